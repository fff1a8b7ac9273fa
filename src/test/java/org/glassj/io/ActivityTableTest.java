package org.glassj.io;

import static org.glassj.io.TestFiles.assertMessage;
import static org.glassj.io.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of blocks and particles in tables without a box. */
class ActivityTableTest {

	@TempDir
	private Path folder;

	private ActivityTable table(final String... lines) throws IOException {
		return ActivityTable.read(write(folder.resolve("a.csv"), lines));
	}

	/** Three by two blocks of 5: a box of 15 by 10. */
	@Test
	void findsTheBoxOfALattice() throws IOException {
		final ActivityTable table = table("x,y,events", "2.5,2.5,1", "7.5,2.5,2", "12.5,2.5,3", "2.5,7.5,4", "7.5,7.5,5",
			"12.5,7.5,6");
		assertFalse(table.hasStrains());
		assertEquals(1, table.size());
		assertEquals(15, table.particles(0).box().vector(0, 0), 1e-12);
		assertEquals(10, table.particles(0).box().vector(1, 1), 1e-12);
		assertEquals(0, table.particles(0).box().origin(1), 1e-12);
		assertArrayEquals(new double[] { 1, 2, 3, 4, 5, 6 }, table.activity(0));
	}

	@Test
	void findsTheBoxOfACubicLattice() throws IOException {
		final String[] lines = new String[9];
		lines[0] = "z,y,x,count";
		for (int p = 0; p < 8; p++)
			lines[p + 1] = p / 4 * 2 + "," + p / 2 % 2 * 2 + "," + p % 2 * 2 + "," + p;
		final ActivityTable table = table(lines);
		for (int a = 0; a < 3; a++)
			assertEquals(4, table.particles(0).box().vector(a, a), 1e-12);
		assertArrayEquals(new double[] { 2, 0, 0 }, Arrays.copyOfRange(table.particles(0).positions(), 3, 6));
	}

	@Test
	void separatesStrains() throws IOException {
		final ActivityTable table = table("strain,x,y,activity", "0.2,0,0,5", "0.1,0,0,1", "0.2,1,1,6", "0.1,1,1,2");
		assertTrue(table.hasStrains());
		assertArrayEquals(new double[] { 0.1, 0.2 }, table.strains());
		assertArrayEquals(new double[] { 1, 2 }, table.activity(0));
		assertArrayEquals(new double[] { 5, 6 }, table.activity(1));
		assertArrayEquals(new double[] { 0, 0, 1, 1 }, table.particles(1).positions());
	}

	@Test
	void complaints() {
		assertMessage("a.csv: there is no column events or activity or count among x, y.", () -> table("x,y", "1,2"));
		assertMessage("a.csv: there is no column y among x, events.", () -> table("x,events", "1,2"));
		assertMessage("a.csv: the table has fewer than two rows.", () -> table("x,y,events", "1,2,3"));
	}
}
