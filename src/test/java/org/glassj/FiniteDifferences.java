package org.glassj;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * Derivatives at zero from values at -m h, .. 0, .. m h by the polynomial through all of them. The k-th derivative is
 * exact for degree 2 m; its error is of order h^(2m + 1 - k) or one more, and round-off is amplified by about h^-k.
 */
public final class FiniteDifferences {

	private FiniteDifferences() {
		// functions only
	}

	/** First derivative of a number with three points on each side: an error of order h^6. */
	public static double slope(final DoubleUnaryOperator f, final double h) {
		return derivatives(g -> new double[] { f.applyAsDouble(g) }, h, 3, 1)[1][0];
	}

	/** First derivative of several numbers with three points on each side. */
	public static double[] slopes(final DoubleFunction<double[]> f, final double h) {
		return derivatives(f, h, 3, 1)[1];
	}

	/**
	 * Derivatives of several numbers.
	 *
	 * @return {@code [k][component]} for k = 0 .. order
	 */
	public static double[][] derivatives(final DoubleFunction<double[]> f, final double h, final int m, final int order) {
		final double[][] weights = weights(m, order);
		final double[][] derivatives = new double[order + 1][];
		for (int p = -m; p <= m; p++) {
			final double[] value = f.apply(p * h);
			for (int k = 0; k <= order; k++) {
				if (derivatives[k] == null) derivatives[k] = new double[value.length];
				for (int c = 0; c < value.length; c++)
					derivatives[k][c] += weights[k][p + m] * value[c] / Math.pow(h, k);
			}
		}
		return derivatives;
	}

	/**
	 * Weights {@code [k][p + m]} of the points p = -m .. m in the k-th derivative: k! times the coefficient of z^k in
	 * Lagrange's polynomial L_p(z) = prod_(q != p) (z - q) / (p - q).
	 */
	private static double[][] weights(final int m, final int order) {
		final double[][] weights = new double[order + 1][2 * m + 1];
		for (int p = -m; p <= m; p++) {
			final double[] lagrange = new double[2 * m + 1];
			lagrange[0] = 1;
			for (int q = -m; q <= m; q++) {
				if (q == p) continue;
				for (int k = 2 * m; k >= 0; k--)
					lagrange[k] = ((k > 0 ? lagrange[k - 1] : 0) - q * lagrange[k]) / (p - q);
			}
			double factorial = 1;
			for (int k = 0; k <= order; k++) {
				factorial *= Math.max(k, 1);
				weights[k][p + m] = factorial * lagrange[k];
			}
		}
		return weights;
	}
}
