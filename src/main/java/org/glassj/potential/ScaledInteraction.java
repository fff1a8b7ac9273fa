package org.glassj.potential;

/** Interaction psi(s) = f(s / length_ij^2) with one radial function f and a length for each pair. */
abstract class ScaledInteraction implements PairInteraction {

	private final RadialFunction function;
	private final double cutoffSquared;
	private final double largestRange;

	ScaledInteraction(final RadialFunction function, final double largestLength) {
		this.function = function;
		this.cutoffSquared = function.cutoff() * function.cutoff();
		this.largestRange = function.cutoff() * largestLength;
	}

	/** The length of a pair, lambda_ij or sigma_ij. */
	abstract double length(int i, int j);

	@Override
	public final double rangeSquared(final int i, final int j) {
		final double length = length(i, j);
		return cutoffSquared * length * length;
	}

	@Override
	public final double largestRange() {
		return largestRange;
	}

	@Override
	public final void taylor(final int i, final int j, final double s, final int order, final double[] c) {
		final double length = length(i, j);
		scaled(s, 1 / (length * length), order, c);
	}

	@Override
	public final boolean taylorInRange(final int i, final int j, final double s, final int order, final double[] c) {
		final double length = length(i, j);
		if (s >= cutoffSquared * length * length) return false;
		scaled(s, 1 / (length * length), order, c);
		return true;
	}

	@Override
	public final double energy(final int i, final int j, final double s) {
		final double length = length(i, j);
		final double unit = length * length;
		return s < cutoffSquared * unit ? function.energy(s / unit) : 0;
	}

	private void scaled(final double s, final double scale, final int order, final double[] c) {
		function.taylor(s * scale, order, c);
		double factor = 1;
		for (int k = 1; k <= order; k++) {
			factor *= scale;
			c[k] *= factor;
		}
	}
}
