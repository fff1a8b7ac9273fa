package org.glassj.localyield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glassj.expansion.Deformation;

/**
 * In which directions cavities are sheared: the direction of the map, and those of a sweep for the weakest one. Every
 * loading is followed forwards and backwards, so that m loadings are 2 m directions.
 * <p>
 * <b>In two dimensions</b> strain enters through C = D^T D alone. Simple shear backwards by g, D = 1 - g A, has
 * C = 1 - g (A + A^T) + g^2 A^T A; that turned by 90 degrees, D = 1 - g A^T, has C = 1 - g (A + A^T) + g^2 A A^T. Both
 * agree to first order, and exactly up to the rotation p of D = p U, tan p = g / 2: shear backwards by g at angle theta
 * strains a cavity as shear forwards by g does at theta + 90 degrees - atan(g / 2). So loadings at theta = 0 .. 90 degrees,
 * 90 / m apart, hold all directions of 0 .. 180 degrees.
 * </p>
 * <p>
 * <b>In three dimensions</b> shear backwards along d with normal n is shear forwards along -d, for turning by 180 degrees about
 * n takes one into the other. The planes and directions are the first two axes of m frames spread evenly over all rotations, by the
 * super-Fibonacci spiral (M. Alexa, CVPR 2022, p. 8281).
 * </p>
 * Immutable.
 */
public final class ShearDirections {

	private static final int MOST = 10_000;
	private static final double QUARTER = 90;
	/** The spiral's two winding numbers: sqrt 2 and the root of x^4 = x + 4. */
	private static final double PHI = Math.sqrt(2);
	private static final double PSI = 1.533751168755204288118041;

	private final double angle;
	private final double[] direction;
	private final double[] normal;
	private final int sweep;

	private ShearDirections(final double angle, final double[] direction, final double[] normal, final int sweep) {
		if (!Double.isFinite(angle)) throw new IllegalArgumentException("angle: " + angle + " is not a finite number.");
		this.angle = angle;
		this.direction = direction.clone();
		this.normal = normal.clone();
		if (!(sweep >= 0 && sweep <= MOST && sweep % 2 == 0)) throw new IllegalArgumentException("sweep: " + sweep +
			" is no even number in 0.." + MOST + ".");
		this.sweep = sweep;
		if (direction.length + normal.length > 0) Deformation.simpleShear(direction, normal);
	}

	/** Shear along x with its gradient along y, and no sweep. */
	public static ShearDirections standard() {
		return new ShearDirections(0, new double[0], new double[0], 0);
	}

	/** The same turned by an angle in degrees, counter-clockwise in the xy plane. */
	public ShearDirections withAngle(final double value) {
		return new ShearDirections(value, direction, normal, sweep);
	}

	/** The same on another plane, see {@link Deformation#simpleShear(double[], double[])}; none of both for x and y. */
	public ShearDirections withPlane(final double[] along, final double[] perpendicular) {
		return new ShearDirections(angle, along, perpendicular, sweep);
	}

	/** The same with a sweep over an even number of directions, 0 (none) to 10000. */
	public ShearDirections withSweep(final int value) {
		return new ShearDirections(angle, direction, normal, value);
	}

	/** Angle in degrees by which the plane is turned. */
	public double angle() {
		return angle;
	}

	/** Number of directions of the sweep, 0 for none. */
	public int sweep() {
		return sweep;
	}

	/**
	 * The loading of the map.
	 *
	 * @throws IllegalArgumentException if the plane was given in another dimension
	 */
	public Deformation loading(final int dim) {
		if (direction.length == 0) return Deformation.simpleShear(dim).rotated(angle);
		if (direction.length != dim) throw new IllegalArgumentException("direction: " + direction.length +
			" components given, the particles have " + dim + " dimensions.");
		return Deformation.simpleShear(direction, normal).rotated(angle);
	}

	/** The loadings of the sweep, half as many as directions: their d and n, {@code [k][0 or 1][a]}. */
	public double[][][] frames(final int dim) {
		final double[][][] frames = new double[sweep / 2][][];
		Arrays.setAll(frames, k -> dim == 2 ? turned(Math.toRadians(QUARTER * k / frames.length)) : spiral(k,
			frames.length));
		return frames;
	}

	/** The loading of the map, and behind it those of the sweep. */
	List<Deformation> all(final int dim) {
		final List<Deformation> all = new ArrayList<>();
		all.add(loading(dim));
		for (final double[][] frame : frames(dim))
			all.add(Deformation.simpleShear(frame[0], frame[1]));
		return all;
	}

	private static double[][] turned(final double theta) {
		return new double[][] { { Math.cos(theta), Math.sin(theta) }, { -Math.sin(theta), Math.cos(theta) } };
	}

	/** First two columns of the rotation by the k-th of n quaternions of the spiral. */
	private static double[][] spiral(final int k, final int n) {
		final double s = k + 0.5;
		final double t = s / n;
		final double alpha = 2 * Math.PI * s / PHI;
		final double beta = 2 * Math.PI * s / PSI;
		final double x = Math.sqrt(t) * Math.sin(alpha);
		final double y = Math.sqrt(t) * Math.cos(alpha);
		final double z = Math.sqrt(1 - t) * Math.sin(beta);
		final double w = Math.sqrt(1 - t) * Math.cos(beta);
		return new double[][] { { 1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w) }, { 2 * (x * y - z * w),
			1 - 2 * (x * x + z * z), 2 * (y * z + x * w) } };
	}
}
