package org.glassj.expansion;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.task.ProgressMonitor;

/** A sample at rest with the factorised Hessian of its rigid part, one particle pinned: where linear response starts. */
final class StableSolid {

	private final BondNetwork network;
	private final SymmetricSolver solver;

	private StableSolid(final BondNetwork network, final SymmetricSolver solver) {
		this.network = network;
		this.solver = solver;
	}

	/**
	 * Factorises a sample.
	 *
	 * @param tolerance largest residual force accepted
	 * @throws IllegalArgumentException if the particles do not fit the potential, are not relaxed or not a stable solid
	 */
	static StableSolid of(final ParticleDataset particles, final PairPotential potential, final double tolerance,
		final ProgressMonitor monitor)
	{
		monitor.status("Factorising the Hessian of " + particles.name());
		final MechanicalState state = MechanicalState.of(particles, potential, 2);
		state.requireBalanced(tolerance);
		final BondNetwork network = BondNetwork.whole(state);
		try {
			final SymmetricSolver solver = network.factorize(network.hessian());
			monitor.checkCanceled();
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

	SymmetricSolver solver() {
		return solver;
	}
}
