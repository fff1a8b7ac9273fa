package org.glassj.command;

import java.io.IOException;

import org.glassj.expansion.StrainAnalysis;
import org.glassj.expansion.StrainSettings;
import org.glassj.image.FieldImage;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Expands energy and stress of a sample in strain. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Expand Strain...", weight = 30) })
public class ExpandStrain extends SampleCommand {

	@Parameter(label = "Loading", choices = { "simple-shear", "pure-shear", "dilation" }, persist = false)
	private String loading = "simple-shear";

	@Parameter(label = "Angle (degrees)", description = "Angle by which the loading is turned counter-clockwise", persist = false)
	private double angle;

	@Parameter(label = "Order", description = "Highest power of the strain", min = "1", max = "12", persist = false)
	private int order = 3;

	@Parameter(label = "Sweep over angles", description = "Find the weakest direction of every particle", persist = false)
	private boolean sweep;

	@Parameter(label = "Table of bonds", description = "What bonds.csv holds of each bond: coefficients of energy and stress, of energy, or no table",
		choices = { "all", "energy", "none" }, persist = false)
	private String bonds = "all";

	@Parameter(label = "Largest residual force", description = "Refuse a sample that is less well relaxed than this",
		persist = false)
	private double tolerance = 1e-6;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultTable expansion;

	@Parameter(type = ItemIO.OUTPUT)
	private FieldImage weakest;

	@Parameter(type = ItemIO.OUTPUT)
	private FieldImage product;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final StrainSettings settings = StrainSettings.standard().withLoading(loading, angle).withOrder(order).withTolerance(
			tolerance).withSweep(sweep);
		final Report report = report();
		final ParticleDataset sample = sample();
		final StrainAnalysis analysis = StrainAnalysis.of(sample, potential(), settings, monitor);
		final StrainFields fields = new StrainFields(analysis, monitor);
		record(report.input(sample), analysis);
		fields.addTo(report, bonds).publish();
		expansion = analysis.table();
		weakest = fields.weakest();
		product = fields.product();
	}

	private static void record(final Report report, final StrainAnalysis analysis) {
		report.result("energy", analysis.expansion().energy()).result("stress", analysis.stressByName()).result("pressure",
			analysis.pressure()).result("shearModulus", analysis.shearModulus()).result("affineShearModulus", analysis
				.affineShearModulus()).result("bulkModulus", analysis.bulkModulus()).result("elasticModuli", analysis.moduli()
					.byName()).result("solver", analysis.solver().description()).result("solverResidual", analysis.solver().residual())
			.result("residualForce", analysis.state().residualForce()).result("rattlers", analysis.state()
						.rattlerCount());
	}
}
