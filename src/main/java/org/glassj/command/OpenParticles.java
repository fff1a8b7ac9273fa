package org.glassj.command;

import java.io.File;
import java.io.IOException;

import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens one frame of a particle file. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Open Particles...", weight = 10) })
public class OpenParticles extends GlassCommand {

	@Parameter(label = "File", description = "LAMMPS dump or data file or extended XYZ, also .gz; or glassj:NAME for a shipped sample",
		persist = false)
	private File path;

	@Parameter(label = "Frame", description = "Counted from 0", min = "0", persist = false)
	private int frame;

	@Parameter(label = "Name", description = "Name to list it by; empty for the file's name", required = false,
		persist = false)
	private String name = "";

	@Parameter(type = ItemIO.OUTPUT)
	private ParticleDataset opened;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		monitor.status("Reading " + path);
		final Report report = report();
		final ParticleDataset read = datasets().resolveFile(path.getPath(), frame);
		opened = name.isBlank() ? read : read.toBuilder().name(name).build();
		report.input(opened).result("particles", opened.size()).result("dimension", opened.dimension()).result("spacing",
			opened.spacing()).publish();
	}
}
