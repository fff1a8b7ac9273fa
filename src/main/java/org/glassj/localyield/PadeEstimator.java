package org.glassj.localyield;

import java.util.OptionalDouble;

import org.glassj.numeric.PadeApproximant;

/**
 * Pade approximants of the tangent modulus sigma'(g) = sum_k sigma_(k+1) g^k / k!, whose poles can stand for the fold:
 * the stress turns at the first zero of [m/m] that no pole precedes, with the stress sigma_0 + integral of sigma'. Where
 * there is none up to {@link FrozenMatrixEstimator#LARGEST_STRAIN}, as with a spurious pole, [m-1/m-1] is asked, down to
 * [1/1]. It takes the stress to order 2m + 1. Of all orders up to [6/5], [4/4] came nearest to the exact turning points
 * without losing many; see the README.
 */
public final class PadeEstimator extends RestExtrapolation {

	/** Name in settings and macros. */
	public static final String NAME = "pade";

	/** m of the first approximant tried. */
	public static final int STANDARD = 4;

	private static final int HIGHEST = 5;

	private final int degree;

	/** From [4/4] on. */
	public PadeEstimator() {
		this(STANDARD);
	}

	/**
	 * From [m/m] on.
	 *
	 * @param degree m, 1 to 5
	 * @throws IllegalArgumentException if it is outside
	 */
	public PadeEstimator(final int degree) {
		if (degree < 1 || degree > HIGHEST) throw new IllegalArgumentException("degree: " + degree + " is outside 1.." +
			HIGHEST + ".");
		this.degree = degree;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	int order() {
		return 2 * degree + 1;
	}

	@Override
	YieldPoint ahead(final double[] stress) {
		final double[] modulus = new double[order()];
		double factorial = 1;
		for (int k = 0; k < modulus.length; k++) {
			modulus[k] = stress[k + 1] / factorial;
			factorial *= k + 1;
		}
		for (int m = degree; m >= 1; m--) {
			final PadeApproximant approximant = PadeApproximant.of(modulus, m);
			final OptionalDouble turn = approximant.firstZero(FrozenMatrixEstimator.LARGEST_STRAIN);
			if (turn.isPresent()) return new YieldPoint(turn.getAsDouble(), stress[0] + approximant.integral(turn
				.getAsDouble()));
		}
		return YieldPoint.NONE;
	}
}
