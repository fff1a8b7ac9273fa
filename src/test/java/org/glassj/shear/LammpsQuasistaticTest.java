package org.glassj.shear;

import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

import org.glassj.Sample;
import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * LAMMPS' own quasistatic run, steps of 1e-3 with {@code min_style cg}: energy, stress and pressure of every frame, and
 * the steps in which it yields. Its first event is between frames 5 and 6; both codes fall into the same basins until
 * frame 18.
 */
class LammpsQuasistaticTest {

	private static final double AGREEMENT = 1e-6;

	private static double[][] lammps;

	@BeforeAll
	static void readThermo() throws IOException {
		final List<String> lines = Files.readAllLines(Sample.path("ka2d-shear.thermo.txt"));
		lammps = lines.stream().skip(1).map(line -> IntStream.range(0, 7).mapToDouble(c -> Double.parseDouble(line.trim()
			.split("\\s+")[c])).toArray()).toArray(double[][]::new);
	}

	@ParameterizedTest
	@CsvSource({ "continuation, 17", "minimizer, 6" })
	void everyFrameIsThatOfLammps(final String method, final int steps) {
		final ResultTable curve = ReferenceShear.by(method).run().curve().table();
		assertEquals(steps + 1, curve.rows());
		for (int k = 0; k <= steps; k++) {
			assertEquals(k * 1e-3, curve.values("strain")[k], 1e-15);
			assertRelative(lammps[k][2], curve.values("energy")[k], AGREEMENT);
			assertEquals(-lammps[k][5], curve.values("stress")[k], AGREEMENT * lammps[k][3]);
			assertRelative(-lammps[k][3], curve.values("stress_xx")[k], AGREEMENT);
			assertRelative(-lammps[k][4], curve.values("stress_yy")[k], AGREEMENT);
		}
	}

	@Test
	void yieldsInTheSameStepsAsLammps() {
		final QuasistaticShear shear = ReferenceShear.by("continuation").run();
		// in LAMMPS' run the energy gained falls short of the work in frames 6 and 13 only
		for (final PlasticEvent event : shear.events()) {
			final double strain = event.strain();
			assertTrue(strain >= 0.005 && strain < 0.006 || strain >= 0.012 && strain < 0.013, "event at " + strain);
		}
		assertEquals(2, shear.events().size());
		assertTrue(shear.effort().descents() < 6);
	}

	/** The first event lets the stress rise: told by the jump, it is one all the same. */
	@Test
	void findsAnEventWhoseStressDropIsMasked() {
		final QuasistaticShear shear = ReferenceShear.by("minimizer").run();
		assertEquals(1, shear.events().size());
		final PlasticEvent event = shear.events().get(0);
		assertEquals(0.005, event.strain(), 1e-15);
		assertTrue(event.stressAfter() > event.stressBefore());
		assertTrue(event.energyDrop() > 1);
		assertEquals(-lammps[5][5], event.stressBefore(), 1e-6);
		assertEquals(-lammps[6][5], event.stressAfter(), 1e-6);
	}
}
