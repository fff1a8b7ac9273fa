package org.glassj.imagej;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.IntStream;

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
	private static final int FEW = 50;

	private CurvePlots() {
		// functions only
	}

	/** A plot that is not shown yet. */
	static Plot plotOf(final Curve curve) {
		final Plot plot = new Plot(curve.title(), curve.xLabel(), curve.yLabel());
		plot.setFrameSize(WIDTH, HEIGHT);
		plot.setFontSize(FONT_SIZE);
		if (curve.isLogarithmic()) {
			plot.setAxisXLog(true);
			plot.setAxisYLog(true);
		}
		plot.setAxisLabelFont(-1, FONT_SIZE);
		int k = 0;
		for (final String name : curve.names())
			addSeries(plot, curve, name, new Color(COLORS[k++ % COLORS.length]));
		k = 0;
		// after all series, so that the legend, which goes by order, has none of them
		for (final String name : curve.names())
			addGuides(plot, curve, name, new Color(COLORS[k++ % COLORS.length]).darker());
		plot.setColor(Color.BLACK);
		plot.setLineWidth(1);
		if (k > 1) plot.addLegend(String.join("\n", curve.names()));
		if (curve.isLogarithmic()) limitToDecades(plot, curve);
		else widenLimits(plot);
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

	/** Whole decades around all that is positive. */
	private static void limitToDecades(final Plot plot, final Curve curve) {
		final double[] x = curve.names().stream().flatMapToDouble(name -> Arrays.stream(positive(curve, name)[0])).toArray();
		final double[] y = curve.names().stream().flatMapToDouble(name -> Arrays.stream(positive(curve, name)[1])).toArray();
		if (x.length == 0) return;
		plot.setLimits(decade(Arrays.stream(x).min().getAsDouble(), false), decade(Arrays.stream(x).max().getAsDouble(), true),
			decade(Arrays.stream(y).min().getAsDouble(), false), decade(Arrays.stream(y).max().getAsDouble(), true));
	}

	private static double decade(final double value, final boolean above) {
		final double power = Math.log10(value);
		return Math.pow(10, above ? Math.floor(power + 1) : Math.ceil(power - 1));
	}

	/** The points of a series that logarithmic axes can show. */
	private static double[][] positive(final Curve curve, final String name) {
		final double[] x = curve.x(name);
		final double[] y = curve.y(name);
		final int[] shown = IntStream.range(0, x.length).filter(k -> x[k] > 0 && y[k] > 0).toArray();
		return new double[][] { Arrays.stream(shown).mapToDouble(k -> x[k]).toArray(), Arrays.stream(shown).mapToDouble(
			k -> y[k]).toArray() };
	}

	/** Few points are marked each, many are only joined. */
	private static void addSeries(final Plot plot, final Curve curve, final String name, final Color color) {
		final double[][] points = curve.isLogarithmic() ? positive(curve, name) : new double[][] { curve.x(name), curve.y(
			name) };
		plot.setColor(color, color);
		plot.setLineWidth(2);
		final boolean few = points[0].length <= FEW;
		plot.add(curve.isScattered(name) ? "circle" : few ? "connected circle" : "line", points[0], points[1]);
	}

	private static void addGuides(final Plot plot, final Curve curve, final String name, final Color color) {
		plot.setColor(color);
		plot.setLineWidth(2);
		for (final double[][] guide : curve.guides(name))
			plot.add("line", guide[0], guide[1]);
	}
}
