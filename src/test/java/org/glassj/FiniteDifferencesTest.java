package org.glassj;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The differences against which everything else is tested, against polynomials and the sine. */
class FiniteDifferencesTest {

	@Test
	void polynomialsOfDegreeTwiceTheReachAreExact() {
		final double[][] derivatives = FiniteDifferences.derivatives(g -> new double[] { 1 + g * (2 + g * (3 + g * (4 + g *
			5))), -g * g }, 0.5, 2, 4);
		final double[][] expected = { { 1, 0 }, { 2, 0 }, { 6, -2 }, { 24, 0 }, { 120, 0 } };
		for (int k = 0; k <= 4; k++)
			assertArrayEquals(expected[k], derivatives[k], 1e-12);
	}

	@Test
	void theErrorFallsAsTheSixthPowerOfTheStep() {
		final double coarse = FiniteDifferences.slope(g -> Math.sin(1 + g), 0.2) - Math.cos(1);
		final double fine = FiniteDifferences.slope(g -> Math.sin(1 + g), 0.1) - Math.cos(1);
		assertEquals(64, coarse / fine, 2);
	}
}
