package org.glassj.command;

import static org.glassj.io.TestFiles.assertSame;
import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.glassj.ReferenceGlass;
import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.glassj.io.OutputFolder;
import org.glassj.io.ParticleFiles;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report writes all of a run's findings at its end, and nothing before or without a folder. */
class ReportTest {

	private static final ResultTable TABLE = new ResultTable("bonds").column("x", new double[] { 0.1, 2 });
	private static final Curve CURVE = new Curve("curve", "x", "y");
	private static final FieldImage FIELD = new FieldImage("field", new long[] { 1, 1 }, new float[1], new double[] { 1, 1 },
		"d", "stress", ColorMap.SEQUENTIAL);

	@TempDir
	private Path folder;

	private Report report(final FigureWriter writer) throws IOException {
		return new Report("Test...", OutputFolder.in(folder), writer);
	}

	@Test
	void writesEverythingWhenPublished() throws IOException {
		final Report report = report(new TextWriter()).table(TABLE).image("field.tif", FIELD).plot("curve.png", CURVE)
			.particles("glass.dump", ReferenceGlass.load().particles());
		assertEquals(List.of(), list(folder));
		report.publish();
		assertEquals(List.of("bonds.csv", "curve.png", "field.tif", "glass.dump", "summary.json"), list(folder));
		assertEquals("x\n0.1\n2\n", Files.readString(folder.resolve("bonds.csv")));
		assertEquals("field", Files.readString(folder.resolve("field.tif")));
		assertEquals("curve", Files.readString(folder.resolve("curve.png")));
		assertSame(ReferenceGlass.load().particles(), ParticleFiles.read(folder.resolve("glass.dump")));
	}

	@Test
	void summarizesCommandInputsAndResults() throws IOException {
		report(null).parameters(Map.of("order", 3)).input(ReferenceGlass.load().particles()).result("energy", new double[] { 1,
			2.5 }).publish();
		final JsonObject summary = JsonParser.parseString(Files.readString(folder.resolve("summary.json"))).getAsJsonObject();
		assertEquals("Test...", summary.get("command").getAsString());
		assertEquals(3, summary.getAsJsonObject("inputs").get("order").getAsInt());
		assertEquals("reference glass", summary.getAsJsonObject("input").get("name").getAsString());
		assertEquals("[1.0,2.5]", summary.getAsJsonObject("results").get("energy").toString());
		assertTrue(summary.get("seconds").getAsDouble() >= 0);
	}

	@Test
	void writesNothingIfOneFileFails() throws IOException {
		final Report report = report(new TextWriter()).table(TABLE).particles("glass.unknown", ReferenceGlass.load()
			.particles());
		assertThrows(IOException.class, report::publish);
		assertEquals(List.of(), list(folder));
	}

	@Test
	void needsNoFolder() throws IOException {
		new Report("Test...", null, null).input(ReferenceGlass.load().particles()).table(TABLE).image("field.tif", FIELD).plot(
			"curve.png", CURVE).publish();
		assertEquals(List.of(), list(folder));
	}

	/** Writes titles instead of pictures. */
	private static final class TextWriter implements FigureWriter {

		@Override
		public void writeTiff(final FieldImage field, final Path file) throws IOException {
			Files.writeString(file, field.title());
		}

		@Override
		public void writePlot(final Curve curve, final Path file) throws IOException {
			Files.writeString(file, curve.title());
		}
	}
}
