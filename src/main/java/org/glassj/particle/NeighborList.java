package org.glassj.particle;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Half list of neighbours: every pair i &lt; j closer than its range plus a skin appears once, with i. Found by cells
 * in time linear in N; pairs are in ascending order of (i, j), whatever the number of threads.
 */
public final class NeighborList {

	private static final int CHUNK = 4096;

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
		final double radius = Math.min(range.largestRange() + skin, box.smallestWidth() / 2);
		final CellGrid grid = new CellGrid(box, positions, radius);
		final int dim = box.dimension();
		final int n = positions.length / dim;
		final int chunks = (n + CHUNK - 1) / CHUNK;
		final Chunk[] parts = IntStream.range(0, chunks).parallel().mapToObj(c -> {
			final Chunk chunk = new Chunk(c * CHUNK, Math.min(n, (c + 1) * CHUNK));
			chunk.fill(grid, positions, dim, radius, range, skin);
			return chunk;
		}).toArray(Chunk[]::new);
		return join(parts, n);
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

	private static NeighborList join(final Chunk[] parts, final int n) {
		final int[] start = new int[n + 1];
		final int[] neighbor = new int[Arrays.stream(parts).mapToInt(p -> p.size).sum()];
		int next = 0;
		for (final Chunk part : parts) {
			System.arraycopy(part.found, 0, neighbor, next, part.size);
			for (int i = part.from; i < part.to; i++)
				start[i + 1] = next + part.end[i - part.from];
			next += part.size;
		}
		return new NeighborList(start, neighbor);
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

	/** The pairs of a run of particles, gathered by one task. */
	private static final class Chunk {

		private final int from;
		private final int to;
		private final int[] end;
		private int[] found;
		private int size;

		private Chunk(final int from, final int to) {
			this.from = from;
			this.to = to;
			end = new int[to - from];
			found = new int[8 * (to - from)];
		}

		private void fill(final CellGrid grid, final double[] positions, final int dim, final double radius,
			final PairRange range, final double skin)
		{
			for (int p = from; p < to; p++) {
				final int i = p;
				final int begin = size;
				grid.search(positions, i * dim, radius, (j, squared) -> {
					if (j > i && squared < reachSquared(range, i, j, skin)) add(j);
				});
				Arrays.sort(found, begin, size);
				end[i - from] = size;
			}
		}

		/** A hair more than range and skin: the search's distances carry the round-off of wrapping. */
		private static double reachSquared(final PairRange range, final int i, final int j, final double skin) {
			final double squared = range.rangeSquared(i, j);
			if (squared == 0) return 0;
			final double reach = skin == 0 ? squared : square(Math.sqrt(squared) + skin);
			return reach * (1 + 1e-9);
		}

		private static double square(final double x) {
			return x * x;
		}

		private void add(final int j) {
			if (size == found.length) found = Arrays.copyOf(found, 2 * size + 8);
			found[size++] = j;
		}
	}
}
