package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.glassj.QuenchedGlass;
import org.glassj.ReferenceGlass;
import org.glassj.command.RunElastoplasticModel;
import org.glassj.elastoplastic.Control;
import org.glassj.elastoplastic.ElastoplasticRun;
import org.glassj.elastoplastic.ElastoplasticSettings;
import org.glassj.elastoplastic.LatticeSnapshots.Field;
import org.glassj.elastoplastic.LawFamily;
import org.glassj.elastoplastic.LoadingSettings;
import org.glassj.elastoplastic.Propagator;
import org.glassj.elastoplastic.PropagatorKind;
import org.glassj.elastoplastic.ThresholdFit;
import org.glassj.elastoplastic.ThresholdLaw;
import org.glassj.elastoplastic.ThresholdMap;
import org.glassj.elastoplastic.Yielding;
import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.glassj.io.CsvFile;
import org.glassj.localyield.LocalYieldMap;
import org.glassj.localyield.LocalYieldSettings;
import org.glassj.localyield.ShearDirections;
import org.glassj.localyield.WeakestYieldMap;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.command.CommandModule;

/** <i>Run Elasto-Plastic Model...</i>: writes what the Java API finds, takes yield stresses in all forms, goes on after a kill. */
class RunElastoplasticModelTest extends CommandTest {

	private static final String LABEL = "Run Elasto-Plastic Model...";
	private static final String SMALL = "width=12 height=8 strain=0.4";
	private static final String RESULTS = "steadyStress steadyStressDeviation steadyStressError yieldStress yieldStrain " +
		"avalanches sweeps events eventsPerSecond sizeExponent sizeExponentError sizeCutoff lastStrain lastStress " +
		"plasticStrain lastModulus time failed thresholdLaw thresholdMean thresholdVariance renewalLaw renewalMean " +
		"renewalVariance localized horizontal position widthHalfMaximum widthSecondMoment widthGaussian";
	/** Positive numbers with two gaps, the topmost row first. */
	private static final float[] MAP = { 9, 12, 7, 15, 11, Float.NaN, 13, 8, 10, 14, -1, 16 };

	private static ElastoplasticRun run(final ElastoplasticSettings lattice, final LoadingSettings loading)
		throws IOException
	{
		final ElastoplasticRun run = new ElastoplasticRun(lattice, loading);
		run.run(now -> {}, ProgressMonitor.NONE);
		return run;
	}

	private static ElastoplasticSettings lattice() {
		return ElastoplasticSettings.standard().withSize(8, 12);
	}

	private static LoadingSettings loading() {
		return LoadingSettings.standard().withStrain(0.4, 0);
	}

	private Path map() throws IOException {
		final Path file = folder.resolve("map.tif");
		new ImageJFigureWriter().writeTiff(new FieldImage("Local Yield Stress", new long[] { 4, 3 }, MAP.clone(), new double[] { 5,
			5 }, "d", "yield stress", ColorMap.SEQUENTIAL), file);
		return file;
	}

	private void assertStress(final ElastoplasticRun expected) throws IOException {
		assertArrayEquals(expected.curve().stresses(), CsvFile.read(output().resolve("curve.csv")).values("stress"));
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, SMALL + " seed=7 thresholds=weibull(6,13) renewal=gamma(12,0.8) modulus=90 renewalmodulus=80 " +
			"eigenstrain=0.05 yielding=both propagator=lattice bulktoshear=3 steady=0.15 snapshots=0.1,0.25 step=0.002");
		final ElastoplasticRun expected = run(lattice().withSeed(7).withInitial(LawFamily.WEIBULL.of(6, 13)).withRenewal(
			LawFamily.GAMMA.of(12, 0.8)).withModulus(90).withRenewalModulus(80).withEigenstrain(0.05).withYielding(Yielding.BOTH)
			.withPropagator(PropagatorKind.LATTICE).withBulkToShear(3), LoadingSettings.standard()
				.withStrain(0.4, 0.15).withSnapshots(0.1, 0.25).withStep(0.002));
		final JsonObject results = results();
		assertKeys(RESULTS, results);
		assertEquals(expected.steady().get().mean(), results.get("steadyStress").getAsDouble());
		assertEquals(expected.steady().get().deviation(), results.get("steadyStressDeviation").getAsDouble());
		assertEquals(expected.model().record().events(), results.get("events").getAsLong());
		assertEquals(expected.model().record().avalanches(), results.get("avalanches").getAsLong());
		assertEquals(expected.model().record().sweeps(), results.get("sweeps").getAsLong());
		assertEquals(expected.curve().peakStress(), results.get("yieldStress").getAsDouble());
		assertEquals(9.6, results.get("renewalMean").getAsDouble(), 1e-12);
		assertEquals(7, summary(output()).get("seed").getAsInt());
		assertStress(expected);
		final ResultTable avalanches = CsvFile.read(output().resolve("avalanches.csv"));
		assertArrayEquals(expected.model().record().avalancheTable().values("size"), avalanches.values("size"));
		assertArrayEquals(expected.snapshots().table().values("stress"), CsvFile.read(output().resolve("snapshots.csv")).values(
			"stress"));
		final FieldImage activity = new ImageJFieldReader().read(output().resolve("activity.tif"));
		assertEquals(3, activity.size(2));
		for (int row = 0; row < 8; row++)
			for (int column = 0; column < 12; column++)
				assertEquals(expected.snapshots().field(2, Field.ACTIVITY)[row * 12 + column], activity.values()[(2 * 8 + 7 - row) *
					12 + column]);
		assertEquals(List.of("activity.tif", "avalanches.csv", "curve.csv", "curve.png", "lattice.png", "plastic.tif",
			"profile.csv", "profile.png", "sizes.csv", "sizes.png", "snapshots.csv", "steady.png", "stress.tif", "summary.json",
			"threshold.tif", "width.csv"), list(output()));
		assertHeader("strain,stress", "curve.csv");
		assertHeader("strain,stress,size,sweeps,stressDrop,plasticStrain,time", "avalanches.csv");
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		macro(LABEL, "strain=0.1");
		final JsonObject inputs = inputs();
		assertKeys("thresholds renewal width height modulus renewalmodulus yielding orientations propagator bulktoshear kernel seed eigenstrain " +
			"control protocol strain cycles rate activation duration stresses steady snapshots every step blocksize checkpoint output", inputs);
		assertStress(run(ElastoplasticSettings.standard(), LoadingSettings.standard().withStrain(0.1, 0)));
	}

	@Test
	void takesAMapAsAFileOrAnOpenImage() throws Exception {
		macro(LABEL, SMALL + " thresholds=[" + macroPath(map()) + "]");
		final double first = results().get("lastStress").getAsDouble();
		assertEquals(11.5, results().get("thresholdMean").getAsDouble(), 1e-12);
		host.runMacro("open('" + macroPath(map()) + "'); rename('my map'); run('" + LABEL + "', '" + SMALL +
			" thresholds=[my map] output=[" + macroPath(output()) + "]');");
		assertEquals(first, results().get("lastStress").getAsDouble());
	}

	@Test
	void keepsTheOrderOfAMap() throws Exception {
		macro(LABEL, "width=8 height=6 strain=0.001 thresholds=[ordered(" + macroPath(map()) + ")]");
		final float[] thresholds = new ImageJFieldReader().read(output().resolve("threshold.tif")).values();
		for (int p = 0; p < 48; p++) {
			final float expected = MAP[p / 8 % 3 * 4 + p % 8 % 4];
			if (expected > 0) assertEquals(expected, thresholds[p]);
			else assertTrue(thresholds[p] > 0, "drawn from the others");
		}
	}

	private Path map(final String name, final int width, final int height, final float... topRowFirst) throws IOException {
		final Path file = folder.resolve(name);
		new ImageJFigureWriter().writeTiff(new FieldImage(name, new long[] { width, height }, topRowFirst, new double[] { 5, 5 },
			"d", "stress", ColorMap.SEQUENTIAL), file);
		return file;
	}

	/** An angle sweep: the map of each orientation gives that orientation's thresholds, wherever it is. */
	@Test
	void takesOneMapForEachOrientation() throws Exception {
		final String along = macroPath(map("0.tif", 2, 2, 3, 4, 1, 2));
		final String across = macroPath(map("60.tif", 2, 2, 13, 1.5f, 11, 12));
		final String options = "width=4 height=2 strain=0.2 yielding=oriented orientations=0,60 ";
		macro(LABEL, options + "thresholds=[ordered(" + along + ";" + across + ")]");
		assertStress(run(ElastoplasticSettings.standard().withSize(2, 4).withYielding(Yielding.ORIENTED).withOrientations(0, 60)
			.withThresholds(new double[] { 1, 11, 2, 12, 1, 11, 2, 12, 3, 13, 4, 1.5, 3, 13, 4, 1.5 }), LoadingSettings.standard()
				.withStrain(0.2, 0)));
		assertEquals("thresholds: ordered() has 1 map, but needs one for each of the 2 orientations, or a stack such as sweep.tif.",
			refusal(LABEL, options + "thresholds=[ordered(" + along + ")]"));
		assertEquals("thresholds: ordered() has 2 maps, but needs one with yielding forward.", refusal(LABEL,
			"width=4 height=2 thresholds=[ordered(" + along + ";" + across + ")]"));
	}

	/** The named propagator, laid out by hand around column 6, row 4 of an image whose topmost row is the last. */
	@Test
	void takesAPropagatorOfOnesOwn() throws Exception {
		final Propagator named = Propagator.lattice(8, 12);
		final float[] image = new float[96];
		final double[] kernel = new double[96];
		for (int row = 0; row < 8; row++)
			for (int column = 0; column < 12; column++) {
				image[(7 - row) * 12 + column] = (float) named.value(row - 4, column - 6);
				kernel[row * 12 + column] = (float) named.value(row, column);
			}
		final String map = macroPath(map("kernel.tif", 12, 8, image));
		macro(LABEL, SMALL + " kernel=[" + map + "]");
		assertStress(run(lattice().withKernel(kernel), loading()));
		assertEquals("kernel: the map has 12 x 8 blocks; allowed: those of the lattice, 24 x 8.", refusal(LABEL,
			"width=24 height=8 kernel=[" + map + "]"));
		assertEquals("kernel: one of one's own goes with yielding forward or both, not norm, which needs three.", refusal(LABEL,
			SMALL + " yielding=norm kernel=[" + map + "]"));
	}

	@Test
	void takesBothStressesOfTensorialBlocks() throws Exception {
		final String xy = macroPath(map("xy.tif", 2, 2, 3, 4, 1, 2));
		final String normal = macroPath(map("normal.tif", 2, 2, -3, 0, 2, 5));
		final String options = "width=2 height=2 strain=0.2 yielding=norm ";
		macro(LABEL, options + "stresses=[" + xy + ";" + normal + "]");
		assertStress(run(ElastoplasticSettings.standard().withSize(2, 2).withYielding(Yielding.NORM).withStresses(new double[] { 1,
			2, 2, 5, 3, -3, 4, 0 }), LoadingSettings.standard().withStrain(0.2, 0)));
		assertEquals("stresses: '" + xy + "' names 1 map, but blocks with yielding norm carry two, xy and (xx - yy) / 2, to be " +
			"separated by a semicolon.", refusal(LABEL, options + "stresses=[" + xy + "]"));
	}

	@Test
	void fitsLawsToAMap() throws Exception {
		final double[] values = { 9, 12, 7, 15, 11, 13, 8, 10, 14, 16 };
		macro(LABEL, SMALL + " thresholds=[fit(" + macroPath(map()) + ")] renewal=[fit-gamma(" + macroPath(map()) + ")]");
		assertEquals(ThresholdFit.best(values).law().description(), results().get("thresholdLaw").getAsString());
		assertEquals(ThresholdFit.best(values).distance(), results().get("thresholdDistance").getAsDouble(), 1e-12);
		final ThresholdLaw renewal = ThresholdLaw.parse(results().get("renewalLaw").getAsString());
		assertEquals(LawFamily.GAMMA, renewal.family());
		assertEquals(4, CsvFile.read(output().resolve("fits.csv")).rows());
	}

	@Test
	void takesTables() throws Exception {
		Files.writeString(folder.resolve("particles.csv"), "id,yieldStress\n1,9\n2,NaN\n3,12\n");
		Files.writeString(folder.resolve("law.csv"), "stress,density\n6,0\n9,1\n12,0\n");
		macro(LABEL, SMALL + " thresholds=[" + macroPath(folder.resolve("particles.csv")) + "] renewal=[" + macroPath(folder
			.resolve("law.csv")) + "]");
		assertEquals(10.5, results().get("thresholdMean").getAsDouble());
		assertEquals(9, results().get("renewalMean").getAsDouble(), 1e-12);
		macro(LABEL, SMALL + " thresholds=[" + macroPath(folder.resolve("particles.csv")) + ";" + macroPath(map()) + "]");
		assertEquals((10.5 * 2 + 11.5 * 10) / 12, results().get("thresholdMean").getAsDouble(), 1e-12, "both together");
	}

	@Test
	void takesInitialStressesAndDrawnEigenstrains() throws Exception {
		final Path file = folder.resolve("stresses.tif");
		final float[] stresses = new float[96];
		for (int p = 0; p < 96; p++)
			stresses[p] = p % 12 - 5;
		new ImageJFigureWriter().writeTiff(new FieldImage("s", new long[] { 12, 8 }, stresses, new double[] { 5, 5 }, "d", "stress",
			ColorMap.DIVERGING), file);
		macro(LABEL, SMALL + " stresses=[" + macroPath(file) + "] eigenstrain=normal(0.065,0.02)");
		final double[] upright = new double[96];
		Arrays.setAll(upright, p -> p % 12 - 5);
		final ElastoplasticRun expected = run(lattice().withStresses(upright).withEigenstrain(LawFamily.NORMAL.of(0.065, 0.02)),
			loading());
		assertEquals(0.5, CsvFile.read(output().resolve("curve.csv")).values("stress")[0], 1e-12, "their mean");
		assertStress(expected);
	}

	@Test
	void givesStressesAndCycles() throws Exception {
		macro(LABEL, "width=12 height=8 strain=5 control=stress");
		assertStress(run(lattice().withControl(Control.STRESS), LoadingSettings.standard().withStrain(5, 0)));
		assertTrue(results().get("steadyStress").isJsonNull());
		assertEquals(results().get("avalanches").getAsDouble(), Arrays.stream(CsvFile.read(output().resolve("sizes.csv")).values(
			"avalanches")).sum(), "no strain is too small to count at given stress");
		assertFalse(list(output()).contains("steady.png") && summary(output()).getAsJsonArray("files").toString().contains(
			"steady.png"));
		macro(LABEL, "width=12 height=8 strain=0.12 protocol=cyclic cycles=2 yielding=both");
		assertArrayEquals(new double[] { 0.12, -0.12, 0, 0.12, -0.12, 0 }, CsvFile.read(output().resolve("snapshots.csv")).values(
			"strain"), 1e-15);
	}

	/** Too few rows for a band to be found in: everything else is there. */
	@Test
	void leavesOutTheBandOfASmallLattice() throws Exception {
		macro(LABEL, "width=12 height=4 strain=0.1");
		assertFalse(results().has("localized"));
		assertFalse(list(output()).contains("profile.csv"));
		assertTrue(list(output()).contains("lattice.png"));
	}

	@Test
	void takesItsTimeAndOrientations() throws Exception {
		macro(LABEL, "width=12 height=8 strain=0.1 protocol=rate rate=0.01");
		assertStress(run(lattice(), LoadingSettings.standard().withStrain(0.1, 0).withProtocol("rate").withRate(0.01)));
		assertEquals(10, results().get("time").getAsDouble(), 1e-9, "strain over rate");
		macro(LABEL, "width=12 height=8 strain=5 protocol=creep control=stress activation=1 duration=200");
		final ElastoplasticRun expected = run(lattice().withControl(Control.STRESS), LoadingSettings.standard().withStrain(5, 0)
			.withProtocol("creep").withCreep(1, 200));
		assertArrayEquals(expected.creepTable().values("strain"), CsvFile.read(output().resolve("creep.csv")).values("strain"));
		assertEquals(200, results().get("time").getAsDouble());
		macro(LABEL, "width=12 height=8 strain=0.1 yielding=oriented orientations=0,60,120");
		assertStress(run(lattice().withYielding(Yielding.ORIENTED).withOrientations(0, 60, 120), LoadingSettings.standard()
			.withStrain(0.1, 0)));
		assertEquals("control: creep is at given stress, not at given strain.", refusal(LABEL, SMALL + " protocol=creep"));
	}

	/** A sweep of the yield map, in its order and drawn from; the slices' labels are the orientations. */
	@Test
	void takesTheSweepOfAYieldMap() throws Exception {
		macro("Map Local Yield Stress...", "particles=[" + macroPath(referenceFile()) + "] radius=3 spacing=2 coarsening=2.5 sweep=6");
		final Path file = Files.copy(output().resolve("sweep.tif"), folder.resolve("sweep.tif"));
		final String stack = macroPath(file);
		final FieldImage slices = new ImageJFieldReader().read(file);
		assertEquals(6, slices.size(2));
		assertEquals("150 degrees", slices.label(5));
		final WeakestYieldMap sweep = LocalYieldMap.of(ReferenceGlass.load().particles(), QuenchedGlass.potential(),
			LocalYieldSettings.standard().withRadius(3).withSpacing(2).withCoarsening(2.5).withDirections(ShearDirections.standard()
				.withSweep(6)), ProgressMonitor.NONE).sweep().get();
		final double[][] planes = new double[6][16];
		for (int k = 0; k < 6; k++)
			for (int p = 0; p < 16; p++) {
				planes[k][p] = (float) sweep.blocks(k).values()[p];
				assertEquals((float) planes[k][p], slices.values()[16 * k + 4 * (3 - p / 4) + p % 4]);
			}
		final ThresholdMap map = ThresholdMap.oriented(stack, new double[] { 0, 30, 60, 90, 120, 150 }, 4, 4, planes);
		final ElastoplasticSettings oriented = lattice().withYielding(Yielding.ORIENTED).withOrientations(0, 30, 60, 90, 120,
			150).withInitial(map.law()).withRenewal(map.law()).withEigenstrain(0.002);
		final String options = "width=12 height=8 strain=0.05 yielding=oriented eigenstrain=0.002 renewal=[" + stack + "] thresholds=";
		final LoadingSettings loading = LoadingSettings.standard().withStrain(0.05, 0);
		macro(LABEL, options + "[" + stack + "]");
		assertStress(run(oriented, loading));
		assertArrayEquals(new double[] { 0, 30, 60, 90, 120, 150 }, numbers(results().get("orientations")));
		macro(LABEL, options + "[ordered(" + stack + ")]");
		assertStress(run(oriented.withThresholds(map.tiled(8, 12)), loading));
		assertEquals("thresholds: yield stresses for 0, 30, 60, 90, 120, 150 degrees go with yielding oriented, not forward.",
			refusal(LABEL, "thresholds=[" + stack + "]"));
		assertEquals("orientations: 0, 60, 120 degrees are not those of thresholds, 0, 30, 60, 90, 120, 150 degrees.", refusal(
			LABEL, options + "[" + stack + "] orientations=0,60,120"));
		assertEquals("thresholds: '" + stack + ";" + macroPath(map()) +
			"': stacks with a slice for each orientation and maps without do not go together.", refusal(LABEL, options + "[" + stack +
				";" + macroPath(map()) + "]"));
		final String plain = macroPath(map());
		assertEquals("thresholds: ordered() has 1 map, but needs one for each of the 4 orientations, or a stack such as sweep.tif.",
			refusal(LABEL, SMALL + " yielding=oriented thresholds=[ordered(" + plain + ")]"));
		new ImageJFigureWriter().writeTiff(slices.withLabels(List.of("0 degrees", "up")), file);
		assertEquals("thresholds: '" + stack + "' is a stack whose slice 2 is labelled 'up', not by an angle such as '45 degrees'; " +
			"a map has two dimensions, or a slice for each orientation, as sweep.tif has.", refusal(LABEL, options + "[" + stack +
				"]"));
	}

	@Test
	void returnsImagesAndPlotsToScripts() throws Exception {
		final CommandModule module = succeed(RunElastoplasticModel.class, "width", 12, "height", 8, "strain", 0.2);
		assertEquals("Activity", ((FieldImage) module.getOutput("activity")).title());
		assertEquals("Stress-Strain Curve", ((Curve) module.getOutput("curve")).title());
		assertEquals("Avalanche Sizes", ((Curve) module.getOutput("sizes")).title());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "width=0 | Run Elasto-Plastic Model...: width is 0; allowed: 1 to 8192",
		"thresholds=normal(12) | thresholds: 'normal(12)' is neither a law such as normal(12,2.5), nor an open map, nor a file.",
		"renewal=weibull(0,1) | renewal: weibull: shape is 0.0; allowed: 1.0E-6 to 1.0E9.",
		"thresholds=laplace(1,2) | thresholds: law: 'laplace' is unknown; allowed: normal, weibull, gamma, lognormal.",
		"modulus=0 | modulus: 0.0 is outside 1.0E-9..1.0E9.",
		"eigenstrain=large | eigenstrain: 'large' is neither a number nor a law such as normal(0.065,0.02).",
		"eigenstrain=0 | eigenstrain: 0.0 is outside 1.0E-9..1.0E9.",
		"strain=-1 | strain: -1.0 is outside 1.0E-9..1000000.0.",
		"steady=0.5 | steady: 0.5 is not below the last strain, 0.4.",
		"snapshots=a | snapshots: 'a' is no list of numbers such as 0.2,1,10.",
		"protocol=cyclic | yielding: forward blocks cannot be strained backwards, to -0.4; choose both, norm or oriented.",
		"control=both | Run Elasto-Plastic Model...: control is 'both'; allowed: strain, stress",
		"stresses=none.tif | stresses: 'none.tif' is neither an open map nor an image file." })
	void refusesInOneSentence(final String option, final String sentence) {
		final String small = option.startsWith("strain") ? "width=12 height=8" : SMALL;
		assertEquals(sentence, refusal(LABEL, (option.startsWith("width") ? "strain=0.4" : small) + " " + option));
		assertFalse(Files.exists(output()));
	}

	@Test
	void refusesMapsThatDoNotFit() throws Exception {
		assertEquals("thresholds: a map of 4 x 3 blocks in its own order does not tile a lattice of 12 x 8; allowed: a width " +
			"that is a multiple of 4 and a height that is one of 3.", refusal(LABEL, SMALL + " thresholds=[ordered(" + macroPath(
				map()) + ")]"));
		assertEquals("renewal: 'ordered(" + macroPath(map()) + ")' has an order, but blocks are renewed in none; allowed: the map " +
			"alone, whose values are drawn.", refusal(LABEL, SMALL + " renewal=[ordered(" + macroPath(map()) + ")]"));
		Files.writeString(folder.resolve("law.csv"), "stress,density\n6,0\n9,1\n12,0\n");
		final String table = macroPath(folder.resolve("law.csv"));
		assertEquals("thresholds: '" + table + "' has no spatial order; ordered() takes a map.", refusal(LABEL, SMALL +
			" thresholds=[ordered(" + table + ")]"));
		assertEquals("thresholds: " + table + ": a density has no values to fit or to put together with others.", refusal(LABEL, SMALL +
			" thresholds=[fit(" + table + ")]"));
		assertEquals("thresholds: law: 'cauchy' is unknown; allowed: normal, weibull, gamma, lognormal.", refusal(LABEL, SMALL +
			" thresholds=[fit-cauchy(" + macroPath(map()) + ")]"));
	}

	/** Escape is pressed when the first checkpoint is there: it stays, nothing else does, and the run goes on from it. */
	@Test
	void goesOnAfterBeingCanceled() throws Exception {
		final Path checkpoint = folder.resolve("run.checkpoint");
		final String options = "width=48 height=48 strain=4 every=1 checkpoint=[" + macroPath(checkpoint) + "]";
		EscapePresser.during(host, checkpoint, () -> assertEquals("Canceled by the user.", refusal(LABEL, options)));
		assertEquals(List.of("run.checkpoint"), list(folder));
		macro(LABEL, options);
		assertStress(run(ElastoplasticSettings.standard().withSize(48, 48), LoadingSettings.standard().withStrain(4, 0).withEvery(
			1)));
		assertEquals(4, new ImageJFieldReader().read(output().resolve("activity.tif")).size(2));
		final String sentence = refusal(LABEL, options + " seed=2");
		assertTrue(sentence.startsWith("checkpoint: it is of another run (seed 1), not of this (seed 2)"), sentence);
	}
}
