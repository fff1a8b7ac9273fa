package org.glassj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Which values the ends of a colour scale stand for. */
class ColorScaleTest {

	private static ColorScale spanning(final double tail, final ColorMap map, final double... values) {
		return ColorScale.spanning(values, tail, map, "stress");
	}

	private static void assertRange(final double low, final double high, final ColorScale scale) {
		assertEquals(low, scale.low());
		assertEquals(high, scale.high());
	}

	@Test
	void spansAllFiniteValuesWithoutTail() {
		assertRange(-1, 7, spanning(0, ColorMap.SEQUENTIAL, 3, Double.NaN, 7, -1, Double.POSITIVE_INFINITY));
	}

	@Test
	void leavesOutTheTailAtEitherEnd() {
		final double[] values = IntStream.rangeClosed(0, 100).asDoubleStream().toArray();
		values[100] = 1e9;
		values[0] = -1e9;
		assertRange(2, 98, spanning(0.02, ColorMap.SEQUENTIAL, values));
	}

	@Test
	void isSymmetricAboutZeroForTheDivergingMap() {
		assertRange(-5, 5, spanning(0, ColorMap.DIVERGING, -5, 1, 2));
		assertRange(-7, 7, spanning(0, ColorMap.DIVERGING, 3, 7));
	}

	@Test
	void spansTheUnitIntervalWithoutValues() {
		assertRange(0, 1, spanning(0.01, ColorMap.SEQUENTIAL));
		assertRange(0, 1, spanning(0.01, ColorMap.DIVERGING, Double.NaN));
	}

	@Test
	void colorsValuesByTheirPlaceBetweenTheEnds() {
		final ColorScale scale = new ColorScale(ColorMap.SEQUENTIAL, 10, 20, "stress");
		assertEquals(new Color(ColorMap.SEQUENTIAL.rgb(0)), scale.color(10));
		assertEquals(new Color(ColorMap.SEQUENTIAL.rgb(0.25)), scale.color(12.5));
		assertEquals(new Color(ColorMap.SEQUENTIAL.rgb(1)), scale.color(99));
		assertEquals(new Color(ColorMap.SEQUENTIAL.rgb(Double.NaN)), scale.color(Double.NaN));
	}

	@Test
	void givesEqualValuesTheMiddleColor() {
		assertEquals(new Color(ColorMap.SEQUENTIAL.rgb(0.5)), spanning(0, ColorMap.SEQUENTIAL, 4, 4).color(4));
	}
}
