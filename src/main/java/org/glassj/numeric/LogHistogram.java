package org.glassj.numeric;

import java.util.Arrays;

/**
 * Probability density of positive values over many decades: bins of equal width in the logarithm whose edges are powers
 * 10^(k/b), so that histograms of different data with the same b have the same edges. Values come in independent
 * samples; the error of a bin is that of the mean over samples, because values within a sample may be correlated.
 *
 * <pre>
 * LogHistogram histogram = LogHistogram.of(samples, 10);
 * double[] density = histogram.density();
 * </pre>
 */
public final class LogHistogram {

	private static final int MOST_BINS_PER_DECADE = 1000;

	private final int perDecade;
	private final int first;
	private final long[][] tallies;
	private final long[] totals;

	private LogHistogram(final int perDecade, final int first, final long[][] tallies, final long[] totals) {
		this.perDecade = perDecade;
		this.first = first;
		this.tallies = tallies;
		this.totals = totals;
	}

	/**
	 * A histogram of all samples together.
	 *
	 * @param samples values of each sample; zeros, which have no logarithm, count in the normalisation only
	 * @param perDecade bins a decade, b, 1 to 1000
	 * @throws IllegalArgumentException if a value is negative or not finite, or none is positive
	 */
	public static LogHistogram of(final double[][] samples, final int perDecade) {
		if (perDecade < 1 || perDecade > MOST_BINS_PER_DECADE) throw new IllegalArgumentException("bins: " + perDecade +
			" is outside 1.." + MOST_BINS_PER_DECADE + ".");
		double low = Double.POSITIVE_INFINITY;
		double high = 0;
		for (final double[] sample : samples)
			for (final double value : sample) {
				if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("value: " + value +
					" is not a finite number of 0 or more.");
				if (value > 0) low = Math.min(low, value);
				high = Math.max(high, value);
			}
		if (high == 0) throw new IllegalArgumentException("There is no positive value to make a histogram of.");
		final int first = bin(low, perDecade);
		final long[][] tallies = new long[samples.length][bin(high, perDecade) - first + 1];
		for (int s = 0; s < samples.length; s++)
			for (final double value : samples[s])
				if (value > 0) tallies[s][bin(value, perDecade) - first]++;
		return new LogHistogram(perDecade, first, tallies, Arrays.stream(samples).mapToLong(s -> s.length).toArray());
	}

	private static int bin(final double value, final int perDecade) {
		return (int) Math.floor(perDecade * Math.log10(value));
	}

	/** Number of bins, from that of the smallest positive value to that of the largest. */
	public int size() {
		return tallies[0].length;
	}

	/** Edges of the bins, one more than bins. */
	public double[] edges() {
		final double[] edges = new double[size() + 1];
		Arrays.setAll(edges, b -> Math.pow(10, (double) (first + b) / perDecade));
		return edges;
	}

	/** Geometric centres of the bins. */
	public double[] centers() {
		final double[] centers = new double[size()];
		Arrays.setAll(centers, b -> Math.pow(10, (first + b + 0.5) / perDecade));
		return centers;
	}

	/** Number of values in each bin, all samples together. */
	public double[] counts() {
		final double[] sum = new double[size()];
		for (final long[] sample : tallies)
			for (int b = 0; b < sum.length; b++)
				sum[b] += sample[b];
		return sum;
	}

	/** Geometric centre of the bin that holds the median of the positive values. */
	public double median() {
		final double[] counts = counts();
		final double half = Arrays.stream(counts).sum() / 2;
		int bin = 0;
		for (double sum = counts[0]; sum < half; sum += counts[bin])
			bin++;
		return centers()[bin];
	}

	/** Probability density in each bin: its integral is the share of values that are not zero. */
	public double[] density() {
		final double[] density = counts();
		final double[] edges = edges();
		final double total = Arrays.stream(totals).sum();
		for (int b = 0; b < density.length; b++)
			density[b] /= total * (edges[b + 1] - edges[b]);
		return density;
	}

	/** Standard error of each density from its scatter between samples; NaN for a single sample. */
	public double[] errors() {
		final double[] errors = new double[size()];
		final double[] density = density();
		final double[] counted = counts();
		final double[] sizes = Arrays.stream(totals).asDoubleStream().toArray();
		for (int b = 0; b < errors.length; b++) {
			final int bin = b;
			final double[] inBin = Arrays.stream(tallies).mapToDouble(sample -> sample[bin]).toArray();
			if (counted[b] > 0) errors[b] = density[b] * new SampleRatio(inBin, sizes).relativeError();
		}
		return errors;
	}
}
