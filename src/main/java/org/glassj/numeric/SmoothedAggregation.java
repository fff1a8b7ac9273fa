package org.glassj.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Algebraic multigrid by smoothed aggregation with the rigid motions as near-null space: one V-cycle is the
 * preconditioner. The matrices are H, P^T H P, ... down to one small enough for a dense factor. P. Vanek, J. Mandel and
 * M. Brezina, Computing 56, 179 (1996).
 */
final class SmoothedAggregation implements Preconditioner {

	/** Unknowns of the coarsest matrix at most: its factor takes 8 MB and about a tenth of a second. */
	static final int LARGEST_DENSE = 1000;

	private final List<MultigridLevel> levels = new ArrayList<>();
	private final List<double[]> right = new ArrayList<>();
	private final List<double[]> solution = new ArrayList<>();
	private final Preconditioner coarsest;
	private final int coarsestRows;

	/**
	 * Builds the hierarchy.
	 *
	 * @param finest the motions of the matrix' block rows
	 * @param largestDense unknowns from which on a matrix is coarsened
	 * @throws NotPositiveDefiniteException if a pivot or a curvature met on the way is not positive
	 */
	SmoothedAggregation(final ParallelLoop loop, final BlockRows matrix, final RigidMotions finest,
		final int largestDense)
	{
		BlockRows last = matrix;
		RigidMotions motions = finest;
		boolean shrinks = true;
		while (shrinks && last.rows() * last.height > largestDense) {
			final Aggregation aggregation = Aggregation.of(last);
			shrinks = 2 * aggregation.count() * motions.motions() <= last.rows() * last.height;
			if (!shrinks) continue;
			final double[] factor = new double[aggregation.count() * motions.motions() * motions.motions()];
			final ChebyshevSmoother smoother = new ChebyshevSmoother(loop, last);
			final Coarsening coarsening = new Coarsening(loop, last, smoother, motions.tentative(loop, aggregation, factor));
			levels.add(new MultigridLevel(loop, smoother, coarsening));
			motions = motions.ofAggregates(aggregation, factor);
			last = coarsening.coarseMatrix();
			right.add(new double[last.rows() * last.height]);
			solution.add(new double[last.rows() * last.height]);
		}
		coarsestRows = last.rows();
		// rows that hardly couple do not aggregate, and are smoothed well
		coarsest = shrinks ? new DenseFactor(last) : new ChebyshevSmoother(loop, last);
	}

	@Override
	public void apply(final double[] r, final double[] z) {
		cycle(0, r, z);
	}

	private void cycle(final int depth, final double[] b, final double[] x) {
		if (depth == levels.size()) {
			coarsest.apply(b, x);
			return;
		}
		final MultigridLevel level = levels.get(depth);
		level.descend(b, x, right.get(depth));
		cycle(depth + 1, right.get(depth), solution.get(depth));
		level.ascend(solution.get(depth), b, x);
	}

	/** The levels above the coarsest, the finest first. */
	List<MultigridLevel> levels() {
		return levels;
	}

	@Override
	public long bytes() {
		return levels.stream().mapToLong(MultigridLevel::bytes).sum() + coarsest.bytes();
	}

	@Override
	public String toString() {
		return levels.stream().map(level -> level.rows() + ", ").collect(Collectors.joining()) + coarsestRows;
	}
}
