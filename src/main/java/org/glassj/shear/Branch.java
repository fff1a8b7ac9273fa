package org.glassj.shear;

import java.util.Optional;

import org.glassj.energy.EnergyFunction;
import org.glassj.energy.MechanicalState;
import org.glassj.relax.PreconditionedDescent;
import org.glassj.task.ProgressMonitor;

/**
 * The branch of stable states. A step along it is predicted by the series and corrected with the factor of the state it
 * comes from; it stays on the branch if
 * <ol>
 * <li>the last term of the series moves no particle further than {@value #FARTHEST} d,</li>
 * <li>all corrections together move none further than that, where other states of rest are tens of times as far,</li>
 * <li>the Hessian is positive definite where it ends.</li>
 * </ol>
 */
final class Branch {

	/** In units of the mean spacing d. */
	static final double FARTHEST = 3e-3;

	private static final int MOST_CORRECTIONS = 20;

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

	/** Whether the series about a state is a good prediction at another strain. */
	boolean reaches(final RestState from, final double strain) {
		return from.lastTerm(strain - from.strain()) <= farthest;
	}

	/** Whether a state is where the series about another says. */
	boolean holds(final RestState from, final RestState to) {
		return reaches(from, to.strain()) && distance(from.predict(to.strain() - from.strain()), to.positions()) <= farthest;
	}

	/** The state at another strain on the branch through a state, if one step leads there. */
	Optional<RestState> step(final RestState from, final double strain) {
		if (!reaches(from, strain)) return Optional.empty();
		final double[] predicted = from.predict(strain - from.strain());
		final double[] x = predicted.clone();
		final EnergyFunction energy = sample.energy(strain, x);
		final PreconditionedDescent descent = new PreconditionedDescent(energy, x);
		final double goal = Math.max(tolerance, from.hessian().roundOff(x));
		boolean near = true;
		for (int k = 0; k < MOST_CORRECTIONS && near && !(descent.residual() <= goal); k++) {
			descent.run(from.hessian(), goal, 1, monitor);
			near = distance(x, predicted) <= farthest;
		}
		effort.countEvaluations(energy.evaluations());
		return near && descent.residual() <= goal ? stable(strain, x) : Optional.empty();
	}

	/** The state at rest at positions, if it is stable. */
	private Optional<RestState> stable(final double strain, final double[] x) {
		effort.countFactorization();
		try {
			return Optional.of(new RestState(sample, strain, x, monitor::checkCanceled));
		}
		catch (final ArithmeticException exception) {
			// not positive definite, or as good as singular
			return Optional.empty();
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
