package org.glassj.shear;

import java.util.SplittableRandom;

import org.glassj.energy.EnergyFunction;
import org.glassj.energy.FactorizedHessian;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.relax.NotConvergedException;
import org.glassj.relax.PreconditionedDescent;
import org.glassj.relax.SpringDescent;
import org.glassj.task.ProgressMonitor;
import org.glassj.task.QuietMonitor;

/**
 * Where a sample comes to rest after a step of strain, on its branch or beyond the end of it: descends in energy with the
 * factor of the last stable state to help and, where that is of no help because the sample rearranges, with its stiff
 * bonds as springs.
 */
final class Descent {

	/** The factor is given up if so many steps do not reduce the force to this fraction. */
	private static final int STEPS = 8;
	private static final double GOOD_REDUCTION = 0.05;
	private static final long MOST_EVALUATIONS = 100_000;
	private static final int MOST_SADDLES = 10;
	/** In units of the mean spacing. */
	private static final double PUSH = 1e-3;

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
		for (int k = 0; k < MOST_SADDLES; k++) {
			descend(strain, x, hessian, tolerance);
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

	/** Moves x from wherever it is until a residual force is reached, without asking whether the state there is stable. */
	void descend(final double strain, final double[] x, final FactorizedHessian hessian, final double residual) {
		final EnergyFunction energy = sample.energy(strain, x);
		final PreconditionedDescent descent = new PreconditionedDescent(energy, x);
		final double goal = Math.max(residual, hessian.roundOff(x));
		double reached = descent.residual();
		boolean helpful = true;
		while (!(reached <= goal) && helpful) {
			helpful = helps(descent, hessian, goal);
			reached = descent.residual();
		}
		if (!(reached <= goal)) {
			effort.countFactorization();
			reached = new SpringDescent().minimize(energy, x, goal, MOST_EVALUATIONS, new QuietMonitor(monitor));
		}
		effort.countEvaluations(energy.evaluations());
		if (!(reached <= goal)) throw new NotConvergedException(sample.rest().name() + " did not come to rest at strain " +
			strain + ": the residual force is " + reached + ".");
	}

	/** Goes a few steps with a factor; whether they brought the sample to rest or much nearer. */
	private boolean helps(final PreconditionedDescent descent, final FactorizedHessian hessian, final double goal) {
		final double before = descent.residual();
		return descent.run(hessian, goal, STEPS, monitor) || descent.residual() <= GOOD_REDUCTION * before;
	}
}
