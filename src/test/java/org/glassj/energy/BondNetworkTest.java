package org.glassj.energy;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.difference;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.glassj.FiniteDifferences;
import org.glassj.Sample;
import org.glassj.numeric.EnvelopeCholesky;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.numeric.SupernodalCholesky;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.Potentials;
import org.junit.jupiter.api.Test;

/** Who responds, which bonds count how much, and the Hessian of those who respond. */
class BondNetworkTest {

	private final MechanicalState glass = Sample.reference().state(2);
	private final MechanicalState packing = Sample.packingWithRattlers().state(2);

	private static int[] unused(final MechanicalState state) {
		final int[] index = new int[state.particles().size()];
		Arrays.fill(index, BondNetwork.FIXED);
		return index;
	}

	@Test
	void theWholeSamplePinsItsFirstParticle() {
		final BondNetwork network = BondNetwork.whole(glass);
		assertSame(glass, network.state());
		assertEquals(99, network.unknowns());
		assertEquals(glass.bonds().size(), network.size());
		assertEquals(glass.particles().box().volume(), network.volume());
		for (int u = 0; u < 99; u++)
			assertEquals(u + 1, network.particle(u));
		for (int m = 0; m < network.size(); m++) {
			assertEquals(m, network.bond(m));
			assertEquals(1, network.weight(m));
			// FIXED is one below the first unknown, as particle 0 is one below particle 1
			assertEquals(glass.bonds().first(m) - 1, network.first(m));
			assertEquals(glass.bonds().second(m) - 1, network.second(m));
		}
	}

	@Test
	void rattlersStayOutOfTheWholeSample() {
		assertEquals(2, packing.rattlerCount());
		final BondNetwork network = BondNetwork.whole(packing);
		assertEquals(127, network.unknowns());
		// particle 1 is pinned, 0 and 65 rattle
		assertArrayEquals(IntStream.range(2, 130).filter(i -> i != 65).toArray(), IntStream.range(0, 127).map(
			network::particle).toArray());
		assertEquals(packing.bonds().size(), network.size());
	}

	@Test
	void rattlersMayBeAmongTheUnknowns() {
		final BondNetwork all = BondNetwork.withRattlers(packing);
		assertArrayEquals(IntStream.range(0, 130).filter(i -> i != 1).toArray(), IntStream.range(0, 129).map(all::particle)
			.toArray());
		assertEquals(130, BondNetwork.unpinned(packing).unknowns());
	}

	@Test
	void bondsOfRattlersDoNotCount() {
		// pushed against a neighbour, the first rattler has a bond but not enough of them
		final Sample sample = Sample.packingWithRattlers();
		final double[] x = sample.particles().positions().clone();
		for (int a = 0; a < 3; a++)
			x[a] = x[3 + a] + 0.25;
		final MechanicalState touching = sample.with(sample.particles().withPositions(x)).state(2);
		assertTrue(touching.rattlers()[0]);
		final int toRattler = touching.bonds().incidence()[0][1];
		assertTrue(toRattler > 0);
		assertEquals(touching.bonds().size() - toRattler, BondNetwork.whole(touching).size());
		assertEquals(touching.bonds().size(), BondNetwork.withRattlers(touching).size());
		final int[] held = IntStream.range(1, 130).filter(i -> i != 65).toArray();
		assertEquals(touching.bonds().size() - toRattler, BondNetwork.cavity(touching, held, 130, unused(touching)).size());
	}

	@Test
	void aSampleOfRattlersHasNoRigidPart() {
		final ParticleDataset gas = ParticleDataset.builder(PeriodicBox.rectangular(9, 9), new double[] { 1, 1, 5, 5 })
			.diameters(new double[] { 1, 1 }).name("gas").build();
		final MechanicalState state = MechanicalState.of(gas, Potentials.of("harmonic-sphere"), 2);
		assertRefused("gas has no rigid part: 2 of its 2 particles are rattlers.", () -> BondNetwork.whole(state));
		assertEquals(1, BondNetwork.withRattlers(state).unknowns());
	}

	@Test
	void aCavityTakesEveryBondOfItsParticlesOnce() {
		final int[] free = { 40, 3, 17, 18, 60 };
		final int[] index = unused(glass);
		final BondNetwork cavity = BondNetwork.cavity(glass, free, 6, index);
		assertArrayEquals(unused(glass), index, "the scratch array is as it was");
		assertEquals(5, cavity.unknowns());
		assertEquals(2, cavity.dimension());
		assertEquals(6 * glass.particles().box().volume() / 100, cavity.volume(), 1e-12);
		final int[] expected = IntStream.range(0, glass.bonds().size()).filter(b -> isFree(free, glass.bonds().first(b)) ||
			isFree(free, glass.bonds().second(b))).toArray();
		assertArrayEquals(expected, IntStream.range(0, cavity.size()).map(cavity::bond).sorted().toArray());
		for (int m = 0; m < cavity.size(); m++) {
			assertEnd(free, cavity.first(m), glass.bonds().first(cavity.bond(m)));
			assertEnd(free, cavity.second(m), glass.bonds().second(cavity.bond(m)));
			final boolean inside = cavity.first(m) != BondNetwork.FIXED && cavity.second(m) != BondNetwork.FIXED;
			assertEquals(inside ? 1 : 0.5, cavity.weight(m));
		}
	}

	private static boolean isFree(final int[] free, final int i) {
		return Arrays.stream(free).anyMatch(f -> f == i);
	}

	private static void assertEnd(final int[] free, final int unknown, final int particle) {
		if (unknown == BondNetwork.FIXED) assertTrue(!isFree(free, particle));
		else assertEquals(particle, free[unknown]);
	}

	@Test
	void theHessianOfACavityIsThatOfItsParticlesInTheFrozenSample() {
		final Sample sample = Sample.reference();
		final int[] free = { 40, 3, 17, 18, 60 };
		final BondNetwork cavity = BondNetwork.cavity(glass, free, 5, unused(glass));
		final double[] v = new SplittableRandom(1).doubles(10, -1, 1).toArray();
		final double[] displacement = new double[200];
		for (int u = 0; u < 5; u++)
			System.arraycopy(v, 2 * u, displacement, 2 * free[u], 2);
		final double[] slopes = FiniteDifferences.slopes(h -> sample.displaced(-h, displacement).state(1).forces(), 1e-5);
		final double[] product = new double[10];
		cavity.hessian().multiply(v, product);
		final double[] expected = new double[10];
		for (int u = 0; u < 5; u++)
			System.arraycopy(slopes, 2 * free[u], expected, 2 * u, 2);
		assertClose(expected, product, 1e-9);
	}

	@Test
	void scatteringABondPullsItsEndsApart() {
		final BondNetwork network = BondNetwork.whole(glass);
		final int inner = IntStream.range(0, network.size()).filter(m -> network.first(m) >= 0).findFirst().getAsInt();
		final double[] residual = new double[198];
		network.scatter(inner, new double[] { 3, -4 }, residual);
		assertEquals(-3, residual[2 * network.first(inner)]);
		assertEquals(-4, residual[2 * network.second(inner) + 1]);
		// bond 0 starts at the pinned particle
		assertEquals(BondNetwork.FIXED, network.first(0));
		final double[] other = new double[198];
		network.scatter(0, new double[] { 1, 2 }, other);
		assertEquals(3, Arrays.stream(other).sum());
	}

	@Test
	void pinningTakesAwayTheZeroModesAndNothingElse() {
		final double[] translation = new double[200];
		for (int p = 0; p < 200; p += 2)
			translation[p] = 1;
		final double[] force = new double[200];
		final BondNetwork unpinned = BondNetwork.unpinned(glass);
		unpinned.hessian().multiply(translation, force);
		assertEquals(0, difference(new double[200], force), 1e-10);
		assertThrows(NotPositiveDefiniteException.class, () -> unpinned.factorize(unpinned.hessian()));
		BondNetwork.whole(glass).factorize(BondNetwork.whole(glass).hessian());
	}

	@Test
	void bothFactorsSolveALargeNetworkAlike() {
		final BondNetwork network = BondNetwork.whole(Sample.kobAndersen(20).state(2));
		final SymmetricBlockMatrix hessian = network.hessian();
		final double[] expected = new SplittableRandom(4).doubles(network.unknowns() * 2L, -1, 1).toArray();
		final double[] right = new double[expected.length];
		hessian.multiply(expected, right);
		final double[] sparse = right.clone();
		assertTrue(network.factorize(hessian).solver() instanceof SupernodalCholesky);
		network.factorize(hessian).solve(sparse);
		// a condition number of 1e6 or so
		assertClose(expected, sparse, 1e-8);
		final double[] wrapped = network.state().particles().box().wrap(network.state().particles().positions());
		final double[] envelope = right.clone();
		EnvelopeCholesky.of(hessian, EnvelopeCholesky.orderAlong(Arrays.copyOfRange(wrapped, 2, wrapped.length), 2, 0))
			.solve(envelope);
		assertClose(expected, envelope, 1e-8);
	}
}
