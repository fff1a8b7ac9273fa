package org.glassj.numeric;

/**
 * Solves with numbers in single precision, whose range is narrow: a right-hand side that is very small or large is brought
 * to the size of 1 by a power of two, which rounds nothing, and its solution back.
 */
final class RoundedSolver implements SymmetricSolver {

	/** A sum of squares beyond this, or its inverse, is of numbers that are brought to the size of 1. */
	private static final double FAR = 1e30;

	private final SymmetricSolver solver;

	RoundedSolver(final SymmetricSolver solver) {
		this.solver = solver;
	}

	@Override
	public void solve(final double[] x) {
		final double squared = Vectors.dot(x, x);
		if (squared > 1 / FAR && squared < FAR) solver.solve(x);
		else solveScaled(x);
	}

	private void solveScaled(final double[] x) {
		final double unit = unit(x);
		multiply(1 / unit, x);
		solver.solve(x);
		multiply(unit, x);
	}

	/** The power of two at or below the largest component. */
	private static double unit(final double[] x) {
		double largest = 0;
		for (final double component : x)
			largest = Math.max(largest, Math.abs(component));
		// inverses of the smallest numbers are none
		return Math.scalb(1.0, Math.max(-1000, Math.min(1000, Math.getExponent(largest))));
	}

	private static void multiply(final double factor, final double[] x) {
		for (int p = 0; p < x.length; p++)
			x[p] *= factor;
	}
}
