package org.glassj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.function.Executable;

/** What the tests of this package share: the reference data, small files, and what it means to be the same. */
public final class TestFiles {

	private TestFiles() {
		// only static methods
	}

	/** A file of {@code org/glassj/data}. */
	public static Path data(final String name) {
		return resource("/org/glassj/data/" + name);
	}

	/** A file among the test or main resources. */
	public static Path resource(final String name) {
		try {
			return Paths.get(TestFiles.class.getResource(name).toURI());
		}
		catch (final URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Writes lines to a file, each ended by a line feed. */
	public static Path write(final Path file, final String... lines) throws IOException {
		return Files.write(file, text(lines));
	}

	/** Replaces one line, counted from 1, of a file. */
	public static Path replaceLine(final Path file, final int line, final String text) throws IOException {
		final String[] lines = Files.readAllLines(file).toArray(new String[0]);
		lines[line - 1] = text;
		return write(file, lines);
	}

	/** Lines as bytes, each ended by a line feed. */
	public static byte[] text(final String... lines) {
		return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	/** Bytes compressed by gzip. */
	public static byte[] gzip(final byte[] bytes) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		}
		return out.toByteArray();
	}

	/** Asserts that reading a frame fails with exactly this message. */
	static void assertComplaint(final String message, final Path file, final int frame) {
		assertMessage(message, () -> ParticleFiles.read(file, frame));
	}

	/** Asserts that something fails as a particle file does, with exactly this message. */
	static void assertMessage(final String message, final Executable action) {
		assertEquals(message, assertThrows(ParticleFileException.class, action).getMessage());
	}

	/** Asserts that all numbers of two datasets are the same to the last bit, but for the sign of zero in the box. */
	public static void assertSame(final ParticleDataset expected, final ParticleDataset actual) {
		assertEquals(expected.dimension(), actual.dimension());
		for (int k = 0; k < expected.dimension(); k++) {
			assertEquals(expected.box().origin(k) + 0.0, actual.box().origin(k) + 0.0);
			for (int a = 0; a < expected.dimension(); a++)
				assertEquals(expected.box().vector(k, a) + 0.0, actual.box().vector(k, a) + 0.0);
		}
		assertArrayEquals(expected.positions(), actual.positions());
		assertArrayEquals(expected.diameters(), actual.diameters());
		assertArrayEquals(expected.types(), actual.types());
		assertArrayEquals(expected.ids(), actual.ids());
		assertArrayEquals(expected.images(), actual.images());
	}

	/** Names of everything in a folder and below, relative to it, sorted. */
	public static List<String> list(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> !file.equals(folder)).map(file -> folder.relativize(file).toString().replace('\\', '/'))
				.sorted().collect(Collectors.toList());
		}
	}

	/** Deletes a folder with all it holds. */
	static void delete(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
			for (final Path file : (Iterable<Path>) files::iterator)
				Files.delete(file);
		}
	}
}
