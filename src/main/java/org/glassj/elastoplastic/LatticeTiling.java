package org.glassj.elastoplastic;

import java.util.Arrays;
import java.util.List;

/** Lays periodic fields out over a larger lattice. */
public final class LatticeTiling {

	private LatticeTiling() {
		// functions only
	}

	/**
	 * The larger field, {@code [row * columns + column]}.
	 *
	 * @param key what it is of, for the message
	 * @param values {@code [row * width + column]}
	 * @throws IllegalArgumentException unless the lattice is a multiple of the field, without which it were not periodic
	 */
	public static double[] of(final String key, final double[] values, final int height, final int width, final int rows,
		final int columns)
	{
		if (columns % width != 0 || rows % height != 0) throw new IllegalArgumentException(key + ": a map of " + width + " x " +
			height + " blocks in its own order does not tile a lattice of " + columns + " x " + rows +
			"; allowed: a width that is a multiple of " + width + " and a height that is one of " + height + ".");
		final double[] lattice = new double[rows * columns];
		Arrays.setAll(lattice, p -> values[p / columns % height * width + p % columns % width]);
		return lattice;
	}

	/** Fields of as many quantities as one, quantity k of block i at {@code [i * fields + k]}. */
	public static double[] interleaved(final List<double[]> fields) {
		final int count = fields.size();
		final double[] all = new double[count * fields.get(0).length];
		Arrays.setAll(all, p -> fields.get(p % count)[p / count]);
		return all;
	}
}
