package org.glassj.elastoplastic;

import static org.glassj.numeric.Bounds.requireIn;

/**
 * Infinitely slow loading from one target to the next: strains at given strain, mean stresses at given stress. The lattice is
 * loaded exactly to its weakest block; the avalanche that follows runs to its end before the load goes on.
 */
public final class QuasistaticLoading implements Loading {

	private static final double LARGEST = 1e6;

	private final double[] targets;

	private QuasistaticLoading(final double[] targets) {
		this.targets = targets;
		requireIn("targets", targets.length, 1, Integer.MAX_VALUE);
		for (final double target : targets)
			requireIn("target", target, -LARGEST, LARGEST);
	}

	/** To a strain, or a stress. */
	public static QuasistaticLoading to(final double target) {
		return through(target);
	}

	/** Through several strains or stresses in turn, with a snapshot at each. Stopping on the way changes no bit of the rest. */
	public static QuasistaticLoading through(final double... targets) {
		return new QuasistaticLoading(targets.clone());
	}

	/** So many times to +amplitude, -amplitude and back to 0; needs blocks that yield both ways. */
	public static QuasistaticLoading cyclic(final double amplitude, final int cycles) {
		requireIn("amplitude", amplitude, Double.MIN_NORMAL, LARGEST);
		requireIn("cycles", cycles, 1, LARGEST);
		final double[] targets = new double[3 * cycles];
		for (int k = 0; k < cycles; k++) {
			targets[3 * k] = amplitude;
			targets[3 * k + 1] = -amplitude;
		}
		return new QuasistaticLoading(targets);
	}

	/** The targets; a copy. */
	public double[] targets() {
		return targets.clone();
	}

	@Override
	public void requireSuited(final ElastoplasticSettings settings) {
		double before = 0;
		for (final double target : targets) {
			if (target < before && settings.yielding() == Yielding.FORWARD && settings.control() == Control.STRAIN && target < 0)
				throw new IllegalArgumentException("yielding: forward blocks cannot be strained backwards, to " + target +
					"; choose both, norm or oriented.");
			before = target;
		}
	}

	@Override
	public void step(final ElastoplasticModel model) {
		if (model.loadTowards(targets[model.leg()])) model.endLeg();
	}

	@Override
	public int legs() {
		return targets.length;
	}

	@Override
	public double progress(final ElastoplasticModel model) {
		return Loading.fraction(targets, model.leg(), model.load());
	}

	@Override
	public String description() {
		return "quasistatic " + Loading.words(targets);
	}
}
