package org.glassj.io;

import static org.glassj.io.TestFiles.assertMessage;
import static org.glassj.io.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

import org.glassj.TestMonitor;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some columns of large tables. */
class CsvColumnsTest {

	@TempDir
	private Path folder;

	private static double[][] read(final Path file, final String... names) throws IOException {
		return CsvColumns.read(file, List.of(names), ProgressMonitor.NONE);
	}

	@Test
	void columnsComeInTheOrderAskedFor() throws IOException {
		final double[][] columns = read(write(folder.resolve("t.csv"), "a, b ,\"c,d\",e", "", "1,2,3,4", " 5 ,\"6\",7,text"),
			"c,d", "a");
		assertArrayEquals(new double[] { 3, 7 }, columns[0]);
		assertArrayEquals(new double[] { 1, 5 }, columns[1]);
	}

	/** More rows than the arrays begin with, to the last bit. */
	@Test
	void readsWhatCsvFileWrites() throws IOException {
		final double[] values = new SplittableRandom(1).doubles(5000, -1e9, 1e9).toArray();
		final Path file = folder.resolve("t.csv");
		CsvFile.write(new ResultTable("t").column("x", new double[5000]).column("y", values), file);
		assertArrayEquals(values, read(file, "y")[0]);
	}

	@Test
	void noRows() throws IOException {
		assertEquals(0, read(write(folder.resolve("t.csv"), "x"), "x")[0].length);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "x,y | 1,abc | , line 2, column 2 (y): 'abc' is not a number.",
		"x,y | 1, | , line 2, column 2 (y): '' is not a number.", "x,y | 1,NaN | , line 2, column 2 (y): 'NaN' is not a finite number.",
		"x,y | 1,1e999 | , line 2, column 2 (y): '1e999' is not a finite number.", "x,y | 1 | , line 2: 1 cells found, 2 expected.",
		"x,y | 1,2,3 | , line 2: 3 cells found, 2 expected.", "x,z | 1,2 | , line 1: there is no column y among x, z.",
		"y,y | 1,2 | , line 1, column 2 (y): the header names a column before already.", "`` | `` | : the file is empty.",
		"x,y | \"1,2 | , line 2: a quotation mark is not closed." })
	void damages(final String header, final String row, final String problem) throws IOException {
		final Path file = write(folder.resolve("bad.csv"), header, row);
		assertMessage("bad.csv" + problem, () -> read(file, "y"));
	}

	@Test
	void missing() {
		final Path file = folder.resolve("missing.csv");
		assertMessage(file + ": there is no such file.", () -> read(file, "x"));
	}

	@Test
	void stopsWhenToldTo() throws IOException {
		final String[] lines = new String[70_000];
		Arrays.fill(lines, "1");
		lines[0] = "x";
		final Path file = write(folder.resolve("t.csv"), lines);
		assertThrows(CancellationException.class, () -> CsvColumns.read(file, List.of("x"), TestMonitor.cancellingAfter(-1)));
	}
}
