package org.glassj.numeric;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** The largest values of samples, and the goodness of fit that they allow by their samples. */
class UpperTailTest {

	private final double[][] samples = { { 5, 1, 0, 3 }, { 2, 8, 4, 0 }, { 1, 1 } };

	@Test
	void keepsTheLargest() {
		final UpperTail tail = UpperTail.largest(samples, 0.4);
		assertArrayEquals(new double[] { 3, 4, 5, 8 }, tail.values());
		assertArrayEquals(new double[] { 3, 5 }, tail.values(0));
		assertArrayEquals(new double[0], tail.values(2));
		assertArrayEquals(new double[] { 4, 4, 2 }, tail.totals());
		assertEquals(10, tail.total());
		assertArrayEquals(new double[] { 5, 8, 1 }, tail.maxima());
		assertArrayEquals(new double[] { 5, 8 }, tail.largest(0.2));
		assertEquals(2, tail.sizeByHalfOfSamples());
	}

	@Test
	void neverKeepsZeros() {
		assertArrayEquals(new double[] { 1, 1, 1, 2, 3, 4, 5, 8 }, UpperTail.largest(samples, 1).values());
	}

	@Test
	void sumsBySample() {
		final UpperTail tail = UpperTail.above(samples, 2);
		assertArrayEquals(new double[] { 1, 2, 0 }, tail.counts(4));
		assertArrayEquals(new double[] { Math.log(5.0 / 4), Math.log(2), 0 }, tail.logarithms(4), 1e-15);
	}

	@Test
	void refusals() {
		assertRefused("fraction: 0.0 is outside 0..1.", () -> UpperTail.largest(samples, 0));
		assertRefused("There is no positive value to fit a tail to.", () -> UpperTail.largest(new double[1][3], 1));
	}

	/** Values that come in fives of nearly one size: by their samples the power law is good, as independent ones it is not. */
	@Test
	void goodnessBySamplesAllowsForClusters() {
		final UniformRandomProvider random = PowerLawTailTest.random(41);
		int bySamples = 0;
		int independent = 0;
		for (int r = 0; r < 60; r++) {
			final double[][] clustered = new double[60][25];
			for (final double[] sample : clustered)
				for (int k = 0; k < sample.length; k++)
					sample[k] = k % 5 == 0 ? Math.pow(1 - random.nextDouble(), -1 / 1.5) : sample[k - 1] * 1.001;
			final UpperTail tail = UpperTail.above(clustered, 1);
			final PowerLawTail fit = PowerLawTail.above(tail.values(), 1);
			if (TailGoodness.ofSamples(tail, fit, 100, random, () -> {}) < 0.1) bySamples++;
			if (TailGoodness.ofFitted(fit, 50, random, () -> {}) < 0.1) independent++;
		}
		// 6 expected; four standard deviations are 9
		assertTrue(bySamples <= 15, "by samples " + bySamples);
		assertTrue(independent >= 30, "independent " + independent);
	}

	@Test
	void goodnessBySamplesSeesWhatIsNoPowerLaw() {
		final UniformRandomProvider random = PowerLawTailTest.random(42);
		final double[][] exponential = new double[40][50];
		for (final double[] sample : exponential)
			Arrays.setAll(sample, k -> 1 - Math.log(1 - random.nextDouble()));
		final UpperTail tail = UpperTail.above(exponential, 1);
		assertTrue(TailGoodness.ofSamples(tail, PowerLawTail.above(tail.values(), 1), 100, random, () -> {}) < 0.02);
		final UpperTail alone = UpperTail.above(Arrays.copyOf(exponential, 1), 1);
		assertTrue(Double.isNaN(TailGoodness.ofSamples(alone, PowerLawTail.above(alone.values(), 1), 100, random, () -> {})));
	}
}
