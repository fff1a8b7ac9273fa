package org.glassj.expansion;

import java.util.Arrays;
import java.util.Map;

import org.glassj.energy.BondNetwork;
import org.glassj.numeric.SymmetricSolver;

/**
 * The elastic tensor of a network at any prestress, in both of its meanings:
 * <ul>
 * <li>energy and strain: C_ijkl = d^2 (U/V0) / (d eps_ij d eps_kl) for the deformation gradient 1 + eps with eps
 * symmetric, with its affine (Born) part and its non-affine part. With E_m a basis of symmetric strains and f_m the
 * forces that E_m sets up, C = (1/V) [ sum_bonds (second)(x.E_m x)(x.E_n x) + (first)(E_m x . E_n x) ] - (1/V) f_m .
 * H^-1 f_n (eqs. 16 and 19 by polarisation);</li>
 * <li>stress and strain: B_ijkl = d sigma_ij / d eps_kl of the (Cauchy) stress at the same deformation, Birch's
 * coefficients, of which the moduli that an experiment or a sound wave measures are made.</li>
 * </ul>
 * They differ by the prestress, B_ijkl = C_ijkl + (sigma_ik delta_jl + sigma_il delta_jk + sigma_jk delta_il + sigma_jl
 * delta_ik) / 4 - sigma_ij delta_kl; at rest without stress they are equal.
 */
public final class ElasticModuli {

	/** Bonds between two questions whether to stop. */
	private static final int POLL = 1 << 16;

	private final ElasticTensor born;
	private final ElasticTensor total;
	private final double[] stress;

	private ElasticModuli(final ElasticTensor born, final ElasticTensor total, final double[] stress) {
		this.born = born;
		this.total = total;
		this.stress = stress;
	}

	/**
	 * The moduli of a network.
	 *
	 * @param solver the factorised Hessian of its unknowns
	 */
	public static ElasticModuli of(final BondNetwork network, final SymmetricSolver solver) {
		return of(network, solver, () -> {});
	}

	/** The same with a hook that is called often and may throw to stop. */
	static ElasticModuli of(final BondNetwork network, final SymmetricSolver solver, final Runnable interruption) {
		final int dim = network.dimension();
		final int strains = dim * (dim + 1) / 2;
		final double[][] born = new double[strains][strains];
		final double[][] force = new double[strains][network.unknowns() * dim];
		final double[] stiffness = new double[dim * dim];
		final double[][] strained = new double[strains][dim];
		final double[] pull = new double[dim];
		for (int m = 0; m < network.size(); m++) {
			if (m % POLL == 0) interruption.run();
			network.stiffness(m, stiffness);
			strain(network, m, strained);
			for (int p = 0; p < strains; p++) {
				multiply(stiffness, strained[p], pull);
				network.scatter(m, pull, force[p]);
				for (int q = 0; q < strains; q++)
					born[p][q] += network.weight(m) * dot(pull, strained[q]);
			}
		}
		final double[][] total = new double[strains][strains];
		final double[][] response = new double[strains][];
		Arrays.setAll(response, p -> force[p].clone());
		solver.solveAll(response);
		for (int p = 0; p < strains; p++)
			for (int q = 0; q < strains; q++) {
				born[p][q] /= network.volume();
				total[p][q] = born[p][q] - dot(response[p], force[q]) / network.volume();
			}
		final double[] stress = Arrays.stream(StrainExpansion.of(network, Deformation.dilation(dim), 0, null).allStresses())
			.mapToDouble(orders -> orders[0]).toArray();
		return new ElasticModuli(new ElasticTensor(dim, born), new ElasticTensor(dim, total), stress);
	}

	private static void multiply(final double[] matrix, final double[] v, final double[] product) {
		for (int a = 0; a < v.length; a++) {
			product[a] = 0;
			for (int b = 0; b < v.length; b++)
				product[a] += matrix[a * v.length + b] * v[b];
		}
	}

	/** Writes E_m x for every basis strain, in the order of {@link ElasticTensor#voigt}. */
	private static void strain(final BondNetwork network, final int m, final double[][] strained) {
		final int dim = network.dimension();
		final double[] x = network.state().bonds().vectors();
		final int o = network.bond(m) * dim;
		for (final double[] vector : strained)
			Arrays.fill(vector, 0);
		for (int a = 0; a < dim; a++)
			for (int b = a; b < dim; b++) {
				strained[ElasticTensor.voigt(dim, a, b)][a] += 0.5 * x[o + b];
				strained[ElasticTensor.voigt(dim, a, b)][b] += 0.5 * x[o + a];
			}
	}

	/** C_ijkl. */
	public ElasticTensor total() {
		return total;
	}

	/** The affine part of C_ijkl: all particles follow the strain. */
	public ElasticTensor born() {
		return born;
	}

	/** The non-affine part of C_ijkl, what relaxation adds; C = Born + non-affine, and it softens. */
	public ElasticTensor nonaffine() {
		return total.minus(born);
	}

	/**
	 * B_ijkl = d sigma_ij / d eps_kl (D. C. Wallace, Phys. Rev. 162, 776 (1967)); symmetric in the exchange of (i, j) and
	 * (k, l) only if the prestress is isotropic.
	 */
	public ElasticTensor stressStrain() {
		final int dim = total.dimension();
		final double[][] b = new double[dim * (dim + 1) / 2][dim * (dim + 1) / 2];
		for (int i = 0; i < dim; i++)
			for (int j = i; j < dim; j++)
				for (int k = 0; k < dim; k++)
					for (int l = k; l < dim; l++)
						b[ElasticTensor.voigt(dim, i, j)][ElasticTensor.voigt(dim, k, l)] = total.get(i, j, k, l) + prestress(i, j, k,
							l);
		return new ElasticTensor(dim, b);
	}

	private double prestress(final int i, final int j, final int k, final int l) {
		return (stress(i, k, j == l) + stress(i, l, j == k) + stress(j, k, i == l) + stress(j, l, i == k)) / 4 - stress(i, j,
			k == l);
	}

	private double stress(final int a, final int b, final boolean counts) {
		return counts ? stress[a * total.dimension() + b] : 0;
	}

	/** C_ijkl with indices 0 = x, 1 = y, 2 = z. */
	public double get(final int i, final int j, final int k, final int l) {
		return total.get(i, j, k, l);
	}

	/** The affine (Born) part of C_ijkl. */
	public double born(final int i, final int j, final int k, final int l) {
		return born.get(i, j, k, l);
	}

	/** The independent components of C by name, {@code xxxx}, {@code xxyy}, ... {@code xyxy}. */
	public Map<String, Double> byName() {
		return total.byName();
	}

	private static double dot(final double[] u, final double[] v) {
		double sum = 0;
		for (int p = 0; p < u.length; p++)
			sum += u[p] * v[p];
		return sum;
	}
}
