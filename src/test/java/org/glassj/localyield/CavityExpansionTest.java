package org.glassj.localyield;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glassj.QuenchedGlass;
import org.glassj.Sample;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Series of a cavity against the expansion of its network, each other, and the states that they predict. */
class CavityExpansionTest {

	private static final int ORDER = 8;

	private static final Sample FLAT = Sample.of(QuenchedGlass.of(2, 400, 3), QuenchedGlass.potential());
	private static final Sample DEEP = Sample.of(QuenchedGlass.of(3, 600, 4), QuenchedGlass.potential());

	static Stream<Deformation> loadings() {
		return IntStream.of(2, 3).boxed().flatMap(dim -> Stream.of(Deformation.simpleShear(dim), Deformation.simpleShear(dim)
			.rotated(30), Deformation.pureShear(dim), Deformation.dilation(dim)));
	}

	private static BondNetwork network(final Deformation loading) {
		final Sample sample = loading.dimension() == 2 ? FLAT : DEEP;
		final MechanicalState state = sample.state(ORDER + 1);
		final int[] index = new int[state.particles().size()];
		Arrays.fill(index, BondNetwork.FIXED);
		return Cavity.of(state, state.cells(), 50, (loading.dimension() == 2 ? 4 : 1.6) * state.particles().spacing()).network(
			state, index);
	}

	/** The cavity at rest, with its bonds expanded. */
	private static StrainedCavity atRest(final Deformation loading) {
		final StrainedCavity cavity = new StrainedCavity(network(loading), loading, ProgressMonitor.NONE);
		final double[] v = new double[cavity.displacement().length];
		new CavityRelaxer(cavity).relax(0, v, 1e-12);
		cavity.moveTo(0, v, ORDER + 1);
		return cavity;
	}

	private static CavitySeries series(final StrainedCavity cavity, final boolean inStrain) {
		final CavitySeries series = new CavitySeries(cavity.displacement().length, ORDER);
		new CavityExpansion(cavity, ORDER).expand(cavity.factorize(), ORDER, inStrain, series);
		return series;
	}

	@ParameterizedTest
	@MethodSource("loadings")
	void seriesInStrainAreThoseOfTheNetwork(final Deformation loading) {
		final CavitySeries series = series(atRest(loading), true);
		final BondNetwork network = network(loading);
		final double[] expected = StrainExpansion.of(network, loading, ORDER, network.factorize(network.hessian()))
			.loadingStress();
		double factorial = 1;
		for (int k = 0; k <= ORDER; k++) {
			factorial *= Math.max(1, k);
			// the cavity was brought closer to rest than the sample is, by about 1e-10, and round-off grows with the order
			assertEquals(expected[k], factorial * series.stress[k], (1e-9 + 1e-13 * Math.pow(10, k)) * (Math.abs(expected[k]) +
				1), "order " + k);
		}
	}

	@ParameterizedTest
	@MethodSource("loadings")
	void arcLengthTellsTheSameAsStrain(final Deformation loading) {
		final StrainedCavity cavity = atRest(loading);
		final CavitySeries strain = series(cavity, true);
		final CavitySeries arc = series(cavity, false);
		assertEquals(1, arc.rate(0));
		final double[] expected = new double[cavity.displacement().length];
		final double[] actual = new double[expected.length];
		final double t = 0.05 * Math.min(strain.reach(1e-4), arc.reach(1e-4));
		for (final double h : new double[] { -t, t }) {
			final double g = arc.strain(h);
			assertEquals(h, arc.at(g), 1e-12);
			assertEquals(strain.stress(g), arc.stress(h), 1e-12 * (1 + Math.abs(strain.stress(g))));
			assertEquals(strain.slope(g), arc.modulus(h), 1e-8 * strain.slope(0));
			strain.displacement(g, expected);
			arc.displacement(h, actual);
			for (int p = 0; p < expected.length; p++)
				assertEquals(expected[p], actual[p], 1e-14);
		}
	}

	@ParameterizedTest
	@MethodSource("loadings")
	void predictedStatesAreAtRest(final Deformation loading) {
		// the force left grows as t^(K + 1), or as t^3 where a contact has opened or closed: an order, here eight times
		final StrainedCavity cavity = atRest(loading);
		final CavitySeries arc = series(cavity, false);
		final double[] v = new double[cavity.displacement().length];
		final double[] residual = new double[2];
		for (int k = 0; k < 2; k++) {
			final double t = 0.5 * arc.reach(1e-4) * (k + 1) / 2;
			arc.displacement(t, v);
			cavity.moveTo(arc.strain(t), v, 2);
			residual[k] = cavity.gradient(new double[v.length]);
			assertEquals(cavity.stress(), arc.stress(t), 1e-4 * Math.abs(arc.slope(0) * t));
		}
		assertTrue(residual[0] < 1e-2 * arc.reach(1e-4), residual[0] + " near");
		assertTrue(residual[1] < 1, residual[1] + " far");
		assertTrue(8 * residual[0] < residual[1] || residual[0] < 1e-8, residual[0] + " to " + residual[1]);
	}
}
