package org.glassj.numeric;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Standard errors of any statistic of independent samples by leaving out one sample at a time. */
public final class Jackknife {

	private Jackknife() {
		// functions only
	}

	/**
	 * sqrt((S - 1)/S sum_s (t_(-s) - mean)^2).
	 *
	 * @param samples number of samples S
	 * @param without the statistic t_(-s) without sample s
	 * @return NaN for one sample
	 */
	public static double error(final int samples, final IntToDoubleFunction without) {
		if (samples < 2) return Double.NaN;
		final double[] left = IntStream.range(0, samples).mapToDouble(without).toArray();
		final double mean = IntStream.range(0, samples).mapToDouble(s -> left[s]).sum() / samples;
		final double squares = IntStream.range(0, samples).mapToDouble(s -> (left[s] - mean) * (left[s] - mean)).sum();
		return Math.sqrt((samples - 1.0) / samples * squares);
	}
}
