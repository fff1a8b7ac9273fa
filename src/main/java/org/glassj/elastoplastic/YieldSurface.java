package org.glassj.elastoplastic;

/** Thresholds of blocks with two components of stress, xy and normal = (xx - yy) / 2. */
interface YieldSurface {

	/** The stress xy from which on a block yields as xy rises, at fixed normal stress; -infinity if it yields at any. */
	double upper(int block, double normal);

	/** The stress xy down to which a block is stable as xy falls, likewise; -infinity if there is no such limit. */
	double lower(int block, double normal);

	/** A quick look: false only if the block is stable for sure, round-off included. */
	boolean mayYield(int block, double xy, double normal);

	/** How much more stress makes a block yield. */
	double distance(int block, double xy, double normal);

	/** Adds a block to a sweep, slipping the way in which it is nearest to yielding or farthest beyond. */
	void slip(int block, double xy, double normal, Sweep sweep);

	/** Gives a block new thresholds. */
	void renew(int block, BlockDraw draw);

	/** All thresholds; not a copy. */
	double[] thresholds();
}
