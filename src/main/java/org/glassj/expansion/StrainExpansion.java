package org.glassj.expansion;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.glassj.energy.BondNetwork;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.numeric.TaylorSeries;

/**
 * Athermal quasistatic expansion of a bond network in the strain g of a deformation, to any order (paper, section II).
 * <p>
 * Bond vectors are series x(g) = sum_k x_k g^k with x_k = d_k / k!, squared lengths s(g) = x . x, and the bond force is
 * f(g) = 2 psi'(s(g)) x(g). At order n the force is formed with x_n = A x_(n-1) / n, that is, with no non-affine part;
 * its sum over bonds is the residual R_n, and H w_n = -R_n gives the non-affine part, w_1 the velocity (eq. 5), 2 w_2
 * the acceleration (eq. 11), 6 w_3 the jerk (eq. 12). One sweep over the bonds and one back-substitution an order.
 * </p>
 *
 * <pre>
 * BondNetwork network = BondNetwork.whole(MechanicalState.of(glass, potential, 4));
 * StrainExpansion response = StrainExpansion.of(network, Deformation.simpleShear(2), 3, network.factorize(network
 * 	.hessian()));
 * double shearModulus = response.stress(0, 1)[1];
 * </pre>
 */
public final class StrainExpansion {

	/** Bonds that are worth a thread. */
	private static final int CHUNK = 4096;

	private final BondNetwork network;
	private final Deformation deformation;
	private final int order;
	private final int dim;
	private final int terms;
	private final double[] x;
	private final double[][] nonaffine;
	private final double[] inverseVolume;

	private StrainExpansion(final BondNetwork network, final Deformation deformation, final int order) {
		this.network = network;
		this.deformation = deformation;
		this.order = order;
		dim = network.dimension();
		terms = order + 1;
		x = new double[network.size() * terms * dim];
		nonaffine = new double[order + 1][];
		inverseVolume = TaylorSeries.exponential(-deformation.trace(), order);
	}

	/**
	 * Expands a network.
	 *
	 * @param order highest power of the strain, at least 0; the state must keep order + 2 Taylor coefficients
	 * @param solver the factorised Hessian of the network's unknowns; may be null for the affine response alone
	 * @throws IllegalArgumentException if order is negative or exceeds what the state keeps
	 */
	public static StrainExpansion of(final BondNetwork network, final Deformation deformation, final int order,
		final SymmetricSolver solver)
	{
		if (order < 0 || order + 2 > network.state().terms()) throw new IllegalArgumentException("order: " + order +
			" is outside 0.." + (network.state().terms() - 2) + ".");
		final StrainExpansion expansion = new StrainExpansion(network, deformation, order);
		expansion.start();
		for (int n = 1; n <= order; n++)
			expansion.extend(n, solver);
		return expansion;
	}

	/** x_0 are the bond vectors of the state. */
	private void start() {
		final double[] vectors = network.state().bonds().vectors();
		for (int m = 0; m < network.size(); m++)
			System.arraycopy(vectors, network.bond(m) * dim, x, m * terms * dim, dim);
	}

	/** Finds order n of all bond vectors. */
	private void extend(final int n, final SymmetricSolver solver) {
		final double[] force = new double[solver == null ? 0 : network.size() * dim];
		chunks((from, to) -> {
			final BondSeries series = series();
			for (int m = from; m < to; m++) {
				final int o = m * terms * dim;
				deformation.apply(x, o + (n - 1) * dim, 1.0 / n, x, o + n * dim);
				if (solver != null) series.force(m, n, force, m * dim);
			}
		});
		final double[] w = new double[network.unknowns() * dim];
		nonaffine[n] = w;
		if (solver == null) return;
		for (int m = 0; m < network.size(); m++)
			network.scatter(m, force, m * dim, w);
		if (network.isTethered() && n > 1) addTethers(n, w);
		for (int p = 0; p < w.length; p++)
			w[p] = -w[p];
		solver.solve(w);
		chunks((from, to) -> {
			for (int m = from; m < to; m++)
				addDifference(m, w, m * terms * dim + n * dim);
		});
	}

	/** The series of its bonds, for one thread. */
	BondSeries series() {
		return new BondSeries(network, terms, x);
	}

	/** What to do with a range of bonds. */
	private interface Chunk {

		void of(int from, int to);
	}

	/** Goes over all bonds, in parallel where there are many. */
	private void chunks(final Chunk chunk) {
		final int count = (network.size() + CHUNK - 1) / CHUNK;
		if (count <= 1) chunk.of(0, network.size());
		else IntStream.range(0, count).parallel().forEach(part -> chunk.of(part * CHUNK, Math.min(network.size(), (part + 1) *
			CHUNK)));
	}

	/** Adds w_second - w_first to x at an offset. */
	private void addDifference(final int m, final double[] w, final int offset) {
		final int i = network.first(m);
		final int j = network.second(m);
		if (j != BondNetwork.FIXED) for (int a = 0; a < dim; a++)
			x[offset + a] += w[j * dim + a];
		if (i != BondNetwork.FIXED) for (int a = 0; a < dim; a++)
			x[offset + a] -= w[i * dim + a];
	}

	/**
	 * Forces of order n of the springs to affine positions: their stretch is the non-affine displacement v with
	 * v_n = A v_(n-1) / n + w_n, of which the part with w_n is in the Hessian.
	 */
	private void addTethers(final int n, final double[] w) {
		final double[] carried = new double[dim];
		final double[] v = new double[dim];
		for (int u = 0; u < network.unknowns(); u++) {
			if (network.tether(u) == 0) continue;
			Arrays.fill(v, 0);
			for (int k = 1; k < n; k++) {
				deformation.apply(v, 0, 1.0 / k, carried, 0);
				for (int a = 0; a < dim; a++)
					v[a] = carried[a] + nonaffine[k][u * dim + a];
			}
			deformation.apply(v, 0, 1.0 / n, carried, 0);
			for (int a = 0; a < dim; a++)
				w[u * dim + a] += network.tether(u) * carried[a];
		}
	}

	/** Highest power of the strain. */
	public int order() {
		return order;
	}

	/** The deformation. */
	public Deformation deformation() {
		return deformation;
	}

	/** The network that was expanded. */
	public BondNetwork network() {
		return network;
	}

	/**
	 * Non-affine displacement of order n of the unknowns, w_n = (d^n x_nonaffine / dg^n) / n!, {@code [u * dim + a]}; not
	 * copied.
	 *
	 * @param n 1 .. order
	 */
	public double[] nonaffine(final int n) {
		return nonaffine[n];
	}

	/** Coefficient x_k of bond m, component a. */
	public double bondVector(final int m, final int k, final int a) {
		return x[(m * terms + k) * dim + a];
	}

	/**
	 * Derivatives d^k U / dg^k of the network's energy (eq. 13), k = 0 .. order. For a cavity, bonds to the matrix count
	 * by half.
	 */
	public double[] energy() {
		final BondSeries series = series();
		final double[] sum = new double[terms];
		final double[] bond = new double[terms];
		for (int m = 0; m < network.size(); m++) {
			series.energy(m, bond);
			for (int k = 0; k < terms; k++)
				sum[k] += network.weight(m) * bond[k];
		}
		return TaylorSeries.toDerivatives(sum);
	}

	/**
	 * Derivatives of bond m's part of the stress, w 2 psi'(s) x_a x_b / V(g), whose sum over bonds is that of
	 * {@link #stress}.
	 */
	double[] bondStress(final BondSeries series, final int m, final int a, final int b) {
		final double[] virial = new double[terms];
		series.expand(m, order);
		series.virial(m, a, b, order, virial);
		for (int k = 0; k < terms; k++)
			virial[k] *= network.weight(m);
		return overVolume(virial);
	}

	/**
	 * Derivatives d^k sigma_ab / dg^k of the stress (eqs. 15-18, and C1, C2 for its volume), k = 0 .. order: the series of
	 * (1/V(g)) sum_bonds w 2 psi'(s) x_a x_b with V(g) = V exp(g tr A).
	 */
	public double[] stress(final int a, final int b) {
		return allStresses()[a * dim + b];
	}

	/** All components: {@code [a * dim + b][k]}, symmetric in a and b. */
	public double[][] allStresses() {
		return stresses(order);
	}

	/** The same, k = 0 .. n. */
	private double[][] stresses(final int n) {
		final double[][][] parts = new double[1 + network.size() / CHUNK][dim * dim][n + 1];
		chunks((from, to) -> addVirials(from, to, n, parts[from / CHUNK]));
		final double[][] stress = new double[dim * dim][];
		for (int a = 0; a < dim; a++)
			for (int b = a; b < dim; b++) {
				final double[] sum = new double[n + 1];
				for (final double[][] part : parts)
					for (int k = 0; k <= n; k++)
						sum[k] += part[a * dim + b][k];
				stress[a * dim + b] = stress[b * dim + a] = overVolume(sum);
			}
		return stress;
	}

	private void addVirials(final int from, final int to, final int n, final double[][] sum) {
		final BondSeries series = series();
		final double[] product = new double[n + 1];
		for (int m = from; m < to; m++) {
			if (network.isHarmonic(m)) continue;
			series.expand(m, n);
			for (int a = 0; a < dim; a++)
				for (int b = a; b < dim; b++) {
					series.virial(m, a, b, n, product);
					for (int k = 0; k <= n; k++)
						sum[a * dim + b][k] += network.weight(m) * product[k];
				}
		}
	}

	private double[] overVolume(final double[] virial) {
		final double[] stress = new double[virial.length];
		TaylorSeries.multiply(virial, inverseVolume, virial.length - 1, stress);
		for (int k = 0; k < stress.length; k++)
			stress[k] /= network.volume();
		return TaylorSeries.toDerivatives(stress);
	}

	/**
	 * Derivatives of the stress that does the loading's work, sigma : A = sum_ab A_ab sigma_ab: sigma_xy for simple shear,
	 * (sigma_xx - sigma_yy) / 2 for pure shear, the trace for dilation.
	 */
	public double[] loadingStress() {
		return loadingStress(order);
	}

	/** The same up to the n-th derivative, of which the first is the tangent modulus. */
	public double[] loadingStress(final int n) {
		final double[][] stress = stresses(n);
		final double[] along = new double[n + 1];
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				for (int k = 0; k <= n; k++)
					along[k] += deformation.gradient(a, b) * stress[a * dim + b][k];
		return along;
	}

	/** Derivatives of the pressure P = -tr sigma / dim. */
	public double[] pressure() {
		final double[] pressure = new double[terms];
		for (int a = 0; a < dim; a++) {
			final double[] normal = stress(a, a);
			for (int k = 0; k < terms; k++)
				pressure[k] -= normal[k] / dim;
		}
		return pressure;
	}
}
