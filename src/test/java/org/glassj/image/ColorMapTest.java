package org.glassj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours between their ends, in an order that the eye can see, and outside. */
class ColorMapTest {

	private static final double STEP = 1e-3;

	/** Relative luminance of sRGB as in the WCAG 2 recommendation, from 0 to 1. */
	private static double luminance(final int rgb) {
		return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
	}

	private static double linear(final int channel) {
		final double c = channel / 255.0;
		return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
	}

	@ParameterizedTest
	@CsvSource({ "SEQUENTIAL, 440154, fde725", "DIVERGING, 67001f, 053061" })
	void beginsAndEndsWithItsOutermostColors(final ColorMap map, final String first, final String last) {
		assertEquals(Integer.parseInt(first, 16), map.rgb(0));
		assertEquals(Integer.parseInt(last, 16), map.rgb(1));
	}

	@ParameterizedTest
	@EnumSource
	void keepsItsOutermostColorsBeyondTheEnds(final ColorMap map) {
		assertEquals(map.rgb(0), map.rgb(-3));
		assertEquals(map.rgb(0), map.rgb(Double.NEGATIVE_INFINITY));
		assertEquals(map.rgb(1), map.rgb(1.5));
		assertEquals(map.rgb(1), map.rgb(Double.POSITIVE_INFINITY));
	}

	/** Grey has equal parts of all colours; no colour of the maps has, but for the white of the middle. */
	@ParameterizedTest
	@EnumSource
	void showsMissingValuesInGrey(final ColorMap map) {
		final int grey = map.rgb(Double.NaN);
		assertEquals(grey & 0xff, grey >> 8 & 0xff);
		assertEquals(grey & 0xff, grey >> 16);
		assertNotEquals(map.rgb(0.5), grey);
	}

	@Property
	void sequentialColorsGrowLighter(@ForAll @DoubleRange(min = 0, max = 1 - 20 * STEP) final double t) {
		assertTrue(luminance(ColorMap.SEQUENTIAL.rgb(t + 20 * STEP)) > luminance(ColorMap.SEQUENTIAL.rgb(t)));
	}

	@Property
	void divergingColorsGrowLighterTowardsTheMiddle(@ForAll @DoubleRange(min = 0, max = 0.5 - 20 * STEP) final double t) {
		assertTrue(luminance(ColorMap.DIVERGING.rgb(t + 20 * STEP)) > luminance(ColorMap.DIVERGING.rgb(t)));
		assertTrue(luminance(ColorMap.DIVERGING.rgb(1 - t - 20 * STEP)) > luminance(ColorMap.DIVERGING.rgb(1 - t)));
	}

	@Property
	void divergingColorsAreRedBelowAndBlueAboveTheMiddle(@ForAll @DoubleRange(min = 0.01, max = 0.5) final double offset) {
		final int below = ColorMap.DIVERGING.rgb(0.5 - offset);
		final int above = ColorMap.DIVERGING.rgb(0.5 + offset);
		assertTrue((below >> 16) > (below & 0xff));
		assertTrue((above & 0xff) > (above >> 16));
	}

	@Property
	void neighboringColorsAreSimilar(@ForAll @DoubleRange(min = 0, max = 1 - STEP) @Scale(3) final double t, @ForAll final ColorMap map) {
		final int a = map.rgb(t);
		final int b = map.rgb(t + STEP);
		for (int shift = 0; shift <= 16; shift += 8)
			assertTrue(Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) <= 2);
	}

	@Test
	void middleOfTheDivergingColorsIsAlmostWhite() {
		assertEquals(0xf7f7f7, ColorMap.DIVERGING.rgb(0.5));
	}
}
