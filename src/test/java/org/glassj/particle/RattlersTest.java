package org.glassj.particle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/**
 * Who rattles in clusters that can be counted by hand: a particle is held by dim + 1 contacts with particles that are
 * held themselves. All contacts have length 1, all else is at least sqrt(2) apart.
 */
class RattlersTest {

	private static final double CONTACT = 1.2;

	private static boolean[] rattlers(final PeriodicBox box, final double[] x) {
		return BondList.of(ParticleDataset.builder(box, x).build(), PairRange.of(CONTACT)).rattlers();
	}

	private static boolean[] all(final boolean value, final int n) {
		final boolean[] all = new boolean[n];
		Arrays.fill(all, value);
		return all;
	}

	/** A particle with some of its six neighbours on a triangular lattice. */
	private static double[] flower(final int... petals) {
		return DoubleStream.concat(DoubleStream.of(5, 5), IntStream.of(petals).mapToObj(k -> Math.PI / 3 * k).flatMapToDouble(
			angle -> DoubleStream.of(5 + Math.cos(angle), 5 + Math.sin(angle)))).toArray();
	}

	@Test
	void aClosedFlowerHoldsTogether() {
		// the centre has six contacts, each petal three
		assertArrayEquals(all(false, 7), rattlers(PeriodicBox.rectangular(10, 10), flower(0, 1, 2, 3, 4, 5)));
	}

	@Test
	void anOpenFlowerComesApartPetalByPetal() {
		// the petals beside the gap have two contacts; without them the next have two, and so on to the centre
		assertArrayEquals(all(true, 6), rattlers(PeriodicBox.rectangular(10, 10), flower(0, 1, 2, 3, 4)));
	}

	@Test
	void aGuestOfTheFlowerRattlesAlone() {
		final double[] x = Arrays.copyOf(flower(0, 1, 2, 3, 4, 5), 18);
		x[14] = 7;
		x[15] = 5;
		x[16] = 1;
		x[17] = 1;
		final boolean[] expected = new boolean[9];
		expected[7] = expected[8] = true;
		assertArrayEquals(expected, rattlers(PeriodicBox.rectangular(10, 10), x));
	}

	@Test
	void anOctahedronHoldsTogetherAndAPyramidDoesNot() {
		final double r = Math.sqrt(0.5);
		final double[] octahedron = { 4 + r, 4, 4, 4 - r, 4, 4, 4, 4 + r, 4, 4, 4 - r, 4, 4, 4, 4 + r, 4, 4, 4 - r };
		final PeriodicBox box = PeriodicBox.rectangular(8, 8, 8);
		assertArrayEquals(all(false, 6), rattlers(box, octahedron));
		assertArrayEquals(all(true, 5), rattlers(box, Arrays.copyOf(octahedron, 15)));
	}

	@Test
	void aPeriodicLatticeHasNoSurfaceToRattleAt() {
		// square lattice: four contacts each, two of them through the walls for those at the rim
		final double[] x = IntStream.range(0, 25).mapToObj(i -> i).flatMapToDouble(i -> DoubleStream.of(i % 5, i / 5))
			.toArray();
		assertArrayEquals(all(false, 25), rattlers(PeriodicBox.rectangular(5, 5), x));
		// a wide margin opens it: the corners have two contacts and the rim follows
		assertArrayEquals(all(true, 25), rattlers(PeriodicBox.rectangular(9, 9), x));
	}

	@Test
	void withoutContactsAllRattle() {
		assertArrayEquals(all(true, 2), rattlers(PeriodicBox.rectangular(9, 9), new double[] { 1, 1, 5, 5 }));
	}
}
