package org.glassj.elastoplastic;

import java.util.Arrays;

/**
 * A kernel laid out for adding it, shifted, to rows of a field: every row twice in a line, so that each periodic shift is a run
 * without a break, and rows that are the same to the bit, as mirror images are, only once.
 */
final class KernelRows {

	private final int rows;
	private final int columns;
	private final double[] doubled;
	/** Where the row of each distance starts, twice over so that differences of rows need no remainder. */
	private final int[] start;
	/** The row that is worked on, and the runs that are added to it. */
	private final double[] line;
	private final double[][] runs;

	/** Lays out a kernel {@code [row * columns + column]}. */
	KernelRows(final double[] kernel, final int rows, final int columns) {
		this.rows = rows;
		this.columns = columns;
		start = new int[2 * rows];
		line = new double[columns];
		runs = new double[4][columns];
		final double[] lines = new double[2 * kernel.length];
		int used = 0;
		for (int r = 0; r < rows; r++) {
			final int mirror = (rows - r) % rows;
			final boolean known = mirror < r && Arrays.equals(kernel, mirror * columns, (mirror + 1) * columns, kernel, r *
				columns, (r + 1) * columns);
			start[r] = known ? start[mirror] : used;
			start[r + rows] = start[r];
			if (known) continue;
			System.arraycopy(kernel, r * columns, lines, used, columns);
			System.arraycopy(kernel, r * columns, lines, used + columns, columns);
			used += 2 * columns;
		}
		doubled = Arrays.copyOf(lines, used);
	}

	/** Where the run begins that an event adds to a row. */
	private int run(final int row, final int eventRow, final int eventColumn) {
		return start[row - eventRow + rows] + columns - eventColumn;
	}

	/** Adds the events from {@code from} to {@code to} one after the other; four share each pass over the row. */
	void add(final double[] field, final int row, final int[] eventRow, final int[] eventColumn, final double[] amplitude,
		final int from, final int to)
	{
		System.arraycopy(field, row * columns, line, 0, columns);
		int e = from;
		for (; e + 4 <= to; e += 4) {
			for (int k = 0; k < 4; k++)
				System.arraycopy(doubled, run(row, eventRow[e + k], eventColumn[e + k]), runs[k], 0, columns);
			addRuns(line, runs[0], amplitude[e], runs[1], amplitude[e + 1], runs[2], amplitude[e + 2], runs[3], amplitude[e + 3]);
		}
		for (; e < to; e++) {
			System.arraycopy(doubled, run(row, eventRow[e], eventColumn[e]), runs[0], 0, columns);
			addRun(line, runs[0], amplitude[e]);
		}
		System.arraycopy(line, 0, field, row * columns, columns);
	}

	// Java's compiler vectorises loops over several arrays only if all have the same index; copying the runs costs less.

	private static void addRun(final double[] x, final double[] k, final double a) {
		for (int c = 0; c < x.length; c++)
			x[c] += a * k[c];
	}

	private static void addRuns(final double[] x, final double[] k0, final double a0, final double[] k1, final double a1,
		final double[] k2, final double a2, final double[] k3, final double a3)
	{
		for (int c = 0; c < x.length; c++)
			x[c] = x[c] + a0 * k0[c] + a1 * k1[c] + a2 * k2[c] + a3 * k3[c];
	}

	/** Largest value, at least 0, of the kernel's row at a distance. */
	double maximum(final int distance) {
		double largest = 0;
		for (int c = 0; c < columns; c++)
			largest = Math.max(largest, doubled[start[distance] + c]);
		return largest;
	}

	/** Smallest value, at most 0, likewise. */
	double minimum(final int distance) {
		double smallest = 0;
		for (int c = 0; c < columns; c++)
			smallest = Math.min(smallest, doubled[start[distance] + c]);
		return smallest;
	}
}
