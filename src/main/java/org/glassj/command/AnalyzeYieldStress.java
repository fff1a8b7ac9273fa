package org.glassj.command;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import org.glassj.io.YieldTables;
import org.glassj.localyield.YieldSamples;
import org.glassj.localyield.YieldStatistics;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Statistics of local yield stress over many samples, against their parent temperature. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Analyze Yield Stress...", weight = 42) })
public class AnalyzeYieldStress extends GlassCommand {

	@Parameter(label = "Maps", description = "Folders with the output of Map Local Yield Stress... of many samples, also in " +
		"folders below; one for each parent temperature, separated by semicolons", persist = false)
	private String maps;

	@Parameter(label = "Parent temperatures", description = "One a folder, separated by commas; empty for 1, 2, ...",
		required = false, persist = false)
	private String temperatures = "";

	@Parameter(label = "Reference maps", description = "The same of the same samples by another method; empty for none",
		required = false, persist = false)
	private String reference = "";

	@Parameter(label = "Weak fraction", description = "Share of the cavities, the weakest, to whose distances to yield a power law is fitted",
		min = "1e-9", max = "1", persist = false)
	private double fraction = 0.1;

	@Parameter(label = "Confidence", min = "0.01", max = "0.9999", persist = false)
	private double confidence = 0.95;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultTable statistics;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve variance;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve mean;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve distribution;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final Report report = report();
		final YieldStatistics own = statistics("maps", maps);
		monitor.checkCanceled();
		final YieldStatistics other = reference.isBlank() ? null : statistics("reference", reference);
		record(report, own);
		if (other != null) report.table(other.table("reference")).table(own.ratioTable(other));
		statistics = own.table("statistics");
		variance = own.varianceCurve(other);
		mean = own.meanCurve(other);
		distribution = own.distribution(other);
		report.table(statistics).table(own.distributionTable()).plot("distribution.png", distribution).plot("mean.png", mean)
			.plot("variance.png", variance).plot("weak.png", own.weakCurve()).publish();
	}

	private YieldStatistics statistics(final String key, final String folders) throws IOException {
		final List<YieldSamples> groups = YieldTables.read(key, folders);
		final double[] each = temperatures.isBlank() ? IntStream.rangeClosed(1, groups.size()).asDoubleStream().toArray()
			: NumberList.of("temperatures", temperatures, "1,0.5,0.3");
		return YieldStatistics.of(each, groups, fraction, confidence);
	}

	private static void record(final Report report, final YieldStatistics own) {
		final ResultTable table = own.table("statistics");
		for (final String header : table.headers())
			report.result(header, table.values(header));
	}
}
