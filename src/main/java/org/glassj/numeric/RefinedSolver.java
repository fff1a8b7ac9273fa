package org.glassj.numeric;

/**
 * A solver whose solutions are checked against the matrix and, where they are poor, refined by solving for what is
 * left over. Judged is the backward error ||b - H x|| / (||H|| ||x|| + ||b||), the relative change of the problem that
 * would make x exact: near a soft mode x is large, and ||b - H x|| / ||b|| may be out of reach of any solver. The norm
 * of H is taken as its largest diagonal component, which is at most its largest eigenvalue.
 */
public final class RefinedSolver implements SymmetricSolver {

	/** A solution is refined as long as its backward error is above this. */
	private static final double GOOD = 1e-12;
	/** A solution whose backward error stays above this is none. */
	private static final double TOLERABLE = 1e-8;
	private static final int MOST_REFINEMENTS = 5;

	private final SymmetricBlockMatrix matrix;
	private final SymmetricSolver solver;
	private final String description;
	private final double good;
	private final double norm;
	private volatile double residual;
	private volatile double backwardError;

	private RefinedSolver(final SymmetricBlockMatrix matrix, final SymmetricSolver solver, final String description,
		final double good)
	{
		this.matrix = matrix;
		this.solver = solver;
		this.description = description;
		this.good = good;
		norm = matrix.largestDiagonal();
	}

	/**
	 * Checks what a solver of a matrix does.
	 *
	 * @param matrix not copied
	 * @param solver solves for this matrix
	 * @param description of the solver, for a log
	 */
	public static RefinedSolver of(final SymmetricBlockMatrix matrix, final SymmetricSolver solver,
		final String description)
	{
		return new RefinedSolver(matrix, solver, description, GOOD);
	}

	/**
	 * Checks what a solver of a matrix close by does.
	 *
	 * @param good backward error below which a solution is not refined any more
	 */
	public static RefinedSolver of(final SymmetricBlockMatrix matrix, final SymmetricSolver solver,
		final String description, final double good)
	{
		return new RefinedSolver(matrix, solver, description, good);
	}

	/**
	 * Overwrites x, which holds the right-hand side, with the solution.
	 *
	 * @throws ArithmeticException if refinement does not bring the backward error to 1e-8
	 */
	@Override
	public void solve(final double[] x) {
		solveAll(x);
	}

	/**
	 * @throws ArithmeticException if refinement does not bring every backward error to 1e-8
	 */
	@Override
	public void solveAll(final double[]... x) {
		final double[][] right = new double[x.length][];
		for (int v = 0; v < x.length; v++)
			right[v] = x[v].clone();
		solver.solveAll(x);
		double worst = 0;
		double worstResidual = 0;
		for (int v = 0; v < x.length; v++) {
			final double[] errors = refine(right[v], x[v]);
			// unlike a comparison, these let NaN win
			worst = Math.max(worst, errors[0]);
			worstResidual = Math.max(worstResidual, errors[1]);
		}
		backwardError = worst;
		residual = worstResidual;
		if (!(worst <= TOLERABLE)) throw new ArithmeticException("The linear equations could not be solved: the backward error " +
			worst + " is outside 0.." + TOLERABLE + " after " + MOST_REFINEMENTS + " refinements.");
	}

	/** Refines a solution while that helps; returns its backward error and ||b - H x|| / ||b||. */
	private double[] refine(final double[] right, final double[] x) {
		final double[] rest = new double[x.length];
		double[] errors = errors(right, x, rest);
		for (int k = 0; k < MOST_REFINEMENTS && errors[0] > good; k++) {
			final double[] better = rest.clone();
			solver.solve(better);
			for (int p = 0; p < x.length; p++)
				better[p] += x[p];
			final double[] reached = errors(right, better, rest);
			if (!(reached[0] < errors[0])) break;
			errors = reached;
			System.arraycopy(better, 0, x, 0, x.length);
		}
		return errors;
	}

	/** Backward error and relative residual of a solution; leaves b - H x in rest. */
	private double[] errors(final double[] right, final double[] x, final double[] rest) {
		matrix.multiply(x, rest);
		for (int p = 0; p < x.length; p++)
			rest[p] = right[p] - rest[p];
		final double left = norm(rest);
		// nothing is left of nothing
		if (left == 0) return new double[2];
		final double size = norm(right);
		return new double[] { left / (norm * norm(x) + size), left / size };
	}

	private static double norm(final double[] v) {
		double sum = 0;
		for (final double component : v)
			sum += component * component;
		return Math.sqrt(sum);
	}

	/** The largest backward error of the last call's solutions. */
	public double backwardError() {
		return backwardError;
	}

	/** The largest ||b - H x|| / ||b|| of the last call's solutions. */
	public double residual() {
		return residual;
	}

	/** What solves, and why if it is not the usual choice. */
	public String description() {
		return description;
	}

	/** The solver within. */
	public SymmetricSolver solver() {
		return solver;
	}
}
