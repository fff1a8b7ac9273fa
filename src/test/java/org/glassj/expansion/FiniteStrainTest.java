package org.glassj.expansion;

import static org.glassj.Agreement.difference;
import static org.glassj.Agreement.largest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glassj.FiniteDifferences;
import org.glassj.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expansion coefficients of energy and stress, orders 0 to 4, against glasses that are strained for real: box and
 * particles deformed by exp(g A), forces relaxed to round-off, seventeen strains fitted by a polynomial.
 * <p>
 * The step is a 25th of the radius of convergence that the coefficients suggest, so the polynomial leaves out about
 * (8/25)^(17 - k) of order k, at most 4e-7. Residual forces of 1e-13 leave errors of 1e-11 in the slopes of the stress,
 * and each further order amplifies those by 25 or a little more: that sets the tolerances, five to ten times what is
 * found. All components of one order, and the energy per volume, are compared on the scale of the largest.
 * </p>
 */
class FiniteStrainTest {

	private static final int ORDER = 4;
	private static final int POINTS = 8;
	private static final double STEP = 1 / 25.0;
	private static final double[] TOLERANCE = { 1e-12, 1e-9, 1e-7, 1e-6, 4e-5 };

	private static final Response[] GLASSES = { Response.of(Sample.smoothGlass(2), ORDER), Response.of(Sample.smoothGlass(3),
		ORDER) };

	static Stream<Arguments> loadings() {
		return Stream.concat(Stream.of(Deformation.simpleShear(2), Deformation.named("simple-shear", 2, 30), Deformation
			.pureShear(2), Deformation.named("pure-shear", 2, -17), Deformation.dilation(2), Deformation.of(2, new double[] {
				0.3, -0.7, 0.4, 0.2 })), Stream.of(Deformation.simpleShear(3), Deformation.simpleShear(3, 2, 0), Deformation
					.named("pure-shear", 3, 20), Deformation.dilation(3), Deformation.of(3, new double[] { 0.3, -0.7, 0.1, 0.4,
						0.2, -0.5, 0.2, 0.6, -0.1 }))).map(loading -> Arguments.of(loading.name() + " in " + loading.dimension() +
							"D, A_yx = " + loading.gradient(1, 0), loading));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("loadings")
	void coefficientsAreTheDerivativesOfTheStrainedGlass(final String name, final Deformation loading) {
		final Response glass = GLASSES[loading.dimension() - 2];
		final double radius = glass.radius(loading, ORDER);
		final double[][] expected = FiniteDifferences.derivatives(g -> glass.strained(loading, g), STEP * radius, POINTS,
			ORDER);
		final double[][] actual = glass.expanded(loading, ORDER);
		final double volume = glass.network().volume();
		for (int k = 0; k <= ORDER; k++) {
			// energies per volume, on one scale with stresses
			expected[k][0] /= volume;
			actual[k][0] /= volume;
			assertAgree(expected[k], actual[k], k);
		}
	}

	private static void assertAgree(final double[] expected, final double[] actual, final int k) {
		final double relative = difference(expected, actual) / largest(expected);
		assertTrue(relative <= TOLERANCE[k], "order " + k + " differs by " + relative);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("loadings")
	void shearStressAndPressureAreMadeOfComponents(final String name, final Deformation loading) {
		final StrainExpansion expansion = GLASSES[loading.dimension() - 2].expand(loading, ORDER);
		final int dim = loading.dimension();
		for (int k = 0; k <= ORDER; k++) {
			final int order = k;
			final double work = IntStream.range(0, dim * dim).mapToDouble(p -> loading.gradient(p / dim, p % dim) * expansion
				.stress(p / dim, p % dim)[order]).sum();
			final double trace = IntStream.range(0, dim).mapToDouble(a -> expansion.stress(a, a)[order]).sum();
			assertEquals(work, expansion.loadingStress()[k], 1e-12 * largest(expansion.allStresses()[0][k], work));
			assertEquals(-trace / dim, expansion.pressure()[k], 1e-12 * Math.abs(trace));
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("loadings")
	void theLoadingStressDoesTheWork(final String name, final Deformation loading) {
		// dU/dg = V(g) sigma : A along the path, with V = V_0 exp(g tr A): orders 1 and 2
		final StrainExpansion expansion = GLASSES[loading.dimension() - 2].expand(loading, ORDER);
		final double volume = expansion.network().volume();
		final double[] stress = expansion.loadingStress();
		final double[] energy = expansion.energy();
		assertEquals(volume * stress[0], energy[1], 1e-10 * largest(energy));
		assertEquals(volume * (stress[1] + loading.trace() * stress[0]), energy[2], 1e-10 * largest(energy));
	}
}
