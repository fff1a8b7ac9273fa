package org.glassj.elastoplastic;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.elastoplastic.ElastoplasticModelTest.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Thresholds of blocks along several orientations: drawn together, laid out in order, and what lattices make of them. */
class OrientedSampleTest {

	private static final double[] ANGLES = { 0, 45, 90, 135 };
	private static final double NEVER = 1e6;
	private static final double[] RISING = { 8, 9, 10, 11, 12, 13 };
	private static final ElastoplasticSettings ORIENTED = ElastoplasticSettings.standard().withSize(12, 10).withYielding(
		Yielding.ORIENTED);

	private static double[] all(final double value) {
		final double[] plane = new double[RISING.length];
		Arrays.fill(plane, value);
		return plane;
	}

	@Test
	void drawsWholeBlocks() {
		final OrientedSample law = OrientedSample.of("stack", new double[] { 0, 90 }, new double[][] { { 1, 2, Double.NaN, 4, 5 }, {
			10, 20, 30, -40, 50 } });
		final var random = RandomSource.XO_RO_SHI_RO_128_PP.create(3);
		final int[] counts = new int[6];
		for (int k = 0; k < 9000; k++) {
			final double[] block = new double[4];
			law.fill(random, block, 1, 2);
			assertEquals(10 * block[1], block[2]);
			counts[(int) block[1]]++;
		}
		assertEquals(0, counts[3] + counts[4], "blocks with a gap are left out");
		for (final int k : new int[] { 1, 2, 5 })
			assertEquals(3000, counts[k], 5 * Math.sqrt(2000), "five standard errors");
		assertArrayEquals(new double[] { 1, 2, 5, 10, 20, 50 }, law.values());
		assertEquals(88.0 / 6, law.mean(), 1e-14);
	}

	@Test
	void equalSlicesAreTheLawOfOne() {
		final ThresholdSample one = ThresholdSample.of("map", RISING);
		final OrientedSample four = OrientedSample.of("stack", ANGLES, new double[][] { RISING, RISING, RISING, RISING });
		assertEquals(one.mean(), four.mean(), 1e-14);
		assertEquals(one.variance(), four.variance(), 1e-13);
		assertEquals(one.cumulative(10.5), four.cumulative(10.5));
		final double[] thresholds = new ElastoplasticModel(ORIENTED.withInitial(four)).thresholdField();
		final double[] single = new ElastoplasticModel(ORIENTED.withYielding(Yielding.NORM).withInitial(one)).thresholdField();
		for (int p = 0; p < thresholds.length; p++)
			assertEquals(single[p / 4], thresholds[p], "all four of a block are its one");
	}

	/** If nothing but shear at 0 degrees can yield, at first and after any event, the other orientations do not matter. */
	@Test
	void isTheForwardModelIfOnlyZeroDegreesYields() {
		final ElastoplasticModel scalar = run(ElastoplasticSettings.standard().withSize(12, 10).withInitial(ThresholdSample.of("map",
			RISING)).withRenewal(ThresholdSample.of("map", RISING)), 0.6);
		final OrientedSample law = OrientedSample.of("stack", ANGLES, new double[][] { RISING, all(NEVER), all(NEVER), all(
			NEVER) });
		final ElastoplasticModel oriented = run(ORIENTED.withInitial(law).withRenewal(law), 0.6);
		assertTrue(scalar.record().events() > 300);
		assertArrayEquals(scalar.record().corners()[0], oriented.record().corners()[0]);
		assertArrayEquals(scalar.record().corners()[1], oriented.record().corners()[1]);
		assertArrayEquals(scalar.stressField(), oriented.stressField());
		assertTrue(Arrays.stream(oriented.normalStressField()).anyMatch(s -> Math.abs(s) > 1));
	}

	@Test
	void keepsTheOrderOfBlocksAndOrientations() {
		final ThresholdMap map = ThresholdMap.oriented("stack", new double[] { 0, 90 }, 2, 1, new double[][] { { 1, 2 }, { 3,
			Double.NaN } });
		final double[] expected = { 1, 3, 2, 0, 1, 3, 2, 0, 1, 3, 2, 0, 1, 3, 2, 0 };
		assertArrayEquals(expected, map.tiled(2, 4));
		final ElastoplasticSettings settings = ORIENTED.withSize(2, 4).withOrientations(0, 90).withInitial(map.law());
		final double[] filled = new ElastoplasticModel(settings.withThresholds(map.tiled(2, 4))).thresholdField();
		for (int p = 0; p < 16; p++)
			assertEquals(expected[p] == 0 ? 3 : expected[p], filled[p], "a gap takes that orientation of another block");
	}

	@Test
	void putsSamplesTogether() {
		final OrientedSample a = OrientedSample.of("a", new double[] { 0, 90 }, new double[][] { { 1 }, { 2 } });
		final OrientedSample b = OrientedSample.of("b", new double[] { 0, 90 }, new double[][] { { 3, 5 }, { 4, 6 } });
		assertArrayEquals(new double[] { 1, 2, 3, 4, 5, 6 }, OrientedSample.together("a;b", List.of(a, b)).values());
		final OrientedSample c = OrientedSample.of("c", new double[] { 0, 22.5 }, new double[][] { { 3 }, { 4 } });
		assertRefused("a;c: 0, 90 degrees and 0, 22.5 degrees do not go together.", () -> OrientedSample.together("a;c", List.of(a,
			c)));
	}

	@Test
	void refusesInOneSentence() {
		final OrientedSample law = OrientedSample.of("stack", new double[] { 0, 90 }, new double[][] { { 1 }, { 2 } });
		assertRefused("thresholds: yield stresses for 0, 90 degrees go with yielding oriented, not forward.",
			() -> ElastoplasticSettings.standard().withInitial(law));
		assertRefused("orientations: 0, 45, 90, 135 degrees are not those of renewal, 0, 90 degrees.", () -> ORIENTED.withRenewal(
			law));
		assertRefused("stack: none of 2 blocks has a positive yield stress in every orientation.", () -> OrientedSample.of("stack",
			new double[] { 0, 90 }, new double[][] { { 1, -1 }, { Double.NaN, 2 } }));
	}
}
