package org.glassj.numeric;

import java.util.Arrays;

/**
 * The largest values of several samples, sorted, which is all that fits of a tail need. Keeps samples apart, so that
 * uncertainty can be judged by what differs between them.
 */
public final class UpperTail {

	private final double[][] samples;
	private final double[] pooled;
	private final double[] totals;
	private final double[] maxima;

	private UpperTail(final double[][] samples, final double[] totals, final double[] maxima) {
		this.samples = samples;
		this.totals = totals;
		this.maxima = maxima;
		pooled = Arrays.stream(samples).flatMapToDouble(Arrays::stream).toArray();
		Arrays.sort(pooled);
	}

	/**
	 * The largest values of samples.
	 *
	 * @param samples values of each sample, zero or positive, in any order; not changed
	 * @param fraction share of all values to keep, in (0, 1]; zeros are never kept
	 * @throws IllegalArgumentException if the fraction is outside, or no value is positive
	 */
	public static UpperTail largest(final double[][] samples, final double fraction) {
		if (!(fraction > 0 && fraction <= 1)) throw new IllegalArgumentException("fraction: " + fraction +
			" is outside 0..1.");
		final double[] all = Arrays.stream(samples).flatMapToDouble(Arrays::stream).toArray();
		Arrays.parallelSort(all);
		if (all.length == 0 || !(all[all.length - 1] > 0)) throw new IllegalArgumentException(
			"There is no positive value to fit a tail to.");
		final int kept = (int) Math.max(1, Math.min(all.length, Math.round(fraction * all.length)));
		return above(samples, Math.max(Double.MIN_VALUE, all[all.length - kept]));
	}

	/** The values of samples that are a positive threshold or more. */
	public static UpperTail above(final double[][] samples, final double threshold) {
		final double[][] tails = new double[samples.length][];
		for (int s = 0; s < samples.length; s++)
			tails[s] = Arrays.stream(samples[s]).filter(value -> value >= threshold).sorted().toArray();
		return new UpperTail(tails, Arrays.stream(samples).mapToDouble(sample -> sample.length).toArray(), Arrays.stream(
			samples).mapToDouble(sample -> Arrays.stream(sample).max().orElse(0)).toArray());
	}

	/** The largest of the values kept, ascending: a share of all values, kept or not, but at least one. */
	public double[] largest(final double fraction) {
		final int size = (int) Math.max(1, Math.min(pooled.length, Math.round(fraction * total())));
		return Arrays.copyOfRange(pooled, pooled.length - size, pooled.length);
	}

	/** The values kept of all samples, ascending; not copied. */
	public double[] values() {
		return pooled;
	}

	/** The values kept of one sample, ascending; not copied. */
	public double[] values(final int sample) {
		return samples[sample];
	}

	/** Number of samples. */
	public int samples() {
		return samples.length;
	}

	/** Number of values of each sample, kept or not; not copied. */
	public double[] totals() {
		return totals;
	}

	/** Number of values of all samples, kept or not. */
	public double total() {
		return Arrays.stream(totals).sum();
	}

	/** The largest value of each sample, kept or not; 0 if it has none. Not copied. */
	public double[] maxima() {
		return maxima;
	}

	/** Number of values that are as large as the median of the samples' maxima or larger: half of the samples have some. */
	public int sizeByHalfOfSamples() {
		final double[] sorted = maxima.clone();
		Arrays.sort(sorted);
		return pooled.length - firstOf(pooled, sorted[(sorted.length - 1) / 2]);
	}

	/** Number of values of each sample that are a threshold or more. */
	public double[] counts(final double threshold) {
		final double[] counts = new double[samples.length];
		Arrays.setAll(counts, s -> samples[s].length - firstOf(samples[s], threshold));
		return counts;
	}

	/** Sum of ln(x / threshold) over the values of each sample that are a threshold or more. */
	public double[] logarithms(final double threshold) {
		final double[] sums = new double[samples.length];
		for (int s = 0; s < samples.length; s++)
			for (int k = firstOf(samples[s], threshold); k < samples[s].length; k++)
				sums[s] += Math.log(samples[s][k] / threshold);
		return sums;
	}

	/** Index of the first value that is a threshold or more; the length if there is none. */
	static int firstOf(final double[] ascending, final double threshold) {
		int low = 0;
		int high = ascending.length;
		while (low < high) {
			final int middle = (low + high) >>> 1;
			if (ascending[middle] < threshold) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
