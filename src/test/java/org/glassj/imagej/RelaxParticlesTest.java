package org.glassj.imagej;

import static org.glassj.io.TestFiles.assertSame;
import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.glassj.QuenchedGlass;
import org.glassj.ReferenceGlass;
import org.glassj.command.RelaxParticles;
import org.glassj.io.ParticleFiles;
import org.glassj.particle.ParticleDataset;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** <i>Relax Particles...</i>: what it writes is what the Java API finds and, at rest, what LAMMPS found. */
class RelaxParticlesTest extends CommandTest {

	private static final String LABEL = "Relax Particles...";
	private static final String SHEARED = "potential=kob-andersen-2d particles=";

	private Path liquid() throws IOException {
		return write(QuenchedGlass.liquid(2, 64, 5), "liquid.dump");
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, "particles=[" + macroPath(liquid()) + "]");
		final Relaxation expected = Relaxation.of(ParticleFiles.read(liquid()), QuenchedGlass.potential(), RelaxationSettings.to(
			1e-10), ProgressMonitor.NONE);
		final JsonObject results = results();
		assertKeys("energy energyPerParticle pressure stress residualForce rattlers evaluations", results);
		assertEquals(expected.state().energy(), results.get("energy").getAsDouble());
		assertEquals(expected.state().energy() / 64, results.get("energyPerParticle").getAsDouble());
		assertEquals(expected.state().pressure(), results.get("pressure").getAsDouble());
		assertEquals(expected.state().stress()[1], results.getAsJsonObject("stress").get("xy").getAsDouble());
		assertKeys("xx xy yy", results.getAsJsonObject("stress"));
		assertEquals(expected.state().residualForce(), results.get("residualForce").getAsDouble());
		assertEquals(expected.state().rattlerCount(), results.get("rattlers").getAsInt());
		assertEquals(expected.evaluations(), results.get("evaluations").getAsLong());
		assertSame(expected.particles(), ParticleFiles.read(output().resolve("particles.dump")));
		assertEquals(List.of("particles.dump", "summary.json"), list(output()));
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "]");
		final JsonObject inputs = inputs();
		assertKeys("particles potential frame tolerance minimizer name output potentialName potentialParameters", inputs);
		assertEquals("polydisperse-ipl", inputs.get("potential").getAsString());
		assertEquals(-1, inputs.get("frame").getAsInt());
		assertEquals(1e-10, inputs.get("tolerance").getAsDouble());
		assertEquals("conjugate-gradient", inputs.get("minimizer").getAsString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "conjugate-gradient", "fire" })
	void relaxesToTheToleranceByEveryMinimizer(final String minimizer) throws Exception {
		macro(LABEL, "particles=[" + macroPath(liquid()) + "] tolerance=1e-4 minimizer=" + minimizer);
		assertTrue(results().get("residualForce").getAsDouble() <= 1e-4);
		assertTrue(results().get("evaluations").getAsLong() > 1);
		assertEquals(minimizer, inputs().get("minimizer").getAsString());
	}

	@Test
	void opensTheResultUnderTheNameOfTheInput() throws Exception {
		macro(LABEL, "particles=[" + macroPath(liquid()) + "]");
		assertSame(ParticleFiles.read(output().resolve("particles.dump")), datasets().find("liquid.dump relaxed").get());
		assertTrue(datasets().find("liquid.dump relaxed").get().source().isEmpty());
	}

	@Test
	void opensTheResultUnderAnotherName() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "] name=[at rest]");
		assertEquals("[at rest]", datasets().list().toString());
	}

	@Test
	void returnsTheResultToScripts() throws Exception {
		final ParticleDataset glass = ReferenceGlass.load().particles();
		final Object relaxed = succeed(RelaxParticles.class, "particles", glass, "name", "at rest").getOutput("relaxed");
		assertEquals(List.of(relaxed), datasets().list());
		assertEquals(List.of(), list(folder));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 5, 20 })
	void findsTheEnergyAndPressureOfLammpsInEachFrame(final int frame) throws Exception {
		macro(LABEL, SHEARED + "[" + macroPath(ShearedGlass.FILE) + "] frame=" + frame);
		assertFrame(frame);
	}

	@ParameterizedTest
	@CsvSource({ "'', 2", "frame=-1, 2", "frame=2, 2", "frame=7, 7", "frame=0, 0" })
	void takesTheFrameOfAnOpenDatasetUnlessToldOtherwise(final String option, final int frame) throws Exception {
		macro("Open Particles...", "path=[" + macroPath(ShearedGlass.FILE) + "] frame=2 name=glass");
		macro(LABEL, SHEARED + "glass " + option);
		assertFrame(frame);
	}

	@ParameterizedTest
	@ValueSource(strings = { "glassj:ka2d-glass.data", "FILE", "glass" })
	void takesParticlesBySampleFileOrName(final String particles) throws Exception {
		macro("Open Particles...", "path=glassj:ka2d-glass.data name=glass");
		macro(LABEL, SHEARED + "[" + particles.replace("FILE", macroPath(ShearedGlass.FILE)) + "]");
		assertFrame(0);
	}

	private void assertFrame(final int frame) throws IOException {
		final double energy = ShearedGlass.energy(frame);
		final double pressure = ShearedGlass.pressure(frame);
		assertEquals(energy, results().get("energy").getAsDouble(), 1e-9 * Math.abs(energy));
		assertEquals(pressure, results().get("pressure").getAsDouble(), 1e-9 * pressure);
	}

	@Test
	void takesThePotentialOfAFile() throws Exception {
		final Path file = Files.writeString(folder.resolve("stiff.json"), "{\"name\": \"polydisperse-ipl\", \"q\": 4}");
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "] potential=[" + macroPath(file) + "]");
		assertEquals("polydisperse-ipl", inputs().get("potentialName").getAsString());
		assertEquals(4, inputs().getAsJsonObject("potentialParameters").get("q").getAsInt());
		assertTrue(results().get("evaluations").getAsLong() > 1, "at rest with q = 3 only");
	}

	@Test
	void takesThePotentialOfAnotherJar() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "] potential=" + ProbePotential.NAME);
		assertEquals(1, results().get("evaluations").getAsLong());
		final double energy = ReferenceGlass.load().numbers("E")[0];
		assertEquals(energy, results().get("energy").getAsDouble(), 1e-9 * energy);
	}
}
