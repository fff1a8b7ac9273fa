package org.glassj.localyield;

import java.util.Arrays;

import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.numeric.TaylorSeries;

/**
 * Expands a strained cavity beyond its present state, to any order, in the strain or in a parameter t that measures how
 * far the particles move. The mathematics is that of {@link StrainExpansion}, with dx/dt = (dg/dt) A x + (dw/dt) for the
 * bond vectors; since the path is exp(g A), expanding at a strained state is expanding at rest. At order n the unknowns
 * are the non-affine w_n and the strain g_n. The bond forces without either sum to a residual R_n, and since w_n and g_n
 * enter them as w_1 and g_1 = 1 do at first order, w_n = q_n + g_n w_1 with H q_n = -R_n. The second equation is that of
 * an arc length, w_1 . w_n + c^2 g_n = 0, which keeps t regular where the strain turns in a fold or nearly so, while the
 * series in the strain end there; or it is g_n = 0.
 * <p>
 * Every order adds only its own terms to the series of each bond, whose powers (s - s_0)^j are kept, so that order K
 * costs K^3 / 6 products a bond in all, each of them a part of one loop over all bonds. Scratch that serves one
 * expansion after another; for one thread.
 * </p>
 */
final class CavityExpansion {

	/** c^2 a free particle, in units of d^2: the weight of the strain in the arc length. */
	private static final double STRAIN_WEIGHT = 0.1;

	private final StrainedCavity cavity;
	private final Deformation loading;
	private final int dim;
	private final int terms;
	private final double[] w;
	private final double[] w1;
	private double[] strain;
	private int bonds;
	private int size;
	/** {@code x[a][k]}: order k of component a of the bond vectors. */
	private final double[][][] x;
	/** {@code slope[j]}: coefficient j of 2 psi'(s) in powers of s - s_0. */
	private final double[][] slope;
	private final double[][] tension;
	/** {@code power[j][n]}: order n of (s - s_0)^j. */
	private final double[][][] power;
	private final double[][] work;
	private double[] sum;
	private double[] difference;

	/** @param order highest order that can be asked for */
	CavityExpansion(final StrainedCavity cavity, final int order) {
		this.cavity = cavity;
		this.loading = cavity.loading();
		this.dim = loading.dimension();
		this.terms = order + 1;
		this.w = new double[cavity.displacement().length];
		this.w1 = new double[w.length];
		this.x = new double[dim][terms][];
		this.slope = new double[terms][];
		this.tension = new double[terms][];
		this.power = new double[terms][terms][];
		this.work = new double[terms][];
	}

	/**
	 * Expands about the present state of the cavity, which must keep order + 2 Taylor coefficients.
	 *
	 * @param solver the factorised Hessian
	 * @param order highest power wanted, at least 2
	 * @param inStrain whether in the strain itself
	 * @param series receives the result
	 */
	void expand(final SymmetricSolver solver, final int order, final boolean inStrain, final CavitySeries series) {
		series.order = order;
		strain = series.strain;
		strain[1] = 1;
		start(order);
		System.arraycopy(cavity.displacement(), 0, series.displacement[0], 0, w.length);
		for (int n = 1; n <= order; n++) {
			advance(n);
			solver.solve(w);
			if (n == 1) System.arraycopy(w, 0, w1, 0, w.length);
			else strain[n] = inStrain ? 0 : addResponse();
			correct(n);
			advanceDisplacement(n, series);
		}
		expandStress(order, series.stress);
	}

	/** Order 0 of every series. */
	private void start(final int order) {
		bonds = cavity.bonds();
		if (size < bonds) reserve();
		for (int a = 0; a < dim; a++)
			System.arraycopy(cavity.vectors()[a], 0, x[a][0], 0, bonds);
		for (int k = 0; k <= order; k++) {
			final double[] taylor = cavity.taylor()[k + 1];
			for (int m = 0; m < bonds; m++)
				slope[k][m] = 2 * (k + 1) * taylor[m];
		}
		System.arraycopy(slope[0], 0, tension[0], 0, bonds);
	}

	private void reserve() {
		// a tenth more than needed: the number of bonds changes little from state to state
		size = bonds + bonds / 10;
		for (int k = 0; k < terms; k++) {
			slope[k] = new double[size];
			tension[k] = new double[size];
			work[k] = new double[size];
			for (int a = 0; a < dim; a++)
				x[a][k] = new double[size];
			for (int n = k; n < terms && k > 0; n++)
				power[k][n] = new double[size];
		}
		sum = new double[size];
		difference = new double[size];
	}

	private double[] cleared(final double[] array) {
		Arrays.fill(array, 0, bonds, 0);
		return array;
	}

	/** Finds g_n, adds g_n w_1 to q_n, and returns g_n. */
	private double addResponse() {
		double along = STRAIN_WEIGHT * w.length / dim * Math.pow(cavity.network().state().particles().spacing(), 2);
		double projection = 0;
		for (int p = 0; p < w.length; p++) {
			along += w1[p] * w1[p];
			projection += w1[p] * w[p];
		}
		final double g = -projection / along;
		BondArrays.addMultiple(g, w1, w, w.length);
		return g;
	}

	/** Order n of all bonds without w_n and g_n, and minus the sum of their forces to w. */
	private void advance(final int n) {
		for (int a = 0; a < dim; a++) {
			final double[] out = cleared(x[a][n]);
			for (int b = 0; b < dim; b++)
				for (int k = 1; k < Math.max(2, n); k++) {
					final double rate = loading.gradient(a, b) * k * strain[k] / n;
					if (rate != 0) BondArrays.addMultiple(rate, x[b][n - k], out, bonds);
				}
		}
		expandTension(n);
		Arrays.fill(w, 0);
		for (int a = 0; a < dim; a++) {
			final double[] force = cleared(sum);
			BondArrays.addConvolution(tension, x[a], 0, n, n, force, bonds);
			cavity.scatter(force, a, w);
		}
	}

	/** Order n of the powers of s - s_0 and of the tension 2 psi'(s). */
	private void expandTension(final int n) {
		BondArrays.squares(x, 0, n, power[1][n], bonds);
		if (n > 1) BondArrays.squares(new double[][][] { power[1] }, 1, n, power[2][n], bonds);
		for (int j = 3; j <= n; j++)
			BondArrays.addConvolution(power[1], power[j - 1], 1, n - j + 1, n, cleared(power[j][n]), bonds);
		final double[] out = cleared(tension[n]);
		for (int j = 1; j <= n; j++)
			BondArrays.addProduct(slope[j], power[j][n], out, bonds);
	}

	/** Adds w_n and, from n = 2, g_n to the bonds; of the powers of s - s_0 only the first feels them. */
	private void correct(final int n) {
		final double[] change = cleared(sum);
		for (int a = 0; a < dim; a++) {
			cavity.gather(w, a, difference);
			if (n > 1 && strain[n] != 0) for (int b = 0; b < dim; b++)
				BondArrays.addMultiple(strain[n] * loading.gradient(a, b), x[b][0], difference, bonds);
			BondArrays.addMultiple(1, difference, x[a][n], bonds);
			BondArrays.addProduct(x[a][0], difference, change, bonds);
		}
		final double[] delta = power[1][n];
		final double[] t = tension[n];
		for (int m = 0; m < bonds; m++) {
			final double c = 2 * change[m];
			delta[m] += c;
			t[m] += slope[1][m] * c;
		}
	}

	/** v_n = (1/n) sum_k k g_k A v_(n-k) + w_n, and the largest of them. */
	private void advanceDisplacement(final int n, final CavitySeries series) {
		final double[] v = series.displacement[n];
		double largest = 0;
		convect(series.displacement, n);
		for (int p = 0; p < w.length; p += dim) {
			double squared = 0;
			for (int a = 0; a < dim; a++) {
				v[p + a] += w[p + a];
				squared += v[p + a] * v[p + a];
			}
			largest = Math.max(largest, squared);
		}
		series.norms[n] = Math.sqrt(largest);
	}

	/** Writes (1/n) sum_k k g_k A v_(n-k) to v_n. */
	private void convect(final double[][] v, final int n) {
		Arrays.fill(v[n], 0);
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				for (int k = 1; k <= n; k++) {
					final double rate = loading.gradient(a, b) * k * strain[k] / n;
					if (rate == 0) continue;
					for (int p = 0; p < w.length; p += dim)
						v[n][p + a] += rate * v[n - k][p + b];
				}
	}

	/** Series of (1/V) sum_bonds w 2 psi' x . A x. */
	private void expandStress(final int order, final double[] stress) {
		final double[] virial = new double[terms];
		for (int n = 0; n <= order; n++) {
			expandWork(n);
			BondArrays.addConvolution(tension, work, 0, n, n, cleared(sum), bonds);
			virial[n] = cavity.weightedSum(sum);
		}
		Arrays.fill(stress, 0);
		TaylorSeries.multiply(virial, inverseVolume(order), order, stress);
	}

	/** Series of 1/V = exp(-g tr A) / V, from its derivative -(dg/dt) tr A / V. */
	private double[] inverseVolume(final int order) {
		final double[] inverse = new double[terms];
		inverse[0] = 1 / cavity.volume();
		for (int n = 1; n <= order; n++)
			for (int k = 1; k <= n; k++)
				inverse[n] -= loading.trace() * k * strain[k] * inverse[n - k] / n;
		return inverse;
	}

	/** Order n of x . A x. */
	private void expandWork(final int n) {
		final double[] out = cleared(work[n]);
		for (int a = 0; a < dim; a++)
			for (int b = a; b < dim; b++) {
				final double rate = loading.gradient(a, b) + (a == b ? 0 : loading.gradient(b, a));
				if (rate == 0) continue;
				BondArrays.addConvolution(x[a], x[b], 0, n, n, cleared(difference), bonds);
				BondArrays.addMultiple(rate, difference, out, bonds);
			}
	}
}
