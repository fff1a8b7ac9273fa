package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.glassj.QuenchedGlass;
import org.glassj.ReferenceGlass;
import org.glassj.command.ShearCavity;
import org.glassj.io.CsvFile;
import org.glassj.localyield.LocalYieldSettings;
import org.glassj.localyield.ShearedCavity;
import org.glassj.localyield.StressDrop;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

/** <i>Shear Cavity...</i>: its files hold what the Java API finds. */
class ShearCavityTest extends CommandTest {

	private static final String LABEL = "Shear Cavity...";

	private String particles() throws Exception {
		return "particles=[" + macroPath(referenceFile()) + "] radius=3 ";
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		final ParticleDataset glass = ReferenceGlass.load().particles();
		macro(LABEL, particles() + "angle=30 particle=" + glass.ids()[17]);
		final ShearedCavity expected = ShearedCavity.of(glass, QuenchedGlass.potential(), LocalYieldSettings.standard()
			.withRadius(3).withAngle(30), 17, ProgressMonitor.NONE);
		assertKeys("particle free stress cubic frozenMatrix dropKind dropSize plasticStrain", results());
		assertEquals(glass.ids()[17], results().get("particle").getAsLong());
		assertEquals(expected.free(), results().get("free").getAsInt());
		assertArrayEquals(expected.stress(), numbers(results().get("stress")));
		assertEquals(expected.cubic().backward().stress(), numbers(results().get("cubic"))[3]);
		assertEquals(expected.frozenMatrix().forward().strain(), numbers(results().get("frozenMatrix"))[0]);
		assertArrayEquals(expected.table().values("frozenMatrix"), CsvFile.read(output().resolve("curve.csv")).values(
			"frozenMatrix"));
		final ResultTable response = CsvFile.read(output().resolve("response.csv"));
		assertEquals("[x, y, free, velocityX, velocityY, forwardMove, backwardMove]", response.headers().toString());
		assertEquals(expected.free(), Arrays.stream(response.values("free")).sum());
		assertEquals(expected.responses()[7], response.values("velocityY")[3]);
		final StressDrop drop = expected.backwardDrop().get();
		assertEquals(drop.size(), numbers(results().get("dropSize"))[1]);
		assertEquals(drop.plasticStrain(), numbers(results().get("plasticStrain"))[1]);
		assertEquals(drop.kind() == StressDrop.Kind.INSTABILITY ? "instability" : "smooth maximum", results().get("dropKind")
			.getAsJsonArray().get(1).getAsString());
		assertEquals(drop.moves()[0], Arrays.stream(response.values("backwardMove")).max().getAsDouble());
	}

	@Test
	void drawsBondsResponseAndCurves() throws Exception {
		macro(LABEL, particles());
		assertKeys("particles potential frame radius angle tolerance particle output potentialName potentialParameters",
			inputs());
		assertEquals(-1, inputs().get("particle").getAsInt());
		for (final String picture : new String[] { "bonds.png", "response.png", "curve.png", "linear.png" })
			assertTrue(ImageIO.read(output().resolve(picture).toFile()).getWidth() >= 800, picture);
		assertEquals(List.of("bonds.png", "curve.csv", "curve.png", "linear.png", "response.csv", "response.png",
			"summary.json"), list(output()));
	}

	@Test
	void returnsCurvesToScriptsInThreeDimensionsToo() throws Exception {
		final CommandModule module = succeed(ShearCavity.class, "particles", QuenchedGlass.of(3, 216, 3), "radius", 1.5);
		assertEquals("Stress of a Cavity", ((Curve) module.getOutput("curve")).title());
		assertEquals("Linear Response of a Cavity", ((Curve) module.getOutput("linear")).title());
	}

	@Test
	void saysWhichParticleIsMissing() throws Exception {
		assertEquals("particle: there is no particle with id 4000 in reference.dump.", refusal(LABEL, particles() +
			"particle=4000"));
	}
}
