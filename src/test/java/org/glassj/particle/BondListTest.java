package org.glassj.particle;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.glassj.Threads;
import org.junit.jupiter.api.Test;

/** Bonds and neighbours against explicit images of every pair. */
class BondListTest {

	private static final double ROUND_OFF = 1e-12;

	/** Ranges that differ from pair to pair: the mean of two lengths. */
	private static PairRange meanOf(final double[] lengths, final double largest) {
		return new PairRange() {

			@Override
			public double rangeSquared(final int i, final int j) {
				return Math.pow((lengths[i] + lengths[j]) / 2, 2);
			}

			@Override
			public double largestRange() {
				return largest;
			}
		};
	}

	/** Shortest vectors of all pairs within their range plus a skin, by (first, second). */
	private static TreeMap<Long, double[]> exhaustive(final PeriodicBox box, final double[] x, final PairRange range,
		final double skin)
	{
		final int n = x.length / box.dimension();
		final TreeMap<Long, double[]> found = new TreeMap<>();
		for (int i = 0; i < n; i++)
			for (int j = i + 1; j < n; j++) {
				final double[] v = Images.between(box, x, i, j);
				if (Math.sqrt(Images.squared(v)) < Math.sqrt(range.rangeSquared(i, j)) + skin) found.put((long) i << 32 | j, v);
			}
		return found;
	}

	private static ParticleDataset dataset(final PeriodicBox box, final double... x) {
		return ParticleDataset.builder(box, x).name("glass").build();
	}

	@Property(tries = 500)
	void bondsAreTheShortestImagesWithinRangeInOrder(@ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll @IntRange(min = 1, max = 40) final int n, @ForAll @DoubleRange(min = 0.05, max = 0.5) final double reach,
		@ForAll final long seed)
	{
		final Random random = new Random(seed);
		final PeriodicBox box = Images.tiltedBox(dim, random);
		final double[] x = Images.points(box, n, random);
		final double largest = reach * box.smallestWidth();
		final PairRange range = meanOf(random.doubles(n, 0.3 * largest, largest).toArray(), largest);
		final BondList bonds = BondList.of(dataset(box, x), range);
		assertEquals(n, bonds.particles());
		assertEquals(dim, bonds.dimension());
		int b = 0;
		for (final var bond : exhaustive(box, x, range, 0).entrySet()) {
			assertEquals(bond.getKey(), (long) bonds.first(b) << 32 | bonds.second(b));
			for (int a = 0; a < dim; a++)
				assertEquals(bond.getValue()[a], bonds.vectors()[b * dim + a], ROUND_OFF);
			assertEquals(Images.squared(bond.getValue()), bonds.squaredLength(b), ROUND_OFF);
			b++;
		}
		assertEquals(b, bonds.size());
	}

	@Property(tries = 500)
	void neighboursIncludeTheSkinUpToHalfTheBox(@ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll @DoubleRange(min = 0.05, max = 0.3) final double reach, @ForAll @DoubleRange(min = 0,
			max = 0.2) final double skin, @ForAll final long seed)
	{
		final Random random = new Random(seed);
		final PeriodicBox box = Images.tiltedBox(dim, random);
		final double width = box.smallestWidth();
		final double[] x = Images.points(box, 30, random);
		final PairRange range = PairRange.of(reach * width);
		final NeighborList list = NeighborList.of(box, x, range, skin * width);
		assertEquals(30, list.size());
		int p = 0;
		for (final long pair : exhaustive(box, x, range, skin * width).keySet()) {
			final int i = (int) (pair >>> 32);
			assertTrue(list.start(i) <= p && p < list.start(i + 1));
			assertEquals((int) pair, list.neighbor(p++));
		}
		assertEquals(p, list.pairs());
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		// three chunks of particles
		final PeriodicBox box = PeriodicBox.rectangular(100, 90);
		final ParticleDataset many = dataset(box, Images.points(box, 9000, new Random(3)));
		final BondList one = Threads.with(1, () -> BondList.of(many, PairRange.of(1.2)));
		final BondList several = Threads.with(4, () -> BondList.of(many, PairRange.of(1.2)));
		assertEquals(one.size(), several.size());
		assertArrayEquals(one.vectors(), several.vectors());
		for (int b = 0; b < one.size(); b++) {
			assertEquals(one.first(b), several.first(b));
			assertEquals(one.second(b), several.second(b));
		}
		// about pi 1.2^2 / 2 bonds a particle, give or take its Poisson deviation
		assertEquals(9000 * Math.PI * 0.72, one.size(), 5 * Math.sqrt(9000 * Math.PI * 0.72));
	}

	@Test
	void aPairAtItsRangeIsNoBond() {
		final ParticleDataset pair = dataset(PeriodicBox.rectangular(9, 9), 1, 1, 3, 1);
		assertEquals(0, BondList.of(pair, PairRange.of(2)).size());
		assertEquals(1, BondList.of(pair, PairRange.of(2.0000001)).size());
	}

	@Test
	void aPairWithoutRangeIsNoNeighbourEvenWithASkin() {
		final PeriodicBox box = PeriodicBox.rectangular(9, 9);
		final double[] x = { 1, 1, 1.1, 1, 1.2, 1 };
		final NeighborList list = NeighborList.of(box, x, meanOf(new double[] { 2, 0, 0 }, 2), 0.5);
		assertEquals(2, list.pairs());
		assertEquals(2, list.start(1));
	}

	@Test
	void bondsOfASkinnedListAreThoseWithinRange() {
		final PeriodicBox box = PeriodicBox.rectangular(9, 9);
		final PairRange range = PairRange.of(1.5);
		final NeighborList list = NeighborList.of(box, new double[] { 1, 1, 2, 1, 2.8, 1 }, range, 0.5);
		assertEquals(3, list.pairs());
		final BondList moved = BondList.of(dataset(box, 1, 1, 2, 1.2, 2.8, 1), range, list);
		assertEquals(2, moved.size());
		assertArrayEquals(new double[] { 1, 0.2, 0.8, -0.2 }, moved.vectors(), ROUND_OFF);
	}

	@Test
	void everyParticleKnowsItsBonds() {
		// a path 2 - 0 - 1 and a particle of its own
		final BondList path = BondList.of(dataset(PeriodicBox.rectangular(9, 9), 1, 1, 2, 1, 0, 1, 6, 6), PairRange.of(1.5));
		assertArrayEquals(new int[] { 0, 2, 3, 4, 4 }, path.incidence()[0]);
		assertArrayEquals(new int[] { 0, 1, 0, 1 }, path.incidence()[1]);
		assertSame(path.incidence(), path.incidence());
	}

	@Test
	void coincidentParticlesAreNamedByTheirIds() {
		final ParticleDataset twice = ParticleDataset.builder(PeriodicBox.rectangular(9, 9), new double[] { 1, 2, 4, 5, 13,
			-4 }).ids(new long[] { 10, 20, 30 }).name("glass").build();
		assertRefused("glass: particles with ids 20 and 30 coincide at [4.0, 5.0].", () -> BondList.of(twice, PairRange.of(
			2)));
	}

	@Test
	void theFirstCoincidentPairIsReported() {
		final ParticleDataset heap = dataset(PeriodicBox.rectangular(9, 9, 9), 1, 1, 1, 2, 2, 2, 2, 2, 2, 1, 1, 1 + 1e-10);
		assertRefused("glass: particles with ids 1 and 4 coincide at [1.0, 1.0, 1.0].", () -> BondList.of(heap, PairRange
			.of(2)));
	}

	@Test
	void aBoxNarrowerThanTwiceTheRangeIsRefused() {
		assertRefused("The box is too small: its smallest width is 5.0, the largest interaction range 2.6 needs at " +
			"least 5.2.", () -> BondList.of(dataset(PeriodicBox.rectangular(5, 9), 1, 1), PairRange.of(2.6)));
		// sheared by one, the square of side 5 is 5 / sqrt(2) = 3.54 wide
		final PeriodicBox sheared = PeriodicBox.of(new double[2], new double[] { 5, 0, 5, 5 });
		assertEquals(0, BondList.of(dataset(sheared, 1, 1), PairRange.of(1.76)).size());
		assertRefused("The box is too small: its smallest width is " + sheared.smallestWidth() +
			", the largest interaction range 1.78 needs at least 3.56.", () -> NeighborList.requireWideBox(sheared, 1.78));
	}

	@Test
	void aBoxOfExactlyTwiceTheRangeWillDo() {
		final BondList bonds = BondList.of(dataset(PeriodicBox.rectangular(4, 4), 0.5, 1, 3.5, 1), PairRange.of(2));
		assertEquals(1, bonds.size());
		assertArrayEquals(new double[] { -1, 0 }, bonds.vectors());
	}
}
