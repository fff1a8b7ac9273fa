package org.glassj.numeric;

import java.util.Arrays;

/**
 * Sparse symmetric matrix of n x n blocks, each dim x dim. Block (i, j) couples particle i to particle j and is
 * itself symmetric, as every Hessian of pair forces has it. Stored are the diagonal blocks and those below the
 * diagonal, row by row with ascending columns: entry p of row i, {@code rowStart[i] <= p < rowStart[i + 1]}, is block
 * (i, column[p]) at {@code lower[p * dim * dim + a * dim + b]}.
 */
public final class SymmetricBlockMatrix {

	private final int dim;
	private final int[] rowStart;
	private final int[] column;
	private final double[] lower;
	private final double[] diagonal;

	private SymmetricBlockMatrix(final int dim, final int[] rowStart, final int[] column, final double[] lower,
		final double[] diagonal)
	{
		this.dim = dim;
		this.rowStart = rowStart;
		this.column = column;
		this.lower = lower;
		this.diagonal = diagonal;
	}

	/**
	 * Assembles a matrix from pairs in any order, in time linear in their number.
	 *
	 * @param n number of block rows
	 * @param dim block size
	 * @param pairs number of off-diagonal pairs
	 * @param i one end of each pair
	 * @param j other end, different from i; each pair at most once
	 * @param blocks symmetric blocks {@code [pair * dim * dim + a * dim + b]}
	 * @param diagonal diagonal blocks {@code [i * dim * dim + a * dim + b]}, kept without copying
	 */
	public static SymmetricBlockMatrix assemble(final int n, final int dim, final int pairs, final int[] i, final int[] j,
		final double[] blocks, final double[] diagonal)
	{
		final int[] byColumn = sortedBy(i, j, false, identity(pairs), n);
		final int[] byRow = sortedBy(i, j, true, byColumn, n);
		final int size = dim * dim;
		final int[] rowStart = new int[n + 1];
		final int[] column = new int[pairs];
		final double[] lower = new double[pairs * size];
		for (int p = 0; p < pairs; p++) {
			final int pair = byRow[p];
			rowStart[Math.max(i[pair], j[pair]) + 1]++;
			column[p] = Math.min(i[pair], j[pair]);
			System.arraycopy(blocks, pair * size, lower, p * size, size);
		}
		Arrays.parallelPrefix(rowStart, Integer::sum);
		return new SymmetricBlockMatrix(dim, rowStart, column, lower, diagonal);
	}

	/** Stable counting sort of pairs by their larger (row) or smaller (column) end. */
	private static int[] sortedBy(final int[] i, final int[] j, final boolean row, final int[] order, final int n) {
		final int[] next = new int[n + 1];
		for (final int p : order)
			next[key(i[p], j[p], row) + 1]++;
		for (int k = 0; k < n; k++)
			next[k + 1] += next[k];
		final int[] sorted = new int[order.length];
		for (final int p : order)
			sorted[next[key(i[p], j[p], row)]++] = p;
		return sorted;
	}

	private static int key(final int i, final int j, final boolean row) {
		return row ? Math.max(i, j) : Math.min(i, j);
	}

	private static int[] identity(final int n) {
		final int[] order = new int[n];
		Arrays.setAll(order, k -> k);
		return order;
	}

	/** Number of block rows n. */
	public int rows() {
		return rowStart.length - 1;
	}

	/** Block size. */
	public int dimension() {
		return dim;
	}

	/** Number of blocks stored below the diagonal. */
	public int lowerBlocks() {
		return column.length;
	}

	/** First entry of row i; {@code rowStart(rows())} ends the last. */
	public int rowStart(final int i) {
		return rowStart[i];
	}

	/** Column of an entry below the diagonal. */
	public int column(final int entry) {
		return column[entry];
	}

	/** Component (a, b) of an entry below the diagonal. */
	public double lower(final int entry, final int a, final int b) {
		return lower[(entry * dim + a) * dim + b];
	}

	/** Component (a, b) of diagonal block i. */
	public double diagonal(final int i, final int a, final int b) {
		return diagonal[(i * dim + a) * dim + b];
	}

	/** Adds a number to the diagonal of block i. */
	public void shift(final int i, final double amount) {
		for (int a = 0; a < dim; a++)
			diagonal[(i * dim + a) * dim + a] += amount;
	}

	/** The mean of the diagonal's components, a scale for the whole matrix. */
	public double meanDiagonal() {
		double sum = 0;
		for (int p = 0; p < diagonal.length; p += dim * dim)
			for (int a = 0; a < dim; a++)
				sum += diagonal[p + a * dim + a];
		return sum / (rows() * dim);
	}

	/** The largest of the diagonal's components in magnitude, at most the largest eigenvalue in magnitude. */
	public double largestDiagonal() {
		double largest = 0;
		for (int p = 0; p < diagonal.length; p += dim * dim)
			for (int a = 0; a < dim; a++)
				largest = Math.max(largest, Math.abs(diagonal[p + a * dim + a]));
		return largest;
	}

	/**
	 * Writes H x to y.
	 *
	 * @param x length n * dim
	 * @param y length n * dim, overwritten
	 */
	public void multiply(final double[] x, final double[] y) {
		for (int i = 0; i < rows(); i++)
			for (int a = 0; a < dim; a++) {
				double sum = 0;
				for (int b = 0; b < dim; b++)
					sum += diagonal[(i * dim + a) * dim + b] * x[i * dim + b];
				y[i * dim + a] = sum;
			}
		for (int i = 0; i < rows(); i++)
			if (dim == 2) multiplyPlaneRow(i, x, y);
			else for (int p = rowStart[i]; p < rowStart[i + 1]; p++)
				multiplyEntry(p, i, column[p], x, y);
	}

	/** Apart because loops over two components would take longer than what they do. */
	private void multiplyPlaneRow(final int i, final double[] x, final double[] y) {
		final double x0 = x[2 * i];
		final double x1 = x[2 * i + 1];
		double y0 = 0;
		double y1 = 0;
		for (int p = rowStart[i]; p < rowStart[i + 1]; p++) {
			final int j = 2 * column[p];
			final double xx = lower[4 * p];
			final double xy = lower[4 * p + 1];
			final double yy = lower[4 * p + 3];
			y0 += xx * x[j] + xy * x[j + 1];
			y1 += xy * x[j] + yy * x[j + 1];
			y[j] += xx * x0 + xy * x1;
			y[j + 1] += xy * x0 + yy * x1;
		}
		y[2 * i] += y0;
		y[2 * i + 1] += y1;
	}

	private void multiplyEntry(final int p, final int i, final int j, final double[] x, final double[] y) {
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++) {
				final double h = lower[(p * dim + a) * dim + b];
				y[i * dim + a] += h * x[j * dim + b];
				y[j * dim + a] += h * x[i * dim + b];
			}
	}

	/**
	 * Neighbours of every row in both triangles: those of row i are {@code [1][p]} for
	 * {@code [0][i] <= p < [0][i + 1]}, by the entries {@code [2][p]} below the diagonal.
	 */
	public int[][] adjacency() {
		final int n = rows();
		final int[] start = new int[n + 1];
		for (int i = 0; i < n; i++)
			for (int p = rowStart[i]; p < rowStart[i + 1]; p++) {
				start[i + 1]++;
				start[column[p] + 1]++;
			}
		for (int i = 0; i < n; i++)
			start[i + 1] += start[i];
		final int[] next = Arrays.copyOf(start, n);
		final int[] neighbor = new int[start[n]];
		final int[] entry = new int[start[n]];
		for (int i = 0; i < n; i++)
			for (int p = rowStart[i]; p < rowStart[i + 1]; p++) {
				final int j = column[p];
				neighbor[next[i]] = j;
				entry[next[i]++] = p;
				neighbor[next[j]] = i;
				entry[next[j]++] = p;
			}
		return new int[][] { start, neighbor, entry };
	}

	/** All components as a dense array {@code [row][column]}, for small matrices and tests. */
	public double[][] toDense() {
		final double[][] dense = new double[rows() * dim][rows() * dim];
		for (int i = 0; i < rows(); i++)
			for (int a = 0; a < dim; a++)
				for (int b = 0; b < dim; b++) {
					dense[i * dim + a][i * dim + b] = diagonal(i, a, b);
					for (int p = rowStart[i]; p < rowStart[i + 1]; p++) {
						dense[i * dim + a][column[p] * dim + b] = lower(p, a, b);
						dense[column[p] * dim + a][i * dim + b] = lower(p, a, b);
					}
				}
		return dense;
	}
}
