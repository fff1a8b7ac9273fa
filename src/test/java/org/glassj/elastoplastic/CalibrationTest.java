package org.glassj.elastoplastic;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.glassj.Estimate;
import org.glassj.TestMonitor;
import org.glassj.Threads;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The eigenstrain that a target was made with is found again, as precisely as is said. */
class CalibrationTest {

	private static final ElastoplasticSettings LATTICE = ElastoplasticSettings.standard().withSize(10, 10).withInitial(
		LawFamily.NORMAL.of(10, 3)).withModulus(86);
	private static final LoadingSettings LOADING = LoadingSettings.standard().withStrain(2, 0.5);

	/** Steady stress of a lattice with other random numbers. */
	private static CalibrationSettings target(final double eigenstrain, final long seed) {
		final SteadyTarget flow = new SteadyTarget();
		for (int s = 0; s < 8; s++) {
			final ElastoplasticModel model = new ElastoplasticModel(LATTICE.withEigenstrain(eigenstrain).withSeed(seed + s));
			assertTrue(run(model));
			final double[][] corners = model.record().corners();
			flow.add(corners[0], corners[1], 0.5);
		}
		return CalibrationSettings.of(flow.stress(), flow.error());
	}

	private static boolean run(final ElastoplasticModel model) {
		try {
			model.run(QuasistaticLoading.to(2), new ElastoplasticModel.Observer() {}, ProgressMonitor.NONE);
			return true;
		}
		catch (final IOException e) {
			return false;
		}
	}

	private static Calibration calibrate(final ElastoplasticSettings lattice, final CalibrationSettings settings) {
		return Calibration.of(lattice, LOADING, settings, ProgressMonitor.NONE);
	}

	/**
	 * Over 24 targets: deviations of ln eps_pl over their errors have mean 0 and variance 1. An error from 20 parts of each of
	 * eight short runs is itself good to a tenth, and parts are not quite independent: the variance may be off by a half.
	 */
	@ParameterizedTest
	@ValueSource(doubles = { 0.065, 0.12 })
	void findsWhatTheTargetWasMadeWith(final double eigenstrain) {
		final double[] deviations = new double[24];
		for (int k = 0; k < deviations.length; k++) {
			final Calibration found = calibrate(LATTICE.withSeed(1000 + 50 * k), target(eigenstrain, 100_000 + 50 * k));
			assertRelative(eigenstrain, found.eigenstrain(), 0.1);
			final double[] interval = found.interval();
			deviations[k] = 2 * 1.96 * Math.log(found.eigenstrain() / eigenstrain) / Math.log(interval[1] / interval[0]);
			assertTrue(interval[0] < found.eigenstrain() && found.eigenstrain() < interval[1]);
		}
		Estimate.ofIndependent(deviations).assertAgrees(0, 0.3);
		Estimate.ofIndependent(Arrays.stream(deviations).map(z -> z * z).toArray()).assertAgrees(1, 0.5);
	}

	/** A target that the very same lattices give: no error but that of the line through a bent curve, a tenth of a per cent. */
	@Test
	void isNotMisledByTheCurvature() {
		double sum = 0;
		for (int k = 0; k < 6; k++)
			sum += Math.log(calibrate(LATTICE.withSeed(7000 + 50 * k), CalibrationSettings.of(target(0.065, 7000 + 50 * k).target(),
				0)).eigenstrain() / 0.065);
		assertEquals(0, sum / 6, 0.005);
	}

	@Test
	void tellsTheCurveAndUsesTheSameRandomNumbers() {
		final CalibrationSettings settings = CalibrationSettings.of(7.4, 0.1).withSamples(3).withConfidence(0.68);
		final Calibration found = calibrate(LATTICE, settings);
		final ResultTable table = found.table();
		for (int k = 1; k < table.rows(); k++)
			assertTrue(table.values("eigenstrain")[k] > table.values("eigenstrain")[k - 1]);
		assertTrue(table.values("steadyStress")[0] > 7.4 && table.values("steadyStress")[table.rows() - 1] < 7.4);
		assertTrue(found.slope() < 0, "more stress is released");
		final double half = Math.log(found.interval()[1] / found.interval()[0]) / 2;
		assertRelative(0.99446 * Math.hypot(0.1, found.modelError()) / -found.slope(), half, 1e-4);
		double mean = 0;
		for (int s = 0; s < 3; s++) {
			final ElastoplasticModel model = new ElastoplasticModel(LATTICE.withEigenstrain(0.01).withSeed(1 + s));
			assertTrue(run(model));
			mean += SteadyState.of(model.record(), 0.5, 2).mean() / 3;
		}
		assertRelative(mean, table.values("steadyStress")[0], 1e-13);
		assertEquals(2, found.curve().names().size());
	}

	@Test
	void doesNotDependOnThreads() {
		final CalibrationSettings settings = CalibrationSettings.of(7.4, 0.1).withSamples(3);
		final double[] one = Threads.with(1, () -> calibrate(LATTICE, settings).table().values("steadyStress"));
		assertArrayEquals(one, Threads.with(3, () -> calibrate(LATTICE, settings).table().values("steadyStress")));
	}

	@Test
	void refusesATargetOutOfReach() {
		final String message = assertThrows(IllegalArgumentException.class, () -> calibrate(LATTICE, CalibrationSettings.of(30, 0)
			.withSamples(1))).getMessage();
		assertTrue(message.matches("target: 30.0 is not between the steady stresses 11[.0-9]+ at an eigenstrain of 0.01 and " +
			"-[.0-9]+ at 0.3; change low or high."), message);
		assertRefused("high: 0.1 is not above low, 0.2.", () -> CalibrationSettings.of(7, 0).withRange(0.2, 0.1));
		assertRefused("samples: 0.0 is outside 1.0..10000.0.", () -> CalibrationSettings.of(7, 0).withSamples(0));
		assertRefused("target: -1.0 is outside 1.0E-6..1.0E9.", () -> CalibrationSettings.of(-1, 0));
	}

	@Test
	void stopsWhenCanceled() {
		assertThrows(CancellationException.class, () -> Calibration.of(LATTICE, LOADING, CalibrationSettings.of(7.4, 0.1),
			TestMonitor.cancellingAfter(0.3)));
	}

	/** Two straight curves about 7 and 8: mean 7.5, error from their scatter 0.5. */
	@Test
	void targetOfSeveralCurves() {
		final SteadyTarget flow = new SteadyTarget().add(new double[] { 0, 0.1, 1 }, new double[] { 0, 7, 7 }, 0.2).add(
			new double[] { 0, 0.1, 2 }, new double[] { 0, 8, 8 }, 0.2);
		assertRelative(7.5, flow.stress(), 1e-14);
		assertRelative(0.5, flow.error(), 1e-12);
		final SteadyTarget one = new SteadyTarget().add(new double[] { 0, 1 }, new double[] { 0, 20 }, 0);
		assertRelative(10, one.stress(), 1e-14);
		// parts are 0.5, 1.5, ... 19.5, of variance 35
		assertRelative(Math.sqrt(35.0 / 20), one.error(), 1e-12);
	}
}
