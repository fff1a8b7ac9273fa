package org.glassj.numeric;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The exponent of a tail from the largest value of each of several samples alone. If p(x) ~ x^-a and the events behind the
 * large values are independent, the largest of a sample has Frechet's distribution
 * <pre>
 * P(max &lt;= x) = exp(-(x / x_0)^-k),   k = a - 1,
 * </pre>
 * whose shape k and scale x_0 are fitted by maximum likelihood. Maxima of samples are independent numbers whatever the
 * correlations within a sample, and all samples count. Immutable.
 */
public final class MaximaFit {

	private static final double TOLERANCE = 1e-12;
	private static final int MOST_STEPS = 200;

	private final double[] logs;
	private final double shape;
	private final double logScale;
	private final double distance;

	private MaximaFit(final double[] logs) {
		this.logs = logs;
		Arrays.sort(logs);
		shape = findShape();
		double sum = 0;
		for (final double log : logs)
			sum += Math.exp(-shape * (log - logs[0]));
		logScale = logs[0] - Math.log(sum / logs.length) / shape;
		distance = findDistance();
	}

	/**
	 * A fit.
	 *
	 * @param maxima positive and finite, one a sample, at least three of them different
	 * @throws IllegalArgumentException otherwise
	 */
	public static MaximaFit of(final double... maxima) {
		for (final double largest : maxima)
			if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("maxima: " + largest +
				" is not a positive finite number.");
		if (Arrays.stream(maxima).distinct().count() < 3) throw new IllegalArgumentException(
			"maxima: at least three different positive ones are needed.");
		return new MaximaFit(Arrays.stream(maxima).map(Math::log).toArray());
	}

	/** The root of mean(y) - sum y e^(-ky) / sum e^(-ky) = 1/k for y = ln x, which is unique, by bisection of ln k. */
	private double findShape() {
		final double spread = logs[logs.length - 1] - logs[0];
		// the left side lies between 0 and the spread, and exceeds 1/k as soon as k is large
		double low = 1 / spread;
		double high = 2 * low;
		while (excess(high) < 0)
			high *= 2;
		for (int step = 0; step < MOST_STEPS && high / low > 1 + TOLERANCE; step++) {
			final double middle = Math.sqrt(low * high);
			if (excess(middle) < 0) low = middle;
			else high = middle;
		}
		return Math.sqrt(low * high);
	}

	private double excess(final double k) {
		double mean = 0;
		double weights = 0;
		double weighted = 0;
		for (final double log : logs) {
			final double weight = Math.exp(-k * (log - logs[0]));
			mean += (log - logs[0]) / logs.length;
			weights += weight;
			weighted += weight * (log - logs[0]);
		}
		return mean - weighted / weights - 1 / k;
	}

	private double findDistance() {
		final double n = logs.length;
		double largest = 0;
		for (int s = 0; s < n; s++) {
			final double fit = Math.exp(-Math.exp(-shape * (logs[s] - logScale)));
			largest = Math.max(largest, Math.max(fit - s / n, (s + 1) / n - fit));
		}
		return largest;
	}

	/** The exponent a = k + 1 of the tail. */
	public double exponent() {
		return shape + 1;
	}

	/** The scale x_0: a sample holds one event as large or larger on average. */
	public double scale() {
		return Math.exp(logScale);
	}

	/** Distance of Kolmogorov and Smirnov between maxima and fit. */
	public double distance() {
		return distance;
	}

	/**
	 * The interval of the exponent: exact but for the finite number of resamples, because the fitted over the true shape has
	 * a distribution of its own, whatever shape and scale are.
	 *
	 * @param step called before each resample, may throw to end the work
	 */
	public double[] interval(final double confidence, final int resamples, final UniformRandomProvider random,
		final Runnable step)
	{
		final double[] shapes = new double[resamples];
		for (int r = 0; r < resamples; r++) {
			step.run();
			shapes[r] = synthetic(random).shape;
		}
		final double[] ends = SampleRatio.quantiles(shapes, confidence);
		return new double[] { 1 + shape / ends[1], 1 + shape / ends[0] };
	}

	/**
	 * The share of synthetic maxima that are as far from their own fit.
	 *
	 * @param step called before each resample, may throw to end the work
	 */
	public double goodness(final int resamples, final UniformRandomProvider random, final Runnable step) {
		int beyond = 0;
		for (int r = 0; r < resamples; r++) {
			step.run();
			if (synthetic(random).distance >= distance) beyond++;
		}
		return (double) beyond / resamples;
	}

	/** A fit to as many maxima of shape and scale 1. */
	private MaximaFit synthetic(final UniformRandomProvider random) {
		final double[] drawn = new double[logs.length];
		Arrays.setAll(drawn, s -> -Math.log(-Math.log(1 - random.nextDouble())));
		return new MaximaFit(drawn);
	}
}
