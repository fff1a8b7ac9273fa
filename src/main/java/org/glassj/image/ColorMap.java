package org.glassj.image;

/**
 * Maps the unit interval to colours by linear interpolation between a few anchors. All maps are readable for
 * colour-blind eyes and change evenly in lightness.
 */
public enum ColorMap {

	/** Dark violet over blue and green to yellow, for quantities of one sign (anchors sampled from viridis). */
	SEQUENTIAL(0x440154, 0x46327e, 0x365c8d, 0x277f8e, 0x1fa187, 0x4ac16d, 0xa0da39, 0xfde725),

	/** Red over white to blue, for quantities about zero: the paper draws positive products blue, negative red. */
	DIVERGING(0x67001f, 0xb2182b, 0xd6604d, 0xf4a582, 0xf7f7f7, 0x92c5de, 0x4393c3, 0x2166ac, 0x053061),

	/** White over blue, black and red back to white, for directions: 0 and 180 degrees look alike. */
	CYCLIC(0xe8e4ea, 0x8fb0c8, 0x5d62b3, 0x3a1c5c, 0x2b1230, 0x5a1a48, 0xa8504f, 0xcfa08b, 0xe8e4ea);

	private final int[] anchors;

	ColorMap(final int... anchors) {
		this.anchors = anchors;
	}

	/** Colour 0xRRGGBB at t, which is clamped to [0, 1]; mid grey for NaN. */
	public int rgb(final double t) {
		if (Double.isNaN(t)) return 0xb0b0b0;
		final double position = Math.max(0, Math.min(1, t)) * (anchors.length - 1);
		final int k = Math.min((int) position, anchors.length - 2);
		final double f = position - k;
		int color = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			final double low = anchors[k] >> shift & 0xff;
			final double high = anchors[k + 1] >> shift & 0xff;
			color |= (int) Math.round(low + f * (high - low)) << shift;
		}
		return color;
	}
}
