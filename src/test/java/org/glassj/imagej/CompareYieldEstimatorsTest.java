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
import org.glassj.ReferenceGlass;
import org.glassj.command.CompareYieldEstimators;
import org.glassj.io.CsvFile;
import org.glassj.localyield.EventRanks;
import org.glassj.localyield.LocalYieldSettings;
import org.glassj.localyield.SemiRigidShell;
import org.glassj.localyield.YieldComparison;
import org.glassj.numeric.Curve;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import com.google.gson.JsonObject;

/** <i>Compare Yield Estimators...</i>: its files hold what the Java API finds. */
class CompareYieldEstimatorsTest extends CommandTest {

	private static final String LABEL = "Compare Yield Estimators...";
	private static final LocalYieldSettings SETTINGS = LocalYieldSettings.standard().withRadius(3).withSpacing(2)
		.withCoarsening(2.5).withShell(SemiRigidShell.of(1, 0.5));
	private static final String OPTIONS = " radius=3 spacing=2 coarsening=2.5 shell=1 stiffness=0.5";

	private String particles() throws Exception {
		return "particles=[" + macroPath(referenceFile()) + "]" + OPTIONS;
	}

	private static YieldComparison expected(final ParticleDataset... samples) {
		return YieldComparison.of(List.of(samples), QuenchedGlass.potential(), List.of("cubic", "semi-rigid", "continuation"),
			SETTINGS, ProgressMonitor.NONE);
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, particles() + " methods=[cubic, semi-rigid, continuation]");
		final YieldComparison expected = expected(ReferenceGlass.load().particles());
		final JsonObject results = results();
		assertKeys("methods samples cavities common answers meanYieldStress varianceYieldStress secondsPerCavity pearson " +
			"spearman pearsonIntervals", results);
		assertEquals("[\"cubic\",\"semi-rigid\",\"continuation\"]", results.get("methods").toString());
		assertEquals(expected.common(), results.get("common").getAsInt());
		assertArrayEquals(expected.each(map -> map.blocks().variance()), numbers(results.get("varianceYieldStress")));
		assertEquals(expected.pearson(0, 2), numbers(results.getAsJsonObject("pearson").get("cubic"))[2]);
		assertEquals(expected.spearman(1, 0), numbers(results.getAsJsonObject("spearman").get("semi-rigid"))[0]);
		assertKeys("cubic semi-rigid", results.getAsJsonObject("pearsonIntervals"));
		assertArrayEquals(expected.stresses(1), CsvFile.read(output().resolve("comparison.csv")).values("semi-rigid:forward"));
		assertEquals(3, CsvFile.read(output().resolve("correlation.csv")).rows());
		assertTrue(ImageIO.read(output().resolve("comparison.png").toFile()).getWidth() >= 800);
		assertEquals(List.of("comparison.csv", "comparison.png", "correlation.csv", "distribution.png", "summary.json"), list(
			output()));
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		macro(LABEL, particles());
		assertKeys("particles potential frame radius angle tolerance spacing coarsening shell stiffness others methods events " +
			"first output potentialName potentialParameters", inputs());
		assertEquals("cubic,fold,pade,semi-rigid,continuation", inputs().get("methods").getAsString());
		assertEquals(10, inputs().get("first").getAsInt());
	}

	@Test
	void ranksEventsOfAFile() throws Exception {
		final ParticleDataset glass = ReferenceGlass.load().particles();
		final Path events = Files.writeString(folder.resolve("events.csv"),
			"strain,stressBefore,stressAfter,energyDrop,participation,particle,x,y\n" + "0.01,1,0.5,0.2,3,4," + glass
				.positions()[8] + "," + glass.positions()[9] + "\n0.02,1,0.5,0.2,3,9,1.5,2.5\n0.03,1,0.5,0.2,3,9,4.5,0.5\n");
		macro(LABEL, particles() + " methods=[cubic,semi-rigid,continuation] first=2 events=[" + macroPath(events) + "]");
		assertHeader("strain,cubic:stress,cubic:distance,semi-rigid:stress,semi-rigid:distance,continuation:stress," +
			"continuation:distance", "ranks.csv");
		final EventRanks ranks = EventRanks.of(glass, expected(glass).map(0, 2).yieldDistance(), CsvFile.read(events), 2);
		assertEquals(2, results().get("rankedEvents").getAsInt());
		final double[] row = numbers(results().getAsJsonObject("distanceRankCorrelation").get("continuation"));
		assertEquals(ranks.correlation(), row[0]);
		assertEquals(ranks.interval(0.95)[1], row[2]);
		assertArrayEquals(ranks.percentiles(), CsvFile.read(output().resolve("ranks.csv")).values("continuation:distance"));
	}

	@Test
	void takesSeveralSamples() throws Exception {
		final Path second = write(QuenchedGlass.of(2, 100, 7), "second.dump");
		final CommandModule module = succeed(CompareYieldEstimators.class, "particles", ReferenceGlass.load().particles(),
			"others", second.toString() + ";", "methods", "cubic,continuation", "radius", 3, "spacing", 2, "output", output()
				.toString());
		assertEquals(2, results().get("samples").getAsInt());
		assertEquals("[cubic]", ((Curve) module.getOutput("scatter")).names().toString());
		assertEquals(2 * 25, CsvFile.read(output().resolve("comparison.csv")).rows());
	}

	@Test
	void saysWhatIsWrong() throws Exception {
		assertEquals("methods: at least two different ones are needed, given: cubic.", refusal(LABEL, particles() +
			" methods=cubic"));
		assertEquals("methods: 'best' is not known; choose cubic, fold, pade, semi-rigid, continuation, frozen-matrix.", refusal(
			LABEL, particles() + " methods=cubic,best"));
		final Path empty = Files.writeString(folder.resolve("none.csv"), "strain,x\n0,1\n");
		assertEquals("Table none has no column y; it has strain, x.", refusal(LABEL, particles() + " methods=cubic,fold events=[" +
			macroPath(empty) + "]"));
	}
}
