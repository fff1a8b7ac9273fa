package org.glassj.numeric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How two quantities go together: Pearson's correlation of their values, Spearman's of their ranks. */
public final class Correlation {

	private Correlation() {
		// functions only
	}

	/**
	 * Pearson's r = sum (x - mean)(y - mean) / sqrt(sum (x - mean)^2 sum (y - mean)^2); NaN below two points or if either
	 * is constant.
	 *
	 * @throws IllegalArgumentException if x and y differ in length
	 */
	public static double pearson(final double[] x, final double[] y) {
		if (x.length != y.length) throw new IllegalArgumentException("There are " + x.length + " values of one quantity and " +
			y.length + " of the other.");
		final double meanX = Arrays.stream(x).average().orElse(Double.NaN);
		final double meanY = Arrays.stream(y).average().orElse(Double.NaN);
		double xx = 0;
		double xy = 0;
		double yy = 0;
		for (int k = 0; k < x.length; k++) {
			xx += (x[k] - meanX) * (x[k] - meanX);
			xy += (x[k] - meanX) * (y[k] - meanY);
			yy += (y[k] - meanY) * (y[k] - meanY);
		}
		return xy / Math.sqrt(xx * yy);
	}

	/** Spearman's correlation: Pearson's of the ranks. */
	public static double spearman(final double[] x, final double[] y) {
		return pearson(ranks(x), ranks(y));
	}

	/** The rank of every value among all, from 1 for the smallest; equal values share the mean of theirs. */
	public static double[] ranks(final double[] values) {
		final int[] order = IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(k -> values[k]))
			.mapToInt(k -> k).toArray();
		final double[] ranks = new double[values.length];
		for (int first = 0, next; first < order.length; first = next) {
			next = first + 1;
			while (next < order.length && values[order[next]] == values[order[first]])
				next++;
			for (int k = first; k < next; k++)
				ranks[order[k]] = (first + next + 1) / 2.0;
		}
		return ranks;
	}

	/**
	 * Fisher's interval of a correlation r of n independent pairs, tanh(artanh r +- z / sqrt(n - 3)).
	 *
	 * @return lower and upper end; NaN below four pairs
	 */
	public static double[] interval(final double r, final int n, final double confidence) {
		if (n < 4) return new double[] { Double.NaN, Double.NaN };
		final double center = 0.5 * Math.log((1 + r) / (1 - r));
		final double reach = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2) / Math.sqrt(n -
			3.0);
		return new double[] { Math.tanh(center - reach), Math.tanh(center + reach) };
	}
}
