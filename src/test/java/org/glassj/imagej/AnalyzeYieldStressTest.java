package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.glassj.QuenchedGlass;
import org.glassj.command.AnalyzeYieldStress;
import org.glassj.io.CsvFile;
import org.glassj.localyield.LocalYieldMap;
import org.glassj.localyield.LocalYieldSettings;
import org.glassj.localyield.YieldSamples;
import org.glassj.localyield.YieldStatistics;
import org.glassj.numeric.Curve;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

/** <i>Analyze Yield Stress...</i>: gathers the maps below folders and finds what the Java API finds. */
class AnalyzeYieldStressTest extends CommandTest {

	private static final String LABEL = "Analyze Yield Stress...";
	private static final List<ParticleDataset> GLASSES = List.of(QuenchedGlass.of(2, 200, 1), QuenchedGlass.of(2, 200, 2),
		QuenchedGlass.of(2, 200, 3));

	/** Two kinds, of two samples and one, each by two methods, as Map Local Yield Stress... writes them. */
	@BeforeEach
	void writeMaps() throws Exception {
		for (final String method : new String[] { "cubic", "continuation" })
			for (int k = 0; k < 3; k++) {
				final LocalYieldMap map = map(k, method);
				final Path into = Files.createDirectories(folder.resolve(method).resolve(k < 2 ? "hot" : "cold").resolve("" + k));
				CsvFile.write(map.blockTable(), into.resolve("blocks.csv"));
				CsvFile.write(map.cavityTable(), into.resolve("cavities.csv"));
			}
	}

	private static LocalYieldMap map(final int glass, final String method) {
		return LocalYieldMap.of(GLASSES.get(glass), QuenchedGlass.potential(), LocalYieldSettings.standard().withRadius(3)
			.withSpacing(2).withCoarsening(2.5).withMethod(method), ProgressMonitor.NONE);
	}

	private static YieldStatistics expected(final String method) {
		final YieldSamples hot = new YieldSamples().add(map(0, method)).add(map(1, method));
		return YieldStatistics.of(new double[] { 1, 0.5 }, List.of(hot, new YieldSamples().add(map(2, method))), 0.2, 0.9);
	}

	private String folders(final String method) {
		return macroPath(folder) + "/" + method + "/hot;" + macroPath(folder) + "/" + method + "/cold";
	}

	@Test
	void findsWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, "maps=[" + folders("cubic") + "] reference=[" + folders("continuation") +
			"] temperatures=1.0,0.5 fraction=0.2 confidence=0.9");
		for (final String header : expected("cubic").table("statistics").headers()) {
			assertArrayEquals(expected("cubic").table("statistics").values(header), CsvFile.read(output().resolve(
				"statistics.csv")).values(header), header);
			assertTrue(results().has(header));
		}
		assertArrayEquals(expected("continuation").table("reference").values("variance"), CsvFile.read(output().resolve(
			"reference.csv")).values("variance"));
		assertArrayEquals(expected("cubic").ratioTable(expected("continuation")).values("varianceError"), CsvFile.read(output()
			.resolve("ratio.csv")).values("varianceError"));
		assertEquals(2, numbers(results().get("samples"))[0]);
		assertTrue(ImageIO.read(output().resolve("weak.png").toFile()).getWidth() >= 800);
		assertEquals(List.of("distribution.csv", "distribution.png", "mean.png", "ratio.csv", "reference.csv", "statistics.csv",
			"summary.json", "variance.png", "weak.png"), list(output()));
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		macro(LABEL, "maps=[" + folders("cubic") + "]");
		assertKeys("maps temperatures reference fraction confidence output", inputs());
		assertEquals(0.1, inputs().get("fraction").getAsDouble());
		assertArrayEquals(new double[] { 1, 2 }, numbers(results().get("temperature")));
		assertTrue(!list(output()).contains("ratio.csv"));
	}

	@Test
	void returnsPlotsToScripts() throws Exception {
		final CommandModule module = succeed(AnalyzeYieldStress.class, "maps", folders("cubic"));
		assertEquals("[T = 1.0, T = 2.0]", ((Curve) module.getOutput("distribution")).names().toString());
		assertEquals("[maps]", ((Curve) module.getOutput("mean")).names().toString());
		assertEquals("Variance of Yield Stress", ((Curve) module.getOutput("variance")).title());
	}

	@Test
	void saysWhatIsWrong() throws Exception {
		final String cubic = "maps=[" + folders("cubic") + "] ";
		assertEquals("maps: there is no folder '" + folder.resolve("none") + "'.", refusal(LABEL, "maps=[" + macroPath(folder) +
			"/none]"));
		Files.createDirectory(folder.resolve("empty"));
		assertEquals("maps: there is no blocks.csv in folder '" + folder.resolve("empty") + "'.", refusal(LABEL, "maps=[" +
			macroPath(folder) + "/empty]"));
		assertEquals("maps: no folder is named.", refusal(LABEL, "maps=;"));
		assertEquals("temperatures: 1 given for 2 group(s) of maps.", refusal(LABEL, cubic + "temperatures=1"));
		assertEquals("temperatures: 'cold' is no list of numbers such as 1,0.5,0.3.", refusal(LABEL, cubic +
			"temperatures=cold"));
		assertEquals("reference: 1 samples cannot be compared one by one with 2.", refusal(LABEL, cubic + "reference=[" +
			macroPath(folder) + "/cubic/cold;" + macroPath(folder) + "/cubic/cold]"));
		Files.writeString(folder.resolve("cubic/cold/2/cavities.csv"), "x,y\n1,2\n");
		assertEquals(folder.resolve("cubic/cold/2") + ": Table cavities has no column forwardStress; it has x, y.", refusal(LABEL,
			cubic));
	}
}
