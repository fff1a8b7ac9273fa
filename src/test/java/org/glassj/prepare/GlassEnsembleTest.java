package org.glassj.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** An ensemble is its glasses one by one, in parallel. */
class GlassEnsembleTest {

	private final PreparationSettings settings = PreparationSettings.of("polydisperse-ipl", 2).withParticles(64)
		.withTemperature(0.6).withSweeps(80).withSeed(5);
	private final GlassEnsemble ensemble = GlassEnsemble.of(settings, 3, ProgressMonitor.NONE);

	@Test
	void glassKHasTheSeedPlusK() throws IOException {
		for (int k = 0; k < 3; k++) {
			final GlassPreparation alone = GlassPreparation.of(new LiquidSampling(settings.withSeed(5 + k),
				ProgressMonitor.NONE), run -> {}, ProgressMonitor.NONE);
			assertArrayEquals(alone.particles().positions(), ensemble.glasses().get(k).particles().positions());
		}
	}

	@Test
	void meanAndStandardError() {
		final double[] e = ensemble.glasses().stream().mapToDouble(GlassPreparation::inherentEnergyPerParticle).toArray();
		final double mean = (e[0] + e[1] + e[2]) / 3;
		final double variance = ((e[0] - mean) * (e[0] - mean) + (e[1] - mean) * (e[1] - mean) + (e[2] - mean) * (e[2] -
			mean)) / 2;
		assertEquals(mean, ensemble.mean(GlassPreparation::inherentEnergyPerParticle), 1e-14);
		assertEquals(Math.sqrt(variance / 3), ensemble.standardError(GlassPreparation::inherentEnergyPerParticle), 1e-14);
		assertTrue(variance > 0);
	}
}
