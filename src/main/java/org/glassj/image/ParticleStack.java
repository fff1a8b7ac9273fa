package org.glassj.image;

import java.util.ArrayList;
import java.util.List;

import org.glassj.particle.ParticleDataset;

/**
 * A particle field through a sequence of configurations, as a stack of the slices that {@link ParticleRaster} draws, all
 * of the size of the first. A sequence longer than {@value #MOST_SLICES} is thinned to every second slice as often as need
 * be, so that slices stay equally far apart: every {@link #stride()} of what was added, up to the last such.
 */
public final class ParticleStack {

	private static final int MOST_SLICES = 100;

	private final List<float[]> slices = new ArrayList<>();
	private int width;
	private int height;
	private double[] calibration;
	private int added;
	private int stride = 1;

	/** Adds the next configuration with one value a particle. */
	public void add(final ParticleDataset particles, final double[] field) {
		if (added == 0) {
			width = ParticleRaster.pixels(particles, 0);
			height = ParticleRaster.pixels(particles, 1);
			calibration = new double[] { ParticleRaster.pixelSize(particles, 0), ParticleRaster.pixelSize(particles, 1) };
		}
		if (++added % stride != 0) return;
		slices.add(ParticleRaster.values(particles, field, width, height));
		if (slices.size() > MOST_SLICES) thin();
	}

	private void thin() {
		stride *= 2;
		for (int k = slices.size() / 2 * 2; k >= 0; k -= 2)
			if (k < slices.size()) slices.remove(k);
	}

	/** How many configurations one slice is from the next; the first slice is that many from the start. */
	public int stride() {
		return stride;
	}

	/**
	 * The stack, of three axes.
	 *
	 * @param step what one configuration is along the third axis
	 */
	public FieldImage image(final String title, final String quantity, final double step, final ColorMap colorMap) {
		final float[] values = new float[width * height * slices.size()];
		for (int k = 0; k < slices.size(); k++)
			System.arraycopy(slices.get(k), 0, values, k * width * height, width * height);
		return new FieldImage(title, new long[] { width, height, slices.size() }, values, new double[] { calibration[0],
			calibration[1], step * stride }, "d", quantity, colorMap);
	}
}
