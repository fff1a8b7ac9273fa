package org.glassj.localyield;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glassj.numeric.Correlation;
import org.glassj.numeric.Curve;
import org.glassj.numeric.Histogram;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.task.ProgressMonitor;

/**
 * Several estimators on the same cavities of one or more samples: how their forward yield stresses correlate, where all
 * of them answer, and how their maps are distributed.
 *
 * <pre>
 * YieldComparison both = YieldComparison.of(List.of(glass), potential, List.of("cubic", "continuation"), settings, monitor);
 * double r = both.pearson(0, 1);
 * </pre>
 */
public final class YieldComparison {

	private final List<String> methods;
	private final LocalYieldMap[][] maps;
	private final int[] common;

	private YieldComparison(final List<String> methods, final LocalYieldMap[][] maps) {
		this.methods = methods;
		this.maps = maps;
		final double[][] all = IntStream.range(0, methods.size()).mapToObj(m -> stresses(m)).toArray(double[][]::new);
		common = IntStream.range(0, all[0].length).filter(c -> Arrays.stream(all).noneMatch(s -> Double.isNaN(s[c])))
			.toArray();
	}

	/**
	 * Maps every sample by every method.
	 *
	 * @param methods names of estimators, at least two and all different
	 * @param settings what else the maps ask for
	 * @throws IllegalArgumentException as {@link LocalYieldMap#of}, or if there are fewer than two methods or one twice
	 * @throws java.util.concurrent.CancellationException if the monitor says so
	 */
	public static YieldComparison of(final List<ParticleDataset> samples, final PairPotential potential,
		final List<String> methods, final LocalYieldSettings settings, final ProgressMonitor monitor)
	{
		if (methods.size() < 2 || methods.stream().distinct().count() < methods.size()) throw new IllegalArgumentException(
			"methods: at least two different ones are needed, given: " + String.join(", ", methods) + ".");
		// all names are looked at before the first map is made
		methods.forEach(name -> YieldEstimator.named("methods", name));
		final LocalYieldSettings[] each = methods.stream().map(settings::withMethod).toArray(LocalYieldSettings[]::new);
		final LocalYieldMap[][] maps = new LocalYieldMap[samples.size()][methods.size()];
		for (int s = 0; s < maps.length; s++)
			for (int m = 0; m < each.length; m++)
				maps[s][m] = LocalYieldMap.of(samples.get(s), potential, each[m], monitor);
		return new YieldComparison(List.copyOf(methods), maps);
	}

	/** Names of the methods. */
	public List<String> methods() {
		return methods;
	}

	/** Number of samples. */
	public int samples() {
		return maps.length;
	}

	/** The map of a sample by a method. */
	public LocalYieldMap map(final int sample, final int method) {
		return maps[sample][method];
	}

	/** A number of every map of one method, the samples' cavities one behind the other. */
	private double[] cavities(final int m, final ToDoubleFunction<CavityYield> value) {
		return Arrays.stream(maps).flatMapToDouble(sample -> IntStream.range(0, sample[m].cavities()).mapToDouble(c -> value
			.applyAsDouble(sample[m].yield(c)))).toArray();
	}

	/** Forward yield stress by a method of all cavities, sample by sample; NaN where it has no answer. */
	public double[] stresses(final int method) {
		return cavities(method, yield -> yield.forward().stress());
	}

	/** Number of cavities. */
	public int cavities() {
		return stresses(0).length;
	}

	/** Number of cavities for which all methods have an answer. */
	public int common() {
		return common.length;
	}

	/** Number of cavities for which a method has an answer. */
	public int answers(final int method) {
		return (int) Arrays.stream(stresses(method)).filter(s -> !Double.isNaN(s)).count();
	}

	private double[] commonStresses(final int method) {
		final double[] all = stresses(method);
		return Arrays.stream(common).mapToDouble(c -> all[c]).toArray();
	}

	/** Pearson's correlation of two methods where all answer. */
	public double pearson(final int a, final int b) {
		return Correlation.pearson(commonStresses(a), commonStresses(b));
	}

	/** Spearman's correlation of two methods where all answer. */
	public double spearman(final int a, final int b) {
		return Correlation.spearman(commonStresses(a), commonStresses(b));
	}

	/** A number of every method, the mean over the samples. */
	public double[] each(final ToDoubleFunction<LocalYieldMap> value) {
		return IntStream.range(0, methods.size()).mapToDouble(m -> Arrays.stream(maps).mapToDouble(sample -> value
			.applyAsDouble(sample[m])).average().getAsDouble()).toArray();
	}

	/** One row a cavity: sample, centre, stress at rest, and of every method the forward and backward yield stress. */
	public ResultTable table() {
		final int dim = maps[0][0].state().particles().dimension();
		final ResultTable table = new ResultTable("comparison").column("sample", IntStream.range(0, maps.length).flatMap(
			s -> IntStream.range(0, maps[s][0].cavities()).map(c -> s)).toArray());
		for (int a = 0; a < dim; a++) {
			final String axis = "xyz".substring(a, a + 1);
			table.column(axis, Arrays.stream(maps).flatMapToDouble(sample -> Arrays.stream(sample[0].cavityTable().values(axis)))
				.toArray());
		}
		table.column("stress0", cavities(0, yield -> yield.stress(0)));
		for (int m = 0; m < methods.size(); m++)
			table.column(methods.get(m) + ":forward", stresses(m)).column(methods.get(m) + ":backward", cavities(m, yield -> yield
				.backward().stress()));
		return table;
	}

	/** One row a method in the order of the methods, one column each for its Pearson and Spearman correlation with another. */
	public ResultTable correlationTable() {
		final ResultTable table = new ResultTable("correlation");
		addColumns(table, "pearson:", this::pearson);
		addColumns(table, "spearman:", this::spearman);
		return table;
	}

	/** Correlation of two methods. */
	private interface Pair {

		double of(int a, int b);
	}

	private void addColumns(final ResultTable table, final String prefix, final Pair correlation) {
		for (int b = 0; b < methods.size(); b++) {
			final int other = b;
			table.column(prefix + methods.get(b), IntStream.range(0, methods.size()).mapToDouble(a -> correlation.of(a, other))
				.toArray());
		}
	}

	/** The method that the others are plotted against: the most exact one, or the last. */
	public int reference() {
		return Stream.of(FrozenMatrixEstimator.NAME, ContinuationEstimator.NAME).map(methods::indexOf).filter(m -> m >= 0)
			.findFirst().orElse(methods.size() - 1);
	}

	/** Yield stress by every other method against that by the reference, with the line of equality. */
	public Curve scatter() {
		final int exact = reference();
		final String unit = " (epsilon / lambda^" + maps[0][0].state().particles().dimension() + ")";
		final Curve curve = new Curve("Yield Stress of Cavities", "yield stress by " + methods.get(exact) + unit,
			"yield stress" + unit);
		final double[] x = commonStresses(exact);
		// the line ends with the reference's values, not with others' outliers
		final double low = Arrays.stream(x).min().orElse(0);
		final double high = Arrays.stream(x).max().orElse(1);
		for (int m = 0; m < methods.size(); m++)
			if (m != exact) curve.points(methods.get(m), x, commonStresses(m)).guide(methods.get(m), low, low, high, high);
		return curve;
	}

	/** P(sigma_Y) over blocks by every method. */
	public Curve distribution() {
		final Curve curve = new Curve("Yield Stress Distribution by Estimator", maps[0][0].quantity(), "probability density");
		for (int m = 0; m < methods.size(); m++) {
			final int method = m;
			final Histogram histogram = Histogram.of(Arrays.stream(maps).flatMapToDouble(sample -> Arrays.stream(sample[method]
				.blocks().values())).toArray());
			curve.series(methods.get(m), histogram.centers(), histogram.density());
		}
		return curve;
	}
}
