package org.glassj.relax;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.EnergyFunction;
import org.glassj.energy.MechanicalState;
import org.glassj.particle.BondList;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.task.ProgressMonitor;

/**
 * Brings a configuration to force balance: a minimiser down to a moderate force, then Newton; where Newton fails,
 * because the Hessian is not positive definite or the step does not help, the minimiser goes on to a tenth of the
 * force and Newton is tried again. Cheaper by far than minimising to the end near a soft mode. In 3D, where a factor
 * costs as much as hundreds of evaluations or more, the minimiser goes on to the end, and Newton helps only if that
 * takes long.
 *
 * <pre>
 * Relaxation relaxed = Relaxation.of(glass, potential, RelaxationSettings.to(1e-10), ProgressMonitor.NONE);
 * MechanicalState atRest = relaxed.state();
 * </pre>
 */
public final class Relaxation {

	/** Evaluations in 3D before Newton is tried, in units of those down to the moderate force. */
	private static final int SPATIAL_PATIENCE = 4;

	private final MechanicalState state;
	private final long evaluations;

	private Relaxation(final MechanicalState state, final long evaluations) {
		this.state = state;
		this.evaluations = evaluations;
	}

	/**
	 * Relaxes particles. A configuration within the tolerance is returned as it is, not moved at all.
	 *
	 * @throws IllegalArgumentException if the particles do not fit the potential
	 * @throws ArithmeticException if the tolerance is not reached, or cannot be because positions are rounded
	 */
	public static Relaxation of(final ParticleDataset particles, final PairPotential potential,
		final RelaxationSettings settings, final ProgressMonitor monitor)
	{
		// also reports coincident particles, which no minimiser could part
		final MechanicalState before = MechanicalState.of(particles, potential, 1);
		if (before.residualForce() <= settings.tolerance()) return new Relaxation(before, 1);
		monitor.status("Relaxing " + particles.name());
		final EnergyFunction energy = new EnergyFunction(particles, potential);
		final double[] x = particles.positions().clone();
		final double residual = descend(energy, x, settings, monitor);
		if (!(residual <= settings.tolerance())) throw new NotConvergedException(particles.name() +
			" did not relax: after " + energy.evaluations() + " evaluations the residual force is " + residual +
			", above the tolerance " + settings.tolerance() + ".");
		return new Relaxation(MechanicalState.of(particles.withPositions(x), potential, 1), energy.evaluations());
	}

	private static double descend(final EnergyFunction energy, final double[] x, final RelaxationSettings settings,
		final ProgressMonitor monitor)
	{
		double goal = Math.max(settings.tolerance(), settings.handover());
		double residual;
		do {
			residual = settings.minimizer().minimize(energy, x, goal, settings.mostEvaluations(), monitor);
			if (residual > goal) return residual;
			if (energy.particles().dimension() == 3) residual = settings.minimizer().minimize(energy, x, settings.tolerance(),
				Math.min(settings.mostEvaluations(), SPATIAL_PATIENCE * energy.evaluations()), monitor);
			residual = new Newton().polish(energy, x, settings.tolerance(), monitor);
			if (residual > settings.tolerance() && residual <= roundOff(energy, x)) return residual;
			goal = Math.max(settings.tolerance(), Math.min(goal, residual) / 10);
		}
		while (!(residual <= settings.tolerance()) && energy.evaluations() < settings.mostEvaluations());
		return residual;
	}

	/**
	 * Forces that Newton leaves behind because positions are rounded: ten times the mean stiffness times the spacing of
	 * numbers of their size. No minimiser would do better, however long it went on.
	 */
	private static double roundOff(final EnergyFunction energy, final double[] x) {
		final ParticleDataset moved = energy.particles().withPositions(x);
		final MechanicalState state = MechanicalState.of(moved, energy.interaction(), BondList.of(moved, energy
			.interaction()), 2);
		final double largest = MechanicalState.largestNorm(x, 1);
		return 10 * BondNetwork.unpinned(state).hessian().meanDiagonal() * Math.ulp(largest);
	}

	/** The configuration at rest. */
	public ParticleDataset particles() {
		return state.particles();
	}

	/** Its energy, forces and stress. */
	public MechanicalState state() {
		return state;
	}

	/** Energy evaluations it took. */
	public long evaluations() {
		return evaluations;
	}
}
