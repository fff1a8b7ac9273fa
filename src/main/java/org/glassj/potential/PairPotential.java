package org.glassj.potential;

import java.util.Map;

import org.glassj.particle.ParticleDataset;

/**
 * A pair potential with its parameters. Immutable. To add one, implement this and {@link PairInteraction}; to have it
 * listed in Fiji, add a factory plugin (see {@code org.glassj.command}).
 */
public interface PairPotential {

	/** The name by which macros and files call it. */
	String name();

	/** Its parameters by name: numbers or tables of numbers, as a summary or a potential file states them. */
	Map<String, Object> parameters();

	/**
	 * Binds the potential to the sizes and types of particles. The energy of a pair depends on nothing else, so that the
	 * particles may be a part of a sample.
	 *
	 * @throws IllegalArgumentException if the particles lack what it needs: sizes, or types within its tables
	 */
	PairInteraction bind(ParticleDataset particles);
}
