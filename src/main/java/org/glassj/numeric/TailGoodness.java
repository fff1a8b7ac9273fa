package org.glassj.numeric;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * How probable a distance between data and power law as large as the one found is, if the power law holds. Small values,
 * below 0.1 by the custom of Clauset, Shalizi and Newman, speak against it. Every method draws random numbers from a
 * generator it is given.
 */
public final class TailGoodness {

	/** Points of the tail at which distribution functions of resampled data are compared. */
	private static final int POINTS = 400;

	private TailGoodness() {
		// functions only
	}

	/**
	 * For independent values, a tail whose start was given and whose exponent was fitted: the share of synthetic tails of
	 * the same size that are as far from their own fit.
	 *
	 * @param step called before each, may throw to end the work
	 */
	public static double ofFitted(final PowerLawTail fit, final int resamples, final UniformRandomProvider random,
		final Runnable step)
	{
		int beyond = 0;
		for (int r = 0; r < resamples; r++) {
			step.run();
			final double[] logs = new double[fit.size()];
			drawTail(logs, 0, fit, random);
			if (PowerLawTail.aboveOf(logs, Math.log(fit.xMin())).distance() >= fit.distance()) beyond++;
		}
		return (double) beyond / resamples;
	}

	/**
	 * For independent values, a tail whose start was searched: the semi-parametric bootstrap of Clauset, Shalizi and Newman.
	 * Synthetic data follow the fit above its start and are drawn from the data below; the search is repeated on each.
	 *
	 * @param ascending the values that the search was made on
	 * @param fewest the smallest tail that the search allowed
	 * @param step called before each, may throw to end the work
	 */
	public static double ofSearched(final double[] ascending, final int fewest, final PowerLawTail fit,
		final int resamples, final UniformRandomProvider random, final Runnable step)
	{
		final double[] logs = PowerLawTail.logarithms(ascending, 0);
		final int below = logs.length - fit.size();
		final double[] synthetic = new double[logs.length];
		int beyond = 0;
		for (int r = 0; r < resamples; r++) {
			step.run();
			final int[] drawn = new int[below];
			int head = 0;
			for (int k = 0; k < logs.length; k++)
				if (random.nextInt(logs.length) < below) {
					drawn[random.nextInt(below)]++;
					head++;
				}
			int next = 0;
			for (int k = 0; k < below; k++)
				for (int copy = 0; copy < drawn[k]; copy++)
					synthetic[next++] = logs[k];
			drawTail(synthetic, head, fit, random);
			if (PowerLawTail.closestOf(synthetic, fewest).distance() >= fit.distance()) beyond++;
		}
		return (double) beyond / resamples;
	}

	/**
	 * Fills an array from an index on with the sorted logarithms of values that follow a fit. The gaps of m sorted
	 * exponential variates are exponential with means 1/m, 1/(m - 1), ..., 1 (Renyi), so nothing needs sorting.
	 */
	private static void drawTail(final double[] logs, final int from, final PowerLawTail fit,
		final UniformRandomProvider random)
	{
		double last = Math.log(fit.xMin());
		for (int k = from; k < logs.length; k++) {
			last -= Math.log(1 - random.nextDouble()) / ((fit.exponent() - 1) * (logs.length - k));
			logs[k] = last;
		}
	}

	/**
	 * For values that are correlated within samples: whole samples are drawn with replacement, and the distance between each
	 * resample's deviation from its own fit and the data's deviation from theirs (Babu and Rao, Sankhya 66, 63 (2004)) is
	 * compared with the distance found. Deviations are compared at up to {@value #POINTS} values of the tail.
	 *
	 * @param step called before each resample, may throw to end the work
	 * @return NaN for one sample
	 */
	public static double ofSamples(final UpperTail tail, final PowerLawTail fit, final int resamples,
		final UniformRandomProvider random, final Runnable step)
	{
		if (tail.samples() < 2) return Double.NaN;
		final SampledTail sampled = new SampledTail(tail, fit);
		final int[] weights = new int[tail.samples()];
		Arrays.fill(weights, 1);
		final double[] found = sampled.deviation(weights);
		final double distance = largest(found, new double[found.length]);
		int beyond = 0;
		for (int r = 0; r < resamples; r++) {
			step.run();
			Arrays.fill(weights, 0);
			for (int k = 0; k < weights.length; k++)
				weights[random.nextInt(weights.length)]++;
			final double[] resampled = sampled.deviation(weights);
			// a resample without any value of the tail says nothing against the fit
			if (resampled.length == 0 || largest(resampled, found) >= distance) beyond++;
		}
		return (double) beyond / resamples;
	}

	private static double largest(final double[] a, final double[] b) {
		double largest = 0;
		for (int k = 0; k < a.length; k++)
			largest = Math.max(largest, Math.abs(a[k] - b[k]));
		return largest;
	}

	/** What each sample contributes to the distribution function of the tail, at some points of it. */
	private static final class SampledTail {

		private final double[] points;
		private final double[] counts;
		private final double[] logarithms;
		private final double[][] below;

		private SampledTail(final UpperTail tail, final PowerLawTail fit) {
			final double[] values = tail.values();
			final int first = values.length - fit.size();
			points = new double[Math.min(POINTS, fit.size())];
			final double[] chosen = new double[points.length];
			for (int k = 0; k < points.length; k++) {
				chosen[k] = values[first + (int) ((long) k * fit.size() / points.length)];
				points[k] = Math.log(chosen[k] / fit.xMin());
			}
			counts = tail.counts(fit.xMin());
			logarithms = tail.logarithms(fit.xMin());
			below = new double[tail.samples()][points.length];
			for (int k = 0; k < points.length; k++) {
				final double[] beyond = tail.counts(chosen[k]);
				for (int s = 0; s < below.length; s++)
					below[s][k] = counts[s] - beyond[s];
			}
		}

		/** Distribution function of data minus that of their own fit, with samples counted as often as weights say. */
		private double[] deviation(final int[] weights) {
			double n = 0;
			double sum = 0;
			final double[] deviation = new double[points.length];
			for (int s = 0; s < weights.length; s++) {
				if (weights[s] == 0) continue;
				n += weights[s] * counts[s];
				sum += weights[s] * logarithms[s];
				for (int k = 0; k < deviation.length; k++)
					deviation[k] += weights[s] * below[s][k];
			}
			if (!(sum > 0)) return new double[0];
			for (int k = 0; k < deviation.length; k++)
				deviation[k] = deviation[k] / n - 1 + Math.exp(-n / sum * points[k]);
			return deviation;
		}
	}
}
