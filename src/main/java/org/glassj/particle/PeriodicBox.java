package org.glassj.particle;

import java.util.Arrays;

/**
 * A periodic cell in two or three dimensions, rectangular or tilted. Cell vector k is row k of
 * {@code vectors[k * dim + a]}; a point x has fractional coordinates f with x = origin + sum_k f_k v_k. Immutable.
 * <p>
 * Minimum images are taken by rounding fractional coordinates. That gives the shortest image of every pair closer
 * than half the smallest {@link #width(int) width}, however strong the tilt; {@code BondList} requires such a cutoff.
 * </p>
 */
public final class PeriodicBox {

	private final int dim;
	private final double[] origin;
	private final double[] vectors;
	private final double[] inverse;
	private final double volume;
	private final boolean rectangular;

	private PeriodicBox(final double[] origin, final double[] vectors) {
		this.dim = origin.length;
		this.origin = origin.clone();
		this.vectors = vectors.clone();
		this.volume = determinant(vectors, dim);
		this.inverse = inverse(vectors, dim, volume);
		this.rectangular = isDiagonal(vectors, dim);
	}

	/**
	 * A box from its origin and its cell vectors {@code vectors[k * dim + a]}.
	 *
	 * @throws IllegalArgumentException unless there are dim * dim finite components that span a right-handed cell
	 */
	public static PeriodicBox of(final double[] origin, final double[] vectors) {
		final int dim = origin.length;
		if (dim != 2 && dim != 3) throw new IllegalArgumentException("box: " + dim + " dimensions are outside 2..3.");
		if (vectors.length != dim * dim) throw new IllegalArgumentException("box: " + vectors.length +
			" vector components given, " + dim * dim + " expected.");
		requireFinite(origin);
		requireFinite(vectors);
		final double det = determinant(vectors, dim);
		if (!(det > 0)) throw new IllegalArgumentException("box: volume " + det + " of the cell vectors " +
			Arrays.toString(vectors) + " is not positive.");
		return new PeriodicBox(origin, vectors);
	}

	/** A rectangular box with its origin at zero. */
	public static PeriodicBox rectangular(final double... lengths) {
		final int dim = lengths.length;
		final double[] vectors = new double[dim * dim];
		for (int k = 0; k < dim; k++)
			vectors[k * dim + k] = lengths[k];
		return of(new double[dim], vectors);
	}

	/** Number of dimensions, 2 or 3. */
	public int dimension() {
		return dim;
	}

	/** Area or volume. */
	public double volume() {
		return volume;
	}

	/** Component a of the origin. */
	public double origin(final int a) {
		return origin[a];
	}

	/** Component a of cell vector k. */
	public double vector(final int k, final int a) {
		return vectors[k * dim + a];
	}

	/** Distance between the two faces that cell vector k joins. */
	public double width(final int k) {
		double squared = 0;
		for (int a = 0; a < dim; a++)
			squared += inverse[a * dim + k] * inverse[a * dim + k];
		return 1 / Math.sqrt(squared);
	}

	/** The smallest width; half of it bounds the cutoff. */
	public double smallestWidth() {
		double smallest = width(0);
		for (int k = 1; k < dim; k++)
			smallest = Math.min(smallest, width(k));
		return smallest;
	}

	/**
	 * Side length of axis k: the length of cell vector k after removing its components along the vectors before it.
	 * Simple shear leaves these lengths alone; for a box in LAMMPS' form they are lx, ly, lz.
	 */
	public double length(final int k) {
		final double[] rest = Arrays.copyOfRange(vectors, k * dim, (k + 1) * dim);
		final double[][] axes = new double[k][];
		for (int m = 0; m < k; m++) {
			axes[m] = Arrays.copyOfRange(vectors, m * dim, (m + 1) * dim);
			for (int l = 0; l < m; l++)
				removeComponent(axes[m], axes[l]);
			removeComponent(rest, axes[m]);
		}
		return Math.sqrt(dot(rest, rest));
	}

	/** Whether all off-diagonal components of the cell vectors vanish. */
	public boolean isRectangular() {
		return rectangular;
	}

	/** Replaces the vector at {@code v[offset..offset+dim)} by its shortest periodic image. */
	public void minimumImage(final double[] v, final int offset) {
		if (rectangular) {
			for (int k = 0; k < dim; k++)
				v[offset + k] -= vectors[k * dim + k] * Math.rint(v[offset + k] * inverse[k * dim + k]);
			return;
		}
		for (int k = dim - 1; k >= 0; k--) {
			double f = 0;
			for (int a = 0; a < dim; a++)
				f += v[offset + a] * inverse[a * dim + k];
			final double shift = Math.rint(f);
			if (shift != 0) for (int a = 0; a < dim; a++)
				v[offset + a] -= shift * vectors[k * dim + a];
		}
	}

	/** Writes the fractional coordinates of the point at {@code x[offset..]} to {@code fractional[offset..]}. */
	public void toFractional(final double[] x, final double[] fractional, final int offset) {
		final double d0 = x[offset] - origin[0];
		final double d1 = x[offset + 1] - origin[1];
		final double d2 = dim == 3 ? x[offset + 2] - origin[2] : 0;
		for (int k = 0; k < dim; k++)
			fractional[offset + k] = d0 * inverse[k] + d1 * inverse[dim + k] + (dim == 3 ? d2 * inverse[2 * dim + k] : 0);
	}

	/** Writes the point with fractional coordinates {@code fractional[offset..]} to {@code x[offset..]}. */
	public void toCartesian(final double[] fractional, final double[] x, final int offset) {
		final double f0 = fractional[offset];
		final double f1 = fractional[offset + 1];
		final double f2 = dim == 3 ? fractional[offset + 2] : 0;
		for (int a = 0; a < dim; a++)
			x[offset + a] = origin[a] + f0 * vectors[a] + f1 * vectors[dim + a] + (dim == 3 ? f2 * vectors[2 * dim + a] : 0);
	}

	/**
	 * Copies of the given points, each moved by cell vectors to fractional coordinates in [0, 1).
	 *
	 * @param x points, shape n x dim
	 */
	public double[] wrap(final double[] x) {
		final double[] wrapped = new double[x.length];
		for (int p = 0; p < x.length; p += dim) {
			toFractional(x, wrapped, p);
			for (int k = 0; k < dim; k++) {
				final double f = wrapped[p + k] - Math.floor(wrapped[p + k]);
				wrapped[p + k] = f < 1 ? f : 0;
			}
			toCartesian(wrapped, wrapped, p);
		}
		return wrapped;
	}

	/** This box under the deformation gradient {@code f[a * dim + b]}: every cell vector and the origin v becomes F v. */
	public PeriodicBox deformed(final double[] f) {
		final double[] moved = new double[dim * dim];
		for (int k = 0; k < dim; k++)
			multiply(f, vectors, k * dim, moved, k * dim);
		final double[] movedOrigin = new double[dim];
		multiply(f, origin, 0, movedOrigin, 0);
		return of(movedOrigin, moved);
	}

	/**
	 * The deformation gradient F, {@code [a * dim + b]}, that takes the lattice of this box into that of another and its
	 * cell vectors closest to theirs, whichever cell vectors the other was written with: a tilt that was wrapped from one
	 * half to minus one half between the two is none. Strains between the boxes must be well below one half.
	 */
	public double[] deformationTo(final PeriodicBox other) {
		final double[] matched = matched(other);
		final double[] f = new double[dim * dim];
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				for (int k = 0; k < dim; k++)
					f[a * dim + b] += inverse[b * dim + k] * matched[k * dim + a];
		return f;
	}

	/** Cell vectors of another box's lattice nearest to this box's, but for a change of volume; its own if they span less. */
	private double[] matched(final PeriodicBox other) {
		final double scale = Math.pow(other.volume / volume, 1.0 / dim);
		final double[] matched = new double[dim * dim];
		final double[] whole = new double[dim * dim];
		for (int k = 0; k < dim; k++)
			for (int l = 0; l < dim; l++) {
				double share = 0;
				for (int a = 0; a < dim; a++)
					share += vectors[k * dim + a] * other.inverse[a * dim + l];
				whole[k * dim + l] = Math.rint(share * scale);
				for (int a = 0; a < dim; a++)
					matched[k * dim + a] += whole[k * dim + l] * other.vectors[l * dim + a];
			}
		return determinant(whole, dim) == 1 ? matched : other.vectors;
	}

	private void multiply(final double[] f, final double[] v, final int from, final double[] out, final int to) {
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				out[to + a] += f[a * dim + b] * v[from + b];
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof PeriodicBox && Arrays.equals(origin, ((PeriodicBox) other).origin) && Arrays.equals(vectors,
			((PeriodicBox) other).vectors);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(origin) + Arrays.hashCode(vectors);
	}

	@Override
	public String toString() {
		return "origin " + Arrays.toString(origin) + ", vectors " + Arrays.toString(vectors);
	}

	private static double determinant(final double[] v, final int dim) {
		if (dim == 2) return v[0] * v[3] - v[1] * v[2];
		return v[0] * (v[4] * v[8] - v[5] * v[7]) - v[1] * (v[3] * v[8] - v[5] * v[6]) + v[2] * (v[3] * v[7] - v[4] * v[6]);
	}

	private static boolean isDiagonal(final double[] v, final int dim) {
		for (int k = 0; k < dim; k++)
			for (int a = 0; a < dim; a++)
				if (a != k && v[k * dim + a] != 0) return false;
		return true;
	}

	/** Inverse by cofactors: {@code inverse[a * dim + k]} with sum_a v[k * dim + a] inverse[a * dim + l] = delta_kl. */
	private static double[] inverse(final double[] v, final int dim, final double det) {
		if (dim == 2) return new double[] { v[3] / det, -v[1] / det, -v[2] / det, v[0] / det };
		final double[] inverse = new double[9];
		for (int k = 0; k < 3; k++)
			for (int a = 0; a < 3; a++) {
				final int r1 = 3 * ((k + 1) % 3);
				final int r2 = 3 * ((k + 2) % 3);
				final int c1 = (a + 1) % 3;
				final int c2 = (a + 2) % 3;
				inverse[a * 3 + k] = (v[r1 + c1] * v[r2 + c2] - v[r1 + c2] * v[r2 + c1]) / det;
			}
		return inverse;
	}

	private static void removeComponent(final double[] v, final double[] axis) {
		final double factor = dot(v, axis) / dot(axis, axis);
		for (int a = 0; a < v.length; a++)
			v[a] -= factor * axis[a];
	}

	private static double dot(final double[] u, final double[] v) {
		double sum = 0;
		for (int a = 0; a < u.length; a++)
			sum += u[a] * v[a];
		return sum;
	}

	private static void requireFinite(final double[] values) {
		for (final double value : values)
			if (!Double.isFinite(value)) throw new IllegalArgumentException("box: " + value + " is not a finite number.");
	}
}
