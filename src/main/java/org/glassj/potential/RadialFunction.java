package org.glassj.potential;

/** A pair energy in scaled form, as a function of t = (r / length)^2 with a range in units of that length. */
interface RadialFunction {

	/** r / length at which it vanishes. */
	double cutoff();

	/**
	 * Taylor coefficients about t.
	 *
	 * @param t squared scaled distance, positive and below the squared cutoff
	 * @param order highest coefficient
	 * @param c receives {@code c[0 .. order]}
	 */
	void taylor(double t, int order, double[] c);

	/**
	 * Taylor coefficients in s about many s = t / scale: those about t times scale^k.
	 *
	 * @param count number of arguments
	 * @param s arguments
	 * @param scale 1 / length^2 of each
	 * @param order highest coefficient
	 * @param c receives {@code c[0 .. order][0 .. count - 1]}; no row may be s or scale
	 */
	default void taylor(final int count, final double[] s, final double[] scale, final int order, final double[][] c) {
		final double[] one = new double[order + 1];
		for (int m = 0; m < count; m++) {
			taylor(s[m] * scale[m], order, one);
			double factor = 1;
			for (int k = 0; k <= order; k++) {
				c[k][m] = factor * one[k];
				factor *= scale[m];
			}
		}
	}

	/** The energy itself, c_0. */
	double energy(double t);

	/** The energies at {@code t[0 .. count]}, to {@code energies}; the same numbers. */
	void energies(int count, double[] t, double[] energies);

	/**
	 * The kernel of listed pairs with t = {@code scale[pair]} s; where rounding puts t on the cutoff, energy and slope
	 * vanish to round-off.
	 */
	PairKernel kernel(double[] scale);
}
