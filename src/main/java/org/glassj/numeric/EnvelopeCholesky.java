package org.glassj.numeric;

import java.util.Arrays;

/**
 * Cholesky factor L of a symmetric block matrix, stored by rows from each row's first non-zero to the diagonal (its
 * envelope, which factorisation does not enlarge). The solver for small systems and narrow bands, such as a cavity
 * whose particles are sorted along one axis.
 * <p>
 * Rows are handled in pairs with a common, even first column, so that the innermost loop forms four dot products from
 * four loads, each in two sums over even and odd columns: that keeps the floating-point units busy.
 * </p>
 */
public final class EnvelopeCholesky implements SymmetricSolver {

	/** A pivot below this fraction of its diagonal element counts as zero: only round-off is left of it. */
	private static final double SMALLEST_PIVOT = 1e-13;

	private final int dim;
	private final int size;
	/** Null where rows are taken as they come. */
	private final int[] order;
	private final int[] first;
	private final int[] row;
	/** 1 / L_rr: a division would be the slowest step of a substitution. */
	private final double[] inverse;
	private double[] factor = new double[0];
	private int storage;

	private EnvelopeCholesky(final int dim, final int n, final int[] order) {
		this.dim = dim;
		this.order = order;
		this.size = n * dim;
		final int padded = size + (size & 1);
		this.first = new int[padded];
		this.row = new int[padded];
		this.inverse = new double[padded];
		Arrays.setAll(first, r -> r);
	}

	/**
	 * Factorises a matrix whose block rows are taken in the given order.
	 *
	 * @param matrix positive definite
	 * @param order a permutation of the block rows: row {@code order[0]} comes first
	 * @throws NotPositiveDefiniteException if it is not
	 */
	public static EnvelopeCholesky of(final SymmetricBlockMatrix matrix, final int[] order) {
		final EnvelopeCholesky cholesky = new EnvelopeCholesky(matrix.dimension(), order.length, order);
		final int[] place = new int[order.length];
		for (int k = 0; k < order.length; k++)
			place[order[k]] = k;
		for (int i = 0; i < matrix.rows(); i++)
			for (int p = matrix.rowStart(i); p < matrix.rowStart(i + 1); p++) {
				final int j = matrix.column(p);
				cholesky.widen(Math.max(place[i], place[j]), Math.min(place[i], place[j]));
			}
		cholesky.layOut();
		cholesky.fill(matrix, place);
		cholesky.padAndFactorize();
		return cholesky;
	}

	/**
	 * Factorises a matrix given by pairs in any order, without sorting them first; its rows are taken as they come.
	 *
	 * @param n number of block rows
	 * @param dim block size
	 * @param pairs number of off-diagonal blocks
	 * @param i one end of each pair
	 * @param j other end, different from i; each pair at most once
	 * @param blocks symmetric blocks {@code [pair * dim * dim + a * dim + b]}
	 * @param diagonal diagonal blocks {@code [i * dim * dim + a * dim + b]}
	 * @throws NotPositiveDefiniteException if the matrix is not positive definite
	 */
	public static EnvelopeCholesky ofPairs(final int n, final int dim, final int pairs, final int[] i, final int[] j,
		final double[] blocks, final double[] diagonal)
	{
		final EnvelopeCholesky cholesky = new EnvelopeCholesky(dim, n, null);
		cholesky.factorizePairs(pairs, i, j, blocks, diagonal);
		return cholesky;
	}

	/**
	 * Factorises another matrix of the same size in the place of a first that was given by {@link #ofPairs}.
	 *
	 * @throws NotPositiveDefiniteException if it is not positive definite; there is no factor then
	 */
	public void factorizePairs(final int pairs, final int[] i, final int[] j, final double[] blocks,
		final double[] diagonal)
	{
		for (int r = 0; r < first.length; r++)
			first[r] = r;
		for (int p = 0; p < pairs; p++)
			widen(Math.max(i[p], j[p]), Math.min(i[p], j[p]));
		layOut();
		for (int r = 0; r < size; r++)
			for (int b = 0; b <= r % dim; b++)
				factor[row[r] + r - r % dim + b] = diagonal[r * dim + b];
		for (int p = 0; p < pairs; p++)
			setBlock(Math.max(i[p], j[p]) * dim, Math.min(i[p], j[p]) * dim, blocks, p * dim * dim);
		padAndFactorize();
	}

	/** Makes first columns even and common to both rows of a pair, and finds row offsets and the storage needed. */
	private void layOut() {
		int next = 0;
		for (int r = 0; r < first.length; r += 2) {
			// the diagonal blocks reach back to the first row of their particle
			final int particle = Math.min(r / dim * dim, Math.min(first[r], first[r + 1]));
			first[r] = first[r + 1] = particle & ~1;
			row[r] = next - first[r];
			next += r + 2 - first[r];
			row[r + 1] = next - first[r];
			next += r + 2 - first[r];
		}
		// a tenth more than needed: the next matrix in this place has about as many pairs
		if (factor.length < next) factor = new double[next + next / 10];
		else Arrays.fill(factor, 0, next, 0);
		storage = next;
	}

	private void widen(final int high, final int low) {
		for (int a = 0; a < dim; a++)
			first[high * dim + a] = Math.min(first[high * dim + a], low * dim);
	}

	private void fill(final SymmetricBlockMatrix matrix, final int[] place) {
		for (int i = 0; i < matrix.rows(); i++)
			for (int a = 0; a < dim; a++) {
				final int r = place[i] * dim + a;
				for (int b = 0; b <= a; b++)
					factor[row[r] + place[i] * dim + b] = matrix.diagonal(i, a, b);
				for (int p = matrix.rowStart(i); p < matrix.rowStart(i + 1); p++)
					for (int b = 0; b < dim; b++)
						set(place[i] * dim + a, place[matrix.column(p)] * dim + b, matrix.lower(p, a, b));
			}
	}

	private void set(final int r, final int s, final double value) {
		factor[row[Math.max(r, s)] + Math.min(r, s)] = value;
	}

	/** Writes a symmetric block below the diagonal. */
	private void setBlock(final int high, final int low, final double[] blocks, final int offset) {
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				factor[row[high + a] + low + b] = blocks[offset + a * dim + b];
	}

	private void padAndFactorize() {
		if (size < first.length) factor[row[size] + size] = 1;
		for (int i = 0; i < first.length; i += 2) {
			for (int j = first[i]; j < i; j += 2)
				eliminate(i, j);
			closePair(i);
		}
	}

	/**
	 * Finishes the four elements of rows i, i+1 in columns j, j+1. The hot loop of every local-yield map, hence one
	 * method longer than usual and nothing but local variables inside.
	 */
	private void eliminate(final int i, final int j) {
		final double[] l = factor;
		final int i0 = row[i];
		final int i1 = row[i + 1];
		final int j0 = row[j];
		final int j1 = row[j + 1];
		double s00 = 0;
		double s01 = 0;
		double s10 = 0;
		double s11 = 0;
		double t00 = 0;
		double t01 = 0;
		double t10 = 0;
		double t11 = 0;
		for (int k = Math.max(first[i], first[j]); k < j; k += 2) {
			final double a = l[i0 + k];
			final double b = l[i1 + k];
			final double c = l[j0 + k];
			final double d = l[j1 + k];
			s00 += a * c;
			s01 += a * d;
			s10 += b * c;
			s11 += b * d;
			final double e = l[i0 + k + 1];
			final double f = l[i1 + k + 1];
			final double g = l[j0 + k + 1];
			final double h = l[j1 + k + 1];
			t00 += e * g;
			t01 += e * h;
			t10 += f * g;
			t11 += f * h;
		}
		final double below = l[j1 + j];
		final double l00 = (l[i0 + j] - (s00 + t00)) * inverse[j];
		final double l10 = (l[i1 + j] - (s10 + t10)) * inverse[j];
		l[i0 + j] = l00;
		l[i1 + j] = l10;
		l[i0 + j + 1] = (l[i0 + j + 1] - (s01 + t01) - l00 * below) * inverse[j + 1];
		l[i1 + j + 1] = (l[i1 + j + 1] - (s11 + t11) - l10 * below) * inverse[j + 1];
	}

	/** Factorises the 2 x 2 diagonal block of rows i, i+1. */
	private void closePair(final int i) {
		final int i0 = row[i];
		final int i1 = row[i + 1];
		double s00 = 0;
		double s10 = 0;
		double s11 = 0;
		for (int k = first[i]; k < i; k++) {
			s00 += factor[i0 + k] * factor[i0 + k];
			s10 += factor[i1 + k] * factor[i0 + k];
			s11 += factor[i1 + k] * factor[i1 + k];
		}
		inverse[i] = inverseRoot(factor[i0 + i], s00, i);
		final double below = (factor[i1 + i] - s10) * inverse[i];
		factor[i1 + i] = below;
		inverse[i + 1] = inverseRoot(factor[i1 + i + 1], s11 + below * below, i + 1);
	}

	private static double inverseRoot(final double diagonal, final double sum, final int row) {
		requirePivot(diagonal - sum, diagonal, row);
		return 1 / Math.sqrt(diagonal - sum);
	}

	/** Requires that elimination has left enough of a diagonal element. */
	static void requirePivot(final double pivot, final double diagonal, final int row) {
		if (!(pivot > SMALLEST_PIVOT * diagonal)) throw new NotPositiveDefiniteException(row);
	}

	@Override
	public void solve(final double[] x) {
		final boolean inPlace = order == null && x.length == first.length;
		final double[] y = inPlace ? x : new double[first.length];
		if (!inPlace) permute(x, y, true);
		for (int r = 0; r < y.length; r += 2)
			substitutePair(r, y);
		for (int r = y.length - 2; r >= 0; r -= 2)
			substitutePairBack(r, y);
		if (!inPlace) permute(x, y, false);
	}

	/** Rows r, r+1 of L y = x together: each as two sums, over even and odd columns. */
	private void substitutePair(final int r, final double[] y) {
		final double[] l = factor;
		final int r0 = row[r];
		final int r1 = row[r + 1];
		double s0 = 0;
		double s1 = 0;
		double t0 = 0;
		double t1 = 0;
		for (int k = first[r]; k < r; k += 2) {
			s0 += l[r0 + k] * y[k];
			s1 += l[r1 + k] * y[k];
			t0 += l[r0 + k + 1] * y[k + 1];
			t1 += l[r1 + k + 1] * y[k + 1];
		}
		y[r] = (y[r] - (s0 + t0)) * inverse[r];
		y[r + 1] = (y[r + 1] - (s1 + t1) - l[r1 + r] * y[r]) * inverse[r + 1];
	}

	/** Columns r+1, r of L^T x = y, taken from all rows above. */
	private void substitutePairBack(final int r, final double[] y) {
		final double[] l = factor;
		final int r0 = row[r];
		final int r1 = row[r + 1];
		final double v1 = y[r + 1] * inverse[r + 1];
		final double v0 = (y[r] - l[r1 + r] * v1) * inverse[r];
		y[r + 1] = v1;
		y[r] = v0;
		for (int k = first[r]; k < r; k++)
			y[k] = y[k] - l[r1 + k] * v1 - l[r0 + k] * v0;
	}

	private void permute(final double[] x, final double[] y, final boolean forward) {
		for (int k = 0; k < size; k++) {
			final int p = order == null ? k : order[k / dim] * dim + k % dim;
			if (forward) y[k] = x[p];
			else x[p] = y[k];
		}
	}

	/** Number of doubles the factor takes. */
	public int storage() {
		return storage;
	}

	/** The block rows sorted by one coordinate, a good order for compact clusters. */
	public static int[] orderAlong(final double[] coordinates, final int dim, final int axis) {
		final int[] points = new int[coordinates.length / dim];
		Arrays.setAll(points, i -> i);
		final long[] keys = keys(coordinates, dim, axis, points);
		Arrays.sort(keys);
		return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
	}

	/** Keys that sort like one coordinate of some points, equal ones by their index k, which is the lower half of a key. */
	static long[] keys(final double[] coordinates, final int dim, final int axis, final int[] points) {
		final long[] keys = new long[points.length];
		for (int k = 0; k < keys.length; k++) {
			// order-preserving bits of the coordinate as float, with the index behind it: one primitive sort
			final int bits = Float.floatToIntBits((float) coordinates[points[k] * dim + axis]);
			keys[k] = (long) (bits < 0 ? bits ^ 0x7fffffff : bits) << 32 | k;
		}
		return keys;
	}
}
