package org.glassj.elastoplastic;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** A yield map in its own order. */
class ThresholdMapTest {

	private static final ThresholdMap MAP = ThresholdMap.of("map", 3, 2, 1, 2, 3, 4, 5, 6);

	@Test
	void repeatsItsOrder() {
		assertArrayEquals(new double[] { 1, 2, 3, 4, 5, 6 }, MAP.tiled(3, 2, null));
		assertArrayEquals(new double[] { 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6, 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6 }, MAP.tiled(6, 4,
			null));
		assertEquals(3.5, MAP.law().mean());
		assertEquals(6, MAP.law().size());
	}

	@Test
	void fillsGapsFromTheOthers() {
		final double[] lattice = ThresholdMap.of("map", 3, 2, 1, Double.NaN, 3, -4, 5, 6).tiled(3, 2,
			RandomSource.XO_RO_SHI_RO_128_PP.create(1));
		for (final int gap : new int[] { 1, 3 })
			assertTrue(lattice[gap] == 1 || lattice[gap] == 3 || lattice[gap] == 5 || lattice[gap] == 6, "drawn " + lattice[gap]);
		assertEquals(5, lattice[4]);
	}

	@Test
	void refusesInOneSentence() {
		assertRefused("thresholds: a map of 3 x 2 blocks in its own order does not tile a lattice of 6 x 5; allowed: a width " +
			"that is a multiple of 3 and a height that is one of 2.", () -> MAP.tiled(6, 5, null));
		assertRefused("map: 5 yield stresses do not fill 3 x 2 blocks.", () -> ThresholdMap.of("map", 3, 2, 1, 2, 3, 4, 5));
	}
}
