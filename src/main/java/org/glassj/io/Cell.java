package org.glassj.io;

import java.util.Arrays;

import org.glassj.particle.PeriodicBox;

/**
 * The three-dimensional cell that a file states, before it is known whether its particles need the third axis. What
 * is wrong with that axis alone is only said when it is needed.
 */
final class Cell {

	private final TextLine place;
	private final double[] origin;
	private final double[] vectors;
	private final ParticleFileException thirdAxis;

	/**
	 * @param place line to blame
	 * @param origin shape 3
	 * @param vectors {@code [k * 3 + a]}
	 * @param thirdAxis what is wrong with the third axis; null for nothing
	 */
	Cell(final TextLine place, final double[] origin, final double[] vectors, final ParticleFileException thirdAxis) {
		this.place = place;
		this.origin = origin;
		this.vectors = vectors;
		this.thirdAxis = thirdAxis;
	}

	/** Replaces the fractional coordinates at {@code x[offset..offset+3)} by the point they mean. */
	void toCartesian(final double[] x, final int offset) {
		final double[] f = Arrays.copyOfRange(x, offset, offset + 3);
		for (int a = 0; a < 3; a++)
			x[offset + a] = origin[a] + f[0] * vectors[a] + f[1] * vectors[3 + a] + f[2] * vectors[6 + a];
	}

	/** The periodic box, or its part in x and y for two dimensions. */
	PeriodicBox box(final int dim) throws ParticleFileException {
		if (dim == 3 && thirdAxis != null) throw thirdAxis;
		if (dim == 2 && (vectors[2] != 0 || vectors[5] != 0)) throw place.error(
			"all particles share one z, but the first two cell vectors leave the plane.");
		final double[] flat = dim == 3 ? vectors : new double[] { vectors[0], vectors[1], vectors[3], vectors[4] };
		try {
			return PeriodicBox.of(Arrays.copyOf(origin, dim), flat);
		}
		catch (final IllegalArgumentException e) {
			throw place.error(e.getMessage());
		}
	}
}
