package org.glassj.command;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.glassj.io.TrajectoryFile;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.shear.PlasticEvent;
import org.glassj.shear.QuasistaticShear;
import org.glassj.shear.ShearSettings;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shears a sample quasistatically through yielding, once or in cycles. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Shear Quasistatically...", weight = 50) })
public class ShearQuasistatically extends SampleCommand {

	@Parameter(label = "Loading", choices = { "simple-shear", "pure-shear", "dilation" }, persist = false)
	private String loading = "simple-shear";

	@Parameter(label = "Angle (degrees)", description = "Angle by which the loading is turned counter-clockwise", persist = false)
	private double angle;

	@Parameter(label = "Strain step", min = "1e-8", max = "0.1", persist = false)
	private double step = 1e-3;

	@Parameter(label = "Strain", description = "Final strain, if there are no cycles", min = "-100", max = "100",
		persist = false)
	private double strain = 0.15;

	@Parameter(label = "Amplitude", description = "Largest strain of the cycles, from 0 to it, to minus it and back",
		min = "-100", max = "100", persist = false)
	private double amplitude = 0.05;

	@Parameter(label = "Cycles", description = "0 for one way to the strain", min = "0", max = "1000000", persist = false)
	private int cycles;

	@Parameter(label = "Method", description = "Follow the branch of states at rest, or minimise from every step",
		choices = { "continuation", "minimizer" }, persist = false)
	private String method = "continuation";

	@Parameter(label = "Residual force", description = "Largest force in every state", min = "1e-14", max = "0.01",
		persist = false)
	private double tolerance = 1e-8;

	@Parameter(label = "Resolution", description = "Strain to which events are located; 0 for the step", min = "0",
		max = "0.1", persist = false)
	private double resolution;

	@Parameter(label = "Steps between frames", min = "1", max = "1000000", persist = false)
	private int every = 10;

	@Parameter(label = "Name", description = "Name to list the result by; empty for the input's name with 'sheared'",
		required = false, persist = false)
	private String name = "";

	@Parameter(label = "Checkpoint", description = "File from which an interrupted run goes on; empty for none",
		required = false, persist = false)
	private String checkpoint = "";

	@Parameter(type = ItemIO.OUTPUT)
	private ParticleDataset sheared;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultTable events;

	/** The last output, so that its window is on top. */
	@Parameter(type = ItemIO.OUTPUT)
	private Curve curve;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final ShearSettings settings = settings();
		final Report report = report();
		final ParticleDataset sample = sample();
		final QuasistaticShear shear = new QuasistaticShear(sample, potential(), settings, monitor);
		final TrajectoryFile frames = report.folder().map(folder -> TrajectoryFile.in(folder, shear.boxAfter(1))).orElse(null);
		final Path kept = checkpoint.isBlank() ? null : Paths.get(checkpoint);
		new ShearSession(shear, every, frames, kept, livePlot()).run();
		final ResultTable catalogue = PlasticEvent.table(shear.events(), sample);
		final Curve plot = shear.curve().plot();
		record(report.input(sample), shear);
		report.table(shear.curve().table()).table(catalogue).trajectory(frames).plot("curve.png", plot).publish();
		sheared = shear.particles().toBuilder().name(name.isBlank() ? sample.name() + " sheared" : name).source(null).build();
		events = catalogue;
		curve = plot;
	}

	private ShearSettings settings() {
		final ShearSettings common = ShearSettings.standard().withLoading(loading, angle).withStep(step).withMethod(method)
			.withTolerance(tolerance).withResolution(resolution);
		return cycles == 0 ? common.withStrain(strain) : common.withCycles(amplitude, cycles);
	}

	private static void record(final Report report, final QuasistaticShear shear) {
		final int peak = shear.curve().peak();
		report.result("shearModulus", shear.shearModulus()).result("steps", shear.done()).result("events", shear.events()
			.size()).result("yieldStrain", shear.curve().column("strain")[peak]).result("yieldStress", shear.curve().column(
				"stress")[peak]);
		report.result("dissipated", shear.curve().column("dissipated")[shear.done()]).result("flowStress", shear.curve()
			.flowStress());
		report.result("method", shear.settings().method()).result("evaluations", shear.effort().evaluations()).result(
			"factorizations", shear.effort().factorizations()).result("descents", shear.effort().descents());
	}
}
