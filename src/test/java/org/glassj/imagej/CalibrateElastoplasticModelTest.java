package org.glassj.imagej;

import static org.glassj.Agreement.assertRelative;
import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.nio.file.Files;
import java.util.List;

import org.glassj.command.CalibrateElastoplasticModel;
import org.glassj.elastoplastic.Calibration;
import org.glassj.elastoplastic.CalibrationSettings;
import org.glassj.elastoplastic.ElastoplasticSettings;
import org.glassj.elastoplastic.LoadingSettings;
import org.glassj.io.CsvFile;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.command.CommandModule;

/** <i>Calibrate Elasto-Plastic Model...</i>: writes what the Java API finds, for a target in numbers or in curves. */
class CalibrateElastoplasticModelTest extends CommandTest {

	private static final String LABEL = "Calibrate Elasto-Plastic Model...";
	private static final String SMALL = "width=8 height=8 samples=2 strain=1 steady=0.3";

	private static Calibration calibrate(final double target, final double error) {
		return Calibration.of(ElastoplasticSettings.standard().withSize(8, 8), LoadingSettings.standard().withStrain(1, 0.3),
			CalibrationSettings.of(target, error).withSamples(2), ProgressMonitor.NONE);
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, SMALL + " target=7.3 targeterror=0.1");
		final Calibration expected = calibrate(7.3, 0.1);
		final JsonObject results = results();
		assertKeys("eigenstrain eigenstrainLower eigenstrainUpper targetStress targetStressError modelStressError slope " +
			"thresholdLaw thresholdMean thresholdVariance renewalLaw renewalMean renewalVariance", results);
		assertEquals(expected.eigenstrain(), results.get("eigenstrain").getAsDouble());
		assertEquals(expected.interval()[0], results.get("eigenstrainLower").getAsDouble());
		assertEquals(expected.interval()[1], results.get("eigenstrainUpper").getAsDouble());
		final ResultTable table = CsvFile.read(output().resolve("calibration.csv"));
		for (final String header : expected.table().headers())
			assertArrayEquals(expected.table().values(header), table.values(header));
		assertEquals(List.of("calibration.csv", "calibration.png", "summary.json"), list(output()));
	}

	@Test
	void takesCurvesAsTarget() throws Exception {
		Files.writeString(folder.resolve("a.csv"), "strain,stress,energy\n0,0,1\n0.1,7,1\n0.5,7,1\n");
		Files.writeString(folder.resolve("b.csv"), "strain,stress,energy\n0,0,1\n0.1,7.5,1\n0.4,7.5,1\n");
		macro(LABEL, SMALL + " from=0.2 target=[" + macroPath(folder.resolve("a.csv")) + ";" + macroPath(folder.resolve("b.csv")) +
			"]");
		assertRelative(7.25, results().get("targetStress").getAsDouble(), 1e-12);
		assertRelative(0.25, results().get("targetStressError").getAsDouble(), 1e-12);
		assertRelative(calibrate(7.25, 0.25).eigenstrain(), results().get("eigenstrain").getAsDouble(), 1e-9);
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		macro(LABEL, SMALL + " target=7.3");
		assertKeys("thresholds renewal width height modulus renewalmodulus yielding orientations propagator bulktoshear kernel seed target " +
			"targeterror from strain steady low high samples confidence output", inputs());
		assertEquals(0.01, inputs().get("low").getAsDouble());
		assertEquals(0.3, inputs().get("high").getAsDouble());
		assertEquals(0.95, inputs().get("confidence").getAsDouble());
		assertEquals(0.15, inputs().get("from").getAsDouble());
	}

	@Test
	void returnsTableAndPlotToScripts() throws Exception {
		final CommandModule module = succeed(CalibrateElastoplasticModel.class, "width", 8, "height", 8, "samples", 1, "strain",
			1.0, "target", "7.3");
		assertTrue(((ResultTable) module.getOutput("trials")).rows() > 6);
		assertEquals("Calibration of the Eigenstrain", ((Curve) module.getOutput("calibration")).title());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "target=none.csv | target: 'none.csv' is neither a number nor a file.",
		"target=-3 | target: -3.0 is outside 1.0E-6..1.0E9.", "target=7 low=0.4 | high: 0.3 is not above low, 0.4.",
		"target=7 seed=x | Calibrate Elasto-Plastic Model...: seed is 'x', not a whole number",
		"target=7 high=0 | high: 0.0 is outside 1.0E-6..1.0E9." })
	void refusesInOneSentence(final String options, final String sentence) {
		assertEquals(sentence, refusal(LABEL, SMALL + " " + options));
		assertFalse(Files.exists(output()));
	}

	@Test
	void refusesCurvesThatAreTooShort() throws Exception {
		Files.writeString(folder.resolve("a.csv"), "strain,stress\n0,0\n0.1,7\n");
		final String file = folder.resolve("a.csv").toString();
		assertEquals("from: 0.15 is not below the last strain of " + file + ", 0.1.", refusal(LABEL, SMALL + " target=[" +
			macroPath(folder.resolve("a.csv")) + "]"));
	}
}
