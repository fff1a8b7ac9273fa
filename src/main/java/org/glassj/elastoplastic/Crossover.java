package org.glassj.elastoplastic;

/**
 * From how many events in a sweep on a pair of Fourier transforms is faster than adding the kernel for each. It is a rule of the
 * lattice's size alone and not timed anew in each run: either way gives the same stresses up to round-off, but avalanches
 * amplify round-off, and a seed must give the same bits whatever the machine is busy with. The number is part of the
 * settings' fingerprint, where {@link ElastoplasticSettings#withCrossover} may put another.
 */
final class Crossover {

	/**
	 * Time of a pair of transforms over that of one event, divided by log2 of the number of blocks: measured 4 to 5 for L = 40, 128
	 * and 512.
	 */
	private static final double PER_LEVEL = 4.5;

	private Crossover() {
		// functions only
	}

	/** Events at which both cost the same. */
	static int estimate(final int rows, final int columns) {
		return (int) Math.round(PER_LEVEL * (Long.SIZE - Long.numberOfLeadingZeros((long) rows * columns)));
	}
}
