package org.glassj.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.glassj.Threads;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every domain has its turn once, after its neighbours of earlier colours, before those of later ones, alone among them. */
class DomainScheduleTest {

	private static final double REACH = 2.4;

	private static DomainGrid grid(final int dim, final int domains) {
		final double[] sides = new double[dim];
		Arrays.fill(sides, 2.5 * domains);
		return new DomainGrid(PeriodicBox.rectangular(sides), domains, new double[dim]);
	}

	@ParameterizedTest
	@CsvSource({ "2, 1, 2", "2, 4, 1", "2, 6, 3", "2, 8, 4", "3, 4, 3" })
	void neighborsTakeTurns(final int dim, final int domains, final int threads) {
		final DomainGrid grid = grid(dim, domains);
		final int[] turn = dim == 2 ? new int[] { 2, 0, 3, 1 } : new int[] { 5, 2, 7, 0, 1, 6, 3, 4 };
		final AtomicIntegerArray begun = new AtomicIntegerArray(grid.size());
		final AtomicIntegerArray ended = new AtomicIntegerArray(grid.size());
		final AtomicInteger outOfTurn = new AtomicInteger();
		Threads.with(threads, () -> {
			new DomainSchedule(grid, turn, REACH, d -> {
				begun.incrementAndGet(d);
				grid.around(d, REACH).filter(c -> c != d).forEach(c -> {
					final boolean earlier = turn[grid.color(c)] < turn[grid.color(d)];
					if (earlier ? ended.get(c) != 1 : begun.get(c) != 0) outOfTurn.incrementAndGet();
				});
				ended.incrementAndGet(d);
			}).run();
			return null;
		});
		assertEquals(0, outOfTurn.get());
		for (int d = 0; d < grid.size(); d++)
			assertEquals(1, ended.get(d));
	}

	@Test
	void failuresComeThrough() {
		final AtomicInteger visits = new AtomicInteger();
		final IllegalStateException failure = assertThrows(IllegalStateException.class, () -> new DomainSchedule(grid(2, 4),
			new int[] { 0, 1, 2, 3 }, REACH, d -> {
				if (visits.incrementAndGet() == 5) throw new IllegalStateException("fifth");
			}).run());
		assertTrue(failure.toString().contains("fifth"));
		assertFalse(visits.get() < 5);
	}
}
