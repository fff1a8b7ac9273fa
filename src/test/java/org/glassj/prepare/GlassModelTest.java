package org.glassj.prepare;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.Map;

import org.apache.commons.rng.simple.RandomSource;
import org.glassj.ChiSquare;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.potential.Potentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The presets are the paper's models, and every number of them can be changed. */
class GlassModelTest {

	private static ParticleDataset particles(final GlassModel model, final int n) {
		return model.random(n, model.density(), RandomSource.XO_RO_SHI_RO_128_PP.create(3));
	}

	private static long ofFirstType(final ParticleDataset particles) {
		return Arrays.stream(particles.types()).filter(type -> type == 1).count();
	}

	@ParameterizedTest
	@CsvSource({ "polydisperse-ipl, 2, 0.65", "polydisperse-ipl, 3, 0.58", "bidisperse-ipl, 2, 0.86",
		"kob-andersen-2d, 2, 1.2" })
	void hasTheDensityOfThePaper(final String name, final int dim, final double density) {
		final GlassModel model = GlassModel.named(name, dim);
		assertEquals(density, model.density());
		assertEquals(dim, model.dimension());
		assertEquals(name, model.potential().name());
		final ParticleDataset particles = particles(model, 200);
		assertEquals(200, particles.size());
		assertEquals(dim, particles.dimension());
		assertRelative(200 / density, particles.box().volume(), 1e-14);
		assertEquals(particles.box().length(0), particles.box().length(dim - 1));
	}

	@ParameterizedTest
	@CsvSource({ "bidisperse-ipl, 200, 100", "bidisperse-ipl, 11, 6", "kob-andersen-2d, 200, 130", "kob-andersen-2d, 10, 7" })
	void mixturesHaveTheRatioOfThePaper(final String name, final int n, final int first) {
		final ParticleDataset particles = particles(GlassModel.named(name, 2), n);
		assertEquals(first, ofFirstType(particles));
		assertFalse(particles.hasDiameters());
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void sizesAreStratifiedUnlessToldOtherwise(final int dim) {
		final GlassModel model = GlassModel.named("polydisperse-ipl", dim);
		assertArrayEquals(SizeDistribution.standard().stratified(100), particles(model, 100).diameters());
		assertNotEquals(particles(model, 100).diameters()[50], particles(model.withRandomSizes(), 100).diameters()[50]);
	}

	/** Sixteen equal squares of the box get equally many of 10,000 particles. */
	@Test
	void positionsAreUniform() {
		final ParticleDataset particles = particles(GlassModel.named("polydisperse-ipl", 2), 10_000);
		final double side = particles.box().length(0) / 4;
		final long[] counts = new long[16];
		for (int i = 0; i < particles.size(); i++)
			counts[4 * (int) (particles.positions()[2 * i] / side) + (int) (particles.positions()[2 * i + 1] / side)]++;
		final double[] equal = new double[16];
		Arrays.fill(equal, 1);
		ChiSquare.assertFits(equal, counts);
	}

	@Test
	void everyNumberCanBeChanged() {
		final PairPotential stiff = Potentials.of("bidisperse-ipl", Map.of("beta", 12));
		final GlassModel mixture = GlassModel.named("bidisperse-ipl", 2).withFirstFraction(0.2).withPotential(stiff);
		assertSame(stiff, mixture.potential());
		assertEquals(20, ofFirstType(particles(mixture, 100)));
		final SizeDistribution narrow = new SizeDistribution(3, 1, 1.1);
		final ParticleDataset alike = particles(GlassModel.named("polydisperse-ipl", 2).withSizes(narrow), 100);
		assertArrayEquals(narrow.stratified(100), alike.diameters());
		assertRelative(50, GlassModel.named("kob-andersen-2d", 2).random(100, 2, RandomSource.XO_RO_SHI_RO_128_PP.create(1))
			.box().volume(), 1e-14);
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.1, 1.1, Double.NaN })
	void refusesFractions(final double fraction) {
		assertRefused("fraction: " + fraction + " of type 1 is outside 0..1.", () -> GlassModel.named("bidisperse-ipl", 2)
			.withFirstFraction(fraction));
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		assertRefused("model: 'silica' is not known; choose polydisperse-ipl, bidisperse-ipl or kob-andersen-2d.",
			() -> GlassModel.named("silica", 2));
		assertRefused("dimension: 4 is outside 2..3.", () -> GlassModel.named("polydisperse-ipl", 4));
		assertRefused("dimension: 3 is outside 2..2 for model bidisperse-ipl.", () -> GlassModel.named("bidisperse-ipl", 3));
		assertRefused("dimension: 3 is outside 2..2 for model kob-andersen-2d.", () -> GlassModel.named("kob-andersen-2d", 3));
	}
}
