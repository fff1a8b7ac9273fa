package org.glassj.localyield;

import java.util.List;

/**
 * The direction in which a cavity yields first: of all directions of a sweep that of the smallest distance between the
 * stress at yield and the present one, both along that direction. Immutable.
 */
public final class WeakestYield {

	/** No direction has an answer. */
	public static final WeakestYield NONE = new WeakestYield(new double[2][3], 1, YieldPoint.NONE, Double.NaN);

	private final double[][] frame;
	private final int sense;
	private final YieldPoint point;
	private final double present;

	private WeakestYield(final double[][] frame, final int sense, final YieldPoint point, final double present) {
		this.frame = frame;
		this.sense = sense;
		this.point = point;
		this.present = present;
	}

	/**
	 * The weakest of several loadings, each forwards and backwards.
	 *
	 * @param frames see {@link ShearDirections#frames}
	 * @param yields what was found for each of them
	 */
	static WeakestYield among(final double[][][] frames, final List<CavityYield> yields) {
		WeakestYield weakest = NONE;
		for (int k = 0; k < frames.length; k++) {
			final CavityYield yield = yields.get(k);
			weakest = weakest.or(new WeakestYield(frames[k], 1, yield.forward(), yield.stress(0)));
			weakest = weakest.or(new WeakestYield(frames[k], -1, yield.backward(), yield.stress(0)));
		}
		return weakest;
	}

	/**
	 * Distances to yield along all directions, {@code [k]} forwards along the k-th of m loadings and {@code [m + k]} backwards,
	 * not negative; NaN where there is no answer.
	 */
	static double[] distances(final List<CavityYield> yields) {
		final int m = yields.size();
		final double[] distances = new double[2 * m];
		for (int k = 0; k < m; k++) {
			final double present = yields.get(k).stress(0);
			distances[k] = yields.get(k).forward().stress() - present;
			distances[m + k] = present - yields.get(k).backward().stress();
		}
		return distances;
	}

	private WeakestYield or(final WeakestYield other) {
		// written so that NaN never wins
		return !exists() || other.distance() < distance() ? other : this;
	}

	/** Whether any direction has an answer. */
	public boolean exists() {
		return point.exists();
	}

	/** Stress at yield along the direction; NaN if there is none. */
	public double stress() {
		return sense * point.stress();
	}

	/** Its distance from the present stress along the direction, not negative. */
	public double distance() {
		return sense * (point.stress() - present);
	}

	/** Strain at yield along the direction, not negative. */
	public double strain() {
		return sense * point.strain();
	}

	/**
	 * In two dimensions the angle in degrees, in [0, 180), of the simple shear that strains the cavity to this yield going forwards; see
	 * {@link ShearDirections} for shear found backwards.
	 */
	public double angle() {
		if (!exists()) return Double.NaN;
		final double theta = Math.toDegrees(Math.atan2(frame[0][1], frame[0][0]));
		// theta is in [0, 90)
		return sense > 0 ? theta : theta + 90 - Math.toDegrees(Math.atan(strain() / 2));
	}

	/** Component a of the direction d in which the far side of the plane moves. */
	public double direction(final int a) {
		return exists() ? sense * frame[0][a] : Double.NaN;
	}

	/** Component a of the normal n of the plane. */
	public double normal(final int a) {
		return exists() ? frame[1][a] : Double.NaN;
	}
}
