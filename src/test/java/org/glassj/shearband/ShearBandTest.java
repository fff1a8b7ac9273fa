package org.glassj.shearband;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bands of known place and width, at any place. */
class ShearBandTest {

	private static final double L = 50;
	private static final double H = L / 2;
	private static final double FWHM = Math.sqrt(8 * Math.log(2));

	private static double apart(final double a, final double b) {
		return Math.abs(Math.IEEEremainder(a - b, L));
	}

	/**
	 * A narrow Gaussian: the fit is exact, the second moment that of a staircase, sigma^2 + h^2/12 of the averages over slices
	 * and h^2/12 of the slices, and the width at half maximum exact to the curvature within a slice, (h/sigma)^2.
	 */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.02, 0.0625, 7.3, 24.99, 25, 49.93, 49.999 })
	void gaussian(final double center) {
		final double sigma = 2.5;
		final double h = L / 400;
		final ShearBand band = ShearBand.in(Bands.gaussian(400, L, center, sigma, 0.3));
		assertEquals(0, apart(center, band.position()), 1e-9);
		assertTrue(band.position() >= 0 && band.position() < L);
		assertEquals(0.3, band.background(), 1e-10);
		assertEquals(sigma, band.widthGaussian(), 1e-7);
		assertEquals(Math.sqrt(sigma * sigma + h * h / 6), band.widthSecondMoment(), 1e-8);
		assertEquals(FWHM * sigma, band.widthHalfMaximum(), FWHM * sigma * h * h / sigma / sigma);
		assertTrue(band.isLocalized());
	}

	/** Of wide bands, whose images overlap, only the fit knows the width; it gives up where the sum is a cosine. */
	@Test
	void wideGaussian() {
		for (final double sigma : new double[] { 4, 8, 12, 15 })
			assertEquals(sigma, ShearBand.in(Bands.gaussian(100, L, 3, sigma, 0.1)).widthGaussian(), 1e-4 * sigma);
		assertTrue(Double.isNaN(ShearBand.in(Bands.gaussian(100, L, 3, 24, 0.1)).widthGaussian()));
	}

	/** As narrow as its slices, averages over which the fit sees through. */
	@Test
	void narrowGaussian() {
		assertEquals(0.4, ShearBand.in(Bands.gaussian(50, L, 20.2, 0.4, 1)).widthGaussian(), 1e-6);
	}

	/** A box of w: w itself and w / sqrt(12), exactly where the edges are those of slices, else within a slice. */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 13, 49.9, 7.77 })
	void box(final double center) {
		final double h = L / 500;
		final double w = 6;
		final boolean whole = Math.abs(center / h - Math.rint(center / h)) < 1e-9;
		final ShearBand band = ShearBand.in(Bands.box(500, L, center, w, 2));
		assertEquals(0, apart(center, band.position()), whole ? 1e-9 : 1e-3 * h);
		assertEquals(w, band.widthHalfMaximum(), whole ? 1e-9 : h);
		assertEquals(w / Math.sqrt(12), band.widthSecondMoment(), whole ? 1e-9 : h * h);
	}

	/** One row of a lattice: as wide as it is high, by the fit and the second moment as a box of h. */
	@Test
	void oneRow() {
		final double[] activity = new double[64 * 64];
		Arrays.fill(activity, 64 * 63, 64 * 64, 3);
		final PlasticProfile profile = PlasticProfile.mostLocalized(PlasticProfile.ofLattice(activity, 64, 64, 5));
		final ShearBand band = ShearBand.in(profile);
		assertEquals(317.5, band.position(), 1e-9);
		assertEquals(5, band.widthHalfMaximum(), 1e-12);
		assertEquals(5 / Math.sqrt(12), band.widthSecondMoment(), 1e-9);
		assertEquals(5 / Math.sqrt(12), band.widthGaussian(), 1e-9);
	}

	/**
	 * A Lorentzian a g^2 / (u^2 + g^2) has wings in the quarter that serves as background, B = (8/L) a g [atan(H/g) -
	 * atan(3H/4g)], so that its width at half excess is 2 g [2a / (a + B) - 1]^(1/2), and its second moment is an integral
	 * up to where it falls to B, g (a / B - 1)^(1/2).
	 */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 31.4 })
	void lorentzian(final double center) {
		final double a = 3;
		final double g = 2;
		final ShearBand band = ShearBand.in(Bands.shaped(1000, L, center, u -> 1 + a * g * g / (u * u + g * g)));
		final double b = 8 / L * a * g * (Math.atan(H / g) - Math.atan(0.75 * H / g));
		assertEquals(1 + b, band.background(), 1e-4);
		assertEquals(2 * g * Math.sqrt(2 * a / (a + b) - 1), band.widthHalfMaximum(), 1e-3);
		final double end = g * Math.sqrt(a / b - 1);
		final double moment = a * g * g * (2 * end - 2 * g * Math.atan(end / g)) - b * 2 * Math.pow(end, 3) / 3;
		final double weight = 2 * a * g * Math.atan(end / g) - b * 2 * end;
		assertEquals(Math.sqrt(moment / weight), band.widthSecondMoment(), 1e-3);
	}

	/** What the fit leaves of a Lorentzian is least: the best of a scan over widths, with height and background for each. */
	@Test
	void fitIsTheBestGaussian() {
		final PlasticProfile profile = Bands.shaped(200, L, H, u -> 1 / (1 + u * u / 4));
		double least = Double.POSITIVE_INFINITY;
		double best = 0;
		for (double sigma = 1; sigma < 5; sigma += 0.005) {
			final double left = leftBy(profile, Bands.gaussian(200, L, H, sigma, 0));
			if (left < least) {
				least = left;
				best = sigma;
			}
		}
		assertEquals(best, ShearBand.in(profile).widthGaussian(), 0.005);
	}

	/** The sum of squares left by the regression of one profile on another. */
	private static double leftBy(final PlasticProfile profile, final PlasticProfile model) {
		double xx = 0;
		double xy = 0;
		double yy = 0;
		for (int s = 0; s < profile.slices(); s++) {
			final double x = model.value(s) - model.mean();
			final double y = profile.value(s) - profile.mean();
			xx += x * x;
			xy += x * y;
			yy += y * y;
		}
		return yy - xy * xy / xx;
	}

	/** Of two bands the stronger, not the middle between them, which a mean over the circle would give. */
	@Test
	void findsTheStrongerOfTwo() {
		final PlasticProfile profile = Bands.shaped(200, L, 0, u -> Math.exp(-Math.pow(u - 8, 2) / 4) + 0.5 * Math.exp(-Math
			.pow(u + 14, 2) / 4));
		assertEquals(8, ShearBand.in(profile).position(), 0.02);
	}

	/** Counts of particles: 200 noisy samples whose band crosses the boundary; the fit is unbiased and the least noisy. */
	@Test
	void noisyCounts() {
		final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(5);
		final double[][] widths = new double[3][200];
		for (int r = 0; r < 200; r++) {
			final double[] activity = new double[2500];
			final double[] x = new double[5000];
			for (int i = 0; i < activity.length; i++) {
				x[2 * i] = L * random.nextDouble();
				x[2 * i + 1] = L * random.nextDouble();
				final double u = Math.IEEEremainder(x[2 * i + 1] - 49.5, L);
				activity[i] = random.nextDouble() < 0.05 + 0.8 * Math.exp(-u * u / 18) ? 1 : 0;
			}
			final ParticleDataset particles = ParticleDataset.builder(PeriodicBox.rectangular(L, L), x).build();
			final PlasticProfile profile = PlasticProfile.mostLocalized(PlasticProfile.ofParticles(particles, activity));
			final ShearBand band = ShearBand.in(profile);
			assertEquals(1, profile.axis());
			assertTrue(band.isLocalized());
			assertEquals(0, apart(49.5, band.position()), 1.5);
			for (final WidthMeasure measure : WidthMeasure.values())
				widths[measure.ordinal()][r] = measure.of(band);
		}
		final double[] fitted = widths[WidthMeasure.GAUSSIAN.ordinal()];
		assertEquals(3, mean(fitted), 4 * scatter(fitted) / Math.sqrt(200));
		assertEquals(FWHM * 3, mean(widths[0]), 1);
		assertEquals(3, mean(widths[1]), 0.5);
		assertTrue(scatter(fitted) < scatter(widths[0]) / FWHM && scatter(fitted) < scatter(widths[1]));
	}

	private static double mean(final double[] values) {
		return Arrays.stream(values).average().orElseThrow();
	}

	private static double scatter(final double[] values) {
		final double mean = mean(values);
		return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
	}

	/** The band of a lattice, and of particles in the middle of its blocks. */
	@Test
	void particlesAndLatticeAgree() {
		final double[] activity = new double[40 * 40];
		final double[] x = new double[2 * activity.length];
		for (int p = 0; p < activity.length; p++) {
			final double u = Math.IEEEremainder(p % 40 + 0.5 - 39.2, 40);
			activity[p] = 3 + 8 * Math.exp(-u * u / 30) + p * 7 % 5;
			x[2 * p] = p % 40 + 0.5;
			x[2 * p + 1] = p / 40 + 0.5;
		}
		final ShearBand lattice = ShearBand.in(PlasticProfile.mostLocalized(PlasticProfile.ofLattice(activity, 40, 40, 1)));
		final ShearBand particles = ShearBand.in(PlasticProfile.mostLocalized(PlasticProfile.ofParticles(ParticleDataset
			.builder(PeriodicBox.rectangular(40, 40), x).build(), activity)));
		assertFalse(lattice.profile().isHorizontal());
		assertEquals(lattice.position(), particles.position(), 1e-10);
		for (final WidthMeasure measure : WidthMeasure.values())
			assertEquals(measure.of(lattice), measure.of(particles), 1e-9);
		assertClose(lattice.centered(), particles.centered(), 1e-14);
	}

	@Test
	void centersTheProfile() {
		final ShearBand band = ShearBand.in(PlasticProfile.of(1, 8, 5, 1, 0, 0, 0, 0, 0, 1));
		assertEquals(0.5, band.position(), 1e-12);
		assertClose(new double[] { 0, 0, 0, 1, 5, 1, 0, 0 }, sorted(band, 8), 1e-14);
		final double[] offsets = band.offsets();
		for (int m = 1; m < 8; m++)
			assertEquals(1, offsets[m] - offsets[m - 1], 1e-12);
		assertEquals(5, band.height());
		assertEquals(0, band.background());
	}

	/** The centred profile with offset -4 first: a slice half the period away may stand at either end. */
	private static double[] sorted(final ShearBand band, final int slices) {
		final double[] values = band.centered();
		final double[] ordered = new double[slices];
		for (int m = 0; m < slices; m++)
			ordered[Math.floorMod((int) Math.rint(band.offsets()[m]) + slices / 2, slices)] = values[m];
		return ordered;
	}

	/** Nothing happened, or the same everywhere: no band, no width. */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 2.5 })
	void evenActivityIsNoBand(final double level) {
		final double[] values = new double[20];
		Arrays.fill(values, level);
		final ShearBand band = ShearBand.in(PlasticProfile.of(0, 20, values));
		assertFalse(band.isLocalized());
		for (final WidthMeasure measure : WidthMeasure.values())
			assertTrue(Double.isNaN(measure.of(band)), measure::description);
	}

	/** Of profiles of counts without any band, few exceed four standard errors at their highest slice. */
	@Test
	void noiseIsSeldomABand() {
		final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(6);
		int found = 0;
		for (int r = 0; r < 100; r++) {
			final double[] activity = new double[50 * 50];
			Arrays.setAll(activity, p -> random.nextInt(4));
			if (ShearBand.in(PlasticProfile.ofLattice(activity, 50, 50, 1)[1]).isLocalized()) found++;
		}
		assertTrue(found <= 3, "found " + found);
	}

	@Test
	void refusesShortProfiles() {
		assertRefused("activity: a profile of 3 slices is too short to find a band in; at least 8 are needed.", () -> ShearBand
			.in(PlasticProfile.of(0, 3, 1, 2, 3)));
	}
}
