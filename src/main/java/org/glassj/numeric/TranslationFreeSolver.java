package org.glassj.numeric;

/**
 * The pseudo-inverse of a block matrix whose null space are the translations, as the Hessian of free particles has it,
 * by a factor of the matrix without its first block row and column (a pinned particle). Exact: a right-hand side without
 * mean is balanced, so the pinned particle feels no force and its equation holds by itself; taking the mean off the
 * solution makes it orthogonal to the translations. A mean of the right-hand side is taken off first.
 */
public final class TranslationFreeSolver implements SymmetricSolver {

	private final SymmetricSolver pinned;
	private final int dim;
	private final double[] rest;

	/**
	 * A solver for n block rows; not safe for several threads at once.
	 *
	 * @param pinned factor for rows 1 .. n - 1, numbered from 0
	 * @param n block rows of the free matrix
	 * @param dim block size
	 */
	public TranslationFreeSolver(final SymmetricSolver pinned, final int n, final int dim) {
		this.pinned = pinned;
		this.dim = dim;
		rest = new double[(n - 1) * dim];
	}

	@Override
	public void solve(final double[] x) {
		subtractMean(x);
		System.arraycopy(x, dim, rest, 0, rest.length);
		pinned.solve(rest);
		for (int a = 0; a < dim; a++)
			x[a] = 0;
		System.arraycopy(rest, 0, x, dim, rest.length);
		subtractMean(x);
	}

	private void subtractMean(final double[] x) {
		for (int a = 0; a < dim; a++) {
			double sum = 0;
			for (int p = a; p < x.length; p += dim)
				sum += x[p];
			final double mean = sum * dim / x.length;
			for (int p = a; p < x.length; p += dim)
				x[p] -= mean;
		}
	}
}
