package org.glassj.imagej;

import java.awt.Color;

import org.glassj.numeric.Curve;

import ij.gui.Plot;

/** Curves as ImageJ's plots, large enough to read, with a legend where there are several series. */
final class CurvePlots {

	/** Okabe and Ito's colours, which colour-blind eyes tell apart. */
	private static final int[] COLORS = { 0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x000000 };
	private static final int WIDTH = 800;
	private static final int HEIGHT = 560;
	private static final int FONT_SIZE = 18;
	private static final double MARGIN = 0.03;

	private CurvePlots() {
		// functions only
	}

	/** A plot that is not shown yet. */
	static Plot plotOf(final Curve curve) {
		final Plot plot = new Plot(curve.title(), curve.xLabel(), curve.yLabel());
		plot.setFrameSize(WIDTH, HEIGHT);
		plot.setFontSize(FONT_SIZE);
		plot.setAxisLabelFont(-1, FONT_SIZE);
		int k = 0;
		for (final String name : curve.names())
			addSeries(plot, curve, name, new Color(COLORS[k++ % COLORS.length]));
		plot.setColor(Color.BLACK);
		plot.setLineWidth(1);
		if (k > 1) plot.addLegend(String.join("\n", curve.names()));
		widenLimits(plot);
		return plot;
	}

	/** Keeps the outermost points off the frame. */
	private static void widenLimits(final Plot plot) {
		plot.setLimitsToFit(false);
		final double[] limits = plot.getLimits();
		final double dx = MARGIN * (limits[1] - limits[0]);
		final double dy = MARGIN * (limits[3] - limits[2]);
		plot.setLimits(limits[0] - dx, limits[1] + dx, limits[2] - dy, limits[3] + dy);
	}

	/** Few points are marked each, many are only joined. */
	private static void addSeries(final Plot plot, final Curve curve, final String name, final Color color) {
		final double[] x = curve.x(name);
		plot.setColor(color, color);
		plot.setLineWidth(2);
		plot.add(x.length > 50 ? "line" : "connected circle", x, curve.y(name));
	}
}
