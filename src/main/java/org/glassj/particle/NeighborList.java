package org.glassj.particle;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Half list of neighbours: every pair i &lt; j closer than its range plus a skin appears once, with i. Found by cells
 * in time linear in N; pairs are in ascending order of (i, j), whatever the number of threads.
 */
public final class NeighborList {

	private final int[] start;
	private final int[] neighbor;

	private NeighborList(final int[] start, final int[] neighbor) {
		this.start = start;
		this.neighbor = neighbor;
	}

	/**
	 * Finds all neighbours.
	 *
	 * @param positions n x dim
	 * @param skin added to every pair's range, so that the list stays valid until a particle moved by half of it
	 * @throws IllegalArgumentException if the box is narrower than twice the largest range
	 */
	public static NeighborList of(final PeriodicBox box, final double[] positions, final PairRange range,
		final double skin)
	{
		requireWideBox(box, range.largestRange());
		return of(PairList.of(box, positions, range, skin));
	}

	/** Pairs by their particle of smaller index, and then by the other. */
	private static NeighborList of(final PairList pairs) {
		final int n = pairs.cells().centers().length;
		final int[] start = new int[n + 1];
		forEach(pairs, (i, j) -> start[i + 1]++);
		Arrays.parallelPrefix(start, Integer::sum);
		final int[] next = Arrays.copyOf(start, n);
		final int[] neighbor = new int[pairs.size()];
		forEach(pairs, (i, j) -> neighbor[next[i]++] = j);
		IntStream.range(0, n).parallel().forEach(i -> Arrays.sort(neighbor, start[i], start[i + 1]));
		return new NeighborList(start, neighbor);
	}

	/** Receives pairs. */
	private interface Pair {

		/** A pair i &lt; j. */
		void of(int i, int j);
	}

	private static void forEach(final PairList pairs, final Pair pair) {
		final int[] particle = pairs.cells().particles();
		final int[] center = pairs.cells().centers();
		for (int c = 0; c < center.length; c++)
			for (int p = pairs.starts()[c]; p < pairs.starts()[c + 1]; p++) {
				final int i = particle[center[c]];
				final int j = particle[pairs.others()[p]];
				pair.of(Math.min(i, j), Math.max(i, j));
			}
	}

	/**
	 * Requires that a range is at most half the box's smallest width, so that no particle meets two images of another.
	 *
	 * @throws IllegalArgumentException if it is not
	 */
	public static void requireWideBox(final PeriodicBox box, final double largestRange) {
		if (largestRange > box.smallestWidth() / 2) throw new IllegalArgumentException(
			"The box is too small: its smallest width is " + box.smallestWidth() + ", the largest interaction range " +
				largestRange + " needs at least " + 2 * largestRange + ".");
	}

	/** Number of particles. */
	public int size() {
		return start.length - 1;
	}

	/** Number of pairs. */
	public int pairs() {
		return neighbor.length;
	}

	/** First pair of particle i; {@code start(size())} ends the last. */
	public int start(final int i) {
		return start[i];
	}

	/** The particle j &gt; i at the other end of a pair. */
	public int neighbor(final int pair) {
		return neighbor[pair];
	}
}
