package org.glassj.particle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Block means that can be worked out by hand. */
class BlockMeansTest {

	/** Twelve particles in a box of 4 x 3: the mean spacing is 1. */
	private static ParticleDataset twelve(final PeriodicBox box) {
		final double[] x = new double[24];
		final double[] f = new double[24];
		for (int i = 0; i < 12; i++) {
			f[2 * i] = (i % 4 + 0.5) / 4;
			f[2 * i + 1] = (i / 4 + 0.5) / 3;
			box.toCartesian(f, x, 2 * i);
		}
		return ParticleDataset.builder(box, x).build();
	}

	private static double[] numbers() {
		return IntStream.range(0, 12).asDoubleStream().toArray();
	}

	@Test
	void blocksAreAtLeastAsWideAsAsked() {
		final BlockMeans means = BlockMeans.of(twelve(PeriodicBox.rectangular(4, 3)), numbers(), 1.9);
		assertEquals(2, means.blocks(0));
		assertEquals(1, means.blocks(1));
		assertEquals(2, means.blockSize(0), 1e-15);
		assertEquals(3, means.blockSize(1), 1e-15);
		// columns 0, 1 and columns 2, 3 of the rows 0..3, 4..7, 8..11
		assertArrayEquals(new double[] { 4.5, 6.5 }, means.values());
		assertEquals(5.5, means.mean());
		assertEquals(2, means.variance());
	}

	@Test
	void yGrowsUpwardsAndXFastest() {
		final BlockMeans means = BlockMeans.of(twelve(PeriodicBox.rectangular(4, 3)), numbers(), 1);
		assertArrayEquals(numbers(), means.values());
		assertEquals(13, means.variance());
	}

	@Test
	void aTiltedBoxHasTiltedBlocks() {
		final PeriodicBox tilted = PeriodicBox.of(new double[] { -7, 2 }, new double[] { 4, 0, 2.5, 3 });
		final BlockMeans means = BlockMeans.of(twelve(tilted), numbers(), 1);
		assertEquals(4, means.blocks(0));
		assertEquals(3, means.blocks(1));
		assertArrayEquals(numbers(), means.values());
	}

	@Test
	void particlesOutsideTheBoxCountWhereTheirImagesAre() {
		final PeriodicBox box = PeriodicBox.rectangular(2, 2);
		final ParticleDataset four = ParticleDataset.builder(box, new double[] { -0.5, 0.5, 2.5, 0.5, 0.5, 7.5, 2, -2 })
			.build();
		final BlockMeans means = BlockMeans.of(four, new double[] { 1, 2, 3, 4 }, 1);
		assertArrayEquals(new double[] { 3, 1, 3, Double.NaN }, means.values());
		assertEquals(7 / 3.0, means.mean(), 1e-15);
		assertEquals(4 / 3.0, means.variance(), 1e-15);
	}

	@Test
	void particlesWithoutAValueDoNotCount() {
		final double[] field = numbers();
		field[0] = field[1] = field[4] = field[5] = field[8] = Double.NaN;
		final BlockMeans means = BlockMeans.of(twelve(PeriodicBox.rectangular(4, 3)), field, 1.9);
		assertArrayEquals(new double[] { 9, 6.5 }, means.values());
		final BlockMeans none = BlockMeans.of(twelve(PeriodicBox.rectangular(4, 3)), new double[] { Double.NaN }, 5);
		assertArrayEquals(new double[] { Double.NaN }, none.values());
		assertTrue(Double.isNaN(none.mean()));
		assertTrue(Double.isNaN(none.variance()));
	}

	@Test
	void threeDimensions() {
		final PeriodicBox box = PeriodicBox.rectangular(2, 2, 2);
		final double[] x = IntStream.range(0, 24).mapToDouble(p -> 0.5 + (p / 3 >> p % 3 & 1)).toArray();
		final ParticleDataset cube = ParticleDataset.builder(box, x).build();
		final BlockMeans means = BlockMeans.of(cube, IntStream.range(0, 8).asDoubleStream().toArray(), 1);
		assertArrayEquals(new double[] { 0, 1, 2, 3, 4, 5, 6, 7 }, means.values());
		assertEquals(2, means.blocks(2));
		assertEquals(1, means.blockSize(2), 1e-15);
	}
}
