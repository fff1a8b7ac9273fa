package org.glassj.numeric;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Orders a small set of nodes by playing the elimination game: whichever has the fewest neighbours goes next, and its
 * neighbours become each other's. Neighbours outside the set count, but are never eliminated.
 */
final class MinimumDegree {

	private final int nodes;
	private final BitSet[] neighbors;
	private int[] outside = new int[32];
	private int found;

	/** @param nodes number of nodes in the set, numbered from 0 */
	MinimumDegree(final int nodes) {
		this.nodes = nodes;
		neighbors = new BitSet[nodes];
		Arrays.setAll(neighbors, v -> new BitSet(2 * nodes));
	}

	/** Says that node v has a neighbour w in the set. */
	void joinInside(final int v, final int w) {
		neighbors[v].set(w);
	}

	/** Says that node v has a neighbour outside, by any name. */
	void joinOutside(final int v, final int name) {
		int k = 0;
		while (k < found && outside[k] != name)
			k++;
		if (k == found) {
			if (found == outside.length) outside = Arrays.copyOf(outside, 2 * found);
			outside[found++] = name;
		}
		neighbors[v].set(nodes + k);
	}

	/** The order of elimination; of nodes with equally few neighbours the first goes first. */
	int[] order() {
		final int[] degree = new int[nodes];
		Arrays.setAll(degree, v -> neighbors[v].cardinality());
		final int[] order = new int[nodes];
		for (int k = 0; k < nodes; k++) {
			int least = 0;
			for (int v = 1; v < nodes; v++)
				if (degree[v] < degree[least]) least = v;
			order[k] = least;
			degree[least] = Integer.MAX_VALUE;
			eliminate(least, degree);
		}
		return order;
	}

	private void eliminate(final int v, final int[] degree) {
		final BitSet clique = neighbors[v];
		for (int w = clique.nextSetBit(0); w >= 0 && w < nodes; w = clique.nextSetBit(w + 1)) {
			neighbors[w].or(clique);
			neighbors[w].clear(v);
			neighbors[w].clear(w);
			degree[w] = neighbors[w].cardinality();
		}
	}
}
