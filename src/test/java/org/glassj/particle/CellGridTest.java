package org.glassj.particle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

/** Searches by cells against looking at every image of every particle. */
class CellGridTest {

	/** Squared distances up to about 50 carry the round-off of wrapping. */
	private static final double ROUND_OFF = 1e-12;

	private static double squaredDistance(final PeriodicBox box, final double[] x, final int j, final double[] center) {
		final int dim = box.dimension();
		final double[] v = new double[dim];
		for (int a = 0; a < dim; a++)
			v[a] = x[j * dim + a] - center[a];
		return Images.squared(Images.shortest(box, v));
	}

	@Property(tries = 500)
	void searchFindsWhatLiesWithinTheRadius(@ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll @IntRange(min = 1, max = 60) final int n, @ForAll @DoubleRange(min = 0.05, max = 0.5) final double cell,
		@ForAll @DoubleRange(min = 0.05, max = 0.5) final double reach, @ForAll final long seed)
	{
		final Random random = new Random(seed);
		final PeriodicBox box = Images.tiltedBox(dim, random);
		final double[] x = Images.points(box, n, random);
		final double[] center = Images.points(box, 1, random);
		final double radius = reach * box.smallestWidth();
		final Map<Integer, Double> found = new TreeMap<>();
		// cells of another size than the search, so that it spans one, few or many of them
		new CellGrid(box, x, cell * box.smallestWidth()).search(center, 0, radius, (j, squared) -> assertEquals(null, found
			.put(j, squared), "found twice"));
		for (int j = 0; j < n; j++) {
			final double squared = squaredDistance(box, x, j, center);
			assertEquals(squared < radius * radius, found.containsKey(j), () -> "distance " + Math.sqrt(squared));
			if (found.containsKey(j)) assertEquals(squared, found.get(j), ROUND_OFF);
		}
	}

	@Property(tries = 500)
	void nearestIsTheNearestImageWithinHalfTheWidth(@ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll @IntRange(min = 1, max = 60) final int n, @ForAll final long seed)
	{
		final Random random = new Random(seed);
		final PeriodicBox box = Images.tiltedBox(dim, random);
		final double[] x = Images.points(box, n, random);
		final double[] center = Images.points(box, 1, random);
		double least = Double.POSITIVE_INFINITY;
		for (int j = 0; j < n; j++)
			least = Math.min(least, squaredDistance(box, x, j, center));
		final int nearest = new CellGrid(box, x, 1).nearest(center);
		final double found = squaredDistance(box, x, nearest, center);
		if (Math.sqrt(least) < box.smallestWidth() / 2) assertEquals(least, found, ROUND_OFF);
		else assertTrue(found >= least - ROUND_OFF);
	}

	@Test
	void nearestMayBeFarAway() {
		final double[] x = { 1, 5, 9, 5 };
		final CellGrid grid = new CellGrid(PeriodicBox.rectangular(100, 10), x, 1);
		assertEquals(1, grid.nearest(new double[] { 50, 0 }));
		assertEquals(0, grid.nearest(new double[] { 60, 0 }));
		assertEquals(1, grid.nearest(new double[] { -149, 0 }));
	}

	@Test
	void particlesOfACellComeInOrder() {
		final double[] x = { 0.5, 0.5, 0.6, 0.4, 0.4, 0.6, 0.5, 0.4 };
		final List<Integer> found = new ArrayList<>();
		new CellGrid(PeriodicBox.rectangular(10, 10), x, 2).search(x, 2, 1, (j, squared) -> found.add(j));
		assertEquals(Arrays.asList(0, 1, 2, 3), found);
	}

	@Test
	void theRadiusItselfIsOutside() {
		final CellGrid grid = new CellGrid(PeriodicBox.rectangular(8, 8), new double[] { 1, 1, 3, 1 }, 2);
		grid.search(new double[] { 1, 1 }, 0, 2, (j, squared) -> assertEquals(0, j));
	}

	@Test
	void manyParticlesFillManyCells() {
		// cells of width 1 in a box of 20 x 20 x 20, of which a search of radius 2 sees 125
		final Random random = new Random(7);
		final PeriodicBox box = PeriodicBox.rectangular(20, 20, 20);
		final double[] x = Images.points(box, 8000, random);
		final int[] visits = { 0 };
		new CellGrid(box, x, 1).search(x, 0, 2, (j, squared) -> {
			assertTrue(squared < 4);
			visits[0]++;
		});
		long expected = 0;
		for (int j = 0; j < 8000; j++)
			if (Images.squared(Images.between(box, x, 0, j)) < 4) expected++;
		assertEquals(expected, visits[0]);
	}
}
