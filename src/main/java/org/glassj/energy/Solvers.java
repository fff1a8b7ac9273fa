package org.glassj.energy;

import java.util.Locale;

import org.glassj.numeric.CholeskyPlan;
import org.glassj.numeric.EnvelopeCholesky;
import org.glassj.numeric.IterationSettings;
import org.glassj.numeric.MultigridSolver;
import org.glassj.numeric.NestedDissection;
import org.glassj.numeric.RefinedSolver;
import org.glassj.numeric.SupernodalCholesky;
import org.glassj.numeric.SymmetricBlockMatrix;

/** Chooses the solver of a Hessian by the number of its unknowns, the memory at hand and the work of a factorisation. */
final class Solvers {

	/** Up to this many unknown particles an envelope is as cheap as a general sparse factor. */
	private static final int LARGEST_ENVELOPE = 400;
	/** What a factorisation may take of the largest heap; the rest is for bonds, vectors and the collector. */
	private static final double HEAP_SHARE = 0.75;
	/**
	 * Beyond this many multiplications, minutes of processor time, iterating is faster than factorising. A front that no
	 * array holds takes more.
	 */
	private static final double MOST_OPERATIONS = 1e12;

	private Solvers() {
		// functions only
	}

	/** A solver whose solutions are checked; see {@link BondNetwork#factorize(SymmetricBlockMatrix, Runnable)}. */
	static RefinedSolver choose(final BondNetwork network, final SymmetricBlockMatrix matrix,
		final Runnable interruption)
	{
		return within(HEAP_SHARE * Runtime.getRuntime().maxMemory(), MOST_OPERATIONS, network, matrix, interruption);
	}

	/** The one place where the choice is made: a factor within the bytes and operations given, or iterations. */
	static RefinedSolver within(final double bytes, final double operations, final BondNetwork network,
		final SymmetricBlockMatrix matrix, final Runnable interruption)
	{
		final double[] coordinates = network.wrappedCoordinates();
		if (matrix.rows() <= LARGEST_ENVELOPE) return RefinedSolver.of(matrix, EnvelopeCholesky.of(matrix, EnvelopeCholesky
			.orderAlong(coordinates, matrix.dimension(), 0)), "Cholesky factor within its envelope");
		final CholeskyPlan plan = CholeskyPlan.of(matrix, NestedDissection.order(matrix, coordinates, interruption),
			interruption);
		if (plan.bytes() <= bytes && plan.operations() <= operations) return RefinedSolver.of(matrix, SupernodalCholesky.of(
			matrix, plan, interruption), String.format(Locale.ROOT, "supernodal Cholesky factor, %.3g GB", plan.bytes() / 1e9));
		// before iterations are set up, so that the plan, itself large, is not kept meanwhile
		final String reason = String.format(Locale.ROOT,
			"for a factor takes %.3g GB (there are %.3g GB) and %.2g multiplications (at most %.2g)", plan.bytes() / 1e9,
			bytes / 1e9, plan.operations(), operations);
		return RefinedSolver.of(matrix, MultigridSolver.of(matrix, new NetworkSeparation(network), IterationSettings.standard(),
			interruption), "conjugate gradients with multigrid, " + reason);
	}
}
