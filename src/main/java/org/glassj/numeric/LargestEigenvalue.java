package org.glassj.numeric;

/**
 * Largest eigenvalue of D^-1 A by Lanczos' method, run as conjugate gradients preconditioned with the block diagonal D:
 * their coefficients are those of the tridiagonal matrix, whose largest eigenvalue approaches from below.
 */
final class LargestEigenvalue {

	private final ParallelLoop loop;
	private final BlockRows matrix;
	private final BlockJacobi jacobi;

	LargestEigenvalue(final ParallelLoop loop, final BlockRows matrix, final BlockJacobi jacobi) {
		this.loop = loop;
		this.matrix = matrix;
		this.jacobi = jacobi;
	}

	/**
	 * The estimate after so many steps, fewer if they exhaust the space.
	 *
	 * @throws NotPositiveDefiniteException if a direction of negative curvature turns up
	 */
	double after(final int steps) {
		final int n = matrix.rows() * matrix.height;
		final double[] r = arbitrary(n);
		final double[] z = new double[n];
		final double[] p = new double[n];
		final double[] product = new double[n];
		final double[] diagonal = new double[steps];
		final double[] beside = new double[steps];
		double before = 0;
		double alpha = 1;
		double start = 0;
		int size = 0;
		for (int k = 0; k < steps; k++) {
			jacobi.apply(r, z);
			final double rho = loop.dot(r, z);
			if (k == 0) start = rho;
			if (!(rho > 1e-24 * start)) break;
			final double beta = k == 0 ? 0 : rho / before;
			if (k > 0) beside[k] = Math.sqrt(beta) / alpha;
			final double carried = beta / alpha;
			loop.components(n, (from, to) -> {
				for (int q = from; q < to; q++)
					p[q] = z[q] + beta * p[q];
			});
			matrix.multiply(loop, p, product);
			final double curvature = loop.dot(p, product);
			if (!(curvature > 0)) throw new NotPositiveDefiniteException(-1);
			alpha = rho / curvature;
			diagonal[k] = 1 / alpha + carried;
			loop.add(-alpha, product, r);
			before = rho;
			size++;
		}
		return largest(diagonal, beside, size);
	}

	/** Numbers between -1 and 1 without any pattern, always the same: the bits of the index well mixed. */
	private static double[] arbitrary(final int n) {
		final double[] v = new double[n];
		for (int q = 0; q < n; q++) {
			long h = (q + 1) * 0x9e3779b97f4a7c15L;
			h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
			h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
			v[q] = (h >> 11) * 0x1p-52;
		}
		return v;
	}

	/** Largest eigenvalue of a tridiagonal matrix by bisection on Sturm's sequence. */
	private static double largest(final double[] diagonal, final double[] beside, final int size) {
		double low = 0;
		double high = 0;
		for (int k = 0; k < size; k++) {
			low = Math.max(low, diagonal[k]);
			high = Math.max(high, diagonal[k] + beside[k] + (k + 1 < size ? beside[k + 1] : 0));
		}
		while (high - low > 1e-6 * high) {
			final double middle = (low + high) / 2;
			double pivot = 1;
			boolean below = false;
			for (int k = 0; k < size; k++) {
				pivot = middle - diagonal[k] - (k == 0 ? 0 : beside[k] * beside[k] / pivot);
				below |= pivot <= 0;
			}
			if (below) low = middle;
			else high = middle;
		}
		return high;
	}
}
