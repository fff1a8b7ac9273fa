package org.glassj.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.glassj.particle.ParticleDataset;

/**
 * Particles through time, from a simulation's file or from a table of tracks that was measured in a movie.
 *
 * <pre>
 * Trajectory movie = Trajectory.open(Paths.get("spots.csv"), 12);
 * ParticleDataset last = movie.frame(movie.last());
 * </pre>
 */
public interface Trajectory {

	/**
	 * Opens a file: a table of tracks by the endings {@code .csv}, {@code .tsv}, {@code .txt} and {@code .xls} (which ImageJ
	 * gives to text), else particles by {@link ParticleFiles}.
	 *
	 * @param cutoff distance up to which particles will be neighbours; 0 for twice the mean spacing. Only tables, which
	 *          have no box, need to know
	 * @throws IOException if the file cannot be read
	 */
	static Trajectory open(final Path file, final double cutoff) throws IOException {
		final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.matches(".*\\.(csv|tsv|txt|xls)(\\.gz)?") ? TrackTable.read(file, cutoff) : new ParticleTrajectory(file);
	}

	/** Number of the first frame. */
	int first();

	/** Number of the last frame. */
	int last();

	/** Number of frames. */
	int size();

	/**
	 * A frame.
	 *
	 * @param number its number: counted from 0 in a particle file, its own in a table
	 * @throws IOException if there is no such frame, or the file cannot be read
	 */
	ParticleDataset frame(int number) throws IOException;

	/**
	 * Shows every frame in turn.
	 *
	 * @throws IOException if the file cannot be read or the visitor fails
	 */
	void visit(FrameVisitor visitor) throws IOException;

	/** The unit of positions in words; empty for that of the simulation. */
	default String lengthUnit() {
		return "";
	}

	/** The particles with y upwards, for pictures: a movie's y points down. */
	default ParticleDataset upright(final ParticleDataset frame) {
		return frame;
	}
}
