package org.glassj.energy;

import org.glassj.numeric.CholeskyPlan;
import org.glassj.numeric.EnvelopeCholesky;
import org.glassj.numeric.NestedDissection;
import org.glassj.numeric.RefinedSolver;
import org.glassj.numeric.SupernodalCholesky;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.numeric.SymmetricSolver;

/** Chooses the solver of a Hessian by the number of its unknowns and the memory at hand. */
final class Solvers {

	/** Up to this many unknown particles an envelope is as cheap as a general sparse factor. */
	private static final int LARGEST_ENVELOPE = 400;
	/** What a factorisation may take of the largest heap; the rest is for bonds, vectors and the collector. */
	private static final double HEAP_SHARE = 0.75;

	private Solvers() {
		// functions only
	}

	/** A solver whose solutions are checked; see {@link BondNetwork#factorize(SymmetricBlockMatrix, Runnable)}. */
	static RefinedSolver choose(final SymmetricBlockMatrix matrix, final double[] coordinates,
		final Runnable interruption)
	{
		final double available = HEAP_SHARE * Runtime.getRuntime().maxMemory();
		return RefinedSolver.of(matrix, within(available, matrix, coordinates, interruption));
	}

	/** The one place where the choice is made. */
	static SymmetricSolver within(final double available, final SymmetricBlockMatrix matrix, final double[] coordinates,
		final Runnable interruption)
	{
		if (matrix.rows() <= LARGEST_ENVELOPE) return EnvelopeCholesky.of(matrix, EnvelopeCholesky.orderAlong(coordinates,
			matrix.dimension(), 0));
		final CholeskyPlan plan = CholeskyPlan.of(matrix, NestedDissection.order(matrix, coordinates, interruption),
			interruption);
		if (plan.bytes() > available) throw new IllegalArgumentException(String.format(
			"The Hessian of %d particles does not fit into memory: its factor takes %.1f GB, and %.1f GB are available to it (%.0f %% of Java's largest heap, which -Xmx sets).",
			matrix.rows(), plan.bytes() / 1e9, available / 1e9, 100 * HEAP_SHARE));
		return SupernodalCholesky.of(matrix, plan, interruption);
	}
}
