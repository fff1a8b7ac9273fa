package org.glassj.numeric;

/**
 * Solves H x = b without a factor of H, by conjugate gradients that are preconditioned with smoothed-aggregation
 * multigrid ({@link SmoothedAggregation}): memory and the work of an iteration grow as N, iterations hardly. The solver
 * for samples whose factor does not fit, three-dimensional ones before all. Uses the threads of the caller's pool, and
 * its results have the same bits for any number of them. For one caller at a time.
 *
 * <pre>
 * MultigridSolver solver = MultigridSolver.of(hessian, separation, IterationSettings.standard(), monitor::checkCanceled);
 * solver.solve(x);
 * int iterations = solver.iterations();
 * </pre>
 */
public final class MultigridSolver implements SymmetricSolver {

	private final SmoothedAggregation preconditioner;
	private final ConjugateGradientSolver solver;
	private final long matrixBytes;

	private MultigridSolver(final SmoothedAggregation preconditioner, final ConjugateGradientSolver solver,
		final long matrixBytes)
	{
		this.preconditioner = preconditioner;
		this.solver = solver;
		this.matrixBytes = matrixBytes;
	}

	/**
	 * Sets a solver up.
	 *
	 * @param matrix positive definite, as of a Hessian with one particle pinned; not kept
	 * @param separation of the particles behind its block rows
	 * @param interruption called on the caller's thread at least every fifth of a second, here and while solving; what it
	 *          throws is let through
	 * @throws NotPositiveDefiniteException if the set-up finds out that the matrix is not; otherwise solving may
	 */
	public static MultigridSolver of(final SymmetricBlockMatrix matrix, final Separation separation,
		final IterationSettings settings, final Runnable interruption)
	{
		return of(matrix, separation, settings, interruption, SmoothedAggregation.LARGEST_DENSE);
	}

	/** The same with a bound of one's own on the coarsest matrix, so that small ones have several levels as well. */
	static MultigridSolver of(final SymmetricBlockMatrix matrix, final Separation separation,
		final IterationSettings settings, final Runnable interruption, final int largestDense)
	{
		final ParallelLoop loop = new ParallelLoop(interruption);
		final BlockRows rows = BlockRows.of(matrix);
		final RigidMotions motions = RigidMotions.ofParticles(matrix.rows(), matrix.dimension(), separation);
		final SmoothedAggregation preconditioner = new SmoothedAggregation(loop, rows, motions, largestDense);
		return new MultigridSolver(preconditioner, new ConjugateGradientSolver(loop, rows, matrix.largestDiagonal(),
			preconditioner, settings), rows.bytes());
	}

	/**
	 * Overwrites x, which holds the right-hand side, with the solution, to the tolerance or, if x is too large for that
	 * because of a soft mode, to round-off.
	 *
	 * @throws NotPositiveDefiniteException if a direction without stiffness turns up
	 * @throws SolverNotConvergedException if neither is reached
	 */
	@Override
	public void solve(final double[] x) {
		solver.solve(x);
	}

	/** Iterations the latest solution took. */
	public int iterations() {
		return solver.iterations();
	}

	/** Relative residual |b - H x| / |b| of the latest solution, computed from x. */
	public double residual() {
		return solver.residual();
	}

	/** The block rows of every level, for a log: {@code "99999, 3358, 97"}. */
	public String levels() {
		return preconditioner.toString();
	}

	/** Bytes that hierarchy, vectors and recycled solutions take at present. */
	public long bytes() {
		return matrixBytes + preconditioner.bytes() + solver.bytes();
	}
}
