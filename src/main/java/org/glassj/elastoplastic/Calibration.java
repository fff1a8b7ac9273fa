package org.glassj.elastoplastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.glassj.task.QuietMonitor;

/**
 * The eigenstrain with which a lattice flows at a given steady stress. The larger it is, the more stress an event releases
 * and the lower the steady stress sigma_s; between two eigenstrains that bracket the target, interpolation of sigma_s against
 * ln eps_pl comes within a tenth of it. From a few more trials around it a line sigma_s = a + b ln eps_pl is fitted, whose
 * root is the result with
 * <pre>
 * (error of ln eps_pl)^2 = (error of target^2 + error of the line at the root^2) / b^2.
 * </pre>
 * Every trial takes the same seeds, so that the trials differ by the eigenstrain alone; their errors are taken for one and the
 * same, that of a single trial. Immutable.
 *
 * <pre>
 * Calibration found = Calibration.of(lattice, LoadingSettings.standard().withStrain(2, 0.5), CalibrationSettings.of(7.4, 0.05),
 * 	ProgressMonitor.NONE);
 * double eigenstrain = found.eigenstrain();
 * </pre>
 */
public final class Calibration {

	/** Trials of the line, over the eigenstrain found by interpolation: sigma_s is bent, over a wider range by more than its error. */
	private static final double[] AROUND = { 0.94, 0.97, 1, 1.03, 1.06 };
	private static final double CLOSE = 1.1;
	private static final int MOST_STEPS = 30;
	private static final int EXPECTED_TRIALS = 12;

	/** Mean steady stress over the samples, and its standard error. */
	private static final class Trial {

		private final double eigenstrain;
		private final double stress;
		private final double error;

		private Trial(final double eigenstrain, final double stress, final double error) {
			this.eigenstrain = eigenstrain;
			this.stress = stress;
			this.error = error;
		}

		private double log() {
			return Math.log(eigenstrain);
		}
	}

	private final ElastoplasticSettings lattice;
	private final LoadingSettings loading;
	private final CalibrationSettings settings;
	private final ProgressMonitor monitor;
	private final TreeMap<Double, Trial> trials = new TreeMap<>();
	private double logEigenstrain;
	private double slope;
	private double lineError;

	private Calibration(final ElastoplasticSettings lattice, final LoadingSettings loading,
		final CalibrationSettings settings, final ProgressMonitor monitor)
	{
		this.lattice = lattice;
		this.loading = loading;
		this.settings = settings;
		this.monitor = monitor;
	}

	/**
	 * Seeks the eigenstrain.
	 *
	 * @param lattice whose eigenstrain does not count
	 * @param loading monotonic, with a steady state
	 * @throws IllegalArgumentException if the steady stress does not pass the target between the eigenstrains allowed
	 * @throws java.util.concurrent.CancellationException if the monitor says so
	 */
	public static Calibration of(final ElastoplasticSettings lattice, final LoadingSettings loading,
		final CalibrationSettings settings, final ProgressMonitor monitor)
	{
		final Calibration calibration = new Calibration(lattice, loading, settings, monitor);
		monitor.status("Calibrating the eigenstrain");
		final double near = calibration.bracket();
		calibration.fit(DoubleStream.of(AROUND).map(factor -> factor * near).mapToObj(calibration::trial).collect(Collectors
			.toList()));
		monitor.progress(1);
		return calibration;
	}

	/** An eigenstrain within a tenth of the right one, by regula falsi with bisection of the logarithm in turn. */
	private double bracket() {
		Trial low = trial(settings.low());
		Trial high = trial(settings.high());
		if (!(low.stress > settings.target() && high.stress < settings.target())) throw new IllegalArgumentException("target: " +
			settings.target() + " is not between the steady stresses " + low.stress + " at an eigenstrain of " + settings.low() +
			" and " + high.stress + " at " + settings.high() + "; change low or high.");
		for (int step = 0; step < MOST_STEPS && high.eigenstrain / low.eigenstrain > CLOSE; step++) {
			final double share = step % 2 == 1 ? 0.5 : Math.max(0.1, Math.min(0.9, (low.stress - settings.target()) /
				(low.stress - high.stress)));
			final Trial middle = trial(Math.exp(low.log() + share * (high.log() - low.log())));
			if (middle.stress > settings.target()) low = middle;
			else high = middle;
		}
		return Math.sqrt(low.eigenstrain * high.eigenstrain);
	}

	private Trial trial(final double eigenstrain) {
		final List<SteadyState> flows = IntStream.range(0, settings.samples()).parallel().mapToObj(s -> flow(eigenstrain, s))
			.collect(Collectors.toList());
		final SteadyTarget all = new SteadyTarget();
		flows.forEach(all::add);
		final Trial trial = new Trial(eigenstrain, all.stress(), all.error());
		trials.put(eigenstrain, trial);
		monitor.progress(Math.min(1, (double) trials.size() / EXPECTED_TRIALS));
		return trial;
	}

	private SteadyState flow(final double eigenstrain, final int sample) {
		final ElastoplasticModel model = new ElastoplasticModel(lattice.withEigenstrain(eigenstrain).withSeed(lattice.seed() +
			sample));
		try {
			model.run(QuasistaticLoading.to(loading.strain()), new ElastoplasticModel.Observer() {
				// nothing to keep but the record
			}, new QuietMonitor(monitor));
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		if (model.failed()) throw new IllegalArgumentException("high: with an eigenstrain of " + eigenstrain +
			" an avalanche never ends; allowed: eigenstrains that are smaller.");
		return SteadyState.of(model.record(), loading.steady(), loading.strain());
	}

	/** The line through the trials by least squares, where it meets the target, and its error there. */
	private void fit(final List<Trial> points) {
		final double x = points.stream().mapToDouble(Trial::log).average().getAsDouble();
		final double y = points.stream().mapToDouble(point -> point.stress).average().getAsDouble();
		final double xx = points.stream().mapToDouble(point -> Math.pow(point.log() - x, 2)).sum();
		slope = points.stream().mapToDouble(point -> (point.log() - x) * point.stress).sum() / xx;
		logEigenstrain = x + (settings.target() - y) / slope;
		final double variance = points.stream().mapToDouble(point -> point.error * point.error).average().getAsDouble();
		// not variance / n: with the same seeds in all of them, the trials err together
		lineError = Math.sqrt(variance * (1 + Math.pow(logEigenstrain - x, 2) / xx));
	}

	/** The eigenstrain. */
	public double eigenstrain() {
		return Math.exp(logEigenstrain);
	}

	/** d sigma_s / d ln eps_pl there. */
	public double slope() {
		return slope;
	}

	/** Standard error of the steady stress of the lattice there. */
	public double modelError() {
		return lineError;
	}

	/** Lower and upper end of the interval of the eigenstrain, from the errors of target and lattice. */
	public double[] interval() {
		final double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - settings.confidence()) / 2);
		final double half = z * Math.hypot(settings.targetError(), lineError) / Math.abs(slope);
		return new double[] { Math.exp(logEigenstrain - half), Math.exp(logEigenstrain + half) };
	}

	/** What was asked for. */
	public CalibrationSettings settings() {
		return settings;
	}

	/** One row a trial, by rising eigenstrain: steady stress with its standard error. */
	public ResultTable table() {
		return new ResultTable("calibration").column("eigenstrain", column(trial -> trial.eigenstrain)).column("steadyStress",
			column(trial -> trial.stress)).column("steadyStressError", column(trial -> trial.error));
	}

	private double[] column(final ToDoubleFunction<Trial> value) {
		return trials.values().stream().mapToDouble(value).toArray();
	}

	/** Steady stress against eigenstrain, with the target and its error, and the interval found. */
	public Curve curve() {
		final ResultTable table = table();
		final double[] x = table.values("eigenstrain");
		final Curve curve = new Curve("Calibration of the Eigenstrain", "eigenstrain", "steady stress (epsilon / lambda^2)")
			.series("lattice", x, table.values("steadyStress"));
		final double target = settings.target();
		final double end = x[x.length - 1];
		final double least = table.values("steadyStress")[x.length - 1];
		curve.series("target and its interval", new double[] { 0, eigenstrain() }, new double[] { target, target });
		for (int k = 0; k < 2; k++)
			curve.guide("target and its interval", interval()[k], least, interval()[k], target);
		return curve.guide("target and its interval", 0, target, end, target);
	}
}
