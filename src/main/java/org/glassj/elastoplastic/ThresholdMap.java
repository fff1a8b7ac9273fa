package org.glassj.elastoplastic;

import java.util.Arrays;

/**
 * Yield stresses in the order they have in space, one a block or one for each of several orientations: a periodic lattice,
 * {@code values[row * width + column]}, row 0 at the bottom. Immutable.
 */
public final class ThresholdMap {

	private final ThresholdDistribution law;
	private final int width;
	private final int height;
	/** [orientation][block], a single plane without orientations. */
	private final double[][] planes;

	private ThresholdMap(final ThresholdDistribution law, final int width, final int height, final double[][] planes) {
		for (final double[] plane : planes)
			if (plane.length != width * height) throw new IllegalArgumentException(law.description() + ": " + plane.length +
				" yield stresses do not fill " + width + " x " + height + " blocks.");
		this.law = law;
		this.width = width;
		this.height = height;
		this.planes = Arrays.stream(planes).map(double[]::clone).toArray(double[][]::new);
	}

	/**
	 * A map.
	 *
	 * @param description where it is from
	 * @throws IllegalArgumentException if no value is positive, or they do not fill the lattice
	 */
	public static ThresholdMap of(final String description, final int width, final int height, final double... values) {
		return new ThresholdMap(ThresholdSample.of(description, values), width, height, new double[][] { values });
	}

	/**
	 * Maps of one lattice for several orientations.
	 *
	 * @param orientations in degrees, see {@link ElastoplasticSettings#withOrientations}
	 * @param planes {@code [orientation][row * width + column]}
	 * @throws IllegalArgumentException if no block has a positive value in every orientation, or they do not fill the lattice
	 */
	public static ThresholdMap oriented(final String description, final double[] orientations, final int width,
		final int height, final double[][] planes)
	{
		return new ThresholdMap(OrientedSample.of(description, orientations, planes), width, height, planes);
	}

	/** The law of the values without their order, a {@link ThresholdSample} or, of several orientations, an {@link OrientedSample}. */
	public ThresholdDistribution law() {
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

	/** Yield stresses of a block: one, or one for each orientation. */
	public int perBlock() {
		return planes.length;
	}

	/**
	 * The map repeated over a larger lattice, {@code [(row * columns + column) * orientations + orientation]}, 0 where a block
	 * has no positive value: such are drawn from the others by {@link ElastoplasticSettings#withThresholds}.
	 *
	 * @throws IllegalArgumentException unless the lattice is a multiple of the map, without which it were not periodic
	 */
	public double[] tiled(final int rows, final int columns) {
		final double[] tiled = new double[rows * columns * planes.length];
		for (int k = 0; k < planes.length; k++) {
			final double[] plane = LatticeTiling.of("thresholds", planes[k], height, width, rows, columns);
			for (int i = 0; i < plane.length; i++)
				if (plane[i] > 0 && plane[i] < Double.POSITIVE_INFINITY) tiled[i * planes.length + k] = plane[i];
		}
		return tiled;
	}
}
