package org.glassj.elastoplastic;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A law given by a table of its density, which is linear between the points and 0 outside; it need not be normalised.
 * Mean and variance are exact integrals of it. Immutable.
 */
public final class ThresholdTable implements ThresholdDistribution {

	private final String description;
	private final double[] x;
	private final double[] p;
	/** Probability below x[k]. */
	private final double[] below;

	private ThresholdTable(final String description, final double[] x, final double[] p) {
		this.description = description;
		this.x = x.clone();
		final double[] integral = new double[x.length];
		for (int k = 1; k < x.length; k++)
			integral[k] = integral[k - 1] + (p[k] + p[k - 1]) / 2 * (x[k] - x[k - 1]);
		final double total = integral[x.length - 1];
		if (!(total > 0)) throw new IllegalArgumentException(description + ": the density is 0 everywhere.");
		this.p = Arrays.stream(p).map(value -> value / total).toArray();
		below = Arrays.stream(integral).map(value -> value / total).toArray();
	}

	/**
	 * The law of a density.
	 *
	 * @param description where it is from
	 * @param stress yield stresses, rising, none negative
	 * @param density in any unit, none negative
	 * @throws IllegalArgumentException if they are not so, or there are fewer than two points
	 */
	public static ThresholdTable of(final String description, final double[] stress, final double[] density) {
		if (stress.length != density.length || stress.length < 2) throw new IllegalArgumentException(description +
			": two points or more are needed, each a stress and a density.");
		for (int k = 0; k < stress.length; k++) {
			if (!(stress[k] >= 0 && stress[k] < Double.POSITIVE_INFINITY && (k == 0 || stress[k] > stress[k - 1])))
				throw new IllegalArgumentException(description + ": stress " + stress[k] +
					" is negative or not larger than the one before; yield stresses must rise from 0 or more.");
			if (!(density[k] >= 0 && density[k] < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException(description +
				": density " + density[k] + " is negative or not finite.");
		}
		return new ThresholdTable(description, stress, density);
	}

	/** Inverts the distribution function, a parabola between two points. */
	@Override
	public double sample(final UniformRandomProvider random) {
		final double u = random.nextDouble();
		final int found = Arrays.binarySearch(below, u);
		final int k = Math.min(found < 0 ? -found - 2 : found, x.length - 2);
		final double slope = (p[k + 1] - p[k]) / (x[k + 1] - x[k]);
		final double rest = u - below[k];
		final double root = Math.sqrt(Math.max(0, p[k] * p[k] + 2 * slope * rest));
		return rest == 0 ? x[k] : Math.min(x[k + 1], x[k] + 2 * rest / (p[k] + root));
	}

	@Override
	public double mean() {
		return integral(value -> value);
	}

	@Override
	public double variance() {
		final double mean = mean();
		return integral(value -> (value - mean) * (value - mean));
	}

	/** Integral of f times the density by Simpson's rule, exact for f of second degree. */
	private double integral(final DoubleUnaryOperator f) {
		double sum = 0;
		for (int k = 1; k < x.length; k++) {
			final double middle = (x[k] + x[k - 1]) / 2;
			sum += (x[k] - x[k - 1]) / 6 * (p[k - 1] * f.applyAsDouble(x[k - 1]) + 2 * (p[k - 1] + p[k]) * f.applyAsDouble(
				middle) + p[k] * f.applyAsDouble(x[k]));
		}
		return sum;
	}

	@Override
	public double density(final double value) {
		final int k = interval(value);
		if (k < 0) return 0;
		return p[k] + (p[k + 1] - p[k]) * (value - x[k]) / (x[k + 1] - x[k]);
	}

	@Override
	public double cumulative(final double value) {
		final int k = interval(value);
		if (k < 0) return value < x[0] ? 0 : 1;
		return below[k] + (p[k] + density(value)) / 2 * (value - x[k]);
	}

	/** The interval that holds a value; -1 for none. */
	private int interval(final double value) {
		if (!(value >= x[0] && value <= x[x.length - 1])) return -1;
		final int found = Arrays.binarySearch(x, value);
		return Math.min(found < 0 ? -found - 2 : found, x.length - 2);
	}

	@Override
	public String description() {
		return description;
	}
}
