package org.glassj.energy;

import static org.glassj.Agreement.assertRelative;
import static org.glassj.Agreement.difference;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

import org.glassj.Sample;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Another code's numbers: a Kob-Andersen glass sheared quasistatically by LAMMPS, which printed 15 digits of energy and
 * pressure. Normal components agree to 1e-9 of themselves; the shear component is a small difference of bonds that
 * carry the pressure, so 1e-9 of the pressure is what round-off and the 15 digits of positions allow to ask for.
 */
class LammpsShearTest {

	private static final double AGREEMENT = 1e-9;

	private static List<String> thermo;

	@BeforeAll
	static void readThermo() throws IOException {
		thermo = Files.readAllLines(Sample.path("ka2d-shear.thermo.txt"));
	}

	static IntStream frames() {
		return IntStream.rangeClosed(0, 20);
	}

	/** Columns of a frame: frame, box tilt, potential energy, pxx, pyy, pxy, largest force component. */
	private static double[] row(final int frame) {
		final String[] columns = thermo.get(frame + 1).trim().split("\\s+");
		final double[] row = new double[columns.length];
		for (int c = 0; c < row.length; c++)
			row[c] = Double.parseDouble(columns[c]);
		assertEquals(frame, row[0]);
		return row;
	}

	@ParameterizedTest
	@MethodSource("frames")
	void energyAndPressureTensorAreThoseOfLammps(final int frame) {
		final double[] row = row(frame);
		final MechanicalState state = Sample.kobAndersen(frame).state(1);
		assertEquals(row[1], state.particles().box().vector(1, 0), 1e-12);
		assertRelative(row[2], state.energy(), AGREEMENT);
		final double[] stress = state.stress();
		assertRelative(row[3], -stress[0], AGREEMENT);
		assertRelative(row[4], -stress[3], AGREEMENT);
		assertEquals(row[5], -stress[1], AGREEMENT * state.pressure());
		assertEquals(row[5], -stress[2], AGREEMENT * state.pressure());
	}

	@ParameterizedTest
	@MethodSource("frames")
	void everyFrameIsAtRest(final int frame) {
		// LAMMPS stopped at 2e-11; rounding positions of order 40 to 15 digits, times a stiffness of 1e3, adds 1e-11
		final MechanicalState state = Sample.kobAndersen(frame).state(1);
		assertTrue(state.residualForce() < 1e-10, "residual force " + state.residualForce());
		assertEquals(0, state.rattlerCount());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 7, 20 })
	void relaxingAFrameMovesNothing(final int frame) {
		final Sample sample = Sample.kobAndersen(frame);
		final double[] x = sample.particles().positions();
		final Relaxation relaxed = relaxed(sample);
		assertArrayEquals(x, relaxed.particles().positions());
		assertEquals(1, relaxed.evaluations());
		// pushed off by a thousandth of the spacing, every particle comes back, up to a drift of the whole
		final double[] back = relaxed(sample.perturbed(1e-3, frame)).particles().positions();
		for (int p = back.length - 1; p >= 0; p--)
			back[p] -= back[p % 2] - x[p % 2];
		assertTrue(difference(x, back) < 1e-8, "moved by " + difference(x, back));
	}

	private static Relaxation relaxed(final Sample sample) {
		return Relaxation.of(sample.particles(), sample.potential(), RelaxationSettings.to(1e-10), ProgressMonitor.NONE);
	}

	@Test
	void theNextFrameIsWhereTheSampleGoesWhenShearedAndRelaxed() {
		// between frames 1 and 2 nothing yields: the step of 0.04082 in tilt is a strain of 0.001
		final Sample sheared = Sample.kobAndersen(1);
		final Relaxation next = relaxed(sheared.deformed(sheared.stretch(0, 1, 0.001)));
		assertRelative(row(2)[2], next.state().energy(), AGREEMENT);
		assertEquals(row(2)[5], -next.state().stress()[1], AGREEMENT * next.state().pressure());
	}
}
