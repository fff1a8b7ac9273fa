package org.glassj.command;

import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Needs a dataset and returns its name; asked to, it waits until it is told to stop. */
@Plugin(type = Command.class, menuPath = "Plugins>GlassJ>Probe Particles...", headless = true)
public class ProbeParticles extends GlassCommand {

	@Parameter(label = "Particles", persist = false)
	private ParticleDataset particles;

	@Parameter(label = "Wait", persist = false)
	private boolean wait;

	@Parameter(type = ItemIO.OUTPUT)
	private String name;

	@Override
	protected void compute(final ProgressMonitor monitor) {
		monitor.status("waiting");
		while (wait) {
			monitor.checkCanceled();
			Thread.onSpinWait();
		}
		name = particles.name();
	}
}
