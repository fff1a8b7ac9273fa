package org.glassj.expansion;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.glassj.prepare.PreparationSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tails of the coefficients of real glasses against eq. 23 and against each other. Intervals are of
 * {@value #CONFIDENCE}, so that five of them fail together by chance once in 200 runs of other seeds; the seeds are fixed.
 */
class CoefficientTailTest {

	private static final double CONFIDENCE = 0.999;

	private static CoefficientStatistics analyse(final String model, final double temperature, final long sweeps,
		final int n, final int glasses, final int orders)
	{
		return CoefficientStatistics.of(GlassCoefficients.of(PreparationSettings.of(model, 2).withParticles(n).withTemperature(
			temperature).withSweeps(sweeps), glasses, orders), CoefficientSettings.standard().withOrders(orders).withConfidence(
				CONFIDENCE), ProgressMonitor.NONE);
	}

	/**
	 * Few and small glasses: the signs of soft modes are there, exponents are known to within a third. Still smaller ones
	 * are not asymptotic: the maxima of 400 particles give -3.9, -2.0 and -1.6 from 128 glasses.
	 */
	@Test
	void aFewPoorlyAnnealedGlasses() {
		final CoefficientStatistics statistics = analyse("bidisperse-ipl", 1.0, 100, 900, 32, 3);
		for (int n = 1; n <= 3; n++)
			assertMaximaAgree(statistics.tail(n));
		assertTrue(statistics.tail(1).exponentLower() < -3.5, "the first order's tail is at most as heavy as eq. 23's");
	}

	/**
	 * 200 poorly annealed bidisperse glasses of 10,000 particles: the first order's tail has the exponent of eq. 23, and the samples'
	 * maxima have all three. The tails of orders 2 and 3 depend on N and are made by few samples, so nothing is asserted of
	 * them. About 12 core-seconds a glass. Found, with 95 %: tails -3.52 (-3.65 .. -3.40), -1.72 (-1.96 .. -1.54), -1.42
	 * (-1.60 .. -1.29), maxima -3.51 (-3.76 .. -3.24), -1.87 (-1.97 .. -1.77), -1.53 (-1.59 .. -1.47).
	 */
	@Test
	@Tag("slow")
	void poorlyAnnealedGlassesFollowEquation23() {
		final CoefficientStatistics statistics = analyse("bidisperse-ipl", 1.0, 200, 10_000, 200, 3);
		assertTrue(statistics.tail(1).agrees(), () -> "n = 1: " + statistics.tail(1).exponentLower() + " .. " + statistics
			.tail(1).exponentUpper());
		for (int n = 1; n <= 3; n++)
			assertMaximaAgree(statistics.tail(n));
	}

	private static void assertMaximaAgree(final CoefficientTail tail) {
		final double expected = CoefficientTail.expected(tail.order());
		assertTrue(tail.maxima()[1] <= expected && expected <= tail.maxima()[2], () -> "n = " + tail.order() + ": " + Arrays
			.toString(tail.maxima()));
	}

	/** Colder liquids have fewer soft modes: A_g falls from each temperature to the next below 0.7, and far in all. */
	@Test
	@Tag("slow")
	void prefactorFallsWithTheParentTemperature() {
		final double[] temperatures = { 1.0, 0.7, 0.5, 0.4, 0.3 };
		final long[] sweeps = { 300, 500, 1500, 4000, 8000 };
		final CoefficientStatistics hot = analyse("polydisperse-ipl", temperatures[0], sweeps[0], 2000, 40, 1);
		final double[] ratios = new double[temperatures.length];
		ratios[0] = 1;
		for (int k = 1; k < ratios.length; k++)
			ratios[k] = analyse("polydisperse-ipl", temperatures[k], sweeps[k], 2000, 40, 1).prefactorOver(hot)[0];
		for (int k = 2; k < ratios.length; k++)
			assertTrue(ratios[k] < ratios[k - 1], Arrays.toString(ratios));
		assertTrue(ratios[4] < 0.1, Arrays.toString(ratios));
	}
}
