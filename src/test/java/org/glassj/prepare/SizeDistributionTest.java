package org.glassj.prepare;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.apache.commons.rng.simple.RandomSource;
import org.glassj.ChiSquare;
import org.glassj.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Power-law sizes against numerical quadrature of their density. */
class SizeDistributionTest {

	private static final SizeDistribution PAPER = SizeDistribution.standard();

	/** Midpoint rule. */
	private static double integral(final DoubleUnaryOperator f, final double from, final double to) {
		final int steps = 10_000;
		final double h = (to - from) / steps;
		return h * IntStream.range(0, steps).mapToDouble(k -> f.applyAsDouble(from + (k + 0.5) * h)).sum();
	}

	private static double mean(final double[] sizes, final int power) {
		return Arrays.stream(sizes).map(s -> Math.pow(s, power)).average().getAsDouble();
	}

	/** To the digits with which the sizes' moments are known. */
	@ParameterizedTest
	@CsvSource({ "1, 1.378882", "2, 2.001036", "3, 3.061118" })
	void hasThePapersMoments(final int k, final double moment) {
		assertEquals(moment, PAPER.moment(k), 5e-7);
	}

	@Property(tries = 100)
	void momentsAreIntegralsOfTheDensity(@ForAll @DoubleRange(min = 1.01, max = 8) final double exponent,
		@ForAll @DoubleRange(min = 0.1, max = 2) final double smallest, @ForAll @DoubleRange(min = 1.1, max = 3) final double ratio)
	{
		final SizeDistribution sizes = new SizeDistribution(exponent, smallest, ratio * smallest);
		final double norm = integral(s -> Math.pow(s, -exponent), smallest, ratio * smallest);
		for (int k = 0; k <= 4; k++) {
			final int power = k;
			assertRelative(integral(s -> Math.pow(s, power - exponent), smallest, ratio * smallest) / norm, sizes.moment(k), 1e-5);
		}
	}

	/** The integral of lambda^(k - a) is a logarithm where k = a - 1. */
	@Test
	void knowsTheLogarithmicMoment() {
		assertRelative(2 * Math.log(2.22) / (1 - Math.pow(2.22, -2)), PAPER.moment(2), 1e-14);
	}

	@Property(tries = 100)
	void quantileInvertsTheDistributionFunction(@ForAll @DoubleRange(min = 0, max = 1) final double u,
		@ForAll @DoubleRange(min = 1.01, max = 8) final double exponent)
	{
		final SizeDistribution sizes = new SizeDistribution(exponent, 0.5, 1.5);
		final DoubleUnaryOperator density = s -> Math.pow(s, -exponent);
		assertEquals(u, integral(density, 0.5, sizes.quantile(u)) / integral(density, 0.5, 1.5), 1e-6);
	}

	@Test
	void quantilesEndAtTheBounds() {
		assertEquals(1, PAPER.quantile(0), 1e-15);
		assertEquals(2.22, PAPER.quantile(1), 1e-14);
	}

	/** Counts in ten equal strips of size, against the density's share of each. */
	@Test
	void randomSizesFollowTheDensity() {
		final int bins = 10;
		final double width = 1.22 / bins;
		final long[] counts = new long[bins];
		for (final double size : PAPER.random(100_000, RandomSource.XO_RO_SHI_RO_128_PP.create(1)))
			counts[(int) ((size - 1) / width)]++;
		final double[] weights = new double[bins];
		Arrays.setAll(weights, b -> integral(s -> Math.pow(s, -3), 1 + b * width, 1 + (b + 1) * width));
		ChiSquare.assertFits(weights, counts);
	}

	@Test
	void randomSizesAreIndependent() {
		final double[] sizes = PAPER.random(100_000, RandomSource.XO_RO_SHI_RO_128_PP.create(2));
		final double mean = PAPER.moment(1);
		Estimate.ofSeries(IntStream.range(1, sizes.length).mapToDouble(i -> (sizes[i] - mean) * (sizes[i - 1] - mean)).toArray())
			.assertAgrees(0, 0);
	}

	@Test
	void stratifiedSizesHoldOneOfEachStratum() {
		final double[] sizes = PAPER.stratified(50);
		for (int i = 0; i < 50; i++)
			assertTrue(PAPER.quantile(i / 50.0) < sizes[i] && sizes[i] < PAPER.quantile((i + 1) / 50.0));
	}

	/** The midpoint rule in u, whose error falls as 1 / n^2. */
	@ParameterizedTest
	@CsvSource({ "100, 1e-4", "1000, 1e-6", "10000, 1e-8" })
	void stratifiedSizesHaveTheMoments(final int n, final double tolerance) {
		for (int k = 1; k <= 3; k++)
			assertRelative(PAPER.moment(k), mean(PAPER.stratified(n), k), tolerance);
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, 2", "NaN, 1, 2", "3, 0, 2", "3, -1, 2", "3, 2, 2", "3, 2, 1", "3, 1, NaN" })
	void refusesWhatIsNoDistribution(final double exponent, final double smallest, final double largest) {
		assertRefused("sizes: exponent " + exponent + " on [" + smallest + ", " + largest + "] is no distribution; the " +
			"exponent must exceed 1 and the bounds must be positive and ascending.", () -> new SizeDistribution(exponent, smallest,
				largest));
	}
}
