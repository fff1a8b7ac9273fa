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
		final int width = pixels(particles, 0);
		final int height = pixels(particles, 1);
		return new FieldImage(title, new long[] { width, height }, values(particles, field, width, height), new double[] {
			pixelSize(particles, 0), pixelSize(particles, 1) }, "d", quantity, colorMap);
	}

	/** Size of a pixel along axis k in d. */
	static double pixelSize(final ParticleDataset particles, final int k) {
		return particles.box().length(k) / particles.spacing() / pixels(particles, k);
	}

	/** Number of pixels along axis k. */
	static int pixels(final ParticleDataset particles, final int k) {
		final double length = particles.box().length(k) / particles.spacing();
		return Math.max(1, Math.min(MOST_PIXELS, (int) Math.round(PIXELS_PER_SPACING * length)));
	}

	/** The pixels of a field, the topmost row first. */
	static float[] values(final ParticleDataset particles, final double[] field, final int width, final int height) {
		final CellGrid grid = new CellGrid(particles.box(), particles.positions(), particles.spacing());
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
		return values;
	}
}
