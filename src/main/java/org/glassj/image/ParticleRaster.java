package org.glassj.image;

import java.util.stream.IntStream;

import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;

/**
 * A particle field as an image: every pixel takes the value of the particle nearest to its centre. Pixels lie on a
 * lattice of the box, so the image is periodic and a tilted box is shown straightened; a 3D sample is cut at half its
 * height.
 */
public final class ParticleRaster {

	private static final double PIXELS_PER_SPACING = 4;
	private static final int MOST_PIXELS = 4096;

	private ParticleRaster() {
		// functions only
	}

	/**
	 * Draws a field.
	 *
	 * @param field one value a particle
	 * @param title window title and file name stem
	 * @param quantity what a value means, with its unit
	 */
	public static FieldImage of(final ParticleDataset particles, final double[] field, final String title,
		final String quantity, final ColorMap colorMap)
	{
		final double d = particles.spacing();
		final int width = pixels(particles.box().length(0) / d);
		final int height = pixels(particles.box().length(1) / d);
		final CellGrid grid = new CellGrid(particles.box(), particles.positions(), d);
		final float[] values = new float[width * height];
		IntStream.range(0, height).parallel().forEach(row -> {
			final double[] f = { 0, 1 - (row + 0.5) / height, 0.5 };
			final double[] point = new double[particles.dimension()];
			for (int column = 0; column < width; column++) {
				f[0] = (column + 0.5) / width;
				particles.box().toCartesian(f, point, 0);
				values[row * width + column] = (float) field[grid.nearest(point)];
			}
		});
		final double[] calibration = { particles.box().length(0) / d / width, particles.box().length(1) / d / height };
		return new FieldImage(title, new long[] { width, height }, values, calibration, "d", quantity, colorMap);
	}

	private static int pixels(final double length) {
		return Math.max(1, Math.min(MOST_PIXELS, (int) Math.round(PIXELS_PER_SPACING * length)));
	}
}
