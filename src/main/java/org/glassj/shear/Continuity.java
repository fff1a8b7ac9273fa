package org.glassj.shear;

import java.util.Optional;

/**
 * Tells a plastic event from an elastic step that was only hard to follow: whether one branch of stable states joins a
 * state to another found beside it at a somewhat larger strain.
 */
final class Continuity {

	/** A jump beyond the affine deformation this far, in units of the mean spacing, is none of an elastic step. */
	private static final double CLEAR_JUMP = 0.15;
	/** States closer than this, in units of the mean spacing, are the same. */
	private static final double SAME = 1e-4;
	/** Shortest piece that is tried, as a fraction of the way. */
	private static final double SHORTEST = 1.0 / 256;

	private final Branch branch;
	private final double spacing;

	/** @param spacing the mean spacing d */
	Continuity(final Branch branch, final double spacing) {
		this.branch = branch;
		this.spacing = spacing;
	}

	/**
	 * Whether a branch joins two states. Jumps of {@value #CLEAR_JUMP} d are taken for an answer. Else the later state is
	 * followed back; if it leads to another state than the first, it is on another branch. Should the way back be barred,
	 * the branch of the first is followed in ever shorter pieces: if it ends before the later state, so it is.
	 */
	boolean joins(final RestState first, final RestState later) {
		final double h = later.strain() - first.strain();
		if (branch.distance(first.affine(h), later.positions()) > CLEAR_JUMP * spacing) return false;
		final Optional<RestState> back = branch.step(later, first.strain());
		return back.isPresent() ? same(back.get(), first) : leads(first, later);
	}

	private boolean leads(final RestState first, final RestState later) {
		RestState present = first;
		double h = (later.strain() - first.strain()) / 2;
		final double shortest = Math.abs(h) * SHORTEST;
		while (present.strain() != later.strain()) {
			final double left = later.strain() - present.strain();
			final Optional<RestState> next = branch.step(present, Math.abs(left) <= Math.abs(h) ? later.strain() : present
				.strain() + h);
			if (next.isPresent()) present = next.get();
			else if (Math.abs(h) <= shortest) return false;
			else h /= 2;
		}
		return same(present, later);
	}

	private boolean same(final RestState one, final RestState other) {
		return branch.distance(one.positions(), other.positions()) < SAME * spacing;
	}
}
