package org.glassj.numeric;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A ratio R = sum_s a_s / sum_s b_s of what independent samples s contribute, with the uncertainty that their scatter
 * implies, whatever the correlations within a sample. Shares of values beyond a threshold (a: values beyond, b: values)
 * and maximum-likelihood exponents of tails (a: values, b: sums of logarithms) are such ratios.
 * <p>
 * Errors and intervals are those of ln R, because R is positive and its scatter may be large. The jackknife leaves out
 * one sample at a time, (S - 1)/S sum_s (ln R_(-s) - mean)^2, and multiplies by Student's t for S - 1 degrees of freedom;
 * the bootstrap draws S samples with replacement and takes quantiles of R.
 * </p>
 */
public final class SampleRatio {

	private final double[] numerators;
	private final double[] denominators;

	/**
	 * A ratio; the arrays are not copied.
	 *
	 * @param numerators a_s of each sample, none negative
	 * @param denominators b_s of each sample, none negative
	 * @throws IllegalArgumentException if the arrays differ in length or are empty
	 */
	public SampleRatio(final double[] numerators, final double[] denominators) {
		if (numerators.length == 0 || numerators.length != denominators.length) throw new IllegalArgumentException(
			"samples: " + numerators.length + " numerators and " + denominators.length + " denominators given.");
		this.numerators = numerators;
		this.denominators = denominators;
	}

	/** Number of samples S. */
	public int samples() {
		return numerators.length;
	}

	/** Number of samples that contribute to the numerator. */
	public int contributors() {
		return (int) Arrays.stream(numerators).filter(a -> a > 0).count();
	}

	/** The ratio R. */
	public double value() {
		return Arrays.stream(numerators).sum() / Arrays.stream(denominators).sum();
	}

	/**
	 * Jackknife standard error of ln R; NaN for one sample, infinite if all of the numerator comes from one.
	 */
	public double relativeError() {
		final int samples = samples();
		if (samples < 2) return Double.NaN;
		if (contributors() < 2) return Double.POSITIVE_INFINITY;
		final double a = Arrays.stream(numerators).sum();
		final double b = Arrays.stream(denominators).sum();
		final double[] without = new double[samples];
		Arrays.setAll(without, s -> Math.log((a - numerators[s]) / (b - denominators[s])));
		final double mean = Arrays.stream(without).average().getAsDouble();
		return Math.sqrt((samples - 1.0) / samples * Arrays.stream(without).map(v -> (v - mean) * (v - mean)).sum());
	}

	/**
	 * The jackknife interval of R.
	 *
	 * @param confidence probability with which it holds the true value
	 * @return lower and upper end; NaN for one sample
	 */
	public double[] jackknife(final double confidence) {
		if (samples() < 2) return new double[] { Double.NaN, Double.NaN };
		final double reach = TDistribution.of(samples() - 1.0).inverseCumulativeProbability((1 + confidence) / 2) *
			relativeError();
		return new double[] { value() * Math.exp(-reach), value() * Math.exp(reach) };
	}

	/**
	 * The bootstrap interval of R: quantiles over resamples of whole samples.
	 *
	 * @return lower and upper end; NaN for one sample
	 */
	public double[] bootstrap(final double confidence, final int resamples, final UniformRandomProvider random) {
		if (samples() < 2) return new double[] { Double.NaN, Double.NaN };
		return quantiles(replicates(resamples, random), confidence);
	}

	/** R of resamples, in no order. */
	public double[] replicates(final int resamples, final UniformRandomProvider random) {
		final double[] replicates = new double[resamples];
		for (int r = 0; r < resamples; r++) {
			double a = 0;
			double b = 0;
			for (int k = 0; k < samples(); k++) {
				final int s = random.nextInt(samples());
				a += numerators[s];
				b += denominators[s];
			}
			replicates[r] = a / b;
		}
		return replicates;
	}

	/** The quantiles between which a share of the values lies, as much below as above; the values are sorted in place. */
	static double[] quantiles(final double[] values, final double confidence) {
		Arrays.sort(values);
		final double last = values.length - 1.0;
		return new double[] { values[(int) Math.floor((1 - confidence) / 2 * last)], values[(int) Math.ceil((1 + confidence) /
			2 * last)] };
	}

	/**
	 * The interval of the quotient of two independent ratios, this over the other, whose jackknife errors add in squares;
	 * Student's t has the degrees of freedom of the smaller number of samples.
	 *
	 * @return lower and upper end; NaN if either has one sample
	 */
	public double[] jackknifeOver(final SampleRatio other, final double confidence) {
		final int fewest = Math.min(samples(), other.samples());
		if (fewest < 2) return new double[] { Double.NaN, Double.NaN };
		final double reach = TDistribution.of(fewest - 1.0).inverseCumulativeProbability((1 + confidence) / 2) * Math.hypot(
			relativeError(), other.relativeError());
		final double quotient = value() / other.value();
		return new double[] { quotient * Math.exp(-reach), quotient * Math.exp(reach) };
	}

	/** The bootstrap interval of the quotient of two independent ratios, this over the other. */
	public double[] bootstrapOver(final SampleRatio other, final double confidence, final int resamples,
		final UniformRandomProvider random)
	{
		if (Math.min(samples(), other.samples()) < 2) return new double[] { Double.NaN, Double.NaN };
		final double[] quotients = replicates(resamples, random);
		final double[] divisors = other.replicates(resamples, random);
		for (int r = 0; r < resamples; r++)
			quotients[r] /= divisors[r];
		return quantiles(quotients, confidence);
	}
}
