package org.glassj.numeric;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Solves with the panels of a supernodal factor. Several threads may do so at once. The vectors of a solution are kept
 * for the next, which then finds them in the cache.
 */
final class TriangularSolver implements SymmetricSolver {

	/** A factor of fewer elements is read faster by one thread. */
	private static final long PARALLEL = 1_000_000;

	private final CholeskyPlan plan;
	private final TaskTree tree;
	private final Panels panels;
	private final Runnable interruption;
	private final boolean parallel;
	private final Queue<Substitution> idle = new ConcurrentLinkedQueue<>();

	/** @param interruption called often, by several threads; an exception that it throws ends a solution and is passed on */
	TriangularSolver(final CholeskyPlan plan, final TaskTree tree, final Panels panels, final Runnable interruption) {
		this.plan = plan;
		this.tree = tree;
		this.panels = panels;
		this.interruption = interruption;
		parallel = plan.factorLength() > PARALLEL;
	}

	@Override
	public void solve(final double[] x) {
		final Substitution kept = idle.poll();
		final Substitution substitution = kept == null ? new Substitution(plan, tree, panels, 1) : kept;
		run(substitution, x);
		idle.add(substitution);
	}

	@Override
	public void solveAll(final double[]... x) {
		if (x.length == 1) solve(x[0]);
		else run(new Substitution(plan, tree, panels, x.length), x);
	}

	private void run(final Substitution substitution, final double[]... x) {
		TreeWalk.upAndDown(tree, new Interruption(interruption), parallel, t -> substitution.forward(t, x),
			t -> substitution.backward(t, x));
	}
}
