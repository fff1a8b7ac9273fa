package org.glassj.localyield;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;

/**
 * A Pade approximant on the cubic's coefficients: the tangent modulus as [1/1],
 * sigma'(g) = (sigma_1 + p g) / (1 + q g) with q = -sigma_3 / (2 sigma_2), p = sigma_2 + sigma_1 q, whose pole stands
 * for the fold. It turns at g = -sigma_1 / p, if that lies before the pole, with the stress
 * sigma_0 + integral of sigma'; else there is no answer.
 */
public final class PadeEstimator implements YieldEstimator {

	/** Name in settings and macros. */
	public static final String NAME = "pade";

	/** Below this |q g| the integral is summed as a series. */
	private static final double SMALL = 1e-2;

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
		return stress == null ? CavityYield.UNSTABLE : new CavityYield(stress, forward(stress), CubicEstimator.mirrored(
			stress, PadeEstimator::forward));
	}

	/**
	 * The turning point before the pole at positive strain; g = 0 if the stress does not rise even at rest.
	 *
	 * @param s derivatives sigma_0 .. sigma_3
	 */
	static YieldPoint forward(final double[] s) {
		if (s[1] <= 0) return new YieldPoint(0, s[0]);
		final double q = -s[3] / (2 * s[2]);
		final double p = s[2] + s[1] * q;
		final double strain = -s[1] / p;
		// 1 + q g is the distance to the pole, 1 at rest
		if (!(strain > 0 && Double.isFinite(strain) && 1 + q * strain > 0)) return YieldPoint.NONE;
		return new YieldPoint(strain, s[0] + integral(s[1], p, q, strain));
	}

	/** Integral of (c + p g) / (1 + q g) from 0 to g. */
	private static double integral(final double c, final double p, final double q, final double g) {
		final double u = q * g;
		if (Math.abs(u) >= SMALL) return p * g / q + (c - p / q) * Math.log1p(u) / q;
		double sum = 0;
		double power = 1;
		// sum_k (-u)^k [c g / (k + 1) + p g^2 / (k + 2)], which has no small divisor
		for (int k = 0; k < 10; k++) {
			sum += power * (c * g / (k + 1) + p * g * g / (k + 2));
			power *= -u;
		}
		return sum;
	}
}
