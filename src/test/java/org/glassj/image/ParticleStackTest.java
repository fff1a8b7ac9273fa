package org.glassj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;

/** Particle fields through time. */
class ParticleStackTest {

	private static final ParticleDataset PARTICLES = ParticleDataset.builder(PeriodicBox.rectangular(2, 2), new double[] {
		0.5, 0.5, 1.5, 0.5, 0.5, 1.5, 1.5, 1.5 }).build();

	private static ParticleStack stack(final int frames) {
		final ParticleStack stack = new ParticleStack();
		for (int k = 1; k <= frames; k++)
			stack.add(PARTICLES, new double[] { k, 10 * k, 100 * k, 1000 * k });
		return stack;
	}

	private static FieldImage image(final ParticleStack stack) {
		return stack.image("Stack", "events", 0.01, ColorMap.SEQUENTIAL);
	}

	@Test
	void slicesAreTheRastersOfTheFrames() {
		final FieldImage image = image(stack(3));
		assertEquals(3, image.dimensions());
		assertEquals("8 8 3", image.size(0) + " " + image.size(1) + " " + image.size(2));
		assertEquals(0.01, image.calibration(2));
		final FieldImage second = ParticleRaster.of(PARTICLES, new double[] { 2, 20, 200, 2000 }, "", "", ColorMap.SEQUENTIAL);
		assertArrayEquals(second.values(), Arrays.copyOfRange(image.values(), 64, 128));
		assertEquals(second.calibration(0), image.calibration(0));
	}

	/** After 250 frames every fourth is left, the first of them the fourth. */
	@Test
	void thinsLongSequences() {
		final ParticleStack stack = stack(250);
		final FieldImage image = image(stack);
		assertEquals(4, stack.stride());
		assertEquals(62, image.size(2));
		assertEquals(0.04, image.calibration(2));
		for (int k = 0; k < 62; k++)
			assertEquals(4 * (k + 1), image.values()[64 * k + 7 * 8]);
	}

	@Test
	void keepsSlicesOfOneSize() {
		final ParticleStack stack = stack(1);
		stack.add(PARTICLES.deformed(new double[] { 2, 0, 0, 0.5 }), new double[4]);
		assertEquals("8 8 2", image(stack).size(0) + " " + image(stack).size(1) + " " + image(stack).size(2));
	}

	@Test
	void changesTheUnitInThePlaneOnly() {
		final FieldImage image = image(stack(2)).inUnit(2.5, "micron");
		assertEquals("micron", image.lengthUnit());
		assertEquals(2.5 * 0.25, image.calibration(1), 1e-15);
		assertEquals(0.01, image.calibration(2));
	}
}
