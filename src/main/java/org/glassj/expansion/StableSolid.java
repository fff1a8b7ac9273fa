package org.glassj.expansion;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.numeric.RefinedSolver;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.task.ProgressMonitor;

/** A sample at rest with the factorised Hessian of its rigid part, one particle pinned: where linear response starts. */
final class StableSolid {

	private final BondNetwork network;
	private final RefinedSolver solver;

	private StableSolid(final BondNetwork network, final RefinedSolver solver) {
		this.network = network;
		this.solver = solver;
	}

	/**
	 * Factorises a sample.
	 *
	 * @param order of the expansions that it is for, at least 1
	 * @param tolerance largest residual force accepted
	 * @throws IllegalArgumentException if the particles do not fit the potential, are not relaxed or not a stable solid
	 */
	static StableSolid of(final ParticleDataset particles, final PairPotential potential, final int order,
		final double tolerance, final ProgressMonitor monitor)
	{
		monitor.status("Factorising the Hessian of " + particles.name());
		final MechanicalState state = MechanicalState.of(particles, potential, order + 1);
		state.requireBalanced(tolerance);
		monitor.checkCanceled();
		final BondNetwork network = BondNetwork.whole(state);
		final SymmetricBlockMatrix hessian = network.hessian();
		monitor.checkCanceled();
		try {
			final RefinedSolver solver = network.factorize(hessian, monitor::checkCanceled);
			monitor.note("Hessian of " + particles.name() + ": " + solver.description());
			return new StableSolid(network, solver);
		}
		catch (final NotPositiveDefiniteException exception) {
			throw new IllegalArgumentException(particles.name() +
				" is not a stable solid: its Hessian has a mode without stiffness (a saddle point, or parts that are not connected).",
				exception);
		}
	}

	BondNetwork network() {
		return network;
	}

	RefinedSolver solver() {
		return solver;
	}
}
