package org.glassj.localyield;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;

/** Finds where the stress of a cavity turns under load. Stateless and thread-safe. */
public interface YieldEstimator {

	/** Its name in settings, macros and summaries. */
	String name();

	/** Taylor coefficients of each bond's energy that it needs: the order of its expansion plus one. */
	int bondOrder();

	/**
	 * Yield of one cavity.
	 *
	 * @param cavity its bond network, unknowns in an order good for an envelope
	 */
	CavityYield estimate(BondNetwork cavity, Deformation loading);

	/**
	 * An estimator by name.
	 *
	 * @throws IllegalArgumentException if there is none of that name
	 */
	static YieldEstimator named(final String name) {
		if (CubicEstimator.NAME.equals(name)) return new CubicEstimator();
		throw new IllegalArgumentException("method: '" + name + "' is not known; choose " + CubicEstimator.NAME + ".");
	}
}
