package org.glassj.io;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.glassj.numeric.ResultTable;

/**
 * Tables as comma-separated values (RFC 4180, but lines end with a line feed alone): UTF-8, one line of headers, then
 * one line for each row. Numbers have a decimal point and as many digits as give them back exactly; whole numbers have
 * none after the point and no point. Missing values are {@code NaN}, infinite ones {@code Infinity} and
 * {@code -Infinity}; an empty cell is read as NaN.
 */
public final class CsvFile {

	/** Beyond it, neighbouring doubles are further apart than 1 and decimal digits would pretend precision. */
	private static final double LARGEST_WHOLE = 0x1p53;

	private CsvFile() {
		// only static methods
	}

	/**
	 * Writes a table; the file appears complete or not at all.
	 *
	 * @throws IllegalArgumentException if a header holds a line break or another control character
	 * @throws IOException if the disk fails, in one sentence that names the file
	 */
	public static void write(final ResultTable table, final Path file) throws IOException {
		AtomicFile.write(file, temporary -> {
			try (Writer out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
				writeRows(table, out);
			}
		});
	}

	private static void writeRows(final ResultTable table, final Writer out) throws IOException {
		out.append(table.headers().stream().map(CsvFile::quoted).collect(Collectors.joining(","))).append('\n');
		final double[][] columns = table.headers().stream().map(table::values).toArray(double[][]::new);
		for (int row = 0; row < table.rows(); row++)
			for (int c = 0; c < columns.length; c++)
				out.append(number(columns[c][row])).append(c < columns.length - 1 ? ',' : '\n');
	}

	private static String quoted(final String header) {
		if (header.chars().anyMatch(Character::isISOControl)) throw new IllegalArgumentException("Header " + TextLine.quote(
			header) + " holds a control character.");
		final boolean plain = !header.isEmpty() && header.equals(header.trim()) && header.indexOf(',') < 0 && header.indexOf(
			'"') < 0;
		return plain ? header : '"' + header.replace("\"", "\"\"") + '"';
	}

	/** A number in the shortest form that reads back as the same; whole numbers without point. */
	static String number(final double value) {
		final boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
		final boolean negativeZero = value == 0 && 1 / value < 0;
		return whole && !negativeZero ? Long.toString((long) value) : Double.toString(value);
	}

	/**
	 * Reads a table of numbers; blank lines are passed over.
	 *
	 * @return table named after the file, without {@code .csv}
	 * @throws ParticleFileException if the file is missing, empty or binary, a header is repeated, a row has too few or
	 *           too many cells, or a cell holds no number; with line and column
	 * @throws IOException if the disk fails
	 */
	public static ResultTable read(final Path file) throws IOException {
		try (LineSource lines = LineSource.open(file)) {
			final TextLine header = lines.nextFilled();
			if (header == null) throw LineSource.empty(file);
			final List<String> names = cells(header);
			requireUnique(names, header);
			final List<double[]> rows = new ArrayList<>();
			for (TextLine line = lines.nextFilled(); line != null; line = lines.nextFilled())
				rows.add(row(line, names));
			return table(file.getFileName().toString().replaceFirst("(?i)\\.csv$", ""), names, rows);
		}
	}

	private static void requireUnique(final List<String> names, final TextLine header) throws ParticleFileException {
		for (int c = 0; c < names.size(); c++)
			if (names.indexOf(names.get(c)) < c) throw header.error(c, names.get(c), "the header names a column before already.");
	}

	private static double[] row(final TextLine line, final List<String> names) throws ParticleFileException {
		final List<String> cells = cells(line);
		if (cells.size() != names.size()) throw line.error(cells.size() + " cells found, " + names.size() + " expected (" +
			String.join(", ", names) + ").");
		final double[] row = new double[cells.size()];
		for (int c = 0; c < row.length; c++)
			row[c] = value(cells.get(c).trim(), line, c, names.get(c));
		return row;
	}

	private static double value(final String cell, final TextLine line, final int c, final String name)
		throws ParticleFileException
	{
		if (cell.isEmpty()) return Double.NaN;
		try {
			return Double.parseDouble(cell);
		}
		catch (final NumberFormatException e) {
			throw line.error(c, name, TextLine.quote(cell) + " is not a number.");
		}
	}

	/** Cuts a line at commas outside quotes; doubled quotes inside quotes stand for one. */
	static List<String> cells(final TextLine line) throws ParticleFileException {
		final List<String> cells = new ArrayList<>();
		final StringBuilder cell = new StringBuilder();
		boolean inside = false;
		for (final char c : line.text().toCharArray()) {
			if (c == '"') inside = !inside;
			if (c == ',' && !inside) {
				cells.add(content(cell.toString()));
				cell.setLength(0);
			}
			else cell.append(c);
		}
		if (inside) throw line.error("a quotation mark is not closed.");
		cells.add(content(cell.toString()));
		return cells;
	}

	private static String content(final String cell) {
		final String trimmed = cell.trim();
		final boolean quoted = trimmed.length() > 1 && trimmed.startsWith("\"") && trimmed.endsWith("\"");
		return quoted ? trimmed.substring(1, trimmed.length() - 1).replace("\"\"", "\"") : trimmed;
	}

	private static ResultTable table(final String name, final List<String> names, final List<double[]> rows) {
		final ResultTable table = new ResultTable(name);
		for (int c = 0; c < names.size(); c++) {
			final double[] column = new double[rows.size()];
			for (int row = 0; row < column.length; row++)
				column[row] = rows.get(row)[c];
			table.column(names.get(c), column);
		}
		return table;
	}
}
