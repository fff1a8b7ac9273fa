package org.glassj.numeric;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

/** Correlations by hand, and jackknife errors against closed forms. */
class CorrelationTest {

	private static final double[] X = { 1, 2, 3, 5 };
	private static final double[] Y = { 2, 1, 4, 4 };

	@Test
	void pearsonByHand() {
		// deviations -1.75, -.75, .25, 2.25 and -.75, -1.75, 1.25, 1.25: sums 8.75, 5.75, 6.75
		assertEquals(5.75 / Math.sqrt(8.75 * 6.75), Correlation.pearson(X, Y), 1e-15);
	}

	@Test
	void spearmanByHand() {
		// ranks 1, 2, 3, 4 and 2, 1, 3.5, 3.5: sums 5, 3.5, 4.5
		assertArrayEquals(new double[] { 2, 1, 3.5, 3.5 }, Correlation.ranks(Y));
		assertEquals(3.5 / Math.sqrt(5 * 4.5), Correlation.spearman(X, Y), 1e-15);
	}

	@Property
	void monotoneMapsLeaveRanksAlone(@ForAll final long seed) {
		final Random random = new Random(seed);
		final double[] x = random.doubles(20, -2, 2).toArray();
		final double[] y = Arrays.stream(x).map(v -> Math.exp(v) + 0.1 * random.nextGaussian()).toArray();
		assertEquals(Correlation.spearman(x, y), Correlation.spearman(Arrays.stream(x).map(Math::exp).toArray(), Arrays.stream(
			y).map(v -> -1 / (v + 10)).toArray()), 1e-12);
		assertEquals(Correlation.pearson(x, y), Correlation.pearson(Arrays.stream(x).map(v -> 3 - 2 * v).toArray(), Arrays
			.stream(y).map(v -> -v).toArray()), 1e-12);
		assertEquals(1, Correlation.spearman(x, Arrays.stream(x).map(Math::cbrt).toArray()), 1e-12);
	}

	@Test
	void nothingIsKnownOfConstantsOrOfNothing() {
		assertTrue(Double.isNaN(Correlation.pearson(X, new double[4])));
		assertTrue(Double.isNaN(Correlation.spearman(new double[0], new double[0])));
		assertRefused("There are 4 values of one quantity and 3 of the other.", () -> Correlation.pearson(X, new double[3]));
		assertTrue(Double.isNaN(Correlation.interval(0.5, 3, 0.95)[0]));
	}

	@Test
	void intervalsHoldTheTrueCorrelationAsOftenAsTheySay() {
		final Random random = new Random(3);
		int held = 0;
		for (int trial = 0; trial < 2000; trial++) {
			final double[] x = random.doubles(30).map(u -> random.nextGaussian()).toArray();
			final double[] y = Arrays.stream(x).map(v -> 0.6 * v + 0.8 * random.nextGaussian()).toArray();
			final double[] ends = Correlation.interval(Correlation.pearson(x, y), 30, 0.9);
			if (ends[0] < 0.6 && 0.6 < ends[1]) held++;
		}
		// 2000 trials of 90 %: 1800 +- 13
		assertEquals(1800, held, 45.0);
	}

	@Test
	void jackknifeErrorOfAMeanIsTheTextbookOne() {
		// deviations from the mean 2.75 squared sum to 8.75
		assertEquals(Math.sqrt(8.75 / 3 / 4), Jackknife.error(4, s -> (11 - X[s]) / 3), 1e-15);
		assertTrue(Double.isNaN(Jackknife.error(1, s -> 0)));
	}
}
