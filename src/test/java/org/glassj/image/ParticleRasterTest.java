package org.glassj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glassj.QuenchedGlass;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each pixel shows the particle nearest to it, in a periodic box, with y upwards. */
class ParticleRasterTest {

	private static FieldImage raster(final ParticleDataset particles) {
		final double[] index = new double[particles.size()];
		for (int i = 0; i < index.length; i++)
			index[i] = i;
		return ParticleRaster.of(particles, index, "index", "index", ColorMap.SEQUENTIAL);
	}

	private static float pixel(final FieldImage image, final int column, final int row) {
		return image.values()[row * image.size(0) + column];
	}

	/** Particle 0 in the lower left corner, particle 1 in the middle of the upper edge's half. */
	@Test
	void hasTheLargestYOnTopAndIsPeriodic() {
		final FieldImage image = raster(ParticleDataset.builder(PeriodicBox.rectangular(4, 4), new double[] { 0.1, 0.1, 2,
			2.2 }).build());
		final int last = image.size(0) - 1;
		assertEquals(1, pixel(image, last / 2, last / 2));
		assertEquals(0, pixel(image, 0, last));
		assertEquals(0, pixel(image, last, 0));
		assertEquals(0, pixel(image, 0, 0));
	}

	@Test
	void tellsUpFromDown() {
		final FieldImage image = raster(ParticleDataset.builder(PeriodicBox.rectangular(2, 2), new double[] { 1, 0.5, 1, 1.5 })
			.build());
		assertEquals(1, pixel(image, 0, 0));
		assertEquals(0, pixel(image, 0, image.size(1) - 1));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void showsTheNearestParticle(final int dim) {
		final ParticleDataset glass = QuenchedGlass.liquid(dim, 50, 9);
		final FieldImage image = raster(glass);
		final double[] point = new double[dim];
		for (int row = 0; row < image.size(1); row++)
			for (int column = 0; column < image.size(0); column++) {
				glass.box().toCartesian(new double[] { (column + 0.5) / image.size(0), 1 - (row + 0.5) / image.size(1), 0.5 }, point,
					0);
				assertEquals(nearest(glass, point), pixel(image, column, row));
			}
	}

	private static int nearest(final ParticleDataset glass, final double[] point) {
		int best = 0;
		for (int i = 1; i < glass.size(); i++)
			if (squaredDistance(glass, i, point) < squaredDistance(glass, best, point)) best = i;
		return best;
	}

	private static double squaredDistance(final ParticleDataset glass, final int i, final double[] point) {
		final double[] v = new double[point.length];
		for (int a = 0; a < v.length; a++)
			v[a] = glass.positions()[i * v.length + a] - point[a];
		glass.box().minimumImage(v, 0);
		double sum = 0;
		for (final double component : v)
			sum += component * component;
		return sum;
	}

	@Test
	void isCalibratedInMeanSpacings() {
		final FieldImage image = raster(QuenchedGlass.liquid(2, 100, 9));
		assertEquals(10, image.size(0) * image.calibration(0), 1e-9);
		assertEquals(0.25, image.calibration(0), 1e-9);
		assertEquals("d", image.lengthUnit());
	}
}
