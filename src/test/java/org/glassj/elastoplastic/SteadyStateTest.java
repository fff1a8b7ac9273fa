package org.glassj.elastoplastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Averages over curves whose integrals are known. */
class SteadyStateTest {

	/** Teeth from 2 to 6: mean 4, variance 4^2 / 12. */
	private static LoadingRecord saw(final int teeth, final double width) {
		final LoadingRecord record = new LoadingRecord();
		record.add(0, 2, 0, 2, 0, 0, 0, 0);
		for (int k = 1; k <= teeth; k++)
			record.add(k * width, 6, k * width, 2, 3, 2, 0.1, 0);
		return record;
	}

	@Test
	void averagesASaw() {
		final SteadyState steady = SteadyState.of(saw(100, 0.01), 0, 1);
		assertEquals(4, steady.mean(), 1e-13);
		assertEquals(Math.sqrt(16.0 / 12), steady.deviation(), 1e-12);
		assertEquals(0, steady.error(), 1e-12);
	}

	/** A single tooth over all parts: the means of the parts rise evenly. */
	@Test
	void splitsLongPieces() {
		final SteadyState steady = SteadyState.of(saw(1, 1), 0, 1);
		assertEquals(4, steady.mean(), 1e-13);
		final double[] parts = new double[20];
		Arrays.setAll(parts, k -> 2 + 4 * (k + 0.5) / 20);
		final double squares = Arrays.stream(parts).map(x -> (x - 4) * (x - 4)).sum();
		assertEquals(Math.sqrt(squares / (20 * 19)), steady.error(), 1e-13);
	}

	@Test
	void leavesOutTheBeginning() {
		final LoadingRecord record = saw(10, 0.1);
		assertEquals(5, SteadyState.of(record, 0.05, 0.1).mean(), 1e-12);
	}

	@Test
	void refusesRangesWithoutData() {
		assertEquals("steady: the range 0.5..1.5 is outside the strains of the run, 0..1.0.", assertThrows(
			IllegalArgumentException.class, () -> SteadyState.of(saw(10, 0.1), 0.5, 1.5)).getMessage());
		assertThrows(IllegalArgumentException.class, () -> SteadyState.of(saw(10, 0.1), 0.5, 0.5));
		assertThrows(IllegalArgumentException.class, () -> SteadyState.of(new LoadingRecord(), 0, 1));
	}

	@Test
	void recordsCountAvalanches() {
		final LoadingRecord record = saw(10, 0.1);
		assertEquals(10, record.avalanches());
		assertEquals(30, record.events());
		assertEquals(20, record.sweeps());
		assertEquals(11, record.size());
		assertEquals(4, record.avalancheTable().values("stressDrop")[3]);
		assertEquals(22, record.curveTable().values("strain").length);
		assertEquals(6, record.curve().y("stress")[2]);
	}
}
