package org.glassj.numeric;

import java.util.Arrays;

/**
 * Elimination tree of a graph in a given order of elimination, and how many rows each column of the Cholesky factor
 * has. Nodes are named by their place in the order; the parent of a node is the first later row of its column.
 * J. W. H. Liu, ACM Trans. Math. Softw. 12, 127 (1986); counts by J. R. Gilbert, E. G. Ng and B. W. Peyton, SIAM J.
 * Matrix Anal. Appl. 15, 1075 (1994).
 */
final class EliminationTree {

	/** Parent of a root. */
	static final int NONE = -1;

	private final int[] order;
	private final int[] place;
	private final int[] parent;

	private EliminationTree(final int[] order, final int[] place, final int[] parent) {
		this.order = order;
		this.place = place;
		this.parent = parent;
	}

	/**
	 * The tree of a graph whose order is changed to a postorder of the tree, which alters no fill.
	 *
	 * @param adjacency see {@link SymmetricBlockMatrix#adjacency()}
	 * @param order a permutation of the rows
	 */
	static EliminationTree postordered(final int[][] adjacency, final int[] order) {
		final int[] place = inverse(order);
		final int[] parent = parents(adjacency, order, place);
		final int[] post = postorder(parent);
		final int[] ordered = new int[post.length];
		Arrays.setAll(ordered, k -> order[post[k]]);
		final int[] rank = inverse(post);
		final int[] moved = new int[post.length];
		for (int k = 0; k < post.length; k++)
			moved[k] = parent[post[k]] == NONE ? NONE : rank[parent[post[k]]];
		return new EliminationTree(ordered, inverse(ordered), moved);
	}

	/** The inverse of a permutation. */
	static int[] inverse(final int[] permutation) {
		final int[] inverse = new int[permutation.length];
		for (int k = 0; k < permutation.length; k++)
			inverse[permutation[k]] = k;
		return inverse;
	}

	private static int[] parents(final int[][] adjacency, final int[] order, final int[] place) {
		final int n = order.length;
		final int[] parent = new int[n];
		final int[] ancestor = new int[n];
		Arrays.fill(parent, NONE);
		Arrays.fill(ancestor, NONE);
		for (int k = 0; k < n; k++)
			for (int p = adjacency[0][order[k]]; p < adjacency[0][order[k] + 1]; p++) {
				int j = place[adjacency[1][p]];
				// climbs to the root of what is connected so far, and leaves every node passed with a shortcut to k
				while (j < k && j != NONE) {
					final int next = ancestor[j];
					ancestor[j] = k;
					if (next == NONE) parent[j] = k;
					j = next;
				}
			}
		return parent;
	}

	/** Nodes in depth-first order, children before parents, in ascending order of siblings. */
	static int[] postorder(final int[] parent) {
		final int n = parent.length;
		final int[] firstChild = new int[n + 1];
		final int[] sibling = new int[n];
		Arrays.fill(firstChild, NONE);
		for (int k = n - 1; k >= 0; k--) {
			final int p = parent[k] == NONE ? n : parent[k];
			sibling[k] = firstChild[p];
			firstChild[p] = k;
		}
		final int[] post = new int[n];
		int next = 0;
		int node = firstChild[n];
		while (node != NONE) {
			while (firstChild[node] != NONE) {
				final int child = firstChild[node];
				// taken off, so that the way back finds the rest
				firstChild[node] = sibling[child];
				node = child;
			}
			post[next++] = node;
			node = parent[node] == NONE ? sibling[node] : parent[node];
		}
		return post;
	}

	/** Rows of each column of the factor, the diagonal among them. */
	int[] columnCounts(final int[][] adjacency) {
		final int n = parent.length;
		final int[] first = new int[n];
		final int[] count = new int[n];
		Arrays.fill(first, NONE);
		for (int k = 0; k < n; k++) {
			count[k] = first[k] == NONE ? 1 : 0;
			for (int j = k; j != NONE && first[j] == NONE; j = parent[j])
				first[j] = k;
		}
		final int[] previousLeaf = new int[n];
		final int[] latestFirst = new int[n];
		final int[] ancestor = new int[n];
		Arrays.fill(previousLeaf, NONE);
		Arrays.fill(latestFirst, NONE);
		Arrays.setAll(ancestor, k -> k);
		for (int j = 0; j < n; j++) {
			if (parent[j] != NONE) count[parent[j]]--;
			for (int p = adjacency[0][order[j]]; p < adjacency[0][order[j] + 1]; p++) {
				final int i = place[adjacency[1][p]];
				if (i <= j || first[j] <= latestFirst[i]) continue;
				// j is a leaf of row i's subtree; the path from the last leaf on is counted twice from where they meet
				latestFirst[i] = first[j];
				count[j]++;
				if (previousLeaf[i] != NONE) count[root(ancestor, previousLeaf[i])]--;
				previousLeaf[i] = j;
			}
			if (parent[j] != NONE) ancestor[j] = parent[j];
		}
		for (int j = 0; j < n; j++)
			if (parent[j] != NONE) count[parent[j]] += count[j];
		return count;
	}

	private static int root(final int[] ancestor, final int node) {
		int root = node;
		while (root != ancestor[root])
			root = ancestor[root];
		for (int j = node; j != root;) {
			final int next = ancestor[j];
			ancestor[j] = root;
			j = next;
		}
		return root;
	}

	/** The order of elimination, a postorder: the row of the graph at each place. */
	int[] order() {
		return order;
	}

	/** Parents of the places, {@link #NONE} for roots. */
	int[] parent() {
		return parent;
	}
}
