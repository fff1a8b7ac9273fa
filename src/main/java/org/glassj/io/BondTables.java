package org.glassj.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glassj.expansion.CoefficientSamples;
import org.glassj.task.ProgressMonitor;

/**
 * The tables {@code bonds.csv} that <i>Expand Strain...</i> writes, one a sample: found by the names of files, of folders
 * to be searched with all folders in them, or of several of both separated by semicolons.
 *
 * <pre>
 * BondTables tables = BondTables.find("bonds", "results/a;results/b");
 * CoefficientSamples samples = tables.read(3, monitor);
 * </pre>
 */
public final class BondTables {

	/** Name of the tables looked for in folders. */
	public static final String NAME = "bonds.csv";

	/** What separates several files or folders. */
	public static final String SEPARATOR = ";";

	private final List<Path> files;

	private BondTables(final List<Path> files) {
		this.files = files;
	}

	/**
	 * Looks for tables.
	 *
	 * @param key name of the parameter, for the complaint
	 * @param paths files and folders, separated by {@value #SEPARATOR}
	 * @throws ParticleFileException if there is no such file or folder, or no table in a folder
	 * @throws IOException if the disk fails
	 */
	public static BondTables find(final String key, final String paths) throws IOException {
		final List<Path> files = new ArrayList<>();
		for (final String path : paths.split(SEPARATOR))
			if (!path.isBlank()) files.addAll(tables(key, Paths.get(path.trim())));
		if (files.isEmpty()) throw new ParticleFileException(key + ": no table is named.");
		final List<Path> unique = files.stream().map(file -> file.toAbsolutePath().normalize()).distinct().collect(Collectors
			.toList());
		if (unique.size() < files.size()) throw new ParticleFileException(key +
			": a table is named twice; samples must be independent.");
		return new BondTables(files);
	}

	private static List<Path> tables(final String key, final Path path) throws IOException {
		if (!Files.exists(path)) throw new ParticleFileException(key + ": there is no file or folder '" + path + "'.");
		if (!Files.isDirectory(path)) return List.of(path);
		try (Stream<Path> all = Files.walk(path)) {
			final List<Path> found = all.filter(file -> file.getFileName().toString().equals(NAME) && Files.isRegularFile(file))
				.sorted().collect(Collectors.toList());
			if (found.isEmpty()) throw new ParticleFileException(key + ": there is no " + NAME + " in folder '" + path + "'.");
			return found;
		}
	}

	/** The tables, those of one folder in the order of their paths. */
	public List<Path> files() {
		return files;
	}

	/**
	 * Reads the energy coefficients of all tables, columns energy1, energy2, ...
	 *
	 * @param orders highest order
	 * @throws ParticleFileException if a table lacks an order or is damaged; with file, line and column
	 * @throws IOException if the disk fails
	 */
	public CoefficientSamples read(final int orders, final ProgressMonitor monitor) throws IOException {
		final List<String> columns = IntStream.rangeClosed(1, orders).mapToObj(n -> "energy" + n).collect(Collectors.toList());
		final CoefficientSamples samples = new CoefficientSamples(orders);
		for (final Path file : files) {
			monitor.status("Reading " + file);
			monitor.checkCanceled();
			final double[][] coefficients = CsvColumns.read(file, columns, monitor);
			if (coefficients[0].length == 0) throw new ParticleFileException(file.getFileName() + ": the table has no rows.");
			samples.add(coefficients);
			monitor.progress((double) samples.size() / files.size());
		}
		return samples;
	}
}
