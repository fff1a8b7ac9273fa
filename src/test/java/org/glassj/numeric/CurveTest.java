package org.glassj.numeric;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Series of points of one plot, which nobody can change behind its back. */
class CurveTest {

	@Test
	void labelsAndSeriesComeBackInOrder() {
		final Curve curve = new Curve("stress", "strain", "sigma").series("up", new double[] { 0, 1 }, new double[] { 2,
			3 }).series("down", new double[] { 1 }, new double[] { -1 });
		assertEquals("stress", curve.title());
		assertEquals("stress", curve.toString());
		assertEquals("strain", curve.xLabel());
		assertEquals("sigma", curve.yLabel());
		assertIterableEquals(Arrays.asList("up", "down"), curve.names());
		assertArrayEquals(new double[] { 0, 1 }, curve.x("up"));
		assertArrayEquals(new double[] { -1 }, curve.y("down"));
	}

	@Test
	void pointsAreCopiedInAndOut() {
		final double[] x = { 0, 1 };
		final Curve curve = new Curve("stress", "strain", "sigma").series("up", x, x);
		x[0] = 7;
		curve.x("up")[1] = 7;
		curve.y("up")[1] = 7;
		assertArrayEquals(new double[] { 0, 1 }, curve.x("up"));
		assertArrayEquals(new double[] { 0, 1 }, curve.y("up"));
	}

	@Test
	void everyPointNeedsBothCoordinates() {
		assertRefused("Series up has 2 abscissae and 3 ordinates.", () -> new Curve("stress", "strain", "sigma").series(
			"up", new double[2], new double[3]));
	}

	@Test
	void guidesBelongToASeries() {
		final Curve curve = Curve.logarithmic("tail", "x", "P").points("data", new double[] { 1, 2 }, new double[] { 3, 4 })
			.guide("data", 1, 8, 2, 1).series("other", new double[1], new double[1]);
		assertTrue(curve.isLogarithmic());
		assertTrue(curve.isScattered("data"));
		assertFalse(curve.isScattered("other"));
		assertEquals(1, curve.guides("data").size());
		assertArrayEquals(new double[][] { { 1, 2 }, { 8, 1 } }, curve.guides("data").get(0));
		assertEquals(0, curve.guides("other").size());
		assertFalse(new Curve("t", "x", "y").isLogarithmic());
	}
}
