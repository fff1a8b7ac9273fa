package org.glassj.prepare;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Sizes from p(lambda) ~ lambda^-a between two bounds (Appendix A: a = 3 on [1, 2.22]). Its moments are
 * E[lambda^k] = (1 - a) / (k + 1 - a) (b^(k+1-a) - c^(k+1-a)) / (b^(1-a) - c^(1-a)) for bounds c and b. Immutable.
 */
public final class SizeDistribution {

	private final double exponent;
	private final double smallest;
	private final double largest;

	/**
	 * A power law.
	 *
	 * @param exponent a, above 1
	 * @param smallest lower bound, positive
	 * @param largest upper bound, above the lower
	 * @throws IllegalArgumentException if one of them is not
	 */
	public SizeDistribution(final double exponent, final double smallest, final double largest) {
		if (!(exponent > 1 && smallest > 0 && largest > smallest)) throw new IllegalArgumentException("sizes: exponent " +
			exponent + " on [" + smallest + ", " + largest + "] is no distribution; the exponent must exceed 1 and the bounds " +
			"must be positive and ascending.");
		this.exponent = exponent;
		this.smallest = smallest;
		this.largest = largest;
	}

	/** The paper's: lambda^-3 on [1, 2.22]. */
	public static SizeDistribution standard() {
		return new SizeDistribution(3, 1, 2.22);
	}

	/** The size below which a fraction u of all sizes lies: the distribution function inverted. */
	public double quantile(final double u) {
		final double power = 1 - exponent;
		final double low = Math.pow(smallest, power);
		return Math.pow(low + u * (Math.pow(largest, power) - low), 1 / power);
	}

	/** Moment E[lambda^k]. */
	public double moment(final int k) {
		return integral(k) / integral(0);
	}

	private double integral(final int k) {
		final double power = k + 1 - exponent;
		return power == 0 ? Math.log(largest / smallest) : (Math.pow(largest, power) - Math.pow(smallest, power)) / power;
	}

	/** Independent sizes. */
	public double[] random(final int n, final UniformRandomProvider random) {
		final double[] sizes = new double[n];
		Arrays.setAll(sizes, i -> quantile(random.nextDouble()));
		return sizes;
	}

	/** One size from each of n strata of equal probability, at its middle: the sizes' spread between samples is gone. */
	public double[] stratified(final int n) {
		final double[] sizes = new double[n];
		Arrays.setAll(sizes, i -> quantile((i + 0.5) / n));
		return sizes;
	}

	@Override
	public String toString() {
		return "sizes lambda^-" + exponent + " on [" + smallest + ", " + largest + "]";
	}
}
