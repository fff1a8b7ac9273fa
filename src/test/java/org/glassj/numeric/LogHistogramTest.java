package org.glassj.numeric;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Densities in bins that are equally wide in the logarithm. */
class LogHistogramTest {

	@Test
	void binsOfADecade() {
		final LogHistogram histogram = LogHistogram.of(new double[][] { { 0, 2, 3 }, { 200, 5 } }, 1);
		assertArrayEquals(new double[] { 1, 10, 100, 1000 }, histogram.edges(), 1e-12);
		assertArrayEquals(new double[] { Math.sqrt(10), Math.sqrt(1000), Math.sqrt(1e5) }, histogram.centers(), 1e-9);
		assertArrayEquals(new double[] { 3, 0, 1 }, histogram.counts());
		assertArrayEquals(new double[] { 3 / 5.0 / 9, 0, 1 / 5.0 / 900 }, histogram.density(), 1e-15);
		assertEquals(Math.sqrt(10), histogram.median(), 1e-12);
	}

	/** Zeros have no bin, so the integral is the share of the others. */
	@Test
	void integral() {
		final double[] values = PowerLawTailTest.random(31).doubles(1000).map(u -> u < 0.25 ? 0 : 1e-3 / u).toArray();
		final LogHistogram histogram = LogHistogram.of(new double[][] { values }, 10);
		double integral = 0;
		for (int b = 0; b < histogram.size(); b++)
			integral += histogram.density()[b] * (histogram.edges()[b + 1] - histogram.edges()[b]);
		assertEquals(Arrays.stream(values).filter(x -> x > 0).count() / 1000.0, integral, 1e-12);
		assertTrue(Arrays.stream(histogram.errors()).allMatch(e -> Double.isNaN(e) || e == 0));
	}

	/** Samples of equal size: the error of a density is that of the mean of counts, here nearly so as scatter is small. */
	@Test
	void errorsComeFromTheScatterOfSamples() {
		final double[][] samples = new double[4][1000];
		final int[] inFirst = { 500, 510, 490, 500 };
		for (int s = 0; s < 4; s++)
			for (int k = 0; k < 1000; k++)
				samples[s][k] = k < inFirst[s] ? 2 : 20;
		final double[] errors = LogHistogram.of(samples, 1).errors();
		final double ofMean = Math.sqrt((100 + 100) / 3.0 / 4) / 1000;
		assertEquals(ofMean / 9, errors[0], 1e-3 * ofMean);
		assertEquals(ofMean / 90, errors[1], 1e-4 * ofMean);
	}

	@Test
	void refusals() {
		assertRefused("bins: 0 is outside 1..1000.", () -> LogHistogram.of(new double[][] { { 1 } }, 0));
		assertRefused("value: -1.0 is not a finite number of 0 or more.", () -> LogHistogram.of(new double[][] { { -1 } }, 1));
		assertRefused("value: NaN is not a finite number of 0 or more.", () -> LogHistogram.of(new double[][] { { 1,
			Double.NaN } }, 1));
		assertRefused("There is no positive value to make a histogram of.", () -> LogHistogram.of(new double[][] { { 0 } }, 1));
	}
}
