package org.glassj.localyield;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.task.ProgressMonitor;

/** A cavity on its way through explicit strain steps, with the state before the last of them. For one thread. */
final class FrozenMatrixPath {

	/** Pieces of a step that must be followed without a jump for a drop to count as smooth, at most 2 to this power. */
	private static final int MOST_BISECTIONS = 10;
	private static final int MOST_NEWTON_STEPS = 8;

	/** States closer than this fraction of the mean spacing are the same. */
	private static final double SAME = 1e-5;

	private final StrainedCavity cavity;
	private final ProgressMonitor monitor;
	private final CavityRelaxer relaxer;
	private final double step;
	private final double tolerance;
	private final double[] advance;
	private final double[] v;
	private final double[] previous;
	private final double[] gradient;
	private int steps;

	/** @param step strain of a step, negative for backward loading */
	FrozenMatrixPath(final BondNetwork network, final Deformation loading, final double step, final double tolerance,
		final ProgressMonitor monitor)
	{
		cavity = new StrainedCavity(network, loading, monitor);
		this.monitor = monitor;
		relaxer = new CavityRelaxer(cavity);
		this.step = step;
		this.tolerance = tolerance;
		advance = loading.at(step);
		v = new double[cavity.displacement().length];
		previous = new double[v.length];
		gradient = new double[v.length];
		relaxer.relax(0, v, tolerance);
	}

	/** Strain after the steps so far; a product, so that errors do not add up. */
	private double strain(final int count) {
		return count * step;
	}

	/** The stress in the present state. */
	double stress() {
		return cavity.stress();
	}

	/** The energy in the present state. */
	double energy() {
		return cavity.energy();
	}

	/** Number of steps taken. */
	int steps() {
		return steps;
	}

	/** Strains matrix and free particles by one step, without relaxing. */
	void strain() {
		System.arraycopy(v, 0, previous, 0, v.length);
		affine(advance, v);
		steps++;
		cavity.moveTo(strain(steps), v, 2);
	}

	/** Relaxes the free particles. */
	void relax() {
		relaxer.relax(strain(steps), v, tolerance);
	}

	/** Told of every state of rest. */
	interface Observer {

		void state(double strain, double stress);
	}

	/**
	 * Steps until the stress, taken in the direction of loading, drops.
	 *
	 * @param largest strain at which to give up
	 * @param modulus modulus at rest, for the plastic strain
	 * @param observer told of every state on the way, the first and the one behind the drop too
	 */
	Optional<StressDrop> toDrop(final double largest, final double modulus, final Observer observer) {
		double before = stress();
		observer.state(strain(steps), before);
		while ((steps + 1) * Math.abs(step) <= largest) {
			monitor.progress(steps * Math.abs(step) / largest);
			strain();
			relax();
			final double after = stress();
			observer.state(strain(steps), after);
			if (Math.signum(step) * (after - before) < 0) return Optional.of(drop(before, after, modulus));
			before = after;
		}
		return Optional.empty();
	}

	private StressDrop drop(final double before, final double after, final double modulus) {
		final double[] moves = moves();
		final int[] unknowns = IntStream.range(0, moves.length).boxed().sorted(Comparator.comparingDouble(u -> -moves[u]))
			.mapToInt(u -> u).toArray();
		final StressDrop.Kind kind = isContinuous() ? StressDrop.Kind.SMOOTH_MAXIMUM : StressDrop.Kind.INSTABILITY;
		return new StressDrop(new YieldPoint(strain(steps - 1), before), new YieldPoint(strain(steps), after), (before +
			modulus * step - after) / modulus, kind, IntStream.of(unknowns).map(u -> cavity.network().particle(u)).toArray(),
			IntStream.of(unknowns).mapToDouble(u -> moves[u]).toArray());
	}

	/** How far each free particle moved in the last step beyond the affine deformation. */
	private double[] moves() {
		final double[] affine = previous.clone();
		affine(advance, affine);
		final int dim = cavity.network().dimension();
		final double[] moves = new double[cavity.network().unknowns()];
		for (int p = 0; p < v.length; p++)
			moves[p / dim] += Math.pow(v[p] - affine[p], 2);
		for (int u = 0; u < moves.length; u++)
			moves[u] = Math.sqrt(moves[u]);
		return moves;
	}

	/** Replaces every displacement v by D v. */
	private void affine(final double[] d, final double[] displacement) {
		final int dim = cavity.network().dimension();
		final double[] image = new double[dim];
		for (int p = 0; p < displacement.length; p += dim) {
			for (int a = 0; a < dim; a++) {
				image[a] = 0;
				for (int b = 0; b < dim; b++)
					image[a] += d[a * dim + b] * displacement[p + b];
			}
			System.arraycopy(image, 0, displacement, p, dim);
		}
	}

	/** Whether stable states lead without a jump from the state before the last step to the one after it. */
	private boolean isContinuous() {
		final double[] follower = previous.clone();
		if (!follow(strain(steps - 1), strain(steps), follower, 0)) return false;
		double farthest = 0;
		for (int p = 0; p < v.length; p++)
			farthest = Math.max(farthest, Math.abs(follower[p] - v[p]));
		return farthest < SAME * cavity.network().state().particles().spacing();
	}

	/** Follows a branch from one strain to another by Newton's method in pieces as small as it takes. */
	private boolean follow(final double from, final double to, final double[] follower, final int bisections) {
		final double[] tried = follower.clone();
		if (newton(from, to, tried)) {
			System.arraycopy(tried, 0, follower, 0, tried.length);
			return true;
		}
		if (bisections == MOST_BISECTIONS) return false;
		final double middle = (from + to) / 2;
		return follow(from, middle, follower, bisections + 1) && follow(middle, to, follower, bisections + 1);
	}

	/** Newton's method from an affine step: every Hessian positive definite, every step at most half as long. */
	private boolean newton(final double from, final double to, final double[] x) {
		affine(cavity.loading().at(to - from), x);
		double last = Double.POSITIVE_INFINITY;
		for (int k = 0; k < MOST_NEWTON_STEPS; k++) {
			cavity.moveTo(to, x, 2);
			final double residual = cavity.gradient(gradient);
			try {
				cavity.factorize().solve(gradient);
			}
			catch (final NotPositiveDefiniteException exception) {
				return false;
			}
			// stable and at rest
			if (residual <= tolerance) return true;
			double length = 0;
			for (int p = 0; p < x.length; p++) {
				x[p] -= gradient[p];
				length = Math.max(length, Math.abs(gradient[p]));
			}
			if (length > last / 2) return false;
			last = length;
		}
		return false;
	}
}
