package org.glassj.io;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file appears complete or not at all. */
class AtomicFileTest {

	@TempDir
	Path folder;

	private Path file;

	@BeforeEach
	void writeOld() throws IOException {
		file = Files.writeString(folder.resolve("a.txt"), "old");
	}

	@Test
	void replacesAtTheEnd() throws IOException {
		AtomicFile.write(file, temporary -> {
			assertFalse(Files.exists(temporary));
			assertTrue(temporary.toString().endsWith("a.txt"));
			Files.writeString(temporary, "new");
			assertEquals("old", Files.readString(file));
		});
		assertEquals("new", Files.readString(file));
		assertEquals(Collections.singletonList("a.txt"), list(folder));
	}

	@Test
	void failureLeavesTheOldFileAlone() throws IOException {
		assertThrows(CancellationException.class, () -> AtomicFile.write(file, temporary -> {
			Files.writeString(temporary, "half");
			throw new CancellationException();
		}));
		assertEquals("old", Files.readString(file));
		assertEquals(Collections.singletonList("a.txt"), list(folder));
	}

	@Test
	void fileAsFolder() {
		final Path below = file.resolve("b.txt");
		final String message = assertThrows(IOException.class, () -> AtomicFile.write(below, temporary -> Files.writeString(
			temporary, "x"))).getMessage();
		assertTrue(message.startsWith(below + ": the file cannot be written ("), message);
	}
}
