package org.glassj.relax;

/** How far a minimisation has come. */
final class Progress {

	private Progress() {
		// functions only
	}

	/** Fraction of the way from the starting force to the tolerance, on a logarithmic scale. */
	static double between(final double start, final double residual, final double tolerance) {
		if (!(start > tolerance && residual > 0)) return 1;
		return Math.max(0, Math.min(1, Math.log(start / residual) / Math.log(start / tolerance)));
	}
}
