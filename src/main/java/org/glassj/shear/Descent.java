package org.glassj.shear;

import java.util.SplittableRandom;

import org.glassj.energy.EnergyFunction;
import org.glassj.energy.FactorizedHessian;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.relax.NotConvergedException;
import org.glassj.relax.PreconditionedDescent;
import org.glassj.task.ProgressMonitor;

/**
 * Where a sample comes to rest after a step of strain, on its branch or beyond the end of it: descends in energy with the
 * factor of the last stable state to help, which is renewed when that takes long.
 */
final class Descent {

	/** Steps after which the factor is renewed. */
	private static final int STEPS = 40;
	private static final int MOST_ROUNDS = 300;
	private static final int MOST_SADDLES = 10;
	/** In units of the mean spacing. */
	private static final double PUSH = 1e-3;
	/** First number that is added to a Hessian which is not positive definite, in units of the mean stiffness. */
	private static final double FIRST_SHIFT = 1e-3;

	private final StrainedSample sample;
	private final double tolerance;
	private final Effort effort;
	private final ProgressMonitor monitor;

	Descent(final StrainedSample sample, final double tolerance, final Effort effort, final ProgressMonitor monitor) {
		this.sample = sample;
		this.tolerance = tolerance;
		this.effort = effort;
		this.monitor = monitor;
	}

	/**
	 * The stable state of rest below given positions at a strain.
	 *
	 * @param start where to start
	 * @param hessian of a stable state nearby
	 * @throws NotConvergedException if there is none within a great many steps
	 */
	RestState settle(final double strain, final double[] start, final FactorizedHessian hessian) {
		final double[] x = start.clone();
		FactorizedHessian helper = hessian;
		for (int k = 0; k < MOST_SADDLES; k++) {
			helper = descend(strain, x, helper);
			effort.countFactorization();
			try {
				return new RestState(sample, strain, x, monitor::checkCanceled);
			}
			catch (final NotPositiveDefiniteException exception) {
				// at rest, but on a saddle: any push gets it off
				final double reach = PUSH * sample.rest().spacing();
				final SplittableRandom random = new SplittableRandom(k);
				for (int p = 0; p < x.length; p++)
					x[p] += random.nextDouble(-reach, reach);
			}
		}
		throw new NotConvergedException(sample.rest().name() + " rests on saddle points only at strain " + strain + ".");
	}

	/** Moves x to rest from wherever it is, without asking whether that is stable. */
	FactorizedHessian descend(final double strain, final double[] x, final FactorizedHessian hessian) {
		final EnergyFunction energy = sample.energy(strain, x);
		final PreconditionedDescent descent = new PreconditionedDescent(energy, x);
		final double goal = Math.max(tolerance, hessian.roundOff(x));
		FactorizedHessian helper = hessian;
		try {
			for (int k = 0; k < MOST_ROUNDS; k++) {
				if (descent.run(helper, goal, STEPS, monitor)) return helper;
				helper = factorize(strain, x);
				descent.forget();
			}
		}
		finally {
			effort.countEvaluations(energy.evaluations());
		}
		throw new NotConvergedException(sample.rest().name() + " did not come to rest at strain " + strain +
			": the residual force is " + descent.residual() + ".");
	}

	/** The factorised Hessian with the first number of a growing sequence added that makes it positive definite. */
	private FactorizedHessian factorize(final double strain, final double[] x) {
		final MechanicalState state = sample.state(strain, x, 2);
		double shift = 0;
		while (true) {
			effort.countFactorization();
			try {
				return FactorizedHessian.of(state, shift, monitor::checkCanceled);
			}
			catch (final NotPositiveDefiniteException exception) {
				shift = Math.max(FIRST_SHIFT, 4 * shift);
			}
		}
	}
}
