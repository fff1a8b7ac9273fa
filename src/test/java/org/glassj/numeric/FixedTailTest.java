package org.glassj.numeric;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** The amplitude of a tail of known exponent. */
class FixedTailTest {

	private static FixedTail tail(final double... counts) {
		final double[] totals = new double[counts.length];
		Arrays.fill(totals, 100);
		return FixedTail.of(3.5, 2, counts, totals);
	}

	/** A x^-a integrated from x_min on is the share of values. */
	@Test
	void amplitude() {
		final FixedTail tail = tail(3, 5);
		assertEquals(0.04, tail.amplitude() * Math.pow(2, -2.5) / 2.5, 1e-15);
		assertEquals(tail.amplitude() * Math.pow(7, -3.5), tail.density(7), 1e-15);
		assertEquals(8, tail.size());
		assertEquals(2, tail.contributors());
	}

	@Test
	void ofSampledValues() {
		final UpperTail kept = UpperTail.largest(new double[][] { { 1, 5, 3, 0 }, { 2, 9 } }, 0.7);
		final FixedTail tail = FixedTail.of(kept, 2, 3);
		// three of six values are 3 or more
		assertEquals(1.5, tail.amplitude(), 1e-15);
	}

	/** Garwood's 95 % limits of a Poisson mean: 3.4538 and 15.7632 for 8 counts, 0 and 3.6889 for none. */
	@Test
	void poissonLimits() {
		final double unit = tail(1).amplitude();
		assertEquals(3.4538, tail(8).poisson(0.95)[0] / unit, 1e-4);
		assertEquals(15.7632, tail(8).poisson(0.95)[1] / unit, 1e-4);
		assertEquals(0, tail(0).poisson(0.95)[0]);
		assertEquals(3.6889, tail(0).poisson(0.95)[1] / unit, 1e-4);
	}

	/** Clopper and Pearson's 95 % limits for 3 of 10: 0.066740 and 0.652453. */
	@Test
	void limitsOfAQuotient() {
		final double[] interval = tail(3).poissonOver(tail(7), 0.95);
		assertEquals(0.066740 / (1 - 0.066740), interval[0], 2e-6);
		assertEquals(0.652453 / (1 - 0.652453), interval[1], 1e-5);
		assertEquals(0, tail(0).poissonOver(tail(7), 0.95)[0]);
		assertEquals(Double.POSITIVE_INFINITY, tail(3).poissonOver(tail(0), 0.95)[1]);
	}

	@Test
	void intervalsAreThoseOfTheShare() {
		final FixedTail tail = tail(3, 5, 4);
		final double unit = tail.amplitude() / 0.04;
		final double[] share = tail.share().jackknife(0.9);
		assertArrayEquals(new double[] { unit * share[0], unit * share[1] }, tail.jackknife(0.9), 1e-12);
		assertArrayEquals(new double[] { unit, 2 * unit }, tail.scaled(new double[] { 1, 2 }), 1e-12);
	}

	@Test
	void refusals() {
		assertRefused("exponent: 1.0 does not exceed 1.", () -> FixedTail.of(1, 2, new double[1], new double[1]));
		assertRefused("tail: its start 0.0 is not positive.", () -> FixedTail.of(2, 0, new double[1], new double[1]));
		assertRefused("tail: exponent 3.5 from 2.0 on cannot be compared with exponent 2.0 from 2.0 on.", () -> tail(1)
			.poissonOver(FixedTail.of(2, 2, new double[1], new double[1]), 0.9));
	}
}
