package org.glassj.numeric;

import java.util.Arrays;

/**
 * Columns of a Cholesky factor with like rows, taken together into supernodes, so that nearly all arithmetic is on
 * dense blocks. A supernode and its parent are merged, zeros and all, where that is predicted to save time: a front
 * has a price of its own, another for each of its elements, and one for each operation. C. Ashcraft and R. Grimes,
 * ACM Trans. Math. Softw. 15, 291 (1989). Counts are in particles.
 */
final class Supernodes {

	/** Prices of a front, of an element assembled, and of a multiplication with its addition, in nanoseconds. */
	private static final double FRONT = 2000;
	private static final double ELEMENT = 3;
	private static final double OPERATION = 0.12;

	private final int dim;
	private final int[] order;
	private final int[] columnStart;
	private final int[] rows;
	private final int[] parent;

	private Supernodes(final int dim, final int[] order, final int[] columnStart, final int[] rows, final int[] parent) {
		this.dim = dim;
		this.order = order;
		this.columnStart = columnStart;
		this.rows = rows;
		this.parent = parent;
	}

	/** The supernodes of a matrix' factor in an order of elimination. */
	static Supernodes of(final int[][] adjacency, final int[] order, final int dim, final Runnable interruption) {
		final EliminationTree tree = EliminationTree.postordered(adjacency, order);
		interruption.run();
		final int[] count = tree.columnCounts(adjacency);
		interruption.run();
		final int n = count.length;
		final int[] of = new int[n];
		int size = 0;
		for (int k = 0; k < n; k++)
			of[k] = k > 0 && tree.parent()[k - 1] == k && count[k - 1] == count[k] + 1 ? size - 1 : size++;
		final int[] columns = new int[size];
		final int[] rows = new int[size];
		final int[] parent = new int[size];
		for (int k = n - 1; k >= 0; k--) {
			final int s = of[k];
			if (columns[s]++ == 0) parent[s] = tree.parent()[k] == EliminationTree.NONE ? EliminationTree.NONE : of[tree
				.parent()[k]];
			// the last to be written is the first column, which has most rows
			rows[s] = count[k];
		}
		return merged(dim, tree.order(), of, columns, rows, parent);
	}

	/**
	 * Merges supernodes with their parents and puts the columns into a postorder of what remains.
	 *
	 * @param of supernode of each column
	 * @param columns changed on the way
	 * @param rows changed on the way
	 * @param parent of each supernode, greater than it
	 */
	private static Supernodes merged(final int dim, final int[] order, final int[] of, final int[] columns,
		final int[] rows, final int[] parent)
	{
		final int[] into = new int[columns.length];
		Arrays.setAll(into, s -> s);
		mergeChildren(dim, into, columns, rows, parent);
		return renumbered(dim, order, of, into, columns, rows, parent);
	}

	private static void mergeChildren(final int dim, final int[] into, final int[] columns, final int[] rows,
		final int[] parent)
	{
		// children come before their parents: when s is met, all that merges into it has done so
		for (int s = 0; s < into.length; s++) {
			final int p = parent[s];
			if (p == EliminationTree.NONE) continue;
			final int together = columns[s] + columns[p];
			final int height = columns[s] + rows[p];
			if (price(dim, together, height) > price(dim, columns[s], rows[s]) + price(dim, columns[p], rows[p])) continue;
			into[s] = p;
			columns[p] = together;
			rows[p] = height;
		}
	}

	/** Predicted time of a front, in nanoseconds. */
	private static double price(final int dim, final int columns, final int rows) {
		final double height = (double) rows * dim;
		return FRONT + ELEMENT * height * height / 2 + OPERATION * operations((double) columns * dim, height);
	}

	/** Multiplications with an addition that eliminate the first columns of a dense symmetric matrix. */
	static double operations(final double columns, final double height) {
		final double rest = height - columns;
		return columns * columns * columns / 6 + columns * columns * rest / 2 + columns * rest * rest / 2;
	}

	private static Supernodes renumbered(final int dim, final int[] order, final int[] of, final int[] into,
		final int[] columns, final int[] rows, final int[] parent)
	{
		final int size = into.length;
		for (int s = size - 1; s >= 0; s--)
			into[s] = into[s] == s ? s : into[into[s]];
		final int[] kept = new int[size];
		int keep = 0;
		for (int s = 0; s < size; s++)
			if (into[s] == s) kept[s] = keep++;
		final int[] above = new int[keep];
		for (int s = 0; s < size; s++)
			if (into[s] == s) above[kept[s]] = parent[s] == EliminationTree.NONE ? EliminationTree.NONE : kept[into[parent[s]]];
		final int[] post = EliminationTree.postorder(above);
		final int[] rank = EliminationTree.inverse(post);
		final int[] number = new int[size];
		final int[] start = new int[keep + 1];
		final int[] height = new int[keep];
		for (int s = 0; s < size; s++) {
			number[s] = rank[kept[into[s]]];
			if (into[s] != s) continue;
			start[number[s] + 1] = columns[s];
			height[number[s]] = rows[s];
		}
		Arrays.parallelPrefix(start, Integer::sum);
		final int[] next = start.clone();
		final int[] ordered = new int[order.length];
		// ascending, so that within a supernode children's columns come first
		for (int k = 0; k < order.length; k++)
			ordered[next[number[of[k]]]++] = order[k];
		final int[] moved = new int[keep];
		for (int s = 0; s < keep; s++)
			moved[s] = above[post[s]] == EliminationTree.NONE ? EliminationTree.NONE : rank[above[post[s]]];
		return new Supernodes(dim, ordered, start, height, moved);
	}

	/** Number of supernodes, which are in postorder. */
	int size() {
		return rows.length;
	}

	/** Block size. */
	int dimension() {
		return dim;
	}

	/** Order of elimination: the block row of the matrix at each place. */
	int[] order() {
		return order;
	}

	/** First column of a supernode; {@code columnStart(size())} ends the last. */
	int columnStart(final int s) {
		return columnStart[s];
	}

	/** Number of columns of a supernode. */
	int columns(final int s) {
		return columnStart[s + 1] - columnStart[s];
	}

	/** Number of rows of a supernode, its columns' own among them. */
	int rows(final int s) {
		return rows[s];
	}

	/** Parent of a supernode, or {@link EliminationTree#NONE}. */
	int parent(final int s) {
		return parent[s];
	}
}
