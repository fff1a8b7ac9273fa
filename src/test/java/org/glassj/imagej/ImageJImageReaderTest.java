package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written comes back. */
class ImageJImageReaderTest {

	@TempDir
	private Path folder;

	@Test
	void readsStacksWithTheirCalibration() throws IOException {
		final float[] values = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
		final Path file = folder.resolve("stack.tif");
		new ImageJFigureWriter().writeTiff(new FieldImage("Stack", new long[] { 3, 2, 2 }, values, new double[] { 0.5, 0.25,
			0.01 }, "d", "events", ColorMap.SEQUENTIAL), file);
		final FieldImage read = new ImageJImageReader().read(file);
		assertArrayEquals(values, read.values());
		assertEquals("3 2 2", read.size(0) + " " + read.size(1) + " " + read.size(2));
		assertEquals(0.5, read.calibration(0), 1e-6);
		assertEquals(0.25, read.calibration(1), 1e-6);
		assertEquals(0.01, read.calibration(2), 1e-6);
		assertEquals("d", read.lengthUnit());
	}

	/** Eight bits are values as well; colours are not. */
	@Test
	void readsGreyButNoColours() throws IOException {
		final BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
		grey.getRaster().setSample(1, 0, 0, 77);
		ImageIO.write(grey, "png", folder.resolve("grey.png").toFile());
		assertArrayEquals(new float[] { 0, 77 }, new ImageJImageReader().read(folder.resolve("grey.png")).values());
		final Path colours = folder.resolve("colours.png");
		final BufferedImage red = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
		red.setRGB(0, 0, 0xff0000);
		ImageIO.write(red, "png", colours.toFile());
		assertMessage(colours + ": the image has colours, not values.", colours);
	}

	@Test
	void complainsInOneSentence() throws IOException {
		final Path missing = folder.resolve("none.tif");
		assertMessage(missing + ": there is no such file.", missing);
		final Path text = Files.writeString(folder.resolve("text.tif"), "no image");
		assertMessage(text + ": this is no image that ImageJ can read.", text);
	}

	private static void assertMessage(final String message, final Path file) {
		assertEquals(message, assertThrows(IOException.class, () -> new ImageJImageReader().read(file)).getMessage());
	}
}
