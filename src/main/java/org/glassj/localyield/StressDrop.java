package org.glassj.localyield;

/** The first drop of a cavity's stress under explicit strain, and what happened at it. Immutable. */
public final class StressDrop {

	/** What makes the stress fall. */
	public enum Kind {
		/** The reduced Hessian loses its stability and the cavity jumps to another minimum. */
		INSTABILITY,
		/** The stress passes a maximum of the branch of stable states that the cavity is on. */
		SMOOTH_MAXIMUM
	}

	private final YieldPoint before;
	private final YieldPoint after;
	private final double plasticStrain;
	private final Kind kind;
	private final int[] particles;
	private final double[] moves;

	StressDrop(final YieldPoint before, final YieldPoint after, final double plasticStrain, final Kind kind,
		final int[] particles, final double[] moves)
	{
		this.before = before;
		this.after = after;
		this.plasticStrain = plasticStrain;
		this.kind = kind;
		this.particles = particles;
		this.moves = moves;
	}

	/** Strain and stress of the last state before the drop. */
	public YieldPoint before() {
		return before;
	}

	/** Strain and stress of the first state after it. */
	public YieldPoint after() {
		return after;
	}

	/** By how much the magnitude of the stress in the direction of loading falls, positive. */
	public double size() {
		return Math.abs(before.stress() - after.stress());
	}

	/**
	 * Plastic strain released: the strain by which the state after the drop lags behind an elastic step with the
	 * cavity's modulus at rest mu, (sigma_before + mu (g_after - g_before) - sigma_after) / mu; negative for backward
	 * loading.
	 */
	public double plasticStrain() {
		return plasticStrain;
	}

	/** Instability or smooth maximum. */
	public Kind kind() {
		return kind;
	}

	/** The free particles, those that moved most first; not copied. */
	public int[] particles() {
		return particles;
	}

	/** How far each of them moved beyond the affine step, in the same order; not copied. */
	public double[] moves() {
		return moves;
	}
}
