package org.glassj.numeric;

/**
 * Solves with numbers in single precision, whose range is narrow: a right-hand side is brought to the size of 1 by a power of
 * two, which rounds nothing, and its solution back.
 */
final class RoundedSolver implements SymmetricSolver {

	private final SymmetricSolver solver;

	RoundedSolver(final SymmetricSolver solver) {
		this.solver = solver;
	}

	@Override
	public void solve(final double[] x) {
		solveAll(x);
	}

	@Override
	public void solveAll(final double[]... x) {
		final double[] unit = new double[x.length];
		for (int v = 0; v < x.length; v++) {
			unit[v] = unit(x[v]);
			multiply(1 / unit[v], x[v]);
		}
		solver.solveAll(x);
		for (int v = 0; v < x.length; v++)
			multiply(unit[v], x[v]);
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
