package org.glassj.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.glassj.expansion.StrainAnalysis;
import org.glassj.expansion.StrainSettings;
import org.glassj.io.CheckpointFile;
import org.glassj.numeric.Curve;
import org.glassj.particle.ParticleDataset;
import org.glassj.prepare.GlassPreparation;
import org.glassj.prepare.LiquidSampling;
import org.glassj.prepare.PreparationSettings;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Prepares a glass from nothing, by swap Monte Carlo and a quench. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Prepare Glass...", weight = 5) })
public class PrepareGlass extends GlassCommand {

	@Parameter(label = "Model", choices = { "polydisperse-ipl", "bidisperse-ipl", "kob-andersen-2d" }, persist = false)
	private String model = "polydisperse-ipl";

	@Parameter(label = "Dimension", min = "2", max = "3", persist = false)
	private int dimension = 2;

	@Parameter(label = "Particles", min = "10", max = "100000000", persist = false)
	private int n = 10000;

	@Parameter(label = "Number density", description = "In 1 / lambda^dim; 0 for the model's own", min = "0", max = "100",
		persist = false)
	private double density;

	@Parameter(label = "Parent temperature", description = "In epsilon / k_B", min = "1e-6", max = "1e6", persist = false)
	private double temperature = 0.5;

	@Parameter(label = "Sweeps", description = "Moves a particle, in tens; the first half equilibrates", min = "40",
		max = "1e12", persist = false)
	private long sweeps = 10000;

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	@Parameter(label = "Threads", description = "0 for one a core; changes the time only", min = "0", max = "4096",
		persist = false)
	private int threads;

	@Parameter(label = "Name", description = "Name to list the glass by; empty for model and temperature",
		required = false, persist = false)
	private String name = "";

	@Parameter(label = "Checkpoint", description = "File from which an interrupted run goes on; empty for none",
		required = false, persist = false)
	private String checkpoint = "";

	@Parameter(type = ItemIO.OUTPUT)
	private ParticleDataset glass;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve energy;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final PreparationSettings settings = PreparationSettings.of(model, dimension).withParticles(n).withDensity(density)
			.withTemperature(temperature).withSweeps(sweeps).withSeed(seed).withThreads(threads);
		final Report report = report();
		final GlassPreparation prepared = prepare(settings, monitor);
		final String title = name.isBlank() ? model + " T=" + temperature : name;
		final ParticleDataset named = prepared.particles().toBuilder().name(title).build();
		final Curve curve = GlassPreparation.energyCurve(prepared.sampling());
		record(report.seed(seed), prepared);
		recordElasticity(report, prepared, monitor);
		report.particles("particles.dump", named).table(prepared.table()).plot("energy.png", curve).publish();
		glass = named;
		energy = curve;
	}

	private GlassPreparation prepare(final PreparationSettings settings, final ProgressMonitor monitor)
		throws IOException
	{
		final LiquidSampling run = new LiquidSampling(settings, monitor);
		final Path file = checkpoint.isBlank() ? null : Paths.get(checkpoint);
		if (file != null && Files.exists(file)) CheckpointFile.read(run, file);
		final LivePlot plot = livePlot();
		try {
			return GlassPreparation.of(run, now -> {
				if (file != null) CheckpointFile.write(now, file);
				plot.draw(GlassPreparation.energyCurve(now));
			}, monitor);
		}
		finally {
			plot.close();
		}
	}

	private static void record(final Report report, final GlassPreparation glass) {
		final LiquidSampling run = glass.sampling();
		report.result("density", run.settings().density()).result("step", run.chain().step());
		report.result("liquidEnergyPerParticle", glass.liquidEnergyPerParticle()).result("inherentEnergyPerParticle", glass
			.inherentEnergyPerParticle()).result("pressure", glass.state().pressure());
		report.result("residualForce", glass.state().residualForce()).result("rattlers", glass.state().rattlerCount());
		report.result("displacementAcceptance", run.displacementAcceptance()).result("swapAcceptance", run.swapAcceptance())
			.result("movesPerSecond", glass.movesPerSecond());
		report.result("equilibrated", run.record().looksEquilibrated()).result("energyOfHalves", run.record().halves()).result(
			"energyDeviation", run.record().deviation()).result("selfScattering", run.record().scattering()).result(
				"sizeCorrelation", run.record().sizeCorrelation());
		report.result("quenchEvaluations", glass.quenchEvaluations());
	}

	private static void recordElasticity(final Report report, final GlassPreparation glass,
		final ProgressMonitor monitor)
	{
		final StrainAnalysis elasticity = StrainAnalysis.of(glass.particles(), glass.potential(), StrainSettings.standard()
			.withOrder(1), monitor);
		report.result("shearModulus", elasticity.shearModulus()).result("bulkModulus", elasticity.bulkModulus());
	}
}
