package org.glassj.elastoplastic;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Yield stresses in the order they have in space: a periodic lattice, {@code values[row * width + column]}, row 0 at the
 * bottom. A block without a positive value takes one drawn from the others. Immutable.
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
	 * The map repeated over a larger lattice, {@code [row * columns + column]}.
	 *
	 * @throws IllegalArgumentException unless the lattice is a multiple of the map, without which it were not periodic
	 */
	public double[] tiled(final int columns, final int rows, final UniformRandomProvider random) {
		if (columns % width != 0 || rows % height != 0) throw new IllegalArgumentException("thresholds: a map of " + width +
			" x " + height + " blocks in its own order does not tile a lattice of " + columns + " x " + rows +
			"; allowed: a width that is a multiple of " + width + " and a height that is one of " + height + ".");
		final double[] lattice = new double[columns * rows];
		Arrays.setAll(lattice, p -> values[p / columns % height * width + p % columns % width]);
		for (int p = 0; p < lattice.length; p++)
			if (!(lattice[p] > 0 && lattice[p] < Double.POSITIVE_INFINITY)) lattice[p] = law.sample(random);
		return lattice;
	}
}
