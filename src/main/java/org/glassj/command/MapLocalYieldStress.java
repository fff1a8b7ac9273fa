package org.glassj.command;

import java.io.IOException;

import org.glassj.image.FieldImage;
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
public class MapLocalYieldStress extends YieldCommand {

	@Parameter(label = "Method", description = "Cubic, fold, pade and semi-rigid extrapolate; continuation and frozen-matrix are exact",
		choices = { "cubic", "fold", "pade", "semi-rigid", "continuation", "frozen-matrix" }, persist = false)
	private String method = "cubic";

	@Parameter(label = "Direction of shear", description = "Vector with commas, such as 1,0,0; empty for x", required = false,
		persist = false)
	private String direction = "";

	@Parameter(label = "Normal of its plane", description = "Vector with commas, such as 0,1,0; empty for y", required = false,
		persist = false)
	private String normal = "";

	@Parameter(label = "Directions of a sweep", description = "Even number of directions among which to find the weakest; 0 for none",
		min = "0", max = "10000", persist = false)
	private int sweep;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve distribution;

	@Parameter(type = ItemIO.OUTPUT)
	private FieldImage weakest;

	/** The last output, so that its window is on top. */
	@Parameter(type = ItemIO.OUTPUT)
	private FieldImage map;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final LocalYieldSettings standard = settings();
		final LocalYieldSettings settings = standard.withMethod(method).withDirections(standard.directions().withPlane(
			NumberList.of("direction", direction, "1,0,0"), NumberList.of("normal", normal, "0,1,0")).withSweep(sweep));
		final Report report = report();
		final ParticleDataset sample = sample();
		final YieldFields fields = new YieldFields(LocalYieldMap.of(sample, potential(), settings, monitor));
		fields.addTo(report.input(sample)).publish();
		weakest = fields.weakest();
		map = fields.map();
		distribution = fields.distribution();
	}
}
