package org.glassj.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glassj.image.FieldImage;
import org.glassj.io.ParticleFiles;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.scijava.object.ObjectService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.script.ScriptService;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/**
 * The particle datasets that are open, by name, and the one way from text to particles: the name of an open dataset,
 * the path of a file, or {@code glassj:NAME} for a sample that GlassJ ships.
 */
@Plugin(type = Service.class)
public class ParticleDatasets extends AbstractService implements SciJavaService {

	/** The frame that stands for a dataset as it was opened, or for the first frame of a file. */
	public static final int AS_OPENED = -1;

	/** What a name begins with that means a shipped sample. */
	public static final String SAMPLE = "glassj:";

	@Parameter
	private ObjectService objects;

	@Parameter(required = false)
	private ScriptService scripts;

	private Reading lastReading;

	/** Lets scripts write {@code #@ ParticleDataset particles} and {@code #@output FieldImage map}. */
	@Override
	public void initialize() {
		if (scripts == null) return;
		scripts.addAlias(ParticleDataset.class);
		scripts.addAlias(ResultTable.class);
		scripts.addAlias(Curve.class);
		scripts.addAlias(FieldImage.class);
	}

	/** The open datasets in the order they were opened. */
	public List<ParticleDataset> list() {
		return objects.getObjects(ParticleDataset.class);
	}

	/** The open dataset of that name. */
	public Optional<ParticleDataset> find(final String name) {
		return list().stream().filter(dataset -> dataset.name().equals(name)).findFirst();
	}

	/** Opens a dataset to dialogs, macros and scripts; it replaces one of the same name. */
	public synchronized void register(final ParticleDataset dataset) {
		find(dataset.name()).ifPresent(objects::removeObject);
		objects.addObject(dataset, dataset.name());
	}

	/**
	 * The dataset that a text means.
	 *
	 * @param text name of an open dataset, path of a file, or {@code glassj:NAME}
	 * @param frame frame counted from 0, or {@link #AS_OPENED}
	 * @throws IOException if it is none of these, or the file cannot be read
	 * @throws IllegalArgumentException if a frame is asked of a dataset that was not read from a file
	 */
	public ParticleDataset resolve(final String text, final int frame) throws IOException {
		if (!canResolve(text)) throw new IOException("'" + text + "' is neither an open dataset nor a readable file; " +
			describeOpen() + ".");
		final Optional<ParticleDataset> open = find(text);
		return open.isPresent() ? atFrame(open.get(), frame) : read(text, Math.max(0, frame));
	}

	/** Whether a text is the name of an open dataset, a readable file or a sample's name. */
	public boolean canResolve(final String text) {
		return find(text).isPresent() || isSample(text) || isReadable(text);
	}

	/**
	 * Another frame of the file from which a dataset was read.
	 *
	 * @param dataset open or not
	 * @param frame frame counted from 0, or {@link #AS_OPENED} for the dataset itself
	 * @throws IOException if the file cannot be read
	 * @throws IllegalArgumentException if the dataset was not read from a file
	 */
	public ParticleDataset atFrame(final ParticleDataset dataset, final int frame) throws IOException {
		if (frame < 0) return dataset;
		final ParticleDataset.Source source = dataset.source().orElseThrow(() -> new IllegalArgumentException("frame is " +
			frame + ", but '" + dataset.name() + "' was not read from a file; allowed: " + AS_OPENED + "."));
		return source.frame() == frame ? dataset : read(source.path(), frame);
	}

	/** The open datasets in words, for messages. */
	public String describeOpen() {
		final String names = list().stream().map(ParticleDataset::name).collect(Collectors.joining(", "));
		return names.isEmpty() ? "no dataset is open" : "open datasets: " + names;
	}

	/**
	 * The dataset in a file or sample, whatever datasets are open.
	 *
	 * @param path path of a file or {@code glassj:NAME}
	 * @param frame frame counted from 0
	 * @throws IOException if the file cannot be read
	 */
	public ParticleDataset resolveFile(final String path, final int frame) throws IOException {
		return read(path, frame);
	}

	/** Reads one frame of a file. */
	ParticleDataset readFile(final Path file, final int frame) throws IOException {
		return ParticleFiles.read(file, frame);
	}

	/** Reads a file or sample; what was read last is kept, because a macro's text is looked up twice in a row. */
	private synchronized ParticleDataset read(final String path, final int frame) throws IOException {
		if (isSample(path)) return readSample(path, frame);
		final Reading reading = new Reading(Paths.get(path), frame);
		if (!reading.equals(lastReading)) {
			reading.result = readFile(Paths.get(path), frame);
			lastReading = reading;
		}
		return lastReading.result;
	}

	/** The readers take files only, so a sample is copied into one. */
	private ParticleDataset readSample(final String text, final int frame) throws IOException {
		final String name = text.substring(SAMPLE.length());
		final URL resource = ParticleDatasets.class.getResource("/org/glassj/samples/" + name);
		if (resource == null || name.isEmpty() || name.contains("/")) throw new IOException("GlassJ ships no sample '" + name + "'.");
		final Path folder = Files.createTempDirectory("glassj");
		final Path copy = folder.resolve(name);
		try (InputStream in = resource.openStream()) {
			Files.copy(in, copy);
			final ParticleDataset sample = readFile(copy, frame);
			final long timestep = sample.source().map(ParticleDataset.Source::timestep).orElse(0L);
			return sample.toBuilder().source(new ParticleDataset.Source(text, frame, timestep)).build();
		}
		finally {
			Files.deleteIfExists(copy);
			Files.delete(folder);
		}
	}

	private static boolean isSample(final String text) {
		return text.startsWith(SAMPLE);
	}

	private static boolean isReadable(final String text) {
		try {
			return !text.isBlank() && Files.isRegularFile(Paths.get(text)) && Files.isReadable(Paths.get(text));
		}
		catch (final InvalidPathException e) {
			return false;
		}
	}

	/** One reading of a file, equal to another if it would give the same particles. */
	private static final class Reading {

		private final List<Object> key;
		private ParticleDataset result;

		private Reading(final Path file, final int frame) throws IOException {
			key = List.of(file.toAbsolutePath(), Files.getLastModifiedTime(file), Files.size(file), frame);
		}

		@Override
		public boolean equals(final Object other) {
			return other instanceof Reading && key.equals(((Reading) other).key);
		}

		@Override
		public int hashCode() {
			return key.hashCode();
		}
	}
}
