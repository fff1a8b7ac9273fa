package org.glassj.elastoplastic;

import org.apache.commons.rng.UniformRandomProvider;

/** The law of a number that never varies; takes nothing from the random stream. */
public final class FixedValue implements ThresholdDistribution {

	private final double value;

	private FixedValue(final double value) {
		this.value = value;
	}

	/** The law of one value. */
	public static FixedValue of(final double value) {
		return new FixedValue(value);
	}

	@Override
	public double sample(final UniformRandomProvider random) {
		return value;
	}

	@Override
	public double mean() {
		return value;
	}

	@Override
	public double variance() {
		return 0;
	}

	/** Infinite at the value, 0 elsewhere. */
	@Override
	public double density(final double x) {
		return x == value ? Double.POSITIVE_INFINITY : 0;
	}

	@Override
	public double cumulative(final double x) {
		return x >= value ? 1 : 0;
	}

	@Override
	public String description() {
		return "fixed(" + value + ")";
	}
}
