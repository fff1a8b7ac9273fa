package org.glassj.localyield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.glassj.numeric.Jackknife;
import org.glassj.numeric.SampleRatio;

/**
 * Local yield of independent samples of one kind, such as glasses of one parent temperature: the yield stress of their blocks and
 * the distance to yield of their cavities. Errors come from the scatter between samples.
 */
public final class YieldSamples {

	private final List<double[]> blocks = new ArrayList<>();
	private final List<double[]> distances = new ArrayList<>();

	/**
	 * Adds a sample.
	 *
	 * @param stresses yield stress of its blocks; NaN where there is none
	 * @param gaps distance to yield of its cavities; NaN where there is none
	 */
	public YieldSamples add(final double[] stresses, final double[] gaps) {
		blocks.add(Arrays.stream(stresses).filter(s -> !Double.isNaN(s)).toArray());
		distances.add(gaps.clone());
		return this;
	}

	/** Adds a map. */
	public YieldSamples add(final LocalYieldMap map) {
		return add(map.blocks().values(), IntStream.range(0, map.cavities()).mapToDouble(c -> map.yield(c).forward()
			.stress() - map.yield(c).stress(0)).toArray());
	}

	/** Number of samples. */
	public int size() {
		return blocks.size();
	}

	/** Yield stresses of the blocks of all samples. */
	public double[] stresses() {
		return without(-1);
	}

	/** The same without one sample, or of all for -1. */
	double[] without(final int sample) {
		return IntStream.range(0, size()).filter(s -> s != sample).boxed().flatMapToDouble(s -> Arrays.stream(blocks.get(s)))
			.toArray();
	}

	/** Distances to yield of the cavities of each sample, {@code [sample][cavity]}. */
	public double[][] distances() {
		return distances.toArray(new double[0][]);
	}

	/** Share of the cavities that have no answer. */
	public double discarded() {
		final double[] all = distances.stream().flatMapToDouble(Arrays::stream).toArray();
		return Arrays.stream(all).filter(Double::isNaN).count() / (double) all.length;
	}

	/** Mean of P(sigma_Y). */
	public double mean() {
		return mean(stresses());
	}

	/** Variance of P(sigma_Y), over the blocks of all samples, with N - 1. */
	public double variance() {
		return variance(stresses());
	}

	static double mean(final double[] values) {
		return Arrays.stream(values).average().orElse(Double.NaN);
	}

	static double variance(final double[] values) {
		final double mean = mean(values);
		return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
	}

	/** Jackknife error of the mean; NaN for one sample. */
	public double meanError() {
		return error(YieldSamples::mean);
	}

	/** Jackknife error of the variance; NaN for one sample. */
	public double varianceError() {
		return error(YieldSamples::variance);
	}

	private double error(final ToDoubleFunction<double[]> statistic) {
		return Jackknife.error(size(), s -> statistic.applyAsDouble(without(s)));
	}

	/**
	 * The quotient of a statistic and that of the same samples by another method, with its jackknife error, which leaves out a
	 * sample of both at once.
	 *
	 * @return value, error
	 * @throws IllegalArgumentException if there are not as many samples
	 */
	double[] over(final YieldSamples other, final ToDoubleFunction<double[]> statistic) {
		if (other.size() != size()) throw new IllegalArgumentException("reference: " + other.size() +
			" samples cannot be compared one by one with " + size() + ".");
		return new double[] { statistic.applyAsDouble(stresses()) / statistic.applyAsDouble(other.stresses()), Jackknife.error(
			size(), s -> statistic.applyAsDouble(without(s)) / statistic.applyAsDouble(other.without(s))) };
	}

	/**
	 * The share of cavities closer to yield than a threshold, its depletion with annealing; cavities without an answer count as
	 * far.
	 *
	 * @return share, lower and upper end of its jackknife interval; where fewer than two samples have such cavities, of Poisson's
	 *         (Garwood 1936), as if cavities were independent
	 */
	public double[] shareBelow(final double threshold, final double confidence) {
		final double[] counts = distances.stream().mapToDouble(sample -> Arrays.stream(sample).filter(x -> x < threshold)
			.count()).toArray();
		final double[] totals = distances.stream().mapToDouble(sample -> sample.length).toArray();
		final SampleRatio share = new SampleRatio(counts, totals);
		final double[] ends = share.contributors() < 2 ? poisson(Arrays.stream(counts).sum(), Arrays.stream(totals).sum(),
			confidence) : share.jackknife(confidence);
		// the intervals know nothing of shares: that of two samples may end far beyond 1
		return new double[] { share.value(), ends[0], Math.min(1, ends[1]) };
	}

	private static double[] poisson(final double count, final double total, final double confidence) {
		final double low = count == 0 ? 0 : GammaDistribution.of(count, 1).inverseCumulativeProbability((1 - confidence) / 2);
		return new double[] { low / total, GammaDistribution.of(count + 1, 1).inverseCumulativeProbability((1 + confidence) / 2) /
			total };
	}
}
