package org.glassj.localyield;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.numeric.TaylorSeries;
import org.glassj.task.ProgressMonitor;

/** An estimator that extrapolates from the derivatives of the loading stress at rest. */
abstract class RestExtrapolation implements YieldEstimator {

	/** Highest derivative of the stress that it needs, at least 3. */
	abstract int order();

	/**
	 * The turning point at positive strain.
	 *
	 * @param stress derivatives sigma_0 .. sigma_order, with sigma_1 positive
	 */
	abstract YieldPoint ahead(double[] stress);

	@Override
	public final int bondOrder() {
		return CubicEstimator.ORDER + 1;
	}

	@Override
	public final CavityYield estimate(final BondNetwork cavity, final Deformation loading, final ProgressMonitor monitor) {
		try {
			final double[] stress = stress(new StrainedCavity(cavity, loading, monitor));
			return new CavityYield(stress, forward(stress), CubicEstimator.mirrored(stress, this::forward));
		}
		catch (final NotPositiveDefiniteException exception) {
			return CavityYield.UNSTABLE;
		}
	}

	/** The turning point at positive strain; g = 0 if the stress does not rise even at rest. */
	final YieldPoint forward(final double[] stress) {
		return stress[1] <= 0 ? new YieldPoint(0, stress[0]) : ahead(stress);
	}

	private double[] stress(final StrainedCavity cavity) {
		final int unknowns = cavity.displacement().length;
		cavity.moveTo(0, new double[unknowns], order() + 1);
		final CavitySeries series = new CavitySeries(unknowns, order());
		new CavityExpansion(cavity, order()).expand(cavity.factorize(), order(), true, series);
		return TaylorSeries.toDerivatives(series.stress);
	}
}
