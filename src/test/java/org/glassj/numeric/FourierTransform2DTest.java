package org.glassj.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the sums that define it, for sizes with all kinds of factors. */
class FourierTransform2DTest {

	private static final double ROUND_OFF = 1e-12;

	private static double[] random(final int size, final long seed) {
		return new Random(seed).doubles(size, -1, 1).toArray();
	}

	@ParameterizedTest
	@CsvSource({ "8, 8", "1, 1", "1, 2", "2, 1", "1, 5", "5, 1", "2, 2", "6, 10", "7, 11", "12, 9", "13, 26", "3, 34" })
	void isTheSumThatDefinesIt(final int rows, final int columns) {
		final double[] field = random(rows * columns, 1);
		final FourierTransform2D transform = new FourierTransform2D(rows, columns);
		final double[] spectrum = transform.forward(field);
		for (int m = 0; m < rows; m++)
			for (int n = 0; n <= columns / 2; n++) {
				double re = 0;
				double im = 0;
				for (int r = 0; r < rows; r++)
					for (int c = 0; c < columns; c++) {
						final double phase = -2 * Math.PI * ((double) m * r / rows + (double) n * c / columns);
						re += field[r * columns + c] * Math.cos(phase);
						im += field[r * columns + c] * Math.sin(phase);
					}
				assertEquals(re, spectrum[2 * (m * transform.halfColumns() + n)], ROUND_OFF);
				assertEquals(im, spectrum[2 * (m * transform.halfColumns() + n) + 1], ROUND_OFF);
			}
	}

	@ParameterizedTest
	@CsvSource({ "8, 8", "1, 1", "1, 2", "2, 1", "1, 5", "5, 1", "6, 10", "7, 11", "40, 40", "31, 64" })
	void inverseUndoesForward(final int rows, final int columns) {
		final double[] field = random(rows * columns, 2);
		final FourierTransform2D transform = new FourierTransform2D(rows, columns);
		assertArrayEquals(field, transform.inverse(transform.forward(field)), ROUND_OFF);
	}

	/** The kernel has no symmetry at all, and most rows of the field are empty. */
	@ParameterizedTest
	@CsvSource({ "6, 10", "7, 11", "4, 4", "1, 9", "9, 1" })
	void convolves(final int rows, final int columns) {
		final double[] kernel = random(rows * columns, 3);
		final double[] field = new double[rows * columns];
		field[rows * columns / 3] = 2;
		field[rows * columns - 1] = -0.7;
		final double[] expected = new double[field.length];
		for (int i = 0; i < field.length; i++)
			for (int j = 0; j < field.length; j++)
				expected[i] += field[j] * kernel[Math.floorMod(i / columns - j / columns, rows) * columns + Math.floorMod(i %
					columns - j % columns, columns)];
		final FourierTransform2D transform = new FourierTransform2D(rows, columns);
		transform.convolve(field, transform.forward(kernel));
		assertArrayEquals(expected, field, ROUND_OFF);
	}
}
