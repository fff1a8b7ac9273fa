package org.glassj.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glassj.particle.ParticleDataset;

/**
 * Reads and writes particles in every format GlassJ knows:
 *
 * <pre>
 * ParticleDataset last = ParticleFiles.read(path, ParticleFiles.frames(path) - 1);
 * ParticleFiles.write(last, Paths.get("last.xyz"));
 * </pre>
 *
 * The ending of the file's name decides ({@code .dump} and {@code .lammpstrj}, {@code .data} and {@code .lammps},
 * {@code .xyz} and {@code .extxyz}, each perhaps followed by {@code .gz}), except that a dump named {@code .lammps}
 * or {@code .data} is read as the dump it is. Files with other endings are known by their first lines.
 */
public final class ParticleFiles {

	private static final ParticleFormat DUMP = new LammpsDump();
	private static final ParticleFormat XYZ = new ExtendedXyz();
	private static final ParticleFormat DATA = new LammpsData();
	private static final List<ParticleFormat> FORMATS = Collections.unmodifiableList(Arrays.asList(DUMP, XYZ, DATA));

	private ParticleFiles() {
		// only static methods
	}

	/** Reads the first frame, see {@link #read(Path, int)}. */
	public static ParticleDataset read(final Path file) throws IOException {
		return read(file, 0);
	}

	/**
	 * Reads one frame, see {@link ParticleFormat#read}.
	 *
	 * @param frame index of the frame, counted from 0
	 * @throws ParticleFileException if the file is missing, of no known format, cannot be understood or has no such
	 *           frame
	 * @throws IOException if the disk fails
	 */
	public static ParticleDataset read(final Path file, final int frame) throws IOException {
		return formatToRead(file).read(file, frame);
	}

	/** Counts the frames, see {@link ParticleFormat#frames}. */
	public static int frames(final Path file) throws IOException {
		return formatToRead(file).frames(file);
	}

	/** Shows every frame in turn, see {@link ParticleFormat#visit}. */
	public static void visit(final Path file, final FrameVisitor visitor) throws IOException {
		formatToRead(file).visit(file, visitor);
	}

	/**
	 * Writes one dataset. The file appears complete or not at all.
	 *
	 * @throws ParticleFileException if the ending stands for no format or the format cannot hold the dataset
	 * @throws IOException if the disk fails, in one sentence that names the file
	 */
	public static void write(final ParticleDataset dataset, final Path file) throws IOException {
		write(Collections.singletonList(dataset), file);
	}

	/**
	 * Writes datasets as the frames of one file, which appears complete or not at all.
	 *
	 * @throws ParticleFileException if the ending stands for no format or the format cannot hold a dataset
	 * @throws IOException if the disk fails, in one sentence that names the file
	 */
	public static void write(final Iterable<ParticleDataset> frames, final Path file) throws IOException {
		byEnding(file).orElseThrow(() -> unknown(file)).write(frames, file);
	}

	/**
	 * Whether the file exists and is one of particles, judged by endings that nothing else has and otherwise by its
	 * first lines: {@code .data} and {@code .lammps} alone prove nothing.
	 */
	public static boolean canRead(final Path file) {
		if (!Files.isRegularFile(file)) return false;
		try {
			return DUMP.matches(file) || XYZ.matches(file) || byContent(file).isPresent();
		}
		catch (final IOException e) {
			return false;
		}
	}

	/** Whether the file's ending stands for a format. */
	public static boolean canWrite(final Path file) {
		return byEnding(file).isPresent();
	}

	private static ParticleFormat formatToRead(final Path file) throws IOException {
		final Optional<ParticleFormat> named = byEnding(file);
		if (named.isPresent() && !(named.get() == DATA && isDump(file))) return named.get();
		return byContent(file).orElseThrow(() -> unknown(file));
	}

	private static Optional<ParticleFormat> byEnding(final Path file) {
		return FORMATS.stream().filter(format -> format.matches(file)).findFirst();
	}

	private static boolean isDump(final Path file) throws IOException {
		return recognizes(DUMP, file);
	}

	private static Optional<ParticleFormat> byContent(final Path file) throws IOException {
		for (final ParticleFormat format : FORMATS)
			if (recognizes(format, file)) return Optional.of(format);
		return Optional.empty();
	}

	private static boolean recognizes(final ParticleFormat format, final Path file) throws IOException {
		try (LineSource lines = LineSource.open(file)) {
			final TextLine first = lines.next();
			if (first == null) throw LineSource.empty(file);
			return format.recognizes(first, lines);
		}
	}

	private static ParticleFileException unknown(final Path file) {
		return new ParticleFileException(file + ": this is no particle file; known are " + FORMATS.stream().map(
			ParticleFormat::description).collect(Collectors.joining(", ")) + ", each also with .gz.");
	}
}
