package org.glassj.numeric;

import static org.glassj.Agreement.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

/**
 * Truncated Taylor series against functions whose series are known in closed form. Coefficients grow and fall by
 * orders of magnitude within a series, so arrays are compared on a scale on which all are of order one.
 */
class TaylorSeriesTest {

	private static final int ORDER = 7;
	/** A few dozen roundings of terms that partly cancel. */
	private static final double ROUND_OFF = 1e-12;

	@Property
	void powerOfANumberHasBinomialCoefficients(@ForAll @DoubleRange(min = 0.2, max = 5) final double s,
		@ForAll @DoubleRange(min = -20, max = 20) final double p)
	{
		final double[] c = new double[ORDER + 1];
		TaylorSeries.power(s, p, Math.pow(s, p), ORDER, c);
		double fallingFactorial = 1;
		double factorial = 1;
		for (int k = 0; k <= ORDER; k++) {
			final double expected = fallingFactorial * Math.pow(s, p - k) / factorial;
			assertEquals(expected, c[k], ROUND_OFF * Math.abs(expected));
			fallingFactorial *= p - k;
			factorial *= k + 1;
		}
	}

	@Test
	void powerOfANumberSumsToTheFunctionNearby() {
		final double[] c = new double[21];
		TaylorSeries.power(2, -5, Math.pow(2, -5), 20, c);
		// the remainder is below binom(25, 20) (0.2 / 2)^21
		assertEquals(Math.pow(2.2, -5), TaylorSeries.evaluate(c, 0.2), 1e-15);
	}

	@Property
	void powerOfAnExponentialIsAnExponential(@ForAll @DoubleRange(min = -2, max = 2) final double rate,
		@ForAll @DoubleRange(min = -6, max = 6) final double p)
	{
		final double[] h = new double[ORDER + 1];
		TaylorSeries.power(TaylorSeries.exponential(rate, ORDER), p, ORDER, h);
		assertClose(TaylorSeries.exponential(rate * p, ORDER), h, ROUND_OFF);
	}

	@Property
	void squareOfARootIsTheSeriesItself(@ForAll @DoubleRange(min = 0.5, max = 3) final double f0,
		@ForAll @DoubleRange(min = -1, max = 1) final double f1, @ForAll @DoubleRange(min = -1, max = 1) final double f2)
	{
		final double[] f = { f0, f1, f2, f1 * f2, f1 - f2 };
		final double[] root = new double[f.length];
		final double[] square = new double[f.length];
		TaylorSeries.power(f, 0.5, f.length - 1, root);
		TaylorSeries.multiply(root, root, f.length - 1, square);
		// roots of f within 1/4 of the origin let the root's coefficients grow by up to 8 an order
		assertClose(f, square, 1e-11);
	}

	@Test
	void aPowerStopsAtTheOrderAskedFor() {
		final double[] h = { 0, 0, 0, 42 };
		TaylorSeries.power(new double[] { 4, 4, 1, 99 }, 0.5, 2, h);
		assertArrayEquals(new double[] { 2, 1, 0, 42 }, h, 1e-15);
	}

	@Test
	void compositionOfExponentialAndLogarithmIsTheIdentity() {
		final double[] logarithm = new double[ORDER + 1];
		for (int k = 1; k <= ORDER; k++)
			logarithm[k] = (k % 2 == 1 ? 1.0 : -1.0) / k;
		final double[] h = new double[ORDER + 1];
		TaylorSeries.compose(TaylorSeries.exponential(1, ORDER), 0, logarithm, ORDER, h);
		assertArrayEquals(new double[] { 1, 1, 0, 0, 0, 0, 0, 0 }, h, 1e-15);
	}

	@Test
	void compositionStartsAtTheOffsetAndIgnoresTheInnerConstant() {
		// f(u) = 3 + 5 u + 7 u^2 behind two other numbers; u = 2 g + g^2
		final double[] h = new double[3];
		TaylorSeries.compose(new double[] { -1, -1, 3, 5, 7 }, 2, new double[] { 1e9, 2, 1 }, 2, h);
		assertArrayEquals(new double[] { 3, 10, 5 + 28 }, h);
	}

	@Property
	void compositionIsTheSumOfPowers(@ForAll @DoubleRange(min = -1, max = 1) final double a,
		@ForAll @DoubleRange(min = -1, max = 1) final double b, @ForAll @DoubleRange(min = -1, max = 1) final double c)
	{
		final double[] outer = { b, c, a, a - b, b + c, 1 };
		final double[] inner = { 0, a, b, c, a * b, b * c };
		final double[] expected = new double[6];
		double[] power = { 1, 0, 0, 0, 0, 0 };
		for (final double coefficient : outer) {
			for (int k = 0; k < 6; k++)
				expected[k] += coefficient * power[k];
			final double[] next = new double[6];
			TaylorSeries.multiply(power, inner, 5, next);
			power = next;
		}
		final double[] h = new double[6];
		TaylorSeries.compose(outer, 0, inner, 5, h);
		assertArrayEquals(expected, h, 1e-13);
	}

	@Property
	void productOfExponentialsAddsTheirRates(@ForAll @DoubleRange(min = -2, max = 2) final double a,
		@ForAll @DoubleRange(min = -2, max = 2) final double b)
	{
		final double[] h = new double[ORDER + 1];
		TaylorSeries.multiply(TaylorSeries.exponential(a, ORDER), TaylorSeries.exponential(b, ORDER), ORDER, h);
		assertArrayEquals(TaylorSeries.exponential(a + b, ORDER), h, 1e-13);
	}

	@Test
	void productOfBinomials() {
		final double[] h = new double[4];
		TaylorSeries.multiply(new double[] { 1, 2, 1, 0 }, new double[] { 1, -1, 0, 0 }, 3, h);
		assertArrayEquals(new double[] { 1, 1, -1, -1 }, h);
	}

	@Test
	void exponentialOfZeroIsOne() {
		assertArrayEquals(new double[] { 1, 0, 0 }, TaylorSeries.exponential(0, 2));
		assertArrayEquals(new double[] { 1 }, TaylorSeries.exponential(-3, 0));
	}

	@Test
	void evaluationIsHornersRule() {
		assertEquals(2 - 3 * 0.5 + 4 * 0.25, TaylorSeries.evaluate(new double[] { 2, -3, 4 }, 0.5));
		assertEquals(2, TaylorSeries.evaluate(new double[] { 2, -3, 4 }, 0));
		assertEquals(0, TaylorSeries.evaluate(new double[0], 7));
	}

	@Test
	void derivativesAreCoefficientsTimesFactorials() {
		final double[] coefficients = { 1, 1, 1, 1, 1, 1 };
		assertArrayEquals(new double[] { 1, 1, 2, 6, 24, 120 }, TaylorSeries.toDerivatives(coefficients));
		assertArrayEquals(new double[] { 1, 1, 1, 1, 1, 1 }, coefficients, "the argument is left alone");
	}
}
