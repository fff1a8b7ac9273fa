package org.glassj.localyield;

import java.util.stream.IntStream;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.task.ProgressMonitor;

/**
 * The branch of stable states of a cavity, followed by its own series: predict by the series, correct by Newton's
 * method, expand again. A step is taken only if it stays on the branch: the corrected state is where the series said to a
 * small fraction of d, its Hessian is positive definite, its tangent modulus is the one predicted, and its own series,
 * followed back, meets the one that led there on the way. For one cavity and one thread.
 */
final class StableBranch {

	/** Order of the series. Higher orders cost a back-substitution each, and reach farther towards a fold. */
	private static final int ORDER = 8;

	/** Largest last term of the displacements over a step, in units of d; about the error of the prediction. */
	private static final double PREDICTION = 3e-4;

	/** Farthest that a correction may lead, in units of d: other states of rest are tens of times as far. */
	private static final double FARTHEST_CORRECTION = 3e-3;

	/** A factorisation serves the expansion if the correction after it was no longer, in units of d. */
	private static final double NEGLIGIBLE_CORRECTION = 1e-4;

	/** Largest error of the predicted tangent modulus, as a fraction of the one at rest. */
	private static final double SLOPE_ERROR = 0.1;

	/** Where two series meet, in units of d. */
	private static final double MEETING = 3e-3;

	private static final int MOST_CORRECTIONS = 5;

	private final StrainedCavity cavity;
	private final double tolerance;
	private final double spacing;
	private final double[] v;
	private final double[] gradient;
	private final double[] back;
	private final CavityExpansion expansion;
	private final CavitySeries rest;
	/** Three in turn: for the present state, for one to go back to, and for the next. */
	private final CavitySeries[] buffers;
	private CavitySeries series;
	private CavitySeries held;
	private double heldStrain;
	private SymmetricSolver solver;
	private double strain;

	/**
	 * A branch at rest.
	 *
	 * @param tolerance largest |F_i| of its states
	 * @throws ArithmeticException if the cavity is not stable there
	 */
	StableBranch(final BondNetwork network, final Deformation loading, final double tolerance,
		final ProgressMonitor monitor)
	{
		cavity = new StrainedCavity(network, loading, monitor);
		this.tolerance = tolerance;
		spacing = network.state().particles().spacing();
		v = new double[cavity.displacement().length];
		gradient = new double[v.length];
		back = new double[v.length];
		expansion = new CavityExpansion(cavity, ORDER);
		rest = new CavitySeries(v.length, ORDER);
		buffers = IntStream.range(0, 3).mapToObj(k -> new CavitySeries(v.length, ORDER)).toArray(CavitySeries[]::new);
		if (!correct(0, NEGLIGIBLE_CORRECTION * spacing)) throw new ArithmeticException("The cavity is not stable.");
		expansion.expand(solver, ORDER, true, rest);
		series = rest;
	}

	/** Goes back to the state at rest. */
	void restart() {
		series = rest;
		strain = 0;
	}

	/** Present strain. */
	double strain() {
		return strain;
	}

	/** The series about the present state. */
	CavitySeries series() {
		return series;
	}

	/** The series about the state at rest. */
	CavitySeries rest() {
		return rest;
	}

	/** How far the present series holds. */
	double reach() {
		return series.reach(PREDICTION * spacing);
	}

	/**
	 * Follows the branch over a step of the present series' parameter.
	 *
	 * @return whether the step stays on the branch; if not, the present state remains
	 */
	boolean step(final double t) {
		return step(t, ORDER, NEGLIGIBLE_CORRECTION);
	}

	/** The same with a series of lower order in the end, but one without the errors of a stale factorisation. */
	boolean stepExactly(final double t, final int upTo) {
		return step(t, upTo, 0);
	}

	private boolean step(final double t, final int upTo, final double negligible) {
		final double h = series.strain(t);
		series.displacement(t, v);
		if (!correct(strain + h, negligible * spacing)) return false;
		final CavitySeries next = expanded(upTo);
		if (Math.abs(next.modulus(0) - series.modulus(t)) > SLOPE_ERROR * rest.slope(0)) return false;
		if (!meet(series, next, h)) return false;
		series = next;
		strain += h;
		return true;
	}

	/**
	 * Whether two series whose states are h apart in strain are of one branch: half way, or as far back as the second
	 * reaches, both say the same.
	 */
	private boolean meet(final CavitySeries from, final CavitySeries to, final double h) {
		final double way = Math.min(Math.abs(h) / 2, to.reach(PREDICTION * spacing));
		final double t = to.at(-Math.copySign(way, h));
		from.displacement(from.at(h + to.strain(t)), v);
		to.displacement(t, back);
		for (int p = 0; p < v.length; p++)
			// written so that NaN fails
			if (!(Math.abs(back[p] - v[p]) <= MEETING * spacing)) return false;
		return true;
	}

	/** The series about the cavity's state, in a buffer that neither the present nor the held state uses. */
	private CavitySeries expanded(final int upTo) {
		int free = 0;
		while (buffers[free] == series || buffers[free] == held)
			free++;
		expansion.expand(solver, upTo, false, buffers[free]);
		return buffers[free];
	}

	/** Remembers the present state. */
	void hold() {
		held = series;
		heldStrain = strain;
	}

	/** Goes back to the state remembered last. */
	void back() {
		series = held;
		strain = heldStrain;
	}

	/** Moves v to the state of rest near it, by Newton's method, and leaves a factorisation for an expansion there. */
	private boolean correct(final double g, final double negligible) {
		double moved = 0;
		solver = null;
		try {
			cavity.moveTo(g, v, 2);
			for (int k = 0; k < MOST_CORRECTIONS; k++) {
				final double residual = cavity.gradient(gradient);
				final boolean stale = solver == null || moved > negligible;
				if (residual <= tolerance && !stale) break;
				if (stale) solver = cavity.factorize();
				moved = 0;
				if (residual <= tolerance) break;
				moved = move();
				if (!(moved <= FARTHEST_CORRECTION * spacing)) return false;
				cavity.moveTo(g, v, 2);
			}
			if (!(cavity.gradient(gradient) <= tolerance)) return false;
			cavity.expandBonds(ORDER + 1);
			return true;
		}
		catch (final ArithmeticException exception) {
			// not positive definite, or too far for the box
			return false;
		}
	}

	/** One Newton step of v; returns its longest component. */
	private double move() {
		solver.solve(gradient);
		double moved = 0;
		for (int p = 0; p < v.length; p++) {
			v[p] -= gradient[p];
			moved = Math.max(moved, Math.abs(gradient[p]));
		}
		return moved;
	}

	/**
	 * Leaves a branch that cannot be followed: strains a little farther and lets the cavity descend to whatever state of
	 * rest it finds.
	 *
	 * @return the stress there
	 * @throws ArithmeticException if there is none, or it is not stable
	 */
	double jump(final double h) {
		series.displacement(0, v);
		new CavityRelaxer(cavity).relax(strain + h, v, tolerance);
		if (!correct(strain + h, NEGLIGIBLE_CORRECTION * spacing)) throw new ArithmeticException("The cavity is not stable.");
		series = expanded(ORDER);
		strain += h;
		return series.stress[0];
	}
}
