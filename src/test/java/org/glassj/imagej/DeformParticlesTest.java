package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.glassj.ReferenceGlass;
import org.glassj.command.DeformParticles;
import org.glassj.expansion.Deformation;
import org.glassj.io.ParticleFiles;
import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.Test;

/** <i>Deform Particles...</i>: box and particles follow exp(g A). */
class DeformParticlesTest extends CommandTest {

	private static final String LABEL = "Deform Particles...";

	@Test
	void shearsBoxAndParticles() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "] strain=0.1 name=[sheared]");
		final ParticleDataset before = ReferenceGlass.load().particles();
		final ParticleDataset after = datasets().find("sheared").get();
		assertEquals(0.1 * before.box().vector(1, 1), after.box().vector(1, 0), 1e-12);
		for (int i = 0; i < before.size(); i++) {
			assertEquals(before.positions()[2 * i] + 0.1 * before.positions()[2 * i + 1], after.positions()[2 * i], 1e-12);
			assertEquals(before.positions()[2 * i + 1], after.positions()[2 * i + 1], 1e-12);
		}
		assertArrayEquals(before.diameters(), after.diameters());
		assertKeys("deformationGradient volume", results());
		assertEquals(List.of("particles.xyz", "summary.json"), list(output()));
	}

	/** A turned shear leaves a cell that LAMMPS cannot hold; extended XYZ can. */
	@Test
	void writesCellsOfAnyShape() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "] loading=pure-shear angle=30 strain=-0.05");
		final ParticleDataset expected = ReferenceGlass.load().particles().deformed(Deformation.named("pure-shear", 2, 30).at(
			-0.05));
		final ParticleDataset written = ParticleFiles.read(output().resolve("particles.xyz"));
		assertArrayEquals(expected.positions(), written.positions(), 1e-12);
		assertEquals(expected.box().vector(0, 1), written.box().vector(0, 1));
		assertEquals("reference.dump deformed", datasets().find("reference.dump deformed").get().name());
	}

	@Test
	void dilatesByTrueStrain() throws Exception {
		final ParticleDataset before = ReferenceGlass.load().particles();
		final ParticleDataset after = (ParticleDataset) succeed(DeformParticles.class, "particles", before, "loading",
			"dilation", "strain", 0.1).getOutput("deformed");
		assertEquals(before.box().volume() * Math.exp(0.2), after.box().volume(), 1e-10);
	}

	@Test
	void refusesStrainsWithoutMeaning() throws Exception {
		assertEquals("Deform Particles...: strain is 2; allowed: -1 to 1", refusal(LABEL, "particles=[" + macroPath(
			referenceFile()) + "] strain=2"));
		assertEquals("Deform Particles...: loading is 'twist'; allowed: simple-shear, pure-shear, dilation", refusal(LABEL,
			"particles=[" + macroPath(referenceFile()) + "] loading=twist"));
	}
}
