package org.glassj.numeric;

import java.util.Arrays;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Amplitude A of a tail p(x) = A x^-a, x &gt;= x_min, whose exponent a &gt; 1 is known: n of N values lie in the tail, so
 * <pre>
 * A = (a - 1) x_min^(a - 1) n / N.
 * </pre>
 * Values come in independent samples. Immutable.
 *
 * <pre>
 * FixedTail tail = FixedTail.of(UpperTail.largest(samples, 0.01), 3.5, 20);
 * double amplitude = tail.amplitude();
 * double[] interval = tail.jackknife(0.95);
 * </pre>
 */
public final class FixedTail {

	private final double exponent;
	private final double xMin;
	private final double unit;
	private final SampleRatio share;
	private final double size;
	private final double total;

	private FixedTail(final double exponent, final double xMin, final double[] counts, final double[] totals) {
		this.exponent = exponent;
		this.xMin = xMin;
		unit = (exponent - 1) * Math.pow(xMin, exponent - 1);
		share = new SampleRatio(counts, totals);
		size = Arrays.stream(counts).sum();
		total = Arrays.stream(totals).sum();
	}

	/**
	 * The amplitude from how many values of each sample lie in the tail.
	 *
	 * @param exponent a &gt; 1
	 * @param xMin start of the tail, positive
	 * @param counts values of each sample in the tail
	 * @param totals values of each sample
	 * @throws IllegalArgumentException if exponent or start is out of range, or the arrays differ in length
	 */
	public static FixedTail of(final double exponent, final double xMin, final double[] counts, final double[] totals) {
		if (!(exponent > 1)) throw new IllegalArgumentException("exponent: " + exponent + " does not exceed 1.");
		if (!(xMin > 0)) throw new IllegalArgumentException("tail: its start " + xMin + " is not positive.");
		return new FixedTail(exponent, xMin, counts, totals);
	}

	/** The amplitude of sampled values; the tail must have been kept from x_min on or from below it. */
	public static FixedTail of(final UpperTail tail, final double exponent, final double xMin) {
		return of(exponent, xMin, tail.counts(xMin), tail.totals());
	}

	/** The exponent a. */
	public double exponent() {
		return exponent;
	}

	/** Start of the tail. */
	public double xMin() {
		return xMin;
	}

	/** Number of values in the tail. */
	public double size() {
		return size;
	}

	/** Number of samples with values in the tail. */
	public int contributors() {
		return share.contributors();
	}

	/** The amplitude A, in the unit of x to the power a - 1. */
	public double amplitude() {
		return unit * share.value();
	}

	/** p(x) of the tail. */
	public double density(final double x) {
		return amplitude() * Math.pow(x, -exponent);
	}

	/** The share n_s / N_s of values in the tail, by samples. */
	public SampleRatio share() {
		return share;
	}

	/** Interval of the amplitude from the scatter between samples, see {@link SampleRatio#jackknife}. */
	public double[] jackknife(final double confidence) {
		return scaled(share.jackknife(confidence), unit);
	}

	/**
	 * Interval of the amplitude if the values in the tail are independent: n has a Poisson distribution (Garwood 1936).
	 */
	public double[] poisson(final double confidence) {
		final double low = size == 0 ? 0 : GammaDistribution.of(size, 1).inverseCumulativeProbability((1 - confidence) / 2);
		final double high = GammaDistribution.of(size + 1, 1).inverseCumulativeProbability((1 + confidence) / 2);
		return scaled(new double[] { low, high }, unit / total);
	}

	/**
	 * Interval of the quotient of this amplitude and another's, of the same exponent and start, if the values in both tails
	 * are independent: given n + m, n has a binomial distribution (Clopper and Pearson 1934).
	 *
	 * @throws IllegalArgumentException if exponents or starts differ
	 */
	public double[] poissonOver(final FixedTail other, final double confidence) {
		requireComparable(other);
		final double low = size == 0 ? 0 : BetaDistribution.of(size, other.size + 1).inverseCumulativeProbability((1 -
			confidence) / 2);
		final double high = other.size == 0 ? 1 : BetaDistribution.of(size + 1, other.size).inverseCumulativeProbability((1 +
			confidence) / 2);
		return scaled(new double[] { low / (1 - low), high / (1 - high) }, other.total / total);
	}

	/**
	 * Requires that the quotient of two amplitudes is that of the shares of values in the tails.
	 *
	 * @throws IllegalArgumentException if exponents or starts differ
	 */
	public void requireComparable(final FixedTail other) {
		if (exponent != other.exponent || xMin != other.xMin) throw new IllegalArgumentException("tail: exponent " + exponent +
			" from " + xMin + " on cannot be compared with exponent " + other.exponent + " from " + other.xMin + " on.");
	}

	/** An interval of the share of values as one of the amplitude. */
	public double[] scaled(final double[] interval) {
		return scaled(interval, unit);
	}

	private static double[] scaled(final double[] interval, final double factor) {
		return new double[] { factor * interval[0], factor * interval[1] };
	}
}
