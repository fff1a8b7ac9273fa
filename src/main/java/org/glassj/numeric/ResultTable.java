package org.glassj.numeric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A named table of numbers with columns of equal length, in the order in which they were added.
 *
 * <pre>
 * ResultTable cavities = new ResultTable("cavities").column("x", x).column("y", y);
 * </pre>
 */
public final class ResultTable {

	private final String name;
	private final Map<String, double[]> columns = new LinkedHashMap<>();

	/** An empty table; the name is its window title and, with {@code .csv}, its file name. */
	public ResultTable(final String name) {
		this.name = name;
	}

	/**
	 * Adds a column, which is not copied.
	 *
	 * @throws IllegalArgumentException if the name is taken or the length differs from the other columns'
	 */
	public ResultTable column(final String header, final double[] values) {
		if (columns.containsKey(header)) throw new IllegalArgumentException("Table " + name + " has a column " + header +
			" already.");
		if (!columns.isEmpty() && values.length != rows()) throw new IllegalArgumentException("Column " + header + " has " +
			values.length + " rows, table " + name + " has " + rows() + ".");
		columns.put(header, values);
		return this;
	}

	/** Adds a column of whole numbers. */
	public ResultTable column(final String header, final int[] values) {
		return column(header, Arrays.stream(values).asDoubleStream().toArray());
	}

	/** The table's name. */
	public String name() {
		return name;
	}

	/** Headers in order. */
	public Set<String> headers() {
		return columns.keySet();
	}

	/** Number of rows; 0 for a table without columns. */
	public int rows() {
		return columns.isEmpty() ? 0 : columns.values().iterator().next().length;
	}

	/**
	 * The values of one column, not copied.
	 *
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public double[] values(final String header) {
		final double[] values = columns.get(header);
		if (values == null) throw new IllegalArgumentException("Table " + name + " has no column " + header + "; it has " +
			String.join(", ", headers()) + ".");
		return values;
	}

	@Override
	public String toString() {
		return name;
	}
}
