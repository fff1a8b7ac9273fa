package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.glassj.command.AccumulatePlasticity;
import org.glassj.image.FieldImage;
import org.glassj.io.CsvFile;
import org.glassj.io.ParticleFiles;
import org.glassj.io.TestFiles;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.shear.AccumulatedPlasticity;
import org.glassj.shear.PlasticitySettings;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import ij.IJ;
import ij.ImagePlus;

/** <i>Accumulate Plasticity...</i> along the shear of a Kob-Andersen glass to 2 %. */
class AccumulatePlasticityTest extends CommandTest {

	private static final String LABEL = "Accumulate Plasticity...";
	private static final Path SHEAR = TestFiles.data("ka2d-shear.lammpstrj.gz");
	private static final String TRAJECTORY = "trajectory=[" + macroPath(SHEAR) + "]";

	private static AccumulatedPlasticity expected(final double increment) throws Exception {
		final AccumulatedPlasticity plasticity = new AccumulatedPlasticity(PlasticitySettings.standard().withIncrement(
			increment));
		ParticleFiles.visit(SHEAR, plasticity::add);
		return plasticity;
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, TRAJECTORY);
		final AccumulatedPlasticity expected = expected(0.01);
		assertKeys("strain increments yieldedFraction meanEvents unresolved", results());
		assertEquals(2, results().get("increments").getAsInt());
		assertEquals(0.02, results().get("strain").getAsDouble(), 1e-9);
		assertEquals(expected.yieldedFraction(), results().get("yieldedFraction").getAsDouble());
		assertEquals(expected.meanEvents(), results().get("meanEvents").getAsDouble());
		assertHeader("strain,activeFraction,yieldedFraction,meanEvents", "plasticity.csv");
		assertHeader("id,x,y,events", "particles.csv");
		final ResultTable table = CsvFile.read(output().resolve("particles.csv"));
		assertArrayEquals(expected.events(), table.values("events"));
		assertEquals(List.of("activity.png", "particles.csv", "plasticity.csv", "plasticity.png", "plasticity.tif",
			"summary.json"), list(output()));
	}

	@Test
	void hasTheValuesOfThePaper() throws Exception {
		macro(LABEL, TRAJECTORY);
		assertKeys("trajectory increment strain threshold measure cutoff output", inputs());
		assertEquals("0.01 0.0 0.01 mean 0.0", inputs().get("increment").getAsString() + " " + inputs().get("strain")
			.getAsString() + " " + inputs().get("threshold").getAsString() + " " + inputs().get("measure").getAsString() + " " +
			inputs().get("cutoff").getAsString());
	}

	/** The depth of a slice is the strain from one to the next, by which other commands know it. */
	@Test
	void stacksEventsOverStrain() throws Exception {
		macro(LABEL, TRAJECTORY + " increment=0.005");
		final ImagePlus stack = IJ.openImage(output().resolve("plasticity.tif").toString());
		assertEquals(4, stack.getStackSize());
		assertEquals(0.005, stack.getCalibration().pixelDepth, 1e-7);
		double largest = 0;
		for (final double events : expected(0.005).events())
			largest = Math.max(largest, events);
		assertTrue(largest >= 1);
		assertEquals(largest, stack.getStack().getProcessor(4).getStatistics().max);
	}

	@Test
	void returnsCurveAndStackToScripts() throws Exception {
		final CommandModule module = succeed(AccumulatePlasticity.class, "trajectory", SHEAR.toString(), "threshold", 1e-9);
		assertEquals("Accumulated Plasticity", ((FieldImage) module.getOutput("plasticity")).title());
		final Curve curve = (Curve) module.getOutput("activity");
		assertEquals(1, curve.y("yielded so far")[0], 0.01);
	}

	@Test
	void refuses() throws Exception {
		assertEquals("increment: 0.1 is more than the strain " + expected(0.1).lastStrain() + " of all frames.", refusal(LABEL,
			TRAJECTORY + " increment=0.1"));
		final Path one = write(ParticleFiles.read(SHEAR), "one.dump");
		assertEquals("strain: the boxes of the frames do not shear; give the strain from each frame to the next.", refusal(LABEL,
			"trajectory=[" + macroPath(one) + "]"));
		assertEquals("trajectory: no dataset and no file is named.", refusal(LABEL, "trajectory=[ ]"));
	}
}
