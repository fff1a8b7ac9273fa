package org.glassj.particle;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Half list of pairs among the slots of {@link GhostCells}: every pair of particles closer than its range plus a skin
 * once, with the center in the earlier slot. The same for any number of threads.
 */
public final class PairList {

	private static final int CHUNK = 4096;

	private final GhostCells cells;
	private final int[] start;
	private final int[] other;
	private final double[] rangeSquared;

	private PairList(final GhostCells cells, final Chunk[] parts) {
		this.cells = cells;
		start = new int[cells.centers().length + 1];
		other = new int[Arrays.stream(parts).mapToInt(p -> p.size).sum()];
		rangeSquared = new double[other.length];
		int next = 0;
		for (final Chunk part : parts) {
			System.arraycopy(part.other, 0, other, next, part.size);
			System.arraycopy(part.rangeSquared, 0, rangeSquared, next, part.size);
			for (int c = part.from; c < part.to; c++)
				start[c + 1] = next + part.end[c - part.from];
			next += part.size;
		}
	}

	/**
	 * Finds all pairs.
	 *
	 * @param positions n x dim, anywhere
	 * @param range by particle
	 * @param skin added to every pair's range, so that the list stays valid until a particle moved by half of it; cut
	 *          where range and skin would exceed half the box
	 */
	public static PairList of(final PeriodicBox box, final double[] positions, final PairRange range, final double skin) {
		final double radius = Math.min(range.largestRange() + skin, box.smallestWidth() / 2);
		final GhostCells cells = new GhostCells(box, positions, radius);
		final double[] y = new double[cells.slots() * cells.dimension()];
		cells.place(positions, 0, y);
		final int n = cells.centers().length;
		return new PairList(cells, IntStream.range(0, (n + CHUNK - 1) / CHUNK).parallel().mapToObj(part -> {
			final Chunk chunk = new Chunk(cells, y, radius, part * CHUNK, Math.min(n, (part + 1) * CHUNK));
			chunk.fill(range, skin);
			return chunk;
		}).toArray(Chunk[]::new));
	}

	/** The slots. */
	public GhostCells cells() {
		return cells;
	}

	/** Number of pairs. */
	public int size() {
		return other.length;
	}

	/** First pair of each center; {@code [n]} ends the last. Not copied. */
	public int[] starts() {
		return start;
	}

	/** The later slot of each pair; not copied. */
	public int[] others() {
		return other;
	}

	/** The squared range of each pair, without the skin; not copied. */
	public double[] rangesSquared() {
		return rangeSquared;
	}

	/** The pairs of a run of centers, gathered by one task. */
	private static final class Chunk {

		private final int from;
		private final int to;
		private final GhostCells cells;
		private final double[] y;
		private final double radiusSquared;
		private final int[] end;
		private int[] other;
		private double[] rangeSquared;
		private int size;
		private int[] near = new int[64];
		private double[] squared = new double[64];
		private int candidates;

		private Chunk(final GhostCells cells, final double[] y, final double radius, final int from, final int to) {
			this.from = from;
			this.to = to;
			this.cells = cells;
			this.y = y;
			radiusSquared = radius * radius;
			end = new int[to - from];
			other = new int[8 * (to - from)];
			rangeSquared = new double[other.length];
		}

		private void fill(final PairRange range, final double skin) {
			for (int c = from; c < to; c++) {
				final int center = cells.centers()[c];
				candidates = 0;
				cells.ahead(c, (first, last) -> scan(center, first, last));
				keep(center, range, skin);
				end[c - from] = size;
			}
		}

		/** Appends the slots of a run that are closer to a center than the radius. */
		private void scan(final int center, final int first, final int last) {
			if (candidates + last - first > near.length) {
				near = Arrays.copyOf(near, 2 * (candidates + last - first));
				squared = Arrays.copyOf(squared, near.length);
			}
			if (cells.dimension() == 2) scanPlane(center, first, last);
			else scanSpace(center, first, last);
		}

		private void scanPlane(final int center, final int first, final int last) {
			final double x0 = y[2 * center];
			final double x1 = y[2 * center + 1];
			int next = candidates;
			for (int j = first; j < last; j++) {
				final double v0 = y[2 * j] - x0;
				final double v1 = y[2 * j + 1] - x1;
				near[next] = j;
				squared[next] = v0 * v0 + v1 * v1;
				if (squared[next] < radiusSquared) next++;
			}
			candidates = next;
		}

		private void scanSpace(final int center, final int first, final int last) {
			final double x0 = y[3 * center];
			final double x1 = y[3 * center + 1];
			final double x2 = y[3 * center + 2];
			int next = candidates;
			for (int j = first; j < last; j++) {
				final double v0 = y[3 * j] - x0;
				final double v1 = y[3 * j + 1] - x1;
				final double v2 = y[3 * j + 2] - x2;
				near[next] = j;
				squared[next] = v0 * v0 + v1 * v1 + v2 * v2;
				if (squared[next] < radiusSquared) next++;
			}
			candidates = next;
		}

		/** Takes the candidates that are within the range of their own pair and the skin. */
		private void keep(final int center, final PairRange range, final double skin) {
			if (size + candidates > other.length) {
				other = Arrays.copyOf(other, 2 * (size + candidates));
				rangeSquared = Arrays.copyOf(rangeSquared, other.length);
			}
			final int[] particle = cells.particles();
			for (int p = 0; p < candidates; p++) {
				final double own = range.rangeSquared(particle[center], particle[near[p]]);
				if (!(squared[p] < reachSquared(own, skin))) continue;
				other[size] = near[p];
				rangeSquared[size++] = own;
			}
		}

		/** A hair more than range and skin: distances between copies carry the round-off of their positions. */
		private static double reachSquared(final double squared, final double skin) {
			if (squared == 0) return 0;
			final double reach = skin == 0 ? Math.sqrt(squared) : Math.sqrt(squared) + skin;
			return reach * reach * (1 + 1e-9);
		}
	}
}
