package org.glassj.numeric;

/**
 * A factor's tree of supernodes in parts, each one task: small subtrees, and every supernode above them. Parts are in
 * postorder. A part solves on a short vector of its own, its columns first and then the rows below its root, which are the
 * only others that it touches; the tree knows where everything is in it.
 */
final class TaskTree {

	/** No part. */
	static final int NONE = -1;

	/** A subtree of fewer operations than this fraction of all is one part. */
	private static final double GRAIN = 1.0 / 100;
	/** ... and so is one of fewer than these. */
	private static final double SMALLEST = 2e6;

	private final CholeskyPlan plan;
	private final int size;
	private final int[] first;
	private final int[] root;
	private final int[] parent;
	private final int[][] children;
	private final int[] place;
	private final int[][] up;

	/** Cuts a plan's tree. */
	TaskTree(final CholeskyPlan plan) {
		this.plan = plan;
		first = new int[plan.size()];
		root = new int[plan.size()];
		size = cut(Math.max(SMALLEST, GRAIN * plan.operations()));
		parent = new int[size];
		children = new int[size][];
		up = new int[size][0];
		place = new int[plan.firstRow(plan.size())];
		join();
		final int[] local = new int[plan.order().length];
		for (int t = 0; t < size; t++)
			locate(t, local);
	}

	private int cut(final double most) {
		int parts = 0;
		int next = 0;
		for (int s = 0; s < plan.size(); s++) {
			// a node without children is a task, however large
			final boolean above = plan.operations(s) > most && plan.firstChild(s) < plan.firstChild(s + 1);
			final boolean top = plan.parent(s) == EliminationTree.NONE || plan.operations(plan.parent(s)) > most;
			if (!above && !top) continue;
			first[parts] = above ? s : next;
			root[parts++] = s;
			next = s + 1;
		}
		return parts;
	}

	private void join() {
		final int[] part = new int[plan.size()];
		for (int t = 0; t < size; t++)
			part[root[t]] = t;
		for (int t = 0; t < size; t++) {
			final int above = plan.parent(root[t]);
			parent[t] = above == EliminationTree.NONE ? NONE : part[above];
			// a subtree's children are in it
			final boolean alone = first[t] == root[t];
			children[t] = new int[alone ? plan.firstChild(root[t] + 1) - plan.firstChild(root[t]) : 0];
			for (int c = 0; c < children[t].length; c++)
				children[t][c] = part[plan.child(plan.firstChild(root[t]) + c)];
		}
	}

	/** Finds places in a part's vector of all rows of its supernodes and of those that its children hand up. */
	private void locate(final int t, final int[] local) {
		final int dim = plan.dimension();
		final int start = plan.column(first[t]);
		final int end = plan.column(root[t]) + plan.columns(root[t]);
		for (int k = start; k < end; k++)
			local[k] = k - start;
		for (int r = plan.firstRow(root[t]); r < plan.firstRow(root[t] + 1); r++)
			local[plan.row(r)] = end - start + r - plan.firstRow(root[t]);
		for (int r = plan.firstRow(first[t]); r < plan.firstRow(root[t] + 1); r++)
			place[r] = local[plan.row(r)] * dim;
		for (final int child : children[t]) {
			final int s = root[child];
			up[child] = new int[plan.height(s) - plan.width(s)];
			for (int i = 0; i < up[child].length; i++)
				up[child][i] = local[plan.row(plan.firstRow(s) + i / dim)] * dim + i % dim;
		}
	}

	/** Number of parts. */
	int size() {
		return size;
	}

	/** First supernode of a part. */
	int first(final int t) {
		return first[t];
	}

	/** Last supernode of a part, under which all others are. */
	int root(final int t) {
		return root[t];
	}

	/** The part above, or {@link #NONE}. */
	int parent(final int t) {
		return parent[t];
	}

	/** The parts right below; not copied. */
	int[] children(final int t) {
		return children[t];
	}

	/** Length of a part's columns in its vector. */
	int columns(final int t) {
		return (plan.column(root[t]) + plan.columns(root[t]) - plan.column(first[t])) * plan.dimension();
	}

	/** Length of a part's vector. */
	int length(final int t) {
		return columns(t) + plan.height(root[t]) - plan.width(root[t]);
	}

	/** Order of a part's largest front. */
	int largestFront(final int t) {
		int largest = 0;
		for (int s = first[t]; s <= root[t]; s++)
			largest = Math.max(largest, plan.height(s));
		return largest;
	}

	/** Place in its part's vector of the first component of a row {@link CholeskyPlan#row(int)} below a supernode. */
	int place(final int r) {
		return place[r];
	}

	/** Places in the parent's vector of the rows below a part; not copied. */
	int[] up(final int t) {
		return up[t];
	}
}
