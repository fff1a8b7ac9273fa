package org.glassj.potential;

import java.util.function.UnaryOperator;

/** Just enough complex arithmetic for Cauchy's integral. Immutable. */
final class Complex {

	private static final int NODES = 128;

	private final double re;
	private final double im;

	private Complex(final double re, final double im) {
		this.re = re;
		this.im = im;
	}

	/** A real number. */
	static Complex of(final double re) {
		return new Complex(re, 0);
	}

	Complex plus(final Complex z) {
		return new Complex(re + z.re, im + z.im);
	}

	Complex plus(final double x) {
		return new Complex(re + x, im);
	}

	Complex times(final Complex z) {
		return new Complex(re * z.re - im * z.im, re * z.im + im * z.re);
	}

	Complex times(final double x) {
		return new Complex(re * x, im * x);
	}

	/** Principal value of z^p. */
	Complex power(final double p) {
		final double size = Math.pow(Math.hypot(re, im), p);
		final double angle = p * Math.atan2(im, re);
		return new Complex(size * Math.cos(angle), size * Math.sin(angle));
	}

	/**
	 * Taylor coefficients f^(k)(x)/k! by Cauchy's integral over a circle, c_k = (1/2 pi) Int f(x + rho e^(i t)) rho^-k
	 * e^(-i k t) dt. The trapezoidal rule with 128 nodes leaves out c_(k + 128) rho^128 and beyond.
	 *
	 * @return {@code [0][k]} the coefficients, {@code [1][k]} their round-off 1e-14 (1 + max|f|) / rho^k if
	 *         f is made of terms of order one
	 */
	static double[][] taylor(final UnaryOperator<Complex> f, final double x, final double rho, final int order) {
		final double[][] taylor = new double[2][order + 1];
		for (int node = 0; node < NODES; node++) {
			final double t = 2 * Math.PI * node / NODES;
			final Complex value = f.apply(new Complex(x + rho * Math.cos(t), rho * Math.sin(t)));
			for (int k = 0; k <= order; k++) {
				taylor[0][k] += (value.re * Math.cos(k * t) + value.im * Math.sin(k * t)) / Math.pow(rho, k) / NODES;
				taylor[1][k] = Math.max(taylor[1][k], 1e-14 * (1 + Math.hypot(value.re, value.im)) / Math.pow(rho, k));
			}
		}
		return taylor;
	}
}
