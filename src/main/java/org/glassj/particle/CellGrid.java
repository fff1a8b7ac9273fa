package org.glassj.particle;

import java.util.Arrays;

/**
 * Particles sorted into the cells of a regular grid in fractional coordinates, so that searches within a radius look
 * at nearby cells only. Works in tilted boxes: cells are as wide, between opposite faces, as the radius asks.
 * Particles keep their index order within a cell, so every search is deterministic.
 */
public final class CellGrid {

	private final PeriodicBox box;
	private final int dim;
	private final int[] cells = { 1, 1, 1 };
	private final int[] start;
	private final int[] particle;
	private final double[] position;

	/**
	 * Sorts particles into cells.
	 *
	 * @param box the periodic box
	 * @param positions n x dim, anywhere
	 * @param radius cells are at least this wide where the box allows
	 */
	public CellGrid(final PeriodicBox box, final double[] positions, final double radius) {
		this.box = box;
		this.dim = box.dimension();
		final int n = positions.length / dim;
		// more cells than particles would only cost memory
		final int limit = (int) Math.ceil(Math.pow(n, 1.0 / dim)) + 1;
		for (int k = 0; k < dim; k++)
			cells[k] = Math.max(1, Math.min(limit, (int) (box.width(k) / radius)));
		final double[] wrapped = box.wrap(positions);
		start = new int[cells[0] * cells[1] * cells[2] + 1];
		final int[] cell = new int[n];
		for (int i = 0; i < n; i++)
			start[(cell[i] = cellOf(wrapped, i * dim)) + 1]++;
		Arrays.parallelPrefix(start, Integer::sum);
		final int[] next = Arrays.copyOf(start, start.length - 1);
		particle = new int[n];
		position = new double[n * dim];
		for (int i = 0; i < n; i++) {
			final int slot = next[cell[i]]++;
			particle[slot] = i;
			System.arraycopy(wrapped, i * dim, position, slot * dim, dim);
		}
	}

	private int cellOf(final double[] wrapped, final int offset) {
		final double[] f = new double[3];
		final double[] x = Arrays.copyOfRange(wrapped, offset, offset + dim);
		box.toFractional(x, f, 0);
		return index(clamp(f[0], 0), clamp(f[1], 1), clamp(f[2], 2));
	}

	private int clamp(final double f, final int k) {
		return Math.max(0, Math.min(cells[k] - 1, (int) Math.floor(f * cells[k])));
	}

	private int index(final int c0, final int c1, final int c2) {
		return (c2 * cells[1] + c1) * cells[0] + c0;
	}

	/** Receives what a search finds. */
	@FunctionalInterface
	public interface Visitor {

		/**
		 * @param j particle found
		 * @param distanceSquared its distance from the centre, squared, to round-off of wrapped coordinates
		 */
		void visit(int j, double distanceSquared);
	}

	/**
	 * Visits every particle closer to a point than a radius of at most half the box's smallest width; each once.
	 *
	 * @param center a point inside or outside the box, {@code center[offset ..]}
	 */
	public void search(final double[] center, final int offset, final double radius, final Visitor visitor) {
		final double[] f = new double[3];
		final double[] c = box.wrap(Arrays.copyOfRange(center, offset, offset + dim));
		box.toFractional(c, f, 0);
		final int[] home = { clamp(f[0], 0), clamp(f[1], 1), clamp(f[2], 2) };
		final double[] shift = new double[dim];
		final int r0 = reach(0, radius);
		final int r1 = reach(1, radius);
		final int r2 = dim == 3 ? reach(2, radius) : 0;
		final boolean around = around(0, r0) || around(1, r1) || around(2, r2);
		for (int o2 = low(2, r2); o2 <= high(2, r2); o2++)
			for (int o1 = low(1, r1); o1 <= high(1, r1); o1++)
				for (int o0 = low(0, r0); o0 <= high(0, r0); o0++) {
					Arrays.fill(shift, 0);
					final int k0 = wrapCell(home[0] + o0, 0, shift);
					final int k1 = wrapCell(home[1] + o1, 1, shift);
					final int k2 = wrapCell(home[2] + o2, 2, shift);
					scan(index(k0, k1, k2), c, shift, around, radius * radius, visitor);
				}
	}

	/** How many cells to each side a radius can touch. */
	private int reach(final int k, final double radius) {
		return (int) Math.ceil(radius * cells[k] / box.width(k) * (1 - 1e-12));
	}

	/** Where a radius spans the axis, every cell is scanned once and images are found by minimum image. */
	private boolean around(final int k, final int reach) {
		return k < dim && 2 * reach + 1 >= cells[k];
	}

	private int low(final int k, final int reach) {
		return around(k, reach) ? 0 : -reach;
	}

	private int high(final int k, final int reach) {
		return around(k, reach) ? cells[k] - 1 : reach;
	}

	private int wrapCell(final int c, final int k, final double[] shift) {
		final int turns = Math.floorDiv(c, cells[k]);
		if (turns != 0) for (int a = 0; a < dim; a++)
			shift[a] += turns * box.vector(k, a);
		return c - turns * cells[k];
	}

	private void scan(final int cell, final double[] c, final double[] shift, final boolean around,
		final double radiusSquared, final Visitor visitor)
	{
		final double[] v = new double[dim];
		for (int p = start[cell]; p < start[cell + 1]; p++) {
			double squared = 0;
			for (int a = 0; a < dim; a++)
				v[a] = position[p * dim + a] + shift[a] - c[a];
			if (around) box.minimumImage(v, 0);
			for (int a = 0; a < dim; a++)
				squared += v[a] * v[a];
			if (squared < radiusSquared) visitor.visit(particle[p], squared);
		}
	}

	/**
	 * The particle nearest to a point; of equals, the one found first. In a tilted box so empty that none lies within half
	 * its smallest width, images by rounding decide, and another may be as near.
	 */
	public int nearest(final double[] point) {
		final double[] best = { Double.POSITIVE_INFINITY };
		final int[] found = { -1 };
		final double farthest = box.smallestWidth() / 2;
		double radius = Math.min(farthest, Math.pow(box.volume() / particle.length, 1.0 / dim));
		while (found[0] < 0) {
			search(point, 0, radius, (j, squared) -> {
				if (squared < best[0]) {
					best[0] = squared;
					found[0] = j;
				}
			});
			if (radius >= farthest && found[0] < 0) return nearestOfAll(point);
			radius = Math.min(farthest, 2 * radius);
		}
		return found[0];
	}

	private int nearestOfAll(final double[] point) {
		final double[] v = new double[dim];
		int nearest = 0;
		double best = Double.POSITIVE_INFINITY;
		for (int p = 0; p < particle.length; p++) {
			for (int a = 0; a < dim; a++)
				v[a] = position[p * dim + a] - point[a];
			box.minimumImage(v, 0);
			final double squared = Arrays.stream(v).map(u -> u * u).sum();
			if (squared < best) {
				best = squared;
				nearest = particle[p];
			}
		}
		return nearest;
	}
}
