package org.glassj.numeric;

/**
 * Sparse Cholesky factor L of a symmetric block matrix, in dense blocks: the direct solver for whole samples. Both
 * factorisation and solution use several threads and give the same bits for any number of them.
 *
 * <pre>
 * CholeskyPlan plan = CholeskyPlan.of(matrix, NestedDissection.order(matrix, coordinates));
 * SupernodalCholesky.of(matrix, plan, monitor::checkCanceled).solve(x);
 * </pre>
 */
public final class SupernodalCholesky implements SymmetricSolver {

	/** A factor of fewer elements is read faster by one thread. */
	private static final long PARALLEL = 1_000_000;

	private final CholeskyPlan plan;
	private final int[][] tasks;
	private final PanelStore panels;
	private final Runnable interruption;

	private SupernodalCholesky(final CholeskyPlan plan, final int[][] tasks, final PanelStore panels,
		final Runnable interruption)
	{
		this.plan = plan;
		this.tasks = tasks;
		this.panels = panels;
		this.interruption = interruption;
	}

	/**
	 * Factorises a matrix.
	 *
	 * @param plan made for a matrix with the same entries
	 * @param interruption called often, by several threads, and again by every solution; an exception that it throws ends
	 *          the work and is passed on
	 * @throws NotPositiveDefiniteException if there is no factor
	 * @throws IllegalArgumentException if a front has more elements than an array holds, as from 65,536 rows on
	 */
	public static SupernodalCholesky of(final SymmetricBlockMatrix matrix, final CholeskyPlan plan,
		final Runnable interruption)
	{
		plan.requireArrays();
		final int[][] tasks = plan.tasks();
		return new SupernodalCholesky(plan, tasks, Factorization.of(matrix, plan, tasks, interruption), interruption);
	}

	/** What was known before. */
	public CholeskyPlan plan() {
		return plan;
	}

	/** Number of doubles the factor takes. */
	public long storage() {
		return panels.length();
	}

	@Override
	public void solve(final double[] x) {
		solveAll(x);
	}

	@Override
	public void solveAll(final double[]... x) {
		final double[][] y = new double[x.length][];
		for (int v = 0; v < x.length; v++)
			y[v] = permuted(x[v]);
		final boolean parallel = plan.factorLength() > PARALLEL;
		final Substitution substitution = new Substitution(plan, panels, y);
		final TreeWalk walk = new TreeWalk(plan, tasks, interruption);
		walk.upwards(substitution.forward(), parallel);
		substitution.backwardAbove(tasks);
		walk.subtrees(substitution.backward(), parallel);
		for (int v = 0; v < x.length; v++)
			restore(y[v], x[v]);
	}

	private double[] permuted(final double[] x) {
		final int dim = plan.dimension();
		final double[] y = new double[x.length];
		for (int k = 0; k < plan.order().length; k++)
			System.arraycopy(x, plan.order()[k] * dim, y, k * dim, dim);
		return y;
	}

	private void restore(final double[] y, final double[] x) {
		final int dim = plan.dimension();
		for (int k = 0; k < plan.order().length; k++)
			System.arraycopy(y, k * dim, x, plan.order()[k] * dim, dim);
	}
}
