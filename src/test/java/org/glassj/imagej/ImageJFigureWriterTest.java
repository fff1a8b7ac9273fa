package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import javax.imageio.ImageIO;

import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.glassj.numeric.Curve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.io.Opener;

class ImageJFigureWriterTest {

	@TempDir
	private Path folder;

	private final ImageJFigureWriter writer = new ImageJFigureWriter();

	@Test
	void writesFieldsThatImageJReadsBack() throws IOException {
		final FieldImage field = ProbeResults.field(4, ColorMap.DIVERGING);
		final Path file = folder.resolve("map.tif");
		writer.writeTiff(field, file);
		final ImagePlus image = new Opener().openImage(file.toString());
		assertArrayEquals(field.values(), (float[]) image.getProcessor().getPixels());
		assertEquals(5, image.getCalibration().pixelWidth, 1e-12);
		assertEquals(2.5, image.getCalibration().pixelHeight, 1e-12);
		assertEquals("d", image.getCalibration().getUnit());
		assertEquals(-4, image.getDisplayRangeMin(), 1e-6);
		assertEquals(4, image.getDisplayRangeMax(), 1e-6);
		assertEquals("yield stress (epsilon/lambda^2)", image.getInfoProperty().trim());
		assertEquals(ColorMap.DIVERGING.rgb(0), image.getProcessor().getLut().getRGB(0) & 0xffffff);
	}

	@Test
	void writesStacksThatImageJReadsBack() throws IOException {
		final FieldImage field = new FieldImage("activity", new long[] { 2, 2, 3 }, new float[12], new double[] { 1, 1, 0.25 },
			"d", "plastic strain", ColorMap.SEQUENTIAL);
		field.values()[11] = 3;
		final Path file = folder.resolve("activity.tif");
		writer.writeTiff(field, file);
		final ImagePlus image = new Opener().openImage(file.toString());
		assertEquals(3, image.getStackSize());
		assertEquals(0.25, image.getCalibration().pixelDepth, 1e-12);
		assertEquals(3, image.getStack().getVoxel(1, 1, 2));
	}

	@Test
	void writesPlotsWithInk() throws IOException {
		final Path file = folder.resolve("curve.png");
		writer.writePlot(ProbeResults.curve(), file);
		final BufferedImage picture = ImageIO.read(file.toFile());
		assertTrue(picture.getWidth() >= 800 && picture.getHeight() >= 600, picture::toString);
		final Set<Integer> colors = colors(picture);
		assertTrue(colors.contains(0x0072b2) && colors.contains(0xd55e00), "both series in their colours");
	}

	/** Points that logarithmic axes cannot show are left out; guides are darker than their series. */
	@Test
	void writesLogarithmicPlots() throws IOException {
		final Path file = folder.resolve("tail.png");
		final Curve curve = Curve.logarithmic("tail", "x", "P").points("data", new double[] { 0, 1, 10, 100 }, new double[] { 1, 1,
			1e-2, 0 }).guide("data", 1, 1e-1, 100, 1e-5);
		writer.writePlot(curve, file);
		final Set<Integer> colors = colors(ImageIO.read(file.toFile()));
		assertTrue(colors.contains(0x0072b2) && colors.contains(new Color(0x0072b2).darker().getRGB() & 0xffffff));
		final double[] limits = CurvePlots.plotOf(curve).getLimits();
		assertArrayEquals(new double[] { 0.1, 100, 1e-3, 10 }, limits, 1e-9);
	}

	private static Set<Integer> colors(final BufferedImage picture) {
		final Set<Integer> colors = new HashSet<>();
		for (int y = 0; y < picture.getHeight(); y++)
			for (int x = 0; x < picture.getWidth(); x++)
				colors.add(picture.getRGB(x, y) & 0xffffff);
		return colors;
	}

	@Test
	void passesTroubleOn() {
		assertThrows(NoSuchFileException.class, () -> writer.writeTiff(ProbeResults.field(4, ColorMap.SEQUENTIAL), folder.resolve(
			"missing/map.tif")));
	}
}
