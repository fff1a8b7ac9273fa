package org.glassj.expansion;

import static org.glassj.Agreement.largest;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;

import org.glassj.Sample;
import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Coefficients of bonds: their sums are the sample's, and one bond alone is what calculus says. */
class BondCoefficientsTest {

	private static final int ORDER = 4;

	static Stream<Arguments> loadings() {
		return Sample.solids().flatMap(s -> Stream.of("simple-shear", "pure-shear", "dilation").map(loading -> Arguments.of(
			s, loading)));
	}

	/** Sums over some hundred to some thousand bonds, which largely cancel, hence the scale of their magnitudes. */
	@ParameterizedTest
	@MethodSource("loadings")
	void sumToTheCoefficientsOfTheSample(final Sample sample, final String loading) {
		final int dim = sample.particles().dimension();
		final StrainExpansion expansion = Response.of(sample, ORDER).expand(Deformation.named(loading, dim, 30), ORDER);
		final BondCoefficients bonds = BondCoefficients.of(expansion);
		for (int k = 0; k <= ORDER; k++) {
			assertSum(expansion.energy()[k], bonds.energy(k));
			for (int p = 0; p < dim * dim; p++)
				assertSum(expansion.stress(p / dim, p % dim)[k], bonds.stress(p / dim, p % dim)[k]);
		}
	}

	private static void assertSum(final double expected, final double[] parts) {
		final double magnitude = Arrays.stream(parts).map(Math::abs).sum();
		assertEquals(expected, Arrays.stream(parts).sum(), 1e-13 * magnitude);
	}

	/** In the affine response s(g) is known in closed form: simple shear takes (x, y) to (x + g y, y). */
	@Test
	void anAffineBondFollowsTheChainRule() {
		final Response solid = Response.of(Sample.reference(), 3);
		final StrainExpansion affine = StrainExpansion.of(solid.network(), Deformation.simpleShear(2), 2, null);
		final double[][] stress = BondCoefficients.of(affine).stress(0, 1);
		final double[] c = solid.network().state().taylor();
		final int terms = solid.network().state().terms();
		for (int m = 0; m < solid.network().size(); m++) {
			final int t = solid.network().bond(m) * terms;
			final double x = affine.bondVector(m, 0, 0);
			final double y = affine.bondVector(m, 0, 1);
			final double volume = solid.network().volume();
			// d/dg of 2 psi'(s) (x + g y) y with s' = 2 x y and s'' = 2 y^2
			assertEquals((8 * c[t + 2] * x * y * x * y + 2 * c[t + 1] * y * y) / volume, stress[1][m], 1e-12 * largest(stress[1]));
			final double second = 12 * c[t + 3] * 4 * x * x * y * y * x * y + 4 * c[t + 2] * 2 * y * y * x * y + 2 * 4 * c[t + 2] *
				2 * x * y * y * y;
			assertEquals(second / volume, stress[2][m], 1e-12 * largest(stress[2]));
		}
	}

	@Test
	void tableAddsEveryComponentOfTheStress() {
		final StrainExpansion expansion = Response.of(Sample.packing(0), 1).expand(Deformation.simpleShear(3), 1);
		final ResultTable table = BondCoefficients.of(expansion).tableWithStress();
		assertEquals("[id1, id2, x, y, z, length, energy0, energy1, stress_xx0, stress_xx1, stress_xy0, stress_xy1, stress_xz0, " +
			"stress_xz1, stress_yy0, stress_yy1, stress_yz0, stress_yz1, stress_zz0, stress_zz1]", table.headers().toString());
		assertEquals(expansion.stress(1, 2)[1], Arrays.stream(table.values("stress_yz1")).sum(), 1e-12);
	}

	@Test
	void concentrationIsHalfForUniformFieldsAndSmallForSpots() {
		assertEquals(0.5, BondCoefficients.concentration(new double[] { 1, -1, 1, -1 }));
		assertEquals(0.1, BondCoefficients.concentration(new double[] { 0, 0, 1, 0, -30, 1, 2, 1, 0, 0 }));
		assertEquals(0, BondCoefficients.concentration(new double[3]));
	}
}
