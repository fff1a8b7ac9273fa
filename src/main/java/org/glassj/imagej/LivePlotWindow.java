package org.glassj.imagej;

import java.awt.GraphicsEnvironment;

import org.glassj.command.LivePlot;
import org.glassj.numeric.Curve;
import org.scijava.plugin.Plugin;

import ij.gui.Plot;
import ij.gui.PlotWindow;

/** A live plot in one of ImageJ's plot windows, which the user may close without stopping anything. */
@Plugin(type = LivePlot.class)
public class LivePlotWindow implements LivePlot {

	private static final long MILLISECONDS_BETWEEN = 200;

	private PlotWindow window;
	private long drawn;

	@Override
	public void draw(final Curve curve) {
		final long now = System.currentTimeMillis();
		if (GraphicsEnvironment.isHeadless() || now - drawn < MILLISECONDS_BETWEEN) return;
		drawn = now;
		final Plot plot = CurvePlots.plotOf(curve);
		if (window == null) window = plot.show();
		else if (!window.isClosed()) window.drawPlot(plot);
	}

	@Override
	public void close() {
		if (window != null && !window.isClosed()) window.close();
	}
}
