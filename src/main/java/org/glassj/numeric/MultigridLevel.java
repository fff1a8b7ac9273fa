package org.glassj.numeric;

/** One level of a multigrid hierarchy: smoother, and the way to the next coarser level and back. */
final class MultigridLevel {

	private final ChebyshevSmoother smoother;
	private final SingleRows prolongation;
	private final SingleRows restriction;
	private final double[] residual;

	/** The level above a coarsening. */
	MultigridLevel(final ParallelLoop loop, final ChebyshevSmoother smoother, final Coarsening coarsening) {
		this.smoother = smoother;
		prolongation = new SingleRows(loop, coarsening.prolongation());
		restriction = new SingleRows(loop, coarsening.restriction());
		residual = new double[smoother.matrix().size()];
	}

	/** Number of block rows. */
	int rows() {
		return smoother.matrix().rows();
	}

	/** Smooths from zero and writes the restricted residual to coarse. */
	void descend(final double[] b, final double[] x, final double[] coarse) {
		smoother.apply(b, x);
		smoother.matrix().residual(b, x, residual);
		restriction.multiply(residual, coarse);
	}

	/** Adds the coarse correction and smooths. */
	void ascend(final double[] coarse, final double[] b, final double[] x) {
		prolongation.multiplyAdd(coarse, x);
		smoother.improve(b, x);
	}

	/** Bytes it takes. */
	long bytes() {
		return prolongation.bytes() + restriction.bytes() + smoother.bytes() + 8L * residual.length;
	}
}
