package org.glassj.localyield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.glassj.numeric.Curve;
import org.glassj.numeric.Histogram;
import org.glassj.numeric.ResultTable;

/**
 * Local yield stress against parent temperature (paper, Fig. 4): P(sigma_Y) over blocks, its mean and variance, the exponent of the
 * weak end of the distances to yield, and how many cavities are left below the distance where that of the first group starts.
 */
public final class YieldStatistics {

	private final double[] temperatures;
	private final List<YieldSamples> groups;
	private final List<WeakTail> tails = new ArrayList<>();
	private final double confidence;

	private YieldStatistics(final double[] temperatures, final List<YieldSamples> groups, final double fraction,
		final double confidence)
	{
		this.temperatures = temperatures;
		this.groups = groups;
		this.confidence = confidence;
		for (final YieldSamples group : groups)
			tails.add(WeakTail.of(group.distances(), fraction));
	}

	/**
	 * Analyses groups of samples.
	 *
	 * @param temperatures of the groups
	 * @param fraction share of a group's distances to yield in the fit of their weak end, in (0, 1]
	 * @param confidence of intervals, 0.01 to 0.9999
	 * @throws IllegalArgumentException if numbers are outside, or temperatures and groups differ in number
	 */
	public static YieldStatistics of(final double[] temperatures, final List<YieldSamples> groups, final double fraction,
		final double confidence)
	{
		if (temperatures.length != groups.size()) throw new IllegalArgumentException("temperatures: " + temperatures.length +
			" given for " + groups.size() + " group(s) of maps.");
		if (!(fraction > 0 && fraction <= 1)) throw new IllegalArgumentException("fraction: " + fraction +
			" is outside 0..1.");
		if (!(confidence >= 0.01 && confidence <= 0.9999)) throw new IllegalArgumentException("confidence: " + confidence +
			" is outside 0.01..0.9999.");
		return new YieldStatistics(temperatures.clone(), List.copyOf(groups), fraction, confidence);
	}

	/** A number of every group. */
	public double[] each(final ToDoubleFunction<YieldSamples> value) {
		return groups.stream().mapToDouble(value).toArray();
	}

	/** A number of the weak end of every group. */
	public double[] eachTail(final ToDoubleFunction<WeakTail> value) {
		return tails.stream().mapToDouble(value).toArray();
	}

	/** One row a group: P(sigma_Y), the weak end, the share of cavities weaker than the start of the first group's. */
	public ResultTable table(final String name) {
		final double start = tails.get(0).start();
		return new ResultTable(name).column("temperature", temperatures.clone()).column("samples", each(YieldSamples::size))
			.column("blocks", each(g -> g.stresses().length)).column("discarded", each(YieldSamples::discarded)).column("mean", each(
				YieldSamples::mean)).column("meanError", each(YieldSamples::meanError)).column("variance", each(
					YieldSamples::variance)).column("varianceError", each(YieldSamples::varianceError)).column("exponent", eachTail(
						WeakTail::exponent)).column("lower", eachTail(t -> t.interval(confidence)[0])).column("upper", eachTail(t -> t
							.interval(confidence)[1])).column("start", eachTail(WeakTail::start)).column("tail", eachTail(WeakTail::size))
			.column("share", each(g -> g.shareBelow(start, confidence)[0])).column("shareLower", each(g -> g.shareBelow(start,
				confidence)[1])).column("shareUpper", each(g -> g.shareBelow(start, confidence)[2]));
	}

	/**
	 * One row a group: mean and variance over those of the same samples by another method.
	 *
	 * @throws IllegalArgumentException if samples differ in number
	 */
	public ResultTable ratioTable(final YieldStatistics reference) {
		final double[][] means = ratios(reference, YieldSamples::mean);
		final double[][] variances = ratios(reference, YieldSamples::variance);
		return new ResultTable("ratio").column("temperature", temperatures.clone()).column("mean", means[0]).column("meanError",
			means[1]).column("variance", variances[0]).column("varianceError", variances[1]);
	}

	private double[][] ratios(final YieldStatistics reference, final ToDoubleFunction<double[]> statistic) {
		final double[][] ratios = new double[2][groups.size()];
		for (int k = 0; k < groups.size(); k++) {
			final double[] ratio = groups.get(k).over(reference.groups.get(k), statistic);
			ratios[0][k] = ratio[0];
			ratios[1][k] = ratio[1];
		}
		return ratios;
	}

	private String label(final int k, final String suffix) {
		return "T = " + temperatures[k] + suffix;
	}

	/** P(sigma_Y) of every group as lines, and of a reference, if there is one, as points in the same colours. */
	public Curve distribution(final YieldStatistics reference) {
		final Curve curve = new Curve("Local Yield Stress by Parent Temperature", "yield stress (epsilon / lambda^dim)",
			"probability density" + (reference == null ? "" : " (lines: maps, points: reference)"));
		for (int k = 0; k < groups.size(); k++) {
			final String name = label(k, "");
			final Histogram own = Histogram.of(groups.get(k).stresses());
			if (reference == null) curve.series(name, own.centers(), own.density());
			else {
				final Histogram other = Histogram.of(reference.groups.get(k).stresses());
				curve.points(name, other.centers(), other.density());
				for (int b = 1; b < own.centers().length; b++)
					curve.guide(name, own.centers()[b - 1], own.density()[b - 1], own.centers()[b], own.density()[b]);
			}
		}
		return curve;
	}

	/** The same as a table: one row a bin, the groups one after another. */
	public ResultTable distributionTable() {
		final Histogram[] histograms = groups.stream().map(g -> Histogram.of(g.stresses())).toArray(Histogram[]::new);
		return new ResultTable("distribution").column("temperature", IntStream.range(0, histograms.length).boxed()
			.flatMapToDouble(k -> Arrays.stream(histograms[k].centers()).map(c -> temperatures[k])).toArray()).column("stress",
				Arrays.stream(histograms).flatMapToDouble(h -> Arrays.stream(h.centers())).toArray()).column("density", Arrays
					.stream(histograms).flatMapToDouble(h -> Arrays.stream(h.density())).toArray());
	}

	/** Mean of P(sigma_Y) against temperature, with error bars, and of a reference if there is one. */
	public Curve meanCurve(final YieldStatistics reference) {
		return againstTemperature("Mean Yield Stress", "mean yield stress (epsilon / lambda^dim)", reference,
			YieldSamples::mean, YieldSamples::meanError);
	}

	/** The same of its variance. */
	public Curve varianceCurve(final YieldStatistics reference) {
		return againstTemperature("Variance of Yield Stress", "variance of yield stress (epsilon^2 / lambda^(2 dim))", reference,
			YieldSamples::variance, YieldSamples::varianceError);
	}

	private Curve againstTemperature(final String title, final String quantity, final YieldStatistics reference,
		final ToDoubleFunction<YieldSamples> value, final ToDoubleFunction<YieldSamples> error)
	{
		final Curve curve = new Curve(title, "parent temperature (epsilon / k_B)", quantity);
		addTo(curve, "maps", value, error);
		if (reference != null) reference.addTo(curve, "reference", value, error);
		return curve;
	}

	private void addTo(final Curve curve, final String name, final ToDoubleFunction<YieldSamples> value,
		final ToDoubleFunction<YieldSamples> error)
	{
		final double[] values = each(value);
		final double[] errors = each(error);
		curve.series(name, temperatures, values);
		for (int k = 0; k < values.length; k++)
			if (!Double.isNaN(errors[k])) curve.guide(name, temperatures[k], values[k] - errors[k], temperatures[k], values[k] +
				errors[k]);
	}

	/** Share of cavities closer to yield than x against x, each with the power law fitted to its weak end. */
	public Curve weakCurve() {
		final Curve curve = Curve.logarithmic("Cavities Close to Yield", "distance to yield x (epsilon / lambda^dim)",
			"share of cavities closer than x");
		for (int k = 0; k < groups.size(); k++) {
			final WeakTail tail = tails.get(k);
			final double[] x = Arrays.stream(groups.get(k).distances()).flatMapToDouble(Arrays::stream).filter(v -> v > 0)
				.sorted().toArray();
			final String name = label(k, String.format(Locale.ROOT, ": theta %.2f", tail.exponent()));
			curve.points(name, x, IntStream.rangeClosed(1, x.length).mapToDouble(n -> (double) n / x.length).toArray());
			final double share = (double) tail.size() / x.length;
			curve.guide(name, x[0], share * Math.pow(x[0] / tail.start(), tail.exponent() + 1), tail.start(), share);
		}
		return curve;
	}
}
