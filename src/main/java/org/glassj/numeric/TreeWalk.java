package org.glassj.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Walks a supernode tree with several threads: small subtrees are one task each, and whoever finishes the last child
 * of a node above them goes on with that node. What is done at a node depends on its children alone, so that results
 * do not depend on the number of threads. Runs in the fork-join pool it is called from, or else in one of its own, as
 * many threads as the common pool would use.
 */
final class TreeWalk {

	/** What is to be done; several threads call it at once, for different nodes. */
	interface Visitor {

		/** Handles a subtree whose nodes are first .. root. */
		void subtree(int first, int root);

		/** Handles a node above the subtrees, all of whose children are done. */
		void node(int s);
	}

	private final CholeskyPlan plan;
	private final int[][] tasks;
	private final Interruption interruption;
	private final AtomicInteger nextTask = new AtomicInteger();

	/** @param interruption called often; what it throws ends the walk */
	TreeWalk(final CholeskyPlan plan, final int[][] tasks, final Runnable interruption) {
		this.plan = plan;
		this.tasks = tasks;
		this.interruption = new Interruption(interruption);
	}

	/** To be called by visitors, often: throws if the walk is to end, for its own reasons or another thread's. */
	void checkInterruption() {
		interruption.run();
	}

	/** Visits all subtrees and then, children first, all nodes above them. */
	void upwards(final Visitor visitor, final boolean parallel) {
		final AtomicIntegerArray pending = new AtomicIntegerArray(plan.size());
		for (int s = 0; s < plan.size(); s++)
			pending.set(s, plan.firstChild(s + 1) - plan.firstChild(s));
		run(visitor, pending, parallel);
	}

	/** Visits the subtrees alone. */
	void subtrees(final Visitor visitor, final boolean parallel) {
		run(visitor, null, parallel);
	}

	private void run(final Visitor visitor, final AtomicIntegerArray pending, final boolean parallel) {
		nextTask.set(0);
		if (!parallel) work(visitor, pending);
		else if (ForkJoinTask.inForkJoinPool()) share(visitor, pending);
		else {
			final ForkJoinPool pool = new ForkJoinPool(ForkJoinPool.getCommonPoolParallelism() + 1);
			try {
				pool.invoke(ForkJoinTask.adapt(() -> share(visitor, pending)));
			}
			finally {
				pool.shutdown();
			}
		}
		interruption.rethrow();
	}

	private void share(final Visitor visitor, final AtomicIntegerArray pending) {
		final List<ForkJoinTask<?>> workers = new ArrayList<>();
		for (int w = 0; w < ForkJoinTask.getPool().getParallelism(); w++)
			workers.add(ForkJoinTask.adapt(() -> work(visitor, pending)));
		ForkJoinTask.invokeAll(workers);
	}

	/** Takes tasks as long as there are any. The first thing that goes wrong is kept, by whichever thread. */
	private void work(final Visitor visitor, final AtomicIntegerArray pending) {
		try {
			for (int t = nextTask.getAndIncrement(); t < tasks[0].length; t = nextTask.getAndIncrement()) {
				checkInterruption();
				visitor.subtree(tasks[0][t], tasks[1][t]);
				if (pending != null) climb(visitor, pending, plan.parent(tasks[1][t]));
			}
		}
		catch (final RuntimeException | Error reason) {
			interruption.note(reason);
		}
	}

	private void climb(final Visitor visitor, final AtomicIntegerArray pending, final int from) {
		for (int s = from; s != EliminationTree.NONE && pending.decrementAndGet(s) == 0; s = plan.parent(s)) {
			checkInterruption();
			visitor.node(s);
		}
	}
}
