package org.glassj.shear;

/** Who counts as a neighbour and from where on a particle counts as active. Immutable. */
public final class NonaffineSettings {

	/** Default cutoff in units of the mean spacing d. */
	private static final double STANDARD_CUTOFF = 2;

	private final double cutoff;
	private final double threshold;
	private final boolean mean;

	private NonaffineSettings(final double cutoff, final double threshold, final boolean mean) {
		if (!(cutoff >= 0 && cutoff < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("cutoff: " + cutoff +
			" is no length of 0 or more.");
		if (!(threshold >= 0)) throw new IllegalArgumentException("threshold: " + threshold + " is negative.");
		this.cutoff = cutoff;
		this.threshold = threshold;
		this.mean = mean;
	}

	/** Neighbours within 2 d, active where the mean over neighbours exceeds 0.01. */
	public static NonaffineSettings standard() {
		return new NonaffineSettings(0, 0.01, true);
	}

	/** These settings with another distance, in the unit of the positions, below which particles are neighbours; 0 for 2 d. */
	public NonaffineSettings withCutoff(final double value) {
		return new NonaffineSettings(value, threshold, mean);
	}

	/** These settings with another D2min, in squares of the unit of the positions, beyond which a particle is active. */
	public NonaffineSettings withThreshold(final double value) {
		return new NonaffineSettings(cutoff, value, mean);
	}

	/**
	 * These settings with another measure that the threshold is held against.
	 *
	 * @param value {@code mean} over the neighbours or {@code sum}
	 */
	public NonaffineSettings withMeasure(final String value) {
		if (!value.equals("mean") && !value.equals("sum")) throw new IllegalArgumentException("measure: '" + value +
			"' is neither mean nor sum.");
		return new NonaffineSettings(cutoff, threshold, value.equals("mean"));
	}

	/** The cutoff for particles of a mean spacing. */
	double cutoff(final double spacing) {
		return cutoff > 0 ? cutoff : STANDARD_CUTOFF * spacing;
	}

	/** D2min beyond which a particle is active. */
	public double threshold() {
		return threshold;
	}

	/** Whether activity is judged by the mean over neighbours rather than their sum. */
	public boolean isMean() {
		return mean;
	}
}
