package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.glassj.command.PrepareGlass;
import org.glassj.energy.MechanicalState;
import org.glassj.io.CsvFile;
import org.glassj.io.ParticleFiles;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.Potentials;
import org.glassj.prepare.GlassPreparation;
import org.glassj.prepare.LiquidSampling;
import org.glassj.prepare.PreparationSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

/** <i>Prepare Glass...</i>: writes what the Java API finds, goes on after any kill, refuses in one sentence. */
class PrepareGlassTest extends CommandTest {

	private static final String LABEL = "Prepare Glass...";
	private static final String SMALL = "n=100 sweeps=80 temperature=0.6";

	private static GlassPreparation prepare(final PreparationSettings settings) throws Exception {
		return GlassPreparation.of(new LiquidSampling(settings, ProgressMonitor.NONE), run -> {}, ProgressMonitor.NONE);
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, SMALL + " seed=4");
		final GlassPreparation expected = prepare(PreparationSettings.of("polydisperse-ipl", 2).withParticles(100)
			.withTemperature(0.6).withSweeps(80).withSeed(4));
		final JsonObject results = results();
		assertEquals(expected.liquidEnergyPerParticle(), results.get("liquidEnergyPerParticle").getAsDouble());
		assertEquals(expected.inherentEnergyPerParticle(), results.get("inherentEnergyPerParticle").getAsDouble());
		assertEquals(expected.state().pressure(), results.get("pressure").getAsDouble());
		assertEquals(expected.sampling().displacementAcceptance(), results.get("displacementAcceptance").getAsDouble());
		assertEquals(expected.sampling().swapAcceptance(), results.get("swapAcceptance").getAsDouble());
		assertEquals(0.65, results.get("density").getAsDouble(), "the model's own, for which the input 0 stands");
		assertEquals(expected.sampling().chain().step(), results.get("step").getAsDouble());
		assertTrue(results.get("movesPerSecond").getAsDouble() > 0);
		assertFalse(results.get("equilibrated").getAsBoolean(), "80 sweeps cannot be enough");
		assertEquals(List.of("energy.csv", "energy.png", "particles.dump", "summary.json"), list(output()));
		final ParticleDataset written = ParticleFiles.read(output().resolve("particles.dump"));
		assertArrayEquals(expected.particles().positions(), written.positions());
		assertArrayEquals(expected.particles().diameters(), written.diameters());
		assertTrue(MechanicalState.of(written, Potentials.of("polydisperse-ipl"), 1).residualForce() < 1e-10);
	}

	@Test
	void theEnergyTableHasARowABlock() throws Exception {
		macro(LABEL, SMALL);
		final ResultTable table = CsvFile.read(output().resolve("energy.csv"));
		assertEquals(List.of("sweep", "energyPerParticle", "selfScattering", "sizeCorrelation"), new ArrayList<>(table
			.headers()));
		assertArrayEquals(new double[] { 10, 20, 30, 40, 50, 60, 70, 80 }, table.values("sweep"));
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		macro(LABEL, SMALL);
		final JsonObject inputs = inputs();
		assertKeys("model dimension n density temperature sweeps seed threads name checkpoint output", inputs);
		assertEquals("polydisperse-ipl", inputs.get("model").getAsString());
		assertEquals(2, inputs.get("dimension").getAsInt());
		assertEquals(0, inputs.get("density").getAsDouble());
		assertEquals(1, inputs.get("seed").getAsInt());
		assertEquals(0, inputs.get("threads").getAsInt());
	}

	@Test
	void theGlassIsListedForOtherCommands() throws Exception {
		host.runMacro("run('Prepare Glass...', 'n=400 sweeps=40 name=[young glass]');" +
			"run('Map Local Yield Stress...', 'particles=[young glass] radius=4 output=[" + macroPath(output()) + "]');");
		assertTrue(results().get("meanYieldStress").getAsDouble() > 0);
	}

	@Test
	void scriptsGetTheGlassAndTheCurve() throws Exception {
		final ParticleDataset glass = (ParticleDataset) succeed(PrepareGlass.class, "model", "kob-andersen-2d", "n", 200,
			"sweeps", 40L).getOutput("glass");
		assertEquals("kob-andersen-2d T=0.5", glass.name());
		assertEquals(200 / 1.2, glass.box().volume(), 1e-10);
		assertEquals(130, Arrays.stream(glass.types()).filter(type -> type == 1).count());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "n=5 | Prepare Glass...: n is 5; allowed: 10 to 100000000",
		"dimension=4 | Prepare Glass...: dimension is 4; allowed: 2 to 3",
		"temperature=0 | Prepare Glass...: temperature is 0; allowed: 1.0E-6 to 1000000",
		"model=bidisperse-ipl dimension=3 | dimension: 3 is outside 2..2 for model bidisperse-ipl.",
		"sweeps=10 | Prepare Glass...: sweeps is 10; allowed: 40 or more",
		"sweeps=many | Prepare Glass...: sweeps is 'many', not a whole number; allowed: 40 or more",
		"model=silica | Prepare Glass...: model is 'silica'; allowed: polydisperse-ipl, bidisperse-ipl, kob-andersen-2d",
		"density=-1 | Prepare Glass...: density is -1; allowed: 0 to 100",
		"density=0.0001 | density: 1.0E-4 is outside 0.001..100.0." })
	void refusesInOneSentence(final String options, final String sentence) {
		assertEquals(sentence, refusal(LABEL, options));
		assertFalse(Files.exists(output()));
	}

	@Test
	void refusesABoxThatIsTooSmall() {
		final String sentence = refusal(LABEL, "n=10 density=1");
		assertTrue(sentence.startsWith("The box is too small: its smallest width is 3.16"), sentence);
	}

	@Test
	void refusesAForeignCheckpoint() throws Exception {
		final Path file = Files.writeString(folder.resolve("notes.txt"), "no checkpoint");
		assertEquals("checkpoint: " + file + " is no checkpoint of GlassJ, or damaged; remove it to begin anew.", refusal(LABEL,
			SMALL + " checkpoint=[" + macroPath(file) + "]"));
	}

	@Test
	void hasTheDefaultsOfItsFields() throws Exception {
		final Module fresh = host.context().service(ModuleService.class).createModule(host.context().service(CommandService.class)
			.getCommand(PrepareGlass.class));
		assertEquals(10_000, fresh.getInput("n"));
		assertEquals(0.5, fresh.getInput("temperature"));
		assertEquals(10_000L, fresh.getInput("sweeps"));
		assertEquals("", fresh.getInput("name"));
		assertEquals("", fresh.getInput("checkpoint"));
	}

	@Test
	void summaryHasTheNamesOfTheDocumentation() throws Exception {
		macro(LABEL, SMALL + " seed=3");
		for (final String key : ("liquidEnergyPerParticle inherentEnergyPerParticle pressure displacementAcceptance " +
			"swapAcceptance movesPerSecond equilibrated").split(" "))
			assertTrue(results().has(key), key);
		assertEquals(3, summary(output()).get("seed").getAsInt());
		assertHeader("sweep,energyPerParticle,selfScattering,sizeCorrelation", "energy.csv");
	}

	/** The glass is at rest, so relaxing evaluates once and moves nothing, and it can be strained by its name. */
	@Test
	void theGlassIsAtRestForOtherCommands() throws Exception {
		macro(LABEL, SMALL + " name=[my glass]");
		final double pressure = results().get("pressure").getAsDouble();
		macro("Relax Particles...", "particles=[my glass]");
		assertEquals(1, results().get("evaluations").getAsLong());
		macro("Expand Strain...", "particles=[my glass]");
		assertEquals(pressure, numbers(results().get("pressure"))[0], 1e-10 * pressure);
	}

	/** The escape key is pressed when the first checkpoint is there: it stays, nothing else does, and the run goes on from it. */
	@Test
	void cancelKeepsTheCheckpointAndLeavesNoOutput() throws Exception {
		final Path checkpoint = folder.resolve("run.checkpoint");
		final String options = "n=100 sweeps=2000 temperature=0.6 seed=4 checkpoint=[" + macroPath(checkpoint) + "]";
		EscapePresser.during(host, checkpoint, () -> assertEquals("Canceled by the user.", refusal(LABEL, options)));
		assertEquals(List.of("run.checkpoint"), list(folder));
		assertEquals(List.of(), datasets().list());
		macro(LABEL, options);
		assertArrayEquals(prepare(PreparationSettings.of("polydisperse-ipl", 2).withParticles(100).withTemperature(0.6)
			.withSweeps(2000).withSeed(4)).particles().positions(), ParticleFiles.read(output().resolve("particles.dump"))
				.positions());
	}

	@Test
	void refusesAFolderAsCheckpoint() {
		assertEquals("checkpoint: " + folder + " is a folder, not a file.", refusal(LABEL, SMALL + " checkpoint=[" + macroPath(
			folder) + "]"));
	}

	@Test
	void refusesTheCheckpointOfAnotherRun() {
		final String checkpoint = " checkpoint=[" + macroPath(folder.resolve("run.checkpoint")) + "]";
		assertDoesNotThrow(() -> macro(LABEL, SMALL + checkpoint));
		final String sentence = refusal(LABEL, SMALL + " seed=2" + checkpoint);
		assertTrue(sentence.startsWith("checkpoint: it is of another run ("), sentence);
	}

	/** Killed without warning as often as a checkpoint appears, then run to its end. */
	@Test
	void survivesBeingKilled() throws Exception {
		final Path checkpoint = folder.resolve("run.checkpoint");
		final String options = "n=300 sweeps=3000 temperature=0.5 seed=9 checkpoint=[" + macroPath(checkpoint) + "]";
		final Path macro = Files.writeString(folder.resolve("prepare.ijm"), "run('" + LABEL + "', '" + options + "');");
		for (int kill = 0; kill < 2; kill++)
			killOnceWritten(macro, checkpoint);
		assertTrue(Files.size(checkpoint) > 0);
		macro(LABEL, options);
		final GlassPreparation whole = prepare(PreparationSettings.of("polydisperse-ipl", 2).withParticles(300)
			.withTemperature(0.5).withSweeps(3000).withSeed(9));
		assertArrayEquals(whole.particles().positions(), ParticleFiles.read(output().resolve("particles.dump")).positions());
		assertEquals(List.of("out", "prepare.ijm", "results", "run.checkpoint"), list(folder).stream().filter(name -> !name
			.contains("/")).collect(Collectors.toList()));
		assertArrayEquals(whole.table().values("energyPerParticle"), CsvFile.read(output().resolve("energy.csv")).values(
			"energyPerParticle"));
	}
}
