package org.glassj.prepare;

import java.util.Arrays;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Visits the domains of a grid colour by colour, many at a time: a domain's turn comes as soon as all its neighbours of
 * earlier colours have been visited, without waiting for the rest of a colour. Neighbours are never visited at the same
 * time and always in the same order, so results do not depend on the number of threads.
 */
final class DomainSchedule {

	private final IntConsumer visit;
	/** Neighbours of later colours, by domain. */
	private final int[][] later;
	/** Neighbours of earlier colours that have still to be visited, by domain. */
	private final AtomicIntegerArray awaited;
	private final int[] first;

	/**
	 * Plans the visits.
	 *
	 * @param turn when each colour has its turn
	 * @param reach neighbours are domains closer than this
	 */
	DomainSchedule(final DomainGrid grid, final int[] turn, final double reach, final IntConsumer visit) {
		this.visit = visit;
		awaited = new AtomicIntegerArray(grid.size());
		later = new int[grid.size()][];
		Arrays.setAll(later, d -> grid.around(d, reach).filter(c -> turn[grid.color(c)] > turn[grid.color(d)]).toArray());
		for (final int[] neighbors : later)
			for (final int d : neighbors)
				awaited.incrementAndGet(d);
		first = IntStream.range(0, later.length).filter(d -> awaited.get(d) == 0).toArray();
	}

	/** Visits every domain once, on the threads of the pool that this is called in. */
	void run() {
		new Visits(null, -1).invoke();
	}

	/** The visit of one domain and of those whose turn it brings; of -1 begins with the domains that await none. */
	private final class Visits extends CountedCompleter<Void> {

		private static final long serialVersionUID = 1;

		private final int domain;

		private Visits(final Visits parent, final int domain) {
			super(parent);
			this.domain = domain;
		}

		@Override
		public void compute() {
			if (domain < 0) {
				for (final int d : first)
					fork(d);
			}
			else {
				visit.accept(domain);
				for (final int d : later[domain])
					if (awaited.decrementAndGet(d) == 0) fork(d);
			}
			tryComplete();
		}

		private void fork(final int d) {
			addToPendingCount(1);
			new Visits(this, d).fork();
		}
	}
}
