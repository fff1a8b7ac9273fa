package org.glassj.numeric;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.decomposition.chol.CholeskyUpLooking_DSCC;
import org.ejml.sparse.csc.linsol.chol.LinearSolverCholesky_DSCC;

/**
 * Sparse Cholesky factor by EJML of a symmetric block matrix in a fill-reducing order of our own (EJML has none). The
 * peer of the benchmarks.
 */
public final class EjmlCholesky implements SymmetricSolver {

	private final int dim;
	private final int[] order;
	private final LinearSolverCholesky_DSCC solver;

	private EjmlCholesky(final SymmetricBlockMatrix matrix, final int[] order) {
		this.dim = matrix.dimension();
		this.order = order;
		final CholeskyUpLooking_DSCC cholesky = new CholeskyUpLooking_DSCC();
		this.solver = new LinearSolverCholesky_DSCC(cholesky, null);
		if (!solver.setA(upperTriangle(matrix, order))) throw new NotPositiveDefiniteException(-1);
		requirePivots(matrix, cholesky.getL());
	}

	/** EJML lets pass a pivot that is but round-off or no number; the diagonal comes first in each column of L. */
	private void requirePivots(final SymmetricBlockMatrix matrix, final DMatrixSparseCSC factor) {
		for (int r = 0; r < factor.numCols; r++) {
			final double pivot = factor.nz_values[factor.col_idx[r]];
			EnvelopeCholesky.requirePivot(pivot * pivot, matrix.diagonal(order[r / dim], r % dim, r % dim), r);
		}
	}

	/**
	 * Factorises a matrix whose block rows are eliminated in the given order.
	 *
	 * @throws NotPositiveDefiniteException if there is no factor
	 */
	public static EjmlCholesky of(final SymmetricBlockMatrix matrix, final int[] order) {
		return new EjmlCholesky(matrix, order);
	}

	/** The permuted matrix' upper triangle by columns with ascending rows, which is all EJML's factorisation reads. */
	private static DMatrixSparseCSC upperTriangle(final SymmetricBlockMatrix matrix, final int[] order) {
		final int dim = matrix.dimension();
		final int n = matrix.rows() * dim;
		final int[] place = new int[order.length];
		for (int k = 0; k < order.length; k++)
			place[order[k]] = k;
		final int length = matrix.lowerBlocks() * dim * dim + matrix.rows() * dim * (dim + 1) / 2;
		final DMatrixSparseCSC csc = new DMatrixSparseCSC(n, n, length);
		final int[][] entries = entriesByColumn(matrix, place);
		int next = 0;
		for (int k = 0; k < order.length; k++)
			for (int b = 0; b < dim; b++) {
				for (int e = entries[0][k]; e < entries[0][k + 1]; e++)
					for (int a = 0; a < dim; a++) {
						csc.nz_rows[next] = entries[2][e] * dim + a;
						csc.nz_values[next++] = matrix.lower(entries[1][e], a, b);
					}
				for (int a = 0; a <= b; a++) {
					csc.nz_rows[next] = k * dim + a;
					csc.nz_values[next++] = matrix.diagonal(order[k], a, b);
				}
				csc.col_idx[k * dim + b + 1] = next;
			}
		csc.nz_length = next;
		csc.indicesSorted = true;
		return csc;
	}

	/** Entries of the matrix by permuted column: starts, entry, and its permuted row, ascending within a column. */
	private static int[][] entriesByColumn(final SymmetricBlockMatrix matrix, final int[] place) {
		final int n = matrix.rows();
		final int[] start = new int[n + 1];
		final long[] keys = new long[matrix.lowerBlocks()];
		final int[] high = new int[keys.length];
		for (int i = 0; i < n; i++)
			for (int p = matrix.rowStart(i); p < matrix.rowStart(i + 1); p++) {
				high[p] = Math.max(place[i], place[matrix.column(p)]);
				keys[p] = (long) Math.min(place[i], place[matrix.column(p)]) << 32 | p;
				start[high[p] + 1]++;
			}
		Arrays.sort(keys);
		Arrays.parallelPrefix(start, Integer::sum);
		final int[] next = Arrays.copyOf(start, n);
		final int[] entry = new int[keys.length];
		final int[] low = new int[keys.length];
		for (final long key : keys) {
			final int slot = next[high[(int) key]]++;
			entry[slot] = (int) key;
			low[slot] = (int) (key >>> 32);
		}
		return new int[][] { start, entry, low };
	}

	@Override
	public void solve(final double[] x) {
		final DMatrixRMaj b = new DMatrixRMaj(x.length, 1);
		final DMatrixRMaj y = new DMatrixRMaj(x.length, 1);
		for (int k = 0; k < order.length; k++)
			System.arraycopy(x, order[k] * dim, b.data, k * dim, dim);
		solver.solve(b, y);
		for (int k = 0; k < order.length; k++)
			System.arraycopy(y.data, k * dim, x, order[k] * dim, dim);
	}
}
