package org.glassj.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Approximants of functions whose zeros, poles and integrals are known. */
class PadeApproximantTest {

	private static double factorial(final int k) {
		return k < 2 ? 1 : k * factorial(k - 1);
	}

	@Test
	void exponentialHasItsClosedForm() {
		final double[] exponential = IntStream.rangeClosed(0, 4).mapToDouble(k -> 1 / factorial(k)).toArray();
		final PadeApproximant approximant = PadeApproximant.of(exponential, 2);
		for (final double x : new double[] { -2, -0.3, 0, 0.5, 3 })
			assertEquals((1 + x / 2 + x * x / 12) / (1 - x / 2 + x * x / 12), approximant.value(x), 1e-13 * Math.exp(x) + 1e-13);
		assertFalse(approximant.firstZero(10).isPresent());
		// what Simpson's rule leaves, and the approximant's own error of about x^6 / 4320
		assertEquals(Math.expm1(0.5), approximant.integral(0.5), 1e-5);
	}

	@Test
	void cosineTurnsAtAQuarterOfItsPeriod() {
		final double[] cosine = IntStream.rangeClosed(0, 8).mapToDouble(k -> k % 2 == 1 ? 0 : (k % 4 == 0 ? 1 : -1) / factorial(
			k)).toArray();
		final PadeApproximant approximant = PadeApproximant.of(cosine, 4);
		// (15120 - 6900 x^2 + 313 x^4) / (15120 + 660 x^2 + 13 x^4)
		assertEquals(Math.sqrt((6900 - Math.sqrt(6900 * 6900 - 4 * 313 * 15120)) / 626), approximant.firstZero(3)
			.getAsDouble(), 1e-11);
		assertEquals(Math.PI / 2, approximant.firstZero(3).getAsDouble(), 1e-4);
		assertFalse(approximant.firstZero(1.5).isPresent(), "none so near");
		assertEquals(1, approximant.integral(Math.PI / 2), 1e-5);
	}

	@Test
	void aPoleHidesTheZerosBeyond() {
		// (1 - x) / (1 - 2 x): the pole comes first; and (1 - 2 x) / (1 - x), the other way round
		final double[] hidden = IntStream.rangeClosed(0, 2).mapToDouble(k -> k == 0 ? 1 : Math.pow(2, k - 1)).toArray();
		assertFalse(PadeApproximant.of(hidden, 1).firstZero(5).isPresent());
		assertEquals(0.5, PadeApproximant.of(new double[] { 1, -1, -1 }, 1).firstZero(5).getAsDouble(), 1e-12);
	}

	@Test
	void aSpuriousPoleHidesNothing() {
		// (1 - x)(1 - x / 0.3001) / [(1 - x / 0.3)(1 + x / 5)]: the doublet at 0.3 is left out
		final double[] p = { 1, -1 - 1 / 0.3001, 1 / 0.3001 };
		final double[] q = { 1, 0.2 - 1 / 0.3, -0.2 / 0.3 };
		final double[] c = new double[5];
		for (int k = 0; k < c.length; k++) {
			c[k] = k < 3 ? p[k] : 0;
			for (int j = 1; j <= Math.min(k, 2); j++)
				c[k] -= q[j] * c[k - j];
		}
		assertEquals(1, PadeApproximant.of(c, 2).firstZero(5).getAsDouble(), 1e-6);
	}

	@Test
	void aSeriesThatEndsHasNoApproximantButNoZeroEither() {
		final PadeApproximant none = PadeApproximant.of(new double[] { 1, 0, 0 }, 1);
		assertTrue(Double.isNaN(none.value(0.5)));
		assertFalse(none.firstZero(5).isPresent());
	}

	@Test
	void unitsDoNotMatter() {
		final double[] c = { 20, -90, 300, -4000, 2e4, -3e5, 1e6, -2e7, 5e8 };
		final double[] scaled = c.clone();
		for (int k = 0; k < c.length; k++)
			scaled[k] *= Math.pow(1e-3, k);
		final double zero = PadeApproximant.of(c, 4).firstZero(1).orElse(Double.NaN);
		assertEquals(1e3 * zero, PadeApproximant.of(scaled, 4).firstZero(1e3).orElse(Double.NaN), 1e-9 * zero * 1e3);
	}
}
