package org.glassj.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glassj.ChiSquare;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairPotential;
import org.glassj.potential.Potentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Swaps are of unlike particles, because a swap of like ones changes nothing and would count as accepted. */
class SwapProposalTest {

	private static final PairPotential TYPES = Potentials.of("bidisperse-ipl");
	private static final PairPotential SIZES = Potentials.of("harmonic-sphere");

	/** Three particles too far apart to meet, and one alone. */
	private static ParticleDataset.Builder gas() {
		return ParticleDataset.builder(PeriodicBox.rectangular(12, 12), new double[] { 0, 0, 4, 0, 0, 4, 6, 6 });
	}

	/**
	 * The odd one of four that never meet goes to another place with every swap, since all are accepted. After the four
	 * swaps of a sweep it is back with probability 1/4 (1 + 3 (-1/3)^4) = 7/27, after swaps that may be of like particles with
	 * 1/4 (1 + 3 / 16) = 0.297. Fails by chance with a probability of 1e-4.
	 */
	@Test
	void everySwapMovesTheOddOne() {
		assertReturns(new SwapMonteCarlo(gas().types(new int[] { 1, 1, 2, 1 }).build(), TYPES, 1, 1, 1, 3));
		assertReturns(new SwapMonteCarlo(gas().diameters(new double[] { 1, 1, 1.2, 1 }).build(), SIZES, 1, 1, 1, 3));
	}

	private static void assertReturns(final SwapMonteCarlo chain) {
		final long[] counts = new long[2];
		int place = odd(chain);
		for (int sample = 0; sample < 20_000; sample++) {
			chain.advance(1);
			counts[odd(chain) == place ? 0 : 1]++;
			place = odd(chain);
		}
		assertEquals(80_000, chain.total().swaps);
		assertEquals(80_000, chain.total().swapsAccepted);
		ChiSquare.assertFits(new double[] { 7, 20 }, counts);
	}

	private static int odd(final SwapMonteCarlo chain) {
		int odd = 0;
		for (int i = 1; i < 4; i++)
			if (chain.types()[i] + chain.diameters()[i] > chain.types()[odd] + chain.diameters()[odd]) odd = i;
		return odd;
	}

	@Test
	void whereAllAreAlikeEveryMoveIsADisplacement() {
		final SwapMonteCarlo chain = new SwapMonteCarlo(gas().build(), Potentials.of("lj-smooth-linear"), 1, 0.9, 0.1, 3);
		chain.advance(10);
		assertEquals(0, chain.total().swaps);
		assertEquals(40, chain.total().displacements);
	}

	/** At T = 2 some large ones fit in among small ones; were swaps of like ones counted, half would be accepted at least. */
	@ParameterizedTest
	@CsvSource({ "bidisperse-ipl, 1", "bidisperse-ipl, 4", "kob-andersen-2d, 1" })
	void acceptanceOfAMixtureIsOfUnlikeParticles(final String name, final int domains) {
		final GlassModel model = GlassModel.named(name, 2);
		final SwapMonteCarlo chain = new SwapMonteCarlo(LiquidSeries.start(model, 150, 1), model.potential(), 2, 0.2, 0.1, 3,
			domains);
		for (int block = 0; block < 30; block++)
			chain.advance(SwapMonteCarlo.BLOCK);
		final double acceptance = chain.total().swapAcceptance();
		assertTrue(acceptance > 0 && acceptance < 0.3, acceptance + " of the swaps");
	}
}
