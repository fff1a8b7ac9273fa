package org.glassj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Lattices in pictures and images: row 0 is at the bottom. */
class LatticeFigureTest {

	private static final ColorScale SCALE = new ColorScale(ColorMap.SEQUENTIAL, 0, 1, "stress");
	private static final int LOW = ColorMap.SEQUENTIAL.rgb(0);
	private static final int HIGH = ColorMap.SEQUENTIAL.rgb(1);

	private static int color(final BufferedImage image, final int x, final int y) {
		return image.getRGB(x, y) & 0xffffff;
	}

	/** A panel begins 70 pixels from the left and the top, and its longer side takes 560. */
	@Test
	void drawsRowsFromTheBottom() {
		final double[] field = new double[8];
		// the second block of the lower row of 4 x 2
		field[1] = 1;
		final BufferedImage image = new LatticeFigure(2, 4, 5).panel("one", field, SCALE).render();
		assertEquals(HIGH, color(image, 70 + 210, 70 + 210));
		assertEquals(LOW, color(image, 70 + 210, 70 + 70));
		assertEquals(LOW, color(image, 70 + 70, 70 + 210));
		assertEquals(HIGH, color(image, 70 + 143, 70 + 143), "its upper left corner");
		assertEquals(LOW, color(image, 70 + 137, 70 + 143), "its neighbour");
	}

	@Test
	void putsTwoPanelsInARow() {
		final double[] field = new double[9];
		final LatticeFigure figure = new LatticeFigure(3, 3, 5).panel("one", field, SCALE);
		final BufferedImage one = figure.render();
		final BufferedImage two = figure.panel("two", field, SCALE).render();
		final BufferedImage three = figure.panel("three", field, SCALE).render();
		assertTrue(two.getWidth() > one.getWidth());
		assertEquals(two.getWidth(), three.getWidth());
		assertEquals(2 * two.getHeight(), three.getHeight());
	}

	/** No block is lost where pixels do not divide evenly: 560 / 128 is no whole number. */
	@Test
	void leavesNoGaps() {
		final double[] field = new double[128 * 128];
		final BufferedImage image = new LatticeFigure(128, 128, 5).panel("all", field, SCALE).render();
		for (int x = 72; x < 628; x++)
			assertEquals(LOW, color(image, x, 300));
	}

	@Test
	void stacksHaveTheTopmostRowFirst() {
		final FieldImage stack = FieldImage.ofLattice("Activity", 2, 3, List.of(new float[] { 1, 2, 3, 4, 5, 6 }, new float[] { 7,
			8, 9, 10, 11, 12 }), new double[] { 5, 5, 0.1 }, "events", ColorMap.SEQUENTIAL);
		assertArrayEquals(new float[] { 4, 5, 6, 1, 2, 3, 10, 11, 12, 7, 8, 9 }, stack.values());
		assertEquals(3, stack.size(0));
		assertEquals(2, stack.size(1));
		assertEquals(2, stack.size(2));
		assertEquals(0.1, stack.calibration(2));
		assertEquals("d", stack.lengthUnit());
	}
}
