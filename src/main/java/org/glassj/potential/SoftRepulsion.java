package org.glassj.potential;

import org.glassj.numeric.TaylorSeries;

/**
 * Contact repulsion f = (epsilon / alpha) (1 - r / sigma)^alpha for overlapping spheres, in t = (r / sigma)^2:
 * alpha = 2 harmonic, alpha = 5/2 Hertzian.
 */
final class SoftRepulsion implements RadialFunction {

	private final double epsilon;
	private final double alpha;

	SoftRepulsion(final double epsilon, final double alpha) {
		this.epsilon = epsilon;
		this.alpha = alpha;
	}

	@Override
	public double cutoff() {
		return 1;
	}

	@Override
	public void taylor(final double t, final int order, final double[] c) {
		final double r = Math.sqrt(t);
		TaylorSeries.power(t, 0.5, r, order, c);
		if (alpha == 2) square(t, r, order, c);
		else overlapPower(order, c);
	}

	@Override
	public void energies(final int count, final double[] t, final double[] energies) {
		for (int k = 0; k < count; k++)
			energies[k] = energy(t[k]);
	}

	@Override
	public PairKernel kernel(final double[] scale) {
		return (pair, s, slope) -> {
			final double r = Math.sqrt(s * scale[pair]);
			final double overlap = Math.max(0, 1 - r);
			final double power = alpha == 2 ? overlap : overlap * Math.sqrt(overlap);
			slope[0] = -0.5 * epsilon * power / r * scale[pair];
			return epsilon / alpha * (power * overlap);
		};
	}

	@Override
	public double energy(final double t) {
		final double overlap = 1 - Math.sqrt(t);
		return epsilon / alpha * (alpha == 2 ? overlap * overlap : Math.pow(overlap, alpha));
	}

	/** (1 - r)^2 = 1 - 2 r + t, exact where the overlap vanishes. */
	private void square(final double t, final double r, final int order, final double[] c) {
		for (int k = 0; k <= order; k++)
			c[k] *= -epsilon;
		c[0] = epsilon / 2 * (1 - r) * (1 - r);
		if (order > 0) c[1] += epsilon / 2;
	}

	private void overlapPower(final int order, final double[] c) {
		final double[] overlap = new double[order + 1];
		overlap[0] = 1 - c[0];
		for (int k = 1; k <= order; k++)
			overlap[k] = -c[k];
		TaylorSeries.power(overlap, alpha, order, c);
		for (int k = 0; k <= order; k++)
			c[k] *= epsilon / alpha;
	}
}
