package org.glassj.numeric;

/** One level of a multigrid hierarchy: matrix, smoother, and the way to the next coarser level and back. */
final class MultigridLevel {

	/** The prolongation's damped Jacobi step is 4/3 over the largest eigenvalue. */
	private static final double OVERRELAXATION = 4.0 / 3;

	private final ParallelLoop loop;
	private final BlockRows matrix;
	private final ChebyshevSmoother smoother;
	private final BlockRows prolongation;
	private final BlockRows restriction;
	private final double[] residual;

	/** @param tentative prolongation of the near-null space */
	MultigridLevel(final ParallelLoop loop, final BlockRows matrix, final BlockRows tentative) {
		this.loop = loop;
		this.matrix = matrix;
		smoother = new ChebyshevSmoother(loop, matrix);
		prolongation = smooth(tentative);
		restriction = prolongation.transposed();
		residual = new double[matrix.rows() * matrix.height];
	}

	/** (1 - omega D^-1 A) tentative */
	private BlockRows smooth(final BlockRows tentative) {
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
	 * P^T A P. The unknowns of a column of zeros in P, which nothing couples to, get the diagonal 1.
	 */
	BlockRows coarseMatrix() {
		final BlockRows coarse = BlockProduct.of(loop, restriction, BlockProduct.of(loop, matrix, prolongation));
		for (int i = 0; i < coarse.rows(); i++) {
			final int p = coarse.find(i, i);
			for (int a = 0; a < coarse.height; a++) {
				final int d = coarse.index(i, p, a) + a;
				if (coarse.value[d] == 0) coarse.value[d] = 1;
			}
		}
		return coarse;
	}

	/** The matrix of this level. */
	BlockRows matrix() {
		return matrix;
	}

	/** P. */
	BlockRows prolongation() {
		return prolongation;
	}

	/** Smooths from zero and writes the restricted residual to coarse. */
	void descend(final double[] b, final double[] x, final double[] coarse) {
		smoother.apply(b, x);
		matrix.residual(loop, b, x, residual);
		restriction.multiply(loop, residual, coarse);
	}

	/** Adds the coarse correction and smooths. */
	void ascend(final double[] coarse, final double[] b, final double[] x) {
		prolongation.multiplyAdd(loop, coarse, x);
		smoother.improve(b, x);
	}

	/** Bytes it takes. */
	long bytes() {
		return matrix.bytes() + prolongation.bytes() + restriction.bytes() + smoother.bytes() + 8L * residual.length;
	}
}
