package org.glassj.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinTask;

/**
 * A dense symmetric matrix of which the first columns are eliminated: one front of a multifrontal factorisation. Each
 * column is an array of its own, addressed by the front's row. That is what lets the compiler see that the streams of
 * the innermost loop either are one array or share nothing, and so use vector instructions.
 */
final class DenseFront {

	/** Columns that are eliminated before the rest of the front is brought up to date. */
	private static final int PANEL = 96;
	/** Columns within a panel that are eliminated one by one. */
	private static final int STRIP = 16;
	/** Rows that are handled together: with {@link #STRIP} columns they fit into the first-level cache. */
	private static final int RUN = 128;
	/** Columns that make one task of a large update. */
	private static final int TILE = 64;
	/** Updates of fewer multiplications are not worth a second thread. */
	private static final double PARALLEL = 4e6;

	private final double[][] f;
	private final double[] diagonal;
	private final Runnable interruption;
	private int height;
	private int width;

	/** @param capacity the largest height */
	DenseFront(final int capacity, final Runnable interruption) {
		f = new double[capacity][capacity];
		diagonal = new double[capacity];
		this.interruption = interruption;
	}

	/** Becomes a zero matrix of the given order, of which {@code width} columns are to be eliminated. */
	void reset(final int newHeight, final int newWidth) {
		height = newHeight;
		width = newWidth;
		for (int j = 0; j < height; j++)
			Arrays.fill(f[j], j, height, 0);
	}

	/** Largest height. */
	int capacity() {
		return f.length;
	}

	/** Elements {@code [column][row]}; only those on and below the diagonal count. */
	double[][] elements() {
		return f;
	}

	/** Remembers the diagonal elements of the columns to be eliminated, by which pivots are judged. */
	void noteDiagonal() {
		for (int j = 0; j < width; j++)
			diagonal[j] = f[j][j];
	}

	/**
	 * Eliminates the columns: they become those of the factor, the rest of the matrix the Schur complement.
	 *
	 * @throws NotPositiveDefiniteException if a pivot is not positive beyond round-off
	 */
	void eliminate() {
		for (int p = 0; p < width; p += PANEL) {
			final int end = Math.min(width, p + PANEL);
			eliminatePanel(p, end);
			updateRest(p, end);
		}
	}

	private void eliminatePanel(final int from, final int to) {
		for (int k = from; k < to; k += STRIP) {
			final int end = Math.min(to, k + STRIP);
			interruption.run();
			for (int j = k; j < end; j++) {
				combine(f, k, j, j, j, height);
				final double pivot = f[j][j];
				EnvelopeCholesky.requirePivot(pivot, diagonal[j], -1);
				scale(f[j], j, height, Math.sqrt(pivot));
			}
			update(k, end, end, to);
		}
	}

	private static void scale(final double[] column, final int from, final int to, final double root) {
		final double inverse = 1 / root;
		for (int i = from + 1; i < to; i++)
			column[i] *= inverse;
		column[from] = root;
	}

	/** Subtracts columns [k0, k1) times their transpose from all columns behind them, by tasks if that is much. */
	private void updateRest(final int k0, final int k1) {
		final double rest = height - k1;
		if (rest * rest * (k1 - k0) < PARALLEL) {
			update(k0, k1, k1, height);
			return;
		}
		final List<ForkJoinTask<?>> tasks = new ArrayList<>();
		for (int j = k1; j < height; j += TILE) {
			final int tile = j;
			tasks.add(ForkJoinTask.adapt(() -> update(k0, k1, tile, Math.min(height, tile + TILE))));
		}
		ForkJoinTask.invokeAll(tasks);
	}

	/** Subtracts columns [k0, k1) times their transpose from columns [j0, j1). */
	private void update(final int k0, final int k1, final int j0, final int j1) {
		interruption.run();
		for (int i = j0; i < height; i += RUN) {
			final int end = Math.min(height, i + RUN);
			for (int k = k0; k < k1; k += STRIP)
				for (int j = j0; j < Math.min(j1, end); j++)
					combine(f, k, Math.min(k1, k + STRIP), j, Math.max(i, j), end);
		}
	}

	/** f[j][i] -= sum over k0 <= k < k1 of f[k][j] f[k][i], for from <= i < to. */
	private static void combine(final double[][] f, final int k0, final int k1, final int j, final int from,
		final int to)
	{
		int k = k0;
		for (; k + 3 < k1; k += 4)
			subtract(f[j], f[k], f[k + 1], f[k + 2], f[k + 3], f[k][j], f[k + 1][j], f[k + 2][j], f[k + 3][j], from, to);
		for (; k < k1; k++)
			subtract(f[j], f[k], f[k][j], from, to);
	}

	/** Where the time goes: one store a loop, else the compiler does not use vectors. */
	private static void subtract(final double[] y, final double[] a, final double[] b, final double[] c, final double[] d,
		final double p, final double q, final double r, final double s, final int from, final int to)
	{
		for (int i = from; i < to; i++)
			y[i] -= a[i] * p + b[i] * q + c[i] * r + d[i] * s;
	}

	private static void subtract(final double[] y, final double[] a, final double p, final int from, final int to) {
		for (int i = from; i < to; i++)
			y[i] -= a[i] * p;
	}

	/** Copies the eliminated columns, each from its diagonal down, one after the other. */
	void copyPanel(final double[] to, final int offset) {
		int next = offset;
		for (int j = 0; j < width; j++) {
			System.arraycopy(f[j], j, to, next, height - j);
			next += height - j;
		}
	}

	/** Copies the lower triangle of the Schur complement by columns. */
	void copyComplement(final double[] to, final int offset) {
		int next = offset;
		for (int j = width; j < height; j++) {
			System.arraycopy(f[j], j, to, next, height - j);
			next += height - j;
		}
	}
}
