package org.glassj.relax;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.EnergyFunction;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.particle.BondList;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;

/**
 * Newton's method on the sparse factorisation of the Hessian, for the last decades of force that descent finds hard
 * where the Hessian is nearly singular. A step is taken only if the Hessian is positive definite and the residual
 * falls; otherwise it gives up where it is. Rattlers, which have no stiffness of their own, get the mean stiffness
 * added, which makes their part of the step a damped descent.
 */
public final class Newton {

	private static final int MOST_STEPS = 60;
	/** A longer step, in units of the mean spacing, is outside the quadratic region. */
	private static final double LONGEST_MOVE = 0.2;

	/**
	 * Moves positions as long as steps succeed and the tolerance is not reached.
	 *
	 * @param energy gives interaction and particles; its evaluations are counted
	 * @param x positions, moved in place
	 * @param tolerance largest |F_i| at the end
	 * @return the largest |F_i| reached
	 */
	public double polish(final EnergyFunction energy, final double[] x, final double tolerance,
		final ProgressMonitor monitor)
	{
		final int dim = energy.particles().dimension();
		final double longest = LONGEST_MOVE * energy.particles().spacing();
		final double[] gradient = new double[x.length];
		energy.evaluate(x, gradient);
		double residual = MechanicalState.largestNorm(gradient, dim);
		final double[] trial = new double[x.length];
		for (int k = 0; k < MOST_STEPS && !(residual <= tolerance); k++) {
			monitor.checkCanceled();
			final double[] step = step(energy, x, gradient, monitor);
			if (step == null || !(MechanicalState.largestNorm(step, dim) <= longest)) return residual;
			for (int p = 0; p < x.length; p++)
				trial[p] = x[p] + step[p];
			energy.evaluate(trial, gradient);
			final double reached = MechanicalState.largestNorm(gradient, dim);
			if (!(reached < residual)) return residual;
			residual = reached;
			System.arraycopy(trial, 0, x, 0, x.length);
		}
		return residual;
	}

	/** -H^-1 gradient with one particle pinned, or null if the Hessian is not positive definite beyond round-off. */
	private static double[] step(final EnergyFunction energy, final double[] x, final double[] gradient,
		final ProgressMonitor monitor)
	{
		final ParticleDataset moved = energy.particles().withPositions(x);
		final MechanicalState state = MechanicalState.of(moved, energy.interaction(), BondList.of(moved, energy
			.interaction()), 2);
		final BondNetwork network = BondNetwork.withRattlers(state);
		final int dim = moved.dimension();
		final SymmetricBlockMatrix hessian = network.hessian();
		final double[] right = new double[network.unknowns() * dim];
		final double stiffness = hessian.meanDiagonal();
		for (int u = 0; u < network.unknowns(); u++) {
			if (state.rattlers()[network.particle(u)]) hessian.shift(u, stiffness);
			for (int a = 0; a < dim; a++)
				right[u * dim + a] = -gradient[network.particle(u) * dim + a];
		}
		try {
			network.factorize(hessian, monitor::checkCanceled).solve(right);
		}
		catch (final ArithmeticException exception) {
			// not positive definite, or as good as singular
			return null;
		}
		final double[] step = new double[x.length];
		for (int u = 0; u < network.unknowns(); u++)
			System.arraycopy(right, u * dim, step, network.particle(u) * dim, dim);
		return step;
	}
}
