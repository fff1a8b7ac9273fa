package org.glassj.localyield;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;
import org.glassj.numeric.TaylorSeries;

/**
 * Series continuation: expands about the present state, steps as far as the series holds, corrects by Newton's method
 * and expands again, until the stress turns. On the way to a fold the tangent modulus falls to zero before the lowest
 * eigenvalue does, so that the maximum of the stress lies on the regular branch, where the series finds it to 1e-6 in
 * strain. Should the branch end before (a fold that hardly couples to the stress, or a contact that breaks), the cavity
 * is relaxed beyond the end; it has yielded if the stress is lower there, and else is followed on. No answer is given if
 * it does not come to rest, or deforms so far that the periodic images of its matrix would matter.
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

	/** Accuracy of the turning point, a tenth of what is promised. */
	private static final double ACCURACY = 1e-7;
	private static final int MOST_REFINEMENTS = 8;

	/** Order of the series about a point close to the turn. */
	private static final int LOCAL_ORDER = 4;
	private static final int MOST_JUMPS = 50;

	/** Points of a step at which the sign of the tangent modulus is looked at. */
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
	public CavityYield estimate(final BondNetwork cavity, final Deformation loading) {
		final StableBranch branch;
		try {
			branch = new StableBranch(cavity, loading, TOLERANCE);
		}
		catch (final ArithmeticException exception) {
			return CavityYield.UNSTABLE;
		}
		final double[] stress = TaylorSeries.toDerivatives(Arrays.copyOf(branch.rest().stress, 4));
		final YieldPoint forward = follow(branch, 1);
		branch.restart();
		return new CavityYield(stress, forward, follow(branch, -1));
	}

	/** Where the stress turns in one direction from rest. */
	static YieldPoint follow(final StableBranch branch, final int direction) {
		if (branch.rest().slope(0) <= 0) return new YieldPoint(0, branch.rest().stress(0));
		double longest = LONGEST_STEP;
		int jumps = 0;
		while (Math.abs(branch.strain()) < LARGEST_STRAIN) {
			branch.hold();
			final double h = direction * Math.min(longest, branch.reach());
			final double turn = turn(branch.series(), h);
			final YieldPoint found = Double.isNaN(turn) ? YieldPoint.NONE : refine(branch, turn);
			if (found.exists()) return found;
			if (Double.isNaN(turn) && rises(branch, h)) {
				longest = LONGEST_STEP;
				continue;
			}
			branch.back();
			longest = Math.abs(Double.isNaN(turn) ? h : turn) / 2;
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

	/** Steps by h, and looks back: whether the stress has risen all along by the new series as well. */
	private static boolean rises(final StableBranch branch, final double h) {
		return branch.step(h) && branch.series().slope(0) > 0 && Double.isNaN(turn(branch.series(), -Math.copySign(Math.min(
			Math.abs(h), branch.reach()), h)));
	}

	/** The stress where the cavity comes to rest beyond the end of a branch, or NaN if it does not. */
	private static double stressBeyond(final StableBranch branch, final int direction) {
		try {
			return branch.jump(2 * direction * SHORTEST_STEP);
		}
		catch (final ArithmeticException exception) {
			return Double.NaN;
		}
	}

	/** First strain between 0 and h at which the tangent modulus changes sign, or NaN. */
	private static double turn(final CavitySeries series, final double h) {
		final double sign = Math.signum(series.slope(0));
		for (int k = 1; k <= SAMPLES; k++) {
			final double low = h * (k - 1) / SAMPLES;
			final double high = h * k / SAMPLES;
			if (sign * series.slope(high) <= 0) return bisect(g -> sign * series.slope(g), low, high);
			// it may vanish twice between two samples, about a minimum
			if (sign * h * series.curvature(low) < 0 && sign * h * series.curvature(high) > 0) {
				final double least = bisect(g -> -sign * h * series.curvature(g), low, high);
				if (sign * series.slope(least) <= 0) return bisect(g -> sign * series.slope(g), low, least);
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
		double h = turn;
		for (int k = 0; k < MOST_REFINEMENTS; k++) {
			if (!branch.stepExactly(h, LOCAL_ORDER)) return YieldPoint.NONE;
			final CavitySeries series = branch.series();
			h = series.turn();
			// a maximum, and not a plateau that the series before took for one
			if (!(Math.abs(h) <= Math.abs(turn) && turn * series.curvature(h) < 0)) return YieldPoint.NONE;
			if (series.turnError(h) <= ACCURACY) return new YieldPoint(branch.strain() + h, series.stress(h));
		}
		return YieldPoint.NONE;
	}
}
