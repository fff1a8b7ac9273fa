package org.glassj.numeric;

/**
 * Solves H x = b for one positive definite symmetric matrix, factorised once and used for many right-hand sides.
 * Vectors are in the matrix' own order, {@code x[i * dim + a]}.
 */
public interface SymmetricSolver {

	/**
	 * Overwrites x, which holds the right-hand side, with the solution.
	 *
	 * @param x length n * dim
	 */
	void solve(double[] x);

	/**
	 * Solves for several right-hand sides, which a large factor does faster together than one by one.
	 *
	 * @param x each of length n * dim, overwritten
	 */
	default void solveAll(final double[]... x) {
		for (final double[] vector : x)
			solve(vector);
	}

	/** A solver that is right to a few digits and faster, for use as a preconditioner; this one if there is none. */
	default SymmetricSolver rough() {
		return this;
	}
}
