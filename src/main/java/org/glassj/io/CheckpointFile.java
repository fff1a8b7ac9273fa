package org.glassj.io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

import org.glassj.task.Resumable;

/**
 * The state of a run on disk: a signature, the state, a checksum. Written beside the old file and moved over it, so that
 * a run killed at any moment leaves a whole one. What a killed run has half written beside it has always the same name,
 * so the next write replaces it.
 */
public final class CheckpointFile {

	private static final long SIGNATURE = 0x476c6173734a0001L;
	private static final String TEMPORARY = ".glassj-";

	private CheckpointFile() {
		// only static methods
	}

	/**
	 * Writes the state of a run; folders on the way are made.
	 *
	 * @throws IOException in one sentence that names the parameter {@code checkpoint}
	 */
	public static void write(final Resumable run, final Path file) throws IOException {
		try {
			if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
			AtomicFile.write(file, file.resolveSibling(TEMPORARY + file.getFileName()), path -> writeWhole(run, path));
		}
		catch (final FileSystemException e) {
			throw new IOException("checkpoint: " + file + " cannot be written (" + AtomicFile.reason(e) + ").", e);
		}
		catch (final IOException e) {
			throw new IOException("checkpoint: " + e.getMessage(), e);
		}
	}

	private static void writeWhole(final Resumable run, final Path path) throws IOException {
		final CRC32 sum = new CRC32();
		try (DataOutputStream out = new DataOutputStream(new CheckedOutputStream(new BufferedOutputStream(Files
			.newOutputStream(path)), sum)))
		{
			out.writeLong(SIGNATURE);
			run.write(out);
			out.writeLong(sum.getValue());
		}
	}

	/**
	 * Takes up the state of a run.
	 *
	 * @param run at its beginning, of the same settings
	 * @throws IllegalArgumentException if the checkpoint is of another run
	 * @throws IOException in one sentence that names the file, if it is none, or damaged
	 */
	public static void read(final Resumable run, final Path file) throws IOException {
		if (Files.isDirectory(file)) throw new IOException("checkpoint: " + file + " is a folder, not a file.");
		try {
			requireWhole(file);
			try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
				in.readLong();
				run.read(in);
			}
		}
		catch (final IOException e) {
			throw new IOException("checkpoint: " + file + " is no checkpoint of GlassJ, or damaged; remove it to begin anew.",
				e);
		}
	}

	/** Reads signature and checksum before anything is believed. */
	private static void requireWhole(final Path file) throws IOException {
		final CRC32 sum = new CRC32();
		try (DataInputStream in = new DataInputStream(new CheckedInputStream(new BufferedInputStream(Files.newInputStream(
			file)), sum)))
		{
			if (in.readLong() != SIGNATURE) throw new IOException("its signature is another");
			in.skip(Math.max(0, Files.size(file) - 2 * Long.BYTES));
			final long expected = sum.getValue();
			if (in.readLong() != expected) throw new IOException("its checksum is another");
		}
	}
}
