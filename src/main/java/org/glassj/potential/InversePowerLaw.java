package org.glassj.potential;

import java.util.Arrays;

import org.glassj.numeric.TaylorSeries;

/**
 * The smoothly truncated inverse power law of eq. A2, in t = (r / lambda_ij)^2:
 * f(t) = epsilon [ t^(-beta/2) + sum_(l=0..q) c_2l t^l ], zero from r = x_c lambda_ij on, where the energy and its
 * first q derivatives vanish. Coefficients c_2l are those of eq. A3.
 */
final class InversePowerLaw implements RadialFunction {

	private final double epsilon;
	private final double beta;
	private final double cutoff;
	private final int halfBeta;
	/** {@code polynomial[k][m]} = binom(m + k, k) c_2(m + k): the k-th Taylor coefficient is a polynomial in t. */
	private final double[][] polynomial;
	private final double c0;
	private final double c2;
	private final double c4;
	private final double c6;
	private final double c8;
	private final double c10;

	InversePowerLaw(final double epsilon, final double beta, final int q, final double cutoff) {
		this.epsilon = epsilon;
		this.beta = beta;
		this.cutoff = cutoff;
		this.polynomial = taylorPolynomials(coefficients(beta, q, cutoff));
		final double[] c = Arrays.copyOf(polynomial[0], 6);
		c0 = c[0];
		c2 = c[1];
		c4 = c[2];
		c6 = c[3];
		c8 = c[4];
		c10 = c[5];
		// repeated multiplication is several times faster than Math.pow
		this.halfBeta = beta / 2 == Math.rint(beta / 2) && beta <= 64 ? (int) (beta / 2) : -1;
	}

	/**
	 * Eq. A3. The ratio (beta + 2q)!! / (beta - 2)!! is the product of beta, beta + 2, .. beta + 2q, which is defined
	 * for any real beta.
	 */
	static double[] coefficients(final double beta, final int q, final double cutoff) {
		double product = 1;
		for (int m = 0; m <= q; m++)
			product *= beta + 2 * m;
		final double[] c = new double[q + 1];
		for (int l = 0; l <= q; l++)
			c[l] = (l % 2 == 0 ? -1 : 1) * product / (evenFactorial(q - l) * evenFactorial(l) * (beta + 2 * l)) * Math.pow(
				cutoff, -(beta + 2 * l));
		return c;
	}

	/** (2m)!! = 2 4 .. 2m. */
	private static double evenFactorial(final int m) {
		return m == 0 ? 1 : 2 * m * evenFactorial(m - 1);
	}

	@Override
	public double cutoff() {
		return cutoff;
	}

	@Override
	public void taylor(final double t, final int order, final double[] c) {
		TaylorSeries.power(t, -beta / 2, inversePower(t), order, c);
		for (int k = 0; k <= order; k++)
			c[k] = epsilon * (c[k] + polynomial(t, k));
	}

	/** Order by order, each in loops over the arguments that the virtual machine turns into vector instructions. */
	@Override
	public void taylor(final int count, final double[] s, final double[] scale, final int order, final double[][] c) {
		for (int m = 0; m < count; m++)
			c[0][m] = epsilon * inversePower(s[m] * scale[m]);
		for (int k = 1; k <= order; k++)
			nextPower((-beta / 2 - k + 1) / k, count, c[k - 1], s, c[k]);
		// the polynomial last, for the powers of each order come from those of the order before
		final double[] factor = new double[count];
		Arrays.fill(factor, epsilon);
		for (int k = 0; k <= order && k < polynomial.length; k++) {
			addPolynomial(Arrays.copyOf(polynomial[k], 6), count, s, scale, factor, c[k]);
			for (int m = 0; m < count; m++)
				factor[m] *= scale[m];
		}
	}

	private static void nextPower(final double factor, final int count, final double[] last, final double[] s,
		final double[] next)
	{
		for (int m = 0; m < count; m++)
			next[m] = factor * last[m] / s[m];
	}

	/** out += factor sum_l p_l t^l with t = s scale and the six coefficients that q = 5 would have. */
	private static void addPolynomial(final double[] p, final int count, final double[] s, final double[] scale,
		final double[] factor, final double[] out)
	{
		final double p0 = p[0];
		final double p1 = p[1];
		final double p2 = p[2];
		final double p3 = p[3];
		final double p4 = p[4];
		final double p5 = p[5];
		for (int m = 0; m < count; m++) {
			final double t = s[m] * scale[m];
			out[m] += factor[m] * (((((p5 * t + p4) * t + p3) * t + p2) * t + p1) * t + p0);
		}
	}

	@Override
	public double energy(final double t) {
		return epsilon * (inversePower(t) + polynomial(t, 0));
	}

	@Override
	public void energies(final int count, final double[] t, final double[] energies) {
		if (halfBeta != 5) {
			for (int k = 0; k < count; k++)
				energies[k] = energy(t[k]);
			return;
		}
		for (int k = 0; k < count; k++)
			energies[k] = epsilon * (fifthPower(1 / t[k]) + polynomial(t[k]));
	}

	@Override
	public PairKernel kernel(final double[] scale) {
		final double half = -beta / 2;
		return (pair, s, slope) -> {
			final double t = s * scale[pair];
			final double inverse = 1 / t;
			final double power = halfBeta == 5 ? fifthPower(inverse) : inversePower(t);
			slope[0] = epsilon * (half * power * inverse + slope(t)) * scale[pair];
			return epsilon * (power + polynomial(t));
		};
	}

	/** For beta = 10 of nearly all samples, without a loop over the bits of the exponent. */
	private static double fifthPower(final double inverse) {
		final double square = inverse * inverse;
		return inverse * (square * square);
	}

	private double inversePower(final double t) {
		if (halfBeta < 0) return Math.pow(t, -beta / 2);
		final double inverse = 1 / t;
		double power = 1;
		double square = inverse;
		for (int n = halfBeta; n > 0; n >>= 1) {
			if ((n & 1) == 1) power *= square;
			square *= square;
		}
		return power;
	}

	/** sum_l c_2l t^l with the six coefficients that q = 5 would have, which needs no loop. */
	private double polynomial(final double t) {
		return ((((c10 * t + c8) * t + c6) * t + c4) * t + c2) * t + c0;
	}

	/** The derivative of that. */
	private double slope(final double t) {
		return (((5 * c10 * t + 4 * c8) * t + 3 * c6) * t + 2 * c4) * t + c2;
	}

	/** The k-th Taylor coefficient of sum_l c_2l t^l; zero from k = q + 1 on. */
	private double polynomial(final double t, final int k) {
		if (k >= polynomial.length) return 0;
		double value = 0;
		for (int m = polynomial[k].length - 1; m >= 0; m--)
			value = value * t + polynomial[k][m];
		return value;
	}

	private static double[][] taylorPolynomials(final double[] c2l) {
		final double[][] polynomials = new double[c2l.length][];
		for (int k = 0; k < c2l.length; k++) {
			polynomials[k] = new double[c2l.length - k];
			double binomial = 1;
			for (int m = 0; m < polynomials[k].length; m++) {
				polynomials[k][m] = binomial * c2l[m + k];
				binomial = binomial * (m + k + 1) / (m + 1);
			}
		}
		return polynomials;
	}
}
