package org.glassj.imagej;

import org.glassj.numeric.ResultTable;

import ij.measure.ResultsTable;

/** Tables as ImageJ's results tables. */
final class ResultTables {

	/** Decimal places shown; whole numbers get none, and small numbers are shown as powers of ten anyway. */
	private static final int DECIMAL_PLACES = 6;

	private ResultTables() {
		// functions only
	}

	/** A copy of a table that is not shown yet. */
	static ResultsTable tableOf(final ResultTable table) {
		final ResultsTable results = new ResultsTable(table.rows());
		results.setPrecision(DECIMAL_PLACES);
		for (final String header : table.headers())
			results.setValues(header, table.values(header));
		return results;
	}
}
