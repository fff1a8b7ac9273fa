package org.glassj.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;

import org.glassj.elastoplastic.Calibration;
import org.glassj.elastoplastic.CalibrationSettings;
import org.glassj.elastoplastic.ElastoplasticSettings;
import org.glassj.elastoplastic.LoadingSettings;
import org.glassj.elastoplastic.SteadyTarget;
import org.glassj.io.CsvColumns;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Finds the eigenstrain with which the elasto-plastic model flows at the steady stress of sheared particles. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Calibrate Elasto-Plastic Model...", weight = 61) })
public class CalibrateElastoplasticModel extends LatticeCommand {

	@Parameter(label = "Target", description = "The steady stress to be met, or tables curve.csv of Shear " +
		"Quasistatically..., several separated by semicolons", persist = false)
	private String target;

	@Parameter(label = "Error of the target", description = "Its standard error, where the target is a number", min = "0",
		persist = false)
	private double targeterror;

	@Parameter(label = "Steady from", description = "Strain from which on the curves of the target count as steady",
		persist = false)
	private double from = 0.15;

	@Parameter(label = "Strain", description = "Last strain of the model's runs", persist = false)
	private double strain = 2;

	@Parameter(label = "Model steady from", description = "Strain from which on the model's flow counts as steady; 0 for " +
		"half", persist = false)
	private double steady = 0.5;

	@Parameter(label = "Smallest eigenstrain", persist = false)
	private double low = 0.01;

	@Parameter(label = "Largest eigenstrain", persist = false)
	private double high = 0.3;

	@Parameter(label = "Samples", description = "Lattices a trial, with the same seeds at every eigenstrain", min = "1",
		max = "10000", persist = false)
	private int samples = 8;

	@Parameter(label = "Confidence", min = "0.01", max = "0.9999", persist = false)
	private double confidence = 0.95;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultTable trials;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve calibration;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final Report report = report().seed(seed());
		final ElastoplasticSettings lattice = lattice();
		final CalibrationSettings settings = target(monitor).withRange(low, high).withSamples(samples).withConfidence(
			confidence);
		final Calibration found = Calibration.of(lattice, LoadingSettings.standard().withStrain(strain, steady), settings,
			monitor);
		final Curve curve = found.curve();
		record(report, found);
		recordLaws(report, lattice);
		report.table(found.table()).plot("calibration.png", curve).publish();
		trials = found.table();
		calibration = curve;
	}

	private CalibrationSettings target(final ProgressMonitor monitor) throws IOException {
		if (target.trim().matches("[-+.0-9]+([eE][-+]?[0-9]+)?")) return CalibrationSettings.of(NumberList.of("target", target,
			"7.4")[0], targeterror);
		final SteadyTarget flow = new SteadyTarget();
		for (final String path : target.split(";"))
			addCurve(flow, Paths.get(path.trim()), monitor);
		return CalibrationSettings.of(flow.stress(), flow.error());
	}

	private void addCurve(final SteadyTarget flow, final Path file, final ProgressMonitor monitor) throws IOException {
		if (!Files.isRegularFile(file)) throw new IOException("target: '" + file + "' is neither a number nor a file.");
		final double[][] curve = CsvColumns.read(file, List.of("strain", "stress"), monitor);
		final double end = Arrays.stream(curve[0]).max().orElse(0);
		if (!(from < end)) throw new IllegalArgumentException("from: " + from + " is not below the last strain of " + file +
			", " + end + ".");
		flow.add(curve[0], curve[1], from);
	}

	private static void record(final Report report, final Calibration found) {
		report.result("eigenstrain", found.eigenstrain()).result("eigenstrainLower", found.interval()[0]).result(
			"eigenstrainUpper", found.interval()[1]);
		report.result("targetStress", found.settings().target()).result("targetStressError", found.settings().targetError())
			.result("modelStressError", found.modelError()).result("slope", found.slope());
	}
}
