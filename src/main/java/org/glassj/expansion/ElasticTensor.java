package org.glassj.expansion;

import java.util.LinkedHashMap;
import java.util.Map;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A tensor of moduli M_ijkl, symmetric in i and j and in k and l, and the isotropic moduli that come nearest to it.
 * Indices 0 = x, 1 = y, 2 = z. Immutable.
 */
public final class ElasticTensor {

	private final int dim;
	/** {@code [voigt(i, j)][voigt(k, l)]} */
	private final double[][] components;

	/** Keeps components {@code [voigt(i, j)][voigt(k, l)]} without copying. */
	ElasticTensor(final int dim, final double[][] components) {
		this.dim = dim;
		this.components = components;
	}

	/** Index of the symmetric pair (a, b): diagonal first, then xy in 2D and yz, xz, xy in 3D. */
	static int voigt(final int dim, final int a, final int b) {
		if (a == b) return a;
		return dim == 2 ? 2 : 6 - a - b;
	}

	/** Number of dimensions. */
	public int dimension() {
		return dim;
	}

	/** M_ijkl. */
	public double get(final int i, final int j, final int k, final int l) {
		return components[voigt(dim, i, j)][voigt(dim, k, l)];
	}

	/** This tensor less another. */
	public ElasticTensor minus(final ElasticTensor other) {
		final double[][] difference = new double[components.length][components.length];
		for (int p = 0; p < components.length; p++)
			for (int q = 0; q < components.length; q++)
				difference[p][q] = components[p][q] - other.components[p][q];
		return new ElasticTensor(dim, difference);
	}

	/**
	 * This tensor in turned axes: sum_pqrs R_ip R_jq R_kr R_ls M_pqrs.
	 *
	 * @param rotation R, orthogonal, {@code [i * dim + p]}
	 */
	public ElasticTensor rotated(final double[] rotation) {
		final double[][] turned = new double[components.length][components.length];
		for (int i = 0; i < dim; i++)
			for (int j = i; j < dim; j++)
				for (int k = 0; k < dim; k++)
					for (int l = k; l < dim; l++)
						turned[voigt(dim, i, j)][voigt(dim, k, l)] = contract(row(rotation, i), row(rotation, j), row(rotation, k), row(
							rotation, l));
		return new ElasticTensor(dim, turned);
	}

	private double[] row(final double[] matrix, final int i) {
		final double[] row = new double[dim];
		System.arraycopy(matrix, i * dim, row, 0, dim);
		return row;
	}

	/** sum_pqrs a_p b_q c_r d_s M_pqrs. */
	private double contract(final double[] a, final double[] b, final double[] c, final double[] d) {
		double sum = 0;
		for (int p = 0; p < dim; p++)
			for (int q = 0; q < dim; q++)
				for (int r = 0; r < dim; r++)
					for (int s = 0; s < dim; s++)
						sum += a[p] * b[q] * c[r] * d[s] * get(p, q, r, s);
		return sum;
	}

	/** The trace M_iijj. */
	private double dilation() {
		double sum = 0;
		for (int i = 0; i < dim; i++)
			for (int j = 0; j < dim; j++)
				sum += get(i, i, j, j);
		return sum;
	}

	/** The trace M_ijij less its part from dilation, M_iijj / dim. */
	private double distortion() {
		double sum = 0;
		for (int i = 0; i < dim; i++)
			for (int j = 0; j < dim; j++)
				sum += get(i, j, i, j);
		return sum - dilation() / dim;
	}

	/** Number of independent shears, dim (dim + 1) / 2 - 1. */
	private int shears() {
		return components.length - 1;
	}

	/** Bulk modulus K = M_iijj / dim^2, the mean at equal strain (Voigt). */
	public double bulkModulus() {
		return dilation() / (dim * dim);
	}

	/** Shear modulus mu = (M_ijij - M_iijj / dim) / (dim^2 + dim - 2), the mean over all shears at equal strain (Voigt). */
	public double shearModulus() {
		return distortion() / (2 * shears());
	}

	/** Bulk modulus 1 / S_iijj of the compliance S = M^-1, the mean at equal stress (Reuss). */
	public double reussBulkModulus() {
		return 1 / inverse().dilation();
	}

	/**
	 * Shear modulus from the compliance, the mean over all shears at equal stress (Reuss); of a symmetric tensor never above
	 * Voigt's.
	 */
	public double reussShearModulus() {
		return shears() / (2 * inverse().distortion());
	}

	/** Young's modulus of the isotropic solid with these K and mu: 2 dim^2 K mu / (dim (dim - 1) K + 2 mu). */
	public double youngModulus() {
		final double k = bulkModulus();
		final double mu = shearModulus();
		return 2 * dim * dim * k * mu / (dim * (dim - 1) * k + 2 * mu);
	}

	/** Poisson's ratio of the isotropic solid with these K and mu: (dim K - 2 mu) / (dim (dim - 1) K + 2 mu). */
	public double poissonRatio() {
		final double k = bulkModulus();
		final double mu = shearModulus();
		return (dim * k - 2 * mu) / (dim * (dim - 1) * k + 2 * mu);
	}

	/**
	 * Universal anisotropy K_V / K_R + (n - 1) mu_V / mu_R - n with n = dim (dim + 1) / 2 and the means of Voigt and Reuss
	 * (in 3D: S. Ranganathan and M. Ostoja-Starzewski, Phys. Rev. Lett. 101, 055504 (2008)); 0 for an isotropic solid.
	 */
	public double anisotropy() {
		return bulkModulus() / reussBulkModulus() + shears() * shearModulus() / reussShearModulus() - components.length;
	}

	/** The tensor S with S : M = 1 on symmetric tensors. */
	private ElasticTensor inverse() {
		final int n = components.length;
		final DMatrixRMaj matrix = new DMatrixRMaj(n, n);
		// shears count sqrt(2)-fold, so that products of matrices are contractions of tensors
		for (int p = 0; p < n; p++)
			for (int q = 0; q < n; q++)
				matrix.set(p, q, components[p][q] * factor(p) * factor(q));
		if (!CommonOps_DDRM.invert(matrix)) throw new ArithmeticException("The elastic tensor has no inverse.");
		final double[][] compliance = new double[n][n];
		for (int p = 0; p < n; p++)
			for (int q = 0; q < n; q++)
				compliance[p][q] = matrix.get(p, q) / (factor(p) * factor(q));
		return new ElasticTensor(dim, compliance);
	}

	private double factor(final int p) {
		return p < dim ? 1 : Math.sqrt(2);
	}

	/**
	 * The components by name, {@code xxxx}, {@code xxyy}, ... {@code xyxy}: those with (i, j) not after (k, l), all that
	 * are independent if the tensor is symmetric in the exchange of the two pairs.
	 */
	public Map<String, Double> byName() {
		return byName(false);
	}

	/** All components by name, for a tensor without that symmetry. */
	public Map<String, Double> allByName() {
		return byName(true);
	}

	private Map<String, Double> byName(final boolean all) {
		final Map<String, Double> named = new LinkedHashMap<>();
		for (int i = 0; i < dim; i++)
			for (int j = i; j < dim; j++)
				for (int k = 0; k < dim; k++)
					for (int l = k; l < dim; l++)
						if (all || voigt(dim, i, j) <= voigt(dim, k, l)) named.put("" + axis(i) + axis(j) + axis(k) + axis(l), get(i,
							j, k, l));
		return named;
	}

	private static char axis(final int a) {
		return "xyz".charAt(a);
	}
}
