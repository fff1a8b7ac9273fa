package org.glassj.numeric;

import java.util.Arrays;

/**
 * Sparse matrix of dense blocks, each height x width, by rows with ascending columns: blocks p of row i,
 * {@code start[i] <= p < start[i + 1]}, are in block column {@code column[p]}. The numbers of a block row are stored as
 * {@code height} contiguous rows of scalars, which makes a product with a vector a few dot products with the gathered
 * part of it. Of any shape, unlike {@link SymmetricBlockMatrix}.
 */
final class BlockRows {

	final int height;
	final int width;
	final int columns;
	final int[] start;
	final int[] column;
	final double[] value;

	private final int longest;

	/** A matrix of zeros with a given pattern; none of the arrays is copied. */
	BlockRows(final int height, final int width, final int columns, final int[] start, final int[] column) {
		this.height = height;
		this.width = width;
		this.columns = columns;
		this.start = start;
		this.column = column;
		final int rows = start.length - 1;
		final long size = (long) start[rows] * height * width;
		if (size > Integer.MAX_VALUE - 8) throw new IllegalArgumentException("A matrix of " + start[rows] + " blocks of " +
			height + " x " + width + " is too large for one array.");
		value = new double[(int) size];
		int most = 0;
		for (int i = 0; i < rows; i++)
			most = Math.max(most, start[i + 1] - start[i]);
		longest = most;
	}

	/** Both triangles and the diagonal of a symmetric matrix. */
	static BlockRows of(final SymmetricBlockMatrix matrix) {
		final int n = matrix.rows();
		final int[] start = new int[n + 1];
		for (int i = 0; i < n; i++) {
			start[i + 1] += matrix.rowStart(i + 1) - matrix.rowStart(i) + 1;
			for (int p = matrix.rowStart(i); p < matrix.rowStart(i + 1); p++)
				start[matrix.column(p) + 1]++;
		}
		Arrays.parallelPrefix(start, Integer::sum);
		final int dim = matrix.dimension();
		final BlockRows all = new BlockRows(dim, dim, n, start, new int[start[n]]);
		final int[] next = Arrays.copyOf(start, n);
		// row i meets its own lower blocks first; those above the diagonal follow as later rows come by
		for (int i = 0; i < n; i++) {
			for (int p = matrix.rowStart(i); p < matrix.rowStart(i + 1); p++)
				all.put(matrix, p, i, matrix.column(p), next);
			final int place = next[i]++;
			all.column[place] = i;
			for (int a = 0; a < dim; a++)
				for (int b = 0; b < dim; b++)
					all.value[all.index(i, place, a) + b] = matrix.diagonal(i, a, b);
		}
		return all;
	}

	private void put(final SymmetricBlockMatrix matrix, final int entry, final int i, final int j, final int[] next) {
		final int lower = next[i]++;
		final int upper = next[j]++;
		column[lower] = j;
		column[upper] = i;
		for (int a = 0; a < height; a++)
			for (int b = 0; b < width; b++) {
				final double h = matrix.lower(entry, a, b);
				value[index(i, lower, a) + b] = h;
				value[index(j, upper, a) + b] = h;
			}
	}

	/** Number of block rows. */
	int rows() {
		return start.length - 1;
	}

	/** Where scalar row a of block p, in block row i, begins in {@link #value}. */
	int index(final int i, final int p, final int a) {
		return (start[i] * height + a * (start[i + 1] - start[i]) + p - start[i]) * width;
	}

	/** The block of row i in a column, or -1 - (where it would be). */
	int find(final int i, final int col) {
		return Arrays.binarySearch(column, start[i], start[i + 1], col);
	}

	/** Bytes the numbers and indices take. */
	long bytes() {
		return 8L * value.length + 4L * (column.length + start.length);
	}

	/** Writes A x to y. */
	void multiply(final ParallelLoop loop, final double[] x, final double[] y) {
		loop.rows(rows(), (from, to) -> {
			final double[] gathered = new double[longest * width];
			for (int i = from; i < to; i++)
				multiplyRow(i, x, y, gathered);
		});
	}

	/** Writes b - A x to r. */
	void residual(final ParallelLoop loop, final double[] b, final double[] x, final double[] r) {
		loop.rows(rows(), (from, to) -> {
			final double[] gathered = new double[longest * width];
			for (int i = from; i < to; i++) {
				multiplyRow(i, x, r, gathered);
				for (int q = i * height; q < (i + 1) * height; q++)
					r[q] = b[q] - r[q];
			}
		});
	}

	private void multiplyRow(final int i, final double[] x, final double[] y, final double[] gathered) {
		int length = 0;
		for (int p = start[i]; p < start[i + 1]; p++)
			for (int q = column[p] * width; q < (column[p] + 1) * width; q++)
				gathered[length++] = x[q];
		final int out = i * height;
		final int o = start[i] * height * width;
		if (height % 3 == 0) for (int a = 0; a < height; a += 3)
			dotThree(o + a * length, length, gathered, y, out + a);
		else for (int a = 0; a < height; a += 2)
			dotTwo(o + a * length, length, gathered, y, out + a);
	}

	/** Three dot products at once, for three sums that do not wait for each other. */
	private void dotThree(final int o, final int length, final double[] x, final double[] y, final int out) {
		final double[] v = value;
		final int o1 = o + length;
		final int o2 = o1 + length;
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		for (int k = 0; k < length; k++) {
			final double t = x[k];
			s0 += v[o + k] * t;
			s1 += v[o1 + k] * t;
			s2 += v[o2 + k] * t;
		}
		y[out] = s0;
		y[out + 1] = s1;
		y[out + 2] = s2;
	}

	private void dotTwo(final int o, final int length, final double[] x, final double[] y, final int out) {
		final double[] v = value;
		final int o1 = o + length;
		double s0 = 0;
		double s1 = 0;
		for (int k = 0; k < length; k++) {
			final double t = x[k];
			s0 += v[o + k] * t;
			s1 += v[o1 + k] * t;
		}
		y[out] = s0;
		y[out + 1] = s1;
	}

	/** The transposed matrix. */
	BlockRows transposed() {
		final int[] to = new int[columns + 1];
		for (final int c : column)
			to[c + 1]++;
		Arrays.parallelPrefix(to, Integer::sum);
		final BlockRows transposed = new BlockRows(width, height, rows(), to, new int[column.length]);
		final int[] next = Arrays.copyOf(to, columns);
		for (int i = 0; i < rows(); i++)
			for (int p = start[i]; p < start[i + 1]; p++) {
				final int place = next[column[p]]++;
				transposed.column[place] = i;
				for (int a = 0; a < height; a++)
					for (int b = 0; b < width; b++)
						transposed.value[transposed.index(column[p], place, b) + a] = value[index(i, p, a) + b];
			}
		return transposed;
	}

	/** All components {@code [row][column]}, for the coarsest matrix and tests. */
	double[][] toDense() {
		final double[][] dense = new double[rows() * height][columns * width];
		for (int i = 0; i < rows(); i++)
			for (int p = start[i]; p < start[i + 1]; p++)
				for (int a = 0; a < height; a++)
					System.arraycopy(value, index(i, p, a), dense[i * height + a], column[p] * width, width);
		return dense;
	}
}
