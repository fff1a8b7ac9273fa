package org.glassj.numeric;

/**
 * The test of Kolmogorov and Smirnov: how probable it is that independent values drawn from a distribution differ from
 * it by some largest distance of the distribution functions, or more.
 */
public final class KolmogorovSmirnov {

	private static final int TERMS = 100;
	/** Below this the probability differs from 1 by less than 1e-12, and the series converges slowly. */
	private static final double SMALLEST = 0.2;

	private KolmogorovSmirnov() {
		// functions only
	}

	/**
	 * The probability by Kolmogorov's asymptotic series with Stephens' correction for a finite number, good to a few per
	 * cent from n = 4 on (M. A. Stephens, J. R. Stat. Soc. B 32, 115 (1970)). The distribution must be given, not fitted.
	 *
	 * @param distance largest difference of the distribution functions
	 * @param n number of values
	 */
	public static double probability(final double distance, final int n) {
		final double root = Math.sqrt(n);
		final double lambda = distance * (root + 0.12 + 0.11 / root);
		if (lambda < SMALLEST) return 1;
		double sum = 0;
		for (int k = 1; k <= TERMS; k++)
			sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * lambda * lambda);
		return Math.max(0, Math.min(1, sum));
	}
}
