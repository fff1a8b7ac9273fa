package org.glassj.imagej;

import org.glassj.command.GlassCommand;
import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Returns one result of each kind. */
@Plugin(type = Command.class, menuPath = "Plugins>GlassJ>Probe Results...", headless = true)
public class ProbeResults extends GlassCommand {

	@Parameter(label = "Height", persist = false)
	private double height = 4;

	@Parameter(type = ItemIO.OUTPUT)
	private FieldImage map;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultTable table;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve curve;

	@Override
	protected void compute(final ProgressMonitor monitor) {
		map = field((float) height, ColorMap.SEQUENTIAL);
		table = new ResultTable("probe table").column("x", new double[] { 1, 2.5 }).column("n", new int[] { 3, 4 });
		curve = curve();
	}

	/** A field of 3 x 2 pixels with one hole. */
	static FieldImage field(final float highest, final ColorMap colors) {
		return new FieldImage("probe map", new long[] { 3, 2 }, new float[] { -1, 0, 1, 2, Float.NaN, highest }, new double[] {
			5, 2.5 }, "d", "yield stress (epsilon/lambda^2)", colors);
	}

	/** A smooth branch of many points and a few measured ones. */
	static Curve curve() {
		final double[] x = new double[101];
		final double[] y = new double[101];
		for (int i = 0; i < x.length; i++) {
			x[i] = 0.001 * i;
			y[i] = Math.tanh(30 * x[i]) + 0.05 * Math.sin(300 * x[i]);
		}
		return new Curve("probe curve", "strain", "stress (epsilon/lambda^2)").series("sheared", x, y).series("measured",
			new double[] { 0, 0.02, 0.05, 0.09 }, new double[] { 0, 0.5, 0.8, 1.05 });
	}
}
