package org.glassj.relax;

import org.glassj.energy.EnergyFunction;
import org.glassj.energy.FactorizedHessian;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.Vectors;
import org.glassj.task.ProgressMonitor;

/**
 * Descent in energy by the limited-memory BFGS method with the factorised Hessian of a state nearby for its first guess:
 * J. Nocedal and S. J. Wright, Numerical Optimization, algorithms 7.4 and 7.5; D. Packwood et al., J. Chem. Phys. 144,
 * 164109 (2016). Where a few particles of many rearrange, the factor takes care of all the others, and each pair kept
 * corrects one direction in which it is wrong. The energy falls at every step.
 */
public final class PreconditionedDescent {

	/** Pairs of moves and changes of the gradient that are kept. */
	private static final int MEMORY = 12;
	/** No particle moves further than this fraction of the mean spacing in a step. */
	private static final double LONGEST_MOVE = 0.06;
	private static final int MOST_CUTS = 20;
	/** The energy must fall by this fraction of what the slope promises. */
	private static final double SUFFICIENT = 1e-4;
	/** Energies closer than this fraction differ by round-off only. */
	private static final double ROUND_OFF = 1e-13;

	private final EnergyFunction energy;
	private final double[] x;
	private final int dim;
	private final double longest;
	private final BfgsPairs pairs = new BfgsPairs(MEMORY);
	private double[] gradient;
	private double[] trialGradient;
	private final double[] direction;
	private final double[] trial;
	private double value;
	private double residual;

	/** @param x positions, moved in place */
	public PreconditionedDescent(final EnergyFunction energy, final double[] x) {
		this.energy = energy;
		this.x = x;
		dim = energy.particles().dimension();
		longest = LONGEST_MOVE * energy.particles().spacing();
		gradient = new double[x.length];
		trialGradient = new double[x.length];
		direction = new double[x.length];
		trial = new double[x.length];
		value = energy.evaluate(x, gradient);
		residual = MechanicalState.largestNorm(gradient, dim);
	}

	/** The largest |F_i| at present. */
	public double residual() {
		return residual;
	}

	/**
	 * Descends with one factor.
	 *
	 * @param hessian positive definite
	 * @param tolerance largest |F_i| at which to stop
	 * @param mostSteps steps after which to stop
	 * @return whether the tolerance was reached
	 */
	public boolean run(final FactorizedHessian hessian, final double tolerance, final int mostSteps,
		final ProgressMonitor monitor)
	{
		for (int k = 0; k < mostSteps && !(residual <= tolerance); k++) {
			monitor.checkCanceled();
			turn(hessian);
			if (search()) continue;
			// what was learnt misleads
			if (pairs.isEmpty()) return false;
			pairs.clear();
		}
		return residual <= tolerance;
	}

	/** Forgets all pairs, as when the factor has changed. */
	public void forget() {
		pairs.clear();
	}

	/** The direction -H^-1 gradient, with H the factor corrected by all pairs; a descent for any positive pairs. */
	private void turn(final FactorizedHessian hessian) {
		System.arraycopy(gradient, 0, direction, 0, x.length);
		pairs.solve(direction, hessian::solve);
		for (int p = 0; p < x.length; p++)
			direction[p] = -direction[p];
	}

	/** Moves along the direction, by less and less until the energy falls; false, and nothing moved, if it does not. */
	private boolean search() {
		final double slope = Vectors.dot(direction, gradient);
		if (!(slope < 0)) return false;
		double length = Math.min(1, longest / MechanicalState.largestNorm(direction, dim));
		for (int k = 0; k < MOST_CUTS; k++) {
			for (int p = 0; p < x.length; p++)
				trial[p] = x[p] + length * direction[p];
			final double reached = energy.evaluate(trial, trialGradient);
			if (falls(reached, length, length * slope)) {
				accept(reached);
				return true;
			}
			// the minimum of the parabola through both energies and the slope
			final double vertex = -slope * length * length / (2 * (reached - value - length * slope));
			length = Math.max(0.1 * length, Math.min(0.5 * length, vertex));
		}
		return false;
	}

	private boolean falls(final double reached, final double length, final double promised) {
		if (reached <= value + SUFFICIENT * promised) return true;
		// near the minimum energies agree to round-off and only slopes tell: that of a parabola would reverse at its double
		return reached - value <= ROUND_OFF * Math.abs(value) && length * Vectors.dot(direction, trialGradient) <= -(1 - 2 *
			SUFFICIENT) * promised;
	}

	private void accept(final double reached) {
		pairs.add(x, trial, gradient, trialGradient);
		System.arraycopy(trial, 0, x, 0, x.length);
		final double[] swap = gradient;
		gradient = trialGradient;
		trialGradient = swap;
		value = reached;
		residual = MechanicalState.largestNorm(gradient, dim);
	}
}
