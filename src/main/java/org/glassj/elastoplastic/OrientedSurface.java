package org.glassj.elastoplastic;

import java.util.Arrays;

/**
 * A polygon: along each orientation a the stress xy cos 2a - normal sin 2a has a threshold of its own. Slip is along the
 * orientation that is farthest beyond its threshold.
 */
final class OrientedSurface implements YieldSurface {

	/** Orientations with a smaller part along xy cannot be brought to yield by it. */
	private static final double PERPENDICULAR = 1e-12;
	private static final double INSIDE = 1 - 1e-9;

	private final int count;
	private final double[] alongXy;
	private final double[] alongNormal;
	/** [block * count + orientation]. */
	private final double[] threshold;

	/**
	 * @param degrees the orientations
	 * @param threshold {@code [block * orientations + orientation]}, positive; becomes the surface's own
	 */
	OrientedSurface(final double[] degrees, final double[] threshold) {
		count = degrees.length;
		alongXy = Arrays.stream(degrees).map(a -> component(StrictMath.cos(2 * Math.toRadians(a)))).toArray();
		alongNormal = Arrays.stream(degrees).map(a -> component(-StrictMath.sin(2 * Math.toRadians(a)))).toArray();
		this.threshold = threshold;
	}

	/** Without the round-off of multiples of 45 degrees. */
	private static double component(final double value) {
		return Math.abs(value) < PERPENDICULAR ? 0 : value;
	}

	@Override
	public double upper(final int block, final double normal) {
		double limit = Double.POSITIVE_INFINITY;
		for (int k = 0; k < count; k++) {
			final double left = threshold[block * count + k] - alongNormal[k] * normal;
			if (alongXy[k] > 0) limit = Math.min(limit, left / alongXy[k]);
			else if (alongXy[k] == 0 && left <= 0) limit = Double.NEGATIVE_INFINITY;
		}
		return limit;
	}

	@Override
	public double lower(final int block, final double normal) {
		double limit = Double.NEGATIVE_INFINITY;
		for (int k = 0; k < count; k++)
			if (alongXy[k] < 0) limit = Math.max(limit, (threshold[block * count + k] - alongNormal[k] * normal) / alongXy[k]);
		return limit;
	}

	@Override
	public boolean mayYield(final int block, final double xy, final double normal) {
		for (int k = 0; k < count; k++)
			if (alongXy[k] * xy + alongNormal[k] * normal >= INSIDE * threshold[block * count + k]) return true;
		return false;
	}

	@Override
	public double distance(final int block, final double xy, final double normal) {
		return distance(block, nearest(block, xy, normal), xy, normal);
	}

	private double distance(final int block, final int k, final double xy, final double normal) {
		return threshold[block * count + k] - alongXy[k] * xy - alongNormal[k] * normal;
	}

	private int nearest(final int block, final double xy, final double normal) {
		int nearest = 0;
		for (int k = 1; k < count; k++)
			if (distance(block, k, xy, normal) < distance(block, nearest, xy, normal)) nearest = k;
		return nearest;
	}

	@Override
	public void slip(final int block, final double xy, final double normal, final Sweep sweep) {
		final int k = nearest(block, xy, normal);
		sweep.add(block, alongXy[k], alongNormal[k]);
	}

	@Override
	public void renew(final int block, final BlockDraw draw) {
		draw.fill(threshold, block * count, count);
	}

	@Override
	public double[] thresholds() {
		return threshold;
	}
}
