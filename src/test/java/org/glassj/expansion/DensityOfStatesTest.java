package org.glassj.expansion;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.Test;

/** The estimate of A_g on spectra made with a known one. */
class DensityOfStatesTest {

	private static final double PREFACTOR = 0.02;
	private static final double MODES = 800;
	private static final DensitySettings ALL = DensitySettings.standard().withCutoff(1);

	/** A Poisson process of intensity M A omega^beta with first phonons at 1: its integral has unit steps. */
	private static VibrationSpectrum synthetic(final double beta, final int known, final SplittableRandom random) {
		final double[] omega = new double[known];
		double sum = 0;
		for (int k = 0; k < known; k++) {
			sum -= Math.log(1 - random.nextDouble());
			omega[k] = Math.pow((beta + 1) * sum / (MODES * PREFACTOR), 1 / (beta + 1));
		}
		final double[] participation = new double[known];
		Arrays.fill(participation, 0.1);
		return new VibrationSpectrum(omega, participation, MODES, 1);
	}

	private static List<VibrationSpectrum> synthetic(final double beta, final int known, final int samples, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final List<VibrationSpectrum> spectra = new ArrayList<>();
		for (int s = 0; s < samples; s++)
			spectra.add(synthetic(beta, known, random));
		return spectra;
	}

	private static VibrationSpectrum spectrum(final double... omega) {
		final double[] participation = new double[omega.length];
		Arrays.setAll(participation, k -> 0.1 * (k + 1));
		return new VibrationSpectrum(omega, participation, 100, 2);
	}

	@Test
	void prefactorIsModesOverExposure() {
		// cutoff 1: two modes below it in the first sample, one in the second, of 100 modes each
		final DensityOfStates states = DensityOfStates.of(List.of(spectrum(0.5, 0.9, 1.1), spectrum(0.8, 1.2)),
			DensitySettings.standard().withCutoff(0.5));
		assertEquals(3, states.count());
		assertEquals(1, states.cutoff());
		assertRelative(3 / 40.0, states.prefactor(), 1e-14);
		// Garwood's interval of a Poisson mean of which 3 was found, as printed in tables
		assertArrayEquals(new double[] { 0.6187 / 40, 8.7673 / 40 }, states.prefactorInterval(), 1e-5);
		assertRelative(2 / (Math.log(2) - Math.log(0.9) - Math.log(0.8)) - 1, states.exponent(), 1e-14);
		assertEquals(0, states.incomplete());
	}

	@Test
	void aSpectrumCountsAsFarAsItIsKnown() {
		final DensityOfStates states = DensityOfStates.of(List.of(spectrum(0.4, 0.5), spectrum(0.8, 1.2)), DensitySettings
			.standard().withCutoff(0.5));
		assertEquals(1, states.incomplete());
		assertRelative(3 / (20 * (1 + Math.pow(0.5, 5))), states.prefactor(), 1e-14);
	}

	@Test
	void withoutSoftModesThereIsAnUpperBound() {
		final DensityOfStates states = DensityOfStates.of(List.of(spectrum(1.5)), DensitySettings.standard().withCutoff(0.5));
		assertEquals(0, states.prefactor());
		// exp(-mean) = 0.025
		assertArrayEquals(new double[] { 0, -Math.log(0.025) / 20 }, states.prefactorInterval(), 1e-12);
		assertEquals(Double.NaN, states.exponent());
		assertEquals(Double.NaN, states.goodness());
		assertEquals("[modes]", states.curve().names().toString());
	}

	@Test
	void samplesWithoutPhononsDoNotShiftTheCutoff() {
		final VibrationSpectrum unstable = new VibrationSpectrum(new double[] { 0.1, 1.7 }, new double[2], 100, 0);
		final DensityOfStates states = DensityOfStates.of(List.of(spectrum(0.5, 2), unstable, spectrum(0.6, 2)),
			DensitySettings.standard());
		assertEquals(2, states.firstPhonon());
		assertEquals(3, states.count());
		assertRefused("modes: half of the 1 samples or more have no positive shear modulus and hence no phonons.",
			() -> DensityOfStates.of(List.of(unstable), DensitySettings.standard()));
	}

	@Test
	void extendedModesDoNotCount() {
		final List<VibrationSpectrum> one = List.of(spectrum(0.5, 0.6, 0.7, 3));
		assertEquals(2, DensityOfStates.of(one, DensitySettings.standard().withParticipation(0.25)).count());
		assertEquals(3, DensityOfStates.of(one, DensitySettings.standard()).count());
	}

	/** The exact interval covers at least 95 %, by its discreteness about 96 %; 600 trials have a deviation of 0.8 %. */
	@Test
	void intervalsHoldTheTrueValueAsOftenAsTheySay() {
		int inside = 0;
		double sum = 0;
		int poor = 0;
		final int trials = 600;
		for (int t = 0; t < trials; t++) {
			final DensityOfStates states = DensityOfStates.of(synthetic(4, 25, 10, t), ALL);
			final double[] interval = states.prefactorInterval();
			if (interval[0] <= PREFACTOR && PREFACTOR <= interval[1]) inside++;
			if (states.goodness() < 0.1) poor++;
			sum += states.prefactor();
		}
		assertEquals(0.96, (double) inside / trials, 0.03);
		assertEquals(0.1, (double) poor / trials, 0.05);
		// 32 modes a trial on average: a deviation of 1/sqrt(600 * 32)
		assertEquals(PREFACTOR, sum / trials, 4 * PREFACTOR / Math.sqrt(600 * 32.0));
	}

	/** Spectra cut at their fifth mode, most of them below the cutoff, give the same prefactor. */
	@Test
	void incompleteSpectraDoNotBias() {
		final DensityOfStates cut = DensityOfStates.of(synthetic(4, 5, 3000, 1), ALL.withCutoff(1.5));
		assertTrue(cut.incomplete() > 2500);
		// stopping at the fifth event makes the estimate high by 1/5 per sample, not for many together
		assertEquals(PREFACTOR, cut.prefactor(), 4 * PREFACTOR / Math.sqrt(cut.count()));
	}

	@Test
	void otherLawsAreRecognised() {
		final DensityOfStates quartic = DensityOfStates.of(synthetic(4, 25, 300, 2), ALL);
		assertEquals(4, quartic.exponent(), 4 * quartic.exponentError());
		assertTrue(quartic.goodness() > 1e-3);
		final DensityOfStates cubic = DensityOfStates.of(synthetic(2, 25, 300, 3), ALL);
		assertEquals(2, cubic.exponent(), 4 * cubic.exponentError());
		assertTrue(cubic.goodness() < 1e-6);
	}

	@Test
	void tableIsADensityPerMode() {
		final DensityOfStates states = DensityOfStates.of(synthetic(4, 25, 200, 4), ALL);
		final ResultTable table = states.table();
		assertEquals("[low, high, modes, density, densityLow, densityHigh]", table.headers().toString());
		int checked = 0;
		for (int b = 0; b < table.rows(); b++) {
			final double low = table.values("low")[b];
			final double high = table.values("high")[b];
			if (high > 1) continue;
			assertRelative(table.values("modes")[b] / (200 * MODES * (high - low)), table.values("density")[b], 1e-12);
			final double mean = 200 * MODES * PREFACTOR * (Math.pow(high, 5) - Math.pow(low, 5)) / 5;
			assertEquals(mean, table.values("modes")[b], 4.5 * Math.sqrt(mean) + 1);
			assertTrue(table.values("densityLow")[b] <= table.values("density")[b]);
			assertTrue(table.values("densityHigh")[b] > table.values("density")[b]);
			checked++;
		}
		assertTrue(checked > 5);
	}

	@Test
	void curveCumulatesToTheFractionOfModes() {
		final DensityOfStates states = DensityOfStates.of(synthetic(4, 25, 100, 5), ALL);
		final Curve curve = states.curve();
		final double[] x = curve.x("modes");
		final double[] y = curve.y("modes");
		final int below = (int) IntStream.range(0, x.length).filter(k -> x[k] < 1).count();
		assertEquals(states.count(), below);
		assertRelative(states.count() / (100 * MODES), y[below - 1], 1e-9);
		assertRelative(states.prefactor() / 5, curve.y("A_g omega^5 / 5")[1], 1e-9);
	}

	@Test
	void saysWhatIsWrong() {
		assertRefused("modes: no spectrum is given.", () -> DensityOfStates.of(List.of(), ALL));
		assertRefused("cutoff: 0.0 is outside 0.01..10.0.", () -> ALL.withCutoff(0));
		assertRefused("participation: 2.0 is outside 1.0E-9..1.0.", () -> ALL.withParticipation(2));
		assertRefused("confidence: 1.0 is outside 0.5..0.9999.", () -> ALL.withConfidence(1));
		assertRefused("modes: frequency 1.0 in row 2 is not positive or less than the one before.", () -> spectrum(2, 1));
		assertRefused("modes: frequency -1.0 in row 1 is not positive or less than the one before.", () -> spectrum(-1));
		assertRefused("modes: 1 frequencies and 2 participation ratios given.", () -> new VibrationSpectrum(new double[1],
			new double[2], 3, 1));
		assertRefused("modes: 2 of 1.0 modes with a first phonon at 1.0 are no spectrum.", () -> new VibrationSpectrum(
			new double[] { 1, 2 }, new double[2], 1, 1));
		assertRefused("Table nothing has no column frequency; it has x.", () -> VibrationSpectrum.of(new ResultTable(
			"nothing").column("x", new double[1])));
	}
}
