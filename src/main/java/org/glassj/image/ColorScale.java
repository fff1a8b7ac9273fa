package org.glassj.image;

import java.awt.Color;
import java.util.Arrays;

/** Assigns colours to values between two bounds. Immutable. */
public final class ColorScale {

	private static final double HALF_TURN = 180;

	private final ColorMap map;
	private final double low;
	private final double high;
	private final String label;

	/**
	 * A scale.
	 *
	 * @param low value of the first colour
	 * @param high value of the last
	 * @param label what the values mean, with their unit
	 */
	public ColorScale(final ColorMap map, final double low, final double high, final String label) {
		this.map = map;
		this.low = low;
		this.high = high;
		this.label = label;
	}

	/**
	 * A scale that spans the finite values but for the given fraction at either end, so that a few extremes do not hide
	 * the rest; symmetric about zero for the diverging map, 0 to 180 degrees for the cyclic one.
	 */
	public static ColorScale spanning(final double[] values, final double tail, final ColorMap map, final String label) {
		if (map == ColorMap.CYCLIC) return new ColorScale(map, 0, HALF_TURN, label);
		final double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
		if (sorted.length == 0) return new ColorScale(map, 0, 1, label);
		final double low = sorted[(int) (tail * (sorted.length - 1))];
		final double high = sorted[(int) Math.ceil((1 - tail) * (sorted.length - 1))];
		if (map != ColorMap.DIVERGING) return new ColorScale(map, low, high, label);
		final double largest = Math.max(Math.abs(low), Math.abs(high));
		return new ColorScale(map, -largest, largest, label);
	}

	/** The colour of a value; grey for NaN. */
	public Color color(final double value) {
		return new Color(map.rgb(high > low ? (value - low) / (high - low) : 0.5));
	}

	/** Value of the first colour. */
	public double low() {
		return low;
	}

	/** Value of the last colour. */
	public double high() {
		return high;
	}

	/** What the values mean. */
	public String label() {
		return label;
	}
}
