package org.glassj.shear;

import org.glassj.expansion.Deformation;
import org.glassj.task.Fingerprint;

/**
 * What a quasistatic shear asks for: the loading, the strains to go through, and how states of rest are found. Immutable.
 *
 * <pre>
 * ShearSettings monotonic = ShearSettings.standard().withStrain(0.15);
 * ShearSettings cyclic = ShearSettings.standard().withCycles(0.02, 10);
 * </pre>
 */
public final class ShearSettings {

	/** Name of the method that follows the branch by its series and Newton's method. */
	public static final String CONTINUATION = "continuation";
	/** Name of the method that minimises from every affine step. */
	public static final String MINIMIZER = "minimizer";

	private static final double LARGEST_STRAIN = 100;
	private static final double LARGEST_DILATION = 1;
	private static final int MOST_STEPS = 100_000_000;
	/** Strains that are whole multiples of the step but for round-off take no step more. */
	private static final double ROUND_OFF = 1e-9;

	private final String loading;
	private final double angle;
	private final double step;
	private final double strain;
	private final int cycles;
	private final String method;
	private final double tolerance;
	private final double resolution;

	private ShearSettings(final String loading, final double angle, final double step, final double strain,
		final int cycles, final String method, final double tolerance, final double resolution)
	{
		// also checks the name and the angle
		this.loading = Deformation.named(loading, 2, angle).name();
		this.angle = angle;
		this.step = requireRange("step", step, 1e-8, 0.1);
		this.cycles = cycles;
		final double largest = loading.equals("dilation") ? LARGEST_DILATION : LARGEST_STRAIN;
		this.strain = requireRange(cycles > 0 ? "amplitude" : "strain", strain, -largest, largest);
		if (strain == 0) throw new IllegalArgumentException("strain: 0 leads nowhere.");
		if (cycles < 0) throw new IllegalArgumentException("cycles: " + cycles + " is below 0.");
		if (!method.equals(CONTINUATION) && !method.equals(MINIMIZER)) throw new IllegalArgumentException("method: '" +
			method + "' is not known; choose " + CONTINUATION + " or " + MINIMIZER + ".");
		this.method = method;
		this.tolerance = requireRange("tolerance", tolerance, 1e-14, 1e-2);
		this.resolution = resolution == 0 ? 0 : requireRange("resolution", resolution, 1e-12, 0.1);
		final double steps = (double) branchSteps() * (cycles > 0 ? 4.0 * cycles : 1);
		if (!(steps <= MOST_STEPS)) throw new IllegalArgumentException("step: " + step + " makes " + steps +
			" steps, more than " + MOST_STEPS + ".");
	}

	/** Simple shear along x to a strain of 0.15 in steps of 1e-3, by continuation, residual force 1e-8. */
	public static ShearSettings standard() {
		return new ShearSettings("simple-shear", 0, 1e-3, 0.15, 0, CONTINUATION, 1e-8, 0);
	}

	private static double requireRange(final String name, final double value, final double least, final double most) {
		if (!(value >= least && value <= most)) throw new IllegalArgumentException(name + ": " + value + " is outside " +
			least + ".." + most + ".");
		return value;
	}

	/** These settings with another loading, see {@link Deformation#named}, turned by an angle in degrees. */
	public ShearSettings withLoading(final String name, final double degrees) {
		return new ShearSettings(name, degrees, step, strain, cycles, method, tolerance, resolution);
	}

	/** These settings with another strain step, 1e-8 to 0.1. */
	public ShearSettings withStep(final double value) {
		return new ShearSettings(loading, angle, value, strain, cycles, method, tolerance, resolution);
	}

	/** These settings with one way from 0 to a strain, which may be negative. */
	public ShearSettings withStrain(final double value) {
		return new ShearSettings(loading, angle, step, value, 0, method, tolerance, resolution);
	}

	/** These settings with cycles of strain: from 0 to the amplitude, to minus the amplitude and back to 0. */
	public ShearSettings withCycles(final double amplitude, final int number) {
		if (number < 1) throw new IllegalArgumentException("cycles: " + number + " is below 1.");
		return new ShearSettings(loading, angle, step, amplitude, number, method, tolerance, resolution);
	}

	/** These settings with another method, continuation or minimizer. */
	public ShearSettings withMethod(final String value) {
		return new ShearSettings(loading, angle, step, strain, cycles, value, tolerance, resolution);
	}

	/** These settings with another largest |F_i| of every state, 1e-14 to 1e-2. */
	public ShearSettings withTolerance(final double value) {
		return new ShearSettings(loading, angle, step, strain, cycles, method, value, resolution);
	}

	/** These settings with another strain to which events are located; 0 for the step. */
	public ShearSettings withResolution(final double value) {
		return new ShearSettings(loading, angle, step, strain, cycles, method, tolerance, value);
	}

	/** Steps from 0 to the strain or amplitude; all are equal, and none is longer than asked for. */
	private long branchSteps() {
		return Math.max(1, (long) Math.ceil(Math.abs(strain) / step - ROUND_OFF));
	}

	/** Number of steps in all. */
	public int steps() {
		return (int) (branchSteps() * (cycles > 0 ? 4L * cycles : 1));
	}

	/** Strain after k steps; a ratio, so that errors do not add up. */
	public double strain(final int k) {
		final long n = branchSteps();
		if (cycles == 0) return strain * k / n;
		final long phase = k % (4 * n);
		final long place = phase <= n ? phase : phase <= 3 * n ? 2 * n - phase : phase - 4 * n;
		return strain * place / n;
	}

	/** The loading in a number of dimensions. */
	public Deformation deformation(final int dim) {
		return Deformation.named(loading, dim, angle);
	}

	/** Whether the minimiser alone is asked for. */
	public boolean minimizes() {
		return method.equals(MINIMIZER);
	}

	/** Name of the method. */
	public String method() {
		return method;
	}

	/** Largest |F_i| of every state. */
	public double tolerance() {
		return tolerance;
	}

	/** Strain to which events are located. */
	public double resolution() {
		return resolution == 0 ? step : resolution;
	}

	/** All that decides what a run gives. */
	String fingerprint() {
		return Fingerprint.of("loading " + loading, "angle " + angle, "step " + step, "strain " + strain, "cycles " + cycles,
			"method " + method, "tolerance " + tolerance, "resolution " + resolution);
	}
}
