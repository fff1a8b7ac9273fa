package org.glassj.elastoplastic;

import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Stress against strain in bounded memory: exact where it is exact, whatever the pieces are cut into. */
class FlowCurveTest {

	/** A saw: stress rises with a slope of 10 from 1 to 2 and drops. */
	private static FlowCurve saw(final int teeth, final int pieces, final double interval, final double from) {
		final FlowCurve curve = new FlowCurve(0, 1, interval, from);
		for (int k = 0; k < teeth; k++) {
			for (int p = 1; p <= pieces; p++)
				curve.extend(0.1 * k + 0.1 * p / pieces, 1 + (double) p / pieces);
			curve.extend(0.1 * (k + 1), 1);
		}
		return curve;
	}

	/** Uniform between 1 and 2: mean 3/2, deviation 1 / sqrt(12). */
	@Test
	void averagesOverStrainExactly() {
		for (final int pieces : new int[] { 1, 3, 7 }) {
			final FlowCurve curve = saw(400, pieces, 0.007, 5);
			assertRelative(1.5, curve.steadyMean(), 1e-12);
			assertRelative(1 / Math.sqrt(12), curve.steadyDeviation(), 1e-11);
			assertEquals(2, curve.peakStress(), 1e-14);
			assertEquals(0.1, curve.peakStrain(), 1e-14);
			assertRelative(40, curve.path(), 1e-12);
		}
		assertTrue(Double.isNaN(saw(10, 1, 0.007, 5).steadyMean()), "not reached");
		assertTrue(Double.isNaN(saw(10, 1, 0.007, 5).steadyDeviation()));
		assertTrue(Double.isNaN(saw(10, 1, 0.007, 0.999).steadyError()), "one batch");
		assertEquals(0, saw(10, 1, 0.007, 5).steadyStresses().length);
	}

	@Test
	void keepsPointsAtEqualStrains() {
		final FlowCurve curve = saw(3, 2, 0.04, 0.1);
		assertArrayEquals(new double[] { 0, 0.04, 0.08, 0.12, 0.16, 0.2, 0.24, 0.28 }, curve.strains(), 1e-14);
		assertEquals(1.4, curve.stresses()[1], 1e-12);
		assertEquals(1.2, curve.stresses()[3], 1e-12);
		assertEquals(5, curve.steadyStresses().length, "from 0.12 on");
	}

	/** However long the run: at most 4,096 points, still at equal strains and on the curve. */
	@Test
	void boundsItsMemory() {
		final FlowCurve curve = saw(30_000, 1, 0.013, 10);
		final double[] strains = curve.strains();
		assertTrue(strains.length <= 4096 && strains.length > 1500, strains.length + " points");
		for (int k = 1; k < strains.length; k++) {
			assertRelative(strains[1], strains[k] - strains[k - 1], 1e-7);
			final double tooth = strains[k] * 10 - Math.floor(strains[k] * 10);
			assertEquals(1 + tooth, curve.stresses()[k], 1e-6);
		}
		assertRelative(1.5, curve.steadyMean(), 1e-10);
	}

	/** Back and forth: the path goes on where the strain returns. */
	@Test
	void followsCycles() {
		final FlowCurve curve = new FlowCurve(0, 0, 0.25, 1);
		curve.extend(1, 10);
		curve.extend(-1, -10);
		curve.extend(1, 10);
		assertEquals(5, curve.path());
		assertArrayEquals(new double[] { 0, 0.25, 0.5, 0.75, 1, 0.75, 0.5, 0.25, 0, -0.25, -0.5, -0.75, -1, -0.75, -0.5, -0.25, 0,
			0.25, 0.5, 0.75, 1 }, curve.strains(), 1e-14);
		assertEquals(0, curve.steadyMean(), 1e-14);
		assertRelative(10 / Math.sqrt(3), curve.steadyDeviation(), 1e-12);
	}

	private static FlowCurve noise(final FlowCurve curve, final UniformRandomProvider random, final int steps) {
		double strain = curve.path();
		double stress = 0;
		for (int k = 0; k < steps; k++) {
			// relaxes over 10 steps, so the variance is 1/12 / (1 - 0.81) and the integral of correlations 19 steps
			stress = 0.9 * stress + random.nextDouble() - 0.5;
			curve.extend(strain, stress);
			strain += 0.01;
			curve.extend(strain, stress);
		}
		return curve;
	}

	/** Correlated noise: the error of the mean is that of its scatter over runs, within the scatter of errors themselves. */
	@Test
	void errorOfTheMeanKnowsCorrelations() {
		double squares = 0;
		double errors = 0;
		final int runs = 100;
		for (int s = 0; s < runs; s++) {
			final FlowCurve curve = noise(new FlowCurve(0, 0, 0.01, 0), RandomSource.XO_RO_SHI_RO_128_PP.create(s), 5000);
			squares += curve.steadyMean() * curve.steadyMean() / runs;
			errors += curve.steadyError() / runs;
		}
		final double expected = Math.sqrt(1 / 12.0 / 0.01 / 5000);
		assertRelative(expected, Math.sqrt(squares), 0.3);
		// the largest of several estimates lies somewhat above
		assertTrue(errors > 0.9 * expected && errors < 1.7 * expected, errors + " where " + expected + " was expected");
	}

	@Test
	void goesOnFromASavedState() throws IOException {
		final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(1);
		final FlowCurve whole = noise(new FlowCurve(0, 0, 0.01, 7), random, 9000);
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		whole.write(new DataOutputStream(bytes));
		final FlowCurve resumed = new FlowCurve(0, 0, 0.01, 7);
		resumed.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
		for (final FlowCurve curve : new FlowCurve[] { whole, resumed })
			noise(curve, RandomSource.XO_RO_SHI_RO_128_PP.create(2), 9000);
		assertArrayEquals(whole.strains(), resumed.strains());
		assertArrayEquals(whole.stresses(), resumed.stresses());
		assertEquals(whole.steadyMean(), resumed.steadyMean());
		assertEquals(whole.steadyDeviation(), resumed.steadyDeviation());
		assertEquals(whole.steadyError(), resumed.steadyError());
		assertEquals(whole.peakStress(), resumed.peakStress());
		assertEquals(whole.peakStrain(), resumed.peakStrain());
	}
}
