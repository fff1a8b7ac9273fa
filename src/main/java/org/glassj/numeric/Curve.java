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
	private final Map<String, double[][]> series = new LinkedHashMap<>();

	/** An empty plot. */
	public Curve(final String title, final String xLabel, final String yLabel) {
		this.title = title;
		this.xLabel = xLabel;
		this.yLabel = yLabel;
	}

	/**
	 * Adds a series of points, which are copied.
	 *
	 * @throws IllegalArgumentException if x and y differ in length
	 */
	public Curve series(final String name, final double[] x, final double[] y) {
		if (x.length != y.length) throw new IllegalArgumentException("Series " + name + " has " + x.length +
			" abscissae and " + y.length + " ordinates.");
		series.put(name, new double[][] { x.clone(), y.clone() });
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
