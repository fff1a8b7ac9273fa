package org.glassj.task;

import java.util.concurrent.CancellationException;

/**
 * Receives progress from a calculation and tells it when to stop. Implementations must be safe to call from
 * several threads.
 */
public interface ProgressMonitor {

	/** Ignores progress and never cancels. */
	ProgressMonitor NONE = new ProgressMonitor() {

		@Override
		public void status(final String text) {
			// nobody listens
		}

		@Override
		public void progress(final double fraction) {
			// nobody listens
		}

		@Override
		public boolean isCanceled() {
			return false;
		}
	};

	/** Says in a few words what is being done. */
	void status(String text);

	/** Reports the finished fraction, 0 to 1, of what the last status named. */
	void progress(double fraction);

	/** Records a sentence worth keeping, as in a log; unlike the status it is not overwritten by the next. */
	default void note(final String sentence) {
		// nobody keeps it
	}

	/** Whether the user asked to stop. */
	boolean isCanceled();

	/**
	 * To be called often from loops.
	 *
	 * @throws CancellationException if the user asked to stop
	 */
	default void checkCanceled() {
		if (isCanceled()) throw new CancellationException("Canceled by the user.");
	}
}
