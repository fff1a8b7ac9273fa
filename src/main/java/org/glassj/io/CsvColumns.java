package org.glassj.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.glassj.task.ProgressMonitor;

/**
 * Some columns of a large table of comma-separated values: other cells are passed over unread, and numbers go straight
 * into arrays, so that tables of 10^7 rows are read at the speed of their digits. For whole tables see {@link CsvFile}.
 */
public final class CsvColumns {

	private static final int ROWS_BETWEEN_CHECKS = 1 << 16;

	private final List<String> names;
	private final int[] columns;
	private final int width;
	private final int[] starts;
	private double[][] values;
	private int rows;

	private CsvColumns(final List<String> names, final int[] columns, final int width) {
		this.names = names;
		this.columns = columns;
		this.width = width;
		starts = new int[width + 1];
		values = new double[columns.length][1024];
	}

	/**
	 * Reads columns of finite numbers; blank lines are passed over.
	 *
	 * @param names headers of the columns
	 * @return {@code [column][row]} in the order of the names
	 * @throws ParticleFileException if the file is missing, empty or binary, has no such column, a row has too few or too
	 *           many cells, or a cell holds no finite number; with line and column
	 * @throws IOException if the disk fails
	 * @throws java.util.concurrent.CancellationException if the monitor says so
	 */
	public static double[][] read(final Path file, final List<String> names, final ProgressMonitor monitor)
		throws IOException
	{
		try (LineSource lines = LineSource.open(file)) {
			final TextLine header = lines.nextFilled();
			if (header == null) throw LineSource.empty(file);
			final List<String> headers = CsvFile.cells(header);
			final CsvColumns reader = new CsvColumns(names, places(names, headers, header), headers.size());
			for (TextLine line = lines.next(); line != null; line = lines.next()) {
				if (line.number() % ROWS_BETWEEN_CHECKS == 0) monitor.checkCanceled();
				if (!line.text().isBlank()) reader.add(line);
			}
			return Arrays.stream(reader.values).map(column -> Arrays.copyOf(column, reader.rows)).toArray(double[][]::new);
		}
	}

	private static int[] places(final List<String> names, final List<String> headers, final TextLine header)
		throws ParticleFileException
	{
		for (final String name : names) {
			if (!headers.contains(name)) throw header.error("there is no column " + name + " among " + String.join(", ",
				headers) + ".");
			if (headers.indexOf(name) != headers.lastIndexOf(name)) throw header.error(headers.lastIndexOf(name), name,
				"the header names a column before already.");
		}
		return names.stream().mapToInt(headers::indexOf).toArray();
	}

	private void add(final TextLine line) throws ParticleFileException {
		if (rows == values[0].length) for (int k = 0; k < values.length; k++)
			values[k] = Arrays.copyOf(values[k], 2 * rows);
		final boolean quotes = line.text().indexOf('"') >= 0;
		final List<String> cells = quotes ? CsvFile.cells(line) : List.of();
		final int found = quotes ? cells.size() : split(line.text());
		if (found != width) throw line.error(found + " cells found, " + width + " expected.");
		for (int k = 0; k < columns.length; k++) {
			final int c = columns[k];
			values[k][rows] = number(quotes ? cells.get(c) : line.text().substring(starts[c], starts[c + 1] - 1), line, k);
		}
		rows++;
	}

	/** Notes where cells start, one more than there are; returns how many there are. */
	private int split(final String text) {
		int found = 0;
		starts[0] = 0;
		for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1))
			if (++found < width) starts[found] = comma + 1;
		starts[width] = text.length() + 1;
		return found + 1;
	}

	private double number(final String cell, final TextLine line, final int k) throws ParticleFileException {
		double value;
		try {
			value = Double.parseDouble(cell);
		}
		catch (final NumberFormatException e) {
			throw line.error(columns[k], names.get(k), TextLine.quote(cell) + " is not a number.");
		}
		if (!Double.isFinite(value)) throw line.error(columns[k], names.get(k), TextLine.quote(cell) +
			" is not a finite number.");
		return value;
	}
}
