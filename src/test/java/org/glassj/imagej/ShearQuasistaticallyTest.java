package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.glassj.ReferenceGlass;
import org.glassj.command.ShearQuasistatically;
import org.glassj.energy.MechanicalState;
import org.glassj.io.CsvFile;
import org.glassj.io.ParticleFiles;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.Potentials;
import org.glassj.shear.QuasistaticShear;
import org.glassj.shear.ShearSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** <i>Shear Quasistatically...</i>: writes what the Java API finds, frames as it goes, goes on after any kill. */
class ShearQuasistaticallyTest extends CommandTest {

	private static final String LABEL = "Shear Quasistatically...";
	private static final String SHORT = " strain=0.1 step=0.002";

	private static QuasistaticShear expected(final ShearSettings settings) throws Exception {
		final QuasistaticShear shear = new QuasistaticShear(ReferenceGlass.load().particles(), Potentials.of(
			"polydisperse-ipl"), settings, ProgressMonitor.NONE);
		shear.run(now -> {});
		return shear;
	}

	private String sample() throws Exception {
		return "particles=[" + macroPath(referenceFile()) + "]";
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, sample() + SHORT);
		final QuasistaticShear shear = expected(ShearSettings.standard().withStep(0.002).withStrain(0.1));
		final JsonObject results = results();
		assertKeys("shearModulus steps events yieldStrain yieldStress dissipated flowStress method evaluations factorizations " +
			"descents", results);
		assertEquals(shear.shearModulus(), results.get("shearModulus").getAsDouble());
		assertEquals(shear.events().size(), results.get("events").getAsInt());
		assertEquals(shear.curve().column("stress")[shear.curve().peak()], results.get("yieldStress").getAsDouble());
		assertEquals(shear.effort().evaluations(), results.get("evaluations").getAsLong());
		assertEquals("continuation", results.get("method").getAsString());
		assertEquals(List.of("curve.csv", "curve.png", "events.csv", "summary.json", "trajectory.dump.gz"), list(output()));
		final ResultTable curve = CsvFile.read(output().resolve("curve.csv"));
		for (final String column : shear.curve().table().headers())
			assertArrayEquals(shear.curve().column(column), curve.values(column));
		assertHeader("strain,stressBefore,stressAfter,energyDrop,participation,particle,x,y", "events.csv");
		assertTrue(shear.events().size() > 0);
		assertEquals(shear.events().size(), CsvFile.read(output().resolve("events.csv")).rows());
	}

	@Test
	void writesAFrameEveryTenSteps() throws Exception {
		macro(LABEL, sample() + SHORT);
		final Path trajectory = output().resolve("trajectory.dump.gz");
		assertEquals(6, ParticleFiles.frames(trajectory));
		final ResultTable curve = CsvFile.read(output().resolve("curve.csv"));
		for (int k = 0; k <= 5; k++) {
			final ParticleDataset frame = ParticleFiles.read(trajectory, k);
			assertEquals(10 * k, frame.source().get().timestep());
			final MechanicalState state = MechanicalState.of(frame, Potentials.of("polydisperse-ipl"), 1);
			assertEquals(curve.values("energy")[10 * k], state.energy(), 1e-10);
			assertEquals(curve.values("stress_xy")[10 * k], state.stress()[1], 1e-10);
		}
	}

	@Test
	void writesExtendedXyzWhereLammpsHasNoBox() throws Exception {
		macro(LABEL, sample() + " strain=0.02 step=0.002 angle=30 every=5");
		final Path trajectory = output().resolve("trajectory.xyz.gz");
		assertEquals(3, ParticleFiles.frames(trajectory));
		final MechanicalState state = MechanicalState.of(ParticleFiles.read(trajectory, 2), Potentials.of(
			"polydisperse-ipl"), 1);
		assertEquals(CsvFile.read(output().resolve("curve.csv")).values("energy")[10], state.energy(), 1e-10);
	}

	@Test
	void scriptsGetTheShearedSample() throws Exception {
		final ParticleDataset sheared = (ParticleDataset) succeed(ShearQuasistatically.class, "particles", ReferenceGlass.load()
			.particles(), "cycles", 1, "amplitude", 0.004, "method", "minimizer", "name", "tired glass").getOutput("sheared");
		assertEquals("tired glass", sheared.name());
		final double back = sheared.box().vector(1, 0);
		assertEquals(0, back, 1e-15);
		assertTrue(MechanicalState.of(sheared, Potentials.of("polydisperse-ipl"), 1).residualForce() < 1e-8);
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		macro(LABEL, sample() + SHORT);
		final JsonObject inputs = inputs();
		for (final String key : ("loading angle step strain amplitude cycles method tolerance resolution every name checkpoint")
			.split(" "))
			assertTrue(inputs.has(key), key);
		assertEquals(1e-8, inputs.get("tolerance").getAsDouble());
		assertEquals(0, inputs.get("cycles").getAsInt());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "step=0 | Shear Quasistatically...: step is 0; allowed: 1.0E-8 to 0.1",
		"method=fire | Shear Quasistatically...: method is 'fire'; allowed: continuation, minimizer",
		"strain=0 | strain: 0 leads nowhere.", "loading=dilation strain=5 | strain: 5.0 is outside -1.0..1.0." })
	void refusesInOneSentence(final String options, final String sentence) throws Exception {
		assertEquals(sentence, refusal(LABEL, sample() + " " + options));
		assertFalse(Files.exists(output()));
	}

	@Test
	void refusesTheCheckpointOfAnotherRun() throws Exception {
		final String checkpoint = " checkpoint=[" + macroPath(folder.resolve("run.checkpoint")) + "]";
		macro(LABEL, sample() + " strain=0.004" + checkpoint);
		final String sentence = refusal(LABEL, sample() + " strain=0.005" + checkpoint);
		assertEquals("checkpoint: it is of another run (strain 0.004), not of this (strain 0.005).", sentence);
		assertEquals("every: 3 is not 10, with which the checkpoint was written.", refusal(LABEL, sample() +
			" strain=0.004 every=3" + checkpoint));
	}

	@Test
	void takesUpAFinishedRunFinished() throws Exception {
		final String options = sample() + " strain=0.02 checkpoint=[" + macroPath(folder.resolve("run.checkpoint")) + "]";
		macro(LABEL, options);
		final byte[] frames = Files.readAllBytes(output().resolve("trajectory.dump.gz"));
		macro(LABEL, options);
		assertArrayEquals(frames, Files.readAllBytes(output().resolve("trajectory.dump.gz")));
		Files.delete(output().resolve("trajectory.dump.gz"));
		final String sentence = refusal(LABEL, options);
		assertTrue(sentence.startsWith("checkpoint: its trajectory ") && sentence.endsWith(
			"is missing or has lost frames; remove the checkpoint to begin anew."), sentence);
	}

	@Test
	void cancelKeepsTheCheckpointAndTheFrames() throws Exception {
		final Path checkpoint = folder.resolve("run.checkpoint");
		final String options = sample() + " strain=0.2 step=0.0005 checkpoint=[" + macroPath(checkpoint) + "]";
		EscapePresser.during(host, checkpoint, () -> assertEquals("Canceled by the user.", refusal(LABEL, options)));
		assertEquals(List.of("trajectory.part.dump.gz"), list(output()));
		assertTrue(ParticleFiles.frames(output().resolve("trajectory.part.dump.gz")) >= 1);
		assertEquals(List.of(), datasets().list());
	}

	@Test
	void cancelLeavesNothingWithoutACheckpoint() throws Exception {
		final Path frames = output().resolve("trajectory.part.dump.gz");
		final String options = sample() + " strain=0.2 step=0.0005";
		EscapePresser.during(host, frames, () -> assertEquals("Canceled by the user.", refusal(LABEL, options)));
		assertEquals(List.of(), list(output()));
	}

	/** Killed without warning as often as a checkpoint appears, then run to its end: the run that never stopped. */
	@Test
	void survivesBeingKilled() throws Exception {
		final Path checkpoint = folder.resolve("run.checkpoint");
		final String options = sample() + " strain=0.15 step=0.0005 output=[" + macroPath(output()) + "] checkpoint=[" +
			macroPath(checkpoint) + "]";
		final Path macro = Files.writeString(folder.resolve("shear.ijm"), "run('" + LABEL + "', '" + options + "');");
		for (int kill = 0; kill < 2; kill++)
			killOnceWritten(macro, checkpoint);
		assertFalse(Files.exists(output().resolve("summary.json")));
		host.runMacro("run('" + LABEL + "', '" + options + "');");
		final List<double[]> positions = new ArrayList<>();
		final QuasistaticShear shear = new QuasistaticShear(ReferenceGlass.load().particles(), Potentials.of(
			"polydisperse-ipl"), ShearSettings.standard().withStep(0.0005).withStrain(0.15), ProgressMonitor.NONE);
		positions.add(shear.particles().positions());
		shear.run(now -> {
			if (now.done() % 10 == 0) positions.add(now.particles().positions());
		});
		final Path trajectory = output().resolve("trajectory.dump.gz");
		assertEquals(31, ParticleFiles.frames(trajectory));
		for (int k = 0; k < 31; k += 5)
			assertArrayEquals(positions.get(k), ParticleFiles.read(trajectory, k).positions());
		assertEquals(shear.effort().evaluations(), results().get("evaluations").getAsLong());
		assertTrue(list(output()).stream().noneMatch(name -> name.contains("part")), list(output()).toString());
	}
}
