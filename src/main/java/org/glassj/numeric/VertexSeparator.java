package org.glassj.numeric;

import java.util.Arrays;

/**
 * The smallest set of nodes whose removal parts source from sink in a graph, by Menger's theorem: as many nodes as
 * there are paths without a common node. Paths are found by Dinic's algorithm on the graph in which each node is split
 * into an entry and an exit joined by an edge of capacity one; state 2 v is the entry of node v, 2 v + 1 its exit.
 */
final class VertexSeparator {

	private static final int NONE = -1;
	/** Successor of a path's last node. */
	private static final int SINK = -2;

	private final int nodes;
	private final int[] start;
	private final int[] neighbor;
	private final boolean[] atSource;
	private final boolean[] atSink;
	private final int[] previous;
	private final int[] next;
	private final int[] level;
	private final int[] arc;
	private final int[] queue;

	/**
	 * @param start of each node's neighbours, n + 1
	 * @param neighbor both directions of every edge
	 * @param atSource whether a node is joined to the source
	 * @param atSink whether a node is joined to the sink
	 */
	VertexSeparator(final int[] start, final int[] neighbor, final boolean[] atSource, final boolean[] atSink) {
		nodes = start.length - 1;
		this.start = start;
		this.neighbor = neighbor;
		this.atSource = atSource;
		this.atSink = atSink;
		previous = new int[nodes];
		next = new int[nodes];
		level = new int[2 * nodes];
		arc = new int[nodes];
		queue = new int[2 * nodes];
		Arrays.fill(previous, NONE);
		Arrays.fill(next, NONE);
	}

	/**
	 * Finds a smallest separator: of the one nearest to the source and the one nearest to the sink, that which parts the
	 * nodes more evenly.
	 *
	 * @param ahead by how many nodes that are not here the source's side outnumbers the sink's
	 * @return for each node its side: -1 before the separator, 0 in it, 1 behind it
	 */
	int[] find(final int ahead) {
		while (search()) {
			System.arraycopy(start, 0, arc, 0, nodes);
			for (int v = 0; v < nodes; v++)
				if (atSource[v]) augment(v);
		}
		final int[] nearSource = new int[nodes];
		Arrays.setAll(nearSource, v -> level[2 * v + 1] >= 0 ? -1 : level[2 * v] >= 0 ? 0 : 1);
		searchBackwards();
		final int[] nearSink = new int[nodes];
		Arrays.setAll(nearSink, v -> level[2 * v] >= 0 ? 1 : level[2 * v + 1] >= 0 ? 0 : -1);
		return imbalance(nearSource, ahead) <= imbalance(nearSink, ahead) ? nearSource : nearSink;
	}

	private static int imbalance(final int[] side, final int ahead) {
		int sum = -ahead;
		for (final int s : side)
			sum += s;
		return Math.abs(sum);
	}

	/** Gives a level to every state from which the sink can be reached in the residual graph. */
	private void searchBackwards() {
		Arrays.fill(level, NONE);
		int end = 0;
		for (int v = 0; v < nodes; v++)
			if (atSink[v]) {
				level[2 * v + 1] = 0;
				queue[end++] = 2 * v + 1;
			}
		for (int q = 0; q < end; q++) {
			final int state = queue[q];
			final int v = state >> 1;
			if ((state & 1) == 0) {
				// into an entry: from any neighbour's exit, and from its own if the node is on a path
				for (int p = start[v]; p < start[v + 1]; p++)
					if (level[2 * neighbor[p] + 1] < 0) end = visit(2 * neighbor[p] + 1, state, end);
				if (next[v] != NONE && level[2 * v + 1] < 0) end = visit(2 * v + 1, state, end);
				continue;
			}
			// into an exit: through the node if it is free, else back from its successor's entry
			final int entry = next[v] == NONE ? v : next[v];
			if (entry != SINK && level[2 * entry] < 0) end = visit(2 * entry, state, end);
		}
	}

	/** Levels of all states by breadth-first search in the residual graph; whether the sink is reached. */
	private boolean search() {
		Arrays.fill(level, NONE);
		int end = 0;
		for (int v = 0; v < nodes; v++)
			if (atSource[v]) {
				level[2 * v] = 0;
				queue[end++] = 2 * v;
			}
		boolean reached = false;
		for (int q = 0; q < end; q++) {
			final int state = queue[q];
			final int v = state >> 1;
			if ((state & 1) == 0) {
				final int exit = exitFrom(v);
				if (exit != NONE && level[exit] < 0) end = visit(exit, state, end);
				continue;
			}
			reached |= atSink[v];
			for (int p = start[v]; p < start[v + 1]; p++)
				if (level[2 * neighbor[p]] < 0) end = visit(2 * neighbor[p], state, end);
			if (next[v] != NONE && level[2 * v] < 0) end = visit(2 * v, state, end);
		}
		return reached;
	}

	private int visit(final int state, final int from, final int end) {
		level[state] = level[from] + 1;
		queue[end] = state;
		return end + 1;
	}

	/** Where a path that enters a node may go: through it if it is free, else back along the path that holds it. */
	private int exitFrom(final int v) {
		if (next[v] == NONE) return 2 * v + 1;
		return previous[v] == NONE ? NONE : 2 * previous[v] + 1;
	}

	/** Extends a path from an entry to the sink along ascending levels, if there is one, and takes it. */
	private void augment(final int from) {
		int depth = 0;
		queue[0] = 2 * from;
		while (depth >= 0) {
			final int state = queue[depth];
			final int v = state >> 1;
			if ((state & 1) == 1 && atSink[v] && next[v] != SINK) {
				take(depth);
				return;
			}
			final int onward = (state & 1) == 0 ? fromEntry(v) : fromExit(v);
			if (onward != NONE) queue[++depth] = onward;
			else {
				// a dead end, not to be tried again before the next search
				level[state] = NONE;
				depth--;
			}
		}
	}

	private int fromEntry(final int v) {
		final int exit = exitFrom(v);
		return exit != NONE && level[exit] == level[2 * v] + 1 ? exit : NONE;
	}

	private int fromExit(final int v) {
		final int onward = level[2 * v + 1] + 1;
		while (arc[v] < start[v + 1]) {
			final int entry = 2 * neighbor[arc[v]];
			if (level[entry] == onward) return entry;
			arc[v]++;
		}
		return next[v] != NONE && level[2 * v] == onward ? 2 * v : NONE;
	}

	/** Makes the states on the stack a path; where it runs against older ones, those are rejoined. */
	private void take(final int depth) {
		for (int q = 0; q <= depth; q++) {
			final int v = queue[q] >> 1;
			if ((queue[q] & 1) == 0) {
				// entered backwards, from its own exit, a node leaves its path
				previous[v] = q == 0 || queue[q - 1] >> 1 == v ? NONE : queue[q - 1] >> 1;
			}
			else if (q == depth) next[v] = SINK;
			else next[v] = queue[q + 1] >> 1 == v ? NONE : queue[q + 1] >> 1;
		}
	}
}
