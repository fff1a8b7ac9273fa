package org.glassj.numeric;

import java.util.stream.IntStream;

/**
 * Sizes of avalanches: whole numbers s = a, a + 1, ... with the law
 * <pre>
 * P(s) ~ s^-tau exp(-s / s_c),
 * </pre>
 * whose exponent and cutoff are fitted by maximum likelihood. It is an exponential family: its likelihood has one maximum,
 * where the means of ln s and s are those of the sizes. Sizes come counted in bins, each with a number of whole sizes and a
 * mean of them; bins a tenth wide change the exponent by less than 1e-3. Immutable.
 */
public final class CutoffPowerLaw {

	private static final int MOST_STEPS = 200;
	private static final double TOLERANCE = 1e-10;
	private static final int FEWEST = 3;

	private final double[] size;
	private final double[] width;
	private final double meanLog;
	private final double mean;
	private final double total;
	private double tau = 1.3;
	private double rate;
	/** Means of ln s and s, then variances of both and their covariance, under the present law. */
	private final double[] moments = new double[5];

	private CutoffPowerLaw(final double[] size, final double[] width, final long[] counts) {
		this.size = size;
		this.width = width;
		double n = 0;
		double logs = 0;
		double sizes = 0;
		for (int b = 0; b < size.length; b++) {
			n += counts[b];
			logs += counts[b] * Math.log(size[b]);
			sizes += counts[b] * size[b];
		}
		total = n;
		meanLog = logs / n;
		mean = sizes / n;
		rate = 1 / (10 * mean);
		fit();
	}

	/**
	 * A fit.
	 *
	 * @param size representative size of each bin, rising
	 * @param width whole sizes in each bin
	 * @param counts how many were found in each bin; at least three bins hold some
	 * @throws IllegalArgumentException if fewer do
	 */
	public static CutoffPowerLaw of(final double[] size, final double[] width, final long[] counts) {
		final long filled = IntStream.range(0, counts.length).filter(b -> counts[b] > 0).count();
		if (filled < FEWEST) throw new IllegalArgumentException("sizes: " + filled +
			" different ones are too few for an exponent; at least " + FEWEST + " are needed.");
		return new CutoffPowerLaw(size, width, counts);
	}

	/** Newton's method with halved steps where the likelihood would fall; rates below 0, a rising end, are not allowed. */
	private void fit() {
		double likelihood = logLikelihood(tau, rate);
		for (int step = 0; step < MOST_STEPS; step++) {
			update();
			final double determinant = moments[2] * moments[3] - moments[4] * moments[4];
			final double u = moments[0] - meanLog;
			final double v = moments[1] - mean;
			double dTau = (u * moments[3] - v * moments[4]) / determinant;
			double dRate = (v * moments[2] - u * moments[4]) / determinant;
			if (rate + dRate < 0) {
				dRate = -rate;
				dTau = (u - moments[4] * dRate) / moments[2];
			}
			double next = logLikelihood(tau + dTau, rate + dRate);
			for (int half = 0; half < MOST_STEPS && !(next >= likelihood - TOLERANCE); half++) {
				dTau /= 2;
				dRate /= 2;
				next = logLikelihood(tau + dTau, rate + dRate);
			}
			tau += dTau;
			rate += dRate;
			likelihood = next;
			if (Math.abs(dTau) < TOLERANCE && Math.abs(dRate) * mean < TOLERANCE) break;
		}
		update();
	}

	/** Of one size on average. */
	private double logLikelihood(final double exponent, final double decay) {
		double z = 0;
		for (int b = 0; b < size.length; b++)
			z += weight(b, exponent, decay);
		return -exponent * meanLog - decay * mean - Math.log(z);
	}

	private double weight(final int b, final double exponent, final double decay) {
		return width[b] * Math.exp(-exponent * Math.log(size[b]) - decay * size[b]);
	}

	private void update() {
		double z = 0;
		final double[] sum = new double[5];
		for (int b = 0; b < size.length; b++) {
			final double w = weight(b, tau, rate);
			final double log = Math.log(size[b]);
			z += w;
			sum[0] += w * log;
			sum[1] += w * size[b];
			sum[2] += w * log * log;
			sum[3] += w * size[b] * size[b];
			sum[4] += w * log * size[b];
		}
		moments[0] = sum[0] / z;
		moments[1] = sum[1] / z;
		moments[2] = sum[2] / z - moments[0] * moments[0];
		moments[3] = sum[3] / z - moments[1] * moments[1];
		moments[4] = sum[4] / z - moments[0] * moments[1];
	}

	/** The exponent tau. */
	public double exponent() {
		return tau;
	}

	/** Its standard error if sizes are independent, from the information of both parameters. */
	public double error() {
		return Math.sqrt(moments[3] / (moments[2] * moments[3] - moments[4] * moments[4]) / total);
	}

	/** The cutoff s_c; infinite if the sizes show none. */
	public double cutoff() {
		return 1 / rate;
	}

	/** Expected share of sizes in bin b. */
	public double probability(final int b) {
		double z = 0;
		for (int k = 0; k < size.length; k++)
			z += weight(k, tau, rate);
		return weight(b, tau, rate) / z;
	}
}
