package org.glassj.expansion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.glassj.energy.BondNetwork;
import org.glassj.numeric.SymmetricSolver;

/**
 * Elastic tensor C_ijkl = d^2 (U/V0) / (d eps_ij d eps_kl) for the deformation gradient 1 + eps with eps symmetric, at
 * any prestress, and its affine (Born) part. With E_m a basis of symmetric strains and f_m the forces that E_m sets up,
 * C = (1/V) [ sum_bonds (second)(x.E_m x)(x.E_n x) + (first)(E_m x . E_n x) ] - (1/V) f_m . H^-1 f_n (eqs. 16 and 19 by
 * polarisation).
 */
public final class ElasticModuli {

	private final int dim;
	private final double[][] born;
	private final double[][] total;

	private ElasticModuli(final int dim, final double[][] born, final double[][] total) {
		this.dim = dim;
		this.born = born;
		this.total = total;
	}

	/**
	 * The moduli of a network.
	 *
	 * @param solver the factorised Hessian of its unknowns
	 */
	public static ElasticModuli of(final BondNetwork network, final SymmetricSolver solver) {
		final int dim = network.dimension();
		final int strains = dim * (dim + 1) / 2;
		final double[][] born = new double[strains][strains];
		final double[][] force = new double[strains][network.unknowns() * dim];
		for (int m = 0; m < network.size(); m++)
			addBond(network, m, born, force);
		final double[][] total = new double[strains][strains];
		final double[][] response = new double[strains][];
		Arrays.setAll(response, p -> force[p].clone());
		solver.solveAll(response);
		for (int p = 0; p < strains; p++)
			for (int q = 0; q < strains; q++) {
				born[p][q] /= network.volume();
				total[p][q] = born[p][q] - dot(response[p], force[q]) / network.volume();
			}
		return new ElasticModuli(dim, born, total);
	}

	/** Adds a bond's Born term and its affine forces K E_m x, K the bond's stiffness. */
	private static void addBond(final BondNetwork network, final int m, final double[][] born, final double[][] force) {
		final int dim = network.dimension();
		final double[] stiffness = new double[dim * dim];
		network.stiffness(m, stiffness);
		final double[][] strained = strainedVectors(network, m);
		final double[] pull = new double[dim];
		for (int p = 0; p < born.length; p++) {
			for (int a = 0; a < dim; a++) {
				pull[a] = 0;
				for (int b = 0; b < dim; b++)
					pull[a] += stiffness[a * dim + b] * strained[p][b];
			}
			network.scatter(m, pull, force[p]);
			for (int q = 0; q < born.length; q++)
				born[p][q] += network.weight(m) * dot(pull, strained[q]);
		}
	}

	/** E_m x for every basis strain, in the order of {@link #voigt}. */
	private static double[][] strainedVectors(final BondNetwork network, final int m) {
		final int dim = network.dimension();
		final double[] x = network.state().bonds().vectors();
		final int o = network.bond(m) * dim;
		final double[][] strained = new double[dim * (dim + 1) / 2][dim];
		for (int a = 0; a < dim; a++)
			for (int b = a; b < dim; b++) {
				strained[voigt(dim, a, b)][a] += 0.5 * x[o + b];
				strained[voigt(dim, a, b)][b] += 0.5 * x[o + a];
			}
		return strained;
	}

	/** Index of the symmetric pair (a, b): diagonal first, then xy in 2D and yz, xz, xy in 3D. */
	private static int voigt(final int dim, final int a, final int b) {
		if (a == b) return a;
		return dim == 2 ? 2 : 6 - a - b;
	}

	/** C_ijkl with indices 0 = x, 1 = y, 2 = z. */
	public double get(final int i, final int j, final int k, final int l) {
		return total[voigt(dim, i, j)][voigt(dim, k, l)];
	}

	/** The affine (Born) part of C_ijkl. */
	public double born(final int i, final int j, final int k, final int l) {
		return born[voigt(dim, i, j)][voigt(dim, k, l)];
	}

	/** The independent components by name, {@code xxxx}, {@code xxyy}, ... {@code xyxy}. */
	public Map<String, Double> byName() {
		final Map<String, Double> named = new LinkedHashMap<>();
		for (int i = 0; i < dim; i++)
			for (int j = i; j < dim; j++)
				for (int k = 0; k < dim; k++)
					for (int l = k; l < dim; l++)
						if (voigt(dim, i, j) <= voigt(dim, k, l)) named.put("" + axis(i) + axis(j) + axis(k) + axis(l), get(i, j, k,
							l));
		return named;
	}

	private static char axis(final int a) {
		return "xyz".charAt(a);
	}

	private static double dot(final double[] u, final double[] v) {
		double sum = 0;
		for (int p = 0; p < u.length; p++)
			sum += u[p] * v[p];
		return sum;
	}
}
