package org.glassj.numeric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Sampled functions of one variable that belong in one plot: a title, axis labels with units, and one or more
 * named series of points.
 */
public final class Curve {

	private final String title;
	private final String xLabel;
	private final String yLabel;
	private final boolean logarithmic;
	private final Map<String, double[][]> series = new LinkedHashMap<>();
	private final Map<String, Style> styles = new LinkedHashMap<>();

	/** How a series is drawn. */
	public enum Style {
		/** Joined; marked too if there are few points. */
		DEFAULT,
		/** Marked, not joined: data. */
		POINTS,
		/** Joined, not marked: a fit or a guide. */
		LINE
	}

	private Curve(final String title, final String xLabel, final String yLabel, final boolean logarithmic) {
		this.title = title;
		this.xLabel = xLabel;
		this.yLabel = yLabel;
		this.logarithmic = logarithmic;
	}

	/** An empty plot. */
	public Curve(final String title, final String xLabel, final String yLabel) {
		this(title, xLabel, yLabel, false);
	}

	/** An empty plot with logarithmic axes, on which points that are not positive do not appear. */
	public static Curve logarithmic(final String title, final String xLabel, final String yLabel) {
		return new Curve(title, xLabel, yLabel, true);
	}

	/**
	 * Adds a series of points, which are copied.
	 *
	 * @throws IllegalArgumentException if x and y differ in length
	 */
	public Curve series(final String name, final double[] x, final double[] y) {
		return add(name, x, y, Style.DEFAULT);
	}

	/** Adds measured points, which are copied; likewise. */
	public Curve points(final String name, final double[] x, final double[] y) {
		return add(name, x, y, Style.POINTS);
	}

	/** Adds a line through points, which are copied; likewise. */
	public Curve line(final String name, final double[] x, final double[] y) {
		return add(name, x, y, Style.LINE);
	}

	private Curve add(final String name, final double[] x, final double[] y, final Style style) {
		if (x.length != y.length) throw new IllegalArgumentException("Series " + name + " has " + x.length +
			" abscissae and " + y.length + " ordinates.");
		series.put(name, new double[][] { x.clone(), y.clone() });
		styles.put(name, style);
		return this;
	}

	/** Window title and, with {@code .png}, file name. */
	public String title() {
		return title;
	}

	/** Label of the abscissa with its unit. */
	public String xLabel() {
		return xLabel;
	}

	/** Label of the ordinate with its unit. */
	public String yLabel() {
		return yLabel;
	}

	/** Whether both axes are logarithmic. */
	public boolean isLogarithmic() {
		return logarithmic;
	}

	/** How a series is drawn. */
	public Style style(final String name) {
		return styles.get(name);
	}

	/** Names of the series in the order they were added. */
	public Set<String> names() {
		return series.keySet();
	}

	/** Abscissae of a series. */
	public double[] x(final String name) {
		return Arrays.copyOf(series.get(name)[0], series.get(name)[0].length);
	}

	/** Ordinates of a series. */
	public double[] y(final String name) {
		return Arrays.copyOf(series.get(name)[1], series.get(name)[1].length);
	}

	@Override
	public String toString() {
		return title;
	}
}
