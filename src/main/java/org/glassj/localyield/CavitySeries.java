package org.glassj.localyield;

/**
 * Series of a cavity in the strain h beyond one of its states: non-affine displacements v(h), all of them in one array a
 * power, and the loading stress. Filled by {@link CavityExpansion}.
 */
final class CavitySeries {

	private static final int MOST_ITERATIONS = 12;
	private static final double CONVERGED = 1e-12;

	/** {@code displacement[k][u * dim + a]}. */
	final double[][] displacement;
	final double[] stress;
	/** Largest coefficient of the displacements, as a length, at each power. */
	final double[] norms;
	int order;

	/** @param order highest power of h that can be kept */
	CavitySeries(final int unknowns, final int order) {
		displacement = new double[order + 1][unknowns];
		stress = new double[order + 1];
		norms = new double[order + 1];
	}

	/** The loading stress at h. */
	double stress(final double h) {
		double value = 0;
		for (int k = order; k >= 0; k--)
			value = value * h + stress[k];
		return value;
	}

	/** Its derivative at h, the tangent modulus. */
	double slope(final double h) {
		double value = 0;
		for (int k = order; k > 0; k--)
			value = value * h + k * stress[k];
		return value;
	}

	/** Its second derivative at h. */
	double curvature(final double h) {
		double value = 0;
		for (int k = order; k > 1; k--)
			value = value * h + k * (k - 1) * stress[k];
		return value;
	}

	/** Where the slope vanishes, by Newton's method from h = 0; NaN if that does not converge. */
	double turn() {
		double h = 0;
		for (int k = 0; k < MOST_ITERATIONS; k++) {
			final double step = slope(h) / curvature(h);
			h -= step;
			if (Math.abs(step) <= CONVERGED) return h;
		}
		return Double.NaN;
	}

	/** By how much the last term of the series moves a turn at h; what was left off moves it less. */
	double turnError(final double h) {
		return Math.abs(order * stress[order] * Math.pow(h, order - 1) / curvature(h));
	}

	/** Writes the displacements at h. */
	void displacement(final double h, final double[] v) {
		System.arraycopy(displacement[order], 0, v, 0, v.length);
		for (int k = order - 1; k >= 0; k--) {
			final double[] next = displacement[k];
			for (int p = 0; p < v.length; p++)
				v[p] = v[p] * h + next[p];
		}
	}

	/** The |h| at which the last two terms of every displacement are no larger than a tolerance. */
	double reach(final double tolerance) {
		return Math.min(Math.pow(tolerance / norms[order], 1.0 / order), Math.pow(tolerance / norms[order - 1], 1.0 /
			(order - 1)));
	}
}
