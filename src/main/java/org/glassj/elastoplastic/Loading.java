package org.glassj.elastoplastic;

/**
 * How a lattice is loaded. Immutable: how far a run has come is kept by the model, in {@link ElastoplasticModel#leg()} and
 * {@link ElastoplasticModel#legTime()}, and goes into its checkpoints.
 */
public interface Loading {

	/**
	 * Advances by one load step, to the end of the next avalanche or of the leg, whichever comes first; at the end of a leg the
	 * model is told so by {@link ElastoplasticModel#endLeg}.
	 */
	void step(ElastoplasticModel model);

	/** Number of legs; a snapshot is taken after each. */
	int legs();

	/** Finished fraction of the present leg, 0 to 1. */
	double progress(ElastoplasticModel model);

	/**
	 * Asks whether the settings suit it.
	 *
	 * @throws IllegalArgumentException in one sentence, if not
	 */
	void requireSuited(ElastoplasticSettings settings);

	/** All its parameters in words; a checkpoint is only good for the same. */
	String description();
}
