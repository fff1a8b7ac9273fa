package org.glassj.prepare;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import java.util.stream.Stream;

import org.glassj.potential.Potentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What glass to prepare: the defaults, the ranges, and what identifies a run. */
class PreparationSettingsTest {

	private static final PreparationSettings STANDARD = PreparationSettings.of("polydisperse-ipl", 2);

	@Test
	void hasTheDefaultsOfTheDocumentation() {
		assertEquals(10_000, STANDARD.particles());
		assertEquals(0.65, STANDARD.density());
		assertEquals(0.5, STANDARD.temperature());
		assertEquals(10_000, STANDARD.sweeps());
		assertEquals(0.2, STANDARD.swapFraction());
		assertEquals(1, STANDARD.seed());
		assertEquals(0, STANDARD.threads());
		assertEquals("polydisperse-ipl", STANDARD.model().potential().name());
	}

	@Test
	void keepsEveryOtherNumberWhenOneIsChanged() {
		final PreparationSettings all = STANDARD.withParticles(20).withDensity(0.6).withTemperature(2).withSweeps(80)
			.withSwapFraction(0.5).withSeed(-7).withThreads(3);
		assertEquals(20, all.particles());
		assertEquals(0.6, all.density());
		assertEquals(2, all.temperature());
		assertEquals(80, all.sweeps());
		assertEquals(0.5, all.swapFraction());
		assertEquals(-7, all.seed());
		assertEquals(3, all.threads());
	}

	@Test
	void densityZeroIsTheModels() {
		assertEquals(0.58, PreparationSettings.of("polydisperse-ipl", 3).withDensity(0.7).withDensity(0).density());
	}

	@Test
	void acceptsTheBounds() {
		final PreparationSettings least = STANDARD.withParticles(10).withDensity(1e-3).withTemperature(1e-6).withSweeps(40)
			.withSwapFraction(0);
		final PreparationSettings most = STANDARD.withParticles(100_000_000).withDensity(100).withTemperature(1e6).withSweeps(
			1_000_000_000_000L).withSwapFraction(0.99).withThreads(4096);
		assertEquals(40, least.sweeps());
		assertEquals(1_000_000_000_000L, most.sweeps());
	}

	@ParameterizedTest
	@ValueSource(ints = { 9, 0, -1, 100_000_001 })
	void refusesTooFewOrTooManyParticles(final int n) {
		assertRefused("n: " + (double) n + " is outside 10.0..1.0E8.", () -> STANDARD.withParticles(n));
	}

	@ParameterizedTest
	@ValueSource(doubles = { -1, 9e-4, 101, Double.NaN })
	void refusesDensities(final double density) {
		assertRefused("density: " + density + " is outside 0.001..100.0.", () -> STANDARD.withDensity(density));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -0.5, 2e6, Double.NaN, Double.POSITIVE_INFINITY })
	void refusesTemperatures(final double temperature) {
		assertRefused("temperature: " + temperature + " is outside 1.0E-6..1000000.0.", () -> STANDARD.withTemperature(
			temperature));
	}

	@Test
	void refusesTheRest() {
		assertRefused("sweeps: 39.0 is outside 40.0..1.0E12.", () -> STANDARD.withSweeps(39));
		assertRefused("swapfraction: 1.0 is outside 0.0..0.99.", () -> STANDARD.withSwapFraction(1));
		assertRefused("threads: -1.0 is outside 0.0..4096.0.", () -> STANDARD.withThreads(-1));
	}

	static Stream<PreparationSettings> others() {
		return Stream.concat(otherModels(), Stream.of(STANDARD.withParticles(9_999), STANDARD.withDensity(0.66), STANDARD
			.withTemperature(0.51), STANDARD.withSweeps(10_010), STANDARD.withSwapFraction(0.21), STANDARD.withSeed(2)));
	}

	private static Stream<PreparationSettings> otherModels() {
		final GlassModel model = STANDARD.model();
		return Stream.of(GlassModel.named("polydisperse-ipl", 3), GlassModel.named("bidisperse-ipl", 2), model
			.withRandomSizes(), model.withSizes(new SizeDistribution(3, 1, 2.2)), model.withPotential(Potentials.of(
				"polydisperse-ipl", Map.of("beta", 12)))).map(other -> PreparationSettings.of(other).withDensity(0.65));
	}

	/** A checkpoint of any of them would give other bits. */
	@ParameterizedTest
	@MethodSource("others")
	void fingerprintsOfDifferentRunsDiffer(final PreparationSettings other) {
		assertNotEquals(STANDARD.fingerprint(), other.fingerprint());
	}

	@Test
	void fingerprintIsReadableAndLeavesOutTheThreads() {
		assertEquals("polydisperse-ipl in 2D (epsilon 1.0, beta 10.0, q 3, cutoff 1.4, nonadditivity 0.1), sizes lambda^-3.0 on " +
			"[1.0, 2.22], one of each stratum; n 10000; density 0.65; temperature 0.5; sweeps 10000; swap fraction 0.2; seed 1",
			STANDARD.withThreads(3).fingerprint());
		assertEquals("bidisperse-ipl in 2D (epsilon 1.0, beta 10.0, q 3, cutoff 1.4, length [[1.0, 1.18], [1.18, 1.4]]), " +
			"fraction 0.5 of type 1", GlassModel.named("bidisperse-ipl", 2).toString());
	}
}
