package org.glassj.particle;

import java.util.Arrays;

/**
 * Particles sorted into cells together with ghosts, their periodic images beyond the box, so that neighbours are found
 * and pairs are swept without a thought of periodicity. A slot holds a particle or a ghost; slots run cell by cell, so
 * that what is near in space is mostly near in memory. The grid repeats with the box, also a tilted one, and a pair
 * belongs to its end in the earlier slot; therefore only ghosts that lie ahead are kept.
 */
public final class GhostCells {

	/** Cells in a radius: smaller ones follow its circle better, larger ones are scanned in longer runs. */
	private static final int CELLS_IN_RADIUS = 2;

	private final int dim;
	/** Cells of the box, cells a radius spans, cells with those of ghosts and the first of the box among them. */
	private final int[] cells = { 1, 1, 1 };
	private final int[] reach = { 0, 0, 0 };
	private final int[] extent = { 1, 1, 1 };
	private final int[] origin = { 0, 0, 0 };
	private final int[] start;
	private final int[] particle;
	private final double[] offset;
	private final int[] center;
	private final int[] centerCell;

	/**
	 * Sorts particles.
	 *
	 * @param positions n x dim, anywhere
	 * @param radius how far to look for neighbours, at most half the box's smallest width
	 */
	public GhostCells(final PeriodicBox box, final double[] positions, final double radius) {
		dim = box.dimension();
		final int n = positions.length / dim;
		layOut(box, n, radius);
		final int[] turns = new int[positions.length];
		final int[] home = homes(box, positions, turns);
		start = new int[extent[0] * extent[1] * extent[2] + 1];
		for (int i = 0; i < n; i++)
			images(home, i, (cell, m) -> start[cell + 1]++);
		for (int c = 1; c < start.length; c++)
			start[c] += start[c - 1];
		final int slots = start[start.length - 1];
		particle = new int[slots];
		offset = new double[slots * dim];
		center = new int[n];
		centerCell = new int[n];
		fill(box, home, turns);
	}

	private void layOut(final PeriodicBox box, final int n, final double radius) {
		// more cells than particles would only cost memory
		final int limit = (int) Math.ceil(Math.pow(n, 1.0 / dim)) + 1;
		for (int k = 0; k < dim; k++) {
			cells[k] = Math.max(1, (int) Math.min(limit, box.width(k) / radius * CELLS_IN_RADIUS));
			reach[k] = (int) Math.ceil(radius * cells[k] / box.width(k) * (1 + 1e-9));
			final boolean slowest = k == dim - 1;
			origin[k] = slowest ? 0 : reach[k];
			extent[k] = origin[k] + cells[k] + reach[k];
		}
	}

	/** The cells that particles lie in, {@code [i * dim + k]}, and how often to go around the box to get there. */
	private int[] homes(final PeriodicBox box, final double[] positions, final int[] turns) {
		final double[] fractional = new double[dim];
		final double[] x = new double[dim];
		final int[] home = new int[positions.length];
		for (int p = 0; p < positions.length; p += dim) {
			System.arraycopy(positions, p, x, 0, dim);
			box.toFractional(x, fractional, 0);
			for (int k = 0; k < dim; k++) {
				final double turn = Math.floor(fractional[k]);
				turns[p + k] = (int) turn;
				home[p + k] = Math.min(cells[k] - 1, (int) ((fractional[k] - turn) * cells[k]));
			}
		}
		return home;
	}

	/** Receives the copies of a particle. */
	private interface Copy {

		/** A copy in a cell; m counts cell vectors from the particle, m[0] = m[1] = m[2] = 0 for itself. */
		void in(int cell, int[] m);
	}

	private void images(final int[] home, final int i, final Copy copy) {
		final int[] m = new int[3];
		for (m[2] = low(home, i, 2); m[2] <= high(home, i, 2); m[2]++)
			for (m[1] = low(home, i, 1); m[1] <= high(home, i, 1); m[1]++)
				for (m[0] = low(home, i, 0); m[0] <= high(home, i, 0); m[0]++)
					copy.in((place(home, i, 2, m) * extent[1] + place(home, i, 1, m)) * extent[0] + place(home, i, 0, m), m);
	}

	/** A cell within reach of the far end has a ghost before the near one, but along the slowest axis nothing looks back. */
	private int low(final int[] home, final int i, final int k) {
		return k < dim - 1 && home[i * dim + k] >= cells[k] - reach[k] ? -1 : 0;
	}

	private int high(final int[] home, final int i, final int k) {
		return k < dim && home[i * dim + k] < reach[k] ? 1 : 0;
	}

	private int place(final int[] home, final int i, final int k, final int[] m) {
		return k < dim ? origin[k] + home[i * dim + k] + m[k] * cells[k] : 0;
	}

	private void fill(final PeriodicBox box, final int[] home, final int[] turns) {
		final int[] next = start.clone();
		final int[] slotOf = new int[center.length];
		final int[] cellOf = new int[center.length];
		for (int p = 0; p < center.length; p++) {
			final int i = p;
			images(home, i, (cell, m) -> {
				final int slot = next[cell]++;
				particle[slot] = i;
				if (m[0] == 0 && m[1] == 0 && m[2] == 0) {
					slotOf[i] = slot;
					cellOf[i] = cell;
				}
				for (int k = 0; k < dim; k++)
					for (int a = 0; a < dim; a++)
						offset[slot * dim + a] += (m[k] - turns[i * dim + k]) * box.vector(k, a);
			});
		}
		System.arraycopy(slotOf, 0, center, 0, center.length);
		Arrays.sort(center);
		for (int c = 0; c < center.length; c++)
			centerCell[c] = cellOf[particle[center[c]]];
	}

	/** Number of dimensions. */
	public int dimension() {
		return dim;
	}

	/** Number of slots: particles and ghosts. */
	public int slots() {
		return particle.length;
	}

	/** The particle in each slot, or that a ghost is an image of; not copied. */
	public int[] particles() {
		return particle;
	}

	/** The slots of the particles themselves, one each, ascending; not copied. */
	public int[] centers() {
		return center;
	}

	/**
	 * Writes where copies are when particles are at {@code x[i * dim + a]}, as many as there is room for.
	 *
	 * @param first slot of the first
	 * @param y {@code [(slot - first) * dim + a]}
	 */
	public void place(final double[] x, final int first, final double[] y) {
		final int end = first + y.length / dim;
		if (dim == 2) for (int s = first; s < end; s++) {
			y[2 * (s - first)] = x[2 * particle[s]] + offset[2 * s];
			y[2 * (s - first) + 1] = x[2 * particle[s] + 1] + offset[2 * s + 1];
		}
		else for (int s = first; s < end; s++)
			for (int a = 0; a < 3; a++)
				y[3 * (s - first) + a] = x[3 * particle[s] + a] + offset[3 * s + a];
	}

	/**
	 * Adds what belongs to copies to the particles' {@code sum[i * dim + a]}.
	 *
	 * @param f {@code [(slot - first) * dim + a]}
	 * @param first slot of the first
	 */
	public void collect(final double[] f, final int first, final double[] sum) {
		final int end = first + f.length / dim;
		for (int s = first; s < end; s++)
			for (int a = 0; a < dim; a++)
				sum[particle[s] * dim + a] += f[(s - first) * dim + a];
	}

	/** Receives runs of slots. */
	interface Run {

		/** The slots from .. to - 1. */
		void of(int from, int to);
	}

	/** Gives runs of all slots after the c-th center that may lie within the radius of it. */
	void ahead(final int c, final Run run) {
		final int cell = centerCell[c];
		run.of(center[c] + 1, start[cell + reach[0] + 1]);
		for (int o2 = 0; o2 <= reach[2]; o2++)
			for (int o1 = o2 == 0 ? 1 : -reach[1]; o1 <= reach[1]; o1++) {
				final int middle = cell + (o2 * extent[1] + o1) * extent[0];
				run.of(start[middle - reach[0]], start[middle + reach[0] + 1]);
			}
	}
}
