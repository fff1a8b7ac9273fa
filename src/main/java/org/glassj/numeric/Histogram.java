package org.glassj.numeric;

import java.util.Arrays;

/** Histogram with bins of equal width and an empty bin at either end, so that its curve starts and ends at zero. */
public final class Histogram {

	private static final int FEWEST_BINS = 5;
	private static final int MOST_BINS = 200;

	private final double low;
	private final double width;
	private final int[] counts;

	private Histogram(final double low, final double width, final int[] counts) {
		this.low = low;
		this.width = width;
		this.counts = counts;
	}

	/**
	 * A histogram of the finite values, with bins by the rule of Freedman and Diaconis: twice the interquartile range
	 * over the cube root of their number.
	 */
	public static Histogram of(final double[] values) {
		final double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
		if (sorted.length == 0) return new Histogram(0, 1, new int[1]);
		final double low = sorted[0];
		final double range = sorted[sorted.length - 1] - low;
		final double quartiles = sorted[3 * (sorted.length - 1) / 4] - sorted[(sorted.length - 1) / 4];
		final double rule = quartiles > 0 ? range * Math.cbrt(sorted.length) / (2 * quartiles) : 1;
		final int bins = (int) Math.max(FEWEST_BINS, Math.min(MOST_BINS, Math.ceil(rule)));
		final double width = range > 0 ? range / bins : 1.0 / bins;
		final int[] counts = new int[bins + 2];
		for (final double value : sorted)
			counts[1 + Math.min(bins - 1, (int) ((value - low) / width))]++;
		return new Histogram(low - width, width, counts);
	}

	/** Centres of the bins. */
	public double[] centers() {
		final double[] centers = new double[counts.length];
		Arrays.setAll(centers, b -> low + (b + 0.5) * width);
		return centers;
	}

	/** Probability density in each bin; its integral is 1 unless there were no values. */
	public double[] density() {
		final double total = Math.max(1, Arrays.stream(counts).sum()) * width;
		final double[] density = new double[counts.length];
		Arrays.setAll(density, b -> counts[b] / total);
		return density;
	}

	/** Probability density at x, that of its bin; 0 outside. */
	public double density(final double x) {
		final int b = (int) Math.floor((x - low) / width);
		// the largest value belongs to the last full bin, not to the empty one after it
		final int bin = b == counts.length - 1 && x <= low + b * width ? b - 1 : b;
		return bin < 0 || bin >= counts.length ? 0 : density()[bin];
	}
}
