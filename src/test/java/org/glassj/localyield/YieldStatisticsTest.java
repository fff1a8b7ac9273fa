package org.glassj.localyield;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.glassj.Sample;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** Statistics of local yield on numbers made to measure: Weibull's law, and samples counted by hand. */
class YieldStatisticsTest {

	/** Samples of Weibull's law 1 - exp(-x^k), P(x) ~ x^(k - 1) for small x. */
	private static double[][] weibull(final Random random, final int samples, final int size, final double k) {
		return IntStream.range(0, samples).mapToObj(s -> random.doubles(size).map(u -> Math.pow(-Math.log1p(-u), 1 / k))
			.toArray()).toArray(double[][]::new);
	}

	@Test
	void theWeakEndOfWeibullsLawHasItsExponent() {
		for (final double k : new double[] { 1, 1.6, 4 }) {
			final WeakTail tail = WeakTail.of(weibull(new Random(5), 10, 50_000, k), 0.01);
			assertEquals(5000, tail.size());
			// relative error 1/sqrt(n) of theta + 1 = k, within three of them; the law bends by u_0 / 4 = 0.0025 more
			assertEquals(k - 1, tail.exponent(), k * (3 / Math.sqrt(5000) + 0.0025));
			assertEquals(Math.pow(-Math.log1p(-0.01), 1 / k), tail.start(), 0.05 * tail.start());
			assertTrue(tail.distance() < 0.03);
		}
	}

	@Test
	void intervalsHoldTheExponentAsOftenAsTheySay() {
		final Random random = new Random(8);
		int held = 0;
		int heldAlone = 0;
		for (int trial = 0; trial < 400; trial++) {
			final double[] many = WeakTail.of(weibull(random, 6, 300, 2), 0.05).interval(0.9);
			if (many[0] < 1 && 1 < many[1]) held++;
			final double[] one = WeakTail.of(weibull(random, 1, 1000, 2), 0.05).interval(0.9);
			if (one[0] < 1 && 1 < one[1]) heldAlone++;
		}
		// 360 +- 6, and a jackknife over six samples is known to be a few per cent too optimistic or too wide
		assertEquals(360, held, 24.0);
		assertEquals(360, heldAlone, 24.0);
	}

	@Test
	void distancesThatAreNoneOrNothingDoNotCount() {
		final double[][] samples = { { 0, Double.NaN, 1, 0.5, -1 }, { 0.25, 2, 4 } };
		final WeakTail tail = WeakTail.of(samples, 0.6);
		// of 4, 2, 1, .5, .25 the three smallest
		assertEquals(3, tail.size());
		assertEquals(1, tail.start());
		assertEquals(3 / (Math.log(2) + Math.log(4)) - 1, tail.exponent(), 1e-12);
	}

	@Test
	void refusesToFitTooFewDistances() {
		final String rest = " distances to yield leaves fewer than two different ones to fit; give more maps or a larger fraction.";
		assertRefused("fraction: 0.1 of 3" + rest, () -> WeakTail.of(new double[][] { { 1, 2 }, { 3, Double.NaN } }, 0.1));
		assertRefused("fraction: 1.0 of 2" + rest, () -> WeakTail.of(new double[][] { { 2, 2, 0 } }, 1));
		assertRefused("fraction: 1.0 of 0" + rest, () -> WeakTail.of(new double[][] { { Double.NaN, -1 } }, 1));
	}

	@Test
	void meansAndVariancesByHand() {
		final YieldSamples samples = new YieldSamples().add(new double[] { 1, Double.NaN, 3 }, new double[] { 0.1, Double.NaN })
			.add(new double[] { 5 }, new double[] { 0.3, 0.7 });
		assertEquals(2, samples.size());
		assertArrayEquals(new double[] { 1, 3, 5 }, samples.stresses());
		assertEquals(3, samples.mean());
		assertEquals(4, samples.variance());
		assertEquals(0.25, samples.discarded());
		// without the first sample the mean is 5, without the second 2: sqrt(1/2 * 2 * 1.5^2)
		assertEquals(1.5, samples.meanError(), 1e-12);
		assertEquals(0.25, samples.shareBelow(0.3, 0.95)[0]);
		assertEquals(0.5, samples.shareBelow(0.5, 0.95)[0]);
	}

	@Test
	void sharesOfFewOrNoneHavePoissonsInterval() {
		final YieldSamples none = new YieldSamples().add(new double[] { 1 }, new double[50]).add(new double[] { 1 },
			new double[50]);
		// none of 100: the upper end is -ln 0.025 = 3.689 of them; one: 0.0253 to 5.572
		assertArrayEquals(new double[] { 0, 0, 0.03688879 }, none.shareBelow(0, 0.95), 1e-8);
		final YieldSamples one = none.add(new double[] { 1 }, new double[] { -1 });
		assertArrayEquals(new double[] { 1 / 101.0, 0.02531781 / 101, 5.571643 / 101 }, one.shareBelow(0, 0.95), 1e-7);
	}

	@Test
	void noShareIsLargerThanOne() {
		final YieldSamples two = new YieldSamples().add(new double[] { 1 }, new double[] { 1, 3, 3, 3 }).add(new double[] { 1 },
			new double[] { 1, 1, 1, 3 });
		final double[] share = two.shareBelow(2, 0.95);
		assertEquals(0.5, share[0]);
		assertTrue(share[1] > 0 && share[1] < 0.5);
		assertEquals(1, share[2]);
	}

	@Test
	void ratiosOfTheSameSamplesAreMoreCertainThanTheirErrorsSay() {
		final Random random = new Random(2);
		final YieldSamples one = new YieldSamples();
		final YieldSamples twice = new YieldSamples();
		for (int s = 0; s < 6; s++) {
			final double shift = random.nextGaussian();
			final double[] stresses = random.doubles(50).map(u -> 10 + shift + u).toArray();
			one.add(stresses, stresses);
			twice.add(Arrays.stream(stresses).map(v -> 2 * v).toArray(), stresses);
		}
		assertEquals(2, twice.over(one, YieldSamples::mean)[0], 1e-12);
		assertEquals(0, twice.over(one, YieldSamples::mean)[1], 1e-12);
		assertEquals(4, twice.over(one, YieldSamples::variance)[0], 1e-10);
		assertTrue(one.meanError() > 0.1 && one.varianceError() > 0);
		assertRefused("reference: 0 samples cannot be compared one by one with 6.", () -> one.over(new YieldSamples(),
			YieldSamples::mean));
	}

	private static YieldSamples group(final long seed, final double scale) {
		final YieldSamples group = new YieldSamples();
		for (final double[] x : weibull(new Random(seed), 4, 500, 2))
			group.add(Arrays.stream(x).limit(100).map(v -> scale * v).toArray(), Arrays.stream(x).map(v -> scale * v).toArray());
		return group;
	}

	@Test
	void tablesAndPlotsShowGroups() {
		final YieldStatistics statistics = YieldStatistics.of(new double[] { 1, 0.5 }, List.of(group(1, 1), group(2, 2)), 0.1,
			0.95);
		final YieldStatistics reference = YieldStatistics.of(new double[] { 1, 0.5 }, List.of(group(1, 0.5), group(2, 1)), 0.1,
			0.95);
		final ResultTable table = statistics.table("statistics");
		assertArrayEquals(new double[] { 1, 0.5 }, table.values("temperature"));
		assertArrayEquals(new double[] { 200, 200 }, table.values("tail"));
		assertEquals(group(2, 2).mean(), table.values("mean")[1]);
		// 1 - exp(-x^2) has a tenth below x_0; at twice the scale 1 - 0.9^(1/4) is left
		assertEquals(0.1, table.values("share")[0], 1e-3);
		assertEquals(1 - Math.pow(0.9, 0.25), table.values("share")[1], 0.015);
		assertTrue(table.values("shareLower")[1] < table.values("share")[1] && table.values("share")[1] < table.values(
			"shareUpper")[1]);
		assertArrayEquals(new double[] { 2, 2 }, statistics.ratioTable(reference).values("mean"), 1e-12);
		assertArrayEquals(new double[] { 4, 4 }, statistics.ratioTable(reference).values("variance"), 1e-12);
		assertEquals("[T = 1.0, T = 0.5]", statistics.distribution(null).names().toString());
		final Curve both = statistics.distribution(reference);
		assertTrue(both.isScattered("T = 0.5") && both.guides("T = 0.5").size() > 4);
		assertEquals("[maps, reference]", statistics.meanCurve(reference).names().toString());
		final double[][] bar = statistics.varianceCurve(null).guides("maps").get(1);
		assertEquals(2 * group(2, 2).varianceError(), bar[1][1] - bar[1][0], 1e-12);
		assertTrue(statistics.weakCurve().names().iterator().next().startsWith("T = 1.0: theta "));
		double integral = 0;
		final ResultTable rows = statistics.distributionTable();
		for (int r = 1; r < rows.rows() && rows.values("temperature")[r] == 1; r++)
			integral += (rows.values("stress")[r] - rows.values("stress")[r - 1]) * rows.values("density")[r];
		assertEquals(1, integral, 1e-9);
	}

	@Test
	void impossibleSettingsAreRefused() {
		final List<YieldSamples> one = List.of(group(1, 1));
		assertRefused("temperatures: 2 given for 1 group(s) of maps.", () -> YieldStatistics.of(new double[2], one, 0.1, 0.95));
		assertRefused("fraction: 0.0 is outside 0..1.", () -> YieldStatistics.of(new double[1], one, 0, 0.95));
		assertRefused("confidence: 1.0 is outside 0.01..0.9999.", () -> YieldStatistics.of(new double[1], one, 0.1, 1));
	}

	@Test
	void mapsAreSamples() {
		final Sample glass = Sample.kobAndersen(20);
		final LocalYieldMap map = LocalYieldMap.of(glass.particles(), glass.potential(), LocalYieldSettings.standard().withRadius(
			3).withSpacing(6), ProgressMonitor.NONE);
		final YieldSamples samples = new YieldSamples().add(map);
		assertEquals(map.blocks().mean(), samples.mean(), 1e-12);
		assertEquals(map.blocks().variance(), samples.variance(), 1e-12);
		assertEquals((double) map.discarded() / map.cavities(), samples.discarded());
		assertEquals(map.yield(3).forward().stress() - map.yield(3).stress(0), samples.distances()[0][3]);
		assertTrue(Double.isNaN(samples.meanError()));
	}
}
