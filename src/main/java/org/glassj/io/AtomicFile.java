package org.glassj.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes a file so that it appears complete or not at all.
 *
 * <pre>
 * AtomicFile.write(path, temporary -&gt; Files.writeString(temporary, text));
 * </pre>
 */
public final class AtomicFile {

	/** Writes a file at the path it is given, which does not exist yet. */
	@FunctionalInterface
	public interface Content {

		/**
		 * Writes the file.
		 *
		 * @throws IOException if that fails; what was written is deleted
		 */
		void write(Path file) throws IOException;
	}

	private AtomicFile() {
		// only static methods
	}

	/**
	 * Writes content into a temporary file beside the target, with the same ending, and moves it into place; an
	 * existing file is replaced. Whatever fails, no temporary file stays and an existing file is not touched.
	 *
	 * @throws IOException in one sentence that names the target
	 */
	public static void write(final Path target, final Content content) throws IOException {
		write(target, target.resolveSibling(temporaryName() + "-" + target.getFileName()), content);
	}

	/** The same with a temporary file of one's own choice, which may be there already, left by a process that was killed. */
	static void write(final Path target, final Path temporary, final Content content) throws IOException {
		if (Files.isDirectory(target)) throw new IOException(target + ": this is a folder, not a file.");
		try {
			content.write(temporary);
			move(temporary, target);
		}
		catch (final FileSystemException e) {
			throw new IOException(target + ": the file cannot be written (" + reason(e) + ").", e);
		}
		finally {
			if (Files.exists(temporary)) Files.delete(temporary);
		}
	}

	/** A name that nothing else has and that directory listings hide. */
	static String temporaryName() {
		return ".glassj-" + UUID.randomUUID();
	}

	/** Moves a file onto another, in one step where the file system can do that. */
	static void move(final Path from, final Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Why a file system refused, in words: its exceptions often hold nothing but a path. */
	static String reason(final FileSystemException e) {
		if (e instanceof NoSuchFileException) return "the folder does not exist";
		if (e instanceof AccessDeniedException) return "permission denied";
		if (e instanceof FileAlreadyExistsException) return "a file is in the way";
		return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
	}
}
