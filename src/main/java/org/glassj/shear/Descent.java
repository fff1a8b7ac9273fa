package org.glassj.shear;

import java.util.Optional;

import org.glassj.energy.EnergyFunction;
import org.glassj.energy.FactorizedHessian;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.relax.NotConvergedException;
import org.glassj.relax.PreconditionedDescent;
import org.glassj.task.ProgressMonitor;

/**
 * Where a sample comes to rest when its branch has ended: descends in energy from the affinely strained positions, with
 * the factor of the last stable state to help, until the basin of the next is reached, and finishes by Newton's method.
 */
final class Descent {

	/** Force at which Newton's method is first tried. */
	private static final double HANDOVER = 1e-2;
	/** Steps after which the factor is renewed. */
	private static final int STEPS = 60;
	private static final int MOST_ROUNDS = 200;
	private static final double FIRST_SHIFT = 1e-3;

	private final StrainedSample sample;
	private final Branch branch;
	private final Effort effort;
	private final ProgressMonitor monitor;

	Descent(final StrainedSample sample, final Branch branch, final Effort effort, final ProgressMonitor monitor) {
		this.sample = sample;
		this.branch = branch;
		this.effort = effort;
		this.monitor = monitor;
	}

	/**
	 * The state of rest reached from a state by straining it affinely.
	 *
	 * @throws NotConvergedException if there is none within a great many steps
	 */
	RestState settle(final RestState from, final double strain) {
		effort.countDescent();
		final double[] x = from.affine(strain - from.strain());
		final EnergyFunction energy = sample.energy(strain, x);
		final PreconditionedDescent descent = new PreconditionedDescent(energy, x);
		FactorizedHessian hessian = from.hessian();
		double goal = HANDOVER;
		try {
			for (int k = 0; k < MOST_ROUNDS; k++) {
				final boolean calm = descent.run(hessian, goal, STEPS, monitor);
				hessian = factorize(strain, x, 0);
				if (hessian != null && calm) {
					final Optional<RestState> rest = branch.near(strain, x, hessian);
					if (rest.isPresent()) return rest.get();
				}
				if (calm) goal = Math.min(goal, descent.residual()) / 10;
				for (double shift = FIRST_SHIFT; hessian == null; shift *= 4)
					hessian = factorize(strain, x, shift);
				descent.forget();
			}
		}
		finally {
			effort.countEvaluations(energy.evaluations());
		}
		throw new NotConvergedException(sample.rest().name() + " did not come to rest at strain " + strain +
			": the residual force is " + descent.residual() + ".");
	}

	/** The factorised Hessian, or null if it is not positive definite. */
	private FactorizedHessian factorize(final double strain, final double[] x, final double shift) {
		effort.countFactorization();
		try {
			return FactorizedHessian.of(sample.state(strain, x, 2), shift, monitor::checkCanceled);
		}
		catch (final NotPositiveDefiniteException exception) {
			return null;
		}
	}
}
