package org.glassj.elastoplastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.Test;

/** Counts of avalanche sizes. */
class AvalancheSizesTest {

	@Test
	void countsEverySizeInItsBin() {
		final AvalancheSizes sizes = new AvalancheSizes();
		final long[] all = { 1, 1, 1, 2, 2, 3, 7, 100, 12345 };
		for (final long size : all)
			sizes.add(size);
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
		final AvalancheSizes sizes = new AvalancheSizes();
		final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(5);
		for (int k = 0; k < 100_000;) {
			final double x = Math.pow(1 - random.nextDouble(), -2);
			// thins a continuous law of x^-3/2 between whole sizes into the discrete one
			final double s = Math.floor(x);
			final double exact = Math.pow(s, -1.5);
			final double mean = 2 * (1 / Math.sqrt(s) - 1 / Math.sqrt(s + 1));
			if (s > 1e9 || random.nextDouble() > exact / mean / 1.75 || random.nextDouble() > Math.exp(-s / 1000)) continue;
			sizes.add((long) s);
			k++;
		}
		assertEquals(1.5, sizes.fit(1).get().exponent(), 0.02);
		assertEquals(1000, sizes.fit(1).get().cutoff(), 100);
		assertEquals(1.5, sizes.fit(10).get().exponent(), 0.06);
	}

	@Test
	void fitsNothingToTooFew() {
		final AvalancheSizes sizes = new AvalancheSizes();
		sizes.add(1);
		sizes.add(5);
		assertFalse(sizes.fit(1).isPresent());
		assertEquals(0, new AvalancheSizes().table().rows());
	}

	@Test
	void goesOnFromASavedState() throws IOException {
		final AvalancheSizes sizes = new AvalancheSizes();
		for (long size = 1; size < 1_000_000; size *= 3)
			sizes.add(size);
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		sizes.write(new DataOutputStream(bytes));
		final AvalancheSizes other = new AvalancheSizes();
		other.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
		assertArrayEquals(sizes.table().values("avalanches"), other.table().values("avalanches"));
	}
}
