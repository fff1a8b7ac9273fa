package org.glassj.numeric;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Ratios of sums over samples, with errors that do not believe in independence within a sample. */
class SampleRatioTest {

	private static final double[] ONES = { 1, 1, 1, 1 };

	@Test
	void jackknifeOfTwoSamples() {
		// ln of 3 and of 1 when the other is left out: variance 1/2 * 2 * (ln 3 / 2)^2
		final SampleRatio ratio = new SampleRatio(new double[] { 1, 3 }, new double[] { 1, 1 });
		assertEquals(2, ratio.value(), 1e-15);
		assertEquals(Math.log(3) / 2, ratio.relativeError(), 1e-15);
		// Student's t of one degree of freedom for 95 %
		final double[] interval = ratio.jackknife(0.95);
		assertEquals(2 * Math.exp(12.706204736432095 * Math.log(3) / 2), interval[1], 1e-6 * interval[1]);
		assertEquals(4, interval[0] * interval[1], 1e-9);
	}

	/** For a mean with small scatter, the jackknife is the standard error of the mean. */
	@Test
	void jackknifeOfAMean() {
		final double[] values = { 1.001, 0.999, 1.002, 0.998 };
		final double variance = (1e-6 + 1e-6 + 4e-6 + 4e-6) / 3;
		assertEquals(Math.sqrt(variance / 4), new SampleRatio(values, ONES).relativeError(), 1e-8);
	}

	/** Values come in tens that are equal: counted as independent, intervals would be three times too narrow. */
	@Test
	void intervalsHoldAsOftenAsTheySayForClusters() {
		final UniformRandomProvider random = PowerLawTailTest.random(11);
		int jackknife = 0;
		int bootstrap = 0;
		int poisson = 0;
		for (int r = 0; r < 300; r++) {
			final double[] counts = new double[60];
			Arrays.setAll(counts, s -> 10 * random.ints(20, 0, 4).filter(i -> i == 0).count());
			final double[] totals = new double[60];
			Arrays.fill(totals, 200);
			final SampleRatio ratio = new SampleRatio(counts, totals);
			if (holds(ratio.jackknife(0.9), 0.25)) jackknife++;
			if (holds(ratio.bootstrap(0.9, 200, random), 0.25)) bootstrap++;
			final FixedTail tail = FixedTail.of(2, 1, counts, totals);
			if (holds(tail.poisson(0.9), 0.25)) poisson++;
		}
		// 270 expected, one standard deviation is 5
		assertTrue(Math.abs(jackknife - 270) <= 21, "jackknife " + jackknife);
		assertTrue(Math.abs(bootstrap - 270) <= 26, "bootstrap " + bootstrap);
		assertTrue(poisson < 200, "poisson " + poisson);
	}

	private static boolean holds(final double[] interval, final double value) {
		return interval[0] <= value && value <= interval[1];
	}

	@Test
	void quotientsOfIndependentRatios() {
		final SampleRatio one = new SampleRatio(new double[] { 1, 3 }, new double[] { 1, 1 });
		final SampleRatio other = new SampleRatio(new double[] { 2, 6 }, new double[] { 1, 1 });
		final double[] interval = one.jackknifeOver(other, 0.95);
		assertEquals(0.25, interval[0] * interval[1], 1e-12);
		assertEquals(12.706204736432095 * Math.log(3) / Math.sqrt(2), Math.log(interval[1] / 0.5), 1e-6);
		final double[] drawn = one.bootstrapOver(other, 0.95, 2000, PowerLawTailTest.random(12));
		assertEquals(1.0 / 6, drawn[0], 1e-12);
		assertEquals(1.5, drawn[1], 1e-12);
	}

	@Test
	void oneSampleHasNoScatter() {
		final SampleRatio ratio = new SampleRatio(new double[] { 1 }, new double[] { 2 });
		assertEquals(0.5, ratio.value());
		assertTrue(Double.isNaN(ratio.relativeError()));
		assertTrue(Double.isNaN(ratio.jackknife(0.9)[0]) && Double.isNaN(ratio.bootstrap(0.9, 20, null)[1]));
		assertTrue(Double.isNaN(ratio.jackknifeOver(ratio, 0.9)[0]) && Double.isNaN(ratio.bootstrapOver(ratio, 0.9, 20,
			null)[0]));
	}

	@Test
	void aRatioFromOneSampleIsAnybodysGuess() {
		final double[] interval = new SampleRatio(new double[] { 5, 0, 0, 0 }, ONES).jackknife(0.9);
		assertEquals(0, interval[0]);
		assertEquals(Double.POSITIVE_INFINITY, interval[1]);
	}

	@Test
	void refusals() {
		assertRefused("samples: 1 numerators and 4 denominators given.", () -> new SampleRatio(new double[1], ONES));
	}
}
