package org.glassj.task;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;

/**
 * Divides the progress of a calculation among equal parts that may run side by side: each reports its own fraction, and
 * their mean goes on. Thread-safe.
 *
 * <pre>
 * ProgressShares shares = new ProgressShares(monitor, tasks.size());
 * tasks.parallelStream().forEach(task -&gt; task.run(shares.next()));
 * </pre>
 */
public final class ProgressShares {

	private final ProgressMonitor monitor;
	private final int parts;
	private final AtomicInteger done = new AtomicInteger();
	private final DoubleAdder begun = new DoubleAdder();

	/** @param parts how many there are */
	public ProgressShares(final ProgressMonitor monitor, final int parts) {
		this.monitor = monitor;
		this.parts = parts;
	}

	/** The monitor of one part, to be told 1 when it is done, and from then on nothing. */
	public ProgressMonitor next() {
		return new Share();
	}

	private final class Share implements ProgressMonitor {

		private double last;

		@Override
		public void status(final String text) {
			monitor.status(text);
		}

		@Override
		public void note(final String sentence) {
			monitor.note(sentence);
		}

		@Override
		public boolean isCanceled() {
			return monitor.isCanceled();
		}

		@Override
		public void progress(final double fraction) {
			if (fraction < 1) {
				begun.add(fraction - last);
				last = fraction;
				monitor.progress((done.get() + begun.sum()) / parts);
				return;
			}
			begun.add(-last);
			// counted, so that round-off leaves no rest at the end
			final int finished = done.incrementAndGet();
			monitor.progress(finished == parts ? 1 : (finished + begun.sum()) / parts);
		}
	}
}
