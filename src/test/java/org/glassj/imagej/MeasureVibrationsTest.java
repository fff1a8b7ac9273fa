package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.util.List;

import javax.imageio.ImageIO;

import org.glassj.ReferenceGlass;
import org.glassj.Sample;
import org.glassj.command.MeasureVibrations;
import org.glassj.expansion.VibrationSettings;
import org.glassj.expansion.VibrationalModes;
import org.glassj.image.FieldImage;
import org.glassj.io.CsvFile;
import org.glassj.numeric.ResultTable;
import org.glassj.potential.Potentials;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import ij.IJ;
import ij.ImagePlus;

/** <i>Measure Vibrations...</i>: its files hold what the Java API finds, under the names of the documentation. */
class MeasureVibrationsTest extends CommandTest {

	private static final String LABEL = "Measure Vibrations...";

	private static VibrationalModes expected(final int modes) {
		return VibrationalModes.of(ReferenceGlass.load().particles(), Potentials.of("polydisperse-ipl"), VibrationSettings
			.standard().withModes(modes), ProgressMonitor.NONE);
	}

	private void measureReference(final String options) throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "] " + options);
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		measureReference("modes=8");
		final VibrationalModes expected = expected(8);
		final JsonObject results = results();
		assertKeys("frequencies participationRatios totalModes firstPhonon shearModulus largestRelativeResidual solves " +
			"residualForce rattlers", results);
		assertArrayEquals(expected.spectrum().frequencies(), numbers(results.get("frequencies")));
		assertArrayEquals(expected.spectrum().participationRatios(), numbers(results.get("participationRatios")));
		assertEquals(200, results.get("totalModes").getAsDouble());
		assertEquals(expected.firstPhonon(), results.get("firstPhonon").getAsDouble());
		assertEquals(expected.shearModulus(), results.get("shearModulus").getAsDouble());
		assertTrue(results.get("largestRelativeResidual").getAsDouble() < 1e-6);
		assertTable(expected.modeTable());
		assertTable(expected.particleTable());
	}

	private void assertTable(final ResultTable expected) throws Exception {
		final ResultTable table = CsvFile.read(output().resolve(expected.name() + ".csv"));
		assertEquals(expected.headers(), table.headers());
		for (final String header : expected.headers())
			assertArrayEquals(expected.values(header), table.values(header), header);
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		measureReference("");
		assertKeys("particles potential frame modes tolerance output potentialName potentialParameters", inputs());
		assertEquals(20, inputs().get("modes").getAsInt());
		assertEquals(1e-6, inputs().get("tolerance").getAsDouble());
		assertEquals(List.of("modes.csv", "participation.png", "particles.csv", "softest.png", "softest.tif", "summary.json"),
			list(output()));
	}

	@Test
	void drawsTheSoftestMode() throws Exception {
		measureReference("modes=2");
		final ImagePlus image = IJ.openImage(output().resolve("softest.tif").toString());
		assertEquals(32, image.getBitDepth());
		assertEquals("d", image.getCalibration().getUnit());
		assertEquals(1, image.getStatistics().max, 1e-6);
		assertTrue(image.getStatistics().min >= 0);
		assertTrue(ImageIO.read(output().resolve("softest.png").toFile()).getWidth() > 800);
		assertTrue(ImageIO.read(output().resolve("participation.png").toFile()).getWidth() >= 800);
	}

	@Test
	void worksInThreeDimensions() throws Exception {
		final Sample packing = Sample.packing(0);
		succeed(MeasureVibrations.class, "particles", packing.particles(), "potential", "harmonic-sphere", "output", output()
			.toString());
		assertHeader("id,x,y,z,softestX,softestY,softestZ", "particles.csv");
		assertHeader("mode,frequency,participationRatio,totalModes,firstPhonon,eigenvalue,residual", "modes.csv");
		assertEquals(20 + 1, lines("modes.csv").size());
	}

	@Test
	void returnsTableAndFieldToScripts() throws Exception {
		final CommandModule module = succeed(MeasureVibrations.class, "particles", ReferenceGlass.load().particles(), "modes",
			3);
		assertEquals(3, ((ResultTable) module.getOutput("vibrations")).rows());
		assertEquals("Softest Mode", ((FieldImage) module.getOutput("softest")).title());
		assertEquals(List.of(), list(folder));
	}
}
