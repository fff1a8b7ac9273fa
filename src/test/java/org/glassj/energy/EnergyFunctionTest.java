package org.glassj.energy;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Map;
import java.util.SplittableRandom;

import org.glassj.QuenchedGlass;
import org.glassj.Sample;
import org.glassj.Threads;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairInteraction;
import org.glassj.potential.PairPotential;
import org.glassj.potential.Potentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The minimisers' view of the energy against the one that finds all bonds anew. */
class EnergyFunctionTest {

	/** Both add the same numbers, in another order. */
	private static final double ROUND_OFF = 1e-12;

	private static void assertSameAs(final MechanicalState expected, final EnergyFunction energy) {
		final double[] x = expected.particles().positions();
		final double[] gradient = new double[x.length];
		assertRelative(expected.energy(), energy.evaluate(x, gradient), ROUND_OFF);
		for (int p = 0; p < x.length; p++)
			gradient[p] = -gradient[p];
		assertClose(expected.forces(), gradient, ROUND_OFF);
	}

	@ParameterizedTest
	@MethodSource("org.glassj.Sample#solids")
	void followsParticlesFarBeyondTheSkin(final Sample solid) {
		final EnergyFunction energy = new EnergyFunction(solid.particles(), solid.potential());
		Sample sample = solid.perturbed(0.02, 0);
		// the whole sample drifts by 0.1 d a step, a third of the skin, while every particle diffuses
		for (int step = 1; step <= 12; step++) {
			sample = sample.perturbed(0.02, step).displaced(0.1 * sample.particles().spacing(), drift(sample));
			assertSameAs(sample.state(1), energy);
		}
		assertEquals(12, energy.evaluations());
	}

	private static double[] drift(final Sample sample) {
		final double[] drift = new double[sample.particles().positions().length];
		for (int p = 0; p < drift.length; p += sample.particles().dimension())
			drift[p] = 1;
		return drift;
	}

	@ParameterizedTest
	@MethodSource("org.glassj.Sample#solids")
	void oneParticleThatCrossesTheSampleIsNotLost(final Sample solid) {
		final EnergyFunction energy = new EnergyFunction(solid.particles(), solid.potential());
		final double[] path = new double[solid.particles().positions().length];
		final SplittableRandom random = new SplittableRandom(3);
		for (int a = 0; a < solid.particles().dimension(); a++)
			path[a] = random.nextDouble(-0.2, 0.2);
		// steps below half a skin and, later, above
		for (int step = 1; step <= 40; step++) {
			final Sample sample = solid.displaced(step < 20 ? 0.4 * step : 2.0 * step, path);
			assertSameAs(sample.state(1), energy);
		}
	}

	@Test
	void aBoxWithoutRoomForASkinIsServedToo() {
		// sizes up to 2.14 reach 1.4 * 2.14 = 2.99; scaled up, they reach half of the box of 10.78
		final Sample glass = Sample.reference();
		final double[] diameters = glass.particles().diameters();
		double largest = 0;
		for (final double diameter : diameters)
			largest = Math.max(largest, diameter);
		final double cutoff = glass.particles().box().smallestWidth() / 2 / largest * (1 - 1e-9);
		final Sample far = Sample.of(glass.particles(), Potentials.of("polydisperse-ipl", Collections.singletonMap(
			"cutoff", cutoff)));
		final EnergyFunction energy = new EnergyFunction(far.particles(), far.potential());
		for (int step = 0; step < 5; step++)
			assertSameAs(far.perturbed(0.01, step).state(1), energy);
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		// enough particles for two blocks
		final ParticleDataset many = Sample.of(QuenchedGlass.repeated(Sample.reference().particles(), 10), QuenchedGlass
			.potential()).perturbed(0.01, 1).particles();
		final double[] one = new double[many.positions().length];
		final double[] several = new double[one.length];
		final PairPotential potential = QuenchedGlass.potential();
		final double expected = Threads.with(1, () -> new EnergyFunction(many, potential).evaluate(many.positions(), one));
		final double energy = Threads.with(4, () -> new EnergyFunction(many, potential).evaluate(many.positions(), several));
		assertEquals(expected, energy);
		assertArrayEquals(one, several);
		assertSameAs(MechanicalState.of(many, potential, 1), new EnergyFunction(many, potential));
	}

	@Test
	void potentialsWithoutAKernelOfTheirOwnAreServedToo() {
		final Sample glass = Sample.reference().perturbed(0.01, 1);
		final EnergyFunction plain = new EnergyFunction(glass.particles(), bare(glass.potential()));
		assertSameAs(glass.state(1), plain);
	}

	/** A potential as a user writes it, with nothing but ranges and Taylor coefficients. */
	private static PairPotential bare(final PairPotential potential) {
		return new PairPotential() {

			@Override
			public String name() {
				return potential.name();
			}

			@Override
			public Map<String, Object> parameters() {
				return potential.parameters();
			}

			@Override
			public PairInteraction bind(final ParticleDataset particles) {
				final PairInteraction bound = potential.bind(particles);
				return new PairInteraction() {

					@Override
					public double rangeSquared(final int i, final int j) {
						return bound.rangeSquared(i, j);
					}

					@Override
					public double largestRange() {
						return bound.largestRange();
					}

					@Override
					public void taylor(final int i, final int j, final double s, final int order, final double[] c) {
						bound.taylor(i, j, s, order, c);
					}
				};
			}
		};
	}

	@Test
	void positionsThatAreNoNumbersGiveNone() {
		final Sample glass = Sample.reference().perturbed(0.01, 1);
		final EnergyFunction energy = new EnergyFunction(glass.particles(), glass.potential());
		final double[] x = glass.particles().positions().clone();
		final double[] gradient = new double[x.length];
		energy.evaluate(x, gradient);
		x[7] = Double.NaN;
		assertTrue(Double.isNaN(energy.evaluate(x, gradient)));
		assertTrue(Double.isNaN(MechanicalState.largestNorm(gradient, 2)));
		// and the function recovers
		assertSameAs(glass.state(1), energy);
	}

	@Test
	void whatDoesNotFitIsRefusedBeforeTheFirstEvaluation() {
		final Sample glass = Sample.kobAndersen(0);
		assertRefused(glass.particles().name() + " has no sizes: potential hertzian-sphere needs a column diameter or " +
			"radius.", () -> new EnergyFunction(glass.particles(), Potentials.of("hertzian-sphere")));
		final Sample small = Sample.packing(0);
		assertRefused("The box is too small: its smallest width is " + small.particles().box().smallestWidth() +
			", the largest interaction range 2.5 needs at least 5.0.", () -> new EnergyFunction(small.particles(), Potentials
				.of("kob-andersen-2d")));
	}
}
