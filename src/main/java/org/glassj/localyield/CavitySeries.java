package org.glassj.localyield;

/**
 * Series of a cavity beyond one of its states in a parameter t that is the strain at first order: strain g(t), non-affine
 * displacements v(t), all of them in one array a power, and loading stress. Filled by {@link CavityExpansion}.
 */
final class CavitySeries {

	private static final int MOST_ITERATIONS = 12;
	private static final double CONVERGED = 1e-12;

	/** Coefficients of the strain beyond the state: 0, 1, ... */
	final double[] strain;
	final double[] stress;
	/** {@code displacement[k][u * dim + a]}. */
	final double[][] displacement;
	/** Largest coefficient of the displacements, as a length, at each power. */
	final double[] norms;
	int order;

	/** @param order highest power that can be kept */
	CavitySeries(final int unknowns, final int order) {
		strain = new double[order + 1];
		stress = new double[order + 1];
		displacement = new double[order + 1][unknowns];
		norms = new double[order + 1];
	}

	/** The strain at t beyond that of the state. */
	double strain(final double t) {
		return value(strain, t);
	}

	/** dg/dt. */
	double rate(final double t) {
		return slope(strain, t);
	}

	/** d2g/dt2. */
	double acceleration(final double t) {
		return curvature(strain, t);
	}

	/** The loading stress at t. */
	double stress(final double t) {
		return value(stress, t);
	}

	/** d sigma / dt, of the sign of the tangent modulus d sigma / dg as long as the strain grows with t. */
	double slope(final double t) {
		return slope(stress, t);
	}

	/** d2 sigma / dt2. */
	double curvature(final double t) {
		return curvature(stress, t);
	}

	/** The tangent modulus at t. */
	double modulus(final double t) {
		return slope(t) / rate(t);
	}

	private double value(final double[] c, final double t) {
		double value = 0;
		for (int k = order; k >= 0; k--)
			value = value * t + c[k];
		return value;
	}

	private double slope(final double[] c, final double t) {
		double value = 0;
		for (int k = order; k > 0; k--)
			value = value * t + k * c[k];
		return value;
	}

	private double curvature(final double[] c, final double t) {
		double value = 0;
		for (int k = order; k > 1; k--)
			value = value * t + k * (k - 1) * c[k];
		return value;
	}

	/** Where the slope vanishes, by Newton's method from t = 0; NaN if that does not converge. */
	double turn() {
		double t = 0;
		for (int k = 0; k < MOST_ITERATIONS; k++) {
			final double step = slope(t) / curvature(t);
			t -= step;
			if (Math.abs(step) <= CONVERGED) return t;
		}
		return Double.NaN;
	}

	/**
	 * By how much all terms of third and higher order move a turn at t. An error bound with a wide margin, needed because
	 * these terms jump where a bond enters the cutoff.
	 */
	double turnError(final double t) {
		double sum = 0;
		for (int k = 3; k <= order; k++)
			sum += Math.abs(k * stress[k] * Math.pow(t, k - 1));
		return sum / Math.abs(curvature(t));
	}

	/** The t at which the strain is g, by Newton's method; NaN if that does not converge. */
	double at(final double g) {
		double t = g;
		for (int k = 0; k < MOST_ITERATIONS; k++) {
			final double step = (strain(t) - g) / rate(t);
			t -= step;
			if (Math.abs(step) <= CONVERGED) return t;
		}
		return Double.NaN;
	}

	/** Writes the displacements at t. */
	void displacement(final double t, final double[] v) {
		System.arraycopy(displacement[order], 0, v, 0, v.length);
		for (int k = order - 1; k >= 0; k--) {
			final double[] next = displacement[k];
			for (int p = 0; p < v.length; p++)
				v[p] = v[p] * t + next[p];
		}
	}

	/** The |t| at which the last two terms of every displacement are no larger than a tolerance. */
	double reach(final double tolerance) {
		return Math.min(Math.pow(tolerance / norms[order], 1.0 / order), Math.pow(tolerance / norms[order - 1], 1.0 /
			(order - 1)));
	}
}
