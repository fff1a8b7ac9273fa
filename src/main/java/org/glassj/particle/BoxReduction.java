package org.glassj.particle;

/**
 * The same lattice by shorter cell vectors, as a strained box needs it: a tilt of more than one half is wrapped. What
 * comes out depends on the box alone, not on how it got there.
 */
public final class BoxReduction {

	/** A cell whose widths fell below this fraction of those wanted is reduced in every direction. */
	private static final double NARROW = 0.75;

	private BoxReduction() {
		// functions only
	}

	/**
	 * Takes from each cell vector the whole multiples of those before it, so that tilts are at most half of a length:
	 * |xy| &lt;= lx / 2 in LAMMPS' terms. Should a loading turn the first vectors so that the cell gets narrow all the same,
	 * they are shortened by those after them too.
	 *
	 * @param box any box
	 * @param width smallest width of the box at rest
	 */
	public static PeriodicBox of(final PeriodicBox box, final double width) {
		final PeriodicBox wrapped = wrapped(box);
		return wrapped.smallestWidth() < NARROW * width ? shortened(wrapped) : wrapped;
	}

	/** Takes from each cell vector the whole multiples of every other until none is left. */
	private static PeriodicBox shortened(final PeriodicBox box) {
		PeriodicBox reduced = box;
		PeriodicBox before;
		do {
			before = reduced;
			for (int k = 0; k < box.dimension(); k++)
				for (int m = 0; m < box.dimension(); m++)
					if (m != k) reduced = without(reduced, k, m, ratio(reduced, k, m));
		}
		while (reduced != before);
		return reduced;
	}

	private static PeriodicBox wrapped(final PeriodicBox box) {
		PeriodicBox wrapped = box;
		for (int k = 1; k < box.dimension(); k++)
			for (int m = k - 1; m >= 0; m--)
				wrapped = without(wrapped, k, m, tilt(wrapped, k, m));
		return wrapped;
	}

	/** Component of vector k along m's part across all vectors before m, in units of that part. */
	private static double tilt(final PeriodicBox box, final int k, final int m) {
		if (m == 0) return ratio(box, k, 0);
		// three dimensions, m = 1: what is left of both without their parts along vector 0
		final double along = ratio(box, m, 0);
		double product = 0;
		double square = 0;
		for (int a = 0; a < box.dimension(); a++) {
			final double across = box.vector(m, a) - along * box.vector(0, a);
			product += across * box.vector(k, a);
			square += across * across;
		}
		return product / square;
	}

	private static double ratio(final PeriodicBox box, final int k, final int m) {
		double product = 0;
		double square = 0;
		for (int a = 0; a < box.dimension(); a++) {
			product += box.vector(k, a) * box.vector(m, a);
			square += box.vector(m, a) * box.vector(m, a);
		}
		return product / square;
	}

	/** The box with the whole part of a multiple of vector m taken from vector k. */
	private static PeriodicBox without(final PeriodicBox box, final int k, final int m, final double multiple) {
		final double whole = Math.rint(multiple);
		if (whole == 0) return box;
		final int dim = box.dimension();
		final double[] origin = new double[dim];
		final double[] vectors = new double[dim * dim];
		for (int a = 0; a < dim; a++) {
			origin[a] = box.origin(a);
			for (int l = 0; l < dim; l++)
				vectors[l * dim + a] = box.vector(l, a) - (l == k ? whole * box.vector(m, a) : 0);
		}
		return PeriodicBox.of(origin, vectors);
	}
}
