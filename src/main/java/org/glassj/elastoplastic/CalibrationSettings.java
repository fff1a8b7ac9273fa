package org.glassj.elastoplastic;

import static org.glassj.numeric.Bounds.requireIn;

/**
 * What the steady stress of a lattice is to be, and where and how the eigenstrain is sought. Immutable.
 *
 * <pre>
 * CalibrationSettings settings = CalibrationSettings.of(7.4, 0.05).withSamples(16);
 * </pre>
 */
public final class CalibrationSettings {

	private static final double SMALLEST = 1e-6;
	private static final double LARGEST = 1e9;
	private static final int MOST_SAMPLES = 10_000;

	private final double target;
	private final double targetError;
	private final double low;
	private final double high;
	private final int samples;
	private final double confidence;

	private CalibrationSettings(final double target, final double targetError, final double low, final double high,
		final int samples, final double confidence)
	{
		this.target = requireIn("target", target, SMALLEST, LARGEST);
		this.targetError = requireIn("targeterror", targetError, 0, LARGEST);
		this.low = requireIn("low", low, SMALLEST, LARGEST);
		this.high = requireIn("high", high, SMALLEST, LARGEST);
		if (high <= low) throw new IllegalArgumentException("high: " + high + " is not above low, " + low + ".");
		this.samples = (int) requireIn("samples", samples, 1, MOST_SAMPLES);
		this.confidence = requireIn("confidence", confidence, 0.01, 0.9999);
	}

	/** A target with its standard error; eigenstrains between 0.01 and 0.3, 8 samples, intervals of probability 0.95. */
	public static CalibrationSettings of(final double target, final double error) {
		return new CalibrationSettings(target, error, 0.01, 0.3, 8, 0.95);
	}

	/** Eigenstrains between which it is sought. */
	public CalibrationSettings withRange(final double from, final double to) {
		return new CalibrationSettings(target, targetError, from, to, samples, confidence);
	}

	/** Number of lattices, with seeds one after the other, the same for every eigenstrain. */
	public CalibrationSettings withSamples(final int value) {
		return new CalibrationSettings(target, targetError, low, high, value, confidence);
	}

	/** Probability with which the interval is to hold the eigenstrain. */
	public CalibrationSettings withConfidence(final double value) {
		return new CalibrationSettings(target, targetError, low, high, samples, value);
	}

	/** The steady stress to be met. */
	public double target() {
		return target;
	}

	/** Its standard error. */
	public double targetError() {
		return targetError;
	}

	/** Smallest eigenstrain. */
	public double low() {
		return low;
	}

	/** Largest eigenstrain. */
	public double high() {
		return high;
	}

	/** Number of lattices. */
	public int samples() {
		return samples;
	}

	/** Probability of the interval. */
	public double confidence() {
		return confidence;
	}
}
