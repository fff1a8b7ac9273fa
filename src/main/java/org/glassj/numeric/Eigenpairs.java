package org.glassj.numeric;

/**
 * Eigenpairs H v = lambda v of a symmetric matrix in ascending order of the eigenvalue, the vectors orthonormal, with
 * the residual of each. Immutable but for the arrays, which are not copied.
 */
public final class Eigenpairs {

	private final double[] values;
	private final double[][] vectors;
	private final double[] residuals;
	private final int solves;

	Eigenpairs(final double[] values, final double[][] vectors, final double[] residuals, final int solves) {
		this.values = values;
		this.vectors = vectors;
		this.residuals = residuals;
		this.solves = solves;
	}

	/** Number of pairs. */
	public int size() {
		return values.length;
	}

	/** Eigenvalues lambda_k, ascending. */
	public double[] values() {
		return values;
	}

	/** Eigenvector k, of length 1 and orthogonal to all others, {@code [i * dim + a]}. */
	public double[] vector(final int k) {
		return vectors[k];
	}

	/** The norms |H v_k - lambda_k v_k|; an eigenvalue of H lies within this distance of lambda_k. */
	public double[] residuals() {
		return residuals;
	}

	/** The largest |H v_k - lambda_k v_k| / lambda_k. */
	public double largestRelativeResidual() {
		double largest = 0;
		for (int k = 0; k < values.length; k++)
			largest = Math.max(largest, residuals[k] / values[k]);
		return largest;
	}

	/** Linear systems solved to find them. */
	public int solves() {
		return solves;
	}
}
