package org.glassj.elastoplastic;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.glassj.numeric.Histogram;

/**
 * An empirical law: values such as those of a yield map, drawn again with replacement. Values that are not positive or
 * do not exist (NaN) are left out. Mean and variance are those of the law, the variance therefore with N and not N - 1.
 * Immutable.
 */
public final class ThresholdSample implements ThresholdDistribution {

	private final String description;
	private final double[] values;
	private final Histogram histogram;

	private ThresholdSample(final String description, final double[] values) {
		this.description = description;
		this.values = values;
		histogram = Histogram.of(values);
	}

	/**
	 * The law of values.
	 *
	 * @param description where they are from
	 * @throws IllegalArgumentException if none is positive
	 */
	public static ThresholdSample of(final String description, final double... values) {
		final double[] positive = Arrays.stream(values).filter(value -> value > 0 && value < Double.POSITIVE_INFINITY).sorted()
			.toArray();
		if (positive.length == 0) throw new IllegalArgumentException(description + ": none of " + values.length +
			" yield stresses is positive.");
		return new ThresholdSample(description, positive);
	}

	/** Number of values that are drawn from. */
	public int size() {
		return values.length;
	}

	/** The values, rising. */
	public double[] values() {
		return values.clone();
	}

	@Override
	public double sample(final UniformRandomProvider random) {
		return values[random.nextInt(values.length)];
	}

	@Override
	public double mean() {
		return Arrays.stream(values).average().getAsDouble();
	}

	@Override
	public double variance() {
		final double mean = mean();
		return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().getAsDouble();
	}

	/** Density of a histogram of the values, which have none of their own. */
	@Override
	public double density(final double x) {
		return histogram.density(x);
	}

	/** Share of the values up to x. */
	@Override
	public double cumulative(final double x) {
		int low = 0;
		int high = values.length;
		while (low < high) {
			final int middle = (low + high) / 2;
			if (values[middle] <= x) low = middle + 1;
			else high = middle;
		}
		return (double) low / values.length;
	}

	@Override
	public String description() {
		return description;
	}
}
