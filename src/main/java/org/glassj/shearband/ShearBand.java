package org.glassj.shearband;

/**
 * A shear band in a profile: where it is, how high, and how wide by three measures. With u the distance from its centre c,
 * the shorter way round the period L,
 * <ul>
 * <li>the background B is the mean of P where |u| &gt;= 3L/8, the quarter farthest from the band;</li>
 * <li>the centre solves sum_s (P_s - B) g(u_s) u_s = 0 with the window g = cos^2(2 pi u / L) for |u| &lt; L/4, begun where P,
 * smoothed over L/8, is highest: of several bands it finds the strongest, wherever the boundary cuts it;</li>
 * <li>the width at half maximum reaches from the highest slice to where P first falls to half of its excess over B on
 * either side, between slices by linear interpolation;</li>
 * <li>the second moment is [sum (P - B) u^2 / sum (P - B) + h^2 / 12]^(1/2) over the slices from the highest to where P
 * first falls to B on either side, beyond which is noise: that of the staircase which slices of thickness h make of P, so
 * that a box of width w gives w / sqrt(12);</li>
 * <li>the width by a fit is the standard deviation of a periodic Gaussian ({@link GaussianBand}).</li>
 * </ul>
 * For a Gaussian band the width at half maximum is sqrt(8 ln 2) = 2.355 of either of the others. Immutable.
 */
public final class ShearBand {

	/** Slices below which a profile is too short to find a band in. */
	public static final int FEWEST_SLICES = 8;

	private static final double FAR = 3.0 / 8;
	private static final double SMOOTHING = 1.0 / 16;
	private static final double WINDOW = 1.0 / 4;
	private static final int MOST_SHIFTS = 1000;
	private static final double PRECISION = 1e-13;
	private static final double SIGNIFICANT = 4;
	private static final double HALF_MAXIMUM = Math.sqrt(8 * Math.log(2));

	private final PlasticProfile profile;
	private final double position;
	private final double background;
	private final int highest;
	/** The slice farthest to the left of the centre. */
	private final int first;
	private final double widthHalfMaximum;
	private final double widthSecondMoment;
	private final double widthGaussian;

	private ShearBand(final PlasticProfile profile) {
		this.profile = profile;
		position = center();
		background = backgroundAt(position);
		highest = highest();
		first = first();
		widthHalfMaximum = halfMaximum();
		widthSecondMoment = secondMoment();
		final double guess = Double.isNaN(widthHalfMaximum) ? profile.length() / 8 : widthHalfMaximum / HALF_MAXIMUM;
		widthGaussian = GaussianBand.of(profile, position, background, guess, profile.length() / 8).width();
	}

	/**
	 * The strongest band of a profile.
	 *
	 * @throws IllegalArgumentException if the profile has fewer than eight slices
	 */
	public static ShearBand in(final PlasticProfile profile) {
		if (profile.slices() < FEWEST_SLICES) throw new IllegalArgumentException("activity: a profile of " + profile
			.slices() + " slices is too short to find a band in; at least " + FEWEST_SLICES + " are needed.");
		return new ShearBand(profile);
	}

	private double offset(final int s, final double center) {
		final double u = profile.position(s) - center;
		return u - profile.length() * Math.rint(u / profile.length());
	}

	/** cos^2 that falls to zero at some share of the period to either side. */
	private double window(final double u, final double reach) {
		final double phase = Math.abs(u) / (reach * profile.length());
		return phase < 1 ? Math.pow(Math.cos(phase * Math.PI / 2), 2) : 0;
	}

	private double center() {
		double center = profile.position(smoothedMaximum());
		for (int k = 0; k < MOST_SHIFTS; k++) {
			final double shift = shift(center);
			center += shift;
			if (Math.abs(shift) < PRECISION * profile.length()) break;
		}
		final double wrapped = center - Math.floor(center / profile.length()) * profile.length();
		return wrapped < profile.length() ? wrapped : 0;
	}

	private int smoothedMaximum() {
		int best = 0;
		double largest = Double.NEGATIVE_INFINITY;
		for (int s = 0; s < profile.slices(); s++) {
			double sum = 0;
			for (int m = 0; m < profile.slices(); m++)
				sum += window(offset(m, profile.position(s)), SMOOTHING) * profile.value(m);
			if (sum > largest * (1 + 1e-12)) {
				largest = sum;
				best = s;
			}
		}
		return best;
	}

	/** The centroid of the excess within the window, from its middle; 0 where there is none. */
	private double shift(final double center) {
		final double level = backgroundAt(center);
		double moment = 0;
		double weight = 0;
		for (int s = 0; s < profile.slices(); s++) {
			final double u = offset(s, center);
			final double excess = window(u, WINDOW) * (profile.value(s) - level);
			moment += excess * u;
			weight += excess;
		}
		final double shift = moment / weight;
		return weight > 0 && Math.abs(shift) < WINDOW * profile.length() ? shift : 0;
	}

	private double backgroundAt(final double center) {
		double sum = 0;
		int count = 0;
		for (int s = 0; s < profile.slices(); s++)
			if (Math.abs(offset(s, center)) >= FAR * profile.length() * (1 - 1e-12)) {
				sum += profile.value(s);
				count++;
			}
		return sum / count;
	}

	private int highest() {
		int best = -1;
		for (int s = 0; s < profile.slices(); s++)
			if (Math.abs(offset(s, position)) <= WINDOW * profile.length() && (best < 0 || profile.value(s) > profile.value(
				best))) best = s;
		return best;
	}

	private int first() {
		int best = 0;
		for (int s = 1; s < profile.slices(); s++)
			if (offset(s, position) < offset(best, position)) best = s;
		return best;
	}

	private double halfMaximum() {
		final double level = (background + profile.value(highest)) / 2;
		return profile.value(highest) > background ? reach(level, 1) + reach(level, -1) : Double.NaN;
	}

	/** How far from the highest slice P first falls to a level. */
	private double reach(final double level, final int direction) {
		final int slices = profile.slices();
		double before = profile.value(highest);
		for (int k = 1; k < slices; k++) {
			final double value = profile.value(Math.floorMod(highest + direction * k, slices));
			if (value <= level) return (k - (level - value) / (before - value)) * profile.thickness();
			before = value;
		}
		return Double.NaN;
	}

	private double secondMoment() {
		final int slices = profile.slices();
		final int right = extent(1, slices);
		final int left = extent(-1, slices - right);
		double sum = 0;
		double weight = 0;
		for (int k = -left + 1; k < right; k++) {
			final int s = Math.floorMod(highest + k, slices);
			final double u = offset(s, position);
			sum += (profile.value(s) - background) * u * u;
			weight += profile.value(s) - background;
		}
		return Math.sqrt(sum / weight + profile.thickness() * profile.thickness() / 12);
	}

	/** How many slices from the highest on, itself among them, exceed the background. */
	private int extent(final int direction, final int most) {
		int k = 0;
		while (k < most && profile.value(Math.floorMod(highest + direction * k, profile.slices())) > background)
			k++;
		return k;
	}

	/** The profile it was found in. */
	public PlasticProfile profile() {
		return profile;
	}

	/** The centre, from 0 to below L. */
	public double position() {
		return position;
	}

	/** The mean activity far from the band. */
	public double background() {
		return background;
	}

	/** The activity in the highest slice. */
	public double height() {
		return profile.value(highest);
	}

	/** Full width at half maximum; NaN if P does not rise above the background. */
	public double widthHalfMaximum() {
		return widthHalfMaximum;
	}

	/** Square root of the second moment; NaN if P does not rise above the background. */
	public double widthSecondMoment() {
		return widthSecondMoment;
	}

	/** Standard deviation of the Gaussian that fits best; NaN if none does or its images overlap. */
	public double widthGaussian() {
		return widthGaussian;
	}

	/**
	 * Whether this is more than chance: the highest slice exceeds the background by four standard errors, its own and
	 * those of all slices, and the band fills less than half of the sample.
	 */
	public boolean isLocalized() {
		final double error = Math.max(profile.noise(), profile.error(highest));
		return height() - background > SIGNIFICANT * error && widthHalfMaximum < profile.length() / 2;
	}

	/** Distances from the centre, ascending, from -L/2 on; the abscissae of {@link #centered()}. */
	public double[] offsets() {
		final double[] offsets = new double[profile.slices()];
		for (int m = 0; m < offsets.length; m++)
			offsets[m] = offset(slice(m), position);
		return offsets;
	}

	/** P with the band in the middle; values are those of the slices, none interpolated. */
	public double[] centered() {
		final double[] centered = new double[profile.slices()];
		for (int m = 0; m < centered.length; m++)
			centered[m] = profile.value(slice(m));
		return centered;
	}

	/** The slice at place m of the centred profile. */
	private int slice(final int m) {
		return (first + m) % profile.slices();
	}
}
