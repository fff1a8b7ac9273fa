package org.glassj.expansion;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.glassj.numeric.FixedTail;
import org.glassj.numeric.LogHistogram;
import org.glassj.numeric.MaximaFit;
import org.glassj.numeric.PowerLawTail;
import org.glassj.numeric.SampleRatio;
import org.glassj.numeric.TailGoodness;
import org.glassj.numeric.UpperTail;
import org.glassj.task.ProgressMonitor;

/**
 * The distribution of |phi_n|, the magnitudes of one order of the bonds' coefficients, and its tail: histogram, exponent
 * by maximum likelihood, amplitude of the tail that has the exponent of eq. 23. See {@link CoefficientStatistics}.
 */
public final class CoefficientTail {

	/** The smallest tail that a search may find. */
	private static final int FEWEST = 50;
	/** For quantiles of the fit to maxima, which is cheap. */
	private static final int MAXIMA_RESAMPLES = 1000;
	/** Tells the streams of random numbers apart from those of other users of the same seed. */
	private static final long STREAM = 0x7461696c73L;

	private final int order;
	private final CoefficientSettings settings;
	private final LogHistogram histogram;
	private final UpperTail tail;
	private final PowerLawTail fit;
	private final double[] interval;
	private final double goodness;
	private final FixedTail fixed;
	private final double[] maxima;

	private CoefficientTail(final int order, final double[][] magnitudes, final CoefficientSettings settings,
		final ProgressMonitor monitor)
	{
		this.order = order;
		this.settings = settings;
		histogram = LogHistogram.of(magnitudes, settings.bins());
		monitor.checkCanceled();
		final double start = settings.start(order);
		tail = start > 0 ? UpperTail.above(magnitudes, start) : UpperTail.largest(magnitudes, Math.max(settings.fraction(),
			settings.share()));
		monitor.checkCanceled();
		final double largest = Arrays.stream(tail.maxima()).max().getAsDouble();
		if (start >= largest) throw new IllegalArgumentException("tail: " + start + ", the start for order " + order +
			", is not below the largest coefficient, " + largest + ".");
		final double[] searched = start > 0 ? null : tail.largest(settings.fraction());
		final int fewest = start > 0 ? 0 : Math.max(FEWEST, Math.min(searched.length, tail.sizeByHalfOfSamples()));
		fit = start > 0 ? PowerLawTail.above(tail.values(), start) : PowerLawTail.closest(searched, fewest);
		fixed = FixedTail.of(tail, -expected(order), start > 0 ? start : tail.largest(settings.share())[0]);
		interval = findInterval();
		goodness = findGoodness(searched, fewest, monitor::checkCanceled);
		maxima = findMaxima(monitor::checkCanceled);
	}

	private double findGoodness(final double[] searched, final int fewest, final Runnable step) {
		if (!method().equals(CoefficientSettings.INDEPENDENT)) return TailGoodness.ofSamples(tail, fit, settings.resamples(),
			random(1), step);
		return searched == null ? TailGoodness.ofFitted(fit, settings.resamples(), random(2), step) : TailGoodness.ofSearched(
			searched, fewest, fit, settings.resamples(), random(2), step);
	}

	/** Exponent, lower, upper, goodness from the samples' maxima; NaN if there are too few. */
	private double[] findMaxima(final Runnable step) {
		final double[] largest = tail.maxima();
		if (Arrays.stream(largest).distinct().count() < 3 || Arrays.stream(largest).anyMatch(x -> x == 0)) return new double[] {
			Double.NaN, Double.NaN, Double.NaN, Double.NaN };
		final MaximaFit frechet = MaximaFit.of(largest);
		final int resamples = Math.max(settings.resamples(), MAXIMA_RESAMPLES);
		final double[] ends = frechet.interval(settings.confidence(), resamples, random(6), step);
		return new double[] { -frechet.exponent(), -ends[1], -ends[0], frechet.goodness(resamples, random(7), step) };
	}

	/**
	 * Analyses one order.
	 *
	 * @param magnitudes {@code [sample][bond]}
	 * @throws IllegalArgumentException if there are too few values for a tail, or a given start exceeds them
	 */
	static CoefficientTail of(final int order, final double[][] magnitudes, final CoefficientSettings settings,
		final ProgressMonitor monitor)
	{
		return new CoefficientTail(order, magnitudes, settings, monitor);
	}

	/** The exponent that eq. 23 predicts, -(7 + 4 (n - 1)) / (2 + 4 (n - 1)): -7/2, -11/6, -3/2, ... */
	public static double expected(final int order) {
		return -(3 + 4.0 * order) / (4.0 * order - 2);
	}

	private UniformRandomProvider random(final int use) {
		return RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] { settings.seed(), STREAM + 16L * order + use });
	}

	/** Of P(|phi_n|) ~ |phi_n|^-a; a - 1 is a ratio of sums over samples. */
	private double[] findInterval() {
		final SampleRatio ratio = new SampleRatio(tail.counts(fit.xMin()), tail.logarithms(fit.xMin()));
		if (method().equals(CoefficientSettings.INDEPENDENT)) return fit.interval(settings.confidence());
		final double[] ends = method().equals(CoefficientSettings.JACKKNIFE) ? ratio.jackknife(settings.confidence()) : ratio
			.bootstrap(settings.confidence(), settings.resamples(), random(3));
		return new double[] { 1 + ends[0], 1 + ends[1] };
	}

	/** The method of the intervals: the one asked for, but for one sample, which has no scatter, that of independent bonds. */
	String method() {
		return tail.samples() < 2 ? CoefficientSettings.INDEPENDENT : settings.interval();
	}

	/** Order n. */
	public int order() {
		return order;
	}

	/** P(|phi_n|) in logarithmic bins. */
	public LogHistogram histogram() {
		return histogram;
	}

	/** The fit of a power law. */
	public PowerLawTail fit() {
		return fit;
	}

	/** Exponent of P(|phi_n|) by maximum likelihood, negative as in eq. 23. */
	public double exponent() {
		return -fit.exponent();
	}

	/** Lower end of the interval of the exponent, for the start of the tail as it is. */
	public double exponentLower() {
		return -interval[1];
	}

	/** Upper end of the interval of the exponent. */
	public double exponentUpper() {
		return -interval[0];
	}

	/** Whether the interval holds the exponent of eq. 23. */
	public boolean agrees() {
		return exponentLower() <= expected(order) && expected(order) <= exponentUpper();
	}

	/**
	 * Goodness of fit: by the scatter between samples, {@link TailGoodness#ofSamples}, unless bonds are to count as
	 * independent.
	 */
	public double goodness() {
		return goodness;
	}

	/**
	 * Exponent from the largest coefficient of each sample alone, negative, with the ends of its interval and its goodness of
	 * fit: {exponent, lower, upper, goodness}. Far bonds of soft spots do not enter, so orders 2 and 3 show eq. 23 here
	 * first. NaN below three samples.
	 */
	public double[] maxima() {
		return maxima.clone();
	}

	/** The tail with the exponent of eq. 23, whose amplitude is the prefactor. */
	public FixedTail fixed() {
		return fixed;
	}

	/** Number of samples with bonds in the fitted tail. */
	public int contributors() {
		return (int) Arrays.stream(tail.counts(fit.xMin())).filter(count -> count > 0).count();
	}

	/** Lower and upper end of the interval of the prefactor. */
	public double[] prefactorInterval() {
		if (method().equals(CoefficientSettings.INDEPENDENT)) return fixed.poisson(settings.confidence());
		if (method().equals(CoefficientSettings.JACKKNIFE)) return fixed.jackknife(settings.confidence());
		return fixed.scaled(fixed.share().bootstrap(settings.confidence(), settings.resamples(), random(4)));
	}

	/**
	 * The prefactor over that of a reference with its interval, both counted from the same start on.
	 *
	 * @return value, lower, upper, bonds, bonds of the reference
	 */
	double[] prefactorOver(final CoefficientTail reference, final double start) {
		final FixedTail own = fixedFrom(start);
		final FixedTail other = reference.fixedFrom(start);
		final double[] ends = quotient(own, other, method().equals(CoefficientSettings.INDEPENDENT) ? method() : reference
			.method());
		return new double[] { own.amplitude() / other.amplitude(), ends[0], ends[1], own.size(), other.size() };
	}

	/** The tail with the exponent of eq. 23 from another start on, not below the smallest value that was kept. */
	FixedTail fixedFrom(final double start) {
		return FixedTail.of(tail, -expected(order), start);
	}

	/** The smallest value that was kept. */
	double leastKept() {
		return tail.values()[0];
	}

	private double[] quotient(final FixedTail own, final FixedTail other, final String by) {
		if (by.equals(CoefficientSettings.INDEPENDENT)) return own.poissonOver(other, settings.confidence());
		if (by.equals(CoefficientSettings.JACKKNIFE)) return own.share().jackknifeOver(other.share(), settings.confidence());
		return own.share().bootstrapOver(other.share(), settings.confidence(), settings.resamples(), random(5));
	}
}
