package org.glassj.numeric;

/** Inverse of the block diagonal D of a matrix, the simplest preconditioner. */
final class BlockJacobi implements Preconditioner {

	private final ParallelLoop loop;
	private final int size;
	private final double[] inverse;

	private BlockJacobi(final ParallelLoop loop, final int size, final double[] inverse) {
		this.loop = loop;
		this.size = size;
		this.inverse = inverse;
	}

	/**
	 * Inverts the diagonal blocks.
	 *
	 * @throws NotPositiveDefiniteException if one of them is not positive definite
	 */
	static BlockJacobi of(final ParallelLoop loop, final BlockRows matrix) {
		final int size = matrix.height;
		final double[] inverse = new double[matrix.rows() * size * size];
		loop.heavyRows(matrix.rows(), (from, to) -> {
			final double[] factor = new double[size * size];
			for (int i = from; i < to; i++) {
				final int p = matrix.find(i, i);
				for (int a = 0; a < size; a++)
					System.arraycopy(matrix.value, matrix.index(i, p, a), factor, a * size, size);
				factorize(factor, size, i * size);
				invert(factor, size, inverse, i * size * size);
			}
		});
		return new BlockJacobi(loop, size, inverse);
	}

	/** Replaces the lower triangle by its Cholesky factor. */
	private static void factorize(final double[] l, final int size, final int row) {
		for (int a = 0; a < size; a++)
			for (int b = 0; b <= a; b++) {
				final double diagonal = l[a * size + a];
				double sum = l[a * size + b];
				for (int k = 0; k < b; k++)
					sum -= l[a * size + k] * l[b * size + k];
				if (a == b) EnvelopeCholesky.requirePivot(sum, diagonal, row + a);
				l[a * size + b] = a == b ? Math.sqrt(sum) : sum / l[b * size + b];
			}
	}

	/** Writes (L L^T)^-1, exactly symmetric, at an offset. */
	private static void invert(final double[] l, final int size, final double[] out, final int offset) {
		final double[] m = new double[size * size];
		// L^-1 column by column
		for (int b = 0; b < size; b++)
			for (int a = b; a < size; a++) {
				double sum = a == b ? 1 : 0;
				for (int k = b; k < a; k++)
					sum -= l[a * size + k] * m[k * size + b];
				m[a * size + b] = sum / l[a * size + a];
			}
		for (int a = 0; a < size; a++)
			for (int b = 0; b < size; b++) {
				double sum = 0;
				for (int k = Math.max(a, b); k < size; k++)
					sum += m[k * size + a] * m[k * size + b];
				out[offset + a * size + b] = sum;
			}
	}

	@Override
	public void apply(final double[] r, final double[] z) {
		loop.components(r.length, (from, to) -> {
			for (int q = from; q < to; q++)
				z[q] = component(q, r);
		});
	}

	/** Component q of D^-1 r. */
	double component(final int q, final double[] r) {
		final int first = q / size * size;
		double sum = 0;
		for (int b = 0; b < size; b++)
			sum += inverse[q * size + b] * r[first + b];
		return sum;
	}

	/** Replaces matrix by factor * D^-1 matrix. */
	void scale(final double factor, final BlockRows matrix) {
		loop.heavyRows(matrix.rows(), (from, to) -> {
			final double[] column = new double[size];
			for (int i = from; i < to; i++) {
				final int length = (matrix.start[i + 1] - matrix.start[i]) * matrix.width;
				final int first = matrix.start[i] * size * matrix.width;
				for (int k = 0; k < length; k++) {
					for (int a = 0; a < size; a++)
						column[a] = matrix.value[first + a * length + k];
					for (int a = 0; a < size; a++) {
						double sum = 0;
						for (int b = 0; b < size; b++)
							sum += inverse[(i * size + a) * size + b] * column[b];
						matrix.value[first + a * length + k] = factor * sum;
					}
				}
			}
		});
	}

	@Override
	public long bytes() {
		return 8L * inverse.length;
	}
}
