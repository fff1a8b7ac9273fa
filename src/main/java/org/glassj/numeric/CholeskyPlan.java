package org.glassj.numeric;

import java.util.Arrays;

/**
 * All that can be known about a Cholesky factor before its numbers are: supernodes and their rows, where each matrix
 * entry goes, memory and work. Cheap beside the factorisation, and to be asked before it whether there is memory.
 *
 * <pre>
 * CholeskyPlan plan = CholeskyPlan.of(matrix, NestedDissection.order(matrix, coordinates));
 * if (plan.bytes() &lt; available) SupernodalCholesky.of(matrix, plan, monitor::checkCanceled).solve(x);
 * </pre>
 */
public final class CholeskyPlan {

	private final Supernodes supernodes;
	private final int[][] children;
	private final int[][] entries;
	private final int[][] below;
	private final double[] operations;

	private CholeskyPlan(final Supernodes supernodes, final int[][] children, final int[][] entries, final int[][] below,
		final double[] operations)
	{
		this.supernodes = supernodes;
		this.children = children;
		this.entries = entries;
		this.below = below;
		this.operations = operations;
	}

	/**
	 * Plans the factorisation of a matrix.
	 *
	 * @param matrix gives the graph; its numbers are not looked at
	 * @param order a permutation of the block rows: row {@code order[0]} is eliminated first, but for changes that alter
	 *          no fill
	 * @throws IllegalArgumentException if an array cannot hold the row numbers of the factor; its elements are another matter,
	 *           see {@link SupernodalCholesky#of}
	 */
	public static CholeskyPlan of(final SymmetricBlockMatrix matrix, final int[] order) {
		return of(matrix, order, () -> {});
	}

	/**
	 * The same, with a way to stop.
	 *
	 * @param interruption called now and then; an exception that it throws is passed on
	 */
	public static CholeskyPlan of(final SymmetricBlockMatrix matrix, final int[] order, final Runnable interruption) {
		final int[][] adjacency = matrix.adjacency();
		interruption.run();
		final Supernodes supernodes = Supernodes.of(adjacency, order, matrix.dimension(), interruption);
		final int[][] children = children(supernodes);
		final int[][] entries = entries(adjacency, supernodes.order());
		interruption.run();
		final CholeskyPlan plan = new CholeskyPlan(supernodes, children, entries, new int[][] { offsets(supernodes), null },
			operations(supernodes));
		plan.below[1] = plan.rowsBelow();
		return plan;
	}

	/** Children of every supernode: those of s are {@code [1][c]} for {@code [0][s] <= c < [0][s + 1]}. */
	private static int[][] children(final Supernodes supernodes) {
		final int[] start = new int[supernodes.size() + 1];
		for (int s = 0; s < supernodes.size(); s++)
			if (supernodes.parent(s) != EliminationTree.NONE) start[supernodes.parent(s) + 1]++;
		Arrays.parallelPrefix(start, Integer::sum);
		final int[] next = start.clone();
		final int[] child = new int[start[supernodes.size()]];
		for (int s = 0; s < supernodes.size(); s++)
			if (supernodes.parent(s) != EliminationTree.NONE) child[next[supernodes.parent(s)]++] = s;
		return new int[][] { start, child };
	}

	/** Matrix entries by column of the factor: starts, row in the factor, entry below the matrix' diagonal. */
	private static int[][] entries(final int[][] adjacency, final int[] order) {
		final int[] place = EliminationTree.inverse(order);
		final int[] start = new int[order.length + 1];
		final int[] row = new int[adjacency[1].length / 2];
		final int[] entry = new int[row.length];
		int next = 0;
		for (int k = 0; k < order.length; k++) {
			for (int p = adjacency[0][order[k]]; p < adjacency[0][order[k] + 1]; p++) {
				final int i = place[adjacency[1][p]];
				if (i < k) continue;
				row[next] = i;
				entry[next++] = adjacency[2][p];
			}
			start[k + 1] = next;
		}
		return new int[][] { start, row, entry };
	}

	private static int[] offsets(final Supernodes supernodes) {
		final int[] offset = new int[supernodes.size() + 1];
		long sum = 0;
		for (int s = 0; s < supernodes.size(); s++) {
			sum += supernodes.rows(s) - supernodes.columns(s);
			if (sum > Integer.MAX_VALUE - 8) throw tooLarge("rows of its supernodes");
			offset[s + 1] = (int) sum;
		}
		return offset;
	}

	private static IllegalArgumentException tooLarge(final String what) {
		return new IllegalArgumentException("The matrix is too large for a direct solver: the " + what +
			" exceed what an array holds.");
	}

	/** Operations of every subtree. */
	private static double[] operations(final Supernodes supernodes) {
		final int dim = supernodes.dimension();
		final double[] operations = new double[supernodes.size()];
		for (int s = 0; s < operations.length; s++) {
			operations[s] += Supernodes.operations((double) supernodes.columns(s) * dim, (double) supernodes.rows(s) * dim);
			if (supernodes.parent(s) != EliminationTree.NONE) operations[supernodes.parent(s)] += operations[s];
		}
		return operations;
	}

	/**
	 * Requires that arrays can hold the fronts. Not asked of a plan, which tells how much too large the factor is.
	 *
	 * @throws IllegalArgumentException if not
	 */
	void requireArrays() {
		for (int s = 0; s < size(); s++)
			if (panel(s) > Integer.MAX_VALUE - 8 || triangle(s) > Integer.MAX_VALUE - 8) throw tooLarge("elements of front " +
				s + " with " + height(s) + " rows");
	}

	/** Rows of every supernode below its own columns, ascending. */
	private int[] rowsBelow() {
		final int[] rows = new int[below[0][size()]];
		final int[] seen = new int[supernodes.order().length];
		Arrays.fill(seen, -1);
		for (int s = 0; s < size(); s++) {
			final int last = supernodes.columnStart(s + 1);
			int next = below[0][s];
			for (int p = entries[0][supernodes.columnStart(s)]; p < entries[0][last]; p++)
				next = note(entries[1][p], last, s, seen, rows, next);
			for (int c = children[0][s]; c < children[0][s + 1]; c++)
				for (int r = below[0][children[1][c]]; r < below[0][children[1][c] + 1]; r++)
					next = note(rows[r], last, s, seen, rows, next);
			Arrays.sort(rows, below[0][s], next);
		}
		return rows;
	}

	private static int note(final int row, final int last, final int s, final int[] seen, final int[] rows,
		final int next)
	{
		if (row < last || seen[row] == s) return next;
		seen[row] = s;
		rows[next] = row;
		return next + 1;
	}

	/** Number of doubles the factor takes. */
	public long factorLength() {
		long sum = 0;
		for (int s = 0; s < size(); s++)
			sum += panel(s);
		return sum;
	}

	/**
	 * Number of doubles that the factorisation takes beside the factor: an upper bound for two threads of what waits for
	 * assembly, and the largest front for each.
	 */
	public long workLength() {
		long largest = 0;
		long waiting = 0;
		long most = 0;
		for (int s = 0; s < size(); s++) {
			largest = Math.max(largest, (long) height(s) * height(s));
			waiting += triangle(s);
			most = Math.max(most, waiting);
			for (int c = children[0][s]; c < children[0][s + 1]; c++)
				waiting -= triangle(children[1][c]);
		}
		return most + 2 * largest;
	}

	/** Memory in bytes that factorisation takes at its peak, the plan's own included. */
	public long bytes() {
		return 8 * (factorLength() + workLength()) + 4 * (3L * entries[0].length + 2L * entries[1].length + 2L * below[1].length);
	}

	/** Multiplications with an addition that the factorisation takes. */
	public double operations() {
		double sum = 0;
		for (int s = 0; s < size(); s++)
			if (parent(s) == EliminationTree.NONE) sum += operations[s];
		return sum;
	}

	/** Operations of the subtree under a supernode. */
	double operations(final int s) {
		return operations[s];
	}

	/** Number of supernodes, which are in postorder. */
	int size() {
		return supernodes.size();
	}

	/** Block size. */
	int dimension() {
		return supernodes.dimension();
	}

	/** Block row of the matrix at each place in the order of elimination. */
	int[] order() {
		return supernodes.order();
	}

	/** Parent of a supernode. */
	int parent(final int s) {
		return supernodes.parent(s);
	}

	/** First child of a supernode in {@link #child(int)}; {@code firstChild(s + 1)} ends them. */
	int firstChild(final int s) {
		return children[0][s];
	}

	/** A child. */
	int child(final int c) {
		return children[1][c];
	}

	/** First particle of a supernode. */
	int column(final int s) {
		return supernodes.columnStart(s);
	}

	/** Particles of a supernode. */
	int columns(final int s) {
		return supernodes.columns(s);
	}

	/** First of a supernode's rows below in {@link #row(int)}; {@code firstRow(s + 1)} ends them. */
	int firstRow(final int s) {
		return below[0][s];
	}

	/** Place of a row below a supernode. */
	int row(final int r) {
		return below[1][r];
	}

	/** Place in a supernode's front of a particle that is among its columns or rows. */
	int local(final int s, final int place) {
		final int columns = columns(s);
		if (place < column(s) + columns) return place - column(s);
		return columns + Arrays.binarySearch(below[1], below[0][s], below[0][s + 1], place) - below[0][s];
	}

	/** For each scalar row below a supernode its place in the parent's front. */
	int[] rowsInParent(final int child, final int s) {
		final int dim = dimension();
		final int last = column(s) + columns(s);
		final int[] place = new int[height(child) - width(child)];
		int next = 0;
		int below = firstRow(s);
		for (int r = firstRow(child); r < firstRow(child + 1); r++) {
			final int local;
			if (row(r) < last) local = row(r) - column(s);
			else {
				while (row(below) != row(r))
					below++;
				local = columns(s) + below - firstRow(s);
			}
			for (int a = 0; a < dim; a++)
				place[next++] = local * dim + a;
		}
		return place;
	}

	/** First matrix entry in the column of a place; {@code firstEntry(k + 1)} ends them. */
	int firstEntry(final int k) {
		return entries[0][k];
	}

	/** Place of a matrix entry's row. */
	int entryRow(final int p) {
		return entries[1][p];
	}

	/** Number of a matrix entry in the matrix. */
	int entry(final int p) {
		return entries[2][p];
	}

	/** Columns of a front that are eliminated. */
	int width(final int s) {
		return supernodes.columns(s) * dimension();
	}

	/** Order of a front. */
	int height(final int s) {
		return supernodes.rows(s) * dimension();
	}

	/** Elements of a supernode's panel: each of its columns from the diagonal down. */
	long panel(final int s) {
		final long width = width(s);
		return width * height(s) - width * (width - 1) / 2;
	}

	/** Elements of the triangle that a front hands to its parent. */
	long triangle(final int s) {
		final long rest = height(s) - width(s);
		return rest * (rest + 1) / 2;
	}
}
