package org.glassj.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder into which a command writes all it found, at its end and at once:
 *
 * <pre>
 * OutputFolder output = OutputFolder.in(Paths.get("results"));
 * output.invalidate();
 * // ... compute ...
 * output.add("cavities.csv", file -&gt; CsvFile.write(cavities, file)).publish(summary);
 * </pre>
 *
 * {@code summary.json} is removed first and written last, so it is there if and only if everything is. Not safe for
 * use by several threads.
 */
public final class OutputFolder {

	/** Name of the file whose presence means success. */
	public static final String SUMMARY = "summary.json";

	private final Path given;
	private final Path folder;
	private final Map<String, AtomicFile.Content> contents = new LinkedHashMap<>();

	private OutputFolder(final Path folder) {
		this.given = folder;
		this.folder = folder.toAbsolutePath().normalize();
	}

	/**
	 * Chooses a folder, which need not exist yet; nothing is written.
	 *
	 * @throws IOException in one sentence that names the parameter {@code output}, if the path is a file or below one, or
	 *           nothing can be written there
	 */
	public static OutputFolder in(final Path folder) throws IOException {
		final OutputFolder output = new OutputFolder(folder);
		Path existing = output.folder;
		while (!Files.exists(existing) && existing.getParent() != null)
			existing = existing.getParent();
		if (!Files.isDirectory(existing)) throw output.error(existing.equals(output.folder) ? "this is a file, not a folder"
			: "'" + existing + "' is a file, not a folder");
		if (!Files.isWritable(existing)) throw output.error("permission to write is missing");
		return output;
	}

	/** The folder, absolute. */
	public Path path() {
		return folder;
	}

	/**
	 * Adds a file, which is written when everything is published.
	 *
	 * @param fileName plain name, without folder
	 * @param content writes the file at the path it is given, which bears that name
	 * @throws IllegalArgumentException if the name is no plain one, is taken or is {@code summary.json}
	 */
	public OutputFolder add(final String fileName, final AtomicFile.Content content) {
		if (!fileName.equals(String.valueOf(folder.resolve(fileName).getFileName())) || fileName.startsWith("."))
			throw new IllegalArgumentException("'" + fileName + "' is no plain file name.");
		if (fileName.equals(SUMMARY) || contents.containsKey(fileName)) throw new IllegalArgumentException("'" + fileName +
			"' is taken already.");
		contents.put(fileName, content);
		return this;
	}

	/**
	 * Removes the summary of an earlier run, to be called before the computation: should that fail, no summary
	 * pretends success.
	 *
	 * @throws IOException in one sentence that names the parameter {@code output}
	 */
	public void invalidate() throws IOException {
		try {
			Files.deleteIfExists(folder.resolve(SUMMARY));
		}
		catch (final FileSystemException e) {
			throw error("the old " + SUMMARY + " cannot be removed, " + AtomicFile.reason(e));
		}
	}

	/**
	 * Writes all files into a hidden folder and moves them into place, the summary last. If anything fails, none of the
	 * files is left, nor any folder made for them.
	 *
	 * @throws IOException in one sentence; one about the folder names the parameter {@code output}
	 */
	public void publish(final Summary summary) throws IOException {
		invalidate();
		final List<Path> made = missingFolders();
		final List<Path> placed = new ArrayList<>();
		final Path staging = folder.resolve(AtomicFile.temporaryName());
		boolean complete = false;
		try {
			Files.createDirectories(staging);
			writeAll(staging, summary);
			placeAll(staging, placed);
			complete = true;
		}
		catch (final FileSystemException e) {
			throw error(AtomicFile.reason(e));
		}
		finally {
			delete(staging);
			if (!complete) retract(placed, made);
		}
	}

	/** The folder and those around it that do not exist yet, innermost first. */
	private List<Path> missingFolders() {
		final List<Path> missing = new ArrayList<>();
		for (Path p = folder; p != null && !Files.exists(p); p = p.getParent())
			missing.add(p);
		return missing;
	}

	private void writeAll(final Path staging, final Summary summary) throws IOException {
		for (final Map.Entry<String, AtomicFile.Content> entry : contents.entrySet())
			writeOne(entry.getValue(), staging.resolve(entry.getKey()));
		Files.write(staging.resolve(SUMMARY), summary.files(contents.keySet()).toJson().getBytes(StandardCharsets.UTF_8));
	}

	private static void writeOne(final AtomicFile.Content content, final Path file) throws IOException {
		content.write(file);
		if (!Files.isRegularFile(file)) throw new IllegalStateException("'" + file.getFileName() + "' was promised but not " +
			"written.");
	}

	private void placeAll(final Path staging, final List<Path> placed) throws IOException {
		final List<String> names = new ArrayList<>(contents.keySet());
		names.add(SUMMARY);
		for (final String name : names) {
			final Path target = folder.resolve(name);
			if (Files.isDirectory(target)) throw error("'" + name + "' in it is a folder, not a file");
			AtomicFile.move(staging.resolve(name), target);
			placed.add(target);
		}
	}

	private static void retract(final List<Path> placed, final List<Path> made) throws IOException {
		for (final Path file : placed)
			Files.deleteIfExists(file);
		for (final Path emptied : made)
			deleteIfEmpty(emptied);
	}

	private static void deleteIfEmpty(final Path emptied) throws IOException {
		try {
			Files.deleteIfExists(emptied);
		}
		catch (final DirectoryNotEmptyException e) {
			// somebody else uses it by now
		}
	}

	private static void delete(final Path staging) throws IOException {
		if (!Files.exists(staging)) return;
		try (Stream<Path> files = Files.walk(staging).sorted(Comparator.reverseOrder())) {
			for (final Path file : (Iterable<Path>) files::iterator)
				Files.delete(file);
		}
	}

	private IOException error(final String problem) {
		return new IOException("output: nothing can be written to '" + given + "' (" + problem + ").");
	}
}
