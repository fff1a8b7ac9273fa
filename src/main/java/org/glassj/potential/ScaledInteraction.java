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
		return cutoffSquared * (length * length);
	}

	@Override
	public final double largestRange() {
		return largestRange;
	}

	/** Both radial functions are: that of eq. A2 is the remainder of a Taylor series of t^(-beta/2) about the cutoff. */
	@Override
	public final boolean isRepulsive() {
		return true;
	}

	@Override
	public final void taylor(final int i, final int j, final double s, final int order, final double[] c) {
		final double length = length(i, j);
		scaled(s, 1 / (length * length), order, c);
	}

	@Override
	public final boolean taylorInRange(final int i, final int j, final double s, final int order, final double[] c) {
		final double length = length(i, j);
		final double unit = length * length;
		if (s >= cutoffSquared * unit) return false;
		scaled(s, 1 / unit, order, c);
		return true;
	}

	@Override
	public final void taylor(final int count, final int[] i, final int[] j, final double[] s, final int order,
		final double[][] c)
	{
		final double[] scale = c[order + 1];
		for (int m = 0; m < count; m++) {
			final double length = length(i[m], j[m]);
			scale[m] = 1 / (length * length);
		}
		function.taylor(count, s, scale, order, c);
	}

	@Override
	public final double energy(final int i, final int j, final double s) {
		final double length = length(i, j);
		final double unit = length * length;
		return s < cutoffSquared * unit ? function.energy(s / unit) : 0;
	}

	/**
	 * The squares of the lengths of pairs of i with several others, in a loop of its own in each class: a call for each
	 * pair would cost more than all else.
	 */
	abstract void squaredLengths(int i, int count, int[] others, double[] squares);

	@Override
	public final int energies(final int i, final int count, final int[] others, final double[] s,
		final double[] energies)
	{
		squaredLengths(i, count, others, energies);
		int kept = 0;
		for (int k = 0; k < count; k++) {
			final double unit = energies[k];
			others[kept] = others[k];
			final double outside = s[k] - cutoffSquared * unit;
			s[kept] = s[k] / unit;
			// the sign bit, for whether a pair is in range cannot be predicted and a mispredicted branch is dear
			kept += (int) (Double.doubleToRawLongBits(outside) >>> 63);
		}
		function.energies(kept, s, energies);
		return kept;
	}

	@Override
	public final PairKernel kernel(final int[] first, final int[] second) {
		final double[] scale = new double[first.length];
		for (int p = 0; p < scale.length; p++) {
			final double length = length(first[p], second[p]);
			scale[p] = 1 / (length * length);
		}
		return function.kernel(scale);
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
