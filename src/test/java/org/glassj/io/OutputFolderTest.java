package org.glassj.io;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All of a command's files appear together, or none of them. */
class OutputFolderTest {

	@TempDir
	Path folder;

	private static final Summary SUMMARY = new Summary("Test...");

	private static AtomicFile.Content text(final String text) {
		return file -> Files.writeString(file, text);
	}

	@Test
	void everythingIsThereAndNothingElse() throws IOException {
		final Path results = folder.resolve("a").resolve("results");
		final OutputFolder output = OutputFolder.in(results);
		assertEquals(Collections.emptyList(), list(folder));
		output.add("b.csv", text("1")).add("a.csv", text("2")).publish(SUMMARY);
		assertEquals(Arrays.asList("a.csv", "b.csv", "summary.json"), list(results));
		assertEquals(SUMMARY.toJson(), Files.readString(results.resolve("summary.json")));
		assertEquals(results, output.path());
	}

	@Test
	void oldFilesAreReplacedAndStrangersStay() throws IOException {
		Files.writeString(folder.resolve("a.csv"), "old");
		Files.writeString(folder.resolve("summary.json"), "old");
		Files.writeString(folder.resolve("notes.txt"), "mine");
		OutputFolder.in(folder).add("a.csv", text("new")).publish(SUMMARY);
		assertEquals("new", Files.readString(folder.resolve("a.csv")));
		assertEquals(SUMMARY.toJson(), Files.readString(folder.resolve("summary.json")));
		assertEquals(Arrays.asList("a.csv", "notes.txt", "summary.json"), list(folder));
	}

	/** A folder used twice keeps what only the first run wrote; the summary tells what is the second run's. */
	@Test
	void summaryNamesTheFilesOfItsRun() throws IOException {
		OutputFolder.in(folder).add("a.csv", text("1")).add("b.csv", text("1")).publish(new Summary("first"));
		OutputFolder.in(folder).add("b.csv", text("2")).publish(new Summary("second"));
		assertEquals(Arrays.asList("a.csv", "b.csv", "summary.json"), list(folder));
		final JsonObject summary = JsonParser.parseString(Files.readString(folder.resolve("summary.json"))).getAsJsonObject();
		assertEquals("[\"b.csv\"]", summary.get("files").toString());
	}

	@Test
	void summaryIsGoneWhileFilesAreWritten() throws IOException {
		final Path summary = Files.writeString(folder.resolve("summary.json"), "old");
		OutputFolder.in(folder).add("a.csv", file -> {
			assertFalse(Files.exists(summary));
			Files.writeString(file, "1");
		}).publish(SUMMARY);
		assertTrue(Files.exists(summary));
	}

	@Test
	void invalidationRemovesTheSummaryOnly() throws IOException {
		Files.writeString(folder.resolve("summary.json"), "old");
		Files.writeString(folder.resolve("a.csv"), "old");
		OutputFolder.in(folder).invalidate();
		assertEquals(Collections.singletonList("a.csv"), list(folder));
	}

	@Test
	void failureWhileWritingLeavesNothing() throws IOException {
		final OutputFolder output = OutputFolder.in(folder.resolve("a").resolve("b")).add("a.csv", text("1")).add("b.csv",
			file -> {
				Files.writeString(file, "half");
				throw new CancellationException("stop");
			});
		assertEquals("stop", assertThrows(CancellationException.class, () -> output.publish(SUMMARY)).getMessage());
		assertEquals(Collections.emptyList(), list(folder));
	}

	@Test
	void failureWhileMovingLeavesNoneOfTheFiles() throws IOException {
		Files.createDirectory(folder.resolve("b.csv"));
		Files.writeString(folder.resolve("summary.json"), "old");
		final OutputFolder output = OutputFolder.in(folder).add("a.csv", text("1")).add("b.csv", text("2"));
		assertEquals("output: nothing can be written to '" + folder + "' ('b.csv' in it is a folder, not a file).", assertThrows(
			IOException.class, () -> output.publish(SUMMARY)).getMessage());
		assertEquals(Collections.singletonList("b.csv"), list(folder));
	}

	@Test
	void promisedFileThatIsNotWritten() throws IOException {
		final OutputFolder output = OutputFolder.in(folder.resolve("a")).add("a.csv", file -> { });
		assertEquals("'a.csv' was promised but not written.", assertThrows(IllegalStateException.class, () -> output.publish(
			SUMMARY)).getMessage());
		assertEquals(Collections.emptyList(), list(folder));
	}

	@Test
	void fileInsteadOfFolder() throws IOException {
		final Path file = Files.writeString(folder.resolve("a.txt"), "mine");
		assertEquals("output: nothing can be written to '" + file + "' (this is a file, not a folder).", assertThrows(
			IOException.class, () -> OutputFolder.in(file)).getMessage());
		final Path below = file.resolve("b");
		assertEquals("output: nothing can be written to '" + below + "' ('" + file + "' is a file, not a folder).", assertThrows(
			IOException.class, () -> OutputFolder.in(below)).getMessage());
		assertEquals("mine", Files.readString(file));
	}

	@Test
	void summaryThatCannotBeRemoved() throws IOException {
		Files.createDirectories(folder.resolve("summary.json").resolve("x"));
		final String message = assertThrows(IOException.class, () -> OutputFolder.in(folder).publish(SUMMARY)).getMessage();
		assertTrue(message.startsWith("output: nothing can be written to '" + folder +
			"' (the old summary.json cannot be removed, "), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a/b.csv", "..", ".", ".hidden", "", "summary.json", "taken.csv" })
	void badNames(final String name) throws IOException {
		final OutputFolder output = OutputFolder.in(folder).add("taken.csv", text("1"));
		final String problem = name.equals("summary.json") || name.equals("taken.csv") ? "' is taken already."
			: "' is no plain file name.";
		assertEquals("'" + name + problem, assertThrows(IllegalArgumentException.class, () -> output.add(name, text("2")))
			.getMessage());
	}
}
