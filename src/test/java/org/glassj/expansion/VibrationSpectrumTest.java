package org.glassj.expansion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.Test;

/** A spectrum, its table and its plot. */
class VibrationSpectrumTest {

	private static final double[] FREQUENCIES = { 0.5, 0.75, 1.5 };
	private static final double[] PARTICIPATION = { 0.1, 0.4, 0.6 };

	@Test
	void comesBackFromItsTable() {
		final VibrationSpectrum spectrum = new VibrationSpectrum(FREQUENCIES, PARTICIPATION, 200, 1.25);
		final ResultTable table = spectrum.table();
		assertEquals("modes", table.name());
		assertArrayEquals(new double[] { 1, 2, 3 }, table.values("mode"));
		assertArrayEquals(new double[] { 1.25, 1.25, 1.25 }, table.values("firstPhonon"));
		final VibrationSpectrum again = VibrationSpectrum.of(table);
		assertArrayEquals(FREQUENCIES, again.frequencies());
		assertArrayEquals(PARTICIPATION, again.participationRatios());
		assertEquals(200, again.modes());
		assertEquals(1.25, again.firstPhonon());
		assertEquals(1.5, again.completeTo());
		assertEquals(3, again.size());
	}

	@Test
	void plotsPhononsWhereThereAreAny() {
		final VibrationSpectrum spectrum = new VibrationSpectrum(FREQUENCIES, PARTICIPATION, 200, 1.25);
		assertEquals("[modes, first phonons]", spectrum.curve().names().toString());
		assertArrayEquals(new double[] { 1.25, 1.25 }, spectrum.curve().x("first phonons"));
		assertArrayEquals(PARTICIPATION, spectrum.curve().y("modes"));
		assertEquals("[modes]", new VibrationSpectrum(FREQUENCIES, PARTICIPATION, 200, 0).curve().names().toString());
	}
}
