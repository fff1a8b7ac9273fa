package org.glassj;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

/** Runs what uses parallel streams with a number of threads of one's own choice. */
public final class Threads {

	private Threads() {
		// functions only
	}

	/** The result of an action whose parallel streams have so many threads. */
	public static <T> T with(final int threads, final Callable<T> action) {
		final ForkJoinPool pool = new ForkJoinPool(threads);
		try {
			return pool.submit(action).join();
		}
		finally {
			pool.shutdown();
		}
	}
}
