package org.glassj.shear;

import java.util.function.Consumer;

import org.glassj.energy.EnergyFunction;
import org.glassj.relax.ConjugateGradient;
import org.glassj.relax.NotConvergedException;
import org.glassj.task.ProgressMonitor;
import org.glassj.task.QuietMonitor;

/**
 * The plain protocol: an affine step, then conjugate gradients all the way to rest. What it found is judged then.
 */
final class MinimizerStepper implements StrainStepper {

	private static final long MOST_EVALUATIONS = 5_000_000;

	private final StrainedSample sample;
	private final Continuity continuity;
	private final double tolerance;
	private final Effort effort;
	private final ProgressMonitor monitor;

	MinimizerStepper(final StrainedSample sample, final Continuity continuity, final double tolerance, final Effort effort,
		final ProgressMonitor monitor)
	{
		this.sample = sample;
		this.continuity = continuity;
		this.tolerance = tolerance;
		this.effort = effort;
		this.monitor = monitor;
	}

	@Override
	public RestState advance(final RestState from, final double strain, final Consumer<PlasticEvent> events) {
		effort.countDescent();
		final double[] x = from.affine(strain - from.strain());
		final EnergyFunction energy = sample.energy(strain, x);
		final double residual = new ConjugateGradient().minimize(energy, x, tolerance, MOST_EVALUATIONS, new QuietMonitor(
			monitor));
		effort.countEvaluations(energy.evaluations());
		if (!(residual <= tolerance)) throw new NotConvergedException(sample.rest().name() +
			" did not come to rest at strain " + strain + ": the residual force is " + residual + ".");
		effort.countFactorization();
		final RestState reached = new RestState(sample, strain, x, monitor::checkCanceled);
		if (!continuity.holds(from, reached)) events.accept(PlasticEvent.between(from, reached));
		return reached;
	}
}
