package org.glassj.numeric;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fits of power laws to tails: closed forms, and that intervals and probabilities hold as often as they say. */
class PowerLawTailTest {

	private static final Runnable GO_ON = () -> {};

	/** Sorted values whose density is a power law from 1 on. */
	static double[] pareto(final int n, final double exponent, final UniformRandomProvider random) {
		return random.doubles(n).map(u -> Math.pow(1 - u, 1 / (1 - exponent))).sorted().toArray();
	}

	static UniformRandomProvider random(final long seed) {
		return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
	}

	@Test
	void exponentOfThreeValues() {
		// 1 + 3 / (ln 1 + ln 2 + ln 4) = 1 + 1 / ln 2
		final PowerLawTail tail = PowerLawTail.above(new double[] { 0.5, 3, 6, 12 }, 3);
		assertEquals(1 + 1 / Math.log(2), tail.exponent(), 1e-14);
		assertEquals(3, tail.xMin(), 1e-14);
		assertEquals(3, tail.size());
		assertEquals(12, tail.largest(), 1e-13);
		// the fit is 1 - 2^(-k / ln 2) = 1 - e^-k for 3 * 2^k; the data jump at k = 0 from 0 to 1/3
		assertEquals(1.0 / 3, tail.distance(), 1e-14);
	}

	@Test
	void distanceFromAGivenLaw() {
		// uniform in the logarithm at ranks 1/8, 3/8, ... of the law 1/x^2: half a step away everywhere
		final double[] values = { 8.0 / 7, 8.0 / 5, 8.0 / 3, 8 };
		assertEquals(0.125, PowerLawTail.above(values, 1, 2).distance(), 1e-14);
	}

	/** Kolmogorov's distribution, whose 5 % and 1 % points for large n are 1.3581 and 1.6276. */
	@ParameterizedTest
	@CsvSource({ "1.3581, 0.05", "1.6276, 0.01", "0.8276, 0.5" })
	void probabilityOfADistance(final double lambda, final double probability) {
		final int n = 10_000;
		final double shift = lambda / (100 + 0.12 + 0.11 / 100) - 0.5 / n;
		// distribution function of the data ahead of the law by the shift everywhere
		final double[] values = new double[n];
		Arrays.setAll(values, k -> 1 / (1 - Math.max(0, (k + 0.5) / n - shift)));
		assertEquals(probability, PowerLawTail.above(values, 1, 2).kolmogorov(), 2e-3 * (1 + probability));
	}

	/** Of 400 intervals of 90 %, 360 hold the exponent on average, 6 is one standard deviation. */
	@Test
	void intervalsHoldAsOftenAsTheySay() {
		final UniformRandomProvider random = random(1);
		int held = 0;
		for (int r = 0; r < 400; r++) {
			final double[] interval = PowerLawTail.above(pareto(30, 3.5, random), 1).interval(0.9);
			if (interval[0] <= 3.5 && 3.5 <= interval[1]) held++;
		}
		assertTrue(Math.abs(held - 360) <= 24, "held " + held);
	}

	@Test
	void findsWhereATailStarts() {
		final UniformRandomProvider random = random(2);
		// uniform below 10, a tail of exponent 2.5 above, continuous in the distribution function only
		final double[] values = new double[20_000];
		Arrays.setAll(values, k -> random.nextDouble() < 0.7 ? 10 * random.nextDouble() : 10 * Math.pow(1 - random
			.nextDouble(), -1 / 1.5));
		Arrays.sort(values);
		final PowerLawTail tail = PowerLawTail.closest(values, 50);
		assertTrue(tail.xMin() > 9 && tail.xMin() < 15, "starts at " + tail.xMin());
		assertEquals(2.5, tail.exponent(), 5 * 1.5 / Math.sqrt(tail.size()));
	}

	/** The search finds what fits to every single start find. */
	@Test
	void searchIsTheBestOfItsFits() {
		final double[] values = pareto(300, 2.2, random(3));
		final PowerLawTail found = PowerLawTail.closest(values, 20);
		final PowerLawTail again = PowerLawTail.above(values, values[values.length - found.size()]);
		assertEquals(values[values.length - found.size()], found.xMin(), "to the last bit");
		assertEquals(again.distance(), found.distance(), 1e-12);
		assertEquals(again.exponent(), found.exponent(), 1e-12);
		for (int size = 300; size >= 20; size -= 280)
			assertTrue(found.distance() <= PowerLawTail.above(values, values[300 - size]).distance() + 1e-12);
	}

	@Test
	void equalValuesShareATail() {
		final double[] values = { 1, 2, 2, 2, 2, 3, 5 };
		assertTrue(PowerLawTail.closest(values, 4).size() >= 6);
	}

	/** If the law holds, probabilities are uniform: fewer than one in ten is below 0.1, give or take four deviations. */
	@Test
	void goodnessOfAPowerLaw() {
		final UniformRandomProvider random = random(4);
		int given = 0;
		int searched = 0;
		for (int r = 0; r < 100; r++) {
			final double[] values = pareto(80, 2.5, random);
			if (TailGoodness.ofFitted(PowerLawTail.above(values, 1), 100, random, GO_ON) < 0.1) given++;
			if (TailGoodness.ofSearched(values, 20, PowerLawTail.closest(values, 20), 100, random, GO_ON) < 0.1) searched++;
		}
		assertTrue(given <= 22, "given start: " + given);
		assertTrue(searched <= 22, "searched start: " + searched);
	}

	@Test
	void goodnessOfSomethingElse() {
		// an exponential has no power law within a factor of ten
		final double[] values = random(5).doubles(2000).map(u -> 1 - Math.log(1 - u)).sorted().toArray();
		final PowerLawTail given = PowerLawTail.above(values, 1);
		assertTrue(TailGoodness.ofFitted(given, 100, random(6), GO_ON) < 0.02);
		final PowerLawTail searched = PowerLawTail.closest(values, 1000);
		assertTrue(TailGoodness.ofSearched(values, 1000, searched, 100, random(7), GO_ON) < 0.02);
	}

	@Test
	void refusals() {
		assertRefused("tail: fewer than two values exceed its start 9.0; the largest is 3.0.", () -> PowerLawTail.above(
			new double[] { 1, 2, 3 }, 9));
		assertRefused("tail: only 3 values are left to fit, at least 50 are needed.", () -> PowerLawTail.closest(
			new double[] { 1, 2, 3 }, 50));
		assertRefused("tail: its 3 values are equal.", () -> PowerLawTail.closest(new double[] { 2, 2, 2 }, 2));
	}
}
