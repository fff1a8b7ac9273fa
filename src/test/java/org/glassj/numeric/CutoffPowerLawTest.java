package org.glassj.numeric;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.glassj.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exponent and cutoff of sizes that were drawn with known ones. */
class CutoffPowerLawTest {

	private static final int LARGEST = 5000;

	private static double[] cumulated(final double tau, final double cutoff) {
		final double[] sum = IntStream.rangeClosed(1, LARGEST).mapToDouble(s -> Math.pow(s, -tau) * Math.exp(-s / cutoff))
			.toArray();
		Arrays.parallelPrefix(sum, Double::sum);
		return Arrays.stream(sum).map(value -> value / sum[LARGEST - 1]).toArray();
	}

	private static CutoffPowerLaw fit(final double[] cumulated, final int n, final UniformRandomProvider random) {
		final long[] counts = new long[LARGEST];
		for (int k = 0; k < n; k++) {
			final int found = Arrays.binarySearch(cumulated, random.nextDouble());
			counts[found < 0 ? -found - 1 : found]++;
		}
		return CutoffPowerLaw.of(IntStream.rangeClosed(1, LARGEST).asDoubleStream().toArray(), IntStream.range(0, LARGEST)
			.mapToDouble(b -> 1).toArray(), counts);
	}

	/** 60 fits to 2,000 sizes each: right on average, with the scatter that they state. */
	@ParameterizedTest
	@CsvSource({ "1.3,100", "1.5,30", "0.8,20" })
	void recoversExponentAndCutoff(final double tau, final double cutoff) {
		final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(3);
		final double[] cumulated = cumulated(tau, cutoff);
		final double[] deviations = new double[60];
		final double[] rates = new double[deviations.length];
		for (int k = 0; k < deviations.length; k++) {
			final CutoffPowerLaw law = fit(cumulated, 2000, random);
			deviations[k] = (law.exponent() - tau) / law.error();
			rates[k] = cutoff / law.cutoff();
		}
		Estimate.ofIndependent(deviations).assertAgrees(0, 0.1);
		Estimate.ofIndependent(Arrays.stream(deviations).map(z -> z * z).toArray()).assertAgrees(1, 0.1);
		Estimate.ofIndependent(rates).assertAgrees(1, 0.02);
	}

	/** The gradient of the likelihood vanishes, and the law's shares are those of the formula. */
	@Test
	void matchesBothMeans() {
		final double[] size = { 1, 2, 3, 4, 5, 6, 7, 8 };
		final long[] counts = { 40, 20, 11, 8, 5, 3, 2, 1 };
		final CutoffPowerLaw law = CutoffPowerLaw.of(size, new double[] { 1, 1, 1, 1, 1, 1, 1, 1 }, counts);
		double[] difference = new double[3];
		for (int b = 0; b < 8; b++) {
			difference[0] += law.probability(b) - counts[b] / 90.0;
			difference[1] += (law.probability(b) - counts[b] / 90.0) * Math.log(size[b]);
			difference[2] += (law.probability(b) - counts[b] / 90.0) * size[b];
		}
		for (final double d : difference)
			assertEquals(0, d, 1e-8);
		assertEquals(Math.pow(2, -law.exponent()) * Math.exp(-1 / law.cutoff()), law.probability(1) / law.probability(0), 1e-12);
	}

	/** More large sizes than any power law has: the cutoff goes away and the exponent alone is fitted. */
	@Test
	void findsNoCutoffWhereThereIsNone() {
		final double[] size = { 1, 2, 3, 4, 5, 6 };
		final CutoffPowerLaw law = CutoffPowerLaw.of(size, new double[] { 1, 1, 1, 1, 1, 1 }, new long[] { 50, 20, 12, 9, 9, 9 });
		assertTrue(Double.isInfinite(law.cutoff()), law.cutoff() + "");
		double logs = 0;
		double expected = 0;
		for (int b = 0; b < 6; b++) {
			logs += new long[] { 50, 20, 12, 9, 9, 9 }[b] / 109.0 * Math.log(size[b]);
			expected += law.probability(b) * Math.log(size[b]);
		}
		assertEquals(logs, expected, 1e-8);
	}

	@Test
	void refusesTooFewSizes() {
		assertRefused("sizes: 2 different ones are too few for an exponent; at least 3 are needed.", () -> CutoffPowerLaw.of(
			new double[] { 1, 2, 3 }, new double[] { 1, 1, 1 }, new long[] { 1, 0, 4 }));
	}
}
