package org.glassj.elastoplastic;

/**
 * From how many events in a sweep on a pair of Fourier transforms is faster than adding the kernel for each. The estimate is a
 * rule of the lattice's size alone, so that a seed gives the same bits on every machine: timings would let round-off decide
 * differently from run to run, and avalanches amplify round-off.
 */
final class Crossover {

	/** Time of a pair of transforms over that of one kernel, divided by log2 of the number of blocks; measured. */
	private static final double PER_LEVEL = 2.5;

	private Crossover() {
		// functions only
	}

	/** Events at which both cost the same. */
	static int estimate(final int rows, final int columns) {
		final long blocks = (long) rows * columns;
		final int levels = 64 - Long.numberOfLeadingZeros(blocks);
		return (int) Math.round(PER_LEVEL * levels);
	}
}
