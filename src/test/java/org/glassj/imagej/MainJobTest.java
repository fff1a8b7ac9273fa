package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.glassj.expansion.StrainAnalysis;
import org.glassj.expansion.StrainSettings;
import org.glassj.image.FieldImage;
import org.glassj.io.ParticleFiles;
import org.glassj.localyield.LocalYieldMap;
import org.glassj.localyield.LocalYieldSettings;
import org.glassj.numeric.ResultTable;
import org.glassj.potential.PairPotential;
import org.glassj.potential.Potentials;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The macro and the script of the main job: a glass of LAMMPS in, its map of local yield stress out. */
class MainJobTest extends MacroFileTest {

	private static final String JOB = "Glass_To_Yield_Map";
	private static final List<String> FILES = List.of("blocks.csv", "cavities.csv", "distribution.png", "expanded", "expanded/bonds.csv",
		"expanded/bonds.png", "expanded/particles.csv", "expanded/product.png", "expanded/product.tif", "expanded/summary.json", "map.png", "map.tif", "opened", "opened/summary.json", "particles.csv",
		"relaxed", "relaxed/particles.dump", "relaxed/summary.json", "summary.json");

	private static Relaxation relaxation;
	private static StrainAnalysis analysis;
	private static LocalYieldMap map;

	/** The same job by the Java API. */
	@BeforeAll
	static void runInJava() throws IOException {
		final PairPotential potential = Potentials.of("kob-andersen-2d");
		relaxation = Relaxation.of(ParticleFiles.read(ShearedGlass.FILE), potential, RelaxationSettings.to(1e-10),
			ProgressMonitor.NONE);
		analysis = StrainAnalysis.of(relaxation.particles(), potential, StrainSettings.standard(), ProgressMonitor.NONE);
		map = LocalYieldMap.of(relaxation.particles(), potential, LocalYieldSettings.standard(), ProgressMonitor.NONE);
	}

	@Override
	Path output() {
		return folder.resolve("my results");
	}

	private void runMacro() throws HostException {
		run(JOB + ".ijm", "\"" + macroPath(ShearedGlass.FILE) +
			"\" kob-andersen-2d \"" + macroPath(output()) + "\"");
	}

	private Map<String, Object> runScript() throws HostException {
		return host.runScript(project().resolve("plugins").resolve(JOB + ".groovy"), Map.of("path", ShearedGlass.FILE.toString(),
			"potential", "kob-andersen-2d", "output", output().toString()));
	}

	@Test
	void macroWritesWhatTheJavaApiFinds() throws Exception {
		runMacro();
		assertEquals(FILES, list(output()));
		assertResults();
	}

	@Test
	void scriptWritesWhatTheJavaApiFinds() throws Exception {
		final Map<String, Object> outputs = runScript();
		assertEquals(FILES, list(output()));
		assertResults();
		assertArrayEquals(analysis.expansion().energy(), ((ResultTable) outputs.get("expansion")).values("energy"));
		assertEquals("Local Yield Stress", ((FieldImage) outputs.get("map")).title());
	}

	private void assertResults() throws IOException {
		final double energy = ShearedGlass.energy(0);
		assertEquals(energy, results("relaxed").get("energy").getAsDouble(), 1e-9 * Math.abs(energy));
		assertEquals(ShearedGlass.pressure(0), results("relaxed").get("pressure").getAsDouble(), 1e-9 * ShearedGlass.pressure(
			0));
		assertEquals(relaxation.state().energy(), results("relaxed").get("energy").getAsDouble());
		assertEquals(relaxation.state().residualForce(), results("relaxed").get("residualForce").getAsDouble());
		assertEquals(analysis.shearModulus(), results("expanded").get("shearModulus").getAsDouble());
		assertEquals(analysis.bulkModulus(), results("expanded").get("bulkModulus").getAsDouble());
		assertEquals(map.cavities(), results("").get("cavities").getAsInt());
		assertEquals(map.discarded(), results("").get("discarded").getAsInt());
		assertEquals(map.blocks().mean(), results("").get("meanYieldStress").getAsDouble());
		assertEquals(map.blocks().variance(), results("").get("varianceYieldStress").getAsDouble());
	}

	private JsonObject results(final String part) throws IOException {
		return summary(output().resolve(part)).getAsJsonObject("results");
	}

	@Test
	void macroTellsItsNumbersAndFiles() throws Exception {
		runMacro();
		final String text = printed();
		assertTrue(text.contains("2000 particles in 2D"), text);
		assertTrue(text.contains("shear modulus " + sixDecimals(analysis.shearModulus())), text);
		assertTrue(text.contains("mean " + sixDecimals(map.blocks().mean())), text);
		assertTrue(text.contains("energy " + sixDecimals(relaxation.state().energy())), text);
		assertTrue(text.contains("map.png"), text);
	}

	private static String sixDecimals(final double value) {
		return String.format(Locale.ROOT, "%.6f", value);
	}

	@Test
	void macroStopsWhereItsInputIsWrong() throws Exception {
		final Path missing = folder.resolve("missing.dump");
		final HostException failure = assertThrows(HostException.class, () -> host.runMacroFile(
			project().resolve("macros").resolve(JOB + ".ijm"), "\"" + macroPath(missing) + "\" kob-andersen-2d \"" + macroPath(
				output()) + "\""));
		assertTrue(failure.getMessage().endsWith(": There is no file " + missing + "."), failure::getMessage);
		assertEquals(List.of(), list(folder));
	}

	/** Steps hand on open datasets, not copies of them. */
	@Test
	void scriptLeavesItsDatasetsOpen() throws Exception {
		runScript();
		assertEquals("[ka2d-shear.lammpstrj.gz, ka2d-shear.lammpstrj.gz relaxed]", datasets().list().toString());
		assertSame(datasets().list().get(1), datasets().find("ka2d-shear.lammpstrj.gz relaxed").get());
	}
}
