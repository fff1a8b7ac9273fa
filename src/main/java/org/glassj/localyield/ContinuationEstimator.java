package org.glassj.localyield;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;
import org.glassj.numeric.TaylorSeries;
import org.glassj.task.ProgressMonitor;
import org.glassj.task.ProgressShares;

/**
 * Series continuation: expands about the present state, steps as far as the series holds, corrects by Newton's method
 * and expands again, until the stress turns. On the way to a fold the tangent modulus falls to zero before the lowest
 * eigenvalue does, so that the maximum of the stress lies on the regular branch, where the series finds it to 1e-6 in
 * strain. Should the branch end before (a fold that hardly couples to the stress, or a contact that breaks), the cavity
 * is relaxed beyond the end; it has yielded if the stress is lower there, and else is followed on. No answer is given if
 * it does not come to rest, or deforms so far that the periodic images of its matrix would matter.
 * <p>
 * <b>Why no event is jumped.</b> A step counts only if all of this holds, else it is halved. Along it the series says that
 * strain and stress grow: the signs of dg/dt and d sigma/dt are looked at in sixteen points and at every minimum between
 * them. At its end there is a state of rest, of positive definite Hessian, within 3e-3 d of the predicted one, by Newton's
 * method from there, and its modulus is the predicted one; the states that the cavity jumps to in an event are tens of
 * times as far. Its own series, followed back, has no turn either and meets the first half way: each is good to the
 * tolerance there, for an error that is 3e-4 d at the end of the reach falls by 2^8 to its middle, so that two branches,
 * or one that has a fold in between, would not meet. A contact that opens or closes makes psi''', and so the force to
 * third order, jump; what that does is within what Newton's method corrects, and too large a step fails here too.
 * </p>
 */
public final class ContinuationEstimator implements YieldEstimator {

	/** Name in settings and macros. */
	public static final String NAME = "continuation";

	/** Largest |F_i| of every state. */
	public static final double TOLERANCE = 1e-9;

	/** Strain at which a cavity that has not yielded is given up. */
	public static final double LARGEST_STRAIN = FrozenMatrixEstimator.LARGEST_STRAIN;

	private static final double LONGEST_STEP = 0.05;

	/** A branch that cannot be followed over this strain has ended. */
	private static final double SHORTEST_STEP = 2e-7;

	/** Accuracy of the turning point, less than the 1e-6 that are promised. */
	private static final double ACCURACY = 3e-7;
	/** How far a step may have passed a turn unseen, because its modulus was found with a stale factorisation. */
	private static final double OVERSHOOT = 1e-5;
	private static final int MOST_REFINEMENTS = 8;

	/** Order of the series about a point close to the turn. */
	private static final int LOCAL_ORDER = 4;
	private static final int MOST_JUMPS = 50;
	private static final double LONGEST_JUMP = 1e-3;

	/** Points of a step at which the signs of the tangent modulus and of the rate of strain are looked at. */
	private static final int SAMPLES = 16;

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int bondOrder() {
		return 2;
	}

	@Override
	public CavityYield estimate(final BondNetwork cavity, final Deformation loading, final ProgressMonitor monitor) {
		final StableBranch branch;
		try {
			branch = new StableBranch(cavity, loading, TOLERANCE, monitor);
		}
		catch (final ArithmeticException exception) {
			return CavityYield.UNSTABLE;
		}
		final double[] stress = TaylorSeries.toDerivatives(Arrays.copyOf(branch.rest().stress, 4));
		final ProgressShares shares = new ProgressShares(monitor, 2);
		final ProgressMonitor first = shares.next();
		final YieldPoint forward = follow(branch, 1, first);
		first.progress(1);
		branch.restart();
		return new CavityYield(stress, forward, follow(branch, -1, shares.next()));
	}

	/** Where the stress turns in one direction from rest. */
	private static YieldPoint follow(final StableBranch branch, final int direction, final ProgressMonitor monitor) {
		if (branch.rest().slope(0) <= 0) return new YieldPoint(0, branch.rest().stress(0));
		double longest = LONGEST_STEP;
		int jumps = 0;
		while (Math.abs(branch.strain()) < LARGEST_STRAIN) {
			branch.hold();
			monitor.progress(Math.abs(branch.strain()) / LARGEST_STRAIN);
			final CavitySeries series = branch.series();
			final double reach = direction * Math.min(longest, branch.reach());
			final double fold = firstZero(series::rate, series::acceleration, reach);
			final double t = Double.isNaN(fold) ? reach : fold / 2;
			final double turn = firstZero(series::slope, series::curvature, t);
			final YieldPoint found = Double.isNaN(turn) ? YieldPoint.NONE : refine(branch, turn);
			if (found.exists()) return found;
			if (Double.isNaN(turn) && rises(branch, t)) {
				longest = LONGEST_STEP;
				continue;
			}
			branch.back();
			longest = Math.abs(Double.isNaN(turn) ? t : turn) / 2;
			if (longest > SHORTEST_STEP) continue;
			final YieldPoint end = new YieldPoint(branch.strain(), branch.series().stress(0));
			final double beyond = ++jumps > MOST_JUMPS ? Double.NaN : stressBeyond(branch, direction);
			if (Double.isNaN(beyond)) return YieldPoint.NONE;
			if (direction * (beyond - end.stress()) < 0) return end;
			// up by a jump, and down from there
			if (!(branch.series().slope(0) > 0)) return new YieldPoint(branch.strain(), beyond);
			longest = LONGEST_STEP;
		}
		return YieldPoint.NONE;
	}

	/** Steps by t, and looks back: whether the stress has risen all along by the new series as well. */
	private static boolean rises(final StableBranch branch, final double t) {
		if (!branch.step(t) || !(branch.series().slope(0) > 0)) return false;
		final CavitySeries series = branch.series();
		return Double.isNaN(firstZero(series::slope, series::curvature, -Math.copySign(Math.min(Math.abs(t), branch.reach()),
			t)));
	}

	/**
	 * The stress where the cavity comes to rest beyond the end of a branch, or NaN if it does not. Just before a fold and
	 * just beyond it there is hardly a force along the soft mode, so that it may take a longer step to come to rest.
	 */
	private static double stressBeyond(final StableBranch branch, final int direction) {
		for (double h = 2 * SHORTEST_STEP; h <= LONGEST_JUMP; h *= 4)
			try {
				return branch.jump(direction * h);
			}
			catch (final ArithmeticException exception) {
				// farther, then
			}
		return Double.NaN;
	}

	/**
	 * First zero between 0 and t of a function that is positive at 0, or NaN.
	 *
	 * @param slope its derivative, which finds two zeros about a minimum between the points looked at
	 */
	private static double firstZero(final DoubleUnaryOperator function, final DoubleUnaryOperator slope, final double t) {
		for (int k = 1; k <= SAMPLES; k++) {
			final double low = t * (k - 1) / SAMPLES;
			final double high = t * k / SAMPLES;
			if (!(function.applyAsDouble(high) > 0)) return bisect(function, low, high);
			if (t * slope.applyAsDouble(low) < 0 && t * slope.applyAsDouble(high) > 0) {
				final double least = bisect(h -> -t * slope.applyAsDouble(h), low, high);
				if (!(function.applyAsDouble(least) > 0)) return bisect(function, low, least);
			}
		}
		return Double.NaN;
	}

	/** Where a function that is positive at low, and is not at high, changes its sign. */
	private static double bisect(final DoubleUnaryOperator function, final double low, final double high) {
		double inside = low;
		double outside = high;
		while (Math.abs(outside - inside) > 0.1 * ACCURACY) {
			final double middle = (inside + outside) / 2;
			if (function.applyAsDouble(middle) > 0) inside = middle;
			else outside = middle;
		}
		return (inside + outside) / 2;
	}

	/** Steps to where the series says that the stress turns until it does so there; NONE if a step leaves the branch. */
	private static YieldPoint refine(final StableBranch branch, final double turn) {
		double t = turn;
		for (int k = 0; k < MOST_REFINEMENTS; k++) {
			if (!branch.stepExactly(t, LOCAL_ORDER)) return YieldPoint.NONE;
			final CavitySeries series = branch.series();
			t = series.turn();
			// a maximum, and not a plateau that the series before took for one
			if (!(Math.abs(t) <= Math.abs(turn) + OVERSHOOT && turn * series.curvature(t) < 0)) return YieldPoint.NONE;
			if (series.turnError(t) <= ACCURACY) return new YieldPoint(branch.strain() + series.strain(t), series.stress(t));
		}
		return YieldPoint.NONE;
	}
}
