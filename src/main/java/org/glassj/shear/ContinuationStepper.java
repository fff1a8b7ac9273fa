package org.glassj.shear;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows the branch; where a step is not accepted, in halves of it. At the end of a piece no longer than the resolution
 * that cannot be followed, the sample descends to where it comes to rest: an event, unless the branch had only bent.
 */
final class ContinuationStepper implements StrainStepper {

	/** Pieces differ from halves by round-off. */
	private static final double ROUND_OFF = 1 + 1e-6;

	private final Branch branch;
	private final Continuity continuity;
	private final Descent descent;
	private final double resolution;

	ContinuationStepper(final Branch branch, final Continuity continuity, final Descent descent,
		final double resolution)
	{
		this.branch = branch;
		this.continuity = continuity;
		this.descent = descent;
		this.resolution = resolution;
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
		while (true) {
			final Optional<RestState> next = branch.step(from, to);
			if (next.isPresent()) return next.get();
			if (Math.abs(to - from.strain()) <= resolution * ROUND_OFF) return jump(from, to, events);
			to = from.strain() + (to - from.strain()) / 2;
		}
	}

	private RestState jump(final RestState from, final double strain, final Consumer<PlasticEvent> events) {
		final RestState settled = descent.settle(from, strain);
		if (!continuity.joins(from, settled)) events.accept(PlasticEvent.between(from, settled));
		return settled;
	}
}
