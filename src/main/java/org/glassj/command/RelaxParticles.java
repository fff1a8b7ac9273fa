package org.glassj.command;

import java.io.IOException;

import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Brings particles to force balance. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Relax Particles...", weight = 20) })
public class RelaxParticles extends SampleCommand {

	@Parameter(label = "Largest residual force", description = "Largest |F| at the end, in units of epsilon / lambda",
		min = "1e-14", max = "1", persist = false)
	private double tolerance = 1e-10;

	@Parameter(label = "Minimizer", description = "What walks downhill before Newton's method takes over",
		choices = { "conjugate-gradient", "fire" }, persist = false)
	private String minimizer = "conjugate-gradient";

	@Parameter(label = "Name", description = "Name to list the result by; empty for the input's name with 'relaxed'",
		required = false, persist = false)
	private String name = "";

	@Parameter(type = ItemIO.OUTPUT)
	private ParticleDataset relaxed;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final RelaxationSettings settings = RelaxationSettings.to(tolerance).withMinimizer(minimizer);
		final Report report = report();
		final ParticleDataset sample = sample();
		final PairPotential pairs = potential();
		final Relaxation result = Relaxation.of(sample, pairs, settings, monitor);
		final double energy = result.state().energy();
		final String title = name.isBlank() ? sample.name() + " relaxed" : name;
		final ParticleDataset rest = result.particles().toBuilder().name(title).source(null).build();
		report.input(sample).result("energy", energy).result("energyPerParticle", energy / rest.size()).result("pressure",
			result.state().pressure()).result("stress", result.state().stressByName()).result("residualForce", result.state().residualForce()).result("rattlers", result.state()
				.rattlerCount()).result("evaluations", result.evaluations()).particles("particles.dump", rest).publish();
		relaxed = rest;
	}
}
