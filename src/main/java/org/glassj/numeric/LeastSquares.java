package org.glassj.numeric;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Parameters p of a model f(p, x) that minimise S = sum_k (y_k - f(p, x_k))^2, by Levenberg's and Marquardt's method:
 * steps solve (J^T J + m diag J^T J) dp = J^T r, where the damping m falls tenfold after a step that lowers S and rises
 * tenfold after one that does not. Immutable.
 */
public final class LeastSquares {

	private static final int MOST_STEPS = 300;
	private static final double TOLERANCE = 1e-14;
	/** Share of the sum of all y^2 that is round-off alone. */
	private static final double EXACT = 1e-28;
	private static final double FIRST_DAMPING = 1e-3;
	private static final double MOST_DAMPING = 1e12;

	private final Model model;
	private final double[] x;
	private final double[] y;
	private double[] parameters;
	private final double exact;
	private double sum;
	private boolean converged;

	/** A function of x with parameters. */
	@FunctionalInterface
	public interface Model {

		/**
		 * The value at x.
		 *
		 * @param parameters p
		 * @param gradient df/dp_m, to be written
		 */
		double at(double[] parameters, double x, double[] gradient);
	}

	private LeastSquares(final Model model, final double[] x, final double[] y, final double[] start) {
		this.model = model;
		this.x = x;
		this.y = y;
		parameters = start.clone();
		sum = squares(start);
		exact = EXACT * Arrays.stream(y).map(v -> v * v).sum();
	}

	/**
	 * A fit; the arrays are not changed.
	 *
	 * @param start parameters from which the search begins
	 */
	public static LeastSquares fit(final Model model, final double[] x, final double[] y, final double[] start) {
		final LeastSquares fit = new LeastSquares(model, x, y, start);
		fit.search();
		return fit;
	}

	private double squares(final double[] p) {
		final double[] gradient = new double[p.length];
		double squares = 0;
		for (int k = 0; k < x.length; k++) {
			final double r = y[k] - model.at(p, x[k], gradient);
			squares += r * r;
		}
		return squares;
	}

	private void search() {
		final int m = parameters.length;
		double damping = FIRST_DAMPING;
		for (int step = 0; step < MOST_STEPS && !converged; step++) {
			final DMatrixRMaj normal = new DMatrixRMaj(m, m);
			final DMatrixRMaj gradient = new DMatrixRMaj(m, 1);
			linearize(normal, gradient);
			final double before = sum;
			while (sum == before && damping < MOST_DAMPING)
				damping *= tryStep(normal, gradient, damping) ? 0.1 : 10;
			converged = before - sum <= TOLERANCE * before || sum <= exact;
			damping = Math.min(damping, 1);
		}
	}

	/** Adds up J^T J and J^T r. */
	private void linearize(final DMatrixRMaj normal, final DMatrixRMaj right) {
		final int m = parameters.length;
		final double[] slope = new double[m];
		for (int k = 0; k < x.length; k++) {
			final double r = y[k] - model.at(parameters, x[k], slope);
			for (int a = 0; a < m; a++) {
				right.add(a, 0, slope[a] * r);
				for (int b = 0; b < m; b++)
					normal.add(a, b, slope[a] * slope[b]);
			}
		}
	}

	/** Takes a step if it lowers the sum of squares. */
	private boolean tryStep(final DMatrixRMaj normal, final DMatrixRMaj right, final double damping) {
		final int m = parameters.length;
		final DMatrixRMaj damped = normal.copy();
		for (int a = 0; a < m; a++)
			damped.set(a, a, normal.get(a, a) * (1 + damping));
		final DMatrixRMaj change = new DMatrixRMaj(m, 1);
		if (!CommonOps_DDRM.solve(damped, right, change)) return false;
		final double[] moved = parameters.clone();
		for (int a = 0; a < m; a++)
			moved[a] += change.get(a, 0);
		final double squares = squares(moved);
		if (!(squares < sum)) return false;
		parameters = moved;
		sum = squares;
		return true;
	}

	/** Parameter m of the fit. */
	public double parameter(final int m) {
		return parameters[m];
	}

	/** The sum S of the squares that are left. */
	public double sumOfSquares() {
		return sum;
	}

	/** Whether the search came to rest. */
	public boolean converged() {
		return converged;
	}
}
