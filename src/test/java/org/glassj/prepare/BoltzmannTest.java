package org.glassj.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glassj.ChiSquare;
import org.glassj.Estimate;
import org.glassj.energy.MechanicalState;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairInteraction;
import org.glassj.potential.PairPotential;
import org.glassj.potential.Potentials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Moves sample the Boltzmann distribution: two and three particles in a box, against quadrature of exp(-U / T).
 * Configurations are taken after so many moves that they are independent, so their counts obey a chi-square test; each
 * test fails by chance with a probability of 1e-4.
 */
class BoltzmannTest {

	private static final PairPotential HARMONIC = Potentials.of("harmonic-sphere");
	/** Short cutoffs, so that small boxes will do. */
	private static final PairPotential SIZES = Potentials.of("polydisperse-ipl", Map.of("cutoff", 1.2, "nonadditivity", 0.3));
	private static final PairPotential TYPES = Potentials.of("bidisperse-ipl", Map.of("cutoff", 1.2));

	private static final double[] UNEQUAL = { 1, 1.25, 1.4 };
	private static final int BINS = 6;

	private static ParticleDataset three(final double side, final double[] diameters, final int[] types) {
		return ParticleDataset.builder(PeriodicBox.rectangular(side, side), new double[] { 0, 0, 1.3, 0.2, 0.1, 1.5 })
			.diameters(diameters).types(types).build();
	}

	static Stream<Arguments> systems() {
		final ParticleDataset sizes = three(3.6, UNEQUAL, null);
		final ParticleDataset types = three(3.6, null, new int[] { 2, 1, 2 });
		return Stream.of(Arguments.of(sizes, HARMONIC, 0.1, 0), Arguments.of(sizes, HARMONIC, 0.1, 0.3), Arguments.of(sizes,
			SIZES, 0.5, 0), Arguments.of(sizes, SIZES, 0.5, 0.3), Arguments.of(types, TYPES, 0.5, 0), Arguments.of(types, TYPES,
				0.5, 0.3));
	}

	/** Where the second size is, seen from the first, whichever particles have them at the time; and the mean energy. */
	@ParameterizedTest
	@MethodSource("systems")
	void threeParticlesSampleTheirIntegral(final ParticleDataset particles, final PairPotential potential,
		final double temperature, final double swaps)
	{
		final ThreeParticles exact = new ThreeParticles(particles, potential, temperature);
		final SwapMonteCarlo chain = new SwapMonteCarlo(particles, potential, temperature, swaps, 1.2, 3);
		final long[] counts = new long[BINS * BINS];
		final double[] energies = new double[20_000];
		final double[] x = chain.positions();
		for (int sample = 0; sample < energies.length; sample++) {
			chain.advance(30);
			final int[] order = order(chain);
			counts[exact.bin(x[2 * order[1]] - x[2 * order[0]], x[2 * order[1] + 1] - x[2 * order[0] + 1], BINS)]++;
			energies[sample] = chain.energy();
		}
		ChiSquare.assertFits(exact.weights(BINS), counts);
		Estimate.ofSeries(energies).assertAgrees(exact.meanEnergy(), 1e-3 * exact.meanEnergy());
	}

	/** Particles in the order of the sizes at the start, or of types 2, 1, 2; the two of type 2 are alike. */
	private static int[] order(final SwapMonteCarlo chain) {
		final double[] diameters = chain.diameters();
		if (diameters[0] != diameters[1]) return IntStream.range(0, 3).boxed().sorted((i, j) -> Double.compare(diameters[i],
			diameters[j])).mapToInt(Integer::intValue).toArray();
		final int[] types = chain.types();
		final int small = IntStream.range(0, 3).filter(i -> types[i] == 1).findFirst().getAsInt();
		return new int[] { (small + 1) % 3, small, (small + 2) % 3 };
	}

	/** At rest, three sizes can be handed to three places in six ways, four particles of two types in six as well. */
	@Test
	void swapsAloneSampleTheArrangements() {
		final ParticleDataset sizes = three(3.6, UNEQUAL, null);
		assertArrangements(sizes, HARMONIC, 0.02, 1, 20_000);
		assertArrangements(sizes, SIZES, 1, 1, 20_000);
		assertArrangements(fourOfTwoTypes(3.6), TYPES, 2, 1, 20_000);
	}

	/** Where pairs attract, the energy of the one that grows does not decide alone. */
	@Test
	void swapsOfAttractingParticlesSampleTheArrangements() {
		assertArrangements(fourOfTwoTypes(5.2), Potentials.of("kob-andersen-2d"), 1, 1, 20_000);
	}

	/** The same where only particles that are in one of 4 x 4 domains can be swapped, as the cuts happen to lie. */
	@Test
	void swapsWithinDomainsSampleTheArrangements() {
		assertArrangements(three(6.8, UNEQUAL, null), SIZES, 1, 4, 4_000);
		assertArrangements(fourOfTwoTypes(6.8), TYPES, 2, 4, 4_000);
	}

	private static ParticleDataset fourOfTwoTypes(final double side) {
		final double[] x = { 0, 0, 1.1, 0.2, 0.3, 1.2, 1.5, 1.4 };
		return ParticleDataset.builder(PeriodicBox.rectangular(side, side), x).types(new int[] { 1, 2, 2, 1 }).build();
	}

	/**
	 * Six arrangements of either. Half of the moves are displacements by next to nothing, so that the number of swaps is as
	 * often odd as even; two particles alone in a domain would otherwise always be swapped back.
	 */
	private static void assertArrangements(final ParticleDataset particles, final PairPotential potential,
		final double temperature, final int domains, final int samples)
	{
		final SwapMonteCarlo chain = new SwapMonteCarlo(particles, potential, temperature, 0.5, 1e-12, 5, domains);
		final Map<String, long[]> counts = new TreeMap<>();
		final Map<String, Double> weights = new TreeMap<>();
		for (int sample = 0; sample < samples; sample++) {
			for (int block = 0; block < (domains == 1 ? 2 : 30); block++)
				chain.advance(10);
			final String arrangement = Arrays.toString(chain.diameters()) + Arrays.toString(chain.types());
			counts.computeIfAbsent(arrangement, a -> new long[1])[0]++;
			weights.computeIfAbsent(arrangement, a -> Math.exp(-MechanicalState.of(chain.current(), potential, 0).energy() /
				temperature));
		}
		assertEquals(6, counts.size());
		ChiSquare.assertFits(weights.values().stream().mapToDouble(w -> w).toArray(), counts.values().stream().mapToLong(
			c -> c[0]).toArray());
	}

	/** Two unlike spheres in a square and in a cube: shells of the distance r < L / 2, and all that is beyond. */
	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void distancesOfTwoParticlesSampleTheirIntegral(final int dim) {
		final ParticleDataset two = two(dim, 3).diameters(new double[] { 1, 1.4 }).build();
		assertDistances(new SwapMonteCarlo(two, HARMONIC, 0.1, 0.2, 1, 7), HARMONIC, new int[] { 30, 1 }, 20_000, 0, 0.4, 0.6, 0.8,
			1, 1.1, 1.2, 1.3, 1.4, 1.5);
	}

	/**
	 * Detailed balance of the domains: a pair bound by a well of depth 3 T, in a box of 4 x 4 domains no wider than the
	 * range, so that domains often cut it in two.
	 */
	@Test
	void domainsSampleABoundPair() {
		assertBoundPair(6_000);
	}

	@Test
	@Tag("slow")
	void domainsSampleABoundPairForLong() {
		assertBoundPair(50_000);
	}

	private static void assertBoundPair(final int samples) {
		final PairPotential attraction = Potentials.of("kob-andersen-2d");
		final ParticleDataset two = two(2, 10).types(new int[] { 1, 2 }).build();
		assertDistances(new SwapMonteCarlo(two, attraction, 0.5, 0.1, 1.2, 9, 4), attraction, new int[] { 10, 8 }, samples, 0,
			0.85, 0.95, 1.05, 1.2, 1.5, 2, 2.5, 3, 4, 5);
	}

	private static ParticleDataset.Builder two(final int dim, final double side) {
		final double[] lengths = new double[dim];
		Arrays.fill(lengths, side);
		final double[] x = new double[2 * dim];
		x[dim] = 1;
		return ParticleDataset.builder(PeriodicBox.rectangular(lengths), x);
	}

	/**
	 * @param sweeps sweeps in a block and blocks between samples
	 * @param edges of the shells, from 0 to half the side
	 */
	private static void assertDistances(final SwapMonteCarlo chain, final PairPotential potential, final int[] sweeps,
		final int samples, final double... edges)
	{
		final double[] r = new double[chain.box().dimension()];
		final long[] counts = new long[edges.length];
		for (int sample = 0; sample < samples; sample++) {
			for (int block = 0; block < sweeps[1]; block++)
				chain.advance(sweeps[0]);
			Arrays.setAll(r, a -> chain.positions()[r.length + a] - chain.positions()[a]);
			chain.box().minimumImage(r, 0);
			final double distance = Math.sqrt(Arrays.stream(r).map(d -> d * d).sum());
			counts[(int) Arrays.stream(edges).skip(1).filter(edge -> distance >= edge).count()]++;
		}
		ChiSquare.assertFits(shells(chain, potential, edges), counts);
	}

	/** Integrals of 2 pi r exp(-U / T) or 4 pi r^2 exp(-U / T) over the shells; beyond, where U = 0, the rest of the box. */
	private static double[] shells(final SwapMonteCarlo chain, final PairPotential potential, final double... edges) {
		final PairInteraction pair = potential.bind(chain.current());
		final int dim = chain.box().dimension();
		final double[] weights = new double[edges.length];
		for (int shell = 0; shell < edges.length - 1; shell++) {
			final double h = (edges[shell + 1] - edges[shell]) / 1000;
			for (int k = 0; k < 1000; k++) {
				final double r = edges[shell] + (k + 0.5) * h;
				weights[shell] += h * surface(dim, r) * Math.exp(-pair.energy(0, 1, r * r) / chain.temperature());
			}
		}
		final double half = edges[edges.length - 1];
		weights[edges.length - 1] = chain.box().volume() - half * surface(dim, half) / dim;
		return weights;
	}

	private static double surface(final int dim, final double r) {
		return dim == 2 ? 2 * Math.PI * r : 4 * Math.PI * r * r;
	}
}
