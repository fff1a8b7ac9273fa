package org.glassj.particle;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

/**
 * The geometry of rectangular and strongly tilted cells. Boxes have sides of 3 to 6 and lie within some twenty of the
 * origin, so lengths carry round-off of about 1e-14 and tolerances of 1e-12 leave it room.
 */
class PeriodicBoxTest {

	private static final double ROUND_OFF = 1e-12;
	/** Turned about z by the angle with cosine 0.6. */
	private static final double[] ROTATION = { 0.6, -0.8, 0, 0.8, 0.6, 0, 0, 0, 1 };

	/** Fractional coordinates of a vector, by asking for those of the origin plus the vector. */
	private static double[] fractional(final PeriodicBox box, final double[] v) {
		final double[] x = v.clone();
		for (int a = 0; a < x.length; a++)
			x[a] += box.origin(a);
		final double[] f = new double[x.length];
		box.toFractional(x, f, 0);
		return f;
	}

	@Property
	void minimumImageDiffersByCellVectors(@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll final long seed) {
		final Random random = new Random(seed);
		final PeriodicBox box = Images.tiltedBox(dim, random);
		final double[] v = random.doubles(dim, -20, 20).toArray();
		final double[] image = v.clone();
		box.minimumImage(image, 0);
		final double[] before = fractional(box, v);
		final double[] after = fractional(box, image);
		for (int k = 0; k < dim; k++) {
			assertEquals(0, Math.IEEEremainder(before[k] - after[k], 1), ROUND_OFF);
			assertTrue(Math.abs(after[k]) <= 0.5 + ROUND_OFF);
		}
	}

	@Property
	void minimumImageIsShortestWithinHalfTheWidth(@ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll final long seed)
	{
		final Random random = new Random(seed);
		final double length = 0.4999 * random.nextDouble();
		final PeriodicBox box = Images.tiltedBox(dim, random);
		final double[] expected = random.doubles(dim, -1, 1).toArray();
		final double scale = length * box.smallestWidth() / Math.sqrt(Images.squared(expected));
		final double[] v = new double[dim];
		for (int a = 0; a < dim; a++) {
			expected[a] *= scale;
			v[a] = expected[a];
		}
		for (int k = 0; k < dim; k++) {
			final int turns = random.nextInt(7) - 3;
			for (int a = 0; a < dim; a++)
				v[a] += turns * box.vector(k, a);
		}
		assertArrayEquals(expected, Images.shortest(box, v), ROUND_OFF);
		box.minimumImage(v, 0);
		assertArrayEquals(expected, v, ROUND_OFF);
	}

	@Test
	void minimumImageWorksInPlaceAtAnOffset() {
		final double[] v = { 9, 9, 4, -3, 9 };
		PeriodicBox.rectangular(5, 5).minimumImage(v, 2);
		assertArrayEquals(new double[] { 9, 9, -1, 2, 9 }, v);
	}

	@Property
	void wrappedPointsLieInTheCellAndDifferByCellVectors(@ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll final long seed)
	{
		final Random random = new Random(seed);
		final PeriodicBox box = Images.tiltedBox(dim, random);
		final double[] x = Images.points(box, 4, random);
		final double[] wrapped = box.wrap(x);
		final double[] before = new double[x.length];
		final double[] after = new double[x.length];
		for (int p = 0; p < x.length; p += dim) {
			box.toFractional(x, before, p);
			box.toFractional(wrapped, after, p);
		}
		for (int p = 0; p < x.length; p++) {
			assertEquals(before[p] - Math.floor(before[p]), after[p], ROUND_OFF);
			assertTrue(after[p] > -ROUND_OFF && after[p] < 1 + ROUND_OFF);
		}
	}

	@Test
	void aPointAHairBelowTheCellIsWrappedIntoIt() {
		// 1 - 1e-20 is 1 in floating point, which is outside [0, 1)
		assertArrayEquals(new double[] { 0, 3 }, PeriodicBox.rectangular(5, 5).wrap(new double[] { -1e-20, 8 }), 1e-15);
	}

	@Property
	void fractionalAndCartesianCoordinatesAreInverse(@ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll final long seed)
	{
		final Random random = new Random(seed);
		final PeriodicBox box = Images.tiltedBox(dim, random).deformed(slice(ROTATION, dim));
		final double[] x = random.doubles(dim, -20, 20).toArray();
		final double[] f = new double[dim];
		final double[] back = new double[dim];
		box.toFractional(x, f, 0);
		for (int a = 0; a < dim; a++) {
			back[a] = box.origin(a);
			for (int k = 0; k < dim; k++)
				back[a] += f[k] * box.vector(k, a);
		}
		assertArrayEquals(x, back, 10 * ROUND_OFF);
		box.toCartesian(f, back, 0);
		assertArrayEquals(x, back, 10 * ROUND_OFF);
	}

	private static double[] slice(final double[] matrix, final int dim) {
		return dim == 3 ? matrix : new double[] { matrix[0], matrix[1], matrix[3], matrix[4] };
	}

	@Property
	void widthIsVolumeOverTheFaceAndLengthIsLammpsSide(@ForAll final long seed) {
		final PeriodicBox box = Images.tiltedBox(3, new Random(seed));
		assertRelative(box.vector(0, 0) * box.vector(1, 1) * box.vector(2, 2), box.volume(), ROUND_OFF);
		double smallest = Double.POSITIVE_INFINITY;
		for (int k = 0; k < 3; k++) {
			final double[] u = { box.vector((k + 1) % 3, 0), box.vector((k + 1) % 3, 1), box.vector((k + 1) % 3, 2) };
			final double[] v = { box.vector((k + 2) % 3, 0), box.vector((k + 2) % 3, 1), box.vector((k + 2) % 3, 2) };
			final double face = Math.sqrt(Images.squared(new double[] { u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2],
				u[0] * v[1] - u[1] * v[0] }));
			assertRelative(box.volume() / face, box.width(k), ROUND_OFF);
			assertRelative(box.vector(k, k), box.length(k), ROUND_OFF);
			smallest = Math.min(smallest, box.volume() / face);
		}
		assertRelative(smallest, box.smallestWidth(), ROUND_OFF);
	}

	@Property
	void shearAndRotationLeaveLengthsAlone(@ForAll @DoubleRange(min = -3, max = 3) final double g,
		@ForAll final long seed)
	{
		final PeriodicBox box = Images.tiltedBox(3, new Random(seed));
		final PeriodicBox sheared = box.deformed(new double[] { 1, g, 0, 0, 1, 0, 0, 0, 1 });
		final PeriodicBox turned = box.deformed(ROTATION);
		assertRelative(box.volume(), sheared.volume(), ROUND_OFF);
		for (int k = 0; k < 3; k++) {
			assertRelative(box.length(k), sheared.length(k), ROUND_OFF);
			assertRelative(box.length(k), turned.length(k), ROUND_OFF);
			assertRelative(box.width(k), turned.width(k), ROUND_OFF);
		}
	}

	@Test
	void aSquareShearedByOneIsTiltedByItsSide() {
		final PeriodicBox box = PeriodicBox.of(new double[] { 1, 2 }, new double[] { 4, 0, 0, 4 }).deformed(new double[] { 1,
			1, 0, 1 });
		assertEquals(PeriodicBox.of(new double[] { 3, 2 }, new double[] { 4, 0, 4, 4 }), box);
		assertEquals(4 / Math.sqrt(2), box.width(0), 1e-15);
		assertEquals(4, box.width(1), 1e-15);
		assertEquals(4, box.length(0));
		assertEquals(4, box.length(1));
		assertFalse(box.isRectangular());
		assertTrue(PeriodicBox.rectangular(4, 3, 2).isRectangular());
	}

	@Test
	void boxesAreEqualByTheirNumbers() {
		final PeriodicBox box = PeriodicBox.of(new double[] { 1, 2 }, new double[] { 4, 0, 1, 4 });
		final PeriodicBox same = PeriodicBox.of(new double[] { 1, 2 }, new double[] { 4, 0, 1, 4 });
		assertEquals(same, box);
		assertEquals(same.hashCode(), box.hashCode());
		assertNotEquals(PeriodicBox.of(new double[] { 1, 2.5 }, new double[] { 4, 0, 1, 4 }), box);
		assertNotEquals(PeriodicBox.of(new double[] { 1, 2 }, new double[] { 4, 0, 1, 5 }), box);
		assertNotEquals("box", box);
		assertEquals("origin [1.0, 2.0], vectors [4.0, 0.0, 1.0, 4.0]", box.toString());
	}

	@Test
	void theArraysGivenMayChangeAfterwards() {
		final double[] vectors = { 4, 0, 0, 4 };
		final PeriodicBox box = PeriodicBox.of(new double[2], vectors);
		vectors[0] = 9;
		assertEquals(4, box.vector(0, 0));
	}

	@Test
	void impossibleBoxesAreRefused() {
		assertRefused("box: 4 dimensions are outside 2..3.", () -> PeriodicBox.rectangular(1, 2, 3, 4));
		assertRefused("box: 1 dimensions are outside 2..3.", () -> PeriodicBox.rectangular(1));
		assertRefused("box: 3 vector components given, 4 expected.", () -> PeriodicBox.of(new double[2], new double[3]));
		assertRefused("box: NaN is not a finite number.", () -> PeriodicBox.rectangular(Double.NaN, 1));
		assertRefused("box: Infinity is not a finite number.", () -> PeriodicBox.of(new double[] { 0,
			Double.POSITIVE_INFINITY }, new double[] { 1, 0, 0, 1 }));
		assertRefused("box: volume -6.0 of the cell vectors [-2.0, 0.0, 0.0, 3.0] is not positive.", () -> PeriodicBox
			.rectangular(-2, 3));
		assertRefused("box: volume 0.0 of the cell vectors [1.0, 2.0, 2.0, 4.0] is not positive.", () -> PeriodicBox.of(
			new double[2], new double[] { 1, 2, 2, 4 }));
	}
}
