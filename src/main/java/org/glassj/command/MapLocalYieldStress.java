package org.glassj.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;

import org.glassj.image.ColorMap;
import org.glassj.image.ColorScale;
import org.glassj.image.FieldImage;
import org.glassj.image.Figure;
import org.glassj.localyield.LocalYieldMap;
import org.glassj.localyield.LocalYieldSettings;
import org.glassj.numeric.Curve;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Maps the local yield stress of a sample. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Map Local Yield Stress...", weight = 40) })
public class MapLocalYieldStress extends SampleCommand {

	@Parameter(label = "Method", description = "Cubic, fold and pade extrapolate; continuation and frozen-matrix are exact",
		choices = { "cubic", "fold", "pade", "continuation", "frozen-matrix" }, persist = false)
	private String method = "cubic";

	@Parameter(label = "Cavity radius (d)", description = "In units of the mean spacing d", min = "1", persist = false)
	private double radius = 5;

	@Parameter(label = "Distance of centres (d)", description = "In units of the mean spacing d", min = "0.5",
		persist = false)
	private double spacing = 3;

	@Parameter(label = "Block size (d)", description = "Blocks over which the map is averaged, in units of d", min = "0.5",
		persist = false)
	private double coarsening = 5;

	@Parameter(label = "Angle (degrees)", description = "Angle by which the shear is turned counter-clockwise", persist = false)
	private double angle;

	@Parameter(label = "Largest residual force", description = "Refuse a sample that is less well relaxed than this",
		persist = false)
	private double tolerance = 1e-6;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve distribution;

	/** The last output, so that its window is on top. */
	@Parameter(type = ItemIO.OUTPUT)
	private FieldImage map;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final LocalYieldSettings settings = LocalYieldSettings.standard().withMethod(method).withRadius(radius).withSpacing(
			spacing).withCoarsening(coarsening).withAngle(angle).withTolerance(tolerance);
		final Report report = report();
		final ParticleDataset sample = sample();
		final LocalYieldMap yields = LocalYieldMap.of(sample, potential(), settings, monitor);
		final FieldImage image = FieldImage.of(yields.blocks(), "Local Yield Stress", yields.quantity(), ColorMap.SEQUENTIAL);
		final Curve histogram = yields.distribution();
		record(report.input(sample), yields);
		report.table(yields.cavityTable()).table(yields.particleTable()).image("map.tif", image).plot("distribution.png",
			histogram).figure("map.png", figure(sample, yields)).publish();
		map = image;
		distribution = histogram;
	}

	private static Figure figure(final ParticleDataset sample, final LocalYieldMap yields) {
		final double[] field = yields.yieldStress();
		final boolean gaps = Arrays.stream(field).anyMatch(Double::isNaN);
		final String size = BigDecimal.valueOf(yields.settings().coarsening()).stripTrailingZeros().toPlainString();
		return new Figure(sample, ColorScale.spanning(field, 0.01, ColorMap.SEQUENTIAL, yields.quantity())).particles(
			"Particles: lowest yield stress around each" + (gaps ? " (grey: none)" : ""), field).blocks(
				"Map: means over blocks of " + size + " d", yields.blocks());
	}

	private static void record(final Report report, final LocalYieldMap yields) {
		report.result("cavities", yields.cavities()).result("discarded", yields.discarded()).result("meanYieldStress", yields
			.blocks().mean()).result("varianceYieldStress", yields.blocks().variance()).result("meanYieldDistance", yields
				.distanceBlocks().mean()).result("varianceYieldDistance", yields.distanceBlocks().variance()).result(
					"secondsPerCavity", yields.secondsPerCavity()).result("residualForce", yields.state().residualForce()).result(
						"rattlers", yields.state().rattlerCount());
	}
}
