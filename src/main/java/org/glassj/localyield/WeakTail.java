package org.glassj.localyield;

import java.util.Arrays;

import org.glassj.numeric.PowerLawTail;
import org.glassj.numeric.SampleRatio;
import org.glassj.numeric.UpperTail;

/**
 * The weak end of a distribution of distances to yield x, P(x) ~ x^theta for x &lt;= x_0, by maximum likelihood,
 * <pre>
 * theta + 1 = n / sum ln(x_0 / x),
 * </pre>
 * which is the tail of y = 1/x, P(y) ~ y^-(theta + 2), fitted by {@link PowerLawTail}. Distances come in independent samples, from
 * whose scatter the interval follows, for cavities overlap; that of one sample counts its cavities as independent. Immutable.
 */
public final class WeakTail {

	private final UpperTail tail;
	private final PowerLawTail fit;

	private WeakTail(final UpperTail tail, final PowerLawTail fit) {
		this.tail = tail;
		this.fit = fit;
	}

	/**
	 * Fits the smallest distances.
	 *
	 * @param samples distances of each sample; those that are zero, negative or NaN do not count
	 * @param fraction share of the positive distances of all samples that are fitted, in (0, 1]
	 * @throws IllegalArgumentException if the fraction is outside or fewer than two different distances are left
	 */
	public static WeakTail of(final double[][] samples, final double fraction) {
		final double[][] inverse = Arrays.stream(samples).map(sample -> Arrays.stream(sample).filter(x -> x > 0).map(
			x -> 1 / x).toArray()).toArray(double[][]::new);
		final int count = Arrays.stream(inverse).mapToInt(sample -> sample.length).sum();
		if (count == 0) throw tooFew(fraction, count);
		final UpperTail tail = UpperTail.largest(inverse, fraction);
		if (Arrays.stream(tail.values()).distinct().count() < 2) throw tooFew(fraction, count);
		return new WeakTail(tail, PowerLawTail.above(tail.values(), tail.values()[0]));
	}

	private static IllegalArgumentException tooFew(final double fraction, final int count) {
		return new IllegalArgumentException("fraction: " + fraction + " of " + count +
			" distances to yield leaves fewer than two different ones to fit; give more maps or a larger fraction.");
	}

	/** The largest distance x_0 that is fitted. */
	public double start() {
		return 1 / fit.xMin();
	}

	/** Number of distances fitted. */
	public int size() {
		return fit.size();
	}

	/** The exponent theta. */
	public double exponent() {
		return fit.exponent() - 2;
	}

	/** Largest difference between the distribution functions of the distances fitted and the power law. */
	public double distance() {
		return fit.distance();
	}

	/**
	 * Interval of the exponent.
	 *
	 * @return lower and upper end
	 */
	public double[] interval(final double confidence) {
		if (tail.samples() < 2) return Arrays.stream(fit.interval(confidence)).map(a -> a - 2).toArray();
		final SampleRatio ratio = new SampleRatio(tail.counts(fit.xMin()), tail.logarithms(fit.xMin()));
		return Arrays.stream(ratio.jackknife(confidence)).map(a -> a - 1).toArray();
	}
}
