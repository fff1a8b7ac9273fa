package org.glassj.shear;

import java.util.Optional;

import org.glassj.energy.EnergyFunction;
import org.glassj.energy.FactorizedHessian;
import org.glassj.energy.MechanicalState;
import org.glassj.task.ProgressMonitor;

/**
 * Follows the branch of stable states in strain: predicts by the series, corrects by Newton's method with a factor that
 * serves as long as it reduces the force well. A step is accepted only if
 * <ol>
 * <li>the last term of the series moves no particle further than {@value #FARTHEST} d,</li>
 * <li>all corrections together move none further than that, where other states of rest are tens of times as far,</li>
 * <li>the Hessian is positive definite where it ends.</li>
 * </ol>
 */
final class Branch {

	/** In units of the mean spacing d. */
	static final double FARTHEST = 3e-3;

	private static final int MOST_CORRECTIONS = 25;

	/** A factor is renewed if at this pace it would take more corrections than these to the tolerance. */
	private static final double PATIENCE = 10;

	private final StrainedSample sample;
	private final double tolerance;
	private final double farthest;
	private final Effort effort;
	private final ProgressMonitor monitor;

	Branch(final StrainedSample sample, final double tolerance, final Effort effort, final ProgressMonitor monitor) {
		this.sample = sample;
		this.tolerance = tolerance;
		farthest = FARTHEST * sample.rest().spacing();
		this.effort = effort;
		this.monitor = monitor;
	}

	/** The state at another strain on the branch through a state, if one step leads there. */
	Optional<RestState> step(final RestState from, final double strain) {
		final double h = strain - from.strain();
		return from.lastTerm(h) <= farthest ? near(strain, from.predict(h), from.hessian()) : Optional.empty();
	}

	/** The stable state at rest near positions, if there is one, by Newton's method from a factor to begin with. */
	Optional<RestState> near(final double strain, final double[] center, final FactorizedHessian hessian) {
		final double[] x = center.clone();
		try {
			if (!correct(strain, x, center, hessian)) return Optional.empty();
			effort.countFactorization();
			return Optional.of(new RestState(sample, strain, x, monitor::checkCanceled));
		}
		catch (final ArithmeticException exception) {
			// not positive definite, or as good as singular
			return Optional.empty();
		}
	}

	/** Moves x to rest; false if it does not get there, or too far from a centre. */
	private boolean correct(final double strain, final double[] x, final double[] center,
		final FactorizedHessian first)
	{
		final int dim = sample.loading().dimension();
		final EnergyFunction energy = sample.energy(strain, x);
		final double[] gradient = new double[x.length];
		FactorizedHessian hessian = first;
		double last = Double.POSITIVE_INFINITY;
		try {
			for (int k = 0; k < MOST_CORRECTIONS; k++) {
				monitor.checkCanceled();
				energy.evaluate(x, gradient);
				final double residual = MechanicalState.largestNorm(gradient, dim);
				if (residual <= Math.max(tolerance, hessian.roundOff(x))) return true;
				if (Math.log(residual / tolerance) > PATIENCE * Math.log(last / residual)) {
					effort.countFactorization();
					hessian = FactorizedHessian.of(sample.state(strain, x, 2), 0, monitor::checkCanceled);
				}
				last = residual;
				hessian.solve(gradient);
				for (int p = 0; p < x.length; p++)
					x[p] -= gradient[p];
				if (!(distance(x, center) <= farthest)) return false;
			}
			return false;
		}
		finally {
			effort.countEvaluations(energy.evaluations());
		}
	}

	/** The farthest that a particle is from where it is in another set of positions. */
	double distance(final double[] x, final double[] other) {
		final double[] difference = new double[x.length];
		for (int p = 0; p < x.length; p++)
			difference[p] = x[p] - other[p];
		return MechanicalState.largestNorm(difference, sample.loading().dimension());
	}
}
