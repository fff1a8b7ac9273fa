package org.glassj.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glassj.expansion.VibrationSpectrum;

/** Finds the spectra that <i>Measure Vibrations...</i> wrote, one {@value #NAME} a sample. */
public final class SpectrumFiles {

	private static final String NAME = "modes.csv";

	private SpectrumFiles() {
		// functions only
	}

	/**
	 * Reads one spectrum, or all in a folder and the folders below it, in the order of their paths.
	 *
	 * @param path a CSV file of any name, or a folder with files {@value #NAME}
	 * @throws IOException if there is none, or one cannot be read; in one sentence that names the file
	 */
	public static List<VibrationSpectrum> read(final Path path) throws IOException {
		if (path.toString().isBlank()) throw new IOException("modes: no file or folder is given.");
		if (!Files.exists(path)) throw new IOException("modes: there is no file or folder " + path + ".");
		final List<VibrationSpectrum> spectra = new ArrayList<>();
		for (final Path file : files(path))
			spectra.add(readOne(file));
		if (spectra.isEmpty()) throw new IOException("modes: folder " + path + " holds no file " + NAME + ".");
		return spectra;
	}

	private static List<Path> files(final Path path) throws IOException {
		if (!Files.isDirectory(path)) return List.of(path);
		try (Stream<Path> below = Files.walk(path)) {
			return below.filter(file -> file.getFileName().toString().equals(NAME)).sorted().collect(Collectors.toList());
		}
	}

	private static VibrationSpectrum readOne(final Path file) throws IOException {
		try {
			return VibrationSpectrum.of(CsvFile.read(file));
		}
		catch (final IllegalArgumentException e) {
			throw new IOException(file + ": " + e.getMessage(), e);
		}
	}
}
