package org.glassj.relax;

import org.glassj.energy.EnergyFunction;
import org.glassj.energy.FactorizedHessian;
import org.glassj.energy.MechanicalState;
import org.glassj.potential.PairInteraction;
import org.glassj.particle.BondList;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;

/**
 * {@link PreconditionedDescent} on a model of the sample's stiffness, its stiff bonds as springs: some hundred evaluations
 * where conjugate gradients take thousands, and as many whether the sample is stable or rearranges.
 */
public final class SpringDescent implements Minimizer {

	/** Steps after which the springs are taken anew. */
	private static final int STEPS = 150;
	/** Steps between looks at the progress. */
	private static final int STRIDE = 10;

	@Override
	public String name() {
		return "spring-descent";
	}

	@Override
	public double minimize(final EnergyFunction energy, final double[] x, final double tolerance,
		final long mostEvaluations, final ProgressMonitor monitor)
	{
		final PreconditionedDescent descent = new PreconditionedDescent(energy, x);
		final double start = descent.residual();
		double last;
		do {
			if (descent.residual() <= tolerance) break;
			last = descent.residual();
			final FactorizedHessian springs = FactorizedHessian.springs(state(energy, x), monitor::checkCanceled);
			descent.forget();
			for (int k = 0; k < STEPS && energy.evaluations() < mostEvaluations; k += STRIDE) {
				monitor.progress(Progress.between(start, descent.residual(), tolerance));
				if (descent.run(springs, tolerance, STRIDE, monitor)) return descent.residual();
			}
		}
		while (descent.residual() != last && energy.evaluations() < mostEvaluations);
		return descent.residual();
	}

	private static MechanicalState state(final EnergyFunction energy, final double[] x) {
		final ParticleDataset moved = energy.particles().withPositions(x);
		final PairInteraction interaction = energy.interaction();
		return MechanicalState.of(moved, interaction, BondList.of(moved, interaction), 2);
	}
}
