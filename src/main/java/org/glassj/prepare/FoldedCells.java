package org.glassj.prepare;

import java.util.Arrays;

/**
 * Points sorted into small cells in a part of space without periodic images. The cells of a row along x follow each
 * other, so a search walks through few, long stretches.
 */
final class FoldedCells {

	/** Cells a radius. */
	private static final int FINENESS = 2;

	private final int dim;
	private final double width;
	private final double[] low;
	private final int[] cells = { 1, 1, 1 };
	private final int[] start;
	private final int[] index;
	private final double[] sorted;

	/**
	 * Sorts points, to be searched within a radius.
	 *
	 * @param x the points {@code [c * dim + a]}
	 */
	FoldedCells(final double[] x, final int dim, final double radius) {
		this.dim = dim;
		// a little wider, so that round-off cannot put a point within the radius a cell too far
		width = radius / FINENESS * (1 + 1e-9);
		low = x.length == 0 ? new double[dim] : Arrays.copyOf(x, dim);
		final double[] high = low.clone();
		for (int p = 0; p < x.length; p++) {
			low[p % dim] = Math.min(low[p % dim], x[p]);
			high[p % dim] = Math.max(high[p % dim], x[p]);
		}
		for (int a = 0; a < dim; a++)
			cells[a] = (int) ((high[a] - low[a]) / width) + 1;
		start = new int[cells[0] * cells[1] * cells[2] + 1];
		index = new int[x.length / dim];
		sorted = new double[x.length];
		sort(x);
	}

	private void sort(final double[] x) {
		final int[] cell = new int[index.length];
		for (int c = 0; c < cell.length; c++) {
			for (int a = dim - 1; a >= 0; a--)
				cell[c] = cell[c] * cells[a] + along(x[c * dim + a], a);
			start[cell[c] + 1]++;
		}
		for (int k = 1; k < start.length; k++)
			start[k] += start[k - 1];
		final int[] next = start.clone();
		for (int c = 0; c < cell.length; c++) {
			final int slot = next[cell[c]]++;
			index[slot] = c;
			System.arraycopy(x, c * dim, sorted, slot * dim, dim);
		}
	}

	private int along(final double x, final int a) {
		return Math.max(0, Math.min(cells[a] - 1, (int) ((x - low[a]) / width)));
	}

	/**
	 * Finds the points closer than the radius to one of them, itself among them.
	 *
	 * @param found receives their indices from {@code to} on and their squared distances; has room for all points beyond
	 * @return the end of what was found
	 */
	int search(final double[] x, final int offset, final double radiusSquared, final int[] found, final double[] squared,
		final int to)
	{
		int end = to;
		final int from = Math.max(0, along(x[offset], 0) - FINENESS);
		final int last = Math.min(cells[0] - 1, along(x[offset], 0) + FINENESS);
		final int y = along(x[offset + 1], 1);
		final int z = dim == 3 ? along(x[offset + 2], 2) : 0;
		for (int k = Math.max(0, z - FINENESS); k <= Math.min(cells[2] - 1, z + FINENESS); k++)
			for (int j = Math.max(0, y - FINENESS); j <= Math.min(cells[1] - 1, y + FINENESS); j++) {
				final int row = (k * cells[1] + j) * cells[0];
				end = scan(start[row + from], start[row + last + 1], x, offset, radiusSquared, found, squared, end);
			}
		return end;
	}

	private int scan(final int first, final int last, final double[] x, final int offset, final double radiusSquared,
		final int[] found, final double[] squared, final int to)
	{
		int end = to;
		for (int p = first; p < last; p++) {
			double s = 0;
			for (int a = 0; a < dim; a++) {
				final double d = sorted[p * dim + a] - x[offset + a];
				s += d * d;
			}
			found[end] = index[p];
			squared[end] = s;
			// the sign bit, because a branch could not be predicted
			end += (int) (Double.doubleToRawLongBits(s - radiusSquared) >>> 63);
		}
		return end;
	}
}
