package org.glassj.command;

import java.io.IOException;
import java.nio.file.Paths;

import org.glassj.expansion.DensityOfStates;
import org.glassj.expansion.DensitySettings;
import org.glassj.io.SpectrumFiles;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Finds the density of soft modes and its prefactor A_g from the spectra of many samples. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Analyze Vibrations...", weight = 36) })
public class AnalyzeVibrations extends GlassCommand {

	@Parameter(label = "Modes", description = "Folder with the modes.csv of many samples, also in folders below; or one file",
		style = "directory", persist = false)
	private String modes;

	@Parameter(label = "Cutoff", description = "Modes below count; in units of the first phonons' frequency", min = "0.01",
		max = "10", persist = false)
	private double cutoff = 0.65;

	@Parameter(label = "Largest participation ratio", description = "Modes more extended do not count", max = "1",
		persist = false)
	private double participation = 1;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultTable density;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve plot;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final DensitySettings settings = DensitySettings.standard().withCutoff(cutoff).withParticipation(participation);
		final Report report = report();
		monitor.status("Reading spectra");
		final DensityOfStates states = DensityOfStates.of(SpectrumFiles.read(Paths.get(modes)), settings);
		monitor.checkCanceled();
		final ResultTable table = states.table();
		final Curve curve = states.curve();
		record(report, states);
		report.table(table).plot("cumulated.png", curve).publish();
		density = table;
		plot = curve;
	}

	private static void record(final Report report, final DensityOfStates states) {
		report.result("samples", states.samples()).result("incomplete", states.incomplete()).result("firstPhonon", states
			.firstPhonon()).result("cutoffFrequency", states.cutoff()).result("softModes", states.count()).result("prefactor",
				states.prefactor()).result("prefactorInterval", states.prefactorInterval()).result("exponent", states.exponent())
			.result("exponentError", states.exponentError()).result("goodness", states.goodness());
	}
}
