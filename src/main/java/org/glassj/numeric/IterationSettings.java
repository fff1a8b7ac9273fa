package org.glassj.numeric;

/** When an iterative solver has done enough. Immutable. */
public final class IterationSettings {

	private static final double SMALLEST = 1e-14;
	private static final double LARGEST = 0.1;

	private final double tolerance;
	private final int mostIterations;

	private IterationSettings(final double tolerance, final int mostIterations) {
		if (!(tolerance >= SMALLEST && tolerance <= LARGEST)) throw new IllegalArgumentException("tolerance: " + tolerance +
			" is outside " + SMALLEST + ".." + LARGEST + ".");
		if (mostIterations < 1) throw new IllegalArgumentException("mostIterations: " + mostIterations +
			" is outside 1.." + Integer.MAX_VALUE + ".");
		this.tolerance = tolerance;
		this.mostIterations = mostIterations;
	}

	/** A residual of 1e-11 of the right-hand side, at most 2,000 iterations. */
	public static IterationSettings standard() {
		return new IterationSettings(1e-11, 2000);
	}

	/**
	 * These settings with another tolerance.
	 *
	 * @param relative |b - H x| / |b| to reach, 1e-14 to 0.1; below about 1e-13 round-off may forbid it
	 * @throws IllegalArgumentException if it is outside that range
	 */
	public IterationSettings withTolerance(final double relative) {
		return new IterationSettings(relative, mostIterations);
	}

	/**
	 * These settings with another bound on iterations.
	 *
	 * @param most for one right-hand side, at least 1
	 * @throws IllegalArgumentException if it is less
	 */
	public IterationSettings withMostIterations(final int most) {
		return new IterationSettings(tolerance, most);
	}

	/** |b - H x| / |b| to reach. */
	public double tolerance() {
		return tolerance;
	}

	/** Iterations for one right-hand side after which it is given up. */
	public int mostIterations() {
		return mostIterations;
	}
}
