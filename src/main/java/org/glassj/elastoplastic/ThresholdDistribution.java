package org.glassj.elastoplastic;

import org.apache.commons.rng.UniformRandomProvider;

/** Law of local yield stresses. Immutable. */
public interface ThresholdDistribution {

	/** Draws a yield stress; every number it needs comes from the given stream. */
	double sample(UniformRandomProvider random);

	/** Mean, in units of stress. */
	double mean();

	/** Variance, in units of stress squared. */
	double variance();

	/** Probability density at x; 0 outside the support. */
	double density(double x);

	/** Probability of a value of at most x. */
	double cumulative(double x);

	/** The law in words that read it back, as in {@code normal(12,2.5)}. */
	String description();

	/** Orientations in degrees whose yield stresses are drawn together, see {@link OrientedSample}; none of other laws. */
	default double[] orientations() {
		return new double[0];
	}

	/**
	 * Draws until a value is positive.
	 *
	 * @throws IllegalArgumentException if that hardly ever happens
	 */
	default double positive(final UniformRandomProvider random) {
		for (int k = 0; k < 100_000; k++) {
			final double value = sample(random);
			if (value > 0) return value;
		}
		throw new IllegalArgumentException(description() + ": hardly any of its values is positive.");
	}

	/** Draws the positive yield stresses of a block, {@code values[from .. from + count - 1]}: each by itself, unless they are drawn together. */
	default void fill(final UniformRandomProvider random, final double[] values, final int from, final int count) {
		for (int k = 0; k < count; k++)
			values[from + k] = positive(random);
	}
}
