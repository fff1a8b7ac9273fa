package org.glassj.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

import org.glassj.expansion.CoefficientSettings;
import org.glassj.expansion.CoefficientStatistics;
import org.glassj.io.BondTables;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Distributions and tails of the bonds' coefficients over many expanded samples. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Analyze Coefficients...", weight = 31) })
public class AnalyzeCoefficients extends GlassCommand {

	/** Results that hold one number an order, and the columns of the table of tails that they are. */
	private static final String[][] RESULTS = { { "orders", "order" }, { "expectedExponents", "expected" }, { "exponents",
		"exponent" }, { "lower", "lower" }, { "upper", "upper" }, { "goodness", "goodness" }, { "maximaExponents", "maxima" }, {
			"maximaLower", "maximaLower" }, { "maximaUpper", "maximaUpper" }, { "maximaGoodness", "maximaGoodness" }, { "starts",
				"start" }, { "tailBonds", "bonds" }, { "tailSamples", "samples" }, { "prefactors", "prefactor" }, {
					"prefactorLower", "prefactorLower" }, { "prefactorUpper", "prefactorUpper" }, { "prefactorStarts",
						"prefactorStart" }, { "prefactorBonds", "prefactorBonds" } };
	private static final Set<String> COUNTS = Set.of("order", "bonds", "samples", "prefactorBonds");

	@Parameter(label = "Bond tables", description = "Tables bonds.csv of Expand Strain..., one a sample, or folders to " +
		"search for them; several separated by semicolons", persist = false)
	private String bonds;

	@Parameter(label = "Reference tables", description = "The same of the highest parent temperature, against which A_g is " +
		"given; empty for none", required = false, persist = false)
	private String reference = "";

	@Parameter(label = "Orders", description = "Highest order of the coefficients", min = "1", max = "12", persist = false)
	private int orders = 3;

	@Parameter(label = "Bins a decade", min = "1", max = "1000", persist = false)
	private int bins = 10;

	@Parameter(label = "Largest fraction", description = "Largest share of the bonds that a tail may hold", min = "1e-9",
		max = "1", persist = false)
	private double fraction = 0.1;

	@Parameter(label = "Share for prefactor", description = "Share of the bonds from whose number the prefactor follows",
		min = "1e-9", max = "1", persist = false)
	private double share = 0.01;

	@Parameter(label = "Start of tails", description = "One number for each order, separated by commas; 0 or nothing to " +
		"search where the distance to a power law is smallest", required = false, persist = false)
	private String tail = "";

	@Parameter(label = "Interval", description = "From the scatter between samples, or as if bonds were independent",
		choices = { "jackknife", "bootstrap", "independent" }, persist = false)
	private String interval = "jackknife";

	@Parameter(label = "Confidence", min = "0.01", max = "0.9999", persist = false)
	private double confidence = 0.95;

	@Parameter(label = "Resamples", description = "For goodness of fit and bootstrap", min = "20", max = "1000000",
		persist = false)
	private int resamples = 200;

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultTable tails;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve comparison;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve distribution;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final CoefficientSettings settings = CoefficientSettings.standard().withOrders(orders).withBins(bins).withFraction(
			fraction).withShare(share).withStarts(NumberList.of("tail", tail, "20,5000,1e7")).withConfidence(confidence).withInterval(interval).withResamples(
				resamples).withSeed(seed);
		final Report report = report().seed(seed);
		final CoefficientStatistics statistics = analyse("bonds", bonds, settings, monitor);
		final Curve plot = statistics.distributionCurve();
		record(report, statistics);
		final Curve second = reference.isBlank() ? null : compare(report, statistics, monitor);
		report.table(statistics.distributionTable()).table(statistics.tailTable()).plot("distribution.png", plot).publish();
		tails = statistics.tailTable();
		comparison = second;
		distribution = plot;
	}

	private static CoefficientStatistics analyse(final String key, final String paths, final CoefficientSettings settings,
		final ProgressMonitor monitor) throws IOException
	{
		return CoefficientStatistics.of(BondTables.find(key, paths).read(settings.orders(), monitor), settings, monitor);
	}

	/** Adds A_g over that of the reference, whose first order is all that is needed. */
	private Curve compare(final Report report, final CoefficientStatistics statistics, final ProgressMonitor monitor)
		throws IOException
	{
		final double start = statistics.settings().start(1);
		final CoefficientSettings first = statistics.settings().withStarts().withOrders(1).withStarts(start);
		final CoefficientStatistics other = analyse("reference", reference, first, monitor);
		final double[] ratio = statistics.prefactorOver(other);
		final Curve curve = statistics.comparisonCurve(other);
		report.result("referenceSamples", other.samples()).result("referenceBonds", other.bonds()).result(
			"referencePrefactor", other.tail(1).fixed().amplitude()).result("prefactorRatio", ratio[0]).result(
				"prefactorRatioLower", ratio[1]).result("prefactorRatioUpper", ratio[2]).result("prefactorRatioStart", ratio[3])
			.table(statistics.ratioTable(other)).plot("comparison.png", curve);
		return curve;
	}

	private static void record(final Report report, final CoefficientStatistics statistics) {
		final ResultTable rows = statistics.tailTable();
		report.result("samples", statistics.samples()).result("bonds", statistics.bonds()).result("interval", statistics
			.interval());
		for (final String[] name : RESULTS) {
			final double[] values = rows.values(name[1]);
			report.result(name[0], COUNTS.contains(name[1]) ? Arrays.stream(values).mapToLong(Math::round).toArray() : values);
		}
	}
}
