package org.glassj.shearband;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The exponent p of a width w = a x^p, where x is the strain (growth) or the length of the box (finite size), by linear
 * regression of ln w on ln x, with its uncertainty. Immutable.
 *
 * <pre>
 * ScalingExponent growth = ScalingExponent.of(strains, widths);
 * double[] interval = growth.interval(0.95);
 * </pre>
 */
public final class ScalingExponent {

	private final double exponent;
	private final double logPrefactor;
	private final double error;
	private final double freedom;
	private final int points;

	private ScalingExponent(final double exponent, final double logPrefactor, final double error, final double freedom,
		final int points)
	{
		this.exponent = exponent;
		this.logPrefactor = logPrefactor;
		this.error = error;
		this.freedom = freedom;
		this.points = points;
	}

	/**
	 * Regression with an error from the scatter about the line and Student's t with n - 2 degrees of freedom, for widths
	 * whose errors are independent and alike in logarithms. The widths of one band at successive strains are not
	 * independent: see {@link #mean}.
	 *
	 * @throws IllegalArgumentException if a number is not positive or all x are the same
	 */
	public static ScalingExponent of(final double[] x, final double[] w) {
		final double[] ones = new double[x.length];
		Arrays.fill(ones, 1);
		final Line line = new Line(x, w, ones);
		final double freedom = x.length - 2.0;
		final double error = freedom > 0 ? Math.sqrt(line.squares / freedom / line.spread) : Double.NaN;
		return new ScalingExponent(line.slope, line.offset, error, freedom, x.length);
	}

	/**
	 * Regression with known standard errors of the widths, weights (w / error)^2. Where the widths scatter more about the
	 * line than their errors tell, the error of p grows in proportion.
	 *
	 * @param errors standard error of each width, positive
	 */
	public static ScalingExponent of(final double[] x, final double[] w, final double[] errors) {
		final double[] weights = new double[x.length];
		Arrays.setAll(weights, k -> Math.pow(w[k] / errors[k], 2));
		final Line line = new Line(x, w, weights);
		final double excess = x.length > 2 ? Math.max(1, line.squares / (x.length - 2)) : 1;
		return new ScalingExponent(line.slope, line.offset, Math.sqrt(excess / line.spread), Double.POSITIVE_INFINITY,
			x.length);
	}

	/**
	 * The mean exponent of independent samples, with an error from the scatter between them and Student's t with S - 1
	 * degrees of freedom: right whatever the correlations within a sample.
	 *
	 * @param samples at least one
	 */
	public static ScalingExponent mean(final List<ScalingExponent> samples) {
		if (samples.size() == 1) return samples.get(0);
		final double mean = samples.stream().mapToDouble(s -> s.exponent).average().orElse(Double.NaN);
		final double squares = samples.stream().mapToDouble(s -> Math.pow(s.exponent - mean, 2)).sum();
		final double freedom = samples.size() - 1.0;
		return new ScalingExponent(mean, samples.stream().mapToDouble(s -> s.logPrefactor).average().orElse(Double.NaN), Math
			.sqrt(squares / freedom / samples.size()), freedom, samples.stream().mapToInt(s -> s.points).sum());
	}

	/** The exponent p. */
	public double exponent() {
		return exponent;
	}

	/** The prefactor a. */
	public double prefactor() {
		return Math.exp(logPrefactor);
	}

	/** Standard error of p; NaN for two points. */
	public double error() {
		return error;
	}

	/** Number of widths that went in. */
	public int points() {
		return points;
	}

	/** The width that the law gives at x. */
	public double at(final double x) {
		return Math.exp(logPrefactor + exponent * Math.log(x));
	}

	/** Lower and upper end of the interval that holds p with some probability; NaN for two points. */
	public double[] interval(final double confidence) {
		if (Double.isNaN(error)) return new double[] { Double.NaN, Double.NaN };
		final double upper = (1 + confidence) / 2;
		final double reach = error * (Double.isInfinite(freedom) ? NormalDistribution.of(0, 1).inverseCumulativeProbability(
			upper) : TDistribution.of(freedom).inverseCumulativeProbability(upper));
		return new double[] { exponent - reach, exponent + reach };
	}

	/** A weighted straight line through logarithms. */
	private static final class Line {

		private final double slope;
		private final double offset;
		/** Weighted sum of (ln x - mean)^2. */
		private final double spread;
		/** Weighted sum of squared distances from the line. */
		private final double squares;

		private Line(final double[] x, final double[] w, final double[] weights) {
			requirePositive(x, w, weights);
			double total = 0;
			double meanX = 0;
			double meanW = 0;
			for (int k = 0; k < x.length; k++) {
				total += weights[k];
				meanX += weights[k] * Math.log(x[k]);
				meanW += weights[k] * Math.log(w[k]);
			}
			meanX /= total;
			meanW /= total;
			double xx = 0;
			double xw = 0;
			for (int k = 0; k < x.length; k++) {
				final double dx = Math.log(x[k]) - meanX;
				xx += weights[k] * dx * dx;
				xw += weights[k] * dx * Math.log(w[k]);
			}
			spread = xx;
			slope = xw / xx;
			offset = meanW - slope * meanX;
			double sum = 0;
			for (int k = 0; k < x.length; k++)
				sum += weights[k] * Math.pow(Math.log(w[k]) - offset - slope * Math.log(x[k]), 2);
			squares = sum;
		}

		private static void requirePositive(final double[] x, final double[] w, final double[] weights) {
			if (x.length != w.length || x.length != weights.length) throw new IllegalArgumentException("exponent: " + x.length +
				" abscissae and " + w.length + " widths given.");
			for (int k = 0; k < x.length; k++)
				if (!(x[k] > 0 && w[k] > 0 && weights[k] > 0)) throw new IllegalArgumentException("exponent: width " + w[k] + " at " +
					x[k] + " is not positive.");
			if (Arrays.stream(x).distinct().count() < 2) throw new IllegalArgumentException(
				"exponent: widths at two different abscissae at least are needed.");
		}
	}
}
