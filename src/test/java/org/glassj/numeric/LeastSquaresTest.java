package org.glassj.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Models whose best parameters are known. */
class LeastSquaresTest {

	private static double decay(final double[] p, final double x, final double[] gradient) {
		final double e = Math.exp(-p[1] * x);
		gradient[0] = e;
		gradient[1] = -p[0] * x * e;
		gradient[2] = 1;
		return p[0] * e + p[2];
	}

	private static double line(final double[] p, final double x, final double[] gradient) {
		gradient[0] = 1;
		gradient[1] = x;
		return p[0] + p[1] * x;
	}

	private static double[] abscissae(final int n) {
		final double[] x = new double[n];
		Arrays.setAll(x, k -> 0.1 * k);
		return x;
	}

	@Test
	void findsTheParametersOfExactData() {
		final double[] x = abscissae(40);
		final double[] y = Arrays.stream(x).map(v -> 3 * Math.exp(-1.7 * v) + 0.5).toArray();
		final LeastSquares fit = LeastSquares.fit(LeastSquaresTest::decay, x, y, new double[] { 1, 0.3, 0 });
		assertTrue(fit.converged());
		assertEquals(0, fit.sumOfSquares(), 1e-20);
		assertEquals(3, fit.parameter(0), 1e-9);
		assertEquals(1.7, fit.parameter(1), 1e-9);
		assertEquals(0.5, fit.parameter(2), 1e-9);
	}

	/** Slope and offset of the regression line through (0,1), (1,3), (2,2), (3,6): 1.4 and 0.9, with squares 4.2. */
	@Test
	void linearModelIsRegression() {
		final LeastSquares fit = LeastSquares.fit(LeastSquaresTest::line, new double[] { 0, 1, 2, 3 }, new double[] { 1, 3, 2,
			6 }, new double[2]);
		assertEquals(0.9, fit.parameter(0), 1e-9);
		assertEquals(1.4, fit.parameter(1), 1e-9);
		assertEquals(4.2, fit.sumOfSquares(), 1e-12);
	}

	/** Of noisy data, no parameters nearby leave less. */
	@Test
	void leavesLeast() {
		final UniformRandomProvider random = PowerLawTailTest.random(7);
		final double[] x = abscissae(60);
		final double[] y = Arrays.stream(x).map(v -> 2 * Math.exp(-v) + 0.2 * random.nextDouble()).toArray();
		final LeastSquares fit = LeastSquares.fit(LeastSquaresTest::decay, x, y, new double[] { 1, 0.5, 0 });
		for (int m = 0; m < 3; m++)
			for (final double change : new double[] { -1e-4, 1e-4 }) {
				final double[] other = { fit.parameter(0), fit.parameter(1), fit.parameter(2) };
				other[m] += change;
				double sum = 0;
				for (int k = 0; k < x.length; k++)
					sum += Math.pow(y[k] - decay(other, x[k], new double[3]), 2);
				assertTrue(sum > fit.sumOfSquares());
			}
	}

	/** A parameter that changes nothing cannot be found and ends the search where it began. */
	@Test
	void restsWhereNothingChanges() {
		final LeastSquares fit = LeastSquares.fit((p, x, gradient) -> {
			gradient[0] = 0;
			return 1;
		}, new double[] { 0, 1 }, new double[] { 2, 2 }, new double[] { 5 });
		assertEquals(5, fit.parameter(0));
		assertEquals(2, fit.sumOfSquares());
	}
}
