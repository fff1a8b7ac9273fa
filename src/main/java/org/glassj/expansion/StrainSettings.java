package org.glassj.expansion;

/** What a strain expansion asks for. Immutable. */
public final class StrainSettings {

	private static final int HIGHEST_ORDER = 12;

	private final String loading;
	private final double angle;
	private final int order;
	private final double tolerance;
	private final boolean sweep;

	private StrainSettings(final String loading, final double angle, final int order, final double tolerance,
		final boolean sweep)
	{
		// also checks the name and the angle
		this.loading = Deformation.named(loading, 2, angle).name();
		this.angle = angle;
		if (order < 1 || order > HIGHEST_ORDER) throw new IllegalArgumentException("order: " + order + " is outside 1.." +
			HIGHEST_ORDER + ".");
		this.order = order;
		if (!(tolerance > 0)) throw new IllegalArgumentException("tolerance: " + tolerance + " is not positive.");
		this.tolerance = tolerance;
		if (sweep && loading.equals("dilation")) throw new IllegalArgumentException(
			"sweep: a dilation has no direction to sweep over; choose simple-shear or pure-shear.");
		this.sweep = sweep;
	}

	/** Simple shear along x to third order, residual force up to 1e-6, no sweep over angles. */
	public static StrainSettings standard() {
		return new StrainSettings("simple-shear", 0, 3, 1e-6, false);
	}

	/** These settings with another loading, see {@link Deformation#named}, turned by an angle in degrees. */
	public StrainSettings withLoading(final String name, final double degrees) {
		return new StrainSettings(name, degrees, order, tolerance, sweep);
	}

	/** These settings with the same loading turned by another angle in degrees. */
	public StrainSettings withAngle(final double degrees) {
		return withLoading(loading, degrees);
	}

	/** These settings with another order, 1 to 12. */
	public StrainSettings withOrder(final int value) {
		return new StrainSettings(loading, angle, value, tolerance, sweep);
	}

	/** These settings with another largest residual force at which a sample counts as relaxed. */
	public StrainSettings withTolerance(final double value) {
		return new StrainSettings(loading, angle, order, value, sweep);
	}

	/** These settings with or without a sweep over angles for every particle's weakest direction; shears only. */
	public StrainSettings withSweep(final boolean value) {
		return new StrainSettings(loading, angle, order, tolerance, value);
	}

	/** The loading in a number of dimensions. */
	public Deformation deformation(final int dim) {
		return Deformation.named(loading, dim, angle);
	}

	/** Loading angle in degrees. */
	public double angle() {
		return angle;
	}

	/** Highest power of the strain. */
	public int order() {
		return order;
	}

	/** Largest residual force accepted. */
	public double tolerance() {
		return tolerance;
	}

	/** Whether to sweep over angles for every particle's weakest direction. */
	public boolean sweep() {
		return sweep;
	}
}
