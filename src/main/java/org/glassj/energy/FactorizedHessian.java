package org.glassj.energy;

import org.glassj.numeric.RefinedSolver;
import org.glassj.numeric.SymmetricBlockMatrix;

/**
 * The factorised Hessian of a whole sample, perhaps with a number added to its diagonal, applied to vectors over all its
 * particles: one particle is pinned for the factor's sake, and the mean of every solution taken off, so that none drifts.
 * Rattlers, which have no stiffness of their own, get the mean stiffness.
 *
 * <pre>
 * FactorizedHessian hessian = FactorizedHessian.of(state, 0, monitor::checkCanceled);
 * hessian.solve(forces);
 * </pre>
 */
public final class FactorizedHessian {

	private final BondNetwork network;
	private final RefinedSolver solver;
	private final double meanStiffness;

	private FactorizedHessian(final BondNetwork network, final RefinedSolver solver, final double meanStiffness) {
		this.network = network;
		this.solver = solver;
		this.meanStiffness = meanStiffness;
	}

	/**
	 * Factorises H + shift 1.
	 *
	 * @param state with at least two Taylor coefficients beyond the energy
	 * @param shift in units of the mean stiffness, the mean of the diagonal of H
	 * @param interruption see {@link BondNetwork#factorize(SymmetricBlockMatrix, Runnable)}
	 * @throws org.glassj.numeric.NotPositiveDefiniteException if the matrix is not positive definite
	 */
	public static FactorizedHessian of(final MechanicalState state, final double shift, final Runnable interruption) {
		final BondNetwork network = BondNetwork.withRattlers(state);
		final SymmetricBlockMatrix matrix = network.hessian();
		final double stiffness = matrix.meanDiagonal();
		for (int u = 0; u < network.unknowns(); u++) {
			final double extra = state.rattlers()[network.particle(u)] ? stiffness : 0;
			if (shift + extra > 0) matrix.shift(u, shift * stiffness + extra);
		}
		return new FactorizedHessian(network, network.factorize(matrix, interruption), stiffness);
	}

	/**
	 * Factorises a model of the Hessian that is positive definite in any state: the stiffer bonds as springs. In descents it
	 * serves as long as bonds do, and costs a tenth of the Hessian where attraction reaches far.
	 */
	public static FactorizedHessian springs(final MechanicalState state, final Runnable interruption) {
		final BondNetwork network = BondNetwork.withRattlers(state);
		final SymmetricBlockMatrix matrix = StiffSprings.matrix(network);
		return new FactorizedHessian(network, network.factorize(matrix, interruption), matrix.meanDiagonal());
	}

	/** The network of all particles but the pinned one. */
	public BondNetwork network() {
		return network;
	}

	/** Solves for the unknowns of the network. */
	public RefinedSolver solver() {
		return solver;
	}

	/**
	 * Forces that Newton's method leaves behind because positions are rounded: ten times the mean stiffness times the
	 * spacing of numbers of their size.
	 */
	public double roundOff(final double[] x) {
		return 10 * meanStiffness * Math.ulp(MechanicalState.largestNorm(x, 1));
	}

	/**
	 * Overwrites forces by displacements (H + shift)^-1 v whose mean is zero, without refining them.
	 *
	 * @param v {@code [i * dim + a]}
	 */
	public void solve(final double[] v) {
		final int dim = network.dimension();
		final double[] unknowns = new double[network.unknowns() * dim];
		for (int u = 0; u < network.unknowns(); u++)
			System.arraycopy(v, network.particle(u) * dim, unknowns, u * dim, dim);
		solver.solver().solve(unknowns);
		spread(unknowns, v);
	}

	/** Displacements of all particles, {@code out[i * dim + a]}, from those of the unknowns, with zero mean. */
	public void spread(final double[] unknowns, final double[] out) {
		final int dim = network.dimension();
		final double[] mean = new double[dim];
		for (int p = 0; p < unknowns.length; p++)
			mean[p % dim] += unknowns[p] * dim / out.length;
		for (int p = 0; p < out.length; p++)
			out[p] = -mean[p % dim];
		for (int u = 0; u < network.unknowns(); u++)
			for (int a = 0; a < dim; a++)
				out[network.particle(u) * dim + a] += unknowns[u * dim + a];
	}
}
