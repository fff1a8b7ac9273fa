package org.glassj.expansion;

import static org.glassj.numeric.Bounds.requireIn;

/** How to read soft, quasi-localised modes out of spectra. Immutable. */
public final class DensitySettings {

	private final double cutoff;
	private final double participation;
	private final double confidence;

	private DensitySettings(final double cutoff, final double participation, final double confidence) {
		this.cutoff = requireIn("cutoff", cutoff, 0.01, 10);
		this.participation = requireIn("participation", participation, 1e-9, 1);
		this.confidence = requireIn("confidence", confidence, 0.5, 0.9999);
	}

	/** Modes below 0.65 of the first phonons, whatever their participation ratio; intervals of 95 %. */
	public static DensitySettings standard() {
		return new DensitySettings(0.65, 1, 0.95);
	}

	/** These settings with another frequency below which modes count, in units of the first phonons' median, 0.01 to 10. */
	public DensitySettings withCutoff(final double value) {
		return new DensitySettings(value, participation, confidence);
	}

	/** These settings with another largest participation ratio of a mode that counts, up to 1. */
	public DensitySettings withParticipation(final double value) {
		return new DensitySettings(cutoff, value, confidence);
	}

	/** These settings with another probability of the intervals, 0.5 to 0.9999. */
	public DensitySettings withConfidence(final double value) {
		return new DensitySettings(cutoff, participation, value);
	}

	/** Frequency below which modes count, in units of the first phonons' median. */
	public double cutoff() {
		return cutoff;
	}

	/** Largest participation ratio of a mode that counts. */
	public double participation() {
		return participation;
	}

	/** Probability with which an interval holds the true value. */
	public double confidence() {
		return confidence;
	}
}
