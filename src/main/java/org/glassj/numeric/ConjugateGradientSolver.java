package org.glassj.numeric;

/**
 * Preconditioned conjugate gradients for one matrix and one right-hand side after the other. The residual is computed
 * anew where the recursion says that it is small enough, and the iteration restarted where it is not. Near a soft mode x
 * is so large that the residual of the exact solution, rounded, exceeds any tolerance; then that is as far as it goes.
 */
final class ConjugateGradientSolver implements SymmetricSolver {

	/** A residual below this fraction of ||A|| ||x|| + ||b|| is round-off. */
	private static final double ROUND_OFF = 1e-14;

	private final ParallelLoop loop;
	private final BlockRows matrix;
	private final double matrixNorm;
	private final Preconditioner preconditioner;
	private final IterationSettings settings;
	private final PriorSolutions prior;
	private final double[] r;
	private final double[] z;
	private final double[] p;
	private final double[] product;
	private int iterations;
	private double residual;

	/** @param matrixNorm about the largest eigenvalue, or less */
	ConjugateGradientSolver(final ParallelLoop loop, final BlockRows matrix, final double matrixNorm,
		final Preconditioner preconditioner, final IterationSettings settings)
	{
		this.loop = loop;
		this.matrix = matrix;
		this.matrixNorm = matrixNorm;
		this.preconditioner = preconditioner;
		this.settings = settings;
		prior = new PriorSolutions(loop);
		final int n = matrix.rows() * matrix.height;
		r = new double[n];
		z = new double[n];
		p = new double[n];
		product = new double[n];
	}

	@Override
	public void solve(final double[] x) {
		final double[] b = x.clone();
		final double norm = Math.sqrt(loop.dot(b, b));
		if (Double.isNaN(norm) || Double.isInfinite(norm)) throw new IllegalArgumentException(
			"The right-hand side of the linear system has components that are not finite.");
		iterations = 0;
		residual = 0;
		prior.guess(b, x);
		if (norm == 0) return;
		final double goal = settings.tolerance() * norm;
		double reached = trueResidual(b, x);
		while (reached > goal) {
			final double before = reached;
			iterate(x, goal);
			reached = trueResidual(b, x);
			// a restart that gains less than half is at the mercy of round-off
			if (reached > before / 2 && isRoundOff(reached, x, norm)) break;
			if (reached > goal && (iterations == settings.mostIterations() || reached > before / 2))
				throw new SolverNotConvergedException(iterations, reached / norm, settings.tolerance());
		}
		residual = reached / norm;
		prior.add(b, x);
	}

	private boolean isRoundOff(final double reached, final double[] x, final double norm) {
		return reached <= ROUND_OFF * (matrixNorm * Math.sqrt(loop.dot(x, x)) + norm);
	}

	/** Writes b - A x to r; returns its norm. */
	private double trueResidual(final double[] b, final double[] x) {
		matrix.residual(loop, b, x, r);
		return Math.sqrt(loop.dot(r, r));
	}

	/** Improves x until the residual r, as carried along, is within the goal, or no iterations are left. */
	private void iterate(final double[] x, final double goal) {
		double before = 0;
		while (iterations < settings.mostIterations()) {
			preconditioner.apply(r, z);
			final double rho = positive(loop.dot(r, z));
			final double beta = before == 0 ? 0 : rho / before;
			before = rho;
			loop.components(p.length, (from, to) -> {
				for (int q = from; q < to; q++)
					p[q] = z[q] + beta * p[q];
			});
			matrix.multiply(loop, p, product);
			final double alpha = rho / positive(loop.dot(p, product));
			loop.add(alpha, p, x);
			loop.add(-alpha, product, r);
			iterations++;
			if (loop.dot(r, r) <= goal * goal) return;
		}
	}

	private static double positive(final double curvature) {
		if (!(curvature > 0)) throw new NotPositiveDefiniteException(-1);
		return curvature;
	}

	/** Iterations for the latest right-hand side. */
	int iterations() {
		return iterations;
	}

	/** Relative residual of the latest solution. */
	double residual() {
		return residual;
	}

	/** Bytes it takes besides matrix and preconditioner. */
	long bytes() {
		return 32L * r.length + prior.bytes();
	}
}
