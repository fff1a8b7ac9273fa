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
 * of each bond, whose powers (s - s_0)^j are kept, so that order K costs K^3 / 6 products a bond in all. Arrays run over
 * the bonds innermost, {@code x[k * dim + a][m]}, so that each of these products is one loop over all bonds, which the
 * virtual machine turns into vector instructions.
 */
final class CavitySeries {

	private final StrainedCavity cavity;
	private final Deformation loading;
	private final int terms;
	private int order;
	private final int dim;
	private final double[][] displacement;
	private final double[] w;
	private final double[] norms;
	private final double[] stress;
	private int bonds;
	private int[] first = new int[0];
	private int[] second = new int[0];
	/** {@code slope[j]}: coefficient j of 2 psi'(s) in powers of s - s_0. */
	private final double[][] slope;
	private final double[][] x;
	private final double[][] tension;
	/** {@code power[j * terms + n]}: order n of (s - s_0)^j. */
	private final double[][] power;
	private final double[][] work;

	/** @param order highest power of h that can be kept */
	CavitySeries(final StrainedCavity cavity, final int order) {
		this.cavity = cavity;
		this.loading = cavity.loading();
		this.terms = order + 1;
		this.dim = loading.dimension();
		this.displacement = new double[terms][cavity.displacement().length];
		this.w = new double[cavity.displacement().length];
		this.norms = new double[terms];
		this.stress = new double[terms];
		this.slope = new double[terms][];
		this.x = new double[terms * dim][];
		this.tension = new double[terms][];
		this.power = new double[terms * terms][];
		this.work = new double[terms + dim][];
	}

	/**
	 * Expands about the present state of the cavity, which must keep upTo + 2 Taylor coefficients.
	 *
	 * @param solver the factorised Hessian
	 * @param upTo highest power of h wanted, at least 2
	 */
	void expand(final SymmetricSolver solver, final int upTo) {
		order = upTo;
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
		bonds = cavity.bonds();
		if (first.length < bonds) reserve();
		final double[] taylor = cavity.taylor();
		for (int m = 0; m < bonds; m++) {
			first[m] = cavity.first(m) * dim;
			second[m] = cavity.second(m) * dim;
			for (int a = 0; a < dim; a++)
				x[a][m] = cavity.vectors()[m * dim + a];
			for (int k = 0; k <= order; k++)
				slope[k][m] = 2 * (k + 1) * taylor[m * cavity.terms() + k + 1];
			tension[0][m] = slope[0][m];
		}
		System.arraycopy(cavity.displacement(), 0, displacement[0], 0, w.length);
	}

	private void reserve() {
		// a tenth more than needed: the number of bonds changes little from state to state
		final int size = bonds + bonds / 10;
		first = new int[size];
		second = new int[size];
		for (int k = 0; k < terms; k++) {
			slope[k] = new double[size];
			tension[k] = new double[size];
			for (int n = k; n < terms && k > 0; n++)
				power[k * terms + n] = new double[size];
		}
		for (int k = 0; k < x.length; k++)
			x[k] = new double[size];
		for (int k = 0; k < work.length; k++)
			work[k] = new double[size];
	}

	/** out += p q for each of n bonds: nearly all of an expansion's work. */
	private static void addProduct(final double[] p, final double[] q, final double[] out, final int n) {
		for (int m = 0; m < n; m++)
			out[m] += p[m] * q[m];
	}

	/** out += factor p for each of n bonds. */
	private static void addMultiple(final double factor, final double[] p, final double[] out, final int n) {
		for (int m = 0; m < n; m++)
			out[m] += factor * p[m];
	}

	private double[] cleared(final double[] array) {
		Arrays.fill(array, 0, bonds, 0);
		return array;
	}

	/** Order n of all bonds without its non-affine part, and minus the sum of their forces to w. */
	private void advance(final int n) {
		for (int a = 0; a < dim; a++) {
			final double[] out = cleared(x[n * dim + a]);
			for (int b = 0; b < dim; b++)
				if (loading.gradient(a, b) != 0) addMultiple(loading.gradient(a, b) / n, x[(n - 1) * dim + b], out, bonds);
		}
		expandTension(n);
		Arrays.fill(w, 0);
		for (int a = 0; a < dim; a++) {
			final double[] force = cleared(work[a]);
			for (int k = 0; k <= n; k++)
				addProduct(tension[k], x[(n - k) * dim + a], force, bonds);
			for (int m = 0; m < bonds; m++) {
				w[first[m] + a] += force[m];
				if (second[m] >= 0) w[second[m] + a] -= force[m];
			}
		}
	}

	/** Order n of the powers of s - s_0 and of the tension 2 psi'(s). */
	private void expandTension(final int n) {
		final double[] delta = cleared(power[terms + n]);
		for (int l = 0; l <= n; l++)
			for (int a = 0; a < dim; a++)
				addProduct(x[l * dim + a], x[(n - l) * dim + a], delta, bonds);
		final double[] sum = cleared(tension[n]);
		addProduct(slope[1], delta, sum, bonds);
		for (int j = 2; j <= n; j++) {
			final double[] product = cleared(power[j * terms + n]);
			for (int k = 1; k <= n - j + 1; k++)
				addProduct(power[terms + k], power[(j - 1) * terms + n - k], product, bonds);
			addProduct(slope[j], product, sum, bonds);
		}
	}

	/** Adds the non-affine part of order n to the bonds; of the powers of s - s_0 only the first feels it. */
	private void correct(final int n) {
		final double[] change = cleared(work[0]);
		final double[] difference = work[1];
		for (int a = 0; a < dim; a++) {
			for (int m = 0; m < bonds; m++)
				difference[m] = (second[m] >= 0 ? w[second[m] + a] : 0) - w[first[m] + a];
			addMultiple(1, difference, x[n * dim + a], bonds);
			addProduct(x[a], difference, change, bonds);
		}
		addMultiple(2, change, power[terms + n], bonds);
		for (int m = 0; m < bonds; m++)
			tension[n][m] += 2 * slope[1][m] * change[m];
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
		final double[] product = work[terms];
		for (int k = 0; k <= order; k++)
			expandWork(k);
		for (int n = 0; n <= order; n++) {
			cleared(product);
			for (int k = 0; k <= n; k++)
				addProduct(tension[n - k], work[k], product, bonds);
			for (int m = 0; m < bonds; m++)
				virial[n] += second[m] >= 0 ? product[m] : 0.5 * product[m];
		}
		Arrays.fill(stress, 0);
		TaylorSeries.multiply(virial, TaylorSeries.exponential(-loading.trace(), order), order, stress);
		for (int k = 0; k <= order; k++)
			stress[k] /= cavity.volume();
	}

	/** Order k of x . A x to {@code work[k]}. */
	private void expandWork(final int k) {
		final double[] out = cleared(work[k]);
		final double[] pair = work[terms + 1];
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++) {
				if (loading.gradient(a, b) == 0) continue;
				cleared(pair);
				for (int l = 0; l <= k; l++)
					addProduct(x[l * dim + a], x[(k - l) * dim + b], pair, bonds);
				addMultiple(loading.gradient(a, b), pair, out, bonds);
			}
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
