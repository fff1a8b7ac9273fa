package org.glassj.localyield;

/** What an estimator found for one cavity. Immutable. */
public final class CavityYield {

	/** No answer: the cavity is not stable at rest. */
	public static final CavityYield UNSTABLE = new CavityYield(new double[] { Double.NaN, Double.NaN, Double.NaN,
		Double.NaN }, YieldPoint.NONE, YieldPoint.NONE);

	private final double[] stress;
	private final YieldPoint forward;
	private final YieldPoint backward;

	/**
	 * @param stress derivatives of the loading stress with respect to strain, orders 0 to 3
	 * @param forward turning point for growing strain
	 * @param backward turning point for falling strain
	 */
	public CavityYield(final double[] stress, final YieldPoint forward, final YieldPoint backward) {
		this.stress = stress;
		this.forward = forward;
		this.backward = backward;
	}

	/** Derivative of order k of the loading stress, k = 0 .. 3. */
	public double stress(final int k) {
		return stress[k];
	}

	/** Turning point for growing strain. */
	public YieldPoint forward() {
		return forward;
	}

	/** Turning point for falling strain. */
	public YieldPoint backward() {
		return backward;
	}
}
