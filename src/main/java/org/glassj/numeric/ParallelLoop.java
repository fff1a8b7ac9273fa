package org.glassj.numeric;

import java.util.stream.IntStream;

/**
 * Loops over index ranges on the threads of the caller's pool. Ranges are cut at fixed places and sums are added up
 * range by range, so results have the same bits for any number of threads. The interruption hook is called on the
 * caller's own thread, before every loop and, in long ones, between parts of it.
 */
final class ParallelLoop {

	private static final int ROWS = 128;
	private static final int BATCH = 8192;
	private static final int COMPONENTS = 4096;

	private final Runnable interruption;
	private final int length;

	/** @param interruption throws to stop, returns otherwise */
	ParallelLoop(final Runnable interruption) {
		this(interruption, COMPONENTS);
	}

	/** @param length of the ranges of components: as many as are worth a thread */
	ParallelLoop(final Runnable interruption, final int length) {
		this.interruption = interruption;
		this.length = length;
	}

	/** What to do with a range of indices. */
	@FunctionalInterface
	interface Body {

		/** Does from..to-1. */
		void run(int from, int to);
	}

	/** What to add up over a range of indices. */
	@FunctionalInterface
	interface Sum {

		/** The sum over from..to-1. */
		double over(int from, int to);
	}

	/** What to add up over a range of indices, several sums at once. */
	@FunctionalInterface
	interface Sums {

		/** Adds what from..to-1 give to the sums. */
		void over(int from, int to, double[] sums);
	}

	/** Calls the hook. */
	void poll() {
		interruption.run();
	}

	/** Runs over block rows of moderate cost, as a product with a vector has. */
	void rows(final int n, final Body body) {
		poll();
		ranges(0, n, ROWS, body);
	}

	/** Runs over block rows that are costly, polling in between. */
	void heavyRows(final int n, final Body body) {
		for (int from = 0; from < n; from += BATCH) {
			poll();
			ranges(from, Math.min(n, from + BATCH), ROWS, body);
		}
	}

	/** Runs over components of vectors. */
	void components(final int n, final Body body) {
		ranges(0, n, length, body);
	}

	private static void ranges(final int from, final int to, final int length, final Body body) {
		final int parts = (to - from + length - 1) / length;
		if (parts == 1) {
			body.run(from, to);
			return;
		}
		IntStream.range(0, parts).parallel().forEach(part -> body.run(from + part * length, Math.min(to, from + (part + 1) *
			length)));
	}

	/** Adds up over components of vectors. */
	double sum(final int n, final Sum sum) {
		final double[] part = new double[(n + length - 1) / length];
		components(n, (from, to) -> part[from / length] = sum.over(from, to));
		double total = 0;
		for (final double value : part)
			total += value;
		return total;
	}

	/** Adds up several sums over components of vectors. */
	double[] sums(final int count, final int n, final Sums sums) {
		final double[][] part = new double[(n + length - 1) / length][count];
		components(n, (from, to) -> sums.over(from, to, part[from / length]));
		final double[] total = new double[count];
		for (final double[] values : part)
			for (int k = 0; k < count; k++)
				total[k] += values[k];
		return total;
	}

	/** u . v */
	double dot(final double[] u, final double[] v) {
		return sum(u.length, (from, to) -> {
			double sum = 0;
			for (int p = from; p < to; p++)
				sum += u[p] * v[p];
			return sum;
		});
	}

	/** Adds factor * u to v. */
	void add(final double factor, final double[] u, final double[] v) {
		components(u.length, (from, to) -> {
			for (int p = from; p < to; p++)
				v[p] += factor * u[p];
		});
	}
}
