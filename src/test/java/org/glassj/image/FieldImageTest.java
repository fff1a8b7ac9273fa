package org.glassj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.glassj.particle.BlockMeans;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;

/** Fields as images: y points up in the physics and down in the picture. */
class FieldImageTest {

	private static final PeriodicBox TILTED = PeriodicBox.of(new double[2], new double[] { 3, 0, 1, 2 });

	/** One particle in each of 3 x 2 cells of a box, x fastest, valued by its place. */
	private static ParticleDataset grid(final PeriodicBox box) {
		final double[] x = new double[12];
		for (int i = 0; i < 6; i++) {
			final double[] point = new double[2];
			box.toCartesian(new double[] { (i % 3 + 0.5) / 3, (i / 3 + 0.5) / 2 }, point, 0);
			System.arraycopy(point, 0, x, 2 * i, 2);
		}
		return ParticleDataset.builder(box, x).build();
	}

	private static FieldImage blocks(final PeriodicBox box) {
		return FieldImage.of(BlockMeans.of(grid(box), new double[] { 1, 2, 3, 4, 5, 6 }, 1), "map", "stress",
			ColorMap.SEQUENTIAL);
	}

	@Test
	void hasTheLargestYOnTop() {
		assertArrayEquals(new float[] { 4, 5, 6, 1, 2, 3 }, blocks(PeriodicBox.rectangular(3, 2)).values());
	}

	@Test
	void straightensTiltedBoxes() {
		assertArrayEquals(new float[] { 4, 5, 6, 1, 2, 3 }, blocks(TILTED).values());
	}

	@Test
	void isCalibratedInMeanSpacings() {
		final FieldImage image = blocks(PeriodicBox.rectangular(6, 4));
		assertEquals("3 x 2", image.size(0) + " x " + image.size(1));
		assertEquals(1, image.calibration(0), 1e-12);
		assertEquals(1, image.calibration(1), 1e-12);
		assertEquals("d", image.lengthUnit());
	}

	@Test
	void mirrorsEveryLayerOfThreeDimensions() {
		final double[] x = { 0.5, 0.5, 0.5, 0.5, 1.5, 0.5, 0.5, 0.5, 1.5, 0.5, 1.5, 1.5 };
		final ParticleDataset column = ParticleDataset.builder(PeriodicBox.rectangular(1, 2, 2), x).build();
		final FieldImage image = FieldImage.of(BlockMeans.of(column, new double[] { 1, 2, 3, 4 }, 1), "map", "stress",
			ColorMap.SEQUENTIAL);
		assertEquals(3, image.dimensions());
		assertArrayEquals(new float[] { 2, 1, 4, 3 }, image.values());
	}

	@Test
	void sharesItsValuesWithTheImage() {
		final FieldImage image = blocks(PeriodicBox.rectangular(3, 2));
		image.values()[0] = 77;
		assertEquals(77, image.img().firstElement().get());
	}

	@Test
	void refusesValuesThatDoNotFillIt() {
		assertEquals("map: 5 values do not fill [3, 2] pixels.", assertThrows(IllegalArgumentException.class,
			() -> new FieldImage("map", new long[] { 3, 2 }, new float[5], new double[] { 1, 1 }, "d", "stress",
				ColorMap.SEQUENTIAL)).getMessage());
	}
}
