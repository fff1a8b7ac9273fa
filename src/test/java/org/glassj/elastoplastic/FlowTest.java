package org.glassj.elastoplastic;

import static org.glassj.elastoplastic.ElastoplasticModelTest.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the paper's lattices do: break or flow, and forget how they were made. */
class FlowTest {

	private static final ElastoplasticSettings PAPER = ElastoplasticSettings.standard();
	/** Standard errors by which means may differ: seeds are fixed, so that a test that passes does so always. */
	private static final double ERRORS = 4;

	private static SteadyState steady(final ElastoplasticSettings settings, final double from, final double to) {
		return SteadyState.of(run(settings, to).record(), from, to);
	}

	private static void assertAlike(final SteadyState one, final SteadyState other) {
		assertEquals(one.mean(), other.mean(), ERRORS * Math.hypot(one.error(), other.error()));
	}

	@Test
	void steadyStateForgetsTheBeginning() {
		final ElastoplasticSettings small = PAPER.withSize(20, 20);
		final SteadyState one = steady(small, 4, 24);
		final SteadyState other = steady(small.withInitial(LawFamily.WEIBULL.of(2, 8)).withModulus(60).withSeed(5), 4, 24);
		assertTrue(one.error() < 0.02);
		assertAlike(one, other);
	}

	/** Drawn from another stream, by other code: only the physics is common. */
	@Test
	void steadyStressIsThatOfThePlainLattice() {
		final Random random = new Random(3);
		final DoubleSupplier renewal = () -> {
			double value;
			do
				value = 10 + 3 * random.nextGaussian();
			while (value <= 0);
			return value;
		};
		final PlainLattice plain = new PlainLattice(random.doubles(256, 8, 16).toArray(), 16, 16, false, new double[] { 95, 86 },
			0.065, renewal);
		final double[] parts = new double[20];
		plain.strainTo(2);
		for (int k = 0; k < parts.length; k++) {
			final double before = plain.area;
			plain.strainTo(2 + 0.5 * (k + 1));
			parts[k] = (plain.area - before) / 0.5;
		}
		final double mean = Arrays.stream(parts).average().getAsDouble();
		final double error = Math.sqrt(Arrays.stream(parts).map(x -> (x - mean) * (x - mean)).sum() / (20 * 19));
		final SteadyState model = steady(PAPER.withSize(16, 16), 2, 12);
		assertEquals(mean, model.mean(), ERRORS * Math.hypot(error, model.error()));
		assertTrue(error < 0.05);
	}

	/** The deeper the glass was annealed, the higher its peak and the larger the avalanche that breaks it. */
	@Test
	void stableGlassesBreak() {
		double peakBefore = 0;
		double dropBefore = 0;
		for (final double mean : new double[] { 11, 14, 18 }) {
			final LoadingRecord record = run(PAPER.withSize(32, 32).withInitial(LawFamily.NORMAL.of(mean, 2)), 0.4).record();
			final double peak = IntStream.range(0, record.size()).mapToDouble(record::stress).max().getAsDouble();
			final double drop = IntStream.range(0, record.size()).mapToDouble(k -> record.stress(k) - record.stressAfter(k)).max()
				.getAsDouble();
			assertTrue(peak > peakBefore + (peakBefore > 0 ? 1 : 0), mean + ": " + peak);
			assertTrue(drop > dropBefore, mean + ": " + drop);
			peakBefore = peak;
			dropBefore = drop;
		}
		// a third of the stress goes at once
		assertTrue(dropBefore > peakBefore / 3, dropBefore + " of " + peakBefore);
	}

	/** Nearly as 1 / L: independent blocks would give exactly that, avalanches as large as the lattice a little more. */
	@Test
	void fluctuationsFallWithSize() {
		final double small = steady(PAPER.withSize(10, 10), 4, 40).deviation();
		final double large = steady(PAPER.withSize(40, 40), 4, 20).deviation();
		assertEquals(-0.95, Math.log(large / small) / Math.log(4), 0.1);
	}

	/** The same over more sizes and strain: exponent and prefactor of the README. */
	@Test
	@Tag("slow")
	void fluctuationsFallWithSizeOverADecade() {
		final double[] sizes = { 10, 20, 40, 80 };
		final double[] deviations = Arrays.stream(sizes).map(side -> steady(PAPER.withSize((int) side, (int) side), 5, side < 80
			? 60 : 30).deviation()).toArray();
		assertEquals(-0.90, Math.log(deviations[3] / deviations[0]) / Math.log(8), 0.05, Arrays.toString(deviations));
	}

	/** Counts of another code, in C++: 116,000 events in 38,600 sweeps from rest to strain 1. */
	@Test
	@Tag("slow")
	void countsAreThoseOfAnotherCode() {
		final LoadingRecord record = run(PAPER.withSize(128, 128), 1).record();
		assertEquals(116_000, record.events(), 0.01 * 116_000);
		assertEquals(38_600, record.sweeps(), 0.03 * 38_600);
	}

	/** Likewise for L = 40: 11,300 events. */
	@Test
	void countsAreThoseOfAnotherCodeInASmallLattice() {
		assertEquals(11_300, run(PAPER, 1).record().events(), 0.02 * 11_300);
	}

	/** A spread of eigenstrains leaves the flow stress where their mean has it, nearly. */
	@Test
	void eigenstrainsMayBeDrawn() {
		final ElastoplasticModel model = run(PAPER.withSize(12, 12).withEigenstrain(LawFamily.GAMMA.of(4, 0.065 / 4)), 2);
		assertEquals(0.065, model.plasticStrain() * 144 / 2 / model.record().events(), ERRORS * 0.065 / 2 / Math.sqrt(model
			.record().events()));
		final double[] drawn = model.plasticStrainField();
		assertTrue(Arrays.stream(drawn).distinct().count() > 90);
	}

	@Test
	void sameSeedSameBitsOnAnyNumberOfThreads() {
		final double[] alone = run(PAPER.withSize(24, 24), 0.5).stressField();
		final List<double[]> together = IntStream.range(0, 6).parallel().mapToObj(k -> run(PAPER.withSize(24, 24), 0.5)
			.stressField()).collect(Collectors.toList());
		for (final double[] one : together)
			assertArrayEquals(alone, one);
	}

	/** Looking at all stresses brings every row up to date; the bits must be those of rows left behind until needed. */
	@Test
	void watchingChangesNothing() {
		for (final Yielding yielding : new Yielding[] { Yielding.FORWARD, Yielding.BOTH }) {
			final ElastoplasticSettings settings = PAPER.withSize(24, 24).withYielding(yielding);
			final ElastoplasticModel watched = new ElastoplasticModel(settings);
			run(watched, QuasistaticLoading.to(0.6), new ElastoplasticModel.Observer() {

				@Override
				public void step(final ElastoplasticModel model) {
					model.stressField();
				}
			});
			assertArrayEquals(run(settings, 0.6).stressField(), watched.stressField());
		}
	}

	/** Transforms and kernels give the same up to round-off, as long as round-off has not decided an avalanche. */
	@Test
	void transformsAreKernelsUpToRoundOff() {
		final ElastoplasticSettings settings = PAPER.withSize(25, 18).withInitial(LawFamily.NORMAL.of(10, 3));
		final ElastoplasticModel kernels = run(settings.withCrossover(Integer.MAX_VALUE), 0.5);
		final ElastoplasticModel transforms = run(settings.withCrossover(1), 0.5);
		assertEquals(kernels.record().events(), transforms.record().events());
		assertTrue(kernels.record().events() > 1000);
		assertArrayEquals(kernels.stressField(), transforms.stressField(), 1e-10);
	}
}
