package org.glassj.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;

/**
 * The frames of a run, written as it goes: every frame is a gzip member of its own, so that the file can be read at any
 * time, up to its last whole frame, and cut back to where a checkpoint was taken. While it grows it bears the word
 * {@code part} in its name. Frames are LAMMPS dumps where the box fits, else extended XYZ.
 *
 * <pre>
 * TrajectoryFile trajectory = TrajectoryFile.in(folder, box);
 * trajectory.clear();
 * trajectory.append(frame);
 * output.add(trajectory.name(), trajectory::complete);
 * </pre>
 */
public final class TrajectoryFile {

	private final Path folder;
	private final String ending;

	private TrajectoryFile(final Path folder, final String ending) {
		this.folder = folder;
		this.ending = ending;
	}

	/**
	 * A trajectory in a folder; nothing is written yet.
	 *
	 * @param box a box of the run, which decides the format
	 */
	public static TrajectoryFile in(final Path folder, final PeriodicBox box) {
		return new TrajectoryFile(folder, LammpsBox.fits(box) ? ".dump.gz" : ".xyz.gz");
	}

	/** Name of the file when it is complete. */
	public String name() {
		return "trajectory" + ending;
	}

	private Path part() {
		return folder.resolve("trajectory.part" + ending);
	}

	/**
	 * Begins anew; the folder is made.
	 *
	 * @throws IOException in one sentence that names the file
	 */
	public void clear() throws IOException {
		try {
			Files.createDirectories(folder);
			Files.deleteIfExists(part());
		}
		catch (final FileSystemException e) {
			throw new IOException(part() + ": the file cannot be written (" + AtomicFile.reason(e) + ").", e);
		}
	}

	/**
	 * Adds a frame.
	 *
	 * @throws IOException in one sentence that names the file
	 */
	public void append(final ParticleDataset frame) throws IOException {
		// always the same name, so that the next frame replaces what a killed run left
		final Path single = folder.resolve(".glassj-frame" + ending);
		ParticleFiles.write(frame, single);
		try (OutputStream out = Files.newOutputStream(part(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			Files.copy(single, out);
		}
		finally {
			Files.deleteIfExists(single);
		}
	}

	/** Number of bytes so far. */
	public long length() throws IOException {
		return Files.exists(part()) ? Files.size(part()) : 0;
	}

	/**
	 * Cuts off everything beyond a length, which may be of a trajectory that was completed.
	 *
	 * @throws IllegalArgumentException if the file is shorter
	 */
	public void cut(final long length) throws IOException {
		final Path whole = folder.resolve(name());
		if (!Files.exists(part()) && Files.exists(whole)) Files.copy(whole, part());
		if (length() < length) throw new IllegalArgumentException("checkpoint: its trajectory " + part() + " is missing or has " +
			"lost frames; remove the checkpoint to begin anew.");
		if (length() == 0) return;
		try (FileChannel channel = FileChannel.open(part(), StandardOpenOption.WRITE)) {
			channel.truncate(length);
		}
	}

	/** Moves the trajectory to where it is published. */
	public void complete(final Path target) throws IOException {
		AtomicFile.move(part(), target);
	}

	/** Removes what was written so far. */
	public void delete() throws IOException {
		Files.deleteIfExists(part());
	}
}
