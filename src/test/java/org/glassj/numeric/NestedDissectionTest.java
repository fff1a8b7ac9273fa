package org.glassj.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nested dissection on periodic lattices, judged by playing the elimination game on the graph. */
class NestedDissectionTest {

	private static double[] coordinates(final int side) {
		return IntStream.range(0, 2 * side * side).mapToDouble(p -> p % 2 == 0 ? p / 2 % side : p / 2 / side).toArray();
	}

	private static int[] order(final int side) {
		return NestedDissection.order(SpringNetwork.lattice(side, 1).matrix(), coordinates(side));
	}

	/** Blocks below the diagonal of the factor: eliminating a node joins all its later neighbours to each other. */
	private static int factorBlocks(final SymmetricBlockMatrix matrix, final int[] order) {
		final int[][] adjacency = matrix.adjacency();
		final BitSet[] neighbors = new BitSet[order.length];
		for (int i = 0; i < order.length; i++) {
			neighbors[i] = new BitSet();
			for (int p = adjacency[0][i]; p < adjacency[0][i + 1]; p++)
				neighbors[i].set(adjacency[1][p]);
		}
		int blocks = 0;
		for (final int i : order) {
			blocks += neighbors[i].cardinality();
			neighbors[i].stream().forEach(j -> {
				neighbors[j].or(neighbors[i]);
				neighbors[j].clear(i);
				neighbors[j].clear(j);
			});
		}
		return blocks;
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 5, 8, 17, 32 })
	void theOrderIsAPermutation(final int side) {
		final int[] sorted = IntStream.of(order(side)).sorted().toArray();
		assertArrayEquals(IntStream.range(0, side * side).toArray(), sorted);
	}

	@Test
	void theFactorIsSparserThanInRowOrder() {
		final SymmetricBlockMatrix matrix = SpringNetwork.lattice(32, 1).matrix();
		final int rowByRow = factorBlocks(matrix, IntStream.range(0, 1024).toArray());
		final int dissected = factorBlocks(matrix, order(32));
		// row by row the factor is a full band of two rows, about 2 * 32 * 1024 blocks
		assertTrue(dissected < 0.5 * rowByRow, dissected + " blocks against " + rowByRow);
	}

	@Test
	void fillGrowsLittleFasterThanTheLattice() {
		final int small = factorBlocks(SpringNetwork.lattice(16, 1).matrix(), order(16));
		final int large = factorBlocks(SpringNetwork.lattice(32, 1).matrix(), order(32));
		// n log n: a factor 4 * 10 / 8 = 5 for four times the nodes, where a band would grow by 8
		assertTrue(large < 6.5 * small, large + " blocks against " + small);
	}

	@Test
	void theSeparatorIsEliminatedLast() {
		// a ring of 40 nodes at distinct x: any two nodes that are not neighbours part it
		final int n = 40;
		final double[] blocks = new double[4 * n];
		final SymmetricBlockMatrix ring = SymmetricBlockMatrix.assemble(n, 2, n, IntStream.range(0, n).toArray(), IntStream
			.range(0, n).map(i -> (i + 1) % n).toArray(), blocks, new double[4 * n]);
		final double[] x = IntStream.range(0, 2 * n).mapToDouble(p -> p % 2 == 0 ? p / 2 : 0).toArray();
		final int[] last = IntStream.of(NestedDissection.order(ring, x)).skip(n - 2).sorted().toArray();
		// not too far from opposite to each other
		assertEquals(n / 2, last[1] - last[0], n / 4);
	}
}
