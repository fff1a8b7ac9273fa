package org.glassj.localyield;

import org.glassj.energy.MechanicalState;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.numeric.SymmetricSolver;

/**
 * Brings the free particles of a strained cavity to rest by descending in energy: steps -(H + tau 1)^-1 gradient with
 * tau = 0 or, where H is not positive definite, one that makes the matrix so, no longer than a tenth of the mean spacing, halved until
 * the energy falls. A factorisation serves as long as it reduces the force well. For one cavity and one thread.
 */
final class CavityRelaxer {

	private static final double LONGEST_MOVE = 0.1;
	private static final double GOOD_REDUCTION = 0.25;
	private static final int MOST_HALVINGS = 40;
	private static final int MOST_STEPS = 2000;
	private static final double FIRST_SHIFT = 1e-3;

	/** Energies closer than this fraction differ by round-off only. */
	private static final double ROUND_OFF = 1e-13;

	private final StrainedCavity cavity;
	private final double[] gradient;
	private final double[] step;
	private final double[] start;
	private final double[] trial;
	private SymmetricSolver solver;

	CavityRelaxer(final StrainedCavity cavity) {
		this.cavity = cavity;
		final int size = cavity.displacement().length;
		gradient = new double[size];
		step = new double[size];
		start = new double[size];
		trial = new double[size];
	}

	/**
	 * Relaxes the cavity at a strain.
	 *
	 * @param v displacements to start from, replaced by those at rest
	 * @param tolerance largest |F_i| at the end
	 * @throws ArithmeticException if it does not come to rest
	 */
	void relax(final double strain, final double[] v, final double tolerance) {
		cavity.moveTo(strain, v, 2);
		double residual = cavity.gradient(gradient);
		for (int k = 0; !(residual <= tolerance); k++) {
			if (k == MOST_STEPS) throw new ArithmeticException("The cavity does not come to rest.");
			final boolean fresh = solver == null;
			if (fresh) solver = shiftedFactor();
			findStep();
			System.arraycopy(v, 0, start, 0, v.length);
			final double before = residual;
			if (descend(strain, v, residual, fresh ? MOST_HALVINGS : 0)) residual = cavity.gradient(gradient);
			else if (fresh) throw new ArithmeticException("The cavity does not come to rest.");
			if (residual > GOOD_REDUCTION * before) solver = null;
		}
	}

	/** The step from the present gradient, cut to its longest. */
	private void findStep() {
		System.arraycopy(gradient, 0, step, 0, step.length);
		solver.solve(step);
		final double length = MechanicalState.largestNorm(step, cavity.network().dimension());
		final double longest = LONGEST_MOVE * cavity.network().state().particles().spacing();
		final double factor = length > longest ? -longest / length : -1;
		for (int p = 0; p < step.length; p++)
			step[p] *= factor;
	}

	/** Takes the step, or a half, a quarter, ... of it, so that the energy falls; else stays and returns false. */
	private boolean descend(final double strain, final double[] v, final double residual, final int halvings) {
		final double energy = cavity.energy();
		double fraction = 1;
		for (int k = 0; k <= halvings; k++) {
			for (int p = 0; p < v.length; p++)
				trial[p] = start[p] + fraction * step[p];
			cavity.moveTo(strain, trial, 2);
			if (falls(energy, residual)) {
				System.arraycopy(trial, 0, v, 0, v.length);
				return true;
			}
			fraction /= 2;
		}
		cavity.moveTo(strain, start, 2);
		cavity.gradient(gradient);
		return false;
	}

	/** Whether the energy is lower than it was, or equal to round-off with a lower force. */
	private boolean falls(final double energy, final double residual) {
		final double difference = cavity.energy() - energy;
		final double roundOff = ROUND_OFF * Math.abs(energy);
		if (Math.abs(difference) > roundOff) return difference < 0;
		return cavity.gradient(gradient) < residual;
	}

	private SymmetricSolver shiftedFactor() {
		try {
			return cavity.factorize();
		}
		catch (final NotPositiveDefiniteException exception) {
			return shiftedFactor(cavity.hessian());
		}
	}

	/** Factorises H + tau 1 with the first tau of a growing sequence that makes it positive definite. */
	private SymmetricSolver shiftedFactor(final SymmetricBlockMatrix hessian) {
		double shift = FIRST_SHIFT * hessian.meanDiagonal();
		while (true) {
			try {
				for (int u = 0; u < hessian.rows(); u++)
					hessian.shift(u, shift);
				return cavity.factorize(hessian);
			}
			catch (final NotPositiveDefiniteException exception) {
				// the sum of all shifts grows fourfold
				shift = 3 * shift;
			}
		}
	}
}
