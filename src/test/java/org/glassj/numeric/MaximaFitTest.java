package org.glassj.numeric;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Exponents from the largest values of samples. */
class MaximaFitTest {

	/** The largest of many power-law values has the distribution that is fitted, with (x_0)^k = their number. */
	@Test
	void maximaOfPowerLaws() {
		final UniformRandomProvider random = PowerLawTailTest.random(21);
		final double[] maxima = new double[2000];
		Arrays.setAll(maxima, s -> PowerLawTailTest.pareto(1000, 3.5, random)[999]);
		final MaximaFit fit = MaximaFit.of(maxima);
		// standard errors: 0.78 k / sqrt(S) of the shape, 1.05 / k / sqrt(S) of ln x_0
		assertEquals(3.5, fit.exponent(), 5 * 0.78 * 2.5 / Math.sqrt(2000));
		assertEquals(Math.log(1000) / 2.5, Math.log(fit.scale()), 5 * 1.05 / 2.5 / Math.sqrt(2000));
	}

	/** The likelihood of the fit's shape and scale exceeds that of others. */
	@Test
	void likelihoodIsLargest() {
		final double[] maxima = { 3, 1, 4, 1.5, 9, 2.6, 5 };
		final MaximaFit fit = MaximaFit.of(maxima);
		final double best = likelihood(maxima, fit.exponent() - 1, fit.scale());
		for (final double factor : new double[] { 0.999, 1.001 }) {
			assertTrue(likelihood(maxima, factor * (fit.exponent() - 1), fit.scale()) < best);
			assertTrue(likelihood(maxima, fit.exponent() - 1, factor * fit.scale()) < best);
		}
	}

	private static double likelihood(final double[] maxima, final double k, final double scale) {
		return Arrays.stream(maxima).map(x -> Math.log(k) - Math.log(x) - k * Math.log(x / scale) - Math.pow(x / scale, -k))
			.sum();
	}

	/** Of 200 intervals of 90 %, 180 hold the exponent on average; one standard deviation is 4.2. Likewise goodness. */
	@Test
	void intervalsHoldAsOftenAsTheySay() {
		final UniformRandomProvider random = PowerLawTailTest.random(22);
		int held = 0;
		int poor = 0;
		for (int r = 0; r < 200; r++) {
			final double[] maxima = new double[15];
			Arrays.setAll(maxima, s -> 7 * Math.pow(-Math.log(1 - random.nextDouble()), -1 / 0.5));
			final MaximaFit fit = MaximaFit.of(maxima);
			final double[] interval = fit.interval(0.9, 200, random, () -> {});
			if (interval[0] <= 1.5 && 1.5 <= interval[1]) held++;
			if (fit.goodness(100, random, () -> {}) < 0.1) poor++;
		}
		assertTrue(Math.abs(held - 180) <= 17, "held " + held);
		assertTrue(Math.abs(poor - 20) <= 17, "poor " + poor);
	}

	@Test
	void otherDistributionsFitPoorly() {
		// two kinds of samples, far apart
		final double[] maxima = new double[60];
		Arrays.setAll(maxima, s -> (s % 2 == 0 ? 1 : 1e4) * (1 + 0.01 * s));
		assertTrue(MaximaFit.of(maxima).goodness(200, PowerLawTailTest.random(23), () -> {}) < 0.02);
	}

	@Test
	void refusals() {
		assertRefused("maxima: at least three different positive ones are needed.", () -> MaximaFit.of(1, 2, 2));
		assertRefused("maxima: 0.0 is not a positive finite number.", () -> MaximaFit.of(0, 1, 2, 3));
		assertRefused("maxima: Infinity is not a positive finite number.", () -> MaximaFit.of(1, 2, 3,
			Double.POSITIVE_INFINITY));
		assertRefused("maxima: NaN is not a positive finite number.", () -> MaximaFit.of(1, 2, 3, Double.NaN));
	}
}
