package org.glassj.elastoplastic;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A yield map in its own order. */
class ThresholdMapTest {

	private static final ThresholdMap MAP = ThresholdMap.of("map", 3, 2, 1, 2, 3, 4, 5, 6);

	@Test
	void repeatsItsOrder() {
		assertArrayEquals(new double[] { 1, 2, 3, 4, 5, 6 }, MAP.tiled(2, 3));
		assertArrayEquals(new double[] { 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6, 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6 }, MAP.tiled(4, 6));
		assertEquals(3.5, MAP.law().mean());
		assertEquals(6, ((ThresholdSample) MAP.law()).size());
	}

	@Test
	void marksGaps() {
		final ThresholdMap gaps = ThresholdMap.of("map", 3, 2, 1, Double.NaN, 3, -4, 5, Double.POSITIVE_INFINITY);
		assertArrayEquals(new double[] { 1, 0, 3, 0, 5, 0 }, gaps.tiled(2, 3));
		assertEquals(3, ((ThresholdSample) gaps.law()).size());
	}

	@Test
	void refusesInOneSentence() {
		assertRefused("thresholds: a map of 3 x 2 blocks in its own order does not tile a lattice of 6 x 5; allowed: a width " +
			"that is a multiple of 3 and a height that is one of 2.", () -> MAP.tiled(5, 6));
		assertRefused("map: 5 yield stresses do not fill 3 x 2 blocks.", () -> ThresholdMap.of("map", 3, 2, 1, 2, 3, 4, 5));
	}
}
