package org.glassj.numeric;

import java.util.Arrays;

/**
 * Fill-reducing ordering by nested dissection of points in space: a set is halved at the median of its longest
 * extent, the points of one half that touch the other form the separator, which is ordered last, and both halves are
 * dissected in turn. Edges that wrap around a periodic box are treated like any other, so no image need be chosen.
 * A. George, SIAM J. Numer. Anal. 10, 345 (1973).
 */
public final class NestedDissection {

	private static final int SMALLEST = 24;

	private final int dim;
	private final double[] coordinates;
	private final int[] start;
	private final int[] neighbor;
	private final int[] side;
	private final int[] order;
	private int label;

	private NestedDissection(final int[][] adjacency, final double[] coordinates, final int dim) {
		this.dim = dim;
		this.coordinates = coordinates;
		start = adjacency[0];
		neighbor = adjacency[1];
		side = new int[start.length - 1];
		order = new int[side.length];
		Arrays.setAll(order, i -> i);
	}

	/**
	 * A permutation of the block rows: the one at index 0 is to be eliminated first.
	 *
	 * @param matrix gives the graph
	 * @param coordinates {@code [i * dim + a]}
	 */
	public static int[] order(final SymmetricBlockMatrix matrix, final double[] coordinates) {
		final NestedDissection dissection = new NestedDissection(matrix.adjacency(), coordinates, matrix.dimension());
		dissection.dissect(0, matrix.rows());
		return dissection.order;
	}

	/** Orders order[from, to). */
	private void dissect(final int from, final int to) {
		if (to - from <= SMALLEST) return;
		sort(from, to, longestAxis(from, to));
		final int middle = from + to >>> 1;
		mark(from, middle, ++label);
		mark(middle, to, ++label);
		final int separator = moveSeparatorLast(from, middle);
		// now [from, separator) is the left half, [separator, middle) the separator, [middle, to) the right half
		rotate(separator, middle, to);
		final int right = separator + to - middle;
		dissect(from, separator);
		dissect(separator, right);
	}

	private int longestAxis(final int from, final int to) {
		int longest = 0;
		double extent = -1;
		for (int a = 0; a < dim; a++) {
			double low = Double.POSITIVE_INFINITY;
			double high = Double.NEGATIVE_INFINITY;
			for (int k = from; k < to; k++) {
				low = Math.min(low, coordinates[order[k] * dim + a]);
				high = Math.max(high, coordinates[order[k] * dim + a]);
			}
			if (high - low > extent) {
				extent = high - low;
				longest = a;
			}
		}
		return longest;
	}

	private void sort(final int from, final int to, final int axis) {
		final double[] points = new double[(to - from) * dim];
		for (int k = from; k < to; k++)
			System.arraycopy(coordinates, order[k] * dim, points, (k - from) * dim, dim);
		final int[] sorted = EnvelopeCholesky.orderAlong(points, dim, axis);
		final int[] old = Arrays.copyOfRange(order, from, to);
		for (int k = from; k < to; k++)
			order[k] = old[sorted[k - from]];
	}

	private void mark(final int from, final int to, final int value) {
		for (int k = from; k < to; k++)
			side[order[k]] = value;
	}

	/** Moves those of order[from, to) that touch the half marked with the current label to the end of the range. */
	private int moveSeparatorLast(final int from, final int to) {
		final int[] kept = new int[to - from];
		final int[] cut = new int[to - from];
		int keep = 0;
		int touch = 0;
		for (int k = from; k < to; k++) {
			if (touches(order[k])) cut[touch++] = order[k];
			else kept[keep++] = order[k];
		}
		System.arraycopy(kept, 0, order, from, keep);
		System.arraycopy(cut, 0, order, from + keep, touch);
		return from + keep;
	}

	private boolean touches(final int i) {
		for (int p = start[i]; p < start[i + 1]; p++)
			if (side[neighbor[p]] == label) return true;
		return false;
	}

	/** Exchanges the neighbouring ranges order[from, middle) and order[middle, to). */
	private void rotate(final int from, final int middle, final int to) {
		final int[] head = Arrays.copyOfRange(order, from, middle);
		System.arraycopy(order, middle, order, from, to - middle);
		System.arraycopy(head, 0, order, to - head.length, head.length);
	}
}
