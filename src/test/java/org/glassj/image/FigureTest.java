package org.glassj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.glassj.particle.BlockMeans;
import org.glassj.particle.BondList;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.Potentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures, by the colours of single pixels: what is where. A panel is 760 pixels wide and begins 70 pixels from the left
 * and the top; the colour bar begins 35 pixels right of the last panel.
 */
class FigureTest {

	private static final int PANEL = 760;
	private static final int MARGIN = 70;
	private static final int WHITE = 0xffffff;
	private static final double[] LOW_AND_HIGH = { 0, 1 };
	private static final ColorScale SCALE = new ColorScale(ColorMap.SEQUENTIAL, 0, 1, "stress");
	private static final int LOW = ColorMap.SEQUENTIAL.rgb(0);
	private static final int HIGH = ColorMap.SEQUENTIAL.rgb(1);

	private static ParticleDataset pair(final PeriodicBox box, final double... positions) {
		return ParticleDataset.builder(box, positions).diameters(new double[] { 1, 1 }).build();
	}

	/** One panel of two particles, the first of the lowest and the second of the highest value. */
	private static BufferedImage draw(final ParticleDataset particles) {
		return new Figure(particles, SCALE).particles("particles", LOW_AND_HIGH).render();
	}

	private static int color(final BufferedImage image, final int x, final int y) {
		return image.getRGB(x, y) & 0xffffff;
	}

	/** The colour at a point of a box of 10 x 10. */
	private static int colorAt(final BufferedImage image, final double x, final double y) {
		return color(image, (int) (MARGIN + x / 10 * PANEL), (int) (MARGIN + (1 - y / 10) * PANEL));
	}

	@Test
	void drawsParticlesWhereTheyAreWithYUpwards() {
		final BufferedImage image = draw(pair(PeriodicBox.rectangular(10, 10), 2, 3, 7, 8));
		assertEquals(LOW, colorAt(image, 2, 3));
		assertEquals(HIGH, colorAt(image, 7, 8));
		assertEquals(WHITE, colorAt(image, 2, 8));
		assertEquals(WHITE, colorAt(image, 2, 3.7));
		assertEquals(LOW, colorAt(image, 2, 3.4));
	}

	@Test
	void drawsParticlesCutByTheBoxOnBothSides() {
		final BufferedImage image = draw(pair(PeriodicBox.rectangular(10, 10), 0, 5, 13, -2));
		assertEquals(LOW, colorAt(image, 0.2, 5));
		assertEquals(LOW, colorAt(image, 9.8, 5));
		assertEquals(HIGH, colorAt(image, 3, 8));
		assertEquals(WHITE, color(image, MARGIN - 10, MARGIN + PANEL / 2));
	}

	@Test
	void drawsParticlesWithoutAValueInGrey() {
		final BufferedImage image = new Figure(pair(PeriodicBox.rectangular(10, 10), 2, 3, 7, 8), SCALE).particles("gaps",
			new double[] { Double.NaN, 1 }).render();
		assertEquals(ColorMap.SEQUENTIAL.rgb(Double.NaN), colorAt(image, 2, 3));
	}

	@Test
	void drawsTheBarFromLowToHigh() {
		final BufferedImage image = draw(pair(PeriodicBox.rectangular(10, 10), 2, 3, 7, 8));
		final int bar = MARGIN + PANEL + MARGIN / 2 + 10;
		// the outermost rows are its frame
		assertEquals(SCALE.color(758 / 759.0).getRGB() & WHITE, color(image, bar, MARGIN + 1));
		assertEquals(LOW, color(image, bar, MARGIN + PANEL - 1));
		assertEquals(WHITE, color(image, bar, MARGIN + PANEL + 5));
		assertNotEquals(LOW, color(image, bar, MARGIN + PANEL / 2));
	}

	@Test
	void keepsTheShapeOfTiltedBoxes() {
		final PeriodicBox tilted = PeriodicBox.of(new double[2], new double[] { 10, 0, 5, 5 });
		final BufferedImage image = draw(pair(tilted, 2, 1, 13, 4));
		final double unit = PANEL / 15.0;
		assertEquals(Math.round(5 * unit) + 2 * MARGIN, image.getHeight());
		assertEquals(LOW, color(image, (int) (MARGIN + 2 * unit), (int) (MARGIN + 4 * unit)));
		assertEquals(HIGH, color(image, (int) (MARGIN + 13 * unit), (int) (MARGIN + unit)));
		assertEquals(0, color(image, (int) (MARGIN + 5 * unit), MARGIN), "upper left corner of the outline");
		assertEquals(WHITE, color(image, MARGIN + 20, MARGIN + 20), "outside the box");
	}

	@Test
	void drawsTheLayerAtHalfHeightOfThreeDimensions() {
		final BufferedImage image = draw(pair(PeriodicBox.rectangular(10, 10, 10), 2, 3, 5, 7, 8, 0.5));
		assertEquals(LOW, colorAt(image, 2, 3));
		assertEquals(WHITE, colorAt(image, 7, 8));
	}

	/** From (9, 5) to (11, 5) across the right edge: seen at both sides, in the colour of its value. */
	@Test
	void drawsBondsOnBothSidesOfAnEdge() {
		final ParticleDataset particles = pair(PeriodicBox.rectangular(10, 10), 9, 5, 11, 5);
		final BondList bonds = BondList.of(particles, Potentials.of("harmonic-sphere").bind(particles.toBuilder().diameters(
			new double[] { 2.5, 2.5 }).build()));
		final BufferedImage image = new Figure(particles, SCALE).bonds("bonds", bonds, new double[] { 1 }).render();
		assertEquals(HIGH, colorAt(image, 9.5, 5));
		assertEquals(HIGH, colorAt(image, 0.5, 5));
		assertEquals(WHITE, colorAt(image, 5, 5));
		final BufferedImage without = new Figure(particles, SCALE).bonds("bonds", bonds, new double[] { Double.NaN }).render();
		assertEquals(WHITE, colorAt(without, 9.5, 5));
	}

	@Test
	void drawsLinesDiscsAndArrowsOverEachOther() {
		final ParticleDataset particles = pair(PeriodicBox.rectangular(10, 10), 2, 3, 7, 8);
		final int dark = 0x404040;
		final BufferedImage image = new Figure(particles, SCALE).lines("lines", new double[] { 1, 5, 2, 3 }, new double[] { 3, 0,
			0, 4 }, LOW_AND_HIGH).withDiscs(new boolean[] { true, false }, new Color(dark)).withArrows(new double[] { 0, 0, -2,
				0 }).render();
		assertEquals(LOW, colorAt(image, 3.5, 5));
		assertEquals(HIGH, colorAt(image, 2, 6));
		assertEquals(dark, colorAt(image, 2, 3.2), "the disc lies over the line");
		assertEquals(0, colorAt(image, 6, 8), "the arrow's shaft");
		assertEquals(WHITE, colorAt(image, 4.8, 8), "and where it ends");
		// a barb of 0.3 (2, 1) from the head: halfway along it
		assertEquals(0, colorAt(image, 5.3, 8.15));
		assertEquals(WHITE, colorAt(image, 7.6, 8), "no disc was asked for");
	}

	/** Particles closer than three pixels: each pixel shows the nearest, so nothing is left white. */
	@Test
	void drawsTheNearestOfTooManyParticles() {
		final int side = 300;
		final double[] x = new double[2 * side * side];
		final double[] field = new double[side * side];
		for (int i = 0; i < field.length; i++) {
			x[2 * i] = i % side + 0.5;
			x[2 * i + 1] = i / side + 0.5;
			field[i] = i / side < side / 2 ? 0 : 1;
		}
		final ParticleDataset many = ParticleDataset.builder(PeriodicBox.rectangular(side, side), x).build();
		final BufferedImage image = new Figure(many, SCALE).particles("many", field).render();
		assertEquals(LOW, color(image, MARGIN + 100, MARGIN + PANEL - 100));
		assertEquals(HIGH, color(image, MARGIN + 100, MARGIN + 100));
		assertEquals(LOW, color(image, MARGIN + PANEL - 5, MARGIN + PANEL / 2 + 5));
	}

	@Test
	void drawsBlocksWithYUpwardsBesideTheParticles() {
		final ParticleDataset particles = pair(PeriodicBox.rectangular(10, 10), 5, 2, 5, 8);
		// two particles: a box of sqrt(2) d, cut in one block along x and two along y
		final BlockMeans blocks = BlockMeans.of(particles, LOW_AND_HIGH, 0.7);
		final BufferedImage image = new Figure(particles, SCALE).particles("particles", LOW_AND_HIGH).blocks("map", blocks)
			.render();
		final int left = 2 * MARGIN + PANEL;
		assertEquals(2, blocks.blocks(1));
		assertEquals(HIGH, color(image, left + PANEL * 3 / 4, MARGIN + PANEL / 4));
		assertEquals(LOW, color(image, left + PANEL * 3 / 4, MARGIN + PANEL * 3 / 4));
		assertEquals(HIGH, color(image, MARGIN + PANEL / 2, MARGIN + PANEL * 2 / 10));
	}

	@Test
	void labelsPanelsBarAndLength() {
		final BufferedImage image = draw(pair(PeriodicBox.rectangular(10, 10), 2, 3, 7, 8));
		assertTrue(hasInk(image, MARGIN, MARGIN - 45, 200, 30), "title");
		assertTrue(hasInk(image, MARGIN, MARGIN + PANEL + 15, 200, 25), "scale bar");
		assertTrue(hasInk(image, image.getWidth() - 160, MARGIN, 30, PANEL), "label of the colour bar");
		assertTrue(!hasInk(image, MARGIN, 0, PANEL, 10), "nothing at the edge");
	}

	private static boolean hasInk(final BufferedImage image, final int left, final int top, final int width,
		final int height)
	{
		for (int y = top; y < top + height; y++)
			for (int x = left; x < left + width; x++)
				if (color(image, x, y) == 0) return true;
		return false;
	}

	@Test
	void writesWhatItDraws(@TempDir final Path folder) throws IOException {
		final Figure figure = new Figure(pair(PeriodicBox.rectangular(10, 10), 2, 3, 7, 8), SCALE).particles("particles",
			LOW_AND_HIGH);
		figure.writePng(folder.resolve("map.png"));
		final BufferedImage read = ImageIO.read(folder.resolve("map.png").toFile());
		assertEquals(figure.render().getWidth(), read.getWidth());
		assertEquals(LOW, colorAt(read, 2, 3));
	}
}
