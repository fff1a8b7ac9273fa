package org.glassj.command;

import java.io.IOException;

import org.glassj.localyield.ShearedCavity;
import org.glassj.numeric.Curve;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shears one cavity and shows its response, its bonds and its stress. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Shear Cavity...", weight = 39) })
public class ShearCavity extends CavityCommand {

	@Parameter(label = "Particle", description = "Id of the particle at the centre; -1 for the one in the middle of the box",
		min = "-1", persist = false)
	private long particle = -1;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve linear;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve curve;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final Report report = report();
		final ParticleDataset sample = sample();
		final ShearedCavity cavity = ShearedCavity.of(sample, potential(), settings(), center(sample), monitor);
		CavityFields.addTo(report.input(sample).result("particle", sample.ids()[cavity.center()]), cavity);
		report.publish();
		linear = cavity.linear();
		curve = cavity.curve();
	}

	private int center(final ParticleDataset sample) {
		if (particle < 0) {
			final double[] middle = new double[3];
			sample.box().toCartesian(new double[] { 0.5, 0.5, sample.dimension() == 3 ? 0.5 : 0 }, middle, 0);
			return new CellGrid(sample.box(), sample.positions(), sample.spacing()).nearest(middle);
		}
		for (int i = 0; i < sample.size(); i++)
			if (sample.ids()[i] == particle) return i;
		throw new IllegalArgumentException("particle: there is no particle with id " + particle + " in " + sample.name() + ".");
	}
}
