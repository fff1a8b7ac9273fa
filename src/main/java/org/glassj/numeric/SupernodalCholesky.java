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

	/** What a rounded factor may take of the largest heap. */
	private static final double ROUNDED_SHARE = 0.1;

	private final CholeskyPlan plan;
	private final TaskTree tree;
	private final PanelStore panels;
	private final Runnable interruption;
	private final TriangularSolver exact;

	private SupernodalCholesky(final CholeskyPlan plan, final TaskTree tree, final PanelStore panels,
		final Runnable interruption)
	{
		this.plan = plan;
		this.tree = tree;
		this.panels = panels;
		this.interruption = interruption;
		exact = new TriangularSolver(plan, tree, panels, interruption);
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
		final TaskTree tree = new TaskTree(plan);
		return new SupernodalCholesky(plan, tree, Factorization.of(matrix, plan, tree, interruption), interruption);
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
		exact.solve(x);
	}

	@Override
	public void solveAll(final double[]... x) {
		exact.solveAll(x);
	}

	/**
	 * With the factor rounded to single precision, unless its numbers are beyond that or the heap has no room for both: with
	 * another heap a large factor may therefore give other bits.
	 */
	@Override
	public SymmetricSolver rough() {
		final boolean room = SinglePanels.bytes(plan) <= ROUNDED_SHARE * Runtime.getRuntime().maxMemory();
		if (!room || !SinglePanels.hold(plan, panels)) return this;
		return new RoundedSolver(new TriangularSolver(plan, tree, new SinglePanels(plan, panels), interruption));
	}
}
