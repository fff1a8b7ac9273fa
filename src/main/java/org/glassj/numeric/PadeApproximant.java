package org.glassj.numeric;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The diagonal Pade approximant [m/m] of a series, P(x) / Q(x) with polynomials of degree m and Q(0) = 1, whose
 * Taylor coefficients are those of the series up to order 2m. Poles may be spurious: next to almost the same zero, a
 * doublet that noise or a degenerate series brings about; such pairs are left out of consideration. Immutable.
 */
public final class PadeApproximant {

	/** A zero and a pole closer than this fraction of their value cancel. */
	private static final double DOUBLET = 0.02;
	private static final double ACCURACY = 1e-14;
	/** Intervals of Simpson's rule. */
	private static final int INTERVALS = 256;

	private final double[] numerator;
	private final double[] denominator;

	private PadeApproximant(final double[] numerator, final double[] denominator) {
		this.numerator = numerator;
		this.denominator = denominator;
	}

	/**
	 * The approximant [m/m] of sum_k c_k x^k, in which all coefficients may be NaN if there is none.
	 *
	 * @param c at least 2m + 1 coefficients
	 */
	public static PadeApproximant of(final double[] c, final int m) {
		// in units of x in which the last coefficient is as large as the first, so that the system is well scaled
		final double unit = Math.pow(Math.abs(c[0] / c[2 * m]), 0.5 / m);
		final double[] scaled = scaled(c, Double.isFinite(unit) && unit > 0 ? unit : 1);
		final double[] q = denominator(scaled, m);
		final double[] p = new double[m + 1];
		for (int k = 0; k <= m; k++)
			for (int j = 0; j <= k; j++)
				p[k] += q[j] * scaled[k - j];
		final double back = Double.isFinite(unit) && unit > 0 ? 1 / unit : 1;
		return new PadeApproximant(scaled(p, back), scaled(q, back));
	}

	private static double[] scaled(final double[] c, final double unit) {
		final double[] scaled = c.clone();
		double power = 1;
		for (int k = 0; k < c.length; k++) {
			scaled[k] *= power;
			power *= unit;
		}
		return scaled;
	}

	/** Q from sum_j q_j c_(m + i - j) = 0, i = 1 .. m. */
	private static double[] denominator(final double[] c, final int m) {
		final DMatrixRMaj matrix = new DMatrixRMaj(m, m);
		final DMatrixRMaj right = new DMatrixRMaj(m, 1);
		for (int i = 1; i <= m; i++) {
			for (int j = 1; j <= m; j++)
				matrix.set(i - 1, j - 1, c[m + i - j]);
			right.set(i - 1, 0, -c[m + i]);
		}
		final double[] q = new double[m + 1];
		q[0] = 1;
		final DMatrixRMaj solution = new DMatrixRMaj(m, 1);
		final boolean regular = CommonOps_DDRM.solve(matrix, right, solution);
		for (int j = 1; j <= m; j++)
			q[j] = regular ? solution.get(j - 1, 0) : Double.NaN;
		return q;
	}

	/** Its value at x. */
	public double value(final double x) {
		return TaylorSeries.evaluate(numerator, x) / TaylorSeries.evaluate(denominator, x);
	}

	/** Its integral from 0 to x, by Simpson's rule; there must be no pole between. */
	public double integral(final double x) {
		final double h = x / INTERVALS;
		double sum = value(0) - value(x);
		for (int k = 0; k < INTERVALS; k += 2)
			sum += 4 * value((k + 1) * h) + 2 * value((k + 2) * h);
		return sum * h / 3;
	}

	/** Its first zero in 0 .. farthest, if it comes before any pole. */
	public OptionalDouble firstZero(final double farthest) {
		final double[] zeros = roots(numerator, farthest);
		// a pole just beyond may make a doublet of a zero just within
		final double[] poles = roots(denominator, farthest * (1 + DOUBLET));
		final OptionalDouble zero = DoubleStream.of(zeros).filter(z -> !near(z, poles)).min();
		final OptionalDouble pole = DoubleStream.of(poles).filter(p -> !near(p, zeros)).min();
		return zero.isPresent() && !(pole.isPresent() && pole.getAsDouble() < zero.getAsDouble()) ? zero : OptionalDouble
			.empty();
	}

	private static boolean near(final double x, final double[] others) {
		return DoubleStream.of(others).anyMatch(other -> Math.abs(x - other) <= DOUBLET * x);
	}

	/** Simple roots of a polynomial in 0 .. farthest, ascending: one between any two turning points of unlike sign. */
	private static double[] roots(final double[] c, final double farthest) {
		if (c.length < 2) return new double[0];
		final double[] derivative = new double[c.length - 1];
		for (int k = 1; k < c.length; k++)
			derivative[k - 1] = k * c[k];
		final double[] turns = roots(derivative, farthest);
		final double[] roots = new double[c.length - 1];
		final DoubleUnaryOperator polynomial = x -> TaylorSeries.evaluate(c, x);
		int found = 0;
		double low = 0;
		for (int k = 0; k <= turns.length; k++) {
			final double high = k < turns.length ? turns[k] : farthest;
			// written so that NaN finds nothing
			if (polynomial.applyAsDouble(low) * polynomial.applyAsDouble(high) < 0) roots[found++] = new BrentSolver(ACCURACY,
				ACCURACY, 0).findRoot(polynomial, low, high);
			low = high;
		}
		return Arrays.copyOf(roots, found);
	}
}
