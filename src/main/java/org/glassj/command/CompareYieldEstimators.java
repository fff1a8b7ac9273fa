package org.glassj.command;

import java.io.IOException;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.glassj.io.CsvFile;
import org.glassj.localyield.LocalYieldSettings;
import org.glassj.localyield.YieldComparison;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Compares estimators of local yield on the same cavities, and with plastic events. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Compare Yield Estimators...", weight = 41) })
public class CompareYieldEstimators extends YieldCommand {

	@Parameter(label = "Further samples", description = "Names of open datasets or paths, separated by semicolons; empty for none",
		required = false, persist = false)
	private String others = "";

	@Parameter(label = "Methods", description = "Of Map Local Yield Stress..., separated by commas", persist = false)
	private String methods = "cubic,fold,pade,semi-rigid,continuation";

	@Parameter(label = "Plastic events", description = "Table of events with columns strain, x, y, z of the first sample, as " +
		"Shear Quasistatically... writes; empty for none", required = false, persist = false)
	private String events = "";

	@Parameter(label = "First events", description = "How many events, from the first, are ranked", min = "1",
		persist = false)
	private int first = 10;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultTable correlation;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve distribution;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve scatter;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final LocalYieldSettings settings = settings();
		final Report report = report();
		final ParticleDataset sample = sample();
		final ResultTable sites = events.isBlank() ? null : CsvFile.read(Paths.get(events));
		final List<String> names = Arrays.stream(methods.split(",")).map(String::trim).collect(Collectors.toList());
		final YieldComparison found = YieldComparison.of(samples(sample), potential(), names, settings, monitor);
		final YieldCorrelations all = new YieldCorrelations(found, sites, first);
		all.addTo(report.input(sample)).publish();
		correlation = found.correlationTable();
		distribution = found.distribution();
		scatter = found.scatter();
	}

	private List<ParticleDataset> samples(final ParticleDataset sample) throws IOException {
		final List<ParticleDataset> samples = new ArrayList<>(List.of(sample));
		for (final String other : others.split(";"))
			if (!other.isBlank()) samples.add(datasets().resolve(other.trim(), ParticleDatasets.AS_OPENED));
		return samples;
	}
}
