package org.glassj.potential;

import static org.glassj.potential.PairEnergies.parameters;
import static org.glassj.potential.PairEnergies.sized;
import static org.glassj.potential.PairEnergies.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Energies and Taylor coefficients of many pairs are those of each; what calls itself repulsive is. */
class BatchedEnergiesTest {

	private static final int N = 24;

	/** Every potential as it is, and the inverse power laws with other exponents and smoothness. */
	@Provide
	Arbitrary<PairPotential> potentials() {
		return Arbitraries.of(all());
	}

	private static List<PairPotential> all() {
		return List.of(Potentials.of("polydisperse-ipl"), Potentials.of("bidisperse-ipl"), Potentials.of("lj-smooth-linear"),
			Potentials.of("kob-andersen-2d"), Potentials.of("harmonic-sphere"), Potentials.of("hertzian-sphere"), Potentials.of(
				"polydisperse-ipl", parameters("q", 5, "epsilon", 3)), Potentials.of("bidisperse-ipl", parameters("q", 2)), Potentials
					.of("polydisperse-ipl", parameters("beta", 12, "q", 4)), Potentials.of("polydisperse-ipl", parameters("beta", 7.3)));
	}

	private static ParticleDataset particles(final PairPotential potential, final SplittableRandom random) {
		if (potential.name().startsWith("lj")) return typed(random.ints(N, 1, 2).toArray());
		if (potential.name().startsWith("bi") || potential.name().startsWith("kob")) return typed(random.ints(N, 1, 3).toArray());
		return sized(random.doubles(N, 1, 2.22).toArray());
	}

	/** Squared distances in and out of range, on it, next to it on either side, and none at all. */
	private static double[] distances(final PairInteraction interaction, final int[] others, final SplittableRandom random) {
		return Arrays.stream(others).mapToDouble(j -> {
			final double range = interaction.rangeSquared(0, j);
			final double[] choices = { range, Math.nextUp(range), Math.nextDown(range), 0, range * 1e-4, range * random.nextDouble(),
				2 * range * random.nextDouble(), 0.999999 * range };
			return choices[random.nextInt(choices.length)];
		}).toArray();
	}

	@Property(tries = 100)
	void taylorCoefficientsAreThoseOfThePairs(@ForAll("potentials") final PairPotential potential,
		@ForAll @LongRange(min = 1, max = 1_000_000) final long seed)
	{
		final SplittableRandom random = new SplittableRandom(seed);
		final PairInteraction interaction = potential.bind(particles(potential, random));
		final int[] i = random.ints(N, 0, N / 2).toArray();
		final int[] j = random.ints(N, N / 2, N).toArray();
		final double[] s = new double[N];
		for (int m = 0; m < N; m++)
			s[m] = interaction.rangeSquared(i[m], j[m]) * (0.3 + 0.7 * random.nextDouble());
		final int order = random.nextInt(12);
		final double[][] many = new double[order + 2][N];
		interaction.taylor(N, i, j, s, order, many);
		final double[] one = new double[order + 1];
		for (int m = 0; m < N; m++) {
			interaction.taylor(i[m], j[m], s[m], order, one);
			for (int k = 0; k <= order; k++)
				// near the cutoff what is left is the difference of terms of order 100
				assertEquals(one[k], many[k][m], 1e-13 * (Math.abs(one[k]) + 100 / Math.pow(s[m], k)), "order " + k);
		}
	}

	@Property(tries = 300)
	void energiesAreThoseOfThePairs(@ForAll("potentials") final PairPotential potential,
		@ForAll @LongRange(min = 1, max = 1_000_000) final long seed)
	{
		final SplittableRandom random = new SplittableRandom(seed);
		final PairInteraction interaction = potential.bind(particles(potential, random));
		final int count = random.nextInt(N);
		final int[] others = random.ints(N, 1, N).toArray();
		final double[] s = distances(interaction, others, random);
		final int[] given = others.clone();
		final double[] squared = s.clone();
		final double[] energies = new double[N];
		final int kept = interaction.energies(0, count, others, s, energies);
		int k = 0;
		for (int p = 0; p < count; p++) {
			final double expected = interaction.energy(0, given[p], squared[p]);
			if (squared[p] >= interaction.rangeSquared(0, given[p])) {
				assertEquals(0, expected);
				continue;
			}
			assertEquals(given[p], others[k]);
			assertEquals(expected, energies[k++], potential.parameters() + " at s = " + squared[p]);
		}
		assertEquals(k, kept);
	}

	/** Terms of order a hundred cancel where the energy vanishes, and those of the closest pairs here are of order 1e20. */
	@Property(tries = 300)
	void kernelsGiveEnergyAndSlopeOfTheirPairs(@ForAll("potentials") final PairPotential potential,
		@ForAll @LongRange(min = 1, max = 1_000_000) final long seed)
	{
		final SplittableRandom random = new SplittableRandom(seed);
		final PairInteraction interaction = potential.bind(particles(potential, random));
		final int[] first = random.ints(2 * N, 0, N / 2).toArray();
		final int[] second = random.ints(2 * N, N / 2, N).toArray();
		final PairKernel kernel = interaction.kernel(first, second);
		final double[] c = new double[2];
		final double[] slope = new double[1];
		for (int p = 0; p < first.length; p++) {
			final double range = interaction.rangeSquared(first[p], second[p]);
			final double s = range * (p % 4 == 0 ? 0.999999 : random.nextDouble(0.02, 1));
			interaction.taylor(first[p], second[p], s, 1, c);
			assertEquals(c[0], kernel.evaluate(p, s, slope), 1e-12 * Math.abs(c[0]) + 1e-11);
			assertEquals(c[1], slope[0], 1e-12 * Math.abs(c[1]) + 1e-11);
		}
	}

	/** Next to the range the energy vanishes as the difference of terms that, for q = 5, are of order a hundred. */
	@Property(tries = 300)
	void repulsiveEnergiesAreNeverNegative(@ForAll("potentials") final PairPotential potential,
		@ForAll @LongRange(min = 1, max = 1_000_000) final long seed)
	{
		final SplittableRandom random = new SplittableRandom(seed);
		final PairInteraction interaction = potential.bind(particles(potential, random));
		final int[] others = random.ints(N, 1, N).toArray();
		final double[] s = distances(interaction, others, random);
		double lowest = 0;
		for (int p = 0; p < N; p++)
			lowest = Math.min(lowest, interaction.energy(0, others[p], s[p]));
		if (interaction.isRepulsive()) assertTrue(lowest >= -1e-12, potential.parameters() + ": " + lowest);
	}

	/** The well of a pair that attracts is found, so it must not call itself repulsive. */
	@Test
	void onlyTheLennardJonesOnesAttract() {
		for (final PairPotential potential : all()) {
			final PairInteraction interaction = potential.bind(particles(potential, new SplittableRandom(1)));
			double lowest = 0;
			for (int k = 1; k < 100; k++)
				lowest = Math.min(lowest, interaction.energy(0, 1, 0.01 * k * interaction.rangeSquared(0, 1)));
			assertEquals(lowest < -0.1, !interaction.isRepulsive(), potential.name());
		}
		assertFalse(Potentials.of("kob-andersen-2d").bind(typed(1, 2)).isRepulsive());
	}
}
