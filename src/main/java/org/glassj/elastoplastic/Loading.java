package org.glassj.elastoplastic;

import java.util.Arrays;

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

	/** Finished fraction of the way from the last target to the next. */
	static double fraction(final double[] targets, final int leg, final double now) {
		final double from = leg == 0 ? 0 : targets[leg - 1];
		final double way = targets[leg] - from;
		return way == 0 ? 1 : Math.max(0, Math.min(1, (now - from) / way));
	}

	/** Targets in words, of many only what tells them apart. */
	static String words(final double[] targets) {
		return targets.length < 7 ? Arrays.toString(targets) : targets.length + " with hash " + Integer.toHexString(Arrays
			.hashCode(targets));
	}
}
