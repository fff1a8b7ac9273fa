package org.glassj.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The checkerboard: domains of one colour never interact, and every particle that a domain can meet is known to it. */
class DomainGridTest {

	private static final double RANGE = 2.5;
	private static final int N = 300;

	/** A box, cuts and particles at random, some of them far outside the box, as after a long run. */
	private static final class Scene {

		private final PeriodicBox box;
		private final double[] x;
		private final DomainGrid grid;
		private final SplittableRandom random;

		private Scene(final int dim, final int domains, final long seed) {
			random = new SplittableRandom(seed);
			final double[] lengths = random.doubles(dim, 4 * RANGE, 6 * RANGE).map(side -> side * domains / 4).toArray();
			box = PeriodicBox.rectangular(lengths);
			x = random.doubles((long) N * dim, -3, 3).toArray();
			for (int p = 0; p < x.length; p++)
				x[p] *= lengths[p % dim];
			grid = new DomainGrid(box, domains, random.doubles(dim, -50, 50).toArray());
		}

		private double squaredDistance(final int i, final int j) {
			final int dim = box.dimension();
			final double[] r = new double[dim];
			Arrays.setAll(r, a -> x[i * dim + a] - x[j * dim + a]);
			box.minimumImage(r, 0);
			return Arrays.stream(r).map(d -> d * d).sum();
		}
	}

	@Property(tries = 60)
	void particlesOfOneColorAndDifferentDomainsAreOutOfRange(@ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll @IntRange(min = 2, max = 4) final int pairs, @ForAll @LongRange(min = 1, max = 1_000_000) final long seed)
	{
		final Scene scene = new Scene(dim, 2 * pairs, seed);
		for (int i = 0; i < N; i++)
			for (int j = 0; j < i; j++) {
				final int one = scene.grid.domain(scene.x, i * dim);
				final int other = scene.grid.domain(scene.x, j * dim);
				if (one != other && scene.grid.color(one) == scene.grid.color(other)) assertTrue(scene.squaredDistance(i, j) >=
					RANGE * RANGE * (1 - 1e-9));
			}
	}

	@Property(tries = 60)
	void candidatesHoldAllThatCanBeMet(@ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll @LongRange(min = 1, max = 1_000_000) final long seed)
	{
		final Scene scene = new Scene(dim, 4, seed);
		final int[][] members = scene.grid.members(scene.x);
		for (int d = 0; d < members.length; d++) {
			final int domain = d;
			final int[] candidates = scene.grid.candidates(d, members, RANGE, scene.x);
			assertArrayEquals(members[d], Arrays.copyOf(candidates, members[d].length));
			assertEquals(candidates.length, Arrays.stream(candidates).distinct().count());
			for (int p = members[d].length; p < candidates.length; p++)
				assertTrue(scene.grid.color(scene.grid.domain(scene.x, candidates[p] * dim)) != scene.grid.color(d));
			for (final int i : members[d])
				IntStream.range(0, N).filter(j -> scene.squaredDistance(i, j) < RANGE * RANGE).forEach(j -> assertTrue(Arrays.stream(
					candidates).anyMatch(c -> c == j), () -> j + " is missing in domain " + domain));
		}
	}

	/** Differences of folded positions are nearest images for every pair of a member and a candidate in range. */
	@Property(tries = 60)
	void foldingMakesImagesNeedless(@ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll @LongRange(min = 1, max = 1_000_000) final long seed)
	{
		final Scene scene = new Scene(dim, 4, seed);
		final int[][] members = scene.grid.members(scene.x);
		for (int d = 0; d < members.length; d++) {
			final int[] candidates = scene.grid.candidates(d, members, RANGE, scene.x);
			final double[] folded = scene.grid.folded(d, candidates, scene.x);
			for (int m = 0; m < members[d].length; m++) {
				assertEquals(d, scene.grid.domain(folded, m * dim));
				for (int c = 0; c < candidates.length; c++) {
					final double squared = scene.squaredDistance(candidates[m], candidates[c]);
					double direct = 0;
					for (int a = 0; a < dim; a++)
						direct += Math.pow(folded[m * dim + a] - folded[c * dim + a], 2);
					if (squared < RANGE * RANGE || direct < RANGE * RANGE) assertEquals(squared, direct, 1e-9);
				}
			}
		}
	}

	@Property(tries = 60)
	void membersArePartitionedByDomain(@ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll @LongRange(min = 1, max = 1_000_000) final long seed)
	{
		final Scene scene = new Scene(dim, 4, seed);
		final int[][] members = scene.grid.members(scene.x);
		assertEquals(scene.grid.size(), members.length);
		assertArrayEquals(IntStream.range(0, N).toArray(), Arrays.stream(members).flatMapToInt(Arrays::stream).sorted()
			.toArray());
		for (int d = 0; d < members.length; d++)
			for (final int i : members[d])
				assertEquals(d, scene.grid.domain(scene.x, i * dim));
	}

	/** Cuts moved by a whole box are the same cuts; particles in another image of the box are in the same domain. */
	@Property(tries = 60)
	void imagesAreInTheSameDomain(@ForAll @LongRange(min = 1, max = 1_000_000) final long seed) {
		final Scene scene = new Scene(2, 4, seed);
		final double[] image = scene.x.clone();
		for (int p = 0; p < image.length; p++)
			image[p] += (scene.random.nextInt(7) - 3) * scene.box.length(p % 2);
		assertArrayEquals(scene.grid.members(scene.x), scene.grid.members(image));
	}

	@ParameterizedTest
	@CsvSource({ "2, 4", "3, 8" })
	void everyColorHasAsManyDomains(final int dim, final int colors) {
		final DomainGrid grid = new Scene(dim, 6, 1).grid;
		assertEquals(colors, grid.colors());
		final int[] count = new int[colors];
		for (int d = 0; d < grid.size(); d++)
			count[grid.color(d)]++;
		assertEquals(1, Arrays.stream(count).distinct().count());
	}

	/** Small samples are left whole; others get an even number of domains, none narrower than the range. */
	@ParameterizedTest
	@CsvSource({ "2, 1999, 100", "2, 10000, 9.9", "2, 10000, 39", "2, 10000, 41", "2, 10000, 124", "2, 1000000, 1240",
		"3, 10000, 25.8", "3, 10000, 12" })
	void numberOfDomainsFitsTheSample(final int dim, final int n, final double side) {
		final double[] lengths = new double[dim];
		Arrays.fill(lengths, side);
		final int domains = DomainGrid.domains(PeriodicBox.rectangular(lengths), n, RANGE);
		assertTrue(domains == 1 || domains >= 4 && domains % 2 == 0 && side / domains >= RANGE, "" + domains);
		if (n < 2000) assertEquals(1, domains);
	}

	@Test
	void aWholeBoxIsOneDomain() {
		final DomainGrid grid = new Scene(2, 1, 3).grid;
		assertTrue(grid.isWhole());
		assertEquals(1, grid.size());
		assertEquals(1, grid.colors());
		assertEquals(0, grid.domain(new double[] { -7, 99 }, 0));
	}
}
