package org.glassj.localyield;

/**
 * What a local-yield map asks for; lengths in units of the mean spacing d. The defaults are the paper's. Immutable.
 *
 * <pre>
 * LocalYieldSettings settings = LocalYieldSettings.standard().withAngle(30);
 * </pre>
 */
public final class LocalYieldSettings {

	private static final double LONGEST = 1000;

	private final String method;
	private final double radius;
	private final double spacing;
	private final double coarsening;
	private final ShearDirections directions;
	private final SemiRigidShell shell;
	private final double tolerance;

	private LocalYieldSettings(final String method, final double radius, final double spacing, final double coarsening,
		final ShearDirections directions, final SemiRigidShell shell, final double tolerance)
	{
		this.method = YieldEstimator.named(method).name();
		this.radius = requireLength("radius", radius, 1);
		this.spacing = requireLength("spacing", spacing, 0.5);
		this.coarsening = requireLength("coarsening", coarsening, 0.5);
		this.directions = directions;
		this.shell = shell;
		if (!(tolerance > 0)) throw new IllegalArgumentException("tolerance: " + tolerance + " is not positive.");
		this.tolerance = tolerance;
	}

	/**
	 * Cubic estimator, R = 5 d, centres 3 d apart, blocks of 5 d, simple shear along x without a sweep, residual force up to
	 * 1e-6; for semi-rigid matrices a free shell of 2.5 d.
	 */
	public static LocalYieldSettings standard() {
		return new LocalYieldSettings(CubicEstimator.NAME, 5, 3, 5, ShearDirections.standard(), SemiRigidShell.of(2.5, 0), 1e-6);
	}

	private static double requireLength(final String name, final double value, final double least) {
		if (!(value >= least && value <= LONGEST)) throw new IllegalArgumentException(name + ": " + value +
			" is outside " + least + ".." + LONGEST + " (in units of the mean spacing d).");
		return value;
	}

	/** These settings with another estimator; see {@link YieldEstimator#named}. */
	public LocalYieldSettings withMethod(final String value) {
		return new LocalYieldSettings(value, radius, spacing, coarsening, directions, shell, tolerance);
	}

	/** These settings with another cavity radius R in d, 1 to 1000 and at most half the box. */
	public LocalYieldSettings withRadius(final double value) {
		return new LocalYieldSettings(method, value, spacing, coarsening, directions, shell, tolerance);
	}

	/** These settings with another distance between centres in d, 0.5 to 1000. */
	public LocalYieldSettings withSpacing(final double value) {
		return new LocalYieldSettings(method, radius, value, coarsening, directions, shell, tolerance);
	}

	/** These settings with another block size in d, 0.5 to 1000. */
	public LocalYieldSettings withCoarsening(final double value) {
		return new LocalYieldSettings(method, radius, spacing, value, directions, shell, tolerance);
	}

	/** These settings with the simple shear turned by an angle in degrees, counter-clockwise in the xy plane. */
	public LocalYieldSettings withAngle(final double value) {
		return withDirections(directions.withAngle(value));
	}

	/** These settings with other directions of shear. */
	public LocalYieldSettings withDirections(final ShearDirections value) {
		return new LocalYieldSettings(method, radius, spacing, coarsening, value, shell, tolerance);
	}

	/** These settings with another shell around cavities, of which only {@value SemiRigidEstimator#NAME} makes use. */
	public LocalYieldSettings withShell(final SemiRigidShell value) {
		return new LocalYieldSettings(method, radius, spacing, coarsening, directions, value, tolerance);
	}

	/** These settings with another largest residual force at which a sample counts as relaxed. */
	public LocalYieldSettings withTolerance(final double value) {
		return new LocalYieldSettings(method, radius, spacing, coarsening, directions, shell, value);
	}

	/** Name of the estimator. */
	public String method() {
		return method;
	}

	/** Cavity radius in d. */
	public double radius() {
		return radius;
	}

	/** Distance between centres in d. */
	public double spacing() {
		return spacing;
	}

	/** Block size of the map in d. */
	public double coarsening() {
		return coarsening;
	}

	/** Loading angle in degrees. */
	public double angle() {
		return directions.angle();
	}

	/** Directions of shear. */
	public ShearDirections directions() {
		return directions;
	}

	/** The shell around cavities: none unless the method makes use of it. */
	public SemiRigidShell shell() {
		return method.equals(SemiRigidEstimator.NAME) ? shell : SemiRigidShell.NONE;
	}

	/** Largest residual force accepted. */
	public double tolerance() {
		return tolerance;
	}
}
