package org.glassj.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import org.glassj.particle.ParticleDataset;

/**
 * A file format for particles in periodic boxes. What all formats share:
 * <ul>
 * <li>Files are UTF-8 text, compressed by gzip or not. When reading, the first bytes decide; when writing, the ending
 * {@code .gz}.</li>
 * <li>Particles are sorted by id where there are ids, so that frames correspond.</li>
 * <li>If all particles share one z, or there is none, the dataset is two-dimensional. Two-dimensional datasets are
 * written with z = 0 and a cell from -0.5 to 0.5 along z.</li>
 * <li>Positions are kept as they stand in the file, inside the box or not; scaled ones are converted.</li>
 * <li>Every number is written by as many digits as give it back exactly: box, positions, diameters, types, ids and
 * image counts of what was written and read again are the same. Name and source are those of the file.</li>
 * </ul>
 */
public abstract class ParticleFormat {

	private final String name;
	private final List<String> endings;

	/** Only the formats of this package: what they share is not for others to see. */
	ParticleFormat(final String name, final String... endings) {
		this.name = name;
		this.endings = Arrays.asList(endings);
	}

	/** Name with the usual endings, such as {@code LAMMPS dump (.dump, .lammpstrj)}. */
	public final String description() {
		return name + " (" + String.join(", ", endings) + ")";
	}

	/** Whether a file name has one of the format's endings, whatever its case, perhaps followed by {@code .gz}. */
	public final boolean matches(final Path file) {
		final String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
		final String plain = isCompressed(file) ? lower.substring(0, lower.length() - 3) : lower;
		return endings.stream().anyMatch(plain::endsWith);
	}

	private static boolean isCompressed(final Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
	}

	/**
	 * Reads one frame. Frames before it are passed over without parsing; of what follows, one line is looked at.
	 *
	 * @param file path of the file
	 * @param frame index of the frame, counted from 0
	 * @return dataset named after the file, and after the frame if that is not the first
	 * @throws ParticleFileException if the file cannot be understood or has no such frame
	 * @throws IOException if the disk fails
	 */
	public final ParticleDataset read(final Path file, final int frame) throws IOException {
		if (frame < 0) throw noFrame(file, frame, frames(file));
		try (LineSource lines = LineSource.open(file)) {
			int skipped = 0;
			while (skipped < frame && skipFrame(lines))
				skipped++;
			final ParticleDataset dataset = skipped == frame ? readFrame(lines, frame) : null;
			if (dataset == null) throw noFrame(file, frame, skipped);
			return dataset;
		}
	}

	private static ParticleFileException noFrame(final Path file, final int frame, final int frames) {
		if (frames == 0) return LineSource.empty(file);
		return new ParticleFileException("frame: " + frame + " is outside 0.." + (frames - 1) + " of file " + file
			.getFileName() + ".");
	}

	/**
	 * Counts the frames without parsing their particles.
	 *
	 * @throws ParticleFileException if the file is empty, cut off or of another format
	 * @throws IOException if the disk fails
	 */
	public final int frames(final Path file) throws IOException {
		try (LineSource lines = LineSource.open(file)) {
			int frames = 0;
			while (skipFrame(lines))
				frames++;
			if (frames == 0) throw LineSource.empty(file);
			return frames;
		}
	}

	/**
	 * Shows every frame in turn, reading the file once.
	 *
	 * @throws ParticleFileException if the file is empty or cannot be understood
	 * @throws IOException if the disk or the visitor fails
	 */
	public final void visit(final Path file, final FrameVisitor visitor) throws IOException {
		try (LineSource lines = LineSource.open(file)) {
			int frame = 0;
			ParticleDataset next = readFrame(lines, 0);
			if (next == null) throw LineSource.empty(file);
			while (next != null) {
				visitor.visit(next);
				next = holdsFrames() ? readFrame(lines, ++frame) : null;
			}
		}
	}

	/**
	 * Writes datasets as successive frames; the file appears complete or not at all. Their source's time step, or 0, is
	 * written along.
	 *
	 * @throws ParticleFileException if the format cannot hold a dataset, such as ids given twice
	 * @throws IOException if the disk fails, in one sentence that names the file
	 */
	public final void write(final Iterable<ParticleDataset> datasets, final Path file) throws IOException {
		AtomicFile.write(file, temporary -> {
			try (OutputStream out = Files.newOutputStream(temporary);
				OutputStream packed = isCompressed(file) ? new GZIPOutputStream(out, 1 << 16) : out;
				Writer writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16))
			{
				writeFrames(datasets.iterator(), writer, file.getFileName().toString());
			}
		});
	}

	private void writeFrames(final Iterator<ParticleDataset> datasets, final Writer out, final String file)
		throws IOException
	{
		if (!datasets.hasNext()) throw new ParticleFileException(file + ": there is no frame to write.");
		while (datasets.hasNext()) {
			final ParticleDataset dataset = datasets.next();
			requireWritable(dataset, file);
			final StringBuilder row = new StringBuilder();
			appendHeader(dataset, row);
			for (int i = 0; i < dataset.size(); i++) {
				appendParticle(dataset, i, row);
				out.append(row.append('\n'));
				row.setLength(0);
			}
			if (datasets.hasNext() && !holdsFrames()) throw new ParticleFileException(file + ": " + description() +
				" holds one frame only.");
		}
	}

	/**
	 * Complains about a dataset that would not come back as it is: ids given twice, or three dimensions with all
	 * particles at one z. Formats add what else they cannot hold.
	 */
	void requireWritable(final ParticleDataset dataset, final String file) throws ParticleFileException {
		final long[] ids = dataset.ids().clone();
		Arrays.sort(ids);
		for (int i = 1; i < ids.length; i++)
			if (ids[i] == ids[i - 1]) throw new ParticleFileException(file + ": two particles have the id " + ids[i] + ".");
		final double[] x = dataset.positions();
		boolean flat = dataset.dimension() == 3;
		for (int p = 5; p < x.length && flat; p += 3)
			flat = x[p] == x[2];
		if (flat) throw new ParticleFileException(file + ": all particles of this three-dimensional dataset share one z, " +
			"which would be read as two-dimensional.");
	}

	/** Whether a file of this format may hold several frames. */
	boolean holdsFrames() {
		return true;
	}

	/** Whether the first line, and if need be those after it, look like this format; reads no further than needed. */
	abstract boolean recognizes(TextLine first, LineSource rest) throws IOException;

	/** Passes over one frame; false if there is none left. */
	abstract boolean skipFrame(LineSource lines) throws IOException;

	/** Reads one frame; null if there is none left. */
	abstract ParticleDataset readFrame(LineSource lines, int frame) throws IOException;

	/** Appends everything before the first particle, with the line feed at its end. */
	abstract void appendHeader(ParticleDataset dataset, StringBuilder out);

	/** Appends particle i without a line feed. */
	abstract void appendParticle(ParticleDataset dataset, int i, StringBuilder out);

	/** Appends {@code x y z} with a space before each. */
	static void appendPosition(final ParticleDataset dataset, final int i, final StringBuilder out) {
		final int dim = dataset.dimension();
		for (int a = 0; a < 3; a++)
			out.append(' ').append(a < dim ? dataset.positions()[i * dim + a] : 0);
	}

	/** Appends {@code ix iy iz} with a space before each, if there are image counts. */
	static void appendImages(final ParticleDataset dataset, final int i, final StringBuilder out) {
		final int dim = dataset.dimension();
		if (dataset.images() != null) for (int a = 0; a < 3; a++)
			out.append(' ').append(a < dim ? dataset.images()[i * dim + a] : 0);
	}

	/** Appends the diameter with a space before it, if there are diameters. */
	static void appendDiameter(final ParticleDataset dataset, final int i, final StringBuilder out) {
		if (dataset.hasDiameters()) out.append(' ').append(dataset.diameters()[i]);
	}

	/** Time step of a dataset's source, 0 without one. */
	static long timestep(final ParticleDataset dataset) {
		return dataset.source().map(ParticleDataset.Source::timestep).orElse(0L);
	}

	/** Reads the number of particles from token 0. */
	static int count(final TextLine line, final String what) throws ParticleFileException {
		return line.whole(0, what, 1, ParticleTable.MOST_PARTICLES);
	}
}
