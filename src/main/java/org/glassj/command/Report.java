package org.glassj.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.glassj.image.FieldImage;
import org.glassj.image.Picture;
import org.glassj.io.AtomicFile;
import org.glassj.io.CsvFile;
import org.glassj.io.OutputFolder;
import org.glassj.io.ParticleFiles;
import org.glassj.io.Summary;
import org.glassj.io.TrajectoryFile;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;

/**
 * What one run of a command writes into its output folder: collected while it computes, published in one go at the
 * end, with the summary last. Without an output folder it collects and writes nothing.
 */
public final class Report {

	private final OutputFolder folder;
	private final FigureWriter writer;
	private final Summary summary;
	private final long start = System.nanoTime();

	Report(final String command, final OutputFolder folder, final FigureWriter writer) {
		this.folder = folder;
		this.writer = writer;
		this.summary = new Summary(command);
	}

	/** Records parameters, such as a command's inputs. */
	public Report parameters(final Map<String, ?> values) {
		values.forEach(summary::parameter);
		return this;
	}

	/** Records the dataset computed on, by name, file and hash. */
	public Report input(final ParticleDataset dataset) {
		summary.input(dataset);
		return this;
	}

	/** Records the seed of all random numbers. */
	public Report seed(final long seed) {
		summary.seed(seed);
		return this;
	}

	/** Records a scalar, an array or a map of them under one of the names in the documentation. */
	public Report result(final String name, final Object value) {
		summary.result(name, value);
		return this;
	}

	/** Adds {@code NAME.csv}. */
	public Report table(final ResultTable table) {
		return file(table.name() + ".csv", path -> CsvFile.write(table, path));
	}

	/** Adds a calibrated 32-bit TIFF. */
	public Report image(final String fileName, final FieldImage image) {
		return file(fileName, path -> writer.writeTiff(image, path));
	}

	/** Adds a plot as PNG. */
	public Report plot(final String fileName, final Curve curve) {
		return file(fileName, path -> writer.writePlot(curve, path));
	}

	/** Adds a picture as PNG. */
	public Report figure(final String fileName, final Picture picture) {
		return file(fileName, picture::writePng);
	}

	/** Adds a particle file in the format of its ending. */
	public Report particles(final String fileName, final ParticleDataset dataset) {
		return file(fileName, path -> ParticleFiles.write(dataset, path));
	}

	/** Adds a trajectory that was written meanwhile; null for none. */
	public Report trajectory(final TrajectoryFile frames) {
		return frames == null ? this : file(frames.name(), frames::complete);
	}

	/** The output folder, if there is one. */
	Optional<Path> folder() {
		return Optional.ofNullable(folder).map(OutputFolder::path);
	}

	private Report file(final String fileName, final AtomicFile.Content content) {
		if (folder != null) folder.add(fileName, content);
		return this;
	}

	/**
	 * Writes everything, or nothing.
	 *
	 * @throws IOException if something cannot be written
	 */
	public void publish() throws IOException {
		summary.seconds((System.nanoTime() - start) * 1e-9);
		if (folder != null) folder.publish(summary);
	}
}
