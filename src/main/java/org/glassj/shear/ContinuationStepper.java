package org.glassj.shear;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows the branch; where a step longer than the resolution leaves it, in halves of it. At the end of a piece no longer
 * than the resolution the sample descends from the prediction to wherever it comes to rest, and what happened is judged
 * then.
 */
final class ContinuationStepper implements StrainStepper {

	/** Pieces differ from halves by round-off. */
	private static final double ROUND_OFF = 1 + 1e-6;

	private final Branch branch;
	private final Continuity continuity;
	private final Descent descent;
	private final double resolution;
	private final Effort effort;

	ContinuationStepper(final Branch branch, final Continuity continuity, final Descent descent,
		final double resolution,
		final Effort effort)
	{
		this.branch = branch;
		this.continuity = continuity;
		this.descent = descent;
		this.resolution = resolution;
		this.effort = effort;
	}

	@Override
	public RestState advance(final RestState from, final double strain, final Consumer<PlasticEvent> events) {
		RestState present = from;
		while (present.strain() != strain)
			present = piece(present, strain, events);
		return present;
	}

	/** The first part of the way that can be gone at once. */
	private RestState piece(final RestState from, final double strain, final Consumer<PlasticEvent> events) {
		double to = strain;
		while (Math.abs(to - from.strain()) > resolution * ROUND_OFF) {
			final Optional<RestState> next = branch.step(from, to);
			if (next.isPresent()) return next.get();
			to = from.strain() + (to - from.strain()) / 2;
		}
		return settled(from, to, events);
	}

	private RestState settled(final RestState from, final double strain, final Consumer<PlasticEvent> events) {
		final double h = strain - from.strain();
		final double[] start = branch.reaches(from, strain) ? from.predict(h) : from.affine(h);
		final RestState next = descent.settle(strain, start, from.hessian());
		if (branch.holds(from, next)) return next;
		effort.countDescent();
		if (!continuity.holds(from, next)) events.accept(PlasticEvent.between(from, next));
		return next;
	}
}
