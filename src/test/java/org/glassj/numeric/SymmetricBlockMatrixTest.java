package org.glassj.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

/** Block-sparse storage against dense arrays that were added up spring by spring. */
class SymmetricBlockMatrixTest {

	@Property
	void assemblyLosesNothing(@ForAll @IntRange(min = 1, max = 9) final int n, @ForAll @IntRange(min = 2,
		max = 3) final int dim, @ForAll final long seed)
	{
		final SpringNetwork network = SpringNetwork.random(n, dim, 0.5, seed);
		final SymmetricBlockMatrix matrix = network.matrix();
		assertEquals(n, matrix.rows());
		assertEquals(dim, matrix.dimension());
		assertEquals(network.springs(), matrix.lowerBlocks());
		// both add the same numbers in the same order
		final double[][] dense = matrix.toDense();
		for (int r = 0; r < n * dim; r++)
			assertArrayEquals(network.dense()[r], dense[r]);
	}

	@Property
	void rowsHoldTheLowerTriangleWithAscendingColumns(@ForAll @IntRange(min = 2, max = 9) final int n,
		@ForAll final long seed)
	{
		final SymmetricBlockMatrix matrix = SpringNetwork.random(n, 2, 0.5, seed).matrix();
		for (int i = 0; i < n; i++)
			for (int p = matrix.rowStart(i); p < matrix.rowStart(i + 1); p++) {
				assertTrue(matrix.column(p) < i);
				assertTrue(p == matrix.rowStart(i) || matrix.column(p) > matrix.column(p - 1));
			}
	}

	@Property
	void productIsTheDenseOne(@ForAll @IntRange(min = 1, max = 9) final int n, @ForAll @IntRange(min = 2,
		max = 3) final int dim, @ForAll final long seed)
	{
		final SpringNetwork network = SpringNetwork.random(n, dim, 0.5, seed);
		final double[] x = new Random(seed).doubles(n * dim, -1, 1).toArray();
		final double[] expected = new double[n * dim];
		for (int r = 0; r < x.length; r++)
			for (int c = 0; c < x.length; c++)
				expected[r] += network.dense()[r][c] * x[c];
		final double[] y = IntStream.range(0, n * dim).mapToDouble(r -> 1e9).toArray();
		network.matrix().multiply(x, y);
		// sums of up to 27 terms of order one
		assertArrayEquals(expected, y, 1e-13);
	}

	@Property
	void adjacencyListsEveryNeighbourOnceOnBothSides(@ForAll @IntRange(min = 1, max = 9) final int n,
		@ForAll final long seed)
	{
		final SpringNetwork network = SpringNetwork.random(n, 2, 0.5, seed);
		final int[][] adjacency = network.matrix().adjacency();
		for (int i = 0; i < n; i++) {
			final int row = i;
			final int[] expected = IntStream.range(0, n).filter(j -> network.joined(row, j)).toArray();
			final int[] found = IntStream.range(adjacency[0][i], adjacency[0][i + 1]).map(p -> adjacency[1][p]).sorted()
				.toArray();
			assertArrayEquals(expected, found);
		}
		assertEquals(2 * network.springs(), adjacency[1].length);
	}

	@Test
	void shiftAddsToOneDiagonalBlock() {
		final SpringNetwork network = SpringNetwork.random(5, 3, 0.5, 1);
		final SymmetricBlockMatrix matrix = network.matrix();
		matrix.shift(2, 10);
		final double[][] expected = network.dense();
		for (int a = 0; a < 3; a++)
			expected[6 + a][6 + a] += 10;
		for (int r = 0; r < 15; r++)
			assertArrayEquals(expected[r], matrix.toDense()[r]);
	}

	@Test
	void meanDiagonalIsTheTraceOverTheSize() {
		final SpringNetwork network = SpringNetwork.random(7, 3, 0.5, 2);
		final double trace = IntStream.range(0, 21).mapToDouble(r -> network.dense()[r][r]).sum();
		assertEquals(trace / 21, network.matrix().meanDiagonal(), 1e-14);
	}

	@Test
	void aMatrixMayHaveNoPairsAtAll() {
		final SymmetricBlockMatrix matrix = SymmetricBlockMatrix.assemble(2, 2, 0, new int[0], new int[0], new double[0],
			new double[] { 1, 2, 2, 5, 3, 0, 0, 4 });
		final double[] y = new double[4];
		matrix.multiply(new double[] { 1, 1, 1, 1 }, y);
		assertArrayEquals(new double[] { 3, 7, 3, 4 }, y);
		assertEquals(0, matrix.adjacency()[1].length);
	}
}
