package org.glassj.elastoplastic;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.apache.commons.rng.simple.RandomSource;
import org.glassj.Estimate;
import org.glassj.numeric.KolmogorovSmirnov;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of yield stresses against quadrature of their densities, closed forms and their own samples. */
class ThresholdLawTest {

	/** Simpson's rule with this many intervals misses smooth densities by less than 1e-9. */
	private static final int INTERVALS = 200_000;
	private static final double QUADRATURE = 1e-8;

	/** Integral of f from 0 to where nothing is left. */
	private static double integral(final DoubleUnaryOperator f, final double end) {
		final double h = end / INTERVALS;
		double sum = f.applyAsDouble(h * 1e-9) + f.applyAsDouble(end);
		for (int k = 1; k < INTERVALS; k++)
			sum += (k % 2 == 1 ? 4 : 2) * f.applyAsDouble(k * h);
		return sum * h / 3;
	}

	@ParameterizedTest
	@ValueSource(strings = { "normal(12,2.5)", "normal(3,3)", "normal(-2,2)", "weibull(2,10)", "weibull(4.5,11)", "gamma(5,2)",
		"gamma(30,0.4)", "lognormal(2,0.3)" })
	void momentsAndDistributionFunctionAreIntegralsOfTheDensity(final String text) {
		final ThresholdLaw law = ThresholdLaw.parse(text);
		final double end = law.mean() + 40 * Math.sqrt(law.variance());
		assertEquals(1, integral(law::density, end), QUADRATURE);
		final double mean = integral(x -> x * law.density(x), end);
		assertRelative(mean, law.mean(), QUADRATURE);
		assertRelative(integral(x -> (x - mean) * (x - mean) * law.density(x), end), law.variance(), 1e-7);
		for (final double x : new double[] { 0.5, 3, 9, 14 })
			assertEquals(integral(law::density, x), law.cumulative(x), QUADRATURE);
		assertEquals(0, law.density(-1));
		assertEquals(0, law.cumulative(0));
		assertEquals(text, law.description());
	}

	/** Formulas written down here anew. */
	@Test
	void densitiesHaveTheFormOfTheDocumentation() {
		for (final double x : new double[] { 0.3, 4, 11.5 }) {
			assertRelative(2 / 10.0 * x / 10 * Math.exp(-x * x / 100), LawFamily.WEIBULL.of(2, 10).density(x), 1e-12);
			assertRelative(x * x * x * x * Math.exp(-x / 2) / (24 * 32), LawFamily.GAMMA.of(5, 2).density(x), 1e-12);
			assertRelative(Math.exp(-Math.pow(Math.log(x) - 2, 2) / 0.18) / (x * 0.3 * Math.sqrt(2 * Math.PI)),
				LawFamily.LOGNORMAL.of(2, 0.3).density(x), 1e-11);
			assertRelative(Math.exp(-Math.pow(x - 12, 2) / 12.5) / Math.exp(-Math.pow(5 - 12, 2) / 12.5), LawFamily.NORMAL.of(12,
				2.5).density(x) / LawFamily.NORMAL.of(12, 2.5).density(5), 1e-12);
		}
		assertRelative(10 * Math.sqrt(Math.PI) / 2, LawFamily.WEIBULL.of(2, 10).mean(), 1e-12);
	}

	/** 10,000 values; a right law is refused once in 10^5 such tests, and the seed is fixed. */
	@ParameterizedTest
	@ValueSource(strings = { "normal(12,2.5)", "normal(-2,2)", "weibull(2,10)", "gamma(5,2)", "lognormal(2,0.3)" })
	void drawsFollowTheLaw(final String text) {
		final ThresholdLaw law = ThresholdLaw.parse(text);
		assertDrawsFollow(law);
	}

	static void assertDrawsFollow(final ThresholdDistribution law) {
		final var random = RandomSource.XO_RO_SHI_RO_128_PP.create(17);
		final double[] drawn = new double[10_000];
		Arrays.setAll(drawn, k -> law.sample(random));
		Estimate.ofIndependent(drawn).assertAgrees(law.mean(), 0);
		Arrays.sort(drawn);
		double distance = 0;
		for (int k = 0; k < drawn.length; k++)
			distance = Math.max(distance, Math.abs((k + 0.5) / drawn.length - law.cumulative(drawn[k])));
		assertTrue(KolmogorovSmirnov.probability(distance, drawn.length) > 1e-5, "distance " + distance);
		assertTrue(drawn[0] > 0);
	}

	/** The stream alone is the state: a run that goes on from a saved stream draws the same. */
	@ParameterizedTest
	@ValueSource(strings = { "normal(12,2.5)", "weibull(2,10)", "gamma(5,2)", "lognormal(2,0.3)" })
	void drawsDependOnTheStreamAlone(final String text) {
		final var random = RandomSource.XO_RO_SHI_RO_128_PP.create(4);
		final ThresholdLaw law = ThresholdLaw.parse(text);
		law.sample(random);
		final var saved = random.saveState();
		final double[] first = { law.sample(random), law.sample(random), law.sample(random) };
		random.restoreState(saved);
		final ThresholdLaw other = ThresholdLaw.parse(text);
		assertArrayEquals(first, new double[] { other.sample(random), other.sample(random), other.sample(random) });
	}

	@Test
	void readsWhatPeopleWrite() {
		assertEquals("normal(12,2.5)", ThresholdLaw.parse(" Normal( 12.0 , 2.50 ) ").description());
		assertEquals(LawFamily.GAMMA, ThresholdLaw.parse("gamma(1e1,.5)").family());
		assertTrue(ThresholdLaw.isLaw("weibull(2,10)"));
		assertTrue(ThresholdLaw.isLaw("cauchy(2,10)"), "its name is wrong, not its form");
		assertFalse(ThresholdLaw.isLaw("results/map.tif"));
		assertFalse(ThresholdLaw.isLaw("fit(map.tif)"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "cauchy(1,2) | law: 'cauchy' is unknown; allowed: normal, weibull, gamma, lognormal.",
		"weibull(-2,10) | weibull: shape is -2.0; allowed: 1.0E-6 to 1.0E9.",
		"normal(12,0) | normal: deviation is 0.0; allowed: 1.0E-6 to 1.0E9.",
		"normal(-6,1) | normal: a mean of -6.0 leaves nothing positive at a deviation of 1.0; allowed: a mean of at least -5.0 deviations.",
		"normal(1.2.3,1) | 'normal(1.2.3,1)' holds something that is not a number.",
		"normal 12 | 'normal 12' is no law such as normal(12,2.5); allowed: normal, weibull, gamma, lognormal with two numbers." })
	void refusesInOneSentence(final String text, final String sentence) {
		assertRefused(sentence, () -> ThresholdLaw.parse(text));
	}
}
