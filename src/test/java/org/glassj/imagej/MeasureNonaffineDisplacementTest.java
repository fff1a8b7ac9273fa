package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.nio.file.Path;
import java.util.List;

import org.glassj.command.MeasureNonaffineDisplacement;
import org.glassj.image.FieldImage;
import org.glassj.io.CsvFile;
import org.glassj.io.ParticleFiles;
import org.glassj.io.TestFiles;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.shear.NonaffineDisplacement;
import org.glassj.shear.NonaffineSettings;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import ij.IJ;
import ij.ImagePlus;

/** <i>Measure Nonaffine Displacement...</i> on the sheared Kob-Andersen glass and on tables of tracks. */
class MeasureNonaffineDisplacementTest extends CommandTest {

	private static final String LABEL = "Measure Nonaffine Displacement...";
	private static final Path SHEAR = TestFiles.data("ka2d-shear.lammpstrj.gz");

	private static String shear() {
		return "reference=[" + macroPath(SHEAR) + "]";
	}

	/** Between frames 5 and 6 the glass yields, some 6 % of its particles by more than the threshold. */
	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, shear() + " start=5 end=6");
		final NonaffineDisplacement expected = NonaffineDisplacement.between(ParticleFiles.read(SHEAR, 5), ParticleFiles.read(
			SHEAR, 6), NonaffineSettings.standard());
		final JsonObject results = results();
		assertKeys("referenceFrame currentFrame meanD2min activeFraction meanShearStrain meanNeighbors missing unresolved",
			results);
		assertEquals(6, results.get("currentFrame").getAsInt());
		assertEquals(expected.mean(), results.get("meanD2min").getAsDouble());
		assertEquals(expected.activeFraction(), results.get("activeFraction").getAsDouble());
		assertTrue(expected.activeFraction() > 0.03 && expected.activeFraction() < 0.1);
		assertHeader("id,x,y,d2min,meanD2min,shearStrain,neighbors", "particles.csv");
		final ResultTable table = CsvFile.read(output().resolve("particles.csv"));
		assertArrayEquals(expected.sums(), table.values("d2min"));
		assertEquals(List.of("d2min.png", "d2min.tif", "particles.csv", "summary.json"), list(output()));
	}

	@Test
	void comparesFirstAndLastFrameByDefault() throws Exception {
		macro(LABEL, shear());
		final JsonObject inputs = inputs();
		assertKeys("reference start current end cutoff threshold measure output", inputs);
		assertEquals("-1 -1 0.0 0.01 mean", inputs.get("start").getAsString() + " " + inputs.get("end").getAsString() + " " +
			inputs.get("cutoff").getAsString() + " " + inputs.get("threshold").getAsString() + " " + inputs.get("measure")
				.getAsString());
		assertEquals(0, results().get("referenceFrame").getAsInt());
		assertEquals(20, results().get("currentFrame").getAsInt());
	}

	@Test
	void takesOpenDatasets() throws Exception {
		final ParticleDataset before = ParticleFiles.read(SHEAR, 2).toBuilder().name("before").build();
		datasets().register(before);
		datasets().register(before.deformed(new double[] { 1, 0.1, 0, 1 }).toBuilder().name("after").build());
		macro(LABEL, "reference=before current=after measure=sum");
		assertEquals(0, results().get("meanD2min").getAsDouble(), 1e-20);
		assertEquals(0.1, results().get("meanShearStrain").getAsDouble(), 1e-12);
		// the rest of the file that a dataset was read from
		macro(LABEL, "reference=before end=4");
		assertEquals("2 4", results().get("referenceFrame") + " " + results().get("currentFrame"));
	}

	/** A movie of 5 x 5 particles a micron apart, one of which jumps; its picture is in microns, with y downwards. */
	@Test
	void readsMovies() throws Exception {
		final String[] lines = new String[52];
		lines[0] = "TRACK_ID,POSITION_X,POSITION_Y,FRAME";
		lines[1] = "Track ID,(micron),(micron),";
		for (int row = 0; row < 50; row++) {
			final int i = row / 2;
			lines[row + 2] = i + "," + (i % 5 + (row == 1 ? 0.3 : 0)) + "," + i / 5 + "," + row % 2;
		}
		final Path file = TestFiles.write(folder.resolve("movie.csv"), lines);
		macro(LABEL, "reference=[" + macroPath(file) + "] cutoff=1.2");
		final ResultTable table = CsvFile.read(output().resolve("particles.csv"));
		// the corner that jumped has two neighbours, too few; so have the other corners
		assertEquals(4, results().get("unresolved").getAsInt());
		assertTrue(Double.isNaN(table.values("d2min")[0]));
		assertTrue(table.values("d2min")[1] > 0 && table.values("d2min")[12] == 0);
		final ImagePlus image = IJ.openImage(output().resolve("d2min.tif").toString());
		assertEquals("micron", image.getCalibration().getUnit());
		assertEquals(5.2, image.getWidth() * image.getCalibration().pixelWidth, 1e-4);
		assertTrue(Float.isNaN(image.getProcessor().getf(2, 2)));
		assertEquals("D2min, mean over neighbours (micron^2)", image.getInfoProperty().trim());
	}

	@Test
	void returnsTableAndMapToScripts() throws Exception {
		final CommandModule module = succeed(MeasureNonaffineDisplacement.class, "reference", SHEAR.toString(), "end", 1);
		assertEquals(2000, ((ResultTable) module.getOutput("particles")).rows());
		assertEquals("Nonaffine Displacement", ((FieldImage) module.getOutput("map")).title());
		assertEquals(List.of(), list(folder));
	}

	@Test
	void refuses() throws Exception {
		assertEquals("reference: 'nothing' is neither an open dataset nor a readable file; no dataset is open.", refusal(LABEL,
			"reference=nothing"));
		assertEquals("frame: 21 is outside 0..20 of file ka2d-shear.lammpstrj.gz.", refusal(LABEL, shear() + " end=21"));
		assertEquals("end: frame 3 is the reference itself; name another frame, or another configuration as current.", refusal(
			LABEL, shear() + " start=3 end=3"));
		assertTrue(refusal(LABEL, shear() + " cutoff=30").startsWith("The box is too small: "));
		datasets().register(ParticleFiles.read(SHEAR).toBuilder().name("alone").source(null).build());
		assertEquals("current: 'alone' was not read from a file, so it has one frame only.", refusal(LABEL,
			"reference=alone"));
	}
}
