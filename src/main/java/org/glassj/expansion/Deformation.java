package org.glassj.expansion;

import java.util.Arrays;

/**
 * A deformation path D(g) = exp(g A) with a constant velocity gradient A, {@code gradient[a * dim + b]}: positions
 * move as x -> D(g) x. The strain g is the engineering shear strain for shears, the true strain (1/dim) ln(V/V0) for
 * a dilation. Immutable.
 */
public final class Deformation {

	/** Largest cosine of two directions that count as perpendicular. */
	private static final double PERPENDICULAR = 1e-6;

	private final String name;
	private final int dim;
	private final double[] gradient;

	private Deformation(final String name, final int dim, final double[] gradient) {
		this.name = name;
		this.dim = dim;
		this.gradient = gradient;
	}

	/** Simple shear along x with gradient y, A = e_x e_y (eq. 1). */
	public static Deformation simpleShear(final int dim) {
		return simpleShear(dim, 0, 1);
	}

	/** Simple shear along axis a with its gradient along axis b, A = e_a e_b. */
	public static Deformation simpleShear(final int dim, final int a, final int b) {
		if (a == b || a < 0 || b < 0 || a >= dim || b >= dim) throw new IllegalArgumentException("loading: axes " + a +
			" and " + b + " are no plane of " + dim + " dimensions.");
		final double[] gradient = new double[dim * dim];
		gradient[a * dim + b] = 1;
		return new Deformation("simple-shear", dim, gradient);
	}

	/**
	 * Simple shear on any plane, A = d n with unit vectors d and n: particles move along d, the faster the farther along n
	 * they are.
	 *
	 * @param direction d, of two or three components and any length
	 * @param normal n, perpendicular to it, of any length
	 * @throws IllegalArgumentException if the vectors differ in dimension, vanish, or are not perpendicular to 1e-6
	 */
	public static Deformation simpleShear(final double[] direction, final double[] normal) {
		final int dim = direction.length;
		if (dim < 2 || dim > 3 || normal.length != dim) throw new IllegalArgumentException("direction: " + dim +
			" components of the direction and " + normal.length + " of the normal given, 2 or 3 of each expected.");
		final double[] d = unit("direction", direction);
		final double[] n = unit("normal", normal);
		final double along = dot(d, n);
		if (Math.abs(along) > PERPENDICULAR) throw new IllegalArgumentException("normal: its cosine with the direction, " +
			along + ", is outside -1.0E-6..1.0E-6.");
		// what rounding has left is removed, so that the trace is zero
		Arrays.setAll(n, a -> n[a] - along * d[a]);
		final double[] gradient = new double[dim * dim];
		Arrays.setAll(gradient, p -> d[p / dim] * n[p % dim]);
		return new Deformation("simple-shear", dim, gradient);
	}

	private static double[] unit(final String name, final double[] vector) {
		final double length = Math.sqrt(dot(vector, vector));
		if (!(length > 0 && length < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException(name + ": " + Arrays
			.toString(vector) + " has no direction.");
		return Arrays.stream(vector).map(component -> component / length).toArray();
	}

	private static double dot(final double[] u, final double[] v) {
		double sum = 0;
		for (int a = 0; a < u.length; a++)
			sum += u[a] * v[a];
		return sum;
	}

	/**
	 * Pure shear at constant volume, A = (e_x e_x - e_y e_y) / 2: stretches x and shortens y. The factor makes the strain
	 * engineering strain, so that an isotropic solid responds with the same modulus as in simple shear.
	 */
	public static Deformation pureShear(final int dim) {
		final double[] gradient = new double[dim * dim];
		gradient[0] = 0.5;
		gradient[dim + 1] = -0.5;
		return new Deformation("pure-shear", dim, gradient);
	}

	/** Isotropic dilation, A = 1 (eq. 20). */
	public static Deformation dilation(final int dim) {
		final double[] gradient = new double[dim * dim];
		for (int a = 0; a < dim; a++)
			gradient[a * dim + a] = 1;
		return new Deformation("dilation", dim, gradient);
	}

	/**
	 * Any velocity gradient.
	 *
	 * @param gradient A, {@code [a * dim + b]}
	 * @throws IllegalArgumentException if there are not dim * dim finite components
	 */
	public static Deformation of(final int dim, final double[] gradient) {
		if (gradient.length != dim * dim) throw new IllegalArgumentException("loading: " + gradient.length +
			" components of the velocity gradient given, " + dim * dim + " expected.");
		for (final double component : gradient)
			if (!Double.isFinite(component)) throw new IllegalArgumentException("loading: component " + component +
				" of the velocity gradient is not a finite number.");
		return new Deformation("velocity-gradient", dim, gradient.clone());
	}

	/**
	 * A loading by the name that macros use.
	 *
	 * @param loading simple-shear, pure-shear or dilation
	 * @param angle degrees by which the loading is turned counter-clockwise in the xy plane
	 */
	public static Deformation named(final String loading, final int dim, final double angle) {
		if (!Double.isFinite(angle)) throw new IllegalArgumentException("angle: " + angle + " is not a finite number.");
		switch (loading) {
			case "simple-shear":
				return simpleShear(dim).rotated(angle);
			case "pure-shear":
				return pureShear(dim).rotated(angle);
			case "dilation":
				return dilation(dim);
			default:
				throw new IllegalArgumentException("loading: '" + loading +
					"' is not known; choose simple-shear, pure-shear or dilation.");
		}
	}

	/** This deformation turned counter-clockwise in the xy plane: A becomes R A R^T. */
	public Deformation rotated(final double degrees) {
		if (degrees == 0) return this;
		final double cos = Math.cos(Math.toRadians(degrees));
		final double sin = Math.sin(Math.toRadians(degrees));
		final double[] r = new double[dim * dim];
		for (int a = 2; a < dim; a++)
			r[a * dim + a] = 1;
		r[0] = r[dim + 1] = cos;
		r[1] = -sin;
		r[dim] = sin;
		final double[] turned = new double[dim * dim];
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				for (int c = 0; c < dim; c++)
					for (int d = 0; d < dim; d++)
						turned[a * dim + b] += r[a * dim + c] * gradient[c * dim + d] * r[b * dim + d];
		return new Deformation(name, dim, turned);
	}

	/** Its name: simple-shear, pure-shear, dilation or velocity-gradient. */
	public String name() {
		return name;
	}

	/** Number of dimensions. */
	public int dimension() {
		return dim;
	}

	/** Component (a, b) of A. */
	public double gradient(final int a, final int b) {
		return gradient[a * dim + b];
	}

	/** tr A, the rate at which ln V grows. */
	public double trace() {
		double trace = 0;
		for (int a = 0; a < dim; a++)
			trace += gradient[a * dim + a];
		return trace;
	}

	/** Writes scale A v to out, with v at {@code v[from ..]} and the result at {@code out[to ..]}; ranges are distinct. */
	public void apply(final double[] v, final int from, final double scale, final double[] out, final int to) {
		for (int a = 0; a < dim; a++) {
			double sum = 0;
			for (int b = 0; b < dim; b++)
				sum += gradient[a * dim + b] * v[from + b];
			out[to + a] = scale * sum;
		}
	}

	/**
	 * The deformation gradient exp(g A), {@code [a * dim + b]}, by the power series after halving g A until it is small.
	 */
	public double[] at(final double g) {
		int halvings = 0;
		double scale = g;
		while (Math.abs(scale) > 0.1) {
			scale /= 2;
			halvings++;
		}
		double[] sum = identity();
		double[] term = identity();
		for (int k = 1; k <= 16; k++) {
			term = product(term, gradient, scale / k);
			for (int p = 0; p < sum.length; p++)
				sum[p] += term[p];
		}
		for (; halvings > 0; halvings--)
			sum = product(sum, sum, 1);
		return sum;
	}

	private double[] identity() {
		return dilation(dim).gradient;
	}

	private double[] product(final double[] u, final double[] v, final double scale) {
		final double[] w = new double[dim * dim];
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				for (int c = 0; c < dim; c++)
					w[a * dim + b] += scale * u[a * dim + c] * v[c * dim + b];
		return w;
	}
}
