package org.glassj.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.glassj.QuenchedGlass;
import org.glassj.energy.EnergyFunction;
import org.glassj.particle.ParticleDataset;
import org.glassj.relax.Newton;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever cancels while a whole sample's Hessian is factorised is heard at once, not when the factor is done. */
class StrainCancellationTest {

	/** Cancels when it is asked for the given time, counting from 0. */
	private static final class Impatient implements ProgressMonitor {

		private final int patience;
		private final AtomicInteger asked = new AtomicInteger();

		private Impatient(final int patience) {
			this.patience = patience;
		}

		@Override
		public void status(final String text) {
			// not looked at
		}

		@Override
		public void progress(final double fraction) {
			// not looked at
		}

		@Override
		public boolean isCanceled() {
			return asked.getAndIncrement() >= patience;
		}
	}

	private final ParticleDataset glass = QuenchedGlass.repeated(QuenchedGlass.of(2, 400, 1), 3);

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 10, 100, 300 })
	void theAnalysisEnds(final int patience) {
		final Impatient monitor = new Impatient(patience);
		assertEquals("Canceled by the user.", assertThrows(CancellationException.class, () -> StrainAnalysis.of(glass,
			QuenchedGlass.potential(), StrainSettings.standard(), monitor)).getMessage());
		// asked by several threads, each of which hears it once
		assertTrue(monitor.asked.get() <= patience + 2 + Runtime.getRuntime().availableProcessors());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 10, 100, 300 })
	void newtonEndsWithinAStep(final int patience) {
		final double[] x = glass.positions().clone();
		for (int p = 0; p < x.length; p++)
			x[p] += 1e-6 * Math.sin(p);
		final Impatient monitor = new Impatient(patience);
		assertThrows(CancellationException.class, () -> new Newton().polish(new EnergyFunction(glass, QuenchedGlass
			.potential()), x, 1e-12, monitor));
		assertTrue(monitor.asked.get() <= patience + 2 + Runtime.getRuntime().availableProcessors());
	}

	@Test
	void thePatientGetAnAnswer() {
		assertTrue(StrainAnalysis.of(glass, QuenchedGlass.potential(), StrainSettings.standard(), new Impatient(
			Integer.MAX_VALUE)).bulkModulus() > 0);
	}
}
