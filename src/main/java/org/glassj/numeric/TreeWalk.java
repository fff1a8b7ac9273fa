package org.glassj.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

/**
 * Walks a tree of tasks with several threads. On the way up, whoever finishes the last child of a part goes on with that
 * part; on the way down, whoever finishes a part goes on with one child and leaves the others to whoever is free. What is
 * done at a part depends on those before it alone, so that results do not depend on the number of threads. Runs in the
 * fork-join pool it is called from, or else in the common one with the caller's help. For one walk.
 */
final class TreeWalk {

	/** Turns of waiting before others are let in. */
	private static final int PATIENCE = 1000;

	private final TaskTree tree;
	private final Interruption interruption;
	private final IntConsumer up;
	private final IntConsumer down;
	private final AtomicInteger nextLeaf = new AtomicInteger();
	private final AtomicIntegerArray unfinishedChildren;
	private final AtomicInteger left;
	private final Queue<Integer> ready = new ConcurrentLinkedQueue<>();

	private TreeWalk(final TaskTree tree, final Interruption interruption, final IntConsumer up, final IntConsumer down) {
		this.tree = tree;
		this.interruption = interruption;
		this.up = up;
		this.down = down;
		left = new AtomicInteger(down == null ? 0 : tree.size());
		unfinishedChildren = new AtomicIntegerArray(tree.size());
		for (int t = 0; t < tree.size(); t++)
			unfinishedChildren.set(t, tree.children(t).length);
	}

	/**
	 * Visits all parts, children first.
	 *
	 * @param interruption called often; what it throws ends the walk
	 * @param visit what is to be done with a part; several threads call it at once
	 */
	static void up(final TaskTree tree, final Interruption interruption, final boolean parallel, final IntConsumer visit) {
		new TreeWalk(tree, interruption, visit, null).run(parallel);
	}

	/**
	 * Visits all parts, children first, and then all again, parents first; in one walk, since waking threads takes as long
	 * as solving with a small factor.
	 */
	static void upAndDown(final TaskTree tree, final Interruption interruption, final boolean parallel,
		final IntConsumer up, final IntConsumer down)
	{
		new TreeWalk(tree, interruption, up, down).run(parallel);
	}

	private void run(final boolean parallel) {
		final List<ForkJoinTask<?>> workers = new ArrayList<>();
		for (int w = parallel ? threads() : 1; w > 0; w--)
			workers.add(ForkJoinTask.adapt(this::work));
		if (workers.size() == 1) workers.get(0).invoke();
		else ForkJoinTask.invokeAll(workers);
		interruption.rethrow();
	}

	private static int threads() {
		return ForkJoinTask.inForkJoinPool() ? ForkJoinTask.getPool().getParallelism() : ForkJoinPool
			.getCommonPoolParallelism() + 1;
	}

	/** The first thing that goes wrong is kept, by whichever thread. */
	private void work() {
		try {
			for (int t = nextLeaf.getAndIncrement(); t < tree.size(); t = nextLeaf.getAndIncrement())
				if (tree.children(t).length == 0) climb(t);
			int turns = 0;
			while (left.get() > 0 && !interruption.isNoted()) {
				final Integer t = ready.poll();
				if (t != null) descend(t);
				else if (++turns % PATIENCE == 0) Thread.yield();
				else Thread.onSpinWait();
			}
		}
		catch (final RuntimeException | Error reason) {
			interruption.note(reason);
		}
	}

	/** Goes up from a part without children as far as others are done. */
	private void climb(final int leaf) {
		int t = leaf;
		do {
			interruption.run();
			up.accept(t);
			if (tree.parent(t) == TaskTree.NONE && down != null) ready.add(t);
			t = tree.parent(t);
		}
		while (t != TaskTree.NONE && unfinishedChildren.decrementAndGet(t) == 0);
	}

	private void descend(final int from) {
		int t = from;
		while (t != TaskTree.NONE) {
			interruption.run();
			down.accept(t);
			left.decrementAndGet();
			final int[] children = tree.children(t);
			for (int c = 1; c < children.length; c++)
				ready.add(children[c]);
			t = children.length == 0 ? TaskTree.NONE : children[0];
		}
	}
}
