package org.glassj.shear;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;

/** Events counted along a crystal that is sheared affinely but for particles that jump at known strains. */
class AccumulatedPlasticityTest {

	private static final int SIDE = 12;
	private static final PlasticitySettings SETTINGS = PlasticitySettings.standard().withNonaffine(NonaffineSettings
		.standard().withCutoff(1.3).withThreshold(0.05));

	/** The crystal at a strain, its tilt wrapped, with some particles displaced along x. */
	private static ParticleDataset frame(final double strain, final double jump, final int... jumped) {
		final double[] x = new double[2 * SIDE * SIDE];
		for (int i = 0; i < SIDE * SIDE; i++) {
			x[2 * i + 1] = i / SIDE;
			x[2 * i] = i % SIDE + strain * x[2 * i + 1];
		}
		for (final int i : jumped)
			x[2 * i] += jump;
		final double tilt = (strain - Math.rint(strain)) * SIDE;
		final PeriodicBox box = PeriodicBox.of(new double[2], new double[] { SIDE, 0, tilt, SIDE });
		return ParticleDataset.builder(box, box.wrap(x)).build();
	}

	/** Particle 20 jumps by 0.4 at once: its mean is 0.16, its neighbours' 0.02. */
	@Test
	void countsJumpsOncePerIncrement() {
		final AccumulatedPlasticity plasticity = new AccumulatedPlasticity(SETTINGS);
		int complete = 0;
		for (int k = 0; k <= 30; k++) {
			final int jumps = (k >= 5 ? 1 : 0) + (k >= 27 ? 1 : 0);
			if (plasticity.add(frame(0.49 + 0.001 * k, 0.4 * jumps, 20))) complete++;
		}
		assertEquals(3, complete);
		assertEquals(3, plasticity.increments());
		assertEquals(0.03, plasticity.strain(), 1e-12);
		final double[] expected = new double[SIDE * SIDE];
		expected[20] = 2;
		assertEquals(Arrays.toString(expected), Arrays.toString(plasticity.events()));
		assertEquals(1.0 / 144, plasticity.activeFraction(), 1e-15);
		assertEquals(1.0 / 144, plasticity.yieldedFraction(), 1e-15);
		assertEquals(2.0 / 144, plasticity.meanEvents(), 1e-15);
		assertEquals(0, plasticity.unresolved());
	}

	/** The last 4 steps of 14 are less than an increment. */
	@Test
	void waitsForTheIncrementToComplete() {
		final AccumulatedPlasticity plasticity = new AccumulatedPlasticity(SETTINGS);
		for (int k = 0; k <= 14; k++)
			assertEquals(k == 10, plasticity.add(frame(0.001 * k, 0)));
		assertEquals(0.01, plasticity.strain(), 1e-12);
		assertEquals(0.014, plasticity.lastStrain(), 1e-12);
		assertEquals(plasticity.particles().positions()[26], frame(0.01, 0).positions()[26]);
	}

	/** There and back again is a path, too. */
	@Test
	void cyclesAccumulate() {
		final AccumulatedPlasticity plasticity = new AccumulatedPlasticity(SETTINGS);
		for (final double strain : new double[] { 0, 0.01, 0, -0.01, 0 })
			plasticity.add(frame(strain, 0));
		assertEquals(4, plasticity.increments());
		assertEquals(0.04, plasticity.strain(), 1e-12);
	}

	/** A movie, whose box tells no strain. */
	@Test
	void takesTheStrainThatIsGiven() {
		final AccumulatedPlasticity plasticity = new AccumulatedPlasticity(SETTINGS.withStrain(0.005));
		for (int k = 0; k <= 4; k++)
			plasticity.add(frame(0, k >= 3 ? 0.4 : 0, 20));
		assertEquals(2, plasticity.increments());
		assertEquals(0.02, plasticity.strain(), 1e-15);
		assertEquals(1, plasticity.events()[20]);
	}

	/** Id 2 is lost, id 9 is new; counts stay with who had them. */
	@Test
	void followsIds() {
		final double[] x = { 1, 1, 2, 1, 1, 2, 2, 2, 3, 2, 3, 1 };
		final double[] later = { 3, 1, 3, 2, 2.6, 2, 1, 2, 1, 1, 8, 8 };
		final PeriodicBox box = PeriodicBox.rectangular(20, 20);
		final AccumulatedPlasticity plasticity = new AccumulatedPlasticity(PlasticitySettings.standard().withStrain(0.01)
			.withNonaffine(NonaffineSettings.standard().withCutoff(2.5)));
		plasticity.add(ParticleDataset.builder(box, x).ids(new long[] { 1, 2, 3, 4, 5, 6 }).build());
		plasticity.add(ParticleDataset.builder(box, later).ids(new long[] { 6, 5, 4, 3, 1, 9 }).build());
		assertTrue(plasticity.events()[2] == 1 && plasticity.events()[5] == 0);
		assertEquals(1, plasticity.unresolved());
		assertEquals("[6, 5, 4, 3, 1, 9]", Arrays.toString(plasticity.particles().ids()));
	}

	@Test
	void refusesWhatHasNoStrain() {
		final AccumulatedPlasticity still = new AccumulatedPlasticity(SETTINGS);
		for (int k = 0; k < 3; k++)
			assertFalse(still.add(frame(0, 0)));
		assertRefused("strain: the boxes of the frames do not shear; give the strain from each frame to the next.",
			still::requireStrain);
		final AccumulatedPlasticity little = new AccumulatedPlasticity(SETTINGS.withStrain(0.002));
		List.of(frame(0, 0), frame(0, 0)).forEach(little::add);
		assertRefused("increment: 0.01 is more than the strain 0.002 of all frames.", little::requireStrain);
		assertRefused("increment: 0.0 is not a positive strain.", () -> SETTINGS.withIncrement(0));
		assertRefused("strain: -1.0 is no strain of 0 or more between frames.", () -> SETTINGS.withStrain(-1));
	}
}
