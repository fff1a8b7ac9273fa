package org.glassj.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** A run of any model keeps its step a number and its energy that of its configuration. */
class LiquidSamplingTest {

	private static final PreparationSettings SETTINGS = PreparationSettings.of("polydisperse-ipl", 2).withParticles(100)
		.withSweeps(40);

	private static LiquidSampling run(final PreparationSettings settings) throws IOException {
		final LiquidSampling run = new LiquidSampling(settings, ProgressMonitor.NONE);
		run.run(now -> {}, ProgressMonitor.NONE);
		return run;
	}

	/** Of ten particles 37 % of blocks have none. */
	@Test
	void blocksWithoutDisplacementsLeaveTheStepAlone() throws IOException {
		final LiquidSampling run = run(SETTINGS.withParticles(10).withDensity(0.1).withSwapFraction(0.99).withSweeps(2000));
		assertTrue(run.chain().step() > 0);
		assertTrue(Double.isFinite(run.chain().energy()));
	}

	@Test
	void preparesModelsThatAreNoPreset() throws IOException {
		final GlassModel narrow = SETTINGS.model().withSizes(new SizeDistribution(3, 1, 1.5));
		for (final double size : run(PreparationSettings.of(narrow).withParticles(100).withSweeps(40)).chain().diameters())
			assertTrue(size >= 1 && size <= 1.5);
		final GlassModel random = SETTINGS.model().withRandomSizes();
		assertNotEquals(sum(run(PreparationSettings.of(random).withParticles(100).withSweeps(40).withSeed(1))), sum(run(
			PreparationSettings.of(random).withParticles(100).withSweeps(40).withSeed(2))), 1e-6);
	}

	private static double sum(final LiquidSampling run) {
		double sum = 0;
		for (final double size : run.chain().diameters())
			sum += size;
		return sum;
	}

	/** As if a pair had been missed: a state whose energy is off by 1 is run to its end. */
	@Test
	void aRunningEnergyThatIsNotTheEnergyIsAnError() throws IOException {
		final LiquidSampling first = new LiquidSampling(SETTINGS, ProgressMonitor.NONE);
		final ByteArrayOutputStream state = new ByteArrayOutputStream();
		first.write(new DataOutputStream(state));
		final ByteBuffer bytes = ByteBuffer.wrap(state.toByteArray());
		int at = 0;
		while (bytes.getDouble(at) != first.chain().energy())
			at++;
		bytes.putDouble(at, first.chain().energy() + 1);
		final LiquidSampling resumed = new LiquidSampling(SETTINGS, ProgressMonitor.NONE);
		resumed.read(new DataInputStream(new ByteArrayInputStream(bytes.array())));
		final String message = assertThrows(IllegalStateException.class, () -> resumed.run(now -> {}, ProgressMonitor.NONE))
			.getMessage();
		assertTrue(message.startsWith("the running energy "), message);
		assertEquals(1 / 100.0, resumed.chain().energyDrift() * Math.max(resumed.chain().recomputedEnergy(), 50) / 100, 1e-8);
	}
}
