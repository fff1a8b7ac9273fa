package org.glassj.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glassj.elastoplastic.ThresholdDistribution;
import org.glassj.elastoplastic.ThresholdSample;
import org.glassj.elastoplastic.ThresholdTable;
import org.glassj.numeric.ResultTable;

/**
 * Laws of yield stresses in tables: values in a column {@code yieldStress} ({@code particles.csv} of a map),
 * {@code forwardStress} (its {@code cavities.csv}) or in the only column there is; or a density by the columns
 * {@code stress} and {@code density}.
 */
public final class ThresholdFiles {

	private static final List<String> VALUES = List.of("yieldStress", "forwardStress");
	private static final List<String> DENSITY = List.of("stress", "density");

	private ThresholdFiles() {
		// only static methods
	}

	/**
	 * Reads a table.
	 *
	 * @throws IOException if the file cannot be read or has none of these columns, in one sentence that names it
	 * @throws IllegalArgumentException if no yield stress is positive, or the density is none
	 */
	public static ThresholdDistribution read(final Path file) throws IOException {
		final ResultTable table = CsvFile.read(file);
		final Set<String> headers = table.headers();
		final String name = file.toString();
		if (headers.containsAll(DENSITY)) return ThresholdTable.of(name, table.values(DENSITY.get(0)), table.values(DENSITY
			.get(1)));
		final Optional<String> values = VALUES.stream().filter(headers::contains).findFirst();
		if (values.isEmpty() && headers.size() != 1) throw new IOException(file.getFileName() +
			": there is no column yieldStress, forwardStress, or stress and density, among " + String.join(", ", headers) +
			", and more than one to choose from.");
		return ThresholdSample.of(name, table.values(values.orElse(headers.iterator().next())));
	}
}
