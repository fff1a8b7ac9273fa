package org.glassj.expansion;

/** What vibrations to look for. Immutable. */
public final class VibrationSettings {

	private static final int MOST_MODES = 100_000;

	private final int modes;
	private final double tolerance;
	private final long seed;

	private VibrationSettings(final int modes, final double tolerance, final long seed) {
		if (modes < 1 || modes > MOST_MODES) throw new IllegalArgumentException("modes: " + modes + " is outside 1.." +
			MOST_MODES + ".");
		this.modes = modes;
		if (!(tolerance > 0)) throw new IllegalArgumentException("tolerance: " + tolerance + " is not positive.");
		this.tolerance = tolerance;
		this.seed = seed;
	}

	/** The 20 softest modes, residual force up to 1e-6. */
	public static VibrationSettings standard() {
		return new VibrationSettings(20, 1e-6, 1);
	}

	/** These settings with another number of modes, 1 to 100,000 and at most what the sample has. */
	public VibrationSettings withModes(final int value) {
		return new VibrationSettings(value, tolerance, seed);
	}

	/** These settings with another largest residual force at which a sample counts as relaxed. */
	public VibrationSettings withTolerance(final double value) {
		return new VibrationSettings(modes, value, seed);
	}

	/** These settings with another seed of the start vectors; decides no more than round-off and signs. */
	public VibrationSettings withSeed(final long value) {
		return new VibrationSettings(modes, tolerance, value);
	}

	/** Number of modes. */
	public int modes() {
		return modes;
	}

	/** Largest residual force accepted. */
	public double tolerance() {
		return tolerance;
	}

	/** Seed of the start vectors. */
	public long seed() {
		return seed;
	}
}
