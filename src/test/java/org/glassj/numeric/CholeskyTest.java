package org.glassj.numeric;

import static org.glassj.Agreement.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Both Cholesky solvers against EJML's dense solver, in any order of elimination. Anchors of 0.1 bound the condition
 * number by about 200, so solutions agree to 1e-12 of their largest component.
 */
class CholeskyTest {

	private static final double ROUND_OFF = 1e-12;

	/** The two solvers, which must not be told apart by their results. */
	enum Solver {
			ENVELOPE {

				@Override
				SymmetricSolver of(final SymmetricBlockMatrix matrix, final int[] order) {
					return EnvelopeCholesky.of(matrix, order);
				}
			},
			SUPERNODAL {

				@Override
				SymmetricSolver of(final SymmetricBlockMatrix matrix, final int[] order) {
					return SupernodalCholesky.of(matrix, CholeskyPlan.of(matrix, order), () -> {});
				}
			};

		abstract SymmetricSolver of(SymmetricBlockMatrix matrix, int[] order);
	}

	private static int[] shuffled(final int n, final Random random) {
		final List<Integer> order = IntStream.range(0, n).boxed().collect(Collectors.toCollection(ArrayList::new));
		Collections.shuffle(order, random);
		return order.stream().mapToInt(Integer::intValue).toArray();
	}

	private static int[] natural(final int n) {
		return IntStream.range(0, n).toArray();
	}

	@Property
	void solvesLikeADenseSolver(@ForAll final Solver solver, @ForAll @IntRange(min = 1, max = 12) final int n,
		@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll final long seed)
	{
		final Random random = new Random(seed);
		final SpringNetwork network = SpringNetwork.random(n, dim, 0.1, seed);
		final double[] x = random.doubles(n * dim, -1, 1).toArray();
		final double[] expected = new SimpleMatrix(network.dense()).solve(new SimpleMatrix(x.length, 1, true, x)).getDDRM()
			.getData().clone();
		solver.of(network.matrix(), shuffled(n, random)).solve(x);
		assertClose(expected, x, ROUND_OFF);
	}

	@Property
	void pairsInAnyOrderGiveTheSameFactor(@ForAll @IntRange(min = 1, max = 12) final int n,
		@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll final long seed)
	{
		final SymmetricBlockMatrix matrix = SpringNetwork.random(n, dim, 0.1, seed).matrix();
		final int pairs = matrix.lowerBlocks();
		final int[] i = new int[pairs];
		final int[] j = new int[pairs];
		final double[] blocks = new double[pairs * dim * dim];
		final double[] diagonal = new double[n * dim * dim];
		for (int row = 0; row < n; row++) {
			for (int q = 0; q < dim * dim; q++)
				diagonal[row * dim * dim + q] = matrix.diagonal(row, q / dim, q % dim);
			for (int p = matrix.rowStart(row); p < matrix.rowStart(row + 1); p++) {
				// backwards, and every other pair with its ends exchanged
				final int to = pairs - 1 - p;
				i[to] = p % 2 == 0 ? row : matrix.column(p);
				j[to] = p % 2 == 0 ? matrix.column(p) : row;
				for (int q = 0; q < dim * dim; q++)
					blocks[to * dim * dim + q] = matrix.lower(p, q / dim, q % dim);
			}
		}
		final double[] x = new Random(seed).doubles(n * dim, -1, 1).toArray();
		final double[] expected = x.clone();
		EnvelopeCholesky.of(matrix, natural(n)).solve(expected);
		final EnvelopeCholesky factor = EnvelopeCholesky.ofPairs(n, dim, pairs, i, j, blocks, diagonal);
		factor.solve(x);
		assertArrayEquals(expected, x);
		// again in the place of a factor of another matrix: the diagonal, then all
		factor.factorizePairs(0, i, j, blocks, diagonal);
		factor.factorizePairs(pairs, i, j, blocks, diagonal);
		final double[] again = new Random(seed).doubles(n * dim, -1, 1).toArray();
		factor.solve(again);
		assertArrayEquals(expected, again);
	}

	@ParameterizedTest
	@EnumSource
	void oneFactorServesManyRightHandSides(final Solver solver) {
		final SpringNetwork network = SpringNetwork.random(9, 3, 0.1, 5);
		final SymmetricSolver factor = solver.of(network.matrix(), natural(9));
		for (int k = 0; k < 3; k++) {
			final double[] expected = new Random(k).doubles(27).toArray();
			final double[] x = new double[27];
			network.matrix().multiply(expected, x);
			factor.solve(x);
			assertClose(expected, x, ROUND_OFF);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aSingleBlockIsSolvedByHand(final Solver solver) {
		final SymmetricBlockMatrix matrix = SymmetricBlockMatrix.assemble(1, 2, 0, new int[0], new int[0], new double[0],
			new double[] { 4, 2, 2, 3 });
		final double[] x = { 8, 8 };
		solver.of(matrix, new int[] { 0 }).solve(x);
		assertArrayEquals(new double[] { 1, 2 }, x, 1e-15);
	}

	@ParameterizedTest
	@EnumSource
	void theMatrixIsNotChanged(final Solver solver) {
		final SpringNetwork network = SpringNetwork.random(6, 2, 0.1, 3);
		final SymmetricBlockMatrix matrix = network.matrix();
		solver.of(matrix, natural(6)).solve(new double[12]);
		for (int r = 0; r < 12; r++)
			assertArrayEquals(network.dense()[r], matrix.toDense()[r]);
	}

	@Property
	void anIndefiniteMatrixHasNoFactor(@ForAll final Solver solver, @ForAll @IntRange(min = 2, max = 10) final int n,
		@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll final long seed)
	{
		// tied to the ground by springs that push: the translations have the eigenvalue -0.1
		final SymmetricBlockMatrix matrix = SpringNetwork.random(n, dim, -0.1, seed).matrix();
		final int[] order = shuffled(n, new Random(seed));
		assertThrows(NotPositiveDefiniteException.class, () -> solver.of(matrix, order));
	}

	@Property
	void aSingularMatrixHasNoFactor(@ForAll final Solver solver, @ForAll @IntRange(min = 1, max = 10) final int n,
		@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll final long seed)
	{
		// free to move as a whole; the last pivot is what round-off left of zero, of either sign
		final SymmetricBlockMatrix matrix = SpringNetwork.random(n, dim, 0, seed).matrix();
		final int[] order = shuffled(n, new Random(seed));
		assertThrows(NotPositiveDefiniteException.class, () -> solver.of(matrix, order));
	}

	@ParameterizedTest
	@EnumSource
	void nothingButNumbersIsPositiveDefinite(final Solver solver) {
		final SymmetricBlockMatrix matrix = SymmetricBlockMatrix.assemble(1, 2, 0, new int[0], new int[0], new double[0],
			new double[] { Double.NaN, 0, 0, 1 });
		assertThrows(NotPositiveDefiniteException.class, () -> solver.of(matrix, new int[] { 0 }));
	}

	@Test
	void theComplaintNamesThePivotWhereItIsKnown() {
		assertEquals("The matrix is not positive definite (pivot 7).", new NotPositiveDefiniteException(7).getMessage());
		assertEquals("The matrix is not positive definite.", new NotPositiveDefiniteException(-1).getMessage());
	}

	@Test
	void theEnvelopeOfAChainIsNarrowAndAnOrderThatMixesItIsNot() {
		final int n = 100;
		final double[] blocks = new double[(n - 1) * 4];
		final double[] diagonal = new double[n * 4];
		for (int p = 0; p < n - 1; p++)
			blocks[4 * p] = blocks[4 * p + 3] = -1;
		for (int p = 0; p < n; p++)
			diagonal[4 * p] = diagonal[4 * p + 3] = 3;
		final SymmetricBlockMatrix chain = SymmetricBlockMatrix.assemble(n, 2, n - 1, natural(n - 1), IntStream.range(1, n)
			.toArray(), blocks, diagonal);
		// two rows of at most four columns for each particle
		assertTrue(EnvelopeCholesky.of(chain, natural(n)).storage() <= 8 * n);
		assertTrue(EnvelopeCholesky.of(chain, shuffled(n, new Random(1))).storage() > 40 * n);
	}

	@Test
	void orderAlongAnAxisSortsPointsAndKeepsEqualOnes() {
		final double[] points = { 0, 3, 5, -1e30, -2, 3, 7, -0.5, -3, 1e-30 };
		assertArrayEquals(new int[] { 4, 2, 0, 1, 3 }, EnvelopeCholesky.orderAlong(points, 2, 0));
		assertArrayEquals(new int[] { 1, 3, 4, 0, 2 }, EnvelopeCholesky.orderAlong(points, 2, 1));
	}
}
