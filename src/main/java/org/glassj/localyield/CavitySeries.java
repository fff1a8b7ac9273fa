package org.glassj.localyield;

import java.util.Arrays;

import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.numeric.TaylorSeries;

/**
 * Series in the strain h beyond the present state of a strained cavity, to any order: bond vectors x(h), non-affine
 * displacements v(h) and the loading stress. The mathematics is that of {@link StrainExpansion}; since the path is
 * exp(g A), expanding at a strained state is expanding at rest. Here every order adds only its own terms to the series
 * of each bond, whose powers (s - s_0)^j are kept, so that order K costs K^3 / 6 products a bond in all.
 */
final class CavitySeries {

	private final StrainedCavity cavity;
	private final Deformation loading;
	private final int order;
	private final int terms;
	private final int dim;
	private final double[][] displacement;
	private final double[] w;
	private final double[] norms;
	private final double[] stress;
	private double[] x = new double[0];
	private double[] tension = new double[0];
	private double[] power = new double[0];

	/** @param order highest power of h kept, at least 2 */
	CavitySeries(final StrainedCavity cavity, final int order) {
		this.cavity = cavity;
		this.loading = cavity.loading();
		this.order = order;
		this.terms = order + 1;
		this.dim = loading.dimension();
		this.displacement = new double[terms][cavity.displacement().length];
		this.w = new double[cavity.displacement().length];
		this.norms = new double[terms];
		this.stress = new double[terms];
	}

	/**
	 * Expands about the present state of the cavity, which must keep order + 2 Taylor coefficients.
	 *
	 * @param solver the factorised Hessian
	 */
	void expand(final SymmetricSolver solver) {
		start();
		for (int n = 1; n <= order; n++) {
			advance(n);
			solver.solve(w);
			correct(n);
			advanceDisplacement(n);
		}
		expandStress();
	}

	/** Order 0 of every series. */
	private void start() {
		final int bonds = cavity.bonds();
		if (x.length < bonds * terms * dim) {
			x = new double[bonds * terms * dim];
			tension = new double[bonds * terms];
			power = new double[bonds * terms * terms];
		}
		final double[] taylor = cavity.taylor();
		for (int m = 0; m < bonds; m++) {
			System.arraycopy(cavity.vectors(), m * dim, x, m * terms * dim, dim);
			tension[m * terms] = 2 * taylor[m * cavity.terms() + 1];
		}
		System.arraycopy(cavity.displacement(), 0, displacement[0], 0, w.length);
	}

	/** Order n of all bonds without its non-affine part, and minus the sum of their forces to w. */
	private void advance(final int n) {
		Arrays.fill(w, 0);
		for (int m = 0; m < cavity.bonds(); m++) {
			final int o = m * terms * dim;
			loading.apply(x, o + (n - 1) * dim, 1.0 / n, x, o + n * dim);
			expandTension(m, n);
			final int i = cavity.first(m) * dim;
			final int j = cavity.second(m) * dim;
			for (int a = 0; a < dim; a++) {
				double force = 0;
				for (int k = 0; k <= n; k++)
					force += tension[m * terms + k] * x[o + (n - k) * dim + a];
				w[i + a] += force;
				if (j >= 0) w[j + a] -= force;
			}
		}
	}

	/** Order n of the powers of s - s_0 and of the tension 2 psi'(s) of bond m. */
	private void expandTension(final int m, final int n) {
		final int o = m * terms * dim;
		final int p = m * terms * terms;
		double delta = 0;
		for (int l = 0; l <= n; l++)
			for (int a = 0; a < dim; a++)
				delta += x[o + l * dim + a] * x[o + (n - l) * dim + a];
		power[p + terms + n] = delta;
		final double[] taylor = cavity.taylor();
		final int t = m * cavity.terms();
		double sum = 4 * taylor[t + 2] * delta;
		for (int j = 2; j <= n; j++) {
			final int factor = p + terms;
			final int lower = p + (j - 1) * terms;
			double product = 0;
			for (int k = 1; k <= n - j + 1; k++)
				product += power[factor + k] * power[lower + n - k];
			power[p + j * terms + n] = product;
			sum += 2 * (j + 1) * taylor[t + j + 1] * product;
		}
		tension[m * terms + n] = sum;
	}

	/** Adds the non-affine part of order n to the bonds; of the powers of s - s_0 only the first feels it. */
	private void correct(final int n) {
		for (int m = 0; m < cavity.bonds(); m++) {
			final int o = m * terms * dim;
			final int i = cavity.first(m) * dim;
			final int j = cavity.second(m) * dim;
			double delta = 0;
			for (int a = 0; a < dim; a++) {
				final double difference = (j >= 0 ? w[j + a] : 0) - w[i + a];
				x[o + n * dim + a] += difference;
				delta += 2 * x[o + a] * difference;
			}
			power[m * terms * terms + terms + n] += delta;
			tension[m * terms + n] += 4 * cavity.taylor()[m * cavity.terms() + 2] * delta;
		}
	}

	/** v_n = A v_(n-1) / n + w_n, and the largest of them. */
	private void advanceDisplacement(final int n) {
		double largest = 0;
		for (int p = 0; p < w.length; p += dim) {
			loading.apply(displacement[n - 1], p, 1.0 / n, displacement[n], p);
			double squared = 0;
			for (int a = 0; a < dim; a++) {
				displacement[n][p + a] += w[p + a];
				squared += displacement[n][p + a] * displacement[n][p + a];
			}
			largest = Math.max(largest, squared);
		}
		norms[n] = Math.sqrt(largest);
	}

	/** Series of (1/V) sum_bonds w 2 psi' x . A x, with 1/V(h) = exp(-h tr A) / V. */
	private void expandStress() {
		final double[] virial = new double[terms];
		final double[] image = new double[terms * dim];
		for (int m = 0; m < cavity.bonds(); m++) {
			final int o = m * terms * dim;
			for (int k = 0; k <= order; k++)
				loading.apply(x, o + k * dim, cavity.weight(m), image, k * dim);
			for (int k = 0; k <= order; k++) {
				double product = 0;
				for (int l = 0; l <= k; l++)
					for (int a = 0; a < dim; a++)
						product += x[o + l * dim + a] * image[(k - l) * dim + a];
				for (int l = 0; l < terms - k; l++)
					virial[k + l] += tension[m * terms + l] * product;
			}
		}
		TaylorSeries.multiply(virial, TaylorSeries.exponential(-loading.trace(), order), order, stress);
		for (int k = 0; k <= order; k++)
			stress[k] /= cavity.volume();
	}

	/** Coefficients of the loading stress in powers of h; not copied. */
	double[] stress() {
		return stress;
	}

	/** The loading stress at h. */
	double stress(final double h) {
		return TaylorSeries.evaluate(stress, h);
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

	/** Writes the displacements at h. */
	void displacement(final double h, final double[] v) {
		for (int p = 0; p < v.length; p++) {
			double value = 0;
			for (int k = order; k >= 0; k--)
				value = value * h + displacement[k][p];
			v[p] = value;
		}
	}

	/** The |h| at which the last two terms of every displacement are no larger than a tolerance. */
	double reach(final double tolerance) {
		return Math.min(Math.pow(tolerance / norms[order], 1.0 / order), Math.pow(tolerance / norms[order - 1], 1.0 /
			(order - 1)));
	}
}
