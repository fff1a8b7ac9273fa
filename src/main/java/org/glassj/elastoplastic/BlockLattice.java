package org.glassj.elastoplastic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Stresses and thresholds of all blocks. The mean of the stress xy is kept apart from the rest, so that loading costs nothing.
 */
interface BlockLattice {

	/** Mean stress xy. */
	double mean();

	/** Loads all blocks alike. */
	void setMean(double stress);

	/**
	 * The mean stress at which the next block yields as the mean rises (direction 1) or falls (-1), all else fixed; infinite if none
	 * would. Once the mean is set to it, that block is unstable.
	 */
	double weakest(int direction);

	/** Lists the unstable blocks and the directions of their slip. */
	void findUnstable(Sweep sweep);

	/**
	 * Redistributes the stress of a sweep's eigenstrains.
	 *
	 * @param twoMu twice the shear modulus
	 * @param strained whether the strain is given, so that the mean stress falls by the propagator's G(q = 0)
	 */
	void redistribute(Sweep sweep, double twoMu, boolean strained);

	/** Gives a block new thresholds, drawn with {@code draw}. */
	void renew(int block, BlockDraw draw);

	/** How much more stress makes each block yield. */
	double[] distances();

	/** Adds a block to a sweep whether unstable or not, slipping the way in which it is nearest to yielding. */
	void activate(int block, Sweep sweep);

	/** Stress of every block, xy or (xx - yy) / 2. */
	double[] stress(int component);

	/** Thresholds, {@code [block * thresholdsPerBlock + orientation]}. */
	double[] thresholds();

	/** Writes the state. */
	void write(DataOutput out) throws IOException;

	/** Takes up a state. */
	void read(DataInput in) throws IOException;
}
