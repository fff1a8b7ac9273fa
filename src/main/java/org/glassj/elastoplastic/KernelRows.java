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

	/** Lays out a kernel {@code [row * columns + column]}. */
	KernelRows(final double[] kernel, final int rows, final int columns) {
		this.rows = rows;
		this.columns = columns;
		start = new int[2 * rows];
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

	/** Adds amplitude times the kernel, shifted to the event, to a row of the field. */
	void add(final double[] field, final int row, final int eventRow, final int eventColumn, final double amplitude) {
		final double[] k = doubled;
		final int first = row * columns;
		final int shift = run(row, eventRow, eventColumn) - first;
		for (int i = first; i < first + columns; i++)
			field[i] += amplitude * k[i + shift];
	}

	/** Adds the events from {@code from} to {@code to} one after the other; four share each pass over the row. */
	void add(final double[] field, final int row, final int[] eventRow, final int[] eventColumn, final double[] amplitude,
		final int from, final int to)
	{
		final double[] k = doubled;
		final int first = row * columns;
		int e = from;
		for (; e + 4 <= to; e += 4) {
			final int s0 = run(row, eventRow[e], eventColumn[e]) - first;
			final int s1 = run(row, eventRow[e + 1], eventColumn[e + 1]) - first;
			final int s2 = run(row, eventRow[e + 2], eventColumn[e + 2]) - first;
			final int s3 = run(row, eventRow[e + 3], eventColumn[e + 3]) - first;
			final double a0 = amplitude[e];
			final double a1 = amplitude[e + 1];
			final double a2 = amplitude[e + 2];
			final double a3 = amplitude[e + 3];
			for (int i = first; i < first + columns; i++)
				field[i] = field[i] + a0 * k[i + s0] + a1 * k[i + s1] + a2 * k[i + s2] + a3 * k[i + s3];
		}
		for (; e < to; e++)
			add(field, row, eventRow[e], eventColumn[e], amplitude[e]);
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
