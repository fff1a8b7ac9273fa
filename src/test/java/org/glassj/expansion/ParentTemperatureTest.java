package org.glassj.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.glassj.prepare.GlassEnsemble;
import org.glassj.prepare.PreparationSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A_g from D(omega) = A_g omega^4 falls as glasses are better annealed. 2D polydisperse glasses; the references were
 * measured on 400 (T = 1), 400 (0.5) and 600 (0.3) glasses of 400 particles, taken from two or three chains each with other
 * seeds: 0.0205, 0.0059 and 0.00014. At T = 1 samples as small have more of the softest modes than the law says, exponent
 * 3.0 +- 0.3: there A_g is an effective one, of the cutoff used.
 */
class ParentTemperatureTest {

	private static DensityOfStates density(final int n, final double temperature, final long sweeps, final int samples) {
		final GlassEnsemble glasses = GlassEnsemble.of(PreparationSettings.of("polydisperse-ipl", 2).withParticles(n)
			.withTemperature(temperature).withSweeps(sweeps).withSeed(1000), samples, ProgressMonitor.NONE);
		final List<VibrationSpectrum> spectra = glasses.glasses().stream().map(glass -> VibrationalModes.of(glass.particles(),
			glass.potential(), VibrationSettings.standard().withModes(12), ProgressMonitor.NONE).spectrum()).collect(Collectors
				.toList());
		return DensityOfStates.of(spectra, DensitySettings.standard());
	}

	/** Few and small glasses, not quite at equilibrium: intervals of 95 % that do not overlap. */
	@Test
	void prefactorFallsWithParentTemperature() {
		final DensityOfStates hot = density(200, 1.0, 200, 20);
		final DensityOfStates cold = density(200, 0.3, 1000, 20);
		assertTrue(hot.prefactorInterval()[0] > cold.prefactorInterval()[1], () -> hot.prefactor() + " of " + hot.count() +
			" modes, " + cold.prefactor() + " of " + cold.count());
	}

	/** The same on enough glasses for numbers. */
	@Test
	@Tag("slow")
	void prefactorsAtThreeParentTemperatures() {
		final DensityOfStates hot = density(400, 1.0, 2000, 150);
		final DensityOfStates middle = density(400, 0.5, 4000, 300);
		final DensityOfStates cold = density(400, 0.3, 20_000, 200);
		assertPrefactor(0.0205, 0.0016, hot);
		assertPrefactor(0.0059, 0.0007, middle);
		assertTrue(cold.prefactorInterval()[1] < 0.15 * hot.prefactor(), () -> "" + cold.prefactor());
		assertTrue(middle.prefactorInterval()[1] < hot.prefactorInterval()[0]);
		assertTrue(cold.prefactorInterval()[1] < middle.prefactorInterval()[0]);
		assertEquals(4, middle.exponent(), 4 * middle.exponentError());
	}

	/** Four standard errors of the difference of two such numbers: modes are counted, so the error is A_g / sqrt(n). */
	private static void assertPrefactor(final double reference, final double error, final DensityOfStates states) {
		assertEquals(reference, states.prefactor(), 4 * Math.hypot(error, states.prefactor() / Math.sqrt(states.count())));
	}
}
