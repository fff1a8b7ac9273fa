package org.glassj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Round numbers: few, within their bounds, and briefly written. */
class TicksTest {

	@ParameterizedTest
	@CsvSource({ "1, 1", "1.9, 1", "2, 2", "4.99, 2", "5, 5", "9.9, 5", "10, 10", "0.3, 0.2", "0.001, 0.001", "7000, 5000" })
	void stepIsTheLargestRoundNumber(final double most, final double step) {
		assertEquals(step, Ticks.step(most), 1e-12 * step);
	}

	@Test
	void liesOnRoundNumbers() {
		assertArrayEquals(new double[] { 0.5, 1, 1.5, 2, 2.5, 3 }, Ticks.between(0.27, 3.07), 1e-12);
		assertArrayEquals(new double[] { -1, -0.5, 0, 0.5, 1 }, Ticks.between(-1, 1), 1e-12);
		assertArrayEquals(new double[] { 4 }, Ticks.between(4, 4));
	}

	@Property
	void areFewAndWithinTheBounds(@ForAll @DoubleRange(min = -1e6, max = 1e6) final double low,
		@ForAll @DoubleRange(min = 1e-3, max = 1e6) @Scale(3) final double extent)
	{
		final double high = low + extent;
		final double[] ticks = Ticks.between(low, high);
		assertTrue(ticks.length >= 3 && ticks.length <= 11, () -> ticks.length + " ticks");
		assertTrue(ticks[0] >= low - 1e-6 * extent);
		assertTrue(ticks[ticks.length - 1] <= high + 1e-6 * extent);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "0.30000000000000004, 0.3", "2.5, 2.5", "100000, 100000", "-20, -20", "1e9, 1E+9", "1.5e-7, 1.5E-7",
		"0.001, 0.001", "-130935.42, -130935" })
	void labelsAreShort(final double value, final String label) {
		assertEquals(label, Ticks.label(value));
	}
}
