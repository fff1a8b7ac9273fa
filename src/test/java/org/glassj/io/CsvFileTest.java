package org.glassj.io;

import static org.glassj.io.TestFiles.assertMessage;
import static org.glassj.io.TestFiles.list;
import static org.glassj.io.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;

/** Tables as comma-separated values. */
class CsvFileTest {

	@TempDir
	Path folder;

	@Test
	void text() throws IOException {
		final Path file = folder.resolve("t.csv");
		final Locale locale = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			CsvFile.write(new ResultTable("t").column("id", new int[] { 1, -2 }).column("a,b", new double[] { 0.1, 1e300 })
				.column("say \"x\"", new double[] { Double.NaN, Double.NEGATIVE_INFINITY }).column("", new double[] { -0.0,
					0x1p53 }), file);
		}
		finally {
			Locale.setDefault(locale);
		}
		assertEquals("id,\"a,b\",\"say \"\"x\"\"\",\"\"\n1,0.1,NaN,-0.0\n-2,1.0E300,-Infinity,9.007199254740992E15\n", Files
			.readString(file));
		assertEquals(Collections.singletonList("t.csv"), list(folder));
	}

	@Test
	void tableIsNamedAfterTheFile() throws IOException {
		final ResultTable table = CsvFile.read(write(folder.resolve("yield map.CSV"), "x, y ", "", "1,2.5", " 3 ,", "\"4\",5"));
		assertEquals("yield map", table.name());
		assertEquals(Arrays.asList("x", "y"), new ArrayList<>(table.headers()));
		assertArrayEquals(new double[] { 1, 3, 4 }, table.values("x"));
		assertArrayEquals(new double[] { 2.5, Double.NaN, 5 }, table.values("y"));
	}

	@Test
	void noRows() throws IOException {
		final Path file = folder.resolve("none.csv");
		CsvFile.write(new ResultTable("none").column("x", new double[0]), file);
		assertEquals(0, CsvFile.read(file).values("x").length);
	}

	@Property(tries = 200)
	void reversible(@ForAll final double[] values, @ForAll @Size(min = 1, max = 4) final Set<@Chars({ ',', '"', ' ' }) @CharRange(
		from = 'a', to = 'c') String> headers) throws IOException
	{
		final Path file = Files.createTempFile("glassj", ".csv");
		try {
			final ResultTable table = new ResultTable("t");
			headers.forEach(header -> table.column(header, values));
			CsvFile.write(table, file);
			final ResultTable back = CsvFile.read(file);
			assertEquals(new ArrayList<>(headers), new ArrayList<>(back.headers()));
			for (final String header : headers)
				assertArrayEquals(values, back.values(header));
		}
		finally {
			Files.delete(file);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "x,y | 1,abc | , line 2, column 2 (y): 'abc' is not a number.",
		"x,y | 1 | , line 2: 1 cells found, 2 expected (x, y).", "x,y | 1,2,3 | , line 2: 3 cells found, 2 expected (x, y).",
		"x,x | 1,2 | , line 1, column 2 (x): the header names a column before already.",
		"x,\"y | 1,2 | , line 1: a quotation mark is not closed.", "`` | `` | : the file is empty." })
	void damages(final String header, final String row, final String problem) throws IOException {
		final Path file = write(folder.resolve("bad.csv"), header, row);
		assertMessage("bad.csv" + problem, () -> CsvFile.read(file));
	}

	@Test
	void missing() {
		final Path file = folder.resolve("missing.csv");
		assertMessage(file + ": there is no such file.", () -> CsvFile.read(file));
	}

	@Test
	void headersWithLineBreaksAreRefused() throws IOException {
		final ResultTable table = new ResultTable("t").column("a\nb", new double[] { 1 });
		assertEquals("Header 'a?b' holds a control character.", assertThrows(IllegalArgumentException.class, () -> CsvFile.write(
			table, folder.resolve("t.csv"))).getMessage());
		assertEquals(Collections.emptyList(), list(folder));
	}
}
