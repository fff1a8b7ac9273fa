package org.glassj.numeric;

/**
 * Arithmetic of truncated Taylor series f(g) = sum_k f_k g^k. A series of order n is the run
 * {@code f[offset .. offset + n]} of a flat array, so that many series share one array without objects. Coefficients
 * are f_k = f^(k)/k!, not derivatives; {@link #toDerivatives} converts.
 */
public final class TaylorSeries {

	private TaylorSeries() {
		// functions only
	}

	/**
	 * Coefficients of s^p about s: c_k = binom(p, k) s^(p - k).
	 *
	 * @param s point of expansion, positive
	 * @param p exponent, any real number
	 * @param value s^p, which the caller may know more cheaply than by {@link Math#pow}
	 * @param order highest k
	 * @param c receives c_0 .. c_order
	 */
	public static void power(final double s, final double p, final double value, final int order, final double[] c) {
		final double inverse = 1 / s;
		c[0] = value;
		for (int k = 1; k <= order; k++)
			c[k] = c[k - 1] * (p - k + 1) * inverse / k;
	}

	/**
	 * Power of a series, h = f^p, from n f_0 h_n = sum_(k=1..n) (k p - n + k) f_k h_(n-k), which follows from
	 * f h' = p f' h.
	 *
	 * @param f series with f_0 positive
	 * @param p exponent
	 * @param order highest coefficient
	 * @param h receives the result; may not be f
	 */
	public static void power(final double[] f, final double p, final int order, final double[] h) {
		h[0] = Math.pow(f[0], p);
		for (int n = 1; n <= order; n++) {
			double sum = 0;
			for (int k = 1; k <= n; k++)
				sum += (k * p - n + k) * f[k] * h[n - k];
			h[n] = sum / (n * f[0]);
		}
	}

	/**
	 * Composition h(g) = f(delta(g)) by Horner's rule, where delta has no constant term: delta_0 is taken as zero
	 * whatever the array holds.
	 *
	 * @param f outer series, coefficients {@code f[fo ..]}
	 * @param delta inner series {@code delta[0 ..]}
	 * @param order highest coefficient
	 * @param h receives {@code h[0 .. order]}; may be neither f nor delta
	 */
	public static void compose(final double[] f, final int fo, final double[] delta, final int order, final double[] h) {
		h[0] = f[fo + order];
		for (int j = order - 1; j >= 0; j--) {
			for (int k = order - j; k > 0; k--) {
				double sum = 0;
				for (int m = 1; m <= k; m++)
					sum += delta[m] * h[k - m];
				h[k] = sum;
			}
			h[0] = f[fo + j];
		}
	}

	/** Product h = f times g up to the given order; h may be neither f nor g. */
	public static void multiply(final double[] f, final double[] g, final int order, final double[] h) {
		for (int n = 0; n <= order; n++) {
			double sum = 0;
			for (int m = 0; m <= n; m++)
				sum += f[m] * g[n - m];
			h[n] = sum;
		}
	}

	/** Series of exp(a g): a^k / k!. */
	public static double[] exponential(final double a, final int order) {
		final double[] f = new double[order + 1];
		f[0] = 1;
		for (int k = 1; k <= order; k++)
			f[k] = f[k - 1] * a / k;
		return f;
	}

	/** Value of a polynomial with the given coefficients. */
	public static double evaluate(final double[] f, final double g) {
		double value = 0;
		for (int k = f.length - 1; k >= 0; k--)
			value = value * g + f[k];
		return value;
	}

	/** Derivatives f^(k) = k! f_k of a series, as a new array. */
	public static double[] toDerivatives(final double[] f) {
		final double[] derivatives = f.clone();
		double factorial = 1;
		for (int k = 2; k < f.length; k++) {
			factorial *= k;
			derivatives[k] *= factorial;
		}
		return derivatives;
	}
}
