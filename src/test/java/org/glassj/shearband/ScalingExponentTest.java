package org.glassj.shearband;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Power laws with known exponents, and how often intervals hold them. */
class ScalingExponentTest {

	private static final double[] STRAINS = { 0.18, 0.36, 0.72, 1.43, 2.83, 5.61, 11.12 };

	private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(9);
	private final ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);

	private double[] widths(final double exponent, final double noise) {
		return Arrays.stream(STRAINS).map(g -> 7 * Math.pow(g, exponent) * Math.exp(noise * gaussian.sample())).toArray();
	}

	private static boolean holds(final double[] interval, final double exponent) {
		return interval[0] <= exponent && exponent <= interval[1];
	}

	/** Of n intervals about 0.95 n hold, within four standard deviations of a binomial distribution. */
	private static void assertCoverage(final int held, final int n) {
		assertEquals(0.95 * n, held, 4 * Math.sqrt(0.95 * 0.05 * n));
	}

	@Test
	void exactPowerLaw() {
		final ScalingExponent fit = ScalingExponent.of(STRAINS, widths(0.25, 0));
		assertEquals(0.25, fit.exponent(), 1e-14);
		assertEquals(7, fit.prefactor(), 1e-13);
		assertEquals(7 * Math.pow(2, 0.25), fit.at(2), 1e-12);
		assertEquals(0, fit.error(), 1e-14);
		assertEquals(7, fit.points());
	}

	/** Three points by hand: logarithms 0, 1, 2 against 0, 1, 1 give slope 1/2, squares 1/6, error (1/12)^(1/2). */
	@Test
	void byHand() {
		final ScalingExponent fit = ScalingExponent.of(new double[] { 1, Math.E, Math.exp(2) }, new double[] { 1, Math.E,
			Math.E });
		assertEquals(0.5, fit.exponent(), 1e-14);
		assertEquals(Math.sqrt(1 / 12.0), fit.error(), 1e-14);
		// Student's t for one degree of freedom is Cauchy's distribution: tan(0.45 pi) at 0.95
		assertEquals(0.5 + Math.tan(0.45 * Math.PI) * Math.sqrt(1 / 12.0), fit.interval(0.9)[1], 1e-9);
	}

	@Test
	void intervalFromScatterHolds() {
		int held = 0;
		for (int r = 0; r < 2000; r++)
			if (holds(ScalingExponent.of(STRAINS, widths(0.25, 0.1)).interval(0.95), 0.25)) held++;
		assertCoverage(held, 2000);
	}

	/** Errors that differ by a factor of five from width to width. */
	@Test
	void intervalFromKnownErrorsHolds() {
		int held = 0;
		for (int r = 0; r < 2000; r++) {
			final double[] w = new double[STRAINS.length];
			final double[] errors = new double[w.length];
			for (int k = 0; k < w.length; k++) {
				final double relative = k % 2 == 0 ? 0.02 : 0.1;
				w[k] = 7 * Math.pow(STRAINS[k], 0.5) * Math.exp(relative * gaussian.sample());
				errors[k] = relative * w[k];
			}
			if (holds(ScalingExponent.of(STRAINS, w, errors).interval(0.95), 0.5)) held++;
		}
		// never narrower than the errors tell and wider where chance scatters more, so it holds a little too often
		assertTrue(held >= 0.95 * 2000 - 4 * Math.sqrt(0.95 * 0.05 * 2000) && held < 0.99 * 2000, "held " + held);
	}

	/** Errors too small by half: the interval grows with the scatter that they do not explain. */
	@Test
	void mistrustsErrorsThatAreTooSmall() {
		final double[] w = widths(0.25, 0.1);
		final double[] errors = Arrays.stream(w).map(v -> 0.001 * v).toArray();
		assertEquals(ScalingExponent.of(STRAINS, w).error(), ScalingExponent.of(STRAINS, w, errors).error(), 1e-12);
	}

	/**
	 * Widths of one band wander: errors that add up from strain to strain. Its own interval then holds too seldom, that of
	 * the mean over six samples as often as it says.
	 */
	@Test
	void meanOfSamplesHoldsWhereStrainsAreCorrelated() {
		int own = 0;
		int held = 0;
		for (int r = 0; r < 500; r++) {
			final List<ScalingExponent> samples = new ArrayList<>();
			for (int s = 0; s < 6; s++) {
				final double[] w = widths(0.25, 0);
				double wander = 0;
				for (int k = 0; k < w.length; k++) {
					wander += 0.1 * gaussian.sample();
					w[k] *= Math.exp(wander);
				}
				samples.add(ScalingExponent.of(STRAINS, w));
			}
			final ScalingExponent mean = ScalingExponent.mean(samples);
			assertEquals(samples.stream().mapToDouble(ScalingExponent::exponent).average().orElseThrow(), mean.exponent(), 1e-14);
			if (holds(samples.get(0).interval(0.95), 0.25)) own++;
			if (holds(mean.interval(0.95), 0.25)) held++;
		}
		assertCoverage(held, 500);
		assertTrue(own < 0.9 * 500, "own " + own);
	}

	@Test
	void twoPointsHaveNoInterval() {
		final ScalingExponent fit = ScalingExponent.of(new double[] { 1, 4 }, new double[] { 1, 2 });
		assertEquals(0.5, fit.exponent(), 1e-15);
		assertTrue(Double.isNaN(fit.error()) && Double.isNaN(fit.interval(0.95)[0]) && Double.isNaN(fit.interval(0.95)[1]));
	}

	@Test
	void refusesWhatHasNoExponent() {
		assertRefused("exponent: width 0.0 at 2.0 is not positive.", () -> ScalingExponent.of(new double[] { 1, 2 },
			new double[] { 1, 0 }));
		assertRefused("exponent: widths at two different abscissae at least are needed.", () -> ScalingExponent.of(
			new double[] { 1, 1 }, new double[] { 1, 2 }));
		assertRefused("exponent: 2 abscissae and 1 widths given.", () -> ScalingExponent.of(new double[] { 1, 2 },
			new double[] { 1 }));
	}
}
