package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.util.List;

import javax.imageio.ImageIO;

import org.glassj.QuenchedGlass;
import org.glassj.ReferenceGlass;
import org.glassj.command.MapLocalYieldStress;
import org.glassj.image.FieldImage;
import org.glassj.io.CsvFile;
import org.glassj.localyield.LocalYieldMap;
import org.glassj.localyield.LocalYieldSettings;
import org.glassj.localyield.SemiRigidShell;
import org.glassj.localyield.ShearDirections;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import ij.IJ;
import ij.ImagePlus;

/** <i>Map Local Yield Stress...</i>: its files hold what the Java API finds, under the names of the documentation. */
class MapLocalYieldStressTest extends CommandTest {

	private static final String LABEL = "Map Local Yield Stress...";
	private static final String OPTIONS = " method=cubic radius=3 spacing=2 coarsening=2.5 angle=20";
	private static final LocalYieldSettings SETTINGS = LocalYieldSettings.standard().withRadius(3).withSpacing(2)
		.withCoarsening(2.5).withAngle(20);

	private static LocalYieldMap expected() {
		return LocalYieldMap.of(ReferenceGlass.load().particles(), QuenchedGlass.potential(), SETTINGS, ProgressMonitor.NONE);
	}

	private void mapReference() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "]" + OPTIONS);
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		mapReference();
		final JsonObject results = results();
		assertKeys("cavities discarded meanYieldStress varianceYieldStress meanYieldDistance varianceYieldDistance " +
			"secondsPerCavity residualForce rattlers", results);
		assertEquals(25, results.get("cavities").getAsInt());
		assertEquals(expected().discarded(), results.get("discarded").getAsInt());
		assertEquals(expected().blocks().mean(), results.get("meanYieldStress").getAsDouble());
		assertEquals(expected().blocks().variance(), results.get("varianceYieldStress").getAsDouble());
		assertEquals(expected().distanceBlocks().mean(), results.get("meanYieldDistance").getAsDouble());
		assertTrue(results.get("secondsPerCavity").getAsDouble() > 0);
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "]");
		final JsonObject inputs = inputs();
		assertKeys("particles potential frame radius angle tolerance spacing coarsening shell stiffness " +
			"method direction normal sweep output potentialName " +
			"potentialParameters", inputs);
		assertEquals("cubic", inputs.get("method").getAsString());
		assertEquals(5, inputs.get("radius").getAsDouble());
		assertEquals(3, inputs.get("spacing").getAsDouble());
		assertEquals(5, inputs.get("coarsening").getAsDouble());
		assertEquals(0, inputs.get("angle").getAsDouble());
		assertEquals(1e-6, inputs.get("tolerance").getAsDouble());
		assertEquals(0, inputs.get("sweep").getAsInt());
		assertEquals(2.5, inputs.get("shell").getAsDouble());
		assertEquals(0, inputs.get("stiffness").getAsDouble());
		assertEquals(List.of("blocks.csv", "cavities.csv", "distribution.png", "map.png", "map.tif", "particles.csv", "summary.json"), list(
			output()));
	}

	@Test
	void tabulatesCavitiesAndParticles() throws Exception {
		mapReference();
		assertHeader("x,y,free,stress0,stress1,stress2,stress3,forwardStrain,forwardStress,backwardStrain,backwardStress",
			"cavities.csv");
		assertHeader("id,x,y,yieldStress,yieldDistance,yieldStrain", "particles.csv");
		assertTable(expected().cavityTable());
		assertTable(expected().particleTable());
		assertTable(expected().blockTable());
	}

	private void assertTable(final ResultTable expected) throws Exception {
		final ResultTable table = CsvFile.read(output().resolve(expected.name() + ".csv"));
		for (final String header : expected.headers())
			assertArrayEquals(expected.values(header), table.values(header), header);
	}

	@Test
	void drawsTheMapInUnitsOfTheSpacing() throws Exception {
		mapReference();
		final ImagePlus image = IJ.openImage(output().resolve("map.tif").toString());
		assertEquals(32, image.getBitDepth());
		assertEquals("d", image.getCalibration().getUnit());
		assertEquals(4, image.getWidth());
		assertEquals(2.5, image.getCalibration().pixelWidth, 1e-9);
		assertEquals(2.5, image.getCalibration().pixelHeight, 1e-9);
		// the block at the origin is at the bottom left of the picture
		assertEquals(expected().blocks().values()[0], image.getProcessor().getf(0, 3), 1e-5);
		assertEquals("yield stress (epsilon / lambda^2)", image.getInfoProperty().trim());
	}

	@Test
	void drawsAFigureAndADistribution() throws Exception {
		mapReference();
		assertTrue(ImageIO.read(output().resolve("map.png").toFile()).getWidth() > 1000);
		assertTrue(ImageIO.read(output().resolve("distribution.png").toFile()).getWidth() >= 800);
	}

	@Test
	void namesAllAxesInThreeDimensions() throws Exception {
		succeed(MapLocalYieldStress.class, "particles", QuenchedGlass.of(3, 216, 3), "radius", 2, "spacing", 2.5, "output",
			output().toString());
		assertHeader("x,y,z,free,stress0,stress1,stress2,stress3,forwardStrain,forwardStress,backwardStrain,backwardStress",
			"cavities.csv");
		assertHeader("id,x,y,z,yieldStress,yieldDistance,yieldStrain", "particles.csv");
		assertEquals(8 + 1, lines("cavities.csv").size());
	}

	@Test
	void findsWeakestDirectionsInPlaneAndSpace() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "]" + OPTIONS + " sweep=6");
		final LocalYieldMap swept = LocalYieldMap.of(ReferenceGlass.load().particles(), QuenchedGlass.potential(), SETTINGS
			.withDirections(ShearDirections.standard().withAngle(20).withSweep(6)), ProgressMonitor.NONE);
		assertTable(swept.particleTable());
		assertEquals(swept.sweep().get().blocks().mean(), results().get("meanWeakestDistance").getAsDouble());
		assertTrue(list(output()).containsAll(List.of("weakest.png", "weakest.tif", "weakest-yield.png")));
		final CommandModule space = succeed(MapLocalYieldStress.class, "particles", QuenchedGlass.of(3, 216, 3), "radius", 2,
			"spacing", 2.5, "sweep", 4, "direction", "0,0,1", "normal", "1,0,0", "output", folder.resolve("space").toString());
		assertEquals("Smallest Distance to Yield", ((FieldImage) space.getOutput("weakest")).title());
		assertTrue(!list(folder.resolve("space")).contains("weakest.png"));
	}

	@Test
	void shearsOnAnyPlaneAndInSoftMatrices() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "] radius=3 spacing=2 coarsening=2.5 direction=1,1 normal=-1,1 " +
			"method=semi-rigid shell=1.5 stiffness=0.5");
		final LocalYieldMap expected = LocalYieldMap.of(ReferenceGlass.load().particles(), QuenchedGlass.potential(), SETTINGS
			.withMethod("semi-rigid").withShell(SemiRigidShell.of(1.5, 0.5)).withAngle(45), ProgressMonitor.NONE);
		assertEquals(expected.blocks().mean(), results().get("meanYieldStress").getAsDouble(), 1e-9);
	}

	@Test
	void refusesWhatIsNoDirection() throws Exception {
		final String particles = "particles=[" + macroPath(referenceFile()) + "] ";
		assertEquals("direction: 'up' is no list of numbers such as 1,0,0.", refusal(LABEL, particles + "direction=up"));
		assertEquals("sweep: 7 is no even number in 0..10000.", refusal(LABEL, particles + "sweep=7"));
		assertEquals(LABEL + ": stiffness is 2; allowed: 0 to 1", refusal(LABEL, particles + "stiffness=2"));
	}

	@Test
	void returnsMapAndDistributionToScripts() throws Exception {
		final CommandModule module = succeed(MapLocalYieldStress.class, "particles", ReferenceGlass.load().particles(), "radius",
			3, "spacing", 2, "coarsening", 2.5, "angle", 20);
		final FieldImage map = (FieldImage) module.getOutput("map");
		assertEquals("Local Yield Stress", map.title());
		assertEquals(4, map.size(0));
		assertEquals("[blocks]", ((Curve) module.getOutput("distribution")).names().toString());
		assertEquals(List.of(), list(folder));
	}

	@Test
	void showsTheMapToMacros() throws Exception {
		mapReference();
		assertEquals("4 x 4", host.runMacro("selectImage('Local Yield Stress'); return '' + getWidth() + ' x ' + getHeight();"));
	}
}
