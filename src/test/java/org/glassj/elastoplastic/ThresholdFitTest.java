package org.glassj.elastoplastic;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.rng.simple.RandomSource;
import org.glassj.Estimate;
import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits by maximum likelihood: they recover what values were drawn from, within the errors they state. */
class ThresholdFitTest {

	private static double[] draw(final ThresholdDistribution law, final int n, final long seed) {
		final var random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
		final double[] values = new double[n];
		Arrays.setAll(values, k -> law.sample(random));
		return values;
	}

	/**
	 * Of 200 fits to 1,000 values each, deviations over their standard errors have mean 0 and variance 1. The bias of a fit
	 * to n values is of order 1 / sqrt(n) standard errors, 0.03 here times a small number, and so is that of the variance.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "normal(12,2.5)", "normal(3,3)", "weibull(2,10)", "gamma(5,2)", "lognormal(2,0.3)" })
	void recoversParametersWithinStandardErrors(final String text) {
		final ThresholdLaw truth = ThresholdLaw.parse(text);
		final double[][] deviations = new double[2][200];
		for (int s = 0; s < 200; s++) {
			final ThresholdFit fit = ThresholdFit.of(truth.family(), draw(truth, 1000, s));
			for (int k = 0; k < 2; k++)
				deviations[k][s] = (fit.law().parameters()[k] - truth.parameters()[k]) / fit.standardErrors()[k];
		}
		for (final double[] z : deviations) {
			Estimate.ofIndependent(z).assertAgrees(0, 0.1);
			Estimate.ofIndependent(Arrays.stream(z).map(x -> x * x).toArray()).assertAgrees(1, 0.1);
		}
	}

	/** No law of the family nearby is more likely. */
	@ParameterizedTest
	@ValueSource(strings = { "normal(3,3)", "weibull(2,10)", "gamma(5,2)", "lognormal(2,0.3)" })
	void isTheMostLikelyOfItsFamily(final String text) {
		final double[] values = draw(ThresholdLaw.parse(text), 300, 5);
		for (final LawFamily family : LawFamily.values()) {
			final ThresholdFit fit = ThresholdFit.of(family, values);
			final double[] p = fit.law().parameters();
			for (final double a : new double[] { -1, 0, 1 })
				for (final double b : new double[] { -1, 0, 1 }) {
					final ThresholdLaw other = family.of(p[0] + 0.003 * a * p[1], p[1] * (1 + 0.003 * b));
					assertTrue(other.logLikelihood(values) <= fit.logLikelihood() + 1e-9, other + " against " + fit.law());
				}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "normal(12,2.5)", "weibull(2,10)", "gamma(2,2)", "lognormal(2,0.8)" })
	void choosesTheFamilyTheValuesAreFrom(final String text) {
		final ThresholdLaw truth = ThresholdLaw.parse(text);
		final List<ThresholdFit> all = ThresholdFit.all(draw(truth, 3000, 8));
		assertEquals(truth.family(), all.get(0).law().family());
		for (int k = 1; k < all.size(); k++)
			assertTrue(all.get(k - 1).logLikelihood() >= all.get(k).logLikelihood());
	}

	/** Against the definition, on a fine grid; and of the expected size sqrt(n) D < 2 for the right law. */
	@Test
	void distanceIsThatOfTheDistributionFunctions() {
		final double[] values = draw(LawFamily.WEIBULL.of(2, 10), 200, 2);
		final ThresholdFit fit = ThresholdFit.of(LawFamily.WEIBULL, values);
		double largest = 0;
		for (double x = 0; x < 40; x += 1e-4) {
			final double at = x;
			final double share = Arrays.stream(values).filter(v -> v <= at).count() / 200.0;
			largest = Math.max(largest, Math.abs(share - fit.law().cumulative(x)));
		}
		assertEquals(largest, fit.distance(), 1e-4);
		assertTrue(fit.distance() * Math.sqrt(200) < 2);
	}

	/** Closed form: the errors of a whole bell are s / sqrt(n) and s / sqrt(2n). */
	@Test
	void errorsOfABellThatIsHardlyTruncated() {
		final ThresholdFit fit = ThresholdFit.of(LawFamily.NORMAL, draw(LawFamily.NORMAL.of(100, 3), 500, 1));
		final double deviation = fit.law().parameters()[1];
		assertRelative(deviation / Math.sqrt(500), fit.standardErrors()[0], 1e-4);
		assertRelative(deviation / Math.sqrt(1000), fit.standardErrors()[1], 1e-4);
	}

	@Test
	void leavesOutWhatIsNotPositive() {
		final ThresholdFit fit = ThresholdFit.of(LawFamily.GAMMA, 3, Double.NaN, 4, -1, 0, 5);
		assertEquals(3, fit.size());
		assertEquals(ThresholdFit.of(LawFamily.GAMMA, 3, 4, 5).law().description(), fit.law().description());
	}

	@Test
	void tellsAllFitsInATable() {
		final List<ThresholdFit> fits = ThresholdFit.all(draw(LawFamily.GAMMA.of(5, 2), 100, 3));
		final ResultTable table = ThresholdFit.table(fits);
		assertEquals(fits.size(), table.rows());
		assertEquals(fits.get(1).law().parameters()[1], table.values("second")[1]);
		assertEquals(fits.get(0).distance(), table.values("distance")[0]);
	}

	@Test
	void refusesInOneSentence() {
		assertRefused("gamma: at least 3 different values are needed for a fit.", () -> ThresholdFit.of(LawFamily.GAMMA, 1, 2, 2));
		assertRefused("weibull: 0.0 among the values to fit is not positive.", () -> LawFamily.WEIBULL.fit(1, 0, 2));
	}

	/** Values that scatter more than an exponential law's, which no truncated bell does; the other families fit. */
	@Test
	void findsNoBellForTooWideValues() {
		final double[] values = draw(LawFamily.LOGNORMAL.of(0, 1.5), 500, 6);
		final String message = assertThrows(IllegalArgumentException.class, () -> ThresholdFit
			.of(LawFamily.NORMAL, values)).getMessage();
		assertTrue(message.matches("normal: no normal law fits values whose deviation is [0-9.]+ times their mean; try gamma or weibull."),
			message);
		assertEquals(3, ThresholdFit.all(values).size());
	}
}
