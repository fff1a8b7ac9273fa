package org.glassj.numeric;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks whether to go on, from any of several threads, and stops all of them once one has failed. What went wrong first
 * is kept as it was, for on its way through a thread pool an exception may be replaced by a copy.
 */
final class Interruption implements Runnable {

	private final Runnable question;
	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	/** @param question throws an unchecked exception to stop */
	Interruption(final Runnable question) {
		this.question = question;
	}

	/** Throws if the question does, or if another thread has failed. */
	@Override
	public void run() {
		if (failure.get() != null) throw new IllegalStateException("Another thread has failed.");
		try {
			question.run();
		}
		catch (final RuntimeException reason) {
			note(reason);
			throw reason;
		}
	}

	/** Whether something went wrong. */
	boolean isNoted() {
		return failure.get() != null;
	}

	/** Keeps a failure if it is the first. */
	void note(final Throwable reason) {
		failure.compareAndSet(null, reason);
	}

	/** Throws what went wrong first, if anything did. */
	void rethrow() {
		final Throwable reason = failure.get();
		if (reason instanceof RuntimeException) throw (RuntimeException) reason;
		if (reason != null) throw (Error) reason;
	}
}
