package org.glassj.shear;

/**
 * Tells a plastic event from an elastic step that was only hard to predict. A step is elastic if it ends where the series
 * says, or if straining back leads back. Jumps of {@value #CLEAR_JUMP} d beyond the affine deformation, farther than any
 * elastic step, are events at once. So an event is an irreversible step, whether the stress falls in it or not.
 */
final class Continuity {

	private static final double CLEAR_JUMP = 0.15;
	/** Residual force at which it is clear which state is near. */
	private static final double COARSE = 1e-6;
	/** States closer than this, in units of the mean spacing, are the same. */
	private static final double SAME = 1e-3;

	private final Branch branch;
	private final Descent descent;
	private final double spacing;

	/** @param spacing the mean spacing d */
	Continuity(final Branch branch, final Descent descent, final double spacing) {
		this.branch = branch;
		this.descent = descent;
		this.spacing = spacing;
	}

	/** Whether the step from one state to the next was elastic. */
	boolean holds(final RestState first, final RestState later) {
		if (branch.holds(first, later)) return true;
		final double h = later.strain() - first.strain();
		if (branch.distance(first.affine(h), later.positions()) > CLEAR_JUMP * spacing) return false;
		final double[] back = branch.reaches(later, first.strain()) ? later.predict(-h) : later.affine(-h);
		descent.descend(first.strain(), back, later.hessian(), COARSE);
		return branch.distance(back, first.positions()) < SAME * spacing;
	}
}
