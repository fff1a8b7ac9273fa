package org.glassj.prepare;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glassj.Estimate;
import org.glassj.Threads;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sampling domain by domain samples what one serial chain does, with the same bits whatever the number of threads, and
 * its running energy is the energy.
 */
class DomainDecompositionTest {

	private static SwapMonteCarlo chain(final GlassModel model, final int n, final double temperature, final double step,
		final int domains)
	{
		return new SwapMonteCarlo(LiquidSeries.start(model, n, 1), model.potential(), temperature, 0.2, step, 3, domains);
	}

	/**
	 * Domains as narrow as the range, so that most particles are near a face: were detailed balance broken there, the means
	 * would differ. Each of the three comparisons fails by chance with a probability of 2e-5. Moves out of a domain are
	 * rejected, at most the share step / (2 width) an axis: the acceptance may be lower by that much.
	 */
	private static void assertSameLiquid(final int dim, final int n, final int domains, final double temperature,
		final int blocks)
	{
		final GlassModel model = GlassModel.named("polydisperse-ipl", dim);
		final double step = 0.15;
		final List<LiquidSeries> both = Stream.of(1, domains).parallel().map(d -> new LiquidSeries(chain(model, n, temperature,
			step, d), model.potential(), blocks, 1)).collect(Collectors.toList());
		Estimate.ofSeries(both.get(0).energies()).assertAgrees(Estimate.ofSeries(both.get(1).energies()));
		Estimate.ofSeries(both.get(0).pressures()).assertAgrees(Estimate.ofSeries(both.get(1).pressures()));
		Estimate.varianceOf(both.get(0).energies()).assertAgrees(Estimate.varianceOf(both.get(1).energies()));
		final double width = Math.pow(n / model.density(), 1.0 / dim) / domains;
		final double serial = both.get(0).count(Tally::displacementAcceptance);
		final double divided = both.get(1).count(Tally::displacementAcceptance);
		assertTrue(divided < serial && divided > serial * Math.pow(1 - step / width, dim), serial + " serial, " + divided +
			" divided");
	}

	@Test
	void domainsSampleTheSameLiquid() {
		assertSameLiquid(2, 250, 6, 1, 1_500);
	}

	/** In 3D hot enough that correlations are forgotten within a batch of forty sweeps. */
	@Tag("slow")
	@ParameterizedTest
	@CsvSource({ "2, 250, 6, 1, 4000", "3, 1150, 4, 3, 128" })
	void domainsSampleTheSameLiquidForLong(final int dim, final int n, final int domains, final double temperature,
		final int blocks)
	{
		assertSameLiquid(dim, n, domains, temperature, blocks);
	}

	/** With domains as a user gets them, which are wide, acceptances are those of the serial chain to 3 %. */
	@Test
	@Tag("slow")
	void wideDomainsAcceptAsManyMoves() {
		final GlassModel model = GlassModel.named("polydisperse-ipl", 2);
		final List<LiquidSeries> both = Stream.of(1, 4).parallel().map(d -> new LiquidSeries(chain(model, 2_000, 1, 0.15, d),
			model.potential(), 300, 1)).collect(Collectors.toList());
		assertRelative(both.get(0).count(Tally::displacementAcceptance), both.get(1).count(Tally::displacementAcceptance), 0.03);
		assertRelative(both.get(0).count(Tally::swapAcceptance), both.get(1).count(Tally::swapAcceptance), 0.03);
	}

	@ParameterizedTest
	@CsvSource({ "polydisperse-ipl, 2000", "kob-andersen-2d, 2000" })
	void anyNumberOfThreadsGivesTheSameBits(final String model, final int n) throws IOException {
		final PreparationSettings settings = PreparationSettings.of(model, 2).withParticles(n).withSweeps(40).withSeed(2);
		final SwapMonteCarlo one = run(settings.withThreads(1));
		assertTrue(DomainGrid.domains(one.box(), n, one.interaction().largestRange()) >= 4, "the sample is to be divided");
		for (int threads = 2; threads <= 3; threads++) {
			final SwapMonteCarlo more = run(settings.withThreads(threads));
			assertArrayEquals(one.positions(), more.positions());
			assertArrayEquals(one.diameters(), more.diameters());
			assertArrayEquals(one.types(), more.types());
			assertEquals(one.energy(), more.energy());
			assertEquals(one.total().swapsAccepted, more.total().swapsAccepted);
		}
	}

	private static SwapMonteCarlo run(final PreparationSettings settings) throws IOException {
		final LiquidSampling run = new LiquidSampling(settings, ProgressMonitor.NONE);
		run.run(now -> {}, ProgressMonitor.NONE);
		return run.chain();
	}

	/** Nor does it matter in whose pool the chain itself is advanced. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5 })
	void chainsDoNotDependOnThePool(final int threads) {
		final GlassModel model = GlassModel.named("polydisperse-ipl", 2);
		final SwapMonteCarlo here = chain(model, 250, 1, 0.15, 6);
		final SwapMonteCarlo there = chain(model, 250, 1, 0.15, 6);
		here.advance(20);
		Threads.with(threads, () -> {
			there.advance(20);
			return null;
		});
		assertArrayEquals(here.positions(), there.positions());
	}

	/** A block of a large sample takes long. */
	@Test
	void cancellationIsHeardWithinABlock() {
		final SwapMonteCarlo chain = chain(GlassModel.named("polydisperse-ipl", 2), 250, 1, 0.15, 6);
		final AtomicInteger asked = new AtomicInteger();
		chain.advance(10, new ProgressMonitor() {

			@Override
			public void status(final String text) {
				// none is given
			}

			@Override
			public void progress(final double fraction) {
				// none is given
			}

			@Override
			public boolean isCanceled() {
				return asked.incrementAndGet() > 9;
			}
		});
		assertEquals(36, asked.get(), "domains that are to be sampled or left out");
		assertTrue(chain.total().moves() > 0 && chain.total().moves() < 1_500, chain.total().moves() + " of 2500 moves");
	}

	@Test
	void seedsGiveDifferentRuns() {
		final GlassModel model = GlassModel.named("polydisperse-ipl", 2);
		final SwapMonteCarlo one = new SwapMonteCarlo(LiquidSeries.start(model, 64, 1), model.potential(), 1, 0.2, 0.1, 1);
		final SwapMonteCarlo other = new SwapMonteCarlo(LiquidSeries.start(model, 64, 1), model.potential(), 1, 0.2, 0.1, 2);
		one.advance(1);
		other.advance(1);
		assertTrue(one.positions()[0] != other.positions()[0] || one.energy() != other.energy());
	}

	/**
	 * The energy of all accepted moves adds up to the change of the whole energy after every block, so no pair is ever
	 * missed: at small steps, and at steps longer than the skin of the neighbour lists, in boxes whole and divided, and so
	 * small that lists hold everyone.
	 */
	@ParameterizedTest
	@CsvSource({ "polydisperse-ipl, 2, 30, 1, 0.1", "polydisperse-ipl, 2, 30, 1, 2", "polydisperse-ipl, 2, 150, 1, 0.1",
		"polydisperse-ipl, 2, 150, 1, 0.6", "polydisperse-ipl, 2, 150, 1, 2", "polydisperse-ipl, 2, 150, 4, 0.1",
		"polydisperse-ipl, 2, 150, 4, 0.6", "polydisperse-ipl, 2, 150, 4, 2", "polydisperse-ipl, 3, 200, 1, 0.3",
		"polydisperse-ipl, 3, 1150, 4, 0.1", "bidisperse-ipl, 2, 150, 6, 0.4", "kob-andersen-2d, 2, 150, 4, 0.4",
		"kob-andersen-2d, 2, 150, 1, 0.4" })
	void runningEnergyIsTheEnergy(final String name, final int dim, final int n, final int domains, final double step) {
		final GlassModel model = GlassModel.named(name, dim);
		final SwapMonteCarlo chain = new SwapMonteCarlo(LiquidSeries.start(model, n, 1), model.potential(), 3, 0.4, step, 5,
			domains);
		for (int block = 0; block < 12; block++) {
			chain.advance(10);
			assertRelative(chain.recomputedEnergy(), chain.energy(), 1e-9);
			assertTrue(chain.energyDrift() <= 1e-9);
		}
		assertTrue(chain.total().displacementsAccepted > 0 && chain.total().swapsAccepted > 0);
	}

	/** Images are taken along the axes, so a tilted box would be sampled with wrong distances. */
	@Test
	void refusesTiltedBoxesAndNumbersOutsideTheirRange() {
		final GlassModel model = GlassModel.named("bidisperse-ipl", 2);
		final ParticleDataset start = LiquidSeries.start(model, 64, 1);
		final ParticleDataset tilted = start.deformed(new double[] { 1, 0.1, 0, 1 });
		assertRefused(tilted.name() + ": the box is tilted; Monte Carlo moves need a rectangular one.",
			() -> new SwapMonteCarlo(tilted, model.potential(), 1, 0.2, 0.1, 1));
		for (final double bad : new double[] { -1, Double.NaN, Double.POSITIVE_INFINITY }) {
			assertThrows(IllegalArgumentException.class, () -> new SwapMonteCarlo(start, model.potential(), bad, 0.2, 0.1, 1));
			assertThrows(IllegalArgumentException.class, () -> new SwapMonteCarlo(start, model.potential(), 1, bad, 0.1, 1));
			assertThrows(IllegalArgumentException.class, () -> new SwapMonteCarlo(start, model.potential(), 1, 0.2, bad, 1));
		}
	}

	/** Sizes are exchanged, not changed; the arrays of the start are left alone. */
	@Test
	void swapsPermuteTheSizes() {
		final GlassModel model = GlassModel.named("polydisperse-ipl", 2);
		final SwapMonteCarlo chain = chain(model, 100, 1, 0.1, 1);
		final double[] before = chain.diameters().clone();
		chain.advance(50);
		final double[] after = chain.diameters().clone();
		assertTrue(IntStream.range(0, 100).anyMatch(i -> before[i] != after[i]));
		Arrays.sort(before);
		Arrays.sort(after);
		assertArrayEquals(before, after);
	}

	@Test
	void typedModelsKeepHavingNoSizes() {
		final GlassModel model = GlassModel.named("bidisperse-ipl", 2);
		final SwapMonteCarlo chain = chain(model, 150, 1, 0.1, 1);
		chain.advance(5);
		assertTrue(!chain.current().hasDiameters());
		assertEquals(75, Arrays.stream(chain.current().types()).filter(type -> type == 1).count());
	}
}
