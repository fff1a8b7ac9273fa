package org.glassj.command;

import java.io.IOException;

import org.glassj.image.FieldImage;
import org.glassj.numeric.Curve;
import org.glassj.shear.NonaffineSettings;
import org.glassj.shear.PlasticitySettings;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Counts the plastic events of every particle along a trajectory. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Accumulate Plasticity...", weight = 54) })
public class AccumulatePlasticity extends GlassCommand {

	@Parameter(label = "Trajectory", description = "Path of a file with many frames, such as trajectory.dump.gz, or of a " +
		"table of tracks; or name of a dataset opened from one", persist = false)
	private String trajectory;

	@Parameter(label = "Increment", description = "Strain from one comparison to the next", min = "1e-6", persist = false)
	private double increment = 0.01;

	@Parameter(label = "Strain", description = "Strain from each frame to the next; 0 to read it from the boxes", min = "0",
		persist = false)
	private double strain;

	@Parameter(label = "Threshold", description = "D2min beyond which a particle had an event, in squares of the unit of " +
		"the positions", min = "0", persist = false)
	private double threshold = 0.01;

	@Parameter(label = "Measure", description = "D2min that is held against the threshold, over the neighbours", choices = {
		"mean", "sum" }, persist = false)
	private String measure = "mean";

	@Parameter(label = "Cutoff", description = "Distance below which particles are neighbours, in the unit of the " +
		"positions; 0 for twice the mean spacing", min = "0", persist = false)
	private double cutoff;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve activity;

	@Parameter(type = ItemIO.OUTPUT)
	private FieldImage plasticity;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final PlasticitySettings settings = PlasticitySettings.standard().withIncrement(increment).withStrain(strain)
			.withNonaffine(NonaffineSettings.standard().withCutoff(cutoff).withThreshold(threshold).withMeasure(measure));
		final Report report = report();
		final PlasticityFields fields = new PlasticityFields(new Trajectories(datasets(), cutoff).whole("trajectory",
			trajectory), settings).follow(monitor);
		fields.addTo(report).publish();
		activity = fields.curve();
		plasticity = fields.image();
	}
}
