package org.glassj.elastoplastic;

import static org.glassj.numeric.Bounds.requireIn;

/**
 * Creep: a mean stress is put on at once and kept. Time is counted in sweeps: all blocks that are unstable yield one unit of time later.
 * Without noise the lattice either comes to rest or flows on until it has failed. With an activation stress theta it waits
 * instead of resting: a block whose threshold is x above its stress yields at the rate exp(-(x / theta)^(3/2)), as over the
 * barrier A x^(3/2) near a fold at the temperature k_B T = A theta^(3/2). The waiting time is exponential with the
 * sum of all rates, the block is drawn in proportion to them; while an avalanche runs, nothing else is activated.
 */
public final class CreepLoading implements Loading {

	/** How creep has ended. */
	public enum Outcome {
		/** It has not ended. */
		FLOWING,
		/** All blocks are stable and nothing activates them. */
		ARRESTED,
		/** The time is over. */
		EXPIRED,
		/** The plastic strain has reached the failure strain of the settings; the time is the lattice's lifetime. */
		FAILED
	}

	private static final double LARGEST = 1e9;

	private final double stress;
	private final double activation;
	private final double duration;

	private CreepLoading(final double stress, final double activation, final double duration) {
		this.stress = requireIn("stress", stress, -LARGEST, LARGEST);
		this.activation = requireIn("activation", activation, 0, LARGEST);
		this.duration = requireIn("duration", duration, 1, 1e15);
	}

	/** Creep at a mean stress without noise, for at most a million sweeps. */
	public static CreepLoading at(final double stress) {
		return new CreepLoading(stress, 0, 1e6);
	}

	/** The same with an activation stress theta; 0 for none. */
	public CreepLoading withActivation(final double value) {
		return new CreepLoading(stress, value, duration);
	}

	/** The same for at most so long, in sweeps. */
	public CreepLoading withDuration(final double value) {
		return new CreepLoading(stress, activation, value);
	}

	@Override
	public void requireSuited(final ElastoplasticSettings settings) {
		if (settings.control() != Control.STRESS) throw new IllegalArgumentException(
			"control: creep is at given stress, not at given strain.");
	}

	/** One sweep, after a wait if need be. */
	@Override
	public void step(final ElastoplasticModel model) {
		if (model.stress() != stress) model.moveTo(stress);
		if (!model.findUnstable() && !waited(model)) {
			model.endLeg();
			return;
		}
		model.yieldTogether();
		model.advanceTime(1);
		if (model.legTime() >= duration) model.endLeg();
	}

	/** Lets the time pass until a block is activated; false if none is, or only after the end. */
	private boolean waited(final ElastoplasticModel model) {
		if (activation == 0) return false;
		final double wait = model.activate(x -> StrictMath.exp(-StrictMath.pow(x / activation, 1.5)));
		model.advanceTime(Math.min(wait, Math.max(0, duration - model.legTime())));
		return model.legTime() < duration;
	}

	/** How a run has ended. */
	public Outcome outcome(final ElastoplasticModel model) {
		if (model.failed()) return Outcome.FAILED;
		if (model.leg() == 0) return Outcome.FLOWING;
		return model.time() >= duration ? Outcome.EXPIRED : Outcome.ARRESTED;
	}

	@Override
	public int legs() {
		return 1;
	}

	@Override
	public double progress(final ElastoplasticModel model) {
		return Math.max(Math.min(1, model.legTime() / duration), Math.min(1, Math.abs(model.plasticStrain()) / model.settings()
			.failureStrain()));
	}

	@Override
	public String description() {
		return "creep at " + stress + ", activation " + activation + ", duration " + duration;
	}
}
