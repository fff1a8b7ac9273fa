package org.glassj;

import org.glassj.task.ProgressMonitor;

/** Remembers the furthest progress and the last status, and may lose patience. Safe for several threads. */
public final class TestMonitor implements ProgressMonitor {

	private final double patience;
	private double fraction;
	private String status = "";

	private TestMonitor(final double patience) {
		this.patience = patience;
	}

	/** Never cancels. */
	public static TestMonitor patient() {
		return new TestMonitor(Double.POSITIVE_INFINITY);
	}

	/** Cancels when progress has gone beyond a fraction. */
	public static TestMonitor cancellingAfter(final double fraction) {
		return new TestMonitor(fraction);
	}

	@Override
	public synchronized void status(final String text) {
		status = text;
	}

	@Override
	public synchronized void progress(final double reached) {
		fraction = Math.max(fraction, reached);
	}

	@Override
	public synchronized boolean isCanceled() {
		return fraction > patience;
	}

	/** The furthest progress. */
	public synchronized double fraction() {
		return fraction;
	}

	/** The last status. */
	public synchronized String status() {
		return status;
	}
}
