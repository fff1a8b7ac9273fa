package org.glassj.expansion;

import static org.glassj.numeric.Bounds.requireIn;

import java.util.Arrays;

/**
 * How the statistics of bond coefficients are made. Immutable.
 *
 * <pre>
 * CoefficientSettings settings = CoefficientSettings.standard().withOrders(1).withInterval("bootstrap");
 * </pre>
 */
public final class CoefficientSettings {

	/** Intervals from the scatter between samples, each left out in turn. */
	public static final String JACKKNIFE = "jackknife";
	/** Intervals from samples drawn anew with replacement. */
	public static final String BOOTSTRAP = "bootstrap";
	/** Exact intervals for independent bonds, which the bonds of one soft spot are not: too narrow, but need one sample only. */
	public static final String INDEPENDENT = "independent";

	private static final int MOST_ORDERS = 12;
	private static final int MOST_BINS = 1000;
	private static final int FEWEST_RESAMPLES = 20;
	private static final int MOST_RESAMPLES = 1_000_000;

	private final int orders;
	private final int bins;
	private final double fraction;
	private final double share;
	private final double[] starts;
	private final double confidence;
	private final String interval;
	private final int resamples;
	private final long seed;

	private CoefficientSettings(final int orders, final int bins, final double fraction, final double share, final double[] starts,
		final double confidence, final String interval, final int resamples, final long seed)
	{
		this.orders = (int) requireIn("orders", orders, 1, MOST_ORDERS);
		this.bins = (int) requireIn("bins", bins, 1, MOST_BINS);
		this.fraction = requireIn("fraction", fraction, 1e-9, 1);
		this.share = requireIn("share", share, 1e-9, 1);
		this.starts = starts.clone();
		for (final double start : starts)
			requireIn("tail", start, 0, Double.MAX_VALUE);
		if (starts.length > orders) throw new IllegalArgumentException("tail: " + starts.length + " starts are given for " +
			orders + " order(s).");
		this.confidence = requireIn("confidence", confidence, 0.01, 0.9999);
		if (!Arrays.asList(JACKKNIFE, BOOTSTRAP, INDEPENDENT).contains(interval)) throw new IllegalArgumentException(
			"interval: '" + interval + "' is not known; choose " + JACKKNIFE + ", " + BOOTSTRAP + " or " + INDEPENDENT + ".");
		this.interval = interval;
		this.resamples = (int) requireIn("resamples", resamples, FEWEST_RESAMPLES, MOST_RESAMPLES);
		this.seed = seed;
	}

	/**
	 * Orders 1 to 3, ten bins a decade, tails that start within the largest tenth of the values where the distance to a
	 * power law is smallest, prefactors from the largest hundredth, jackknife intervals of 95 %, 200 resamples for the
	 * goodness of fit, seed 1.
	 */
	public static CoefficientSettings standard() {
		return new CoefficientSettings(3, 10, 0.1, 0.01, new double[0], 0.95, JACKKNIFE, 200, 1);
	}

	/** These settings with another highest order, 1 to 12. */
	public CoefficientSettings withOrders(final int value) {
		return new CoefficientSettings(value, bins, fraction, share, starts, confidence, interval, resamples, seed);
	}

	/** These settings with another number of bins a decade, 1 to 1000. */
	public CoefficientSettings withBins(final int value) {
		return new CoefficientSettings(orders, value, fraction, share, starts, confidence, interval, resamples, seed);
	}

	/** These settings with another largest share of the bonds that a tail may hold, 1e-9 to 1. */
	public CoefficientSettings withFraction(final double value) {
		return new CoefficientSettings(orders, bins, value, share, starts, confidence, interval, resamples, seed);
	}

	/** These settings with another share of the bonds from whose number the prefactor follows, 1e-9 to 1. */
	public CoefficientSettings withShare(final double value) {
		return new CoefficientSettings(orders, bins, fraction, value, starts, confidence, interval, resamples, seed);
	}

	/** These settings with tails that start at given values, one for each order from the first; 0 to search. */
	public CoefficientSettings withStarts(final double... values) {
		return new CoefficientSettings(orders, bins, fraction, share, values, confidence, interval, resamples, seed);
	}

	/** These settings with another confidence of the intervals, 0.01 to 0.9999. */
	public CoefficientSettings withConfidence(final double value) {
		return new CoefficientSettings(orders, bins, fraction, share, starts, value, interval, resamples, seed);
	}

	/** These settings with intervals by {@value #JACKKNIFE}, {@value #BOOTSTRAP} or {@value #INDEPENDENT}. */
	public CoefficientSettings withInterval(final String value) {
		return new CoefficientSettings(orders, bins, fraction, share, starts, confidence, value, resamples, seed);
	}

	/** These settings with another number of resamples, 20 to 1e6. */
	public CoefficientSettings withResamples(final int value) {
		return new CoefficientSettings(orders, bins, fraction, share, starts, confidence, interval, value, seed);
	}

	/** These settings with another seed of the resampling. */
	public CoefficientSettings withSeed(final long value) {
		return new CoefficientSettings(orders, bins, fraction, share, starts, confidence, interval, resamples, value);
	}

	/** Highest order. */
	public int orders() {
		return orders;
	}

	/** Bins a decade. */
	public int bins() {
		return bins;
	}

	/** Largest share of the bonds that a tail may hold. */
	public double fraction() {
		return fraction;
	}

	/** Share of the bonds from whose number the prefactor follows. */
	public double share() {
		return share;
	}

	/** Where the tail of an order, 1 .. orders, starts; 0 if that is to be searched. */
	public double start(final int order) {
		return order <= starts.length ? starts[order - 1] : 0;
	}

	/** Confidence of the intervals. */
	public double confidence() {
		return confidence;
	}

	/** Method of the intervals. */
	public String interval() {
		return interval;
	}

	/** Number of resamples. */
	public int resamples() {
		return resamples;
	}

	/** Seed of the resampling. */
	public long seed() {
		return seed;
	}
}
