package org.glassj.shear;

import java.util.Optional;
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
 * bonds as springs, and the last part of the way with a factor made there.
 */
final class Descent {

	/** The factor is given up if so many steps do not reduce the force to this fraction. */
	private static final int STEPS = 8;
	private static final double GOOD_REDUCTION = 0.05;
	/**
	 * A sample that rearranges is close enough to rest for its factor to serve there when its forces are those of
	 * displacements by this against the mean stiffness, in units of the mean spacing.
	 */
	private static final double NEAR = 2.5e-7;
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
			final EnergyFunction energy = sample.energy(strain, x);
			if (!follow(energy, x, hessian, tolerance)) {
				rearrange(strain, energy, x, Math.max(tolerance, NEAR * hessian.meanStiffness() * sample.rest().spacing()));
				final Optional<RestState> near = finish(strain, energy, x);
				if (near.isPresent()) return near.get();
				rearrange(strain, energy, x, Math.max(tolerance, hessian.roundOff(x)));
			}
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
		if (!follow(energy, x, hessian, residual)) rearrange(strain, energy, x, Math.max(residual, hessian.roundOff(x)));
	}

	/** Descends with a factor as long as it helps, by a few steps at a time; whether a residual force is reached. */
	private boolean follow(final EnergyFunction energy, final double[] x, final FactorizedHessian hessian,
		final double residual)
	{
		final long before = energy.evaluations();
		final PreconditionedDescent descent = new PreconditionedDescent(energy, x);
		final double goal = Math.max(residual, hessian.roundOff(x));
		boolean helpful = true;
		while (!(descent.residual() <= goal) && helpful) {
			final double last = descent.residual();
			helpful = descent.run(hessian, goal, STEPS, monitor) || descent.residual() <= GOOD_REDUCTION * last;
		}
		effort.countEvaluations(energy.evaluations() - before);
		return descent.residual() <= goal;
	}

	/** Descends with springs until a residual force is reached. */
	private void rearrange(final double strain, final EnergyFunction energy, final double[] x, final double residual) {
		effort.countFactorization();
		final long before = energy.evaluations();
		final double reached = new SpringDescent().minimize(energy, x, residual, before + MOST_EVALUATIONS, new QuietMonitor(
			monitor));
		effort.countEvaluations(energy.evaluations() - before);
		if (!(reached <= residual)) throw new NotConvergedException(sample.rest().name() + " did not come to rest at strain " +
			strain + ": the residual force is " + reached + ".");
	}

	/**
	 * Comes to rest with a factor made close by, which then serves there too; empty if it is not close enough. On a saddle
	 * it does not: refinement with a positive definite factor diverges along a direction of negative curvature.
	 */
	private Optional<RestState> finish(final double strain, final EnergyFunction energy, final double[] x) {
		effort.countFactorization();
		try {
			final double[] factored = x.clone();
			final FactorizedHessian near = RestState.factor(sample, strain, x, monitor::checkCanceled);
			return follow(energy, x, near, tolerance) ? Optional.of(new RestState(sample, strain, x, factored, near)) : Optional
				.empty();
		}
		catch (final ArithmeticException exception) {
			// not positive definite there, or too far
			return Optional.empty();
		}
	}
}
