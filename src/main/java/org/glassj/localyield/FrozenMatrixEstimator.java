package org.glassj.localyield;

import java.util.Optional;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;
import org.glassj.task.ProgressMonitor;
import org.glassj.task.ProgressShares;

/**
 * The explicit frozen matrix: the matrix and the free particles are strained in steps, x -> exp(A dg) x, and after each
 * step the free particles are relaxed; the cavity yields at the last state before its stress drops. Exact to a step of
 * strain, and dear.
 */
public final class FrozenMatrixEstimator implements YieldEstimator {

	/** Name in settings and macros. */
	public static final String NAME = "frozen-matrix";

	/** Strain of a step. */
	public static final double STEP = 1e-3;

	/** Largest |F_i| to which each state is relaxed. */
	public static final double TOLERANCE = 1e-8;

	/** Strain at which a cavity that has not yielded is given up. */
	public static final double LARGEST_STRAIN = 0.5;

	private static final FrozenMatrixPath.Observer UNOBSERVED = (strain, stress) -> {};

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int bondOrder() {
		return CubicEstimator.ORDER + 1;
	}

	@Override
	public CavityYield estimate(final BondNetwork cavity, final Deformation loading, final ProgressMonitor monitor) {
		final double[] stress = CubicEstimator.stress(cavity, loading, monitor);
		if (stress == null) return CavityYield.UNSTABLE;
		if (stress[1] <= 0) return yield(stress, Optional.empty(), Optional.empty());
		final ProgressShares shares = new ProgressShares(monitor, 2);
		final Optional<StressDrop> forward = drop(cavity, loading, stress[1], 1, shares.next(), UNOBSERVED);
		return yield(stress, forward, drop(cavity, loading, stress[1], -1, shares.next(), UNOBSERVED));
	}

	/** The yield of a cavity with these derivatives of the stress at rest, from the drops that explicit steps found. */
	static CavityYield yield(final double[] stress, final Optional<StressDrop> forward,
		final Optional<StressDrop> backward)
	{
		final YieldPoint rest = new YieldPoint(0, stress[0]);
		return stress[1] <= 0 ? new CavityYield(stress, rest, rest) : new CavityYield(stress, before(forward), before(
			backward));
	}

	private static YieldPoint before(final Optional<StressDrop> drop) {
		return drop.map(StressDrop::before).orElse(YieldPoint.NONE);
	}

	/**
	 * Strains a cavity that is stable at rest until its stress drops.
	 *
	 * @param direction 1 for growing strain, -1 for falling strain
	 * @return the drop, or nothing if the stress does not drop up to {@link #LARGEST_STRAIN}, or the cavity deforms so
	 *         far that the periodic images of its matrix would matter
	 * @throws java.util.concurrent.CancellationException if the monitor says so
	 */
	public Optional<StressDrop> drop(final BondNetwork cavity, final Deformation loading, final int direction,
		final ProgressMonitor monitor)
	{
		final double[] stress = CubicEstimator.stress(cavity, loading, monitor);
		return stress == null ? Optional.empty() : drop(cavity, loading, stress[1], direction, monitor,
			UNOBSERVED);
	}

	/** The same of a cavity whose modulus at rest is known, with an observer of its states on the way. */
	static Optional<StressDrop> drop(final BondNetwork cavity, final Deformation loading, final double modulus,
		final int direction, final ProgressMonitor monitor, final FrozenMatrixPath.Observer observer)
	{
		Optional<StressDrop> drop;
		try {
			drop = new FrozenMatrixPath(cavity, loading, direction * STEP, TOLERANCE, monitor).toDrop(LARGEST_STRAIN, modulus,
				observer);
		}
		catch (final ArithmeticException exception) {
			drop = Optional.empty();
		}
		monitor.progress(1);
		return drop;
	}
}
