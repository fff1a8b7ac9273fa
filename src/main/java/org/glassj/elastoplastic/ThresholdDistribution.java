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
}
