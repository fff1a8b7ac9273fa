package org.glassj.localyield;

/**
 * The square-root fold on the cubic's coefficients: near an instability at g_c the stress behaves as
 * sigma(g) = sigma_0 + m g + a [sqrt(g_c - g) - sqrt(g_c)]. Matching its derivatives at rest to those of the expansion,
 * sigma_1 = m - a / (2 sqrt(g_c)), sigma_2 = -a / (4 g_c^(3/2)), sigma_3 = -3 a / (8 g_c^(5/2)), gives
 * g_c = 3 sigma_2 / (2 sigma_3), a = -4 sigma_2 g_c^(3/2), m = sigma_1 + a / (2 sqrt(g_c)); the stress turns at
 * g = g_c - (a / 2 m)^2. A fold lies ahead if sigma_2 and sigma_3 are both negative; else there is no answer.
 */
public final class FoldEstimator extends RestExtrapolation {

	/** Name in settings and macros. */
	public static final String NAME = "fold";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	int order() {
		return CubicEstimator.ORDER;
	}

	@Override
	YieldPoint ahead(final double[] s) {
		if (!(s[2] < 0 && s[3] < 0)) return YieldPoint.NONE;
		final double fold = 1.5 * s[2] / s[3];
		final double root = Math.sqrt(fold);
		final double amplitude = -4 * s[2] * fold * root;
		final double slope = s[1] + amplitude / (2 * root);
		// sqrt(g_c - g) at the turn, smaller than sqrt(g_c) because the stress rises at rest
		final double rest = amplitude / (2 * slope);
		final double strain = fold - rest * rest;
		return Double.isFinite(strain) ? new YieldPoint(strain, s[0] + slope * strain + amplitude * (rest - root))
			: YieldPoint.NONE;
	}
}
