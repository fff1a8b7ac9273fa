package org.glassj.numeric;

import java.util.Arrays;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/**
 * Fill-reducing ordering by nested dissection of points in space: a set is halved at the median of its longest
 * extent, a smallest separator near the cut is ordered last, and both halves are dissected in turn. The separator is
 * sought by maximum flow among the points within a few spacings of the cut, and of the ends if edges join them, as
 * they do around a periodic box. A. George, SIAM J. Numer. Anal. 10, 345 (1973).
 */
public final class NestedDissection {

	private static final int SMALLEST = 32;
	/** Points within this many mean spacings of the cut may go into the separator. */
	private static final double REACH = 8;
	/** ... but no more of them on either side than this fraction of all. */
	private static final double LARGEST_REACH = 0.2;
	/** Sets of fewer points are not worth a second thread. */
	private static final int PARALLEL = 5000;

	private static final int LEFT = -1;
	private static final int RIGHT = -2;
	private static final int NO_SET = -1;

	private final int dim;
	private final Interruption interruption;
	private final double[] coordinates;
	private final int[] start;
	private final int[] neighbor;
	private final int[] order;
	/** First index in {@link #order} of the set that a point is in: sets under way never share one. */
	private final int[] set;
	/** Side that a point is on, or its number near the cut. */
	private final int[] side;

	private NestedDissection(final int[][] adjacency, final double[] coordinates, final int dim,
		final Interruption interruption)
	{
		this.dim = dim;
		this.interruption = interruption;
		this.coordinates = coordinates;
		start = adjacency[0];
		neighbor = adjacency[1];
		set = new int[start.length - 1];
		side = new int[set.length];
		order = new int[set.length];
		Arrays.setAll(order, i -> i);
	}

	/**
	 * A permutation of the block rows: the one at index 0 is to be eliminated first. The same for any number of threads.
	 *
	 * @param matrix gives the graph
	 * @param coordinates {@code [i * dim + a]}, wrapped into the box if there is one
	 */
	public static int[] order(final SymmetricBlockMatrix matrix, final double[] coordinates) {
		return order(matrix, coordinates, () -> {});
	}

	/**
	 * The same, with a way to stop.
	 *
	 * @param interruption called often, by several threads; an exception that it throws is passed on
	 */
	public static int[] order(final SymmetricBlockMatrix matrix, final double[] coordinates,
		final Runnable interruption)
	{
		final Interruption question = new Interruption(interruption);
		final NestedDissection dissection = new NestedDissection(matrix.adjacency(), coordinates.clone(), matrix
			.dimension(), question);
		dissection.new Part(0, matrix.rows()).quietlyInvoke();
		question.rethrow();
		return dissection.order;
	}

	/** Orders order[from, to). */
	private final class Part extends RecursiveAction {

		private static final long serialVersionUID = 1;

		private final int from;
		private final int to;

		private Part(final int from, final int to) {
			this.from = from;
			this.to = to;
		}

		@Override
		protected void compute() {
			try {
				dissect();
			}
			catch (final RuntimeException | Error reason) {
				interruption.note(reason);
				throw reason;
			}
		}

		private void dissect() {
			interruption.run();
			if (to - from <= SMALLEST) {
				orderByDegree(from, to);
				return;
			}
			final int[] cut = split(from, to);
			// a half without points: the graph cannot be parted here
			if (cut[0] == from || cut[1] == cut[0]) return;
			final Part left = new Part(from, cut[0]);
			final Part right = new Part(cut[0], cut[1]);
			if (to - from > PARALLEL) ForkJoinTask.invokeAll(left, right);
			else {
				left.compute();
				right.compute();
			}
		}
	}

	/** Orders a small set by minimum degree, the neighbours outside, which are all eliminated later, counting in. */
	private void orderByDegree(final int from, final int to) {
		final int[] points = Arrays.copyOfRange(order, from, to);
		for (int k = 0; k < points.length; k++)
			side[points[k]] = k;
		final MinimumDegree degree = new MinimumDegree(points.length);
		for (int k = 0; k < points.length; k++)
			for (int p = start[points[k]]; p < start[points[k] + 1]; p++)
				if (set[neighbor[p]] == from) degree.joinInside(k, side[neighbor[p]]);
				else degree.joinOutside(k, neighbor[p]);
		final int[] elimination = degree.order();
		for (int k = 0; k < points.length; k++)
			order[from + k] = points[elimination[k]];
	}

	/** Puts the halves and then the separator into order[from, to); returns where each of the halves ends. */
	private int[] split(final int from, final int to) {
		final int n = to - from;
		final int middle = n / 2;
		final double[] box = extents(from, to);
		final int axis = longest(box);
		final int reach = reach(n, box, axis);
		final long[] keys = EnvelopeCholesky.keys(coordinates, dim, axis, Arrays.copyOfRange(order, from, to));
		Selection.partition(keys, 0, n, middle);
		Selection.partition(keys, 0, middle, middle - reach);
		Selection.partition(keys, middle, n, middle + reach);
		Selection.partition(keys, 0, middle - reach, Math.min(reach, middle - reach));
		Selection.partition(keys, middle + reach, n, Math.max(n - reach, middle + reach));
		final int[] points = new int[n];
		for (int k = 0; k < n; k++) {
			points[k] = order[from + (int) keys[k]];
			side[points[k]] = k < middle ? LEFT : RIGHT;
		}
		final int[] near = near(points, from, reach);
		final int[] where = separator(near, points, from);
		// the box is a little longer than what is in it, which does not matter here
		unwrap(near, where, axis, coordinates[points[middle] * dim + axis], box[axis]);
		return arrange(points, near, where, from);
	}

	private double[] extents(final int from, final int to) {
		final double[] extents = new double[dim];
		for (int a = 0; a < dim; a++) {
			double low = Double.POSITIVE_INFINITY;
			double high = Double.NEGATIVE_INFINITY;
			for (int k = from; k < to; k++) {
				low = Math.min(low, coordinates[order[k] * dim + a]);
				high = Math.max(high, coordinates[order[k] * dim + a]);
			}
			extents[a] = high - low;
		}
		return extents;
	}

	private int longest(final double[] extents) {
		int longest = 0;
		for (int a = 1; a < dim; a++)
			if (extents[a] > extents[longest]) longest = a;
		return longest;
	}

	/** Number of points within reach on one side of the cut. */
	private int reach(final int n, final double[] extents, final int axis) {
		double volume = 1;
		for (int a = 0; a < dim; a++)
			volume *= extents[a];
		final double spacing = Math.pow(volume / n, 1.0 / dim);
		// not a number if all points coincide
		final double fraction = REACH * spacing / extents[axis];
		return 1 + (int) (n * (fraction < LARGEST_REACH ? fraction : LARGEST_REACH));
	}

	/** Points of which the separator is to be found; no edge is left that joins the halves without them. */
	private int[] near(final int[] points, final int from, final int reach) {
		final int n = points.length;
		final int middle = n / 2;
		final int[] near = new int[n];
		int size = take(points, middle - reach, middle + reach, near, 0);
		for (int k = 0; k < middle - reach; k++) {
			if (!touchesRight(points[k], from)) continue;
			// edges around a periodic box: what is near the ends is near the cut as well
			size = take(points, 0, Math.min(reach, middle - reach), near, size);
			size = take(points, Math.max(n - reach, middle + reach), n, near, size);
			break;
		}
		for (int k = 0; k < middle - reach; k++)
			if (side[points[k]] == LEFT && touchesRight(points[k], from)) size = take(points, k, k + 1, near, size);
		return Arrays.copyOf(near, size);
	}

	private int take(final int[] points, final int first, final int end, final int[] near, final int size) {
		int next = size;
		for (int k = first; k < end; k++) {
			near[next] = points[k];
			side[points[k]] = next++;
		}
		return next;
	}

	private boolean touchesRight(final int i, final int from) {
		for (int p = start[i]; p < start[i + 1]; p++)
			if (set[neighbor[p]] == from && side[neighbor[p]] == RIGHT) return true;
		return false;
	}

	private int[] separator(final int[] near, final int[] points, final int from) {
		final int[] first = new int[near.length + 1];
		int most = 0;
		for (final int i : near)
			most += start[i + 1] - start[i];
		final int[] adjacent = new int[most];
		final boolean[] atLeft = new boolean[near.length];
		final boolean[] atRight = new boolean[near.length];
		int next = 0;
		for (int v = 0; v < near.length; v++) {
			for (int p = start[near[v]]; p < start[near[v] + 1]; p++) {
				if (set[neighbor[p]] != from) continue;
				final int s = side[neighbor[p]];
				if (s == LEFT) atLeft[v] = true;
				else if (s == RIGHT) atRight[v] = true;
				else adjacent[next++] = s;
			}
			first[v + 1] = next;
		}
		int ahead = 0;
		for (final int i : points)
			ahead += side[i] == LEFT ? 1 : side[i] == RIGHT ? -1 : 0;
		return new VertexSeparator(first, adjacent, atLeft, atRight).find(ahead);
	}

	/**
	 * Points near one end of a periodic box that the separator gives to the half at the other end go around the box, so
	 * that each half is in one piece.
	 */
	private void unwrap(final int[] near, final int[] where, final int axis, final double cut, final double period) {
		for (int v = 0; v < near.length; v++) {
			final int p = near[v] * dim + axis;
			if (where[v] < 0 && coordinates[p] > cut + period / 4) coordinates[p] -= period;
			else if (where[v] > 0 && coordinates[p] < cut - period / 4) coordinates[p] += period;
		}
	}

	private int[] arrange(final int[] points, final int[] near, final int[] where, final int from) {
		final int n = points.length;
		int left = 0;
		int last = n;
		for (int v = 0; v < near.length; v++) {
			side[near[v]] = where[v] < 0 ? LEFT : RIGHT;
			if (where[v] != 0) continue;
			order[from + --last] = near[v];
			set[near[v]] = NO_SET;
		}
		for (final int i : points)
			if (set[i] == from && side[i] == LEFT) order[from + left++] = i;
		int right = left;
		for (final int i : points) {
			if (set[i] != from || side[i] == LEFT) continue;
			order[from + right++] = i;
			set[i] = from + left;
		}
		return new int[] { from + left, from + right };
	}
}
