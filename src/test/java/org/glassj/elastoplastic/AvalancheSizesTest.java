package org.glassj.elastoplastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;


import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.Test;

/** Counts of avalanche sizes. */
class AvalancheSizesTest {

	private static void add(final LoadingRecord record, final double strain, final long size) {
		record.add(strain, 1, strain, 1, size, 1, 0, 0);
	}

	/** Avalanches at strains 0, 1, 2, ... */
	private static LoadingRecord record(final long... sizes) {
		final LoadingRecord record = new LoadingRecord();
		for (int k = 0; k < sizes.length; k++)
			add(record, k, sizes[k]);
		return record;
	}

	@Test
	void leavesOutTheTransientAndTheEndsOfLegs() {
		assertEquals(2, AvalancheSizes.of(record(9, 9, 0, 1, 7), 2).total());
	}

	@Test
	void countsEverySizeInItsBin() {
		final long[] all = { 1, 1, 1, 2, 2, 3, 7, 100, 12345 };
		final AvalancheSizes sizes = AvalancheSizes.of(record(all), 0);
		assertEquals(9, sizes.total());
		final ResultTable table = sizes.table();
		for (int b = 0; b < table.rows(); b++) {
			final double low = table.values("low")[b];
			final double high = table.values("high")[b];
			long expected = 0;
			for (final long size : all)
				if (size >= low && size <= high) expected++;
			assertEquals(expected, table.values("avalanches")[b]);
			assertEquals(expected / 9.0 / (high - low + 1), table.values("probability")[b], 1e-15);
			if (b > 0) assertEquals(table.values("high")[b - 1] + 1, low);
		}
		assertEquals(1, table.values("low")[0]);
		assertEquals(1, table.values("high")[0]);
	}

	/** Sizes of a power law with exponent 3/2 up to 10^5 in binned form: 1e5 of them fix the exponent to 0.005. */
	@Test
	void findsTheExponentInBins() {
		final LoadingRecord record = new LoadingRecord();
		final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(5);
		for (int k = 0; k < 100_000;) {
			final double x = Math.pow(1 - random.nextDouble(), -2);
			// thins a continuous law of x^-3/2 between whole sizes into the discrete one
			final double s = Math.floor(x);
			final double exact = Math.pow(s, -1.5);
			final double mean = 2 * (1 / Math.sqrt(s) - 1 / Math.sqrt(s + 1));
			if (s > 1e9 || random.nextDouble() > exact / mean / 1.75 || random.nextDouble() > Math.exp(-s / 1000)) continue;
			add(record, k++, (long) s);
		}
		final AvalancheSizes sizes = AvalancheSizes.of(record, 0);
		assertEquals(1.5, sizes.fit(1).get().exponent(), 0.02);
		assertEquals(1000, sizes.fit(1).get().cutoff(), 100);
		assertEquals(1.5, sizes.fit(10).get().exponent(), 0.06);
	}

	@Test
	void fitsNothingToTooFew() {
		assertFalse(AvalancheSizes.of(record(1, 5), 0).fit(1).isPresent());
		assertEquals(0, AvalancheSizes.of(record(), 0).table().rows());
	}
}
