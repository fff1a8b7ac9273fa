package org.glassj.numeric;

/**
 * A block matrix with its numbers rounded to single precision, for use in a preconditioner: products are limited by
 * memory, and a preconditioner need be right to a few digits only. Products are added up in double precision, and a
 * symmetric matrix stays exactly symmetric, so the preconditioner is so to round-off of doubles.
 */
final class SingleRows {

	private final ParallelLoop loop;
	private final int height;
	private final int width;
	private final int[] start;
	private final int[] column;
	private final float[] value;
	private int longest;

	/** Rounds a matrix, whose pattern is shared. */
	SingleRows(final ParallelLoop loop, final BlockRows matrix) {
		this.loop = loop;
		height = matrix.height;
		width = matrix.width;
		start = matrix.start;
		column = matrix.column;
		value = new float[matrix.value.length];
		loop.components(value.length, (from, to) -> {
			for (int q = from; q < to; q++)
				value[q] = (float) matrix.value[q];
		});
		for (int i = 0; i < matrix.rows(); i++)
			longest = Math.max(longest, start[i + 1] - start[i]);
	}

	/** Number of scalar rows. */
	int size() {
		return (start.length - 1) * height;
	}

	/** Number of block rows. */
	int rows() {
		return start.length - 1;
	}

	/** Writes A x to y. */
	void multiply(final double[] x, final double[] y) {
		combine(0, null, 1, x, y);
	}

	/** Writes b - A x to r. */
	void residual(final double[] b, final double[] x, final double[] r) {
		combine(1, b, -1, x, r);
	}

	/** Adds A x to y. */
	void multiplyAdd(final double[] x, final double[] y) {
		combine(1, y, 1, x, y);
	}

	/** Writes keep * b + factor * A x to y, which may be b; b is not read if nothing is kept. */
	private void combine(final double keep, final double[] b, final double factor, final double[] x, final double[] y) {
		loop.rows(rows(), (from, to) -> {
			final double[] gathered = new double[longest * width];
			final double[] product = new double[height + 1];
			for (int i = from; i < to; i++) {
				multiplyRow(i, x, product, gathered);
				for (int a = 0; a < height; a++)
					y[i * height + a] = (keep == 0 ? 0 : keep * b[i * height + a]) + factor * product[a];
			}
		});
	}

	/** Block row i of A x. */
	private void multiplyRow(final int i, final double[] x, final double[] product, final double[] gathered) {
		int length = 0;
		for (int p = start[i]; p < start[i + 1]; p++)
			for (int q = column[p] * width; q < (column[p] + 1) * width; q++)
				gathered[length++] = x[q];
		final int o = start[i] * height * width;
		if (height % 3 == 0) for (int a = 0; a < height; a += 3)
			dotThree(o + a * length, length, gathered, product, a);
		else for (int a = 0; a < height; a += 2)
			dotTwo(o + a * length, length, gathered, product, a);
	}

	/** Three dot products at once, for three sums that do not wait for each other. */
	private void dotThree(final int o, final int length, final double[] x, final double[] y, final int out) {
		final float[] v = value;
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
		final float[] v = value;
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

	/** Bytes the numbers and indices take. */
	long bytes() {
		return 4L * (value.length + column.length + start.length);
	}
}
