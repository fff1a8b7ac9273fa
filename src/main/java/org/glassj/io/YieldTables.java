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

import org.glassj.localyield.YieldSamples;
import org.glassj.numeric.ResultTable;

/** Finds the tables that <i>Map Local Yield Stress...</i> wrote, {@value #BLOCKS} and {@value #CAVITIES} of each sample. */
public final class YieldTables {

	private static final String BLOCKS = "blocks.csv";
	private static final String CAVITIES = "cavities.csv";

	private YieldTables() {
		// functions only
	}

	/**
	 * Reads groups of samples: every folder named is one, with all folders in it that hold tables, in the order of their
	 * paths.
	 *
	 * @param key name of the parameter, for the complaint
	 * @param folders separated by semicolons
	 * @throws ParticleFileException if there is no such folder or no table in it, or a table is damaged
	 * @throws IOException if the disk fails
	 */
	public static List<YieldSamples> read(final String key, final String folders) throws IOException {
		final List<YieldSamples> groups = new ArrayList<>();
		for (final String folder : folders.split(BondTables.SEPARATOR))
			if (!folder.isBlank()) groups.add(group(key, Paths.get(folder.trim())));
		if (groups.isEmpty()) throw new ParticleFileException(key + ": no folder is named.");
		return groups;
	}

	private static YieldSamples group(final String key, final Path folder) throws IOException {
		if (!Files.isDirectory(folder)) throw new ParticleFileException(key + ": there is no folder '" + folder + "'.");
		final List<Path> found;
		try (Stream<Path> all = Files.walk(folder)) {
			found = all.filter(file -> file.getFileName().toString().equals(BLOCKS)).sorted().collect(Collectors.toList());
		}
		if (found.isEmpty()) throw new ParticleFileException(key + ": there is no " + BLOCKS + " in folder '" + folder + "'.");
		final YieldSamples samples = new YieldSamples();
		for (final Path file : found)
			add(samples, file);
		return samples;
	}

	private static void add(final YieldSamples samples, final Path file) throws IOException {
		final Path beside = file.resolveSibling(CAVITIES);
		try {
			final ResultTable cavities = CsvFile.read(beside);
			final double[] yield = cavities.values("forwardStress");
			final double[] present = cavities.values("stress0");
			samples.add(CsvFile.read(file).values("yieldStress"), IntStream.range(0, yield.length).mapToDouble(c -> yield[c] -
				present[c]).toArray());
		}
		catch (final IllegalArgumentException e) {
			throw new ParticleFileException(file.getParent() + ": " + e.getMessage());
		}
	}
}
