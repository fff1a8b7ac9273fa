package org.glassj.particle;

import java.util.Random;

/**
 * Periodic images by exhaustion, and boxes in which that matters: tilted by up to twice their length, turned, and
 * displaced. Cell vectors are written out here, independently of {@link PeriodicBox}.
 */
final class Images {

	private Images() {
		// functions only
	}

	/** A box of sides 3 to 6 in LAMMPS' form (lower triangular), tilted by up to twice the side. */
	static PeriodicBox tiltedBox(final int dim, final Random random) {
		final double[] vectors = new double[dim * dim];
		for (int k = 0; k < dim; k++) {
			vectors[k * dim + k] = 3 + 3 * random.nextDouble();
			for (int a = 0; a < k; a++)
				vectors[k * dim + a] = (4 * random.nextDouble() - 2) * vectors[a * dim + a];
		}
		return PeriodicBox.of(random.doubles(dim, -5, 5).toArray(), vectors);
	}

	/** Points up to a box away from the box on every side. */
	static double[] points(final PeriodicBox box, final int n, final Random random) {
		final double[] fractional = random.doubles((long) n * box.dimension(), -1, 2).toArray();
		final double[] x = new double[fractional.length];
		for (int p = 0; p < x.length; p += box.dimension())
			box.toCartesian(fractional, x, p);
		return x;
	}

	/** The shortest of v + n_0 v_0 + n_1 v_1 (+ n_2 v_2) over all whole numbers that can matter. */
	static double[] shortest(final PeriodicBox box, final double[] v) {
		final int dim = box.dimension();
		final double[] start = v.clone();
		box.minimumImage(start, 0);
		final int[] reach = new int[3];
		for (int k = 0; k < dim; k++)
			// an image no longer than this one is less than twice its length away
			reach[k] = (int) Math.ceil(2 * Math.sqrt(squared(start)) / box.width(k));
		double[] shortest = start;
		final double[] image = new double[dim];
		for (int n2 = -reach[2]; n2 <= reach[2]; n2++)
			for (int n1 = -reach[1]; n1 <= reach[1]; n1++)
				for (int n0 = -reach[0]; n0 <= reach[0]; n0++) {
					for (int a = 0; a < dim; a++)
						image[a] = start[a] + n0 * box.vector(0, a) + n1 * box.vector(1, a) + (dim == 3 ? n2 * box.vector(2, a) : 0);
					if (squared(image) < squared(shortest)) shortest = image.clone();
				}
		return shortest;
	}

	/** The shortest vector from particle i to particle j. */
	static double[] between(final PeriodicBox box, final double[] x, final int i, final int j) {
		final int dim = box.dimension();
		final double[] v = new double[dim];
		for (int a = 0; a < dim; a++)
			v[a] = x[j * dim + a] - x[i * dim + a];
		return shortest(box, v);
	}

	/** v . v. */
	static double squared(final double[] v) {
		double sum = 0;
		for (final double component : v)
			sum += component * component;
		return sum;
	}
}
