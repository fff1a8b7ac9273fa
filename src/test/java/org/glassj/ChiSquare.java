package org.glassj;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Pearson's test: whether independent events fall into bins with expected probabilities. */
public final class ChiSquare {

	/** The normal deviate exceeded with a probability of 1e-4. */
	private static final double DEVIATE = 3.719;
	/** The sum has its distribution only if no bin is nearly empty. */
	private static final double FEWEST = 10;

	private ChiSquare() {
		// functions only
	}

	/**
	 * Asserts that counts have the expected ratios; bins in which too few events are expected count as one with the first
	 * of the others. Fails by chance with a probability of 1e-4.
	 *
	 * @param weights expected, up to a common factor
	 */
	public static void assertFits(final double[] weights, final long[] counts) {
		final double scale = Arrays.stream(counts).sum() / Arrays.stream(weights).sum();
		final int[] large = IntStream.range(0, weights.length).filter(b -> scale * weights[b] >= FEWEST).toArray();
		double poor = 0;
		for (int b = 0; b < weights.length; b++)
			if (scale * weights[b] < FEWEST) poor += counts[b] - scale * weights[b];
		double sum = 0;
		for (final int b : large) {
			final double excess = counts[b] - scale * weights[b] + (b == large[0] ? poor : 0);
			sum += excess * excess / (scale * weights[b]);
		}
		final double found = sum;
		assertTrue(found <= quantile(large.length - 1), () -> "chi-square " + found + " with " + (large.length - 1) +
			" degrees of freedom: expected ratios " + Arrays.toString(weights) + ", counts " + Arrays.toString(counts));
	}

	/** Wilson and Hilferty: the cube root of chi-square is nearly normal. */
	private static double quantile(final int freedom) {
		final double variance = 2.0 / (9 * freedom);
		return freedom * Math.pow(1 - variance + DEVIATE * Math.sqrt(variance), 3);
	}
}
