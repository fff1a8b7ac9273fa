package org.glassj.numeric;

import static org.glassj.Agreement.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Solutions by a factor that is a little wrong, very wrong, or right. */
class RefinedSolverTest {

	private final SpringNetwork network = SpringNetwork.random(20, 2, 0.1, 7);
	private final SymmetricBlockMatrix matrix = network.matrix();
	private final double[] expected = new Random(2).doubles(40, -1, 1).toArray();
	private final double[] right = product(matrix, expected);

	private static double[] product(final SymmetricBlockMatrix matrix, final double[] x) {
		final double[] y = new double[x.length];
		matrix.multiply(x, y);
		return y;
	}

	/** The factor of a matrix that has something added to its diagonal. */
	private SymmetricSolver shifted(final double amount) {
		final SymmetricBlockMatrix other = network.matrix();
		for (int i = 0; i < other.rows(); i++)
			other.shift(i, amount);
		return EnvelopeCholesky.of(other, IntStream.range(0, other.rows()).toArray());
	}

	@Test
	void refinementMakesUpForAPoorFactor() {
		final double[] poor = right.clone();
		shifted(1e-4).solve(poor);
		assertTrue(Math.abs(poor[0] - expected[0]) > 1e-7);
		final RefinedSolver solver = RefinedSolver.of(matrix, shifted(1e-4), "probe");
		final double[][] x = { right.clone(), Arrays.stream(right).map(r -> -r).toArray() };
		solver.solveAll(x);
		assertClose(expected, x[0], 1e-10);
		assertClose(Arrays.stream(expected).map(e -> -e).toArray(), x[1], 1e-10);
		assertTrue(solver.backwardError() < 1e-12);
		assertTrue(solver.residual() < 1e-11);
	}

	@Test
	void theResidualIsThatOfTheSolution() {
		final RefinedSolver solver = RefinedSolver.of(matrix, shifted(0), "probe");
		final double[] x = right.clone();
		solver.solve(x);
		final double[] product = product(matrix, x);
		double left = 0;
		double size = 0;
		for (int p = 0; p < x.length; p++) {
			left += Math.pow(right[p] - product[p], 2);
			size += right[p] * right[p];
		}
		assertEquals(Math.sqrt(left / size), solver.residual(), 1e-20);
		assertClose(expected, x, 1e-12);
	}

	@Test
	void aFactorOfAnotherMatrixIsFoundOut() {
		final RefinedSolver wrong = RefinedSolver.of(matrix, shifted(100), "probe");
		final ArithmeticException exception = assertThrows(ArithmeticException.class, () -> wrong.solve(right.clone()));
		assertTrue(exception.getMessage().startsWith("The linear equations could not be solved: the backward error 0."),
			exception.getMessage());
	}

	@Test
	void nothingButNumbersIsASolution() {
		final RefinedSolver solver = RefinedSolver.of(matrix, x -> Arrays.fill(x, Double.NaN), "probe");
		assertThrows(ArithmeticException.class, () -> solver.solve(right.clone()));
	}

	@Test
	void nothingIsSolvedByNothing() {
		final double[] zero = new double[40];
		final RefinedSolver solver = RefinedSolver.of(matrix, shifted(0), "probe");
		solver.solve(zero);
		assertArrayEquals(new double[40], zero);
		assertEquals(0, solver.residual());
	}
}
