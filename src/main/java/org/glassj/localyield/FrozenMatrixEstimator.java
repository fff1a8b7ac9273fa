package org.glassj.localyield;

import java.util.Optional;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;

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

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int bondOrder() {
		return CubicEstimator.ORDER + 1;
	}

	@Override
	public CavityYield estimate(final BondNetwork cavity, final Deformation loading) {
		final double[] stress = CubicEstimator.stress(cavity, loading);
		if (stress == null) return CavityYield.UNSTABLE;
		return new CavityYield(stress, point(cavity, loading, stress, 1), point(cavity, loading, stress, -1));
	}

	private static YieldPoint point(final BondNetwork cavity, final Deformation loading, final double[] stress,
		final int direction)
	{
		if (stress[1] <= 0) return new YieldPoint(0, stress[0]);
		return drop(cavity, loading, stress[1], direction).map(StressDrop::before).orElse(YieldPoint.NONE);
	}

	/**
	 * Strains a cavity that is stable at rest until its stress drops.
	 *
	 * @param direction 1 for growing strain, -1 for falling strain
	 * @return the drop, or nothing if the stress does not drop up to {@link #LARGEST_STRAIN}, or the cavity deforms so
	 *         far that the periodic images of its matrix would matter
	 */
	public Optional<StressDrop> drop(final BondNetwork cavity, final Deformation loading, final int direction) {
		final double[] stress = CubicEstimator.stress(cavity, loading);
		return stress == null ? Optional.empty() : drop(cavity, loading, stress[1], direction);
	}

	private static Optional<StressDrop> drop(final BondNetwork cavity, final Deformation loading, final double modulus,
		final int direction)
	{
		try {
			return new FrozenMatrixPath(cavity, loading, direction * STEP, TOLERANCE).toDrop(LARGEST_STRAIN, modulus);
		}
		catch (final ArithmeticException exception) {
			return Optional.empty();
		}
	}
}
