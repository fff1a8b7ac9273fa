package org.glassj.command;

import java.io.IOException;
import java.util.Map;

import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.scijava.plugin.Parameter;

/** What the commands share that compute on a sample of particles with a pair potential. */
public abstract class SampleCommand extends GlassCommand {

	@Parameter(label = "Particles", description = "Name of an open dataset, or path of a file", persist = false)
	private ParticleDataset particles;

	@Parameter(label = "Potential",
		description = "polydisperse-ipl, bidisperse-ipl, lj-smooth-linear, kob-andersen-2d, harmonic-sphere, hertzian-sphere, or the path of a JSON file",
		persist = false)
	private String potential = "polydisperse-ipl";

	@Parameter(label = "Frame", description = "Frame of the file counted from 0; -1 for the dataset as it was opened",
		min = "-1", persist = false)
	private int frame = ParticleDatasets.AS_OPENED;

	/**
	 * The particles, at the frame asked for.
	 *
	 * @throws IOException if the frame must be read and cannot
	 */
	protected final ParticleDataset sample() throws IOException {
		return datasets().atFrame(particles, frame);
	}

	/**
	 * The potential.
	 *
	 * @throws IOException if it is described in a file that cannot be read
	 */
	protected final PairPotential potential() throws IOException {
		return context().service(PairPotentials.class).resolve(potential);
	}

	/** A report that also records the potential with all its parameters. */
	@Override
	protected final Report report() throws IOException {
		final PairPotential pairs = potential();
		return super.report().parameters(Map.of("potentialName", pairs.name())).parameters(Map.of("potentialParameters", pairs
			.parameters()));
	}
}
