package org.glassj.particle;

import static org.glassj.Agreement.assertWithin;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

/** The deformation between two boxes. */
class BoxDeformationTest {

	private static final double ROUND_OFF = 1e-12;

	@Property
	void givesBackAnyModerateDeformation(@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll final long seed) {
		final Random random = new Random(seed);
		final PeriodicBox box = Images.tiltedBox(dim, random);
		final double[] f = random.doubles(dim * dim, -0.01, 0.01).toArray();
		for (int a = 0; a < dim; a++)
			f[a * dim + a] += 1;
		assertWithin(ROUND_OFF, f, box.deformationTo(box.deformed(f)));
	}

	/** A volume twice as large is no other lattice. */
	@Test
	void growsIsotropically() {
		final PeriodicBox box = PeriodicBox.of(new double[2], new double[] { 10, 0, 3, 8 });
		assertWithin(ROUND_OFF, new double[] { 3, 0, 0, 3 }, box.deformationTo(box.deformed(new double[] { 3, 0, 0, 3 })));
	}

	/** A tilt from 0.49 to 0.51, written as -0.49 of the same lattice, is a shear by 0.02 forwards. */
	@Test
	void seesThroughAWrappedTilt() {
		final PeriodicBox before = PeriodicBox.of(new double[2], new double[] { 10, 0, 4.9, 10 });
		final PeriodicBox after = PeriodicBox.of(new double[2], new double[] { 10, 0, -4.9, 10 });
		assertWithin(ROUND_OFF, new double[] { 1, 0.02, 0, 1 }, before.deformationTo(after));
		assertWithin(ROUND_OFF, new double[] { 1, -0.02, 0, 1 }, after.deformationTo(before));
	}

	@Test
	void seesThroughWrappedTiltsInThreeDimensions() {
		final PeriodicBox before = PeriodicBox.of(new double[3], new double[] { 10, 0, 0, 4.9, 10, 0, -4.9, 4.9, 10 });
		final PeriodicBox after = PeriodicBox.of(new double[3], new double[] { 10, 0, 0, -4.9, 10, 0, 0.2, -4.9, 10 });
		// vector 1 goes on by 0.2 along x; vector 2 by 0.2 along y, which takes vector 1 along, and along x by 0.1 + 0.1
		final double[] f = before.deformationTo(after);
		final double[] moved = new double[9];
		for (int k = 0; k < 3; k++)
			for (int a = 0; a < 3; a++)
				for (int b = 0; b < 3; b++)
					moved[k * 3 + a] += f[a * 3 + b] * before.vector(k, b);
		assertWithin(ROUND_OFF, new double[] { 10, 0, 0, 5.1, 10, 0, -4.7, 5.1, 10 }, moved);
	}

	/** Where no cell vectors of the other box are near, its own are taken for the images. */
	@Test
	void takesUnrelatedBoxesAsTheyAre() {
		final PeriodicBox box = PeriodicBox.rectangular(10, 1);
		assertWithin(ROUND_OFF, new double[] { 0.1, 0, 0, 10 }, box.deformationTo(PeriodicBox.rectangular(1, 10)));
	}
}
