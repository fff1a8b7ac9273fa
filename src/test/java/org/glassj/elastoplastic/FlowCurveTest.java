package org.glassj.elastoplastic;

import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stress against strain in bounded memory: points on the curve, whatever the pieces it is given in. */
class FlowCurveTest {

	/** A saw: stress rises with a slope of 10 from 1 to 2 and drops. */
	private static FlowCurve saw(final int teeth, final int pieces, final double interval) {
		final FlowCurve curve = new FlowCurve(interval);
		curve.extend(0, 1);
		for (int k = 0; k < teeth; k++) {
			for (int p = 1; p <= pieces; p++)
				curve.extend(0.1 * k + 0.1 * p / pieces, 1 + (double) p / pieces);
			curve.extend(0.1 * (k + 1), 1);
		}
		return curve;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5 })
	void keepsPointsAtEqualStrains(final int pieces) {
		final FlowCurve curve = saw(3, pieces, 0.04);
		assertArrayEquals(new double[] { 0, 0.04, 0.08, 0.12, 0.16, 0.2, 0.24, 0.28 }, curve.strains(), 1e-14);
		assertArrayEquals(new double[] { 1, 1.4, 1.8, 1.2, 1.6, 2, 1.4, 1.8 }, curve.stresses(), 1e-12);
		assertEquals(2, curve.peakStress(), 1e-14);
		assertEquals(0.1, curve.peakStrain(), 1e-14);
	}

	/** However long the run: at most 4,096 points, still at equal strains and on the curve. */
	@Test
	void boundsItsMemory() {
		final FlowCurve curve = saw(30_000, 1, 0.013);
		final double[] strains = curve.strains();
		assertTrue(strains.length <= 4096 && strains.length > 2000, strains.length + " points");
		for (int k = 1; k < strains.length; k++) {
			assertRelative(strains[1], strains[k] - strains[k - 1], 1e-7);
			assertEquals(1 + strains[k] * 10 - Math.floor(strains[k] * 10), curve.stresses()[k], 1e-6);
		}
	}

	/** Back and forth: the path goes on where the strain returns. */
	@Test
	void followsCycles() {
		final FlowCurve curve = new FlowCurve(0.5);
		curve.extend(0, 0);
		curve.extend(1, 10);
		curve.extend(-1, -10);
		curve.extend(0.25, 10);
		assertArrayEquals(new double[] { 0, 0.5, 1, 0.5, 0, -0.5, -1, -0.5, 0 }, curve.strains(), 1e-14);
		assertArrayEquals(new double[] { 0, 5, 10, 5, 0, -5, -10, -2, 6 }, curve.stresses(), 1e-13);
	}

	@Test
	void goesOnWithARecordThatGrows() {
		final LoadingRecord record = new LoadingRecord();
		final FlowCurve grown = new FlowCurve(0.03);
		for (int k = 1; k <= 20; k++) {
			record.add(0.1 * k, 2 + 0.1 * k, 0.1 * k, 1, 3, 1, 0.01, 0);
			if (k % 3 == 0) grown.follow(record);
		}
		grown.follow(record);
		final FlowCurve whole = FlowCurve.of(record, 0.03);
		assertArrayEquals(whole.table().values("strain"), grown.strains());
		assertArrayEquals(whole.curve().y("stress"), grown.stresses());
		assertEquals(4, grown.peakStress());
		assertEquals(2, grown.peakStrain());
		assertEquals(2.1, grown.stresses()[0], "the first corner");
	}
}
