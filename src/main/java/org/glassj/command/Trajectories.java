package org.glassj.command;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;

import org.glassj.io.Trajectory;
import org.glassj.particle.ParticleDataset;

/** From the texts of macros to particles through time: open datasets, particle files, tables of tracks, samples. */
final class Trajectories {

	private final ParticleDatasets datasets;
	private final double cutoff;

	/** @param cutoff distance up to which particles will be neighbours; 0 for twice the mean spacing */
	Trajectories(final ParticleDatasets datasets, final double cutoff) {
		this.datasets = datasets;
		this.cutoff = cutoff;
	}

	/**
	 * What a text means by itself: an open dataset alone, all frames of a file.
	 *
	 * @param key name of the parameter, for the complaint
	 * @throws IOException if it means nothing, or its file cannot be read
	 */
	Trajectory of(final String key, final String text) throws IOException {
		if (text.isBlank()) throw new IOException(key + ": no dataset and no file is named.");
		if (datasets.find(text).isPresent() || text.startsWith(ParticleDatasets.SAMPLE)) return new DatasetTrajectory(datasets,
			datasets.resolve(text, ParticleDatasets.AS_OPENED));
		if (!datasets.canResolve(text)) throw new IOException(key + ": '" + text +
			"' is neither an open dataset nor a readable file; " + datasets.describeOpen() + ".");
		return Trajectory.open(Paths.get(text), cutoff);
	}

	/**
	 * The same, but all frames of the file that an open dataset was read from.
	 *
	 * @throws IOException also if the dataset was not read from a file
	 */
	Trajectory whole(final String key, final String text) throws IOException {
		final Optional<ParticleDataset> open = datasets.find(text);
		if (open.isEmpty()) return of(key, text);
		final Path file = open.get().source().map(source -> Paths.get(source.path())).orElseThrow(() -> new IOException(key +
			": '" + text + "' was not read from a file, so it has one frame only."));
		return Trajectory.open(file, cutoff);
	}
}
