package org.glassj.task;

/** Hands on cancellation only, to one of many parts whose progress is of no interest to the whole. */
public final class QuietMonitor implements ProgressMonitor {

	private final ProgressMonitor whole;

	/** The monitor of a part. */
	public QuietMonitor(final ProgressMonitor whole) {
		this.whole = whole;
	}

	@Override
	public void status(final String text) {
		// one of many
	}

	@Override
	public void progress(final double fraction) {
		// one of many
	}

	@Override
	public boolean isCanceled() {
		return whole.isCanceled();
	}
}
