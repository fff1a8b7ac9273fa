package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;

import java.util.List;
import java.util.Map;

import org.glassj.ReferenceGlass;
import org.glassj.Sample;
import org.glassj.command.MeasureElasticModuli;
import org.glassj.expansion.ElasticAnalysis;
import org.glassj.io.CsvFile;
import org.glassj.numeric.ResultTable;
import org.glassj.potential.Potentials;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

/** <i>Measure Elastic Moduli...</i>: its files hold what the Java API finds, under the names of the documentation. */
class MeasureElasticModuliTest extends CommandTest {

	private static final String LABEL = "Measure Elastic Moduli...";

	private static ElasticAnalysis expected() {
		return ElasticAnalysis.of(ReferenceGlass.load().particles(), Potentials.of("polydisperse-ipl"), 1e-6,
			ProgressMonitor.NONE);
	}

	private static void assertNumbers(final Map<String, Double> expected, final JsonObject actual) {
		assertEquals(expected.keySet(), actual.keySet());
		expected.forEach((name, value) -> assertEquals(value, actual.get(name).getAsDouble(), name));
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "]");
		assertKeys("particles potential frame tolerance output potentialName potentialParameters", inputs());
		final JsonObject results = results();
		assertKeys("elasticModuli born nonaffine stressStrain shearModulus bulkModulus youngModulus poissonRatio " +
			"reussShearModulus reussBulkModulus anisotropy stress pressure residualForce rattlers", results);
		final ElasticAnalysis expected = expected();
		assertNumbers(expected.moduli().total().byName(), results.getAsJsonObject("elasticModuli"));
		assertNumbers(expected.moduli().born().byName(), results.getAsJsonObject("born"));
		assertNumbers(expected.moduli().nonaffine().byName(), results.getAsJsonObject("nonaffine"));
		assertNumbers(expected.moduli().stressStrain().allByName(), results.getAsJsonObject("stressStrain"));
		expected.isotropic().forEach((name, value) -> assertEquals(value, results.get(name).getAsDouble()));
		assertNumbers(expected.stress(), results.getAsJsonObject("stress"));
		assertEquals(List.of("moduli.csv", "summary.json"), list(output()));
	}

	@Test
	void findsTheNumbersOfAnIndependentCode() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "]");
		final double k = ReferenceGlass.load().number("K");
		assertEquals(k, results().get("bulkModulus").getAsDouble(), 1e-8 * k);
	}

	@Test
	void tabulatesEveryComponent() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "]");
		final ResultTable expected = expected().table();
		final ResultTable table = CsvFile.read(output().resolve("moduli.csv"));
		assertEquals(expected.headers(), table.headers());
		for (final String header : expected.headers())
			assertArrayEquals(expected.values(header), table.values(header), header);
	}

	@Test
	void worksInThreeDimensionsAndForScripts() throws Exception {
		final CommandModule module = succeed(MeasureElasticModuli.class, "particles", Sample.packing(0).particles(), "potential",
			"harmonic-sphere", "output", output().toString());
		assertEquals(36, ((ResultTable) module.getOutput("moduli")).rows());
		assertEquals(21, results().getAsJsonObject("elasticModuli").size());
		assertEquals(36, results().getAsJsonObject("stressStrain").size());
	}
}
