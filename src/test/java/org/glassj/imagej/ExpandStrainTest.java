package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.util.List;

import org.glassj.ReferenceGlass;
import org.glassj.command.ExpandStrain;
import org.glassj.command.RelaxParticles;
import org.glassj.expansion.BondCoefficients;
import org.glassj.expansion.StrainAnalysis;
import org.glassj.expansion.StrainSettings;
import org.glassj.expansion.WeakestDirection;
import org.glassj.image.FieldImage;
import org.glassj.io.CsvFile;
import org.glassj.io.ParticleFiles;
import org.glassj.io.TestFiles;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.Potentials;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import ij.IJ;
import ij.ImagePlus;

/** <i>Expand Strain...</i>: its files hold what the Java API finds, under the names of the documentation. */
class ExpandStrainTest extends CommandTest {

	private static final String LABEL = "Expand Strain...";
	private static final String RESULTS =
		"energy stress pressure shearModulus affineShearModulus bulkModulus elasticModuli solver solverResidual residualForce rattlers productConcentration";

	private static StrainAnalysis analysis(final StrainSettings settings) {
		return StrainAnalysis.of(ReferenceGlass.load().particles(), Potentials.of("polydisperse-ipl"), settings,
			ProgressMonitor.NONE);
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "] loading=pure-shear angle=30 order=4");
		final StrainAnalysis expected = analysis(StrainSettings.standard().withLoading("pure-shear", 30).withOrder(4));
		final JsonObject results = results();
		assertKeys(RESULTS, results);
		assertArrayEquals(expected.expansion().energy(), numbers(results.get("energy")));
		assertKeys("xx xy yy", results.getAsJsonObject("stress"));
		expected.stressByName().forEach((name, derivatives) -> assertArrayEquals(derivatives, numbers(results.getAsJsonObject(
			"stress").get(name))));
		assertArrayEquals(expected.pressure(), numbers(results.get("pressure")));
		assertModuli(expected, results);
	}

	private static void assertModuli(final StrainAnalysis expected, final JsonObject results) {
		assertEquals(expected.shearModulus(), results.get("shearModulus").getAsDouble());
		assertEquals(expected.affineShearModulus(), results.get("affineShearModulus").getAsDouble());
		assertEquals(expected.bulkModulus(), results.get("bulkModulus").getAsDouble());
		assertEquals(expected.state().residualForce(), results.get("residualForce").getAsDouble());
		assertEquals(expected.state().rattlerCount(), results.get("rattlers").getAsInt());
		final JsonObject moduli = results.getAsJsonObject("elasticModuli");
		assertEquals(expected.moduli().byName().keySet(), moduli.keySet());
		expected.moduli().byName().forEach((name, modulus) -> assertEquals(modulus, moduli.get(name).getAsDouble()));
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "]");
		final JsonObject inputs = inputs();
		assertKeys("particles potential frame loading angle order sweep bonds tolerance output potentialName potentialParameters", inputs);
		assertEquals("polydisperse-ipl", inputs.get("potential").getAsString());
		assertEquals("simple-shear", inputs.get("loading").getAsString());
		assertEquals(0, inputs.get("angle").getAsDouble());
		assertEquals(3, inputs.get("order").getAsInt());
		assertEquals(1e-6, inputs.get("tolerance").getAsDouble());
		assertEquals("all", inputs.get("bonds").getAsString());
		assertEquals(false, inputs.get("sweep").getAsBoolean());
		assertEquals(List.of("bonds.csv", "bonds.png", "particles.csv", "product.png", "product.tif", "summary.json"), list(
			output()));
	}

	@Test
	void findsTheNumbersOfAnIndependentCode() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "]");
		final ReferenceGlass reference = ReferenceGlass.load();
		assertEquals(reference.number("mu"), results().get("shearModulus").getAsDouble(), 1e-8 * reference.number("mu"));
		assertEquals(reference.number("K"), results().get("bulkModulus").getAsDouble(), 1e-8 * reference.number("K"));
	}

	@Test
	void tellsTheCoefficientsOfEveryBond() throws Exception {
		macro(LABEL, "order=2 particles=[" + macroPath(referenceFile()) + "]");
		assertHeader("id1,id2,x,y,length,energy0,energy1,energy2,stress_xx0,stress_xx1,stress_xx2,stress_xy0,stress_xy1," +
			"stress_xy2,stress_yy0,stress_yy1,stress_yy2", "bonds.csv");
		final ResultTable expected = BondCoefficients.of(analysis(StrainSettings.standard().withOrder(2)).expansion())
			.tableWithStress();
		final ResultTable table = CsvFile.read(output().resolve("bonds.csv"));
		for (final String header : expected.headers())
			assertArrayEquals(expected.values(header), table.values(header), header);
	}

	@Test
	void tableOfBondsIsShorterOnRequest() throws Exception {
		macro(LABEL, "bonds=energy particles=[" + macroPath(referenceFile()) + "]");
		assertHeader("id1,id2,x,y,length,energy0,energy1,energy2,energy3", "bonds.csv");
		macro(LABEL, "bonds=none particles=[" + macroPath(referenceFile()) + "]");
		assertFalse(results().has("bonds"));
		assertEquals("Expand Strain...: bonds is 'forces'; allowed: all, energy, none", refusal(LABEL,
			"bonds=forces particles=[" + macroPath(referenceFile()) + "]"));
	}

	@Test
	void sweepsOverAnglesOnRequest() throws Exception {
		macro(LABEL, "sweep=true particles=[" + macroPath(referenceFile()) + "]");
		final WeakestDirection expected = analysis(StrainSettings.standard().withSweep(true)).weakest().get();
		final ResultTable table = CsvFile.read(output().resolve("particles.csv"));
		assertEquals("[id, x, y, product, weakestAngle, weakestProduct]", table.headers().toString());
		assertArrayEquals(expected.angles(), table.values("weakestAngle"));
		assertArrayEquals(expected.products(), table.values("weakestProduct"));
		final ImagePlus image = IJ.openImage(output().resolve("weakest.tif").toString());
		assertEquals(0, image.getDisplayRangeMin());
		assertEquals(180, image.getDisplayRangeMax());
		assertTrue(list(output()).containsAll(List.of("weakest.png", "weakest-product.png")));
	}

	@Test
	void aDilationHasNoDirectionToSweepOver() throws Exception {
		assertEquals("sweep: a dilation has no direction to sweep over; choose simple-shear or pure-shear.", refusal(LABEL,
			"sweep=true loading=dilation particles=[" + macroPath(referenceFile()) + "]"));
	}

	@Test
	void drawsTheProductFieldInUnitsOfTheSpacing() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "]");
		final ImagePlus image = IJ.openImage(output().resolve("product.tif").toString());
		assertEquals(32, image.getBitDepth());
		assertEquals("d", image.getCalibration().getUnit());
		// 100 particles: 10 d a side
		assertEquals(10, image.getWidth() * image.getCalibration().pixelWidth, 1e-9);
		assertEquals(10, image.getHeight() * image.getCalibration().pixelHeight, 1e-9);
		assertEquals(-image.getDisplayRangeMin(), image.getDisplayRangeMax(), 1e-6);
	}

	@Test
	void hasNoProductFieldBelowSecondOrder() throws Exception {
		macro(LABEL, "particles=[" + macroPath(referenceFile()) + "] order=1");
		assertEquals(List.of("bonds.csv", "bonds.png", "summary.json"), list(output()));
		assertNull(succeed(ExpandStrain.class, "particles", ReferenceGlass.load().particles(), "order", 1).getOutput("product"));
	}

	@Test
	void namesAllComponentsInThreeDimensions() throws Exception {
		final ParticleDataset packing = ParticleFiles.read(TestFiles.data("soft-spheres-3d-0.xyz"));
		final Object relaxed = run(RelaxParticles.class, "particles", packing, "potential",
			"harmonic-sphere").getOutput("relaxed");
		succeed(ExpandStrain.class, "particles", relaxed, "potential", "harmonic-sphere", "output", output().toString());
		assertKeys("xx xy xz yy yz zz", results().getAsJsonObject("stress"));
		assertEquals(21, results().getAsJsonObject("elasticModuli").size());
		assertTrue(lines("bonds.csv").get(0).startsWith("id1,id2,x,y,z,length,energy0,energy1,energy2,energy3,stress_xx0,"));
	}

	@Test
	void returnsTableAndFieldToScripts() throws Exception {
		final CommandModule module = succeed(ExpandStrain.class, "particles", ReferenceGlass.load().particles());
		final ResultTable table = (ResultTable) module.getOutput("expansion");
		assertEquals("[order, energy, stress_xx, stress_xy, stress_yy]", table.headers().toString());
		assertEquals(4, table.rows());
		assertNotNull(((FieldImage) module.getOutput("product")).img());
		assertEquals(List.of(), list(folder));
	}
}
