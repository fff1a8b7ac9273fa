package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.glassj.command.AnalyzeShearBand;
import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.glassj.io.CsvFile;
import org.glassj.io.ParticleFiles;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

/** <i>Analyze Shear Band...</i> on stacks, tables and trajectories with a band that is known. */
class AnalyzeShearBandTest extends CommandTest {

	private static final String LABEL = "Analyze Shear Band...";
	private static final int N = 40;

	/** Events in row y of a horizontal band about y = 38 on a lattice of blocks of 5, of standard deviation 2 + k. */
	private static double events(final int y, final int k) {
		final double u = Math.IEEEremainder(y + 0.5 - 38, N);
		return 10 * (k + 1) * Math.exp(-u * u / 2 / Math.pow(2 + k, 2));
	}

	/** The band as a stack, the top row of the picture first. */
	private Path stack(final double depth) throws Exception {
		final float[] values = new float[3 * N * N];
		for (int p = 0; p < values.length; p++)
			values[p] = (float) events(N - 1 - p / N % N, p / N / N);
		final Path file = folder.resolve("activity.tif");
		new ImageJFigureWriter().writeTiff(new FieldImage("Activity", new long[] { N, N, 3 }, values, new double[] { 5, 5,
			depth }, "d", "events", ColorMap.SEQUENTIAL), file);
		return file;
	}

	private Path table() throws Exception {
		final double[][] columns = new double[4][3 * N * N];
		for (int p = 0; p < columns[0].length; p++) {
			columns[0][p] = p % N + 0.5;
			columns[1][p] = p / N % N + 0.5;
			columns[2][p] = events(p / N % N, p / N / N);
			columns[3][p] = 0.1 * (p / N / N + 1);
		}
		final Path file = folder.resolve("activity.csv");
		CsvFile.write(new ResultTable("activity").column("x", columns[0]).column("y", columns[1]).column("activity",
			columns[2]).column("strain", columns[3]), file);
		return file;
	}

	private void assertBand(final double unit) throws Exception {
		final JsonObject results = results();
		assertEquals("horizontal", results.get("orientation").getAsString());
		assertTrue(results.get("localized").getAsBoolean());
		assertEquals(38 * unit, results.get("position").getAsDouble(), 0.01 * unit);
		assertEquals(4 * unit, results.get("widthGaussian").getAsDouble(), 0.05 * unit);
		assertEquals(4 * 2.355 * unit, results.get("widthHalfMaximum").getAsDouble(), 0.2 * unit);
		// ln 2, ln 3, ln 4 against ln 1, ln 2, ln 3
		assertEquals(0.63, results.get("growthExponent").getAsDouble(), 0.02);
		assertEquals(2, results.get("growthExponentInterval").getAsJsonArray().size());
	}

	@Test
	void findsTheBandOfALattice() throws Exception {
		macro(LABEL, "activity=[" + macroPath(stack(0.1)) + "]");
		assertKeys("samples orientation localized position widthHalfMaximum widthSecondMoment widthGaussian " +
			"growthExponentHalfMaximum growthExponentHalfMaximumInterval sizeExponentHalfMaximum " +
			"sizeExponentHalfMaximumInterval growthExponentSecondMoment growthExponentSecondMomentInterval " +
			"sizeExponentSecondMoment sizeExponentSecondMomentInterval growthExponent growthExponentInterval sizeExponent " +
			"sizeExponentInterval", results());
		assertBand(5);
		assertHeader("sample,strain,offset,activity", "profile.csv");
		assertHeader("sample,strain,length,axis,position,widthHalfMaximum,widthSecondMoment,widthGaussian,background,height," +
			"localized", "width.csv");
		assertEquals(0.3, CsvFile.read(output().resolve("width.csv")).values("strain")[2], 1e-6);
		assertEquals(List.of("profile.csv", "profile.png", "summary.json", "width.csv", "width.png"), list(output()));
	}

	@Test
	void findsTheSameBandInATable() throws Exception {
		macro(LABEL, "activity=[" + macroPath(table()) + "]");
		assertBand(1);
	}

	@Test
	void strainsMayBeGiven() throws Exception {
		final String file = "activity=[" + macroPath(stack(1)) + "]";
		macro(LABEL, file + " strain=0.2");
		assertEquals("0.2", lines("width.csv").get(1).split(",")[1]);
		macro(LABEL, file + " strain=[0.5,1,4] start=0.6");
		assertEquals("4", lines("width.csv").get(3).split(",")[1]);
		assertEquals(Math.log(4 / 3.0) / Math.log(4), results().get("growthExponent").getAsDouble(), 0.02);
	}

	/** A crystal in which three rows slip on, a fifth of a spacing for every percent of strain. */
	@Test
	void countsAlongTrajectories() throws Exception {
		final List<ParticleDataset> frames = new ArrayList<>();
		final PeriodicBox box = PeriodicBox.rectangular(20, 20);
		for (int k = 0; k <= 4; k++) {
			final int step = k;
			final double[] x = IntStream.range(0, 800).mapToDouble(p -> p % 2 == 1 ? p / 2 / 20 : p / 2 % 20 + step * (p / 2 /
				20 == 5 ? 0.2 + 0.1 * (p / 2 % 2) : 0)).toArray();
			frames.add(ParticleDataset.builder(box, x).build().deformed(new double[] { 1, 0.01 * k, 0, 1 }));
		}
		final Path file = folder.resolve("slip.dump.gz");
		ParticleFiles.write(frames, file);
		macro(LABEL, "activity=[" + macroPath(file) + "]");
		assertEquals("horizontal", results().get("orientation").getAsString());
		assertEquals(5.5, results().get("position").getAsDouble(), 0.5);
		assertEquals(0.04, Double.parseDouble(lines("width.csv").get(4).split(",")[1]), 1e-5);
	}

	@Test
	void comparesSamples() throws Exception {
		final CommandModule module = succeed(AnalyzeShearBand.class, "activity", stack(0.1) + " ; " + table(), "output",
			output().toString());
		assertEquals(2, results().get("samples").getAsInt());
		// widths of 20 and 4 in boxes of 200 and 40
		assertEquals(1, results().get("sizeExponent").getAsDouble(), 0.01);
		assertEquals(3, ((Curve) module.getOutput("widths")).names().size());
		assertEquals("[activity.tif, L = 200 d, activity.csv, L = 40 d]", ((Curve) module.getOutput("profile")).names()
			.toString());
	}

	@Test
	void refuses() throws Exception {
		final String file = "activity=[" + macroPath(stack(1)) + "]";
		assertEquals("strain: 'activity.tif' does not tell the strain of its slices; give the strain from one to the next, or " +
			"a list such as 0.1,0.2,0.4.", refusal(LABEL, file));
		assertEquals("strain: 2 strains given, but 'activity.tif' has 3 slices.", refusal(LABEL, file + " strain=1,2"));
		assertEquals("strain: 'one' is no number and no list such as 0.1,0.2,0.4.", refusal(LABEL, file + " strain=one"));
		assertEquals("end: strain 0.1 is not beyond start, 0.2.", refusal(LABEL, file + " strain=1 start=0.2 end=0.1"));
		assertEquals("There is no file nothing.tif.", refusal(LABEL, "activity=nothing.tif"));
		assertEquals("activity: a file is missing in 'a.tif; ;b.tif'.", refusal(LABEL, "activity=[a.tif; ;b.tif]"));
	}
}
