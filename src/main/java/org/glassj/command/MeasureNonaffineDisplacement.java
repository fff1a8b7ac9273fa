package org.glassj.command;

import java.io.IOException;

import org.glassj.image.FieldImage;
import org.glassj.io.Trajectory;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.shear.NonaffineDisplacement;
import org.glassj.shear.NonaffineSettings;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Measures Falk and Langer's D2min between two configurations of a simulation or a movie. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Measure Nonaffine Displacement...", weight = 52) })
public class MeasureNonaffineDisplacement extends GlassCommand {

	@Parameter(label = "Reference", description = "Name of an open dataset, or path of a file: particles, or tracks as an " +
		"ImageJ results table or TrackMate's spots", persist = false)
	private String reference;

	@Parameter(label = "Start", description = "Frame of the reference; -1 for the first, or the dataset as it was opened",
		persist = false)
	private int start = -1;

	@Parameter(label = "Current", description = "The same for the configuration compared with it; empty for the file of " +
		"the reference", required = false, persist = false)
	private String current = "";

	@Parameter(label = "End", description = "Frame of the current configuration; -1 for the last", persist = false)
	private int end = -1;

	@Parameter(label = "Cutoff", description = "Distance below which particles are neighbours, in the unit of the " +
		"positions; 0 for twice the mean spacing", min = "0", persist = false)
	private double cutoff;

	@Parameter(label = "Threshold", description = "D2min beyond which a particle is active, in squares of the unit of the " +
		"positions", min = "0", persist = false)
	private double threshold = 0.01;

	@Parameter(label = "Measure", description = "D2min that is mapped and held against the threshold, over the neighbours",
		choices = { "mean", "sum" }, persist = false)
	private String measure = "mean";

	@Parameter(type = ItemIO.OUTPUT)
	private ResultTable particles;

	@Parameter(type = ItemIO.OUTPUT)
	private FieldImage map;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final NonaffineSettings settings = NonaffineSettings.standard().withCutoff(cutoff).withThreshold(threshold).withMeasure(
			measure);
		final Report report = report();
		final Trajectories trajectories = new Trajectories(datasets(), cutoff);
		final Trajectory from = trajectories.of("reference", reference);
		final Trajectory to = current.isBlank() ? trajectories.whole("current", reference) : trajectories.of("current", current);
		final ParticleDataset before = from.frame(start < 0 ? from.first() : start);
		final ParticleDataset after = to.frame(requireOther(start < 0 ? from.first() : start, end < 0 ? to.last() : end));
		monitor.checkCanceled();
		final NonaffineDisplacement found = NonaffineDisplacement.between(before, after, settings);
		final NonaffineFields fields = new NonaffineFields(found, from, settings.isMean());
		fields.addTo(report.input(before).result("referenceFrame", frame(before)).result("currentFrame", frame(after)))
			.publish();
		particles = found.table();
		map = fields.map();
	}

	/** The frame compared with the reference: of the same file another one. */
	private int requireOther(final int first, final int last) {
		if (current.isBlank() && first == last) throw new IllegalArgumentException("end: frame " + last +
			" is the reference itself; name another frame, or another configuration as current.");
		return last;
	}

	private static int frame(final ParticleDataset particles) {
		return particles.source().map(ParticleDataset.Source::frame).orElse(ParticleDatasets.AS_OPENED);
	}
}
