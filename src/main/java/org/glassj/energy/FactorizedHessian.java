package org.glassj.energy;

import org.glassj.numeric.RefinedSolver;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.numeric.SymmetricSolver;

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

	/** Backward error to which solutions are refined with the factor of another state, ample for a series. */
	private static final double GOOD = 1e-9;

	private final BondNetwork network;
	private final RefinedSolver solver;
	private final SymmetricSolver rough;
	private final double meanStiffness;

	private FactorizedHessian(final BondNetwork network, final RefinedSolver solver, final double meanStiffness) {
		this(network, solver, meanStiffness, solver.solver().rough());
	}

	private FactorizedHessian(final BondNetwork network, final RefinedSolver solver, final double meanStiffness,
		final SymmetricSolver rough)
	{
		this.network = network;
		this.solver = solver;
		this.meanStiffness = meanStiffness;
		this.rough = rough;
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
		final SymmetricBlockMatrix matrix = held(network);
		final double stiffness = matrix.meanDiagonal();
		for (int u = 0; u < network.unknowns() && shift > 0; u++)
			matrix.shift(u, shift * stiffness);
		return new FactorizedHessian(network, network.factorize(matrix, interruption), stiffness);
	}

	/** The Hessian, rattlers held. */
	private static SymmetricBlockMatrix held(final BondNetwork network) {
		final SymmetricBlockMatrix matrix = network.hessian();
		final double stiffness = matrix.meanDiagonal();
		for (int u = 0; u < network.unknowns(); u++)
			if (network.state().rattlers()[network.particle(u)]) matrix.shift(u, stiffness);
		return matrix;
	}

	/**
	 * The Hessian of another state close by, with this factor: {@link #solve} does as well as here, and {@link #solver} refines
	 * its solutions until they are those of the other Hessian.
	 *
	 * @throws ArithmeticException if another particle is pinned there
	 */
	public FactorizedHessian at(final MechanicalState state) {
		final BondNetwork there = BondNetwork.withRattlers(state);
		if (!there.hasSameUnknowns(network)) throw new ArithmeticException("Another particle is pinned.");
		final SymmetricBlockMatrix matrix = held(there);
		return new FactorizedHessian(there, RefinedSolver.of(matrix, rough, solver.description(), GOOD), matrix.meanDiagonal(),
			rough);
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

	/** The mean of the Hessian's diagonal. */
	public double meanStiffness() {
		return meanStiffness;
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
			for (int a = 0; a < dim; a++)
				unknowns[u * dim + a] = v[network.particle(u) * dim + a];
		rough.solve(unknowns);
		spread(unknowns, v);
	}

	/** Displacements of all particles, {@code out[i * dim + a]}, from those of the unknowns, with zero mean. */
	public void spread(final double[] unknowns, final double[] out) {
		final int dim = network.dimension();
		final double[] mean = new double[dim];
		for (int p = 0; p < unknowns.length; p += dim)
			for (int a = 0; a < dim; a++)
				mean[a] += unknowns[p + a];
		for (int a = 0; a < dim; a++)
			mean[a] *= (double) dim / out.length;
		for (int p = 0; p < out.length; p += dim)
			for (int a = 0; a < dim; a++)
				out[p + a] = -mean[a];
		for (int u = 0; u < network.unknowns(); u++)
			for (int a = 0; a < dim; a++)
				out[network.particle(u) * dim + a] += unknowns[u * dim + a];
	}
}
