package org.glassj.elastoplastic;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.apache.commons.rng.simple.RandomSource;
import org.glassj.numeric.Histogram;
import org.junit.jupiter.api.Test;

/** Laws without a formula: values of a map drawn again, and a table of a density. */
class EmpiricalThresholdsTest {

	@Test
	void drawsEveryValueAlike() {
		final ThresholdSample law = ThresholdSample.of("map", 5, 3, Double.NaN, 8, -2, 3, 0);
		assertEquals(4, law.size());
		assertEquals(4.75, law.mean());
		assertEquals((0.0625 + 2 * 3.0625 + 10.5625) / 4, law.variance(), 1e-14);
		assertEquals(0.5, law.cumulative(3));
		assertEquals(0, law.cumulative(2.999));
		assertEquals(0.75, law.cumulative(7));
		assertEquals(1, law.cumulative(8));
		final var random = RandomSource.XO_RO_SHI_RO_128_PP.create(1);
		int threes = 0;
		for (int k = 0; k < 10_000; k++)
			if (law.sample(random) == 3) threes++;
		assertEquals(0.5, threes / 1e4, 5 * 0.005, "five standard errors");
	}

	@Test
	void densityOfValuesIsThatOfTheirHistogram() {
		final double[] values = { 1, 2, 2.5, 3, 3.2, 4, 5, 5.5, 9 };
		final ThresholdSample law = ThresholdSample.of("map", values);
		final Histogram histogram = Histogram.of(values);
		for (int b = 0; b < histogram.centers().length; b++)
			assertEquals(histogram.density()[b], law.density(histogram.centers()[b]));
		assertTrue(law.density(9) > 0, "the largest value lies in a bin");
		assertEquals(0, law.density(0));
		assertEquals(0, law.density(20));
	}

	@Test
	void refusesValuesOfWhichNoneIsPositive() {
		assertRefused("map.tif: none of 3 yield stresses is positive.", () -> ThresholdSample.of("map.tif", Double.NaN, -1, 0));
	}

	/** A triangle from 2 over 4 to 10: mean (2 + 4 + 10) / 3, variance (a^2 + b^2 + c^2 - ab - ac - bc) / 18. */
	@Test
	void tableOfATriangle() {
		final ThresholdTable law = ThresholdTable.of("table", new double[] { 2, 4, 10 }, new double[] { 0, 7, 0 });
		assertRelative(16.0 / 3, law.mean(), 1e-14);
		assertRelative((4 + 16 + 100 - 8 - 20 - 40) / 18.0, law.variance(), 1e-13);
		assertRelative(0.25, law.density(4), 1e-14);
		assertRelative(0.25, law.cumulative(4), 1e-14);
		assertRelative(1 - 36.0 / 48 / 4, law.cumulative(7), 1e-14);
		assertEquals(0, law.cumulative(1));
		assertEquals(1, law.cumulative(11));
		assertEquals(0, law.density(11));
		ThresholdLawTest.assertDrawsFollow(law);
	}

	/** A step, a gap where the density is 0, and points of a law in closed form. */
	@Test
	void drawsFollowOtherTables() {
		ThresholdLawTest.assertDrawsFollow(ThresholdTable.of("table", new double[] { 1, 3, 4, 6 }, new double[] { 2, 2, 0, 0.1 }));
		ThresholdLawTest.assertDrawsFollow(ThresholdTable.of("gap", new double[] { 1, 2, 3, 4, 5, 6 }, new double[] { 0, 1, 0, 0,
			1, 0 }));
		final double[] x = new double[400];
		Arrays.setAll(x, k -> k * 0.1);
		final ThresholdLaw weibull = LawFamily.WEIBULL.of(2, 10);
		final ThresholdTable table = ThresholdTable.of("weibull", x, Arrays.stream(x).map(weibull::density).toArray());
		assertRelative(weibull.mean(), table.mean(), 1e-4);
		assertRelative(weibull.variance(), table.variance(), 1e-3);
	}

	@Test
	void refusesTablesThatAreNone() {
		assertRefused("t.csv: two points or more are needed, each a stress and a density.", () -> ThresholdTable.of("t.csv",
			new double[] { 1 }, new double[] { 1 }));
		assertRefused("t.csv: stress 1.0 is negative or not larger than the one before; yield stresses must rise from 0 or more.",
			() -> ThresholdTable.of("t.csv", new double[] { 1, 1 }, new double[] { 1, 1 }));
		assertRefused("t.csv: density -1.0 is negative or not finite.", () -> ThresholdTable.of("t.csv", new double[] { 1, 2 },
			new double[] { 1, -1 }));
		assertRefused("t.csv: the density is 0 everywhere.", () -> ThresholdTable.of("t.csv", new double[] { 1, 2 }, new double[] {
			0, 0 }));
	}
}
