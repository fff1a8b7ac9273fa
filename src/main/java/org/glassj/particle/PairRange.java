package org.glassj.particle;

/** Says how far apart two particles may be and still count as a pair. Thread-safe. */
public interface PairRange {

	/** Square of the range of particles i and j; pairs exactly at the range do not count. */
	double rangeSquared(int i, int j);

	/** The largest range of any pair. */
	double largestRange();

	/** The same range for all pairs. */
	static PairRange of(final double range) {
		return new PairRange() {

			@Override
			public double rangeSquared(final int i, final int j) {
				return range * range;
			}

			@Override
			public double largestRange() {
				return range;
			}
		};
	}
}
