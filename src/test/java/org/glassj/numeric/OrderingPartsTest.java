package org.glassj.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

/** What the direct solver's ordering and analysis are made of. */
class OrderingPartsTest {

	@Property
	void partitionPutsTheSmallestFirst(@ForAll @IntRange(min = 1, max = 60) final int n, @ForAll final long seed) {
		final Random random = new Random(seed);
		final long[] keys = random.longs(3 * n, 0, 4L * n).distinct().toArray();
		final int from = random.nextInt(keys.length);
		final int to = from + random.nextInt(keys.length - from + 1);
		final int k = from + random.nextInt(to - from + 1);
		final long[] sorted = keys.clone();
		Arrays.sort(sorted, from, to);
		Selection.partition(keys, from, to, k);
		Arrays.sort(keys, from, k);
		Arrays.sort(keys, k, to);
		assertArrayEquals(sorted, keys);
	}

	@Test
	void theCenterOfAStarGoesLast() {
		final MinimumDegree star = new MinimumDegree(6);
		for (int v = 1; v < 6; v++) {
			star.joinInside(0, v);
			star.joinInside(v, 0);
		}
		final int[] order = star.order();
		// with one leaf left, both have degree one, and the first of equals goes first
		assertArrayEquals(new int[] { 1, 2, 3, 4, 0, 5 }, order);
	}

	@Test
	void neighborsOutsideCount() {
		final MinimumDegree chain = new MinimumDegree(3);
		for (int v = 0; v < 2; v++) {
			chain.joinInside(v, v + 1);
			chain.joinInside(v + 1, v);
		}
		for (int name = 100; name < 150; name++)
			chain.joinOutside(0, name);
		chain.joinOutside(0, 100);
		assertArrayEquals(new int[] { 2, 1, 0 }, chain.order());
	}

	/** Rows of every column of the factor by the elimination game on a dense pattern. */
	private static int[] counts(final SymmetricBlockMatrix matrix, final int[] order) {
		final int n = order.length;
		final int[] place = EliminationTree.inverse(order);
		final boolean[][] filled = new boolean[n][n];
		for (int i = 0; i < n; i++)
			for (int p = matrix.rowStart(i); p < matrix.rowStart(i + 1); p++)
				filled[place[i]][place[matrix.column(p)]] = filled[place[matrix.column(p)]][place[i]] = true;
		final int[] count = new int[n];
		for (int k = 0; k < n; k++) {
			final int column = k;
			final int[] below = IntStream.range(k + 1, n).filter(i -> filled[i][column]).toArray();
			count[k] = below.length + 1;
			for (final int i : below)
				for (final int j : below)
					filled[i][j] = true;
		}
		return count;
	}

	@Property
	void columnCountsAreThoseOfTheEliminationGame(@ForAll @IntRange(min = 1, max = 30) final int side,
		@ForAll final long seed)
	{
		final Random random = new Random(seed);
		final SymmetricBlockMatrix matrix = side % 2 == 0 ? SpringNetwork.random(side, 2, 1, seed).matrix() : SpringNetwork
			.lattice(3 + side / 6, 1).matrix();
		final int[] order = IntStream.range(0, matrix.rows()).toArray();
		for (int k = order.length - 1; k > 0; k--) {
			final int other = random.nextInt(k + 1);
			final int swapped = order[k];
			order[k] = order[other];
			order[other] = swapped;
		}
		final EliminationTree tree = EliminationTree.postordered(matrix.adjacency(), order);
		final int[] count = tree.columnCounts(matrix.adjacency());
		assertArrayEquals(counts(matrix, tree.order()), count);
		assertEquals(IntStream.of(counts(matrix, order)).sum(), IntStream.of(count).sum());
		for (int k = 0; k < order.length; k++)
			assertTrue(tree.parent()[k] == EliminationTree.NONE ? count[k] == 1 : tree.parent()[k] > k);
	}
}
