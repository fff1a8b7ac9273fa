package org.glassj.elastoplastic;

import java.util.Arrays;

/**
 * Yield stresses in the order they have in space: a periodic lattice, {@code values[row * width + column]}, row 0 at the
 * bottom. Immutable.
 */
public final class ThresholdMap {

	private final ThresholdSample law;
	private final int width;
	private final int height;
	private final double[] values;

	private ThresholdMap(final ThresholdSample law, final int width, final int height, final double[] values) {
		this.law = law;
		this.width = width;
		this.height = height;
		this.values = values.clone();
	}

	/**
	 * A map.
	 *
	 * @param description where it is from
	 * @throws IllegalArgumentException if no value is positive, or they do not fill the lattice
	 */
	public static ThresholdMap of(final String description, final int width, final int height, final double... values) {
		if (values.length != width * height) throw new IllegalArgumentException(description + ": " + values.length +
			" yield stresses do not fill " + width + " x " + height + " blocks.");
		return new ThresholdMap(ThresholdSample.of(description, values), width, height, values);
	}

	/** The law of the values without their order. */
	public ThresholdSample law() {
		return law;
	}

	/** Blocks along x. */
	public int width() {
		return width;
	}

	/** Blocks along y. */
	public int height() {
		return height;
	}

	/**
	 * The map repeated over a larger lattice, {@code [row * columns + column]}, 0 where a block has no positive value: such
	 * are drawn from the others by {@link ElastoplasticSettings#withThresholds}.
	 *
	 * @throws IllegalArgumentException unless the lattice is a multiple of the map, without which it were not periodic
	 */
	public double[] tiled(final int rows, final int columns) {
		return Arrays.stream(LatticeTiling.of("thresholds", values, height, width, rows, columns)).map(
			value -> value > 0 && value < Double.POSITIVE_INFINITY ? value : 0).toArray();
	}
}
