package org.glassj.numeric;

import java.util.Arrays;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A power law p(x) = ((a - 1) / x_min) (x / x_min)^-a fitted to the values at and above x_min by maximum likelihood,
 * <pre>
 * a = 1 + n / sum ln(x / x_min)
 * </pre>
 * (Hill 1975). The distance D is Kolmogorov's and Smirnov's, the largest difference between the distribution functions
 * of data and fit; the start of the tail, where it is not given, is the x_min of smallest distance (Clauset, Shalizi and
 * Newman, SIAM Rev. 51, 661 (2009)). Immutable.
 *
 * <pre>
 * PowerLawTail tail = PowerLawTail.closest(ascending, 50);
 * double[] interval = tail.interval(0.95);
 * </pre>
 */
public final class PowerLawTail {

	/** Ratio of the sizes of the tails that are compared in the search of x_min. */
	private static final double RANK_RATIO = 1.1;

	private final double xMin;
	private final double exponent;
	private final int size;
	private final double logarithms;
	private final double distance;
	private final double largest;

	/**
	 * A fit to logarithms from one of them on.
	 *
	 * @param sum of their excess over ln x_min
	 * @param given exponent, or NaN to fit it
	 * @param bound a distance beyond which none is of interest
	 */
	private PowerLawTail(final double[] logs, final int first, final double xMin, final double sum, final double given,
		final double bound)
	{
		this.xMin = xMin;
		size = logs.length - first;
		logarithms = sum;
		exponent = Double.isNaN(given) ? 1 + size / sum : given;
		largest = Math.exp(logs[logs.length - 1]);
		distance = distance(logs, first, Math.log(xMin), exponent - 1, bound);
	}

	/**
	 * The fit to all values from x_min on.
	 *
	 * @param ascending positive values, sorted
	 * @throws IllegalArgumentException if fewer than two different values are that large
	 */
	public static PowerLawTail above(final double[] ascending, final double xMin) {
		return above(ascending, xMin, Double.NaN);
	}

	/** The tail from x_min on with an exponent that is given rather than fitted. */
	public static PowerLawTail above(final double[] ascending, final double xMin, final double exponent) {
		final int first = UpperTail.firstOf(ascending, xMin);
		if (!(xMin > 0) || ascending.length - first < 2 || ascending[ascending.length - 1] <= xMin)
			throw new IllegalArgumentException("tail: fewer than two values exceed its start " + xMin + "; the largest is " +
				(ascending.length == 0 ? Double.NaN : ascending[ascending.length - 1]) + ".");
		final double[] logs = logarithms(ascending, first);
		return new PowerLawTail(logs, 0, xMin, excess(logs, Math.log(xMin)), exponent, 1);
	}

	/** The fit to sorted logarithms, all of which are in the tail. */
	static PowerLawTail aboveOf(final double[] logs, final double logMin) {
		return new PowerLawTail(logs, 0, Math.exp(logMin), excess(logs, logMin), Double.NaN, 1);
	}

	static double[] logarithms(final double[] ascending, final int first) {
		final double[] logs = new double[ascending.length - first];
		Arrays.setAll(logs, k -> Math.log(ascending[first + k]));
		return logs;
	}

	private static double excess(final double[] logs, final double logMin) {
		double sum = 0;
		for (final double log : logs)
			sum += log - logMin;
		return sum;
	}

	/**
	 * The fit of smallest distance among tails of at least some size.
	 *
	 * @param ascending positive values, sorted
	 * @param fewest smallest number of values in the tail, at least 2
	 * @throws IllegalArgumentException if there are fewer values than that, or all are equal
	 */
	public static PowerLawTail closest(final double[] ascending, final int fewest) {
		final int size = closestOf(logarithms(ascending, 0), fewest).size;
		// once more, because the start must be one of the values to the last bit
		return above(ascending, ascending[ascending.length - size]);
	}

	/** The same from the values' logarithms. */
	static PowerLawTail closestOf(final double[] logs, final int fewest) {
		final int n = logs.length;
		if (n < fewest) throw new IllegalArgumentException("tail: only " + n + " values are left to fit, at least " +
			fewest + " are needed.");
		PowerLawTail best = null;
		// the sum of logarithms grows with the tail, so from the shortest on
		double sum = 0;
		int first = n;
		for (double ranks = fewest; ranks <= n; ranks = ranks < n ? Math.min(n, ranks * RANK_RATIO) : n + 1) {
			int next = n - (int) ranks;
			while (next > 0 && logs[next - 1] == logs[next])
				next--;
			while (first > next)
				sum += logs[--first];
			final double logMin = logs[first];
			if (logMin == logs[n - 1]) continue;
			final PowerLawTail tail = new PowerLawTail(logs, first, Math.exp(logMin), sum - (n - first) * logMin, Double.NaN,
				best == null ? 1 : best.distance);
			if (best == null || tail.distance <= best.distance) best = tail;
		}
		if (best == null) throw new IllegalArgumentException("tail: its " + n + " values are equal.");
		return best;
	}

	/** The largest difference between the distribution functions, or some difference beyond the bound. */
	private static double distance(final double[] logs, final int first, final double logMin, final double slope,
		final double bound)
	{
		final double n = logs.length - first;
		double largest = 0;
		for (int k = first; k < logs.length && largest <= bound; k++) {
			final double fit = 1 - Math.exp(slope * (logMin - logs[k]));
			largest = Math.max(largest, Math.max(fit - (k - first) / n, (k - first + 1) / n - fit));
		}
		return largest;
	}

	/** Start of the tail. */
	public double xMin() {
		return xMin;
	}

	/** The exponent a > 1 of p(x) ~ x^-a. */
	public double exponent() {
		return exponent;
	}

	/** Number of values in the tail. */
	public int size() {
		return size;
	}

	/** The largest value. */
	public double largest() {
		return largest;
	}

	/** Distance D of Kolmogorov and Smirnov between data and fit. */
	public double distance() {
		return distance;
	}

	/**
	 * The interval that holds the exponent with some probability if the values are independent: exact, because
	 * (a - 1) sum ln(x / x_min) then has a gamma distribution of shape n.
	 */
	public double[] interval(final double confidence) {
		final GammaDistribution gamma = GammaDistribution.of(size, 1);
		return new double[] { 1 + gamma.inverseCumulativeProbability((1 - confidence) / 2) / logarithms, 1 + gamma
			.inverseCumulativeProbability((1 + confidence) / 2) / logarithms };
	}

	/**
	 * The probability of a distance this large or larger if the values are independent and follow the power law with an
	 * exponent and start that were <em>given</em>: Kolmogorov's distribution with Stephens' correction for finite n. With a
	 * fitted exponent it is too large; use {@link TailGoodness} then.
	 */
	public double kolmogorov() {
		return KolmogorovSmirnov.probability(distance, size);
	}
}
