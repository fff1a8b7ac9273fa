package org.glassj.shearband;

import org.apache.commons.numbers.gamma.Erfc;
import org.glassj.numeric.LeastSquares;

/**
 * A periodic Gaussian over a background, fitted to a profile by least squares:
 * <pre>
 * P(x) = B + (M/h) sum_n [Phi((x + h/2 - c - n L) / s) - Phi((x - h/2 - c - n L) / s)]
 * </pre>
 * where Phi is the normal distribution function, h the thickness of a slice, c the centre, s the standard deviation and
 * M the area of the band. The average over a slice, rather than the value at its middle, keeps narrow bands from looking
 * wider than they are. Immutable.
 */
final class GaussianBand {

	/** From here on the sum over images is a cosine, in which neither background nor width can be told apart. */
	private static final double WIDEST = 1.0 / 3;
	private static final int IMAGES = 3;

	private final double period;
	private final double thickness;
	private final LeastSquares fit;

	private GaussianBand(final PlasticProfile profile, final double[] x, final double[] y, final double[] start) {
		period = profile.length();
		thickness = profile.thickness();
		fit = LeastSquares.fit(this::at, x, y, start);
	}

	/**
	 * The best of fits begun from several widths.
	 *
	 * @param center where to look for the band
	 * @param background P far from it
	 * @param widths standard deviations to begin with
	 */
	static GaussianBand of(final PlasticProfile profile, final double center, final double background,
		final double... widths)
	{
		final double[] x = new double[profile.slices()];
		final double[] y = new double[x.length];
		for (int s = 0; s < x.length; s++) {
			x[s] = profile.position(s);
			y[s] = profile.value(s);
		}
		final double area = (profile.mean() - background) * profile.length();
		GaussianBand best = null;
		for (final double width : widths) {
			final GaussianBand band = new GaussianBand(profile, x, y, new double[] { background, area, center, Math.log(width) });
			if (best == null || band.fit.sumOfSquares() < best.fit.sumOfSquares()) best = band;
		}
		return best;
	}

	/** The model; parameters are B, M, c and ln s. */
	private double at(final double[] p, final double x, final double[] gradient) {
		final double width = Math.exp(p[3]);
		double share = 0;
		double slope = 0;
		double stretch = 0;
		final double nearest = x - p[2] - period * Math.rint((x - p[2]) / period);
		for (int n = -IMAGES; n <= IMAGES; n++) {
			final double u = nearest - n * period;
			final double a = (u - thickness / 2) / width;
			final double b = (u + thickness / 2) / width;
			share += between(a, b);
			slope += density(b) - density(a);
			stretch += b * density(b) - a * density(a);
		}
		gradient[0] = 1;
		gradient[1] = share / thickness;
		gradient[2] = -p[1] / thickness * slope / width;
		gradient[3] = -p[1] / thickness * stretch;
		return p[0] + p[1] / thickness * share;
	}

	/** Phi(b) - Phi(a) without cancellation in the tails. */
	private static double between(final double a, final double b) {
		final boolean right = a + b > 0;
		final double from = right ? a : -b;
		final double to = right ? b : -a;
		return (Erfc.value(from / Math.sqrt(2)) - Erfc.value(to / Math.sqrt(2))) / 2;
	}

	private static double density(final double z) {
		return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
	}

	/**
	 * The standard deviation s, at least that of one slice, h / sqrt(12); NaN if there is no band, or one so wide that its
	 * images overlap (s > L/3).
	 */
	double width() {
		final double width = Math.exp(fit.parameter(3));
		if (!fit.converged() || !(fit.parameter(1) > 0) || !(width <= WIDEST * period)) return Double.NaN;
		return Math.max(width, thickness / Math.sqrt(12));
	}
}
