package org.glassj.localyield;

import java.util.Arrays;

/**
 * Sums of products of arrays over all bonds at once, {@code out[m] += p[m] q[m]}, in loops so plain that the virtual
 * machine turns them into vector instructions. The arithmetic of truncated series whose coefficients are such arrays:
 * {@code p[k][m]} is the coefficient of order k of bond m.
 */
final class BondArrays {

	private BondArrays() {
		// functions only
	}

	/** out += p q. */
	static void addProduct(final double[] p, final double[] q, final double[] out, final int bonds) {
		for (int m = 0; m < bonds; m++)
			out[m] += p[m] * q[m];
	}

	/** out += factor p. */
	static void addMultiple(final double factor, final double[] p, final double[] out, final int bonds) {
		for (int m = 0; m < bonds; m++)
			out[m] += factor * p[m];
	}

	/** Adds sum_k p_k q_(n-k), k = from .. to. Four products a pass: loads and stores of the sum are what limits. */
	static void addConvolution(final double[][] p, final double[][] q, final int from, final int to, final int n,
		final double[] out, final int bonds)
	{
		int k = from;
		for (; k + 3 <= to; k += 4)
			addProducts(p[k], q[n - k], p[k + 1], q[n - k - 1], p[k + 2], q[n - k - 2], p[k + 3], q[n - k - 3], out, bonds);
		for (; k <= to; k++)
			addProduct(p[k], q[n - k], out, bonds);
	}

	/** out += a p + b q + c r + d s. */
	private static void addProducts(final double[] a, final double[] p, final double[] b, final double[] q,
		final double[] c, final double[] r, final double[] d, final double[] s, final double[] out, final int bonds)
	{
		for (int m = 0; m < bonds; m++)
			out[m] += a[m] * p[m] + b[m] * q[m] + (c[m] * r[m] + d[m] * s[m]);
	}

	/** Order n of the sum of the squares of series that start at order from; by symmetry half the products. */
	static void squares(final double[][][] series, final int from, final int n, final double[] out, final int bonds) {
		Arrays.fill(out, 0, bonds, 0);
		for (final double[][] p : series)
			addConvolution(p, p, from, (n - 1) / 2, n, out, bonds);
		for (int m = 0; m < bonds; m++)
			out[m] *= 2;
		if (n % 2 == 0 && n / 2 >= from) for (final double[][] p : series)
			addProduct(p[n / 2], p[n / 2], out, bonds);
	}
}
