package org.glassj.numeric;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Discrete Fourier transform of a real periodic field of any size, on one thread whatever the size, so that its bits depend on
 * nothing else:
 * f(m, n) = sum_(r, c) f[r * columns + c] exp(-2 pi i (m r / rows + n c / columns)). Spectra hold n = 0 .. columns / 2, the rest
 * follows from f(-q) = f(q)*: real parts at {@code spectrum[2 * (m * halfColumns + n)]}, imaginary parts one behind.
 * Not for several threads at once.
 */
public final class FourierTransform2D {

	/** Columns transformed together, as many as share a cache line. */
	private static final int GROUP = 4;

	private final int rows;
	private final int columns;
	private final int half;
	private final DoubleFFT_1D alongRow;
	private final DoubleFFT_1D alongColumn;
	private final double[] line;
	private final double[] group;
	private final double[] product;

	/** A transform of fields of so many rows and columns. */
	public FourierTransform2D(final int rows, final int columns) {
		this.rows = rows;
		this.columns = columns;
		half = columns / 2 + 1;
		alongRow = new DoubleFFT_1D(columns);
		alongColumn = new DoubleFFT_1D(rows);
		line = new double[columns];
		group = new double[GROUP * 2 * rows];
		product = new double[spectrumSize()];
	}

	/** Columns of a spectrum, columns / 2 + 1. */
	public int halfColumns() {
		return half;
	}

	/** Numbers in a spectrum. */
	public int spectrumSize() {
		return 2 * rows * half;
	}

	/** The spectrum of a field. */
	public double[] forward(final double[] field) {
		final double[] spectrum = new double[spectrumSize()];
		rowsForward(field, spectrum);
		columns(spectrum, null, true, false);
		return spectrum;
	}

	/** The field of a spectrum, which is overwritten. */
	public double[] inverse(final double[] spectrum) {
		final double[] field = new double[rows * columns];
		columns(spectrum, null, false, true);
		rowsInverse(spectrum, field);
		return field;
	}

	/** Replaces a field by its periodic convolution with the kernel that has the given spectrum. */
	public void convolve(final double[] field, final double[] kernelSpectrum) {
		rowsForward(field, product);
		columns(product, kernelSpectrum, true, true);
		rowsInverse(product, field);
	}

	private void rowsForward(final double[] field, final double[] spectrum) {
		for (int r = 0; r < rows; r++) {
			System.arraycopy(field, r * columns, line, 0, columns);
			final int start = 2 * r * half;
			if (isZero(line)) java.util.Arrays.fill(spectrum, start, start + 2 * half, 0);
			else {
				alongRow.realForward(line);
				unpack(spectrum, start);
			}
		}
	}

	private static boolean isZero(final double[] values) {
		for (final double value : values)
			if (value != 0) return false;
		return true;
	}

	private void rowsInverse(final double[] spectrum, final double[] field) {
		for (int r = 0; r < rows; r++) {
			pack(spectrum, 2 * r * half);
			alongRow.realInverse(line, true);
			System.arraycopy(line, 0, field, r * columns, columns);
		}
	}

	/** The library keeps the part of the highest frequency that is not zero anyway in place of the first imaginary part. */
	private void unpack(final double[] spectrum, final int start) {
		System.arraycopy(line, 0, spectrum, start, columns);
		spectrum[start + 1] = 0;
		if (columns % 2 == 0) {
			spectrum[start + columns] = columns == 1 ? 0 : line[1];
			spectrum[start + columns + 1] = 0;
		}
		else if (columns > 1) spectrum[start + columns] = line[1];
	}

	private void pack(final double[] spectrum, final int start) {
		System.arraycopy(spectrum, start, line, 0, columns);
		if (columns > 1) line[1] = spectrum[start + columns];
	}

	/** Transforms along columns, multiplies if there is a factor, and transforms back, as asked. */
	private void columns(final double[] spectrum, final double[] factor, final boolean forward, final boolean inverse) {
		for (int first = 0; first < half; first += GROUP) {
			final int count = Math.min(GROUP, half - first);
			gather(spectrum, first, count);
			for (int n = 0; n < count; n++) {
				final int offset = n * 2 * rows;
				if (forward) alongColumn.complexForward(group, offset);
				if (factor != null) multiply(offset, factor, first + n);
				if (inverse) alongColumn.complexInverse(group, offset, true);
			}
			scatter(spectrum, first, count);
		}
	}

	private void gather(final double[] spectrum, final int first, final int count) {
		for (int m = 0; m < rows; m++)
			for (int n = 0; n < count; n++) {
				final int from = 2 * (m * half + first + n);
				final int to = 2 * (n * rows + m);
				group[to] = spectrum[from];
				group[to + 1] = spectrum[from + 1];
			}
	}

	private void scatter(final double[] spectrum, final int first, final int count) {
		for (int m = 0; m < rows; m++)
			for (int n = 0; n < count; n++) {
				final int to = 2 * (m * half + first + n);
				final int from = 2 * (n * rows + m);
				spectrum[to] = group[from];
				spectrum[to + 1] = group[from + 1];
			}
	}

	private void multiply(final int offset, final double[] factor, final int n) {
		for (int m = 0; m < rows; m++) {
			final int at = offset + 2 * m;
			final int by = 2 * (m * half + n);
			final double re = group[at] * factor[by] - group[at + 1] * factor[by + 1];
			group[at + 1] = group[at] * factor[by + 1] + group[at + 1] * factor[by];
			group[at] = re;
		}
	}
}
