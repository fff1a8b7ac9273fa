package org.glassj.command;

import java.io.IOException;

import org.glassj.expansion.Deformation;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Strains box and particles alike, x to exp(g A) x; relaxed afterwards, that is a quasistatic strain step. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Deform Particles...", weight = 25) })
public class DeformParticles extends GlassCommand {

	@Parameter(label = "Particles", description = "Name of an open dataset, or path of a file", persist = false)
	private ParticleDataset particles;

	@Parameter(label = "Frame", description = "Frame of the file counted from 0; -1 for the dataset as it was opened",
		min = "-1", persist = false)
	private int frame = ParticleDatasets.AS_OPENED;

	@Parameter(label = "Loading", choices = { "simple-shear", "pure-shear", "dilation" }, persist = false)
	private String loading = "simple-shear";

	@Parameter(label = "Angle (degrees)", description = "Angle by which the loading is turned counter-clockwise", persist = false)
	private double angle;

	@Parameter(label = "Strain", description = "Engineering strain of a shear, true strain of a dilation", min = "-1",
		max = "1", persist = false)
	private double strain = 0.01;

	@Parameter(label = "Name", description = "Name to list the result by; empty for the input's name with 'deformed'",
		required = false, persist = false)
	private String name = "";

	@Parameter(type = ItemIO.OUTPUT)
	private ParticleDataset deformed;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final Report report = report();
		final ParticleDataset sample = datasets().atFrame(particles, frame);
		final double[] gradient = Deformation.named(loading, sample.dimension(), angle).at(strain);
		final String title = name.isBlank() ? sample.name() + " deformed" : name;
		final ParticleDataset moved = sample.deformed(gradient).toBuilder().name(title).build();
		report.input(sample).result("deformationGradient", gradient).result("volume", moved.box().volume()).particles(
			"particles.xyz", moved).publish();
		deformed = moved;
	}
}
