package org.glassj.imagej;

import static org.glassj.io.TestFiles.assertSame;
import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.glassj.command.OpenParticles;
import org.glassj.io.ParticleFiles;
import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

/** <i>Open Particles...</i>: one frame of a file becomes an open dataset. */
class OpenParticlesTest extends CommandTest {

	private static final String LABEL = "Open Particles...";

	@Test
	void opensTheFirstFrameUnderTheNameOfItsFile() throws Exception {
		macro(LABEL, "path=[" + macroPath(ShearedGlass.FILE) + "]");
		assertEquals("ka2d-shear.lammpstrj.gz", datasets().list().get(0).name());
		assertSame(ParticleFiles.read(ShearedGlass.FILE, 0), datasets().list().get(0));
		assertEquals(0, inputs().get("frame").getAsInt());
	}

	@Test
	void opensAnotherFrameUnderAnotherName() throws Exception {
		macro(LABEL, "path=[" + macroPath(ShearedGlass.FILE) + "] frame=3 name=[my glass]");
		final ParticleDataset opened = datasets().find("my glass").get();
		assertSame(ParticleFiles.read(ShearedGlass.FILE, 3), opened);
		assertEquals(3, opened.source().get().frame());
	}

	@Test
	void opensAShippedSample() throws Exception {
		macro(LABEL, "path=glassj:ka2d-glass.data");
		assertEquals(2000, results().get("particles").getAsInt());
		assertEquals("glassj:ka2d-glass.data", summary(output()).getAsJsonObject("input").get("path").getAsString());
	}

	@Test
	void summarizesWhatItFound() throws Exception {
		macro(LABEL, "path=[" + macroPath(referenceFile()) + "]");
		assertKeys("path frame name output", inputs());
		assertKeys("particles dimension spacing", results());
		assertEquals(LABEL, summary(output()).get("command").getAsString());
		assertEquals(100, results().get("particles").getAsInt());
		assertEquals(2, results().get("dimension").getAsInt());
		assertEquals(ParticleFiles.read(referenceFile()).spacing(), results().get("spacing").getAsDouble());
		assertEquals(List.of("summary.json"), list(output()));
	}

	@Test
	void givesScriptsTheDatasetAndWritesNothingUnasked() throws Exception {
		final CommandModule module = succeed(OpenParticles.class, "path", referenceFile().toFile());
		final ParticleDataset opened = (ParticleDataset) module.getOutput("opened");
		assertEquals(List.of(opened), datasets().list());
		assertTrue(module.isOutputResolved("opened"));
		assertEquals(List.of("reference.dump"), list(folder));
	}
}
