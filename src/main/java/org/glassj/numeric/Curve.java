package org.glassj.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
	private final Set<String> scattered = new HashSet<>();
	private final Map<String, List<double[][]>> guides = new LinkedHashMap<>();

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
		if (x.length != y.length) throw new IllegalArgumentException("Series " + name + " has " + x.length +
			" abscissae and " + y.length + " ordinates.");
		series.put(name, new double[][] { x.clone(), y.clone() });
		guides.put(name, new ArrayList<>());
		return this;
	}

	/** Adds a series of points that are not to be joined, such as counts in bins; likewise. */
	public Curve points(final String name, final double[] x, final double[] y) {
		scattered.add(name);
		return series(name, x, y);
	}

	/** Adds a line in the colour of a series, such as a fit to it, from one point to another. */
	public Curve guide(final String name, final double x0, final double y0, final double x1, final double y1) {
		guides.get(name).add(new double[][] { { x0, x1 }, { y0, y1 } });
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

	/** Whether the points of a series are not to be joined. */
	public boolean isScattered(final String name) {
		return scattered.contains(name);
	}

	/** The lines that belong to a series: abscissae and ordinates of both ends of each. */
	public List<double[][]> guides(final String name) {
		return List.copyOf(guides.get(name));
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
