package org.glassj.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

/** Separators of small random graphs against all sets of nodes there are. */
class VertexSeparatorTest {

	private static boolean[][] graph(final int n, final double density, final Random random) {
		final boolean[][] joined = new boolean[n][n];
		for (int v = 0; v < n; v++)
			for (int w = 0; w < v; w++)
				joined[v][w] = joined[w][v] = random.nextDouble() < density;
		return joined;
	}

	private static int[] find(final boolean[][] joined, final boolean[] source, final boolean[] sink, final int ahead) {
		final int n = joined.length;
		final int[] start = new int[n + 1];
		final int[] neighbor = new int[n * n];
		int next = 0;
		for (int v = 0; v < n; v++) {
			for (int w = 0; w < n; w++)
				if (joined[v][w]) neighbor[next++] = w;
			start[v + 1] = next;
		}
		return new VertexSeparator(start, neighbor, source, sink).find(ahead);
	}

	/** Whether no path leads from source to sink without the nodes removed. */
	private static boolean parts(final boolean[][] joined, final boolean[] source, final boolean[] sink,
		final int removed)
	{
		int reached = 0;
		for (int round = 0; round <= joined.length; round++)
			for (int v = 0; v < joined.length; v++) {
				if ((removed >> v & 1) == 1) continue;
				boolean here = source[v];
				for (int w = 0; w < joined.length; w++)
					here |= joined[v][w] && (reached >> w & 1) == 1;
				if (here) reached |= 1 << v;
			}
		for (int v = 0; v < joined.length; v++)
			if (sink[v] && (reached >> v & 1) == 1) return false;
		return true;
	}

	@Property
	void noSmallerSetOfNodesParts(@ForAll @IntRange(min = 0, max = 10) final int n, @ForAll final long seed) {
		final Random random = new Random(seed);
		final boolean[][] joined = graph(n, 0.1 + 0.5 * random.nextDouble(), random);
		final boolean[] source = new boolean[n];
		final boolean[] sink = new boolean[n];
		for (int v = 0; v < n; v++) {
			source[v] = random.nextInt(3) == 0;
			sink[v] = random.nextInt(3) == 0;
		}
		final int[] side = find(joined, source, sink, random.nextInt(5) - 2);
		int removed = 0;
		for (int v = 0; v < n; v++) {
			if (side[v] == 0) removed |= 1 << v;
			assertTrue(side[v] <= 0 || !source[v]);
			assertTrue(side[v] >= 0 || !sink[v]);
			for (int w = 0; w < n; w++)
				assertTrue(!joined[v][w] || side[v] * side[w] >= 0);
		}
		int smallest = n;
		for (int set = 0; set < 1 << n; set++)
			if (Integer.bitCount(set) < smallest && parts(joined, source, sink, set)) smallest = Integer.bitCount(set);
		assertEquals(smallest, Integer.bitCount(removed));
	}

	@Test
	void theMoreEvenOfTwoIsTaken() {
		// a path of five between the sides: any one node will do
		final boolean[][] path = new boolean[5][5];
		for (int v = 0; v < 4; v++)
			path[v][v + 1] = path[v + 1][v] = true;
		final boolean[] source = { true, false, false, false, false };
		final boolean[] sink = { false, false, false, false, true };
		assertEquals("[-1, -1, -1, -1, 0]", Arrays.toString(find(path, source, sink, -10)));
		assertEquals("[0, 1, 1, 1, 1]", Arrays.toString(find(path, source, sink, 10)));
	}
}
