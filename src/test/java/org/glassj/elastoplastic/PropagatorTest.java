package org.glassj.elastoplastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleBinaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernels against tabled values and against sums of plane waves without any transform. */
class PropagatorTest {

	/** Round-off of a sum over some ten thousand waves. */
	private static final double EXACT = 1e-13;

	/** Values of another code, to six digits. */
	@Test
	void hasTheTabledValues() {
		final Propagator eshelby = Propagator.continuum(40, 40);
		assertEquals(-0.570431, eshelby.value(0, 0), 5e-7);
		assertEquals(0.079094, eshelby.value(1, 0), 5e-7);
		assertEquals(-0.105198, eshelby.value(1, 1), 5e-7);
	}

	@ParameterizedTest
	@CsvSource({ "20, 20", "40, 40", "128, 128", "20, 40", "33, 14", "7, 5", "1, 6", "6, 1" })
	void isTheSumOfItsWaves(final int rows, final int columns) {
		final Propagator kernel = Propagator.continuum(rows, columns);
		for (final int[] at : new int[][] { { 0, 0 }, { 1, 0 }, { 0, 1 }, { 1, 1 }, { 3, 2 }, { -4, 9 } })
			assertEquals(sumOfWaves(at[0], at[1], rows, columns, PropagatorTest::squaredContinuum), kernel.value(at[0], at[1]),
				EXACT);
	}

	@ParameterizedTest
	@CsvSource({ "20, 20", "12, 30", "9, 15" })
	void latticeIsTheSumOfItsWaves(final int rows, final int columns) {
		final Propagator kernel = Propagator.lattice(rows, columns);
		for (int r = 0; r < rows; r++)
			assertEquals(sumOfWaves(r, 2 * r, rows, columns, (n, size) -> 2 - 2 * Math.cos(2 * Math.PI * n / size)), kernel.value(
				r, 2 * r), EXACT);
	}

	private static double squaredContinuum(final double n, final double size) {
		return Math.pow(2 * Math.PI * (2 * n > size ? n - size : n) / size, 2);
	}

	/** Eq. 24 wave by wave, with G(0) = -1. */
	private static double sumOfWaves(final int r, final int c, final int rows, final int columns,
		final DoubleBinaryOperator squared)
	{
		double sum = -1;
		for (int m = 0; m < rows; m++)
			for (int n = m == 0 ? 1 : 0; n < columns; n++) {
				final double x = squared.applyAsDouble(n, columns);
				final double y = squared.applyAsDouble(m, rows);
				sum -= 4 * x * y / ((x + y) * (x + y)) * Math.cos(2 * Math.PI * ((double) m * r / rows + (double) n * c / columns));
			}
		return sum / (rows * columns);
	}

	/** At given strain the whole lattice unloads by 2 mu eps_pl / N, and so does every row and column: q = (0, q_y) carries nothing. */
	@ParameterizedTest
	@EnumSource(PropagatorKind.class)
	void hasTheRightSums(final PropagatorKind kind) {
		final Propagator kernel = Propagator.of(kind, 24, 15);
		double all = 0;
		for (int r = 0; r < 24; r++) {
			double row = 0;
			for (int c = 0; c < 15; c++)
				row += kernel.value(r, c);
			assertEquals(-1.0 / 24, row, EXACT);
			all += row;
		}
		assertEquals(-1, all, EXACT);
		assertEquals(-1, kernel.sum());
	}

	@ParameterizedTest
	@EnumSource(PropagatorKind.class)
	void isSymmetricToTheBit(final PropagatorKind kind) {
		final Propagator kernel = Propagator.of(kind, 18, 18);
		for (int r = 0; r < 18; r++)
			for (int c = 0; c < 18; c++) {
				assertEquals(kernel.value(r, c), kernel.value(-r, c));
				assertEquals(kernel.value(r, c), kernel.value(r, -c));
				// along x or y alike, but for the order in which waves are summed
				assertEquals(kernel.value(r, c), kernel.value(c, r), EXACT);
			}
	}

	/**
	 * cos 4 theta / pi r^2, by a Hankel transform of eq. 24's cos 4 phi / 2. Averaging over neighbours takes out what the edge of the
	 * zone adds with alternating sign.
	 */
	@Test
	void decaysAsAnEshelbyInclusion() {
		final Propagator kernel = Propagator.continuum(256, 256);
		assertEquals(1 / (Math.PI * 400), smooth(kernel, 0, 20), 0.02 / (Math.PI * 400));
		assertEquals(-1 / (Math.PI * 800), smooth(kernel, 20, 20), 0.02 / (Math.PI * 800));
	}

	private static double smooth(final Propagator kernel, final int r, final int c) {
		double sum = 0;
		for (int m = -1; m <= 1; m++)
			for (int n = -1; n <= 1; n++)
				sum += (2 - Math.abs(m)) * (2 - Math.abs(n)) * kernel.value(r + m, c + n);
		return sum / 16;
	}

	@Test
	void isSofterInACompressibleSolid() {
		final Propagator stiff = Propagator.continuum(16, 16);
		final Propagator soft = stiff.compressible(3);
		for (int c = 0; c < 16; c++)
			assertEquals(0.75 * (stiff.value(2, c) + 1.0 / 256) - 1.0 / 256, soft.value(2, c), EXACT);
		assertEquals(stiff.value(1, 1), stiff.compressible(Double.POSITIVE_INFINITY).value(1, 1));
	}

	@Test
	void takesAKernelOfOnesOwn() {
		final double[] kernel = { -0.7, 0.1, 0.2, -0.3, 0.05, -0.35 };
		final Propagator own = Propagator.ofKernel(kernel, 2, 3);
		for (int i = 0; i < kernel.length; i++)
			assertEquals(kernel[i], own.value(i / 3, i % 3), 1e-15);
		assertEquals(-1, own.sum(), 1e-15);
	}

	@Test
	void refusesWhatIsNoKernel() {
		assertEquals("kernel: 3 values are given for 2 x 2 blocks.", assertThrows(IllegalArgumentException.class, () -> Propagator
			.ofKernel(new double[3], 2, 2)).getMessage());
		assertThrows(IllegalArgumentException.class, () -> Propagator.ofKernel(new double[] { Double.NaN }, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> Propagator.continuum(4, 4).compressible(0));
	}
}
