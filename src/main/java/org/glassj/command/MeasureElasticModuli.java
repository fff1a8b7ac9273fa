package org.glassj.command;

import java.io.IOException;

import org.glassj.expansion.ElasticAnalysis;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Measures the elastic tensor of a sample, its Born and non-affine parts, and its isotropic moduli. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Measure Elastic Moduli...", weight = 32) })
public class MeasureElasticModuli extends SampleCommand {

	@Parameter(label = "Largest residual force", description = "Refuse a sample that is less well relaxed than this",
		persist = false)
	private double tolerance = 1e-6;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultTable moduli;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final Report report = report();
		final ParticleDataset sample = sample();
		final ElasticAnalysis analysis = ElasticAnalysis.of(sample, potential(), tolerance, monitor);
		record(report.input(sample), analysis);
		report.table(analysis.table()).publish();
		moduli = analysis.table();
	}

	private static void record(final Report report, final ElasticAnalysis analysis) {
		report.result("elasticModuli", analysis.moduli().total().byName()).result("born", analysis.moduli().born().byName())
			.result("nonaffine", analysis.moduli().nonaffine().byName()).result("stressStrain", analysis.moduli().stressStrain()
				.allByName());
		analysis.isotropic().forEach(report::result);
		report.result("stress", analysis.stress()).result("pressure", analysis.state().pressure()).result("residualForce",
			analysis.state().residualForce()).result("rattlers", analysis.state().rattlerCount());
	}
}
