package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GlassJ writes as TIFF or shows it also reads, values to the last bit. */
class ImageJFieldReaderTest extends HostTest {

	private static final FieldImage MAP = new FieldImage("Map", new long[] { 3, 2 }, new float[] { 1, 2.5f, Float.NaN, -4, 5,
		0.1f }, new double[] { 5.25, 5.5 }, "d", "yield stress (epsilon / lambda^2)", ColorMap.SEQUENTIAL);
	private static final FieldImage STACK = new FieldImage("Stack", new long[] { 2, 1, 3 }, new float[] { 1, 2, 3, 4, 5, 6 },
		new double[] { 1, 1, 0.5 }, "block", "events", ColorMap.SEQUENTIAL);

	@TempDir
	Path folder;

	private static void assertSame(final FieldImage expected, final FieldImage actual) {
		assertEquals(expected.dimensions(), actual.dimensions());
		for (int a = 0; a < expected.dimensions(); a++) {
			assertEquals(expected.size(a), actual.size(a));
			// TIFF holds pixels a unit as a fraction over 10^6
			assertEquals(expected.calibration(a), actual.calibration(a), 1e-5);
		}
		assertArrayEquals(expected.values(), actual.values());
		assertEquals(expected.lengthUnit(), actual.lengthUnit());
	}

	@Test
	void readsWhatTheWriterWrites() throws IOException {
		for (final FieldImage field : new FieldImage[] { MAP, STACK }) {
			final Path file = folder.resolve(field.title() + ".tif");
			new ImageJFigureWriter().writeTiff(field, file);
			assertSame(field, new ImageJFieldReader().read(file));
		}
	}

	@Test
	void keepsLabelsOfSlices() throws IOException {
		final FieldImage labelled = STACK.withLabels(List.of("0 degrees", "22.5 degrees", "45 degrees"));
		final Path file = folder.resolve("labelled.tif");
		new ImageJFigureWriter().writeTiff(labelled, file);
		for (int k = 0; k < 3; k++)
			assertEquals(labelled.label(k), new ImageJFieldReader().read(file).label(k));
		assertEquals("", STACK.label(2));
	}

	@Test
	void findsOpenImages() {
		FieldWindows.imageOf(MAP).show();
		assertSame(MAP, new ImageJFieldReader().find("Map").orElseThrow());
		assertFalse(new ImageJFieldReader().find("Another").isPresent());
	}

	@Test
	void refusesWhatIsNoField() throws IOException {
		final ImageJFieldReader reader = new ImageJFieldReader();
		assertThrows(NoSuchFileException.class, () -> reader.read(folder.resolve("none.tif")));
		final Path text = Files.writeString(folder.resolve("text.tif"), "no image");
		assertEquals(text + " is no image that ImageJ reads.", assertThrows(IOException.class, () -> reader.read(text))
			.getMessage());
		final Path picture = folder.resolve("picture.png");
		ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
		assertEquals(picture + " is a picture in colours; a field has one number a pixel, as in a 32-bit TIFF.", assertThrows(
			IOException.class, () -> reader.read(picture)).getMessage());
	}
}
