package org.glassj.energy;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.largest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.glassj.FiniteDifferences;
import org.glassj.Sample;
import org.glassj.Threads;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.Potentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forces, stress and Hessian as derivatives of the energy. Steps of 1e-6 are far below the distance at which pairs
 * reach their range, leave no truncation error, and amplify the round-off of energies (1e-16 of a sum of some hundred
 * terms of order one) to 1e-8 of a force, that of forces (1e-16 of terms of order ten) to 1e-9 of a stiffness.
 */
class MechanicalStateTest {

	private static final double STEP = 1e-6;

	private static double[] direction(final int length, final long seed) {
		return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
	}

	private static double dot(final double[] u, final double[] v) {
		double sum = 0;
		for (int p = 0; p < u.length; p++)
			sum += u[p] * v[p];
		return sum;
	}

	@ParameterizedTest
	@MethodSource("org.glassj.Sample#solids")
	void forceIsMinusTheGradientOfTheEnergy(final Sample solid) {
		final Sample sample = solid.perturbed(0.05, 1);
		final double[] force = sample.state(1).forces();
		for (long seed = 0; seed < 5; seed++) {
			final double[] v = direction(force.length, seed);
			final double slope = FiniteDifferences.slope(h -> sample.displaced(h, v).state(0).energy(), STEP);
			assertEquals(slope, -dot(force, v), 1e-7 * Math.sqrt(dot(force, force)));
		}
	}

	@ParameterizedTest
	@MethodSource("org.glassj.Sample#solids")
	void forceOnOneParticleIsItsOwn(final Sample solid) {
		final Sample sample = solid.perturbed(0.05, 2);
		final double[] force = sample.state(1).forces();
		for (final int p : new int[] { 0, 7, force.length - 1 }) {
			final double[] unit = new double[force.length];
			unit[p] = 1;
			final double slope = FiniteDifferences.slope(h -> sample.displaced(h, unit).state(0).energy(), 100 * STEP);
			assertEquals(slope, -force[p], 1e-7 * largest(force));
		}
	}

	@ParameterizedTest
	@MethodSource("org.glassj.Sample#solids")
	void forcesAddUpToNothing(final Sample solid) {
		final double[] force = solid.perturbed(0.05, 3).state(1).forces();
		final int dim = solid.particles().dimension();
		final double[] sum = new double[dim];
		for (int p = 0; p < force.length; p++)
			sum[p % dim] += force[p];
		assertArrayEquals(new double[dim], sum, 1e-14 * force.length * largest(force));
	}

	@ParameterizedTest
	@MethodSource("org.glassj.Sample#solids")
	void stressIsTheEnergysResponseToDeformation(final Sample solid) {
		final Sample sample = solid.perturbed(0.05, 4);
		final int dim = sample.particles().dimension();
		final double[] expected = new double[dim * dim];
		for (int p = 0; p < expected.length; p++) {
			final int a = p / dim;
			final int b = p % dim;
			expected[p] = FiniteDifferences.slope(g -> sample.deformed(sample.stretch(a, b, g)).state(0).energy(), STEP) /
				sample.particles().box().volume();
		}
		assertClose(expected, sample.state(1).stress(), 1e-7);
	}

	@ParameterizedTest
	@MethodSource("org.glassj.Sample#solids")
	void pressureIsMinusTheMeanNormalStress(final Sample solid) {
		final MechanicalState state = solid.state(1);
		final double[] stress = state.stress();
		final double mean = stress.length == 4 ? (stress[0] + stress[3]) / 2 : (stress[0] + stress[4] + stress[8]) / 3;
		assertEquals(-mean, state.pressure(), 1e-14 * Math.abs(mean));
		assertTrue(state.pressure() > 0, "these solids are compressed");
	}

	@ParameterizedTest
	@MethodSource("org.glassj.Sample#solids")
	void hessianIsMinusTheGradientOfTheForce(final Sample solid) {
		final Sample sample = solid.perturbed(0.02, 5);
		final BondNetwork network = BondNetwork.unpinned(sample.state(2));
		final double[] product = new double[sample.particles().positions().length];
		for (long seed = 0; seed < 3; seed++) {
			final double[] v = direction(product.length, seed);
			network.hessian().multiply(v, product);
			final double[] slopes = FiniteDifferences.slopes(h -> sample.displaced(-h, v).state(1).forces(), STEP);
			assertClose(slopes, product, 1e-8);
		}
	}

	@ParameterizedTest
	@MethodSource("org.glassj.Sample#solids")
	void theShippedSolidsAreAtRest(final Sample solid) {
		final MechanicalState state = solid.state(1);
		assertEquals(MechanicalState.largestNorm(state.forces(), solid.particles().dimension()), state.residualForce());
		assertTrue(state.residualForce() < 1e-9, "residual force " + state.residualForce());
		state.requireBalanced(1e-9);
	}

	@Test
	void anUnrelaxedSampleIsRefusedWithItsForce() {
		final MechanicalState state = Sample.reference().perturbed(0.05, 6).state(1);
		assertRefused("reference glass is not relaxed: its residual force " + state.residualForce() +
			" is outside 0..1.0E-6; relax it first, or raise the tolerance.", () -> state.requireBalanced(1e-6));
		assertTrue(state.residualForce() > 0.1);
	}

	@Test
	void twoHarmonicSpheresByHand() {
		// overlap 0.2 of sigma 1: energy 0.02, force 0.2; stress (1/V) f r = -0.2 * 0.8 / 64 along x
		final ParticleDataset pair = ParticleDataset.builder(PeriodicBox.rectangular(8, 8), new double[] { 7.6, 1, 0.4, 1 })
			.diameters(new double[] { 1, 1 }).build();
		final MechanicalState state = MechanicalState.of(pair, Potentials.of("harmonic-sphere"), 1);
		assertEquals(0.02, state.energy(), 1e-15);
		assertArrayEquals(new double[] { -0.2, 0, 0.2, 0 }, state.forces(), 1e-15);
		assertArrayEquals(new double[] { -0.0025, 0, 0, 0 }, state.stress(), 1e-16);
		assertEquals(0.00125, state.pressure(), 1e-16);
		assertEquals(2, state.rattlerCount());
	}

	@Test
	void theLargestNormIsThatOfAParticleAndNotANumberWins() {
		assertEquals(5, MechanicalState.largestNorm(new double[] { 4, 0, 3, -4, 0, 4.9 }, 2));
		assertTrue(Double.isNaN(MechanicalState.largestNorm(new double[] { 4, Double.NaN, 1, 1, 9, 9 }, 2)));
		assertEquals(0, MechanicalState.largestNorm(new double[0], 3));
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		final Sample sample = Sample.kobAndersen(20);
		final MechanicalState one = Threads.with(1, () -> sample.state(3));
		final MechanicalState several = Threads.with(4, () -> sample.state(3));
		assertEquals(4, one.terms());
		assertArrayEquals(one.taylor(), several.taylor());
		assertArrayEquals(one.forces(), several.forces());
		assertFalse(one.rattlers()[0]);
	}
}
