package org.glassj.elastoplastic;

/** Draws thresholds of blocks. */
interface BlockDraw {

	/** Draws those of one block, {@code thresholds[from .. from + count - 1]}, all positive. */
	void fill(double[] thresholds, int from, int count);
}
