package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.glassj.elastoplastic.ElastoplasticRun;
import org.glassj.elastoplastic.ElastoplasticSettings;
import org.glassj.elastoplastic.LawFamily;
import org.glassj.elastoplastic.LoadingSettings;
import org.glassj.io.CsvFile;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** The macros from glasses to stress-strain curves, and the lattice's parts of the paper's figures, in small settings. */
class LatticeMacrosTest extends MacroFileTest {

	private void assertFiles(final String... names) throws Exception {
		final List<String> files = list(output());
		assertTrue(files.containsAll(List.of(names)), () -> String.join(", ", names) + " among " + files);
	}

	/** Too small for its numbers to mean anything; the chain of files is what is tested. */
	@Test
	void fromGlassToStressStrain() throws Exception {
		final String said = run("From_Glass_To_Stress_Strain.ijm", "\"" + macroPath(output()) + "\" 400 60 0.1 2 1.0 0.6");
		assertFiles("stress-strain.png", "stress-strain.csv", "T1.0/map/map.tif", "T0.6/shear/curve.csv", "T0.6/lattice.csv",
			"T0.6/lattice/2/curve.csv", "calibration/calibration.png", "calibration/summary.json");
		final double eigenstrain = summary(output().resolve("calibration")).getAsJsonObject("results").get("eigenstrain")
			.getAsDouble();
		assertEquals(eigenstrain, Double.parseDouble(summary(output().resolve("T0.6/lattice/2")).getAsJsonObject("inputs").get(
			"eigenstrain").getAsString()), 5e-4 * eigenstrain);
		final double modulus = summary(output().resolve("T0.6/moduli")).getAsJsonObject("results").get("shearModulus")
			.getAsDouble();
		final ResultTable results = CsvFile.read(output().resolve("stress-strain.csv"));
		assertArrayEquals(new double[] { 1, 0.6 }, results.values("temperature"));
		assertEquals(modulus, results.values("modulus")[1], 5e-4 * modulus);
		double mean = 0;
		for (int seed = 1; seed <= 2; seed++)
			mean += CsvFile.read(output().resolve("T0.6/lattice/" + seed + "/curve.csv")).values("stress")[500] / 2;
		assertEquals(mean, CsvFile.read(output().resolve("T0.6/lattice.csv")).values("stress")[500], 1e-3);
		assertTrue(said.contains("T = 0.6: largest stress of the particles "), said);
	}

	@Test
	void steadyStateAndCurvesOfFigure5() throws Exception {
		final String said = run("Fig5bc_Elasto_Plastic.ijm", macroPath(output()) + " 0.1 1 1");
		assertFiles("fig5b.png", "fig5c.png", "fig5b.csv", "fig5c.csv");
		final ResultTable peaks = CsvFile.read(output().resolve("fig5c.csv"));
		assertTrue(peaks.values("yieldStress")[2] > 1.5 * peaks.values("yieldStress")[1], "the stable glass is strongest");
		assertTrue(peaks.values("yieldStress")[1] > 1.1 * peaks.values("yieldStress")[0]);
		final ResultTable steady = CsvFile.read(output().resolve("fig5b.csv"));
		assertTrue(steady.values("steadyStressDeviation")[0] > 1.5 * steady.values("steadyStressDeviation")[2],
			"fluctuations fall with the size, four times as L grows from 20 to 80");
		assertTrue(said.contains("Fig. 5b: ") && said.contains("Fig. 5c: "), said);
	}

	/** The shares printed are those of the lattices run in Java. */
	@Test
	void plasticityOfFigure6() throws Exception {
		final String said = run("Fig6_Lattice_Plasticity.ijm", macroPath(output()) + " 12 0.1 0.1 3");
		assertFiles("fig6-lattice.png", "1/activity.tif", "3/lattice.png");
		final ElastoplasticRun lattice = new ElastoplasticRun(ElastoplasticSettings.standard().withSize(12, 12).withEigenstrain(
			0.1).withInitial(LawFamily.NORMAL.of(0.9238, 0.2854)).withRenewal(LawFamily.NORMAL.of(0.9238, 0.2854)).withModulus(
				10.05).withRenewalModulus(10.05).withSeed(3), LoadingSettings.standard().withStrain(0.1, 0));
		lattice.run(now -> {}, ProgressMonitor.NONE);
		long yielded = 0;
		for (final int events : lattice.model().activityField())
			if (events > 0) yielded++;
		assertTrue(said.contains("0.1: " + String.format(Locale.ROOT, "%.1f %% ", 100.0 * yielded / 144)), said);
	}

	@Test
	void bandOfFigure7() throws Exception {
		final String said = run("Fig7_Lattice_Shear_Band.ijm", macroPath(output()) + " 24 1 0.1");
		assertFiles("fig7c.png", "fig7d.png", "1/width.csv", "2/profile.csv");
		assertArrayEquals(new double[] { 0.2, 0.6, 1 }, CsvFile.read(output().resolve("1/width.csv")).values("strain"), 1e-12);
		assertTrue(said.contains("exponents of the growth"), said);
	}

	@Test
	void sizesOfFigure9() throws Exception {
		final String said = run("Fig9_Finite_Size.ijm", macroPath(output()) +
			" 2 0.15 0.1 normal(2.0,0.26) 17 normal(0.92,0.28) 10 12 24");
		assertFiles("fig9a.png", "fig9b.png", "fig9.csv");
		assertArrayEquals(new double[] { 12, 24 }, CsvFile.read(output().resolve("fig9.csv")).values("blocks"));
		assertTrue(said.contains("w ~ L^alpha with alpha = "), said);
	}
}
