package org.glassj.elastoplastic;

/** A circle: xy^2 + normal^2 = threshold^2. Slip is along the deviator. */
final class NormSurface implements YieldSurface {

	/** Far above the round-off of squares and roots. */
	private static final double INSIDE = 1 - 1e-9;

	private final double[] threshold;

	/** @param threshold of every block, positive; becomes the surface's own */
	NormSurface(final double[] threshold) {
		this.threshold = threshold;
	}

	@Override
	public double upper(final int block, final double normal) {
		final double y = threshold[block];
		return Math.abs(normal) >= y ? Double.NEGATIVE_INFINITY : Math.sqrt((y - normal) * (y + normal));
	}

	@Override
	public double lower(final int block, final double normal) {
		return -upper(block, normal);
	}

	@Override
	public boolean mayYield(final int block, final double xy, final double normal) {
		return xy * xy + normal * normal >= INSIDE * threshold[block] * threshold[block];
	}

	@Override
	public double distance(final int block, final double xy, final double normal) {
		return threshold[block] - Math.sqrt(xy * xy + normal * normal);
	}

	@Override
	public void slip(final int block, final double xy, final double normal, final Sweep sweep) {
		final double norm = Math.sqrt(xy * xy + normal * normal);
		if (norm > 0) sweep.add(block, xy / norm, normal / norm);
		else sweep.add(block, 1, 0);
	}

	@Override
	public void renew(final int block, final BlockDraw draw) {
		draw.fill(threshold, block, 1);
	}

	@Override
	public double[] thresholds() {
		return threshold;
	}
}
