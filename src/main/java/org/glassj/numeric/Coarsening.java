package org.glassj.numeric;

/**
 * From one level to the next coarser one: P = (1 - omega D^-1 A) P_0, a damped Jacobi step on the prolongation P_0 of the
 * near-null space, which widens it and lowers its energy, and Galerkin's matrix P^T A P.
 */
final class Coarsening {

	/** omega is 4/3 over the largest eigenvalue of D^-1 A. */
	private static final double OVERRELAXATION = 4.0 / 3;

	private final ParallelLoop loop;
	private final BlockRows matrix;
	private final BlockRows prolongation;
	private final BlockRows restriction;

	/**
	 * @param smoother of the matrix; gives D and the eigenvalue
	 * @param tentative prolongation of the near-null space, one block a row
	 */
	Coarsening(final ParallelLoop loop, final BlockRows matrix, final ChebyshevSmoother smoother,
		final BlockRows tentative)
	{
		this.loop = loop;
		this.matrix = matrix;
		prolongation = smooth(smoother, tentative);
		restriction = prolongation.transposed();
	}

	/** (1 - omega D^-1 A) tentative */
	private BlockRows smooth(final ChebyshevSmoother smoother, final BlockRows tentative) {
		final BlockRows smoothed = BlockProduct.of(loop, matrix, tentative);
		smoother.jacobi().scale(-OVERRELAXATION / smoother.largest(), smoothed);
		for (int i = 0; i < smoothed.rows(); i++) {
			final int p = smoothed.find(i, tentative.column[i]);
			for (int a = 0; a < smoothed.height; a++)
				for (int b = 0; b < smoothed.width; b++)
					smoothed.value[smoothed.index(i, p, a) + b] += tentative.value[tentative.index(i, i, a) + b];
		}
		return smoothed;
	}

	/**
	 * P^T A P, exactly symmetric. The unknowns of a column of zeros in P, which nothing couples to, get the diagonal 1.
	 */
	BlockRows coarseMatrix() {
		final BlockRows coarse = BlockProduct.of(loop, restriction, BlockProduct.of(loop, matrix, prolongation));
		for (int i = 0; i < coarse.rows(); i++) {
			final int p = coarse.find(i, i);
			for (int q = coarse.start[i]; q <= p; q++)
				mirror(coarse, i, q);
			for (int a = 0; a < coarse.height; a++) {
				final int d = coarse.index(i, p, a) + a;
				if (coarse.value[d] == 0) coarse.value[d] = 1;
			}
		}
		return coarse;
	}

	/** Copies a block on or below the diagonal to its mirror image, from which it differs by round-off. */
	private static void mirror(final BlockRows matrix, final int i, final int p) {
		final int j = matrix.column[p];
		final int q = matrix.find(j, i);
		for (int a = 0; a < matrix.height; a++)
			for (int b = 0; b < (i == j ? a : matrix.width); b++)
				matrix.value[matrix.index(j, q, b) + a] = matrix.value[matrix.index(i, p, a) + b];
	}

	/** P. */
	BlockRows prolongation() {
		return prolongation;
	}

	/** P^T. */
	BlockRows restriction() {
		return restriction;
	}
}
