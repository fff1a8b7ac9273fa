package org.glassj.numeric;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Tables of columns of equal length, in the order in which they were added. */
class ResultTableTest {

	private final ResultTable table = new ResultTable("cavities").column("y", new double[] { 1.5, Double.NaN }).column(
		"count", new int[] { 3, -4 });

	@Test
	void columnsKeepTheirOrderAndValues() {
		assertEquals("cavities", table.name());
		assertEquals("cavities", table.toString());
		assertIterableEquals(Arrays.asList("y", "count"), table.headers());
		assertEquals(2, table.rows());
		assertArrayEquals(new double[] { 1.5, Double.NaN }, table.values("y"));
		assertArrayEquals(new double[] { 3, -4 }, table.values("count"));
	}

	@Test
	void aTableMayBeEmpty() {
		assertEquals(0, new ResultTable("nothing").rows());
		assertEquals(0, new ResultTable("nothing").column("x", new double[0]).column("y", new double[0]).rows());
	}

	@Test
	void columnsOfOtherLengthsAreRefused() {
		assertRefused("Column z has 3 rows, table cavities has 2.", () -> table.column("z", new double[3]));
		assertRefused("Column z has 0 rows, table cavities has 2.", () -> table.column("z", new int[0]));
		assertEquals(2, table.headers().size());
	}

	@Test
	void aHeaderIsUsedOnce() {
		assertRefused("Table cavities has a column y already.", () -> table.column("y", new double[2]));
	}

	@Test
	void anUnknownColumnIsNamedWithTheKnownOnes() {
		assertRefused("Table cavities has no column Y; it has y, count.", () -> table.values("Y"));
	}
}
