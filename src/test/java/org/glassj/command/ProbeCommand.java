package org.glassj.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.numeric.SolverNotConvergedException;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.object.ObjectService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Returns its parameters as text, or fails as told: a stand-in for the real commands in tests of the host. The text is
 * also left with SciJava's object service, where tests find it that run macros.
 */
@Plugin(type = Command.class, menuPath = "Plugins>GlassJ>Probe Parameters...", headless = true)
public class ProbeCommand extends GlassCommand {

	@Parameter(label = "Particles", description = "An open dataset or a file", required = false, persist = false)
	private ParticleDataset particles;

	@Parameter(label = "Cavity radius", description = "In units of the mean spacing d", min = "1", max = "10",
		persist = false)
	private double radius = 5;

	@Parameter(label = "Order", min = "1", persist = false)
	private int order = 3;

	@Parameter(label = "Angle", description = "In degrees", max = "90", persist = false)
	private double angle;

	@Parameter(label = "Rigid matrix", persist = false)
	private boolean rigid;

	@Parameter(label = "Method", choices = { "cubic", "fold", "pade" }, persist = false)
	private String method = "cubic";

	@Parameter(label = "Fail with", persist = false)
	private String failure = "";

	@Parameter(type = ItemIO.OUTPUT)
	private String report;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		monitor.status("probing");
		monitor.progress(0.5);
		fail(monitor);
		report = inputs().toString();
		context().service(ObjectService.class).addObject(report);
	}

	private void fail(final ProgressMonitor monitor) throws IOException {
		if (failure.equals("argument")) throw new IllegalArgumentException("radius is 5; allowed: up to 3.");
		if (failure.equals("file")) throw new NoSuchFileException("glass.dump");
		if (failure.equals("unchecked")) throw new UncheckedIOException(new IOException("glass.dump, line 3: no number."));
		if (failure.equals("saddle")) throw new NotPositiveDefiniteException(-1);
		if (failure.equals("iterations")) throw new SolverNotConvergedException(7, 0.5, 0.1);
		if (failure.equals("bug")) throw new IllegalStateException("no plan");
		if (failure.equals("cancel")) cancel("");
		monitor.checkCanceled();
	}
}
