package org.glassj.expansion;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.glassj.TestMonitor;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics of coefficients on the model they are derived from: soft modes with a quartic density of states. */
class CoefficientStatisticsTest {

	/** Bonds of a sample. */
	private static final int SIZE = 2000;
	/** Bonds of a mode, but where far bonds matter. */
	private static final int BONDS = 20;

	private static CoefficientSamples modes(final int samples, final double scale, final double decay, final long seed) {
		return modes(samples, BONDS, scale, decay, seed);
	}

	/**
	 * Samples of {@value #SIZE} bonds, some of each mode, whose coupling decays from the core. The frequencies have the
	 * density 5 w^4 / scale^5 below a largest one, so A_g is 5 / scale^5.
	 */
	private static CoefficientSamples modes(final int samples, final int bonds, final double scale, final double decay,
		final long seed)
	{
		final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
		final CoefficientSamples all = new CoefficientSamples(3);
		for (int s = 0; s < samples; s++) {
			final double[][] phi = new double[3][SIZE];
			for (int m = 0; m < SIZE / bonds; m++) {
				final double w = scale * Math.pow(random.nextDouble(), 0.2);
				for (int b = 0; b < bonds; b++)
					for (int n = 1; n <= 3; n++)
						phi[n - 1][m * bonds + b] = (b % 2 == 0 ? 1 : -1) * Math.pow(b + 1, -decay) * (0.5 + random.nextDouble()) *
							Math.pow(w, 2 - 4 * n);
			}
			all.add(phi);
		}
		return all;
	}

	private static CoefficientStatistics analyse(final CoefficientSamples samples, final CoefficientSettings settings) {
		return CoefficientStatistics.of(samples, settings, ProgressMonitor.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "1, -3.5", "2, -1.8333333333333333", "3, -1.5", "4, -1.3571428571428572" })
	void equation23(final int order, final double exponent) {
		assertEquals(exponent, CoefficientTail.expected(order), 1e-15);
	}

	/** Without far bonds, tails have the exponents of eq. 23, by both routes and by either method of intervals. */
	@ParameterizedTest
	@ValueSource(strings = { "jackknife", "bootstrap" })
	void findsTheExponentsOfEquation23(final String interval) {
		final CoefficientStatistics statistics = analyse(modes(80, 1, 0.1, 1), CoefficientSettings.standard().withInterval(
			interval).withFraction(0.05).withConfidence(0.999).withResamples(1000));
		for (int n = 1; n <= 3; n++) {
			final CoefficientTail tail = statistics.tail(n);
			assertTrue(tail.agrees(), n + ": " + tail.exponentLower() + " .. " + tail.exponentUpper());
			assertTrue(tail.exponentUpper() - tail.exponentLower() < 2, "the interval means something");
			assertTrue(tail.goodness() > 0.02, "goodness " + tail.goodness());
			final double[] maxima = tail.maxima();
			assertTrue(maxima[1] < CoefficientTail.expected(n) && CoefficientTail.expected(n) < maxima[2], Arrays.toString(maxima));
			assertTrue(maxima[3] > 0.01, Arrays.toString(maxima));
		}
	}

	/**
	 * In 2D the coupling of the b-th nearest bond is c ~ r^-2 ~ 1 / b. Where only the softest mode of all reaches, the third
	 * order's tail falls as x^-2.
	 */
	@Test
	void theEndOfTheThirdOrdersTailIsTheSoftestMode() {
		final CoefficientSamples samples = modes(80, 1000, 1, 1, 2);
		final double[] maxima = Arrays.stream(samples.magnitudes(3)).mapToDouble(sample -> Arrays.stream(sample).max()
			.getAsDouble()).sorted().toArray();
		assertTrue(maxima[79] > 3 * maxima[78], "the softest mode stands alone");
		final CoefficientTail tail = analyse(samples, CoefficientSettings.standard().withStarts(0, 0, maxima[78])).tail(3);
		assertEquals(1, tail.contributors() - 1);
		assertTrue(tail.exponent() < -1.8, "exponent " + tail.exponent());
	}

	/** Bonds of one mode rise together: intervals of independent bonds are much too narrow. */
	@Test
	void intervalsAllowForModes() {
		final CoefficientSamples samples = modes(80, 1, 0.1, 3);
		final CoefficientTail bySamples = analyse(samples, CoefficientSettings.standard()).tail(1);
		final CoefficientTail independent = analyse(samples, CoefficientSettings.standard().withInterval("independent")).tail(1);
		assertEquals(bySamples.exponent(), independent.exponent());
		assertTrue(bySamples.exponentUpper() - bySamples.exponentLower() > 2 * (independent.exponentUpper() - independent
			.exponentLower()));
		assertTrue(bySamples.prefactorInterval()[1] - bySamples.prefactorInterval()[0] > 2 * (independent
			.prefactorInterval()[1] - independent.prefactorInterval()[0]));
		assertTrue(independent.goodness() < bySamples.goodness());
	}

	/** With the density's scale 1.25 times larger, A_g is 1.25^-5 = 0.33 as large. */
	@ParameterizedTest
	@ValueSource(strings = { "jackknife", "bootstrap", "independent" })
	void prefactorsHaveTheRatioOfTheDensities(final String interval) {
		final CoefficientSettings settings = CoefficientSettings.standard().withOrders(1).withInterval(interval);
		final CoefficientStatistics soft = analyse(modes(80, 1, 0.5, 4), settings);
		final CoefficientStatistics stiff = analyse(modes(80, 1.25, 0.5, 5), settings);
		final double[] ratio = stiff.prefactorOver(soft);
		final double expected = Math.pow(1.25, -5);
		assertEquals(expected, ratio[0], 0.35 * expected);
		assertTrue(ratio[1] < ratio[0] && ratio[0] < ratio[2]);
		if (!interval.equals("independent")) assertTrue(ratio[1] < expected && expected < ratio[2], Arrays.toString(ratio));
		assertEquals(soft.tail(1).fixed().xMin(), ratio[3]);
		final ResultTable table = stiff.ratioTable(soft);
		final int row = table.rows() / 3;
		assertEquals(stiff.tail(1).prefactorOver(soft.tail(1), table.values("start")[row])[0], table.values("ratio")[row]);
		assertArrayEquals(new double[] { 1, 1 }, Arrays.copyOf(soft.ratioTable(soft).values("ratio"), 2));
	}

	/** A = (dim N / N_b)(A_g / p) sum_b of the mean of c_b^(5/p), here with one mode for every BONDS bonds. */
	@Test
	void prefactorIsTheDensitysTimesTheMomentOfTheCoupling() {
		final CoefficientStatistics statistics = analyse(modes(400, 1, 0, 6), CoefficientSettings.standard().withOrders(1)
			.withShare(0.02));
		// the mean of u^(5/2) for u uniform in 0.5 .. 1.5
		final double moment = (Math.pow(1.5, 3.5) - Math.pow(0.5, 3.5)) / 3.5;
		final double expected = 5.0 / 2 * moment;
		assertEquals(expected, statistics.tail(1).fixed().amplitude(), 0.1 * expected);
	}

	@Test
	void tailsStartWhereTheyAreTold() {
		final CoefficientTail tail = analyse(modes(20, 1, 0.1, 7), CoefficientSettings.standard().withOrders(2).withStarts(0, 30))
			.tail(2);
		assertEquals(30, tail.fit().xMin(), 1e-12);
		assertEquals(30, tail.fixed().xMin(), 1e-12);
	}

	@Test
	void oneSampleIsJudgedByItsBonds() {
		final CoefficientStatistics statistics = analyse(modes(1, 1, 0.1, 8), CoefficientSettings.standard());
		assertEquals("independent", statistics.interval());
		assertTrue(Double.isFinite(statistics.tail(1).exponentLower()));
		assertTrue(Double.isNaN(statistics.tail(1).maxima()[0]));
		assertFalse(Double.isNaN(statistics.tail(1).goodness()));
	}

	@Test
	void tablesAndCurves() {
		final CoefficientStatistics statistics = analyse(modes(12, 1, 0.5, 9), CoefficientSettings.standard());
		final ResultTable tails = statistics.tailTable();
		assertEquals(3, tails.rows());
		assertEquals(statistics.tail(2).exponent(), tails.values("exponent")[1]);
		final ResultTable distribution = statistics.distributionTable();
		assertEquals(3L * statistics.bonds(), Arrays.stream(distribution.values("bonds")).sum());
		final Curve curve = statistics.distributionCurve();
		assertEquals(3, curve.names().size());
		for (final String name : curve.names())
			assertEquals(2, curve.guides(name).size());
		assertEquals("[reference, samples]", statistics.comparisonCurve(statistics).names().toString());
	}

	@Test
	void sameSeedSameNumbers() {
		final CoefficientSettings settings = CoefficientSettings.standard().withInterval("bootstrap");
		final ResultTable one = analyse(modes(10, 1, 0.5, 10), settings).tailTable();
		final ResultTable other = analyse(modes(10, 1, 0.5, 10), settings).tailTable();
		for (final String header : one.headers())
			assertArrayEquals(one.values(header), other.values(header), header);
	}

	@Test
	void stopsWhenToldTo() {
		final CoefficientSamples samples = modes(4, 1, 0.5, 11);
		assertThrows(CancellationException.class, () -> CoefficientStatistics.of(samples, CoefficientSettings.standard(),
			TestMonitor.cancellingAfter(0.1)));
	}

	@Test
	void samplesMustBeComplete() {
		assertRefused("orders: the bonds are expanded to order 2 only, not 3.", () -> new CoefficientSamples(3).add(
			new double[1], new double[1]));
		assertRefused("The orders have 1 and 2 bonds.", () -> new CoefficientSamples(2).add(new double[1], new double[2]));
		assertRefused("The sample has no bonds.", () -> new CoefficientSamples(1).add(new double[0]));
		assertRefused("orders: 0 is less than 1.", () -> new CoefficientSamples(0));
		assertRefused("There are no samples.", () -> analyse(new CoefficientSamples(3), CoefficientSettings.standard()));
		assertRefused("orders: 3 is outside 1..1, what the samples hold.", () -> analyse(new CoefficientSamples(1).add(
			new double[] { 1 }), CoefficientSettings.standard()));
	}

	@Test
	void settingsAreChecked() {
		final CoefficientSettings standard = CoefficientSettings.standard();
		assertRefused("orders: 0.0 is outside 1.0..12.0.", () -> standard.withOrders(0));
		assertRefused("bins: 0.0 is outside 1.0..1000.0.", () -> standard.withBins(0));
		assertRefused("fraction: 2.0 is outside 1.0E-9..1.0.", () -> standard.withFraction(2));
		assertRefused("share: 0.0 is outside 1.0E-9..1.0.", () -> standard.withShare(0));
		assertRefused("confidence: 1.0 is outside 0.01..0.9999.", () -> standard.withConfidence(1));
		assertRefused("resamples: 1.0 is outside 20.0..1000000.0.", () -> standard.withResamples(1));
		assertRefused("interval: 'guess' is not known; choose jackknife, bootstrap or independent.", () -> standard
			.withInterval("guess"));
		assertRefused("tail: 2 starts are given for 1 order(s).", () -> standard.withOrders(1).withStarts(1, 2));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> standard.withStarts(-1)).getMessage().startsWith(
			"tail: -1.0 is outside 0.0.."));
	}
}
