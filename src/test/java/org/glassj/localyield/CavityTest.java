package org.glassj.localyield;

import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.ejml.simple.SimpleMatrix;
import org.glassj.FiniteDifferences;
import org.glassj.Sample;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.Test;

/** Cavities in a frozen matrix: who is inside, their share of the bulk, and their response against real strain. */
class CavityTest {

	private static final Sample GLASS = Sample.kobAndersen(20);
	private static final MechanicalState STATE = GLASS.state(4);

	private static int[] unused(final MechanicalState state) {
		final int[] index = new int[state.particles().size()];
		Arrays.fill(index, BondNetwork.FIXED);
		return index;
	}

	private static Cavity cavity(final MechanicalState state, final int center, final double radius) {
		return Cavity.of(state, new CellGrid(state.particles().box(), state.particles().positions(), 1), center, radius);
	}

	private static double distance(final ParticleDataset particles, final int i, final int j) {
		final int dim = particles.dimension();
		final double[] v = new double[dim];
		for (int a = 0; a < dim; a++)
			v[a] = particles.positions()[j * dim + a] - particles.positions()[i * dim + a];
		particles.box().minimumImage(v, 0);
		return MechanicalState.largestNorm(v, dim);
	}

	@Test
	void membersAreTheParticlesCloserThanR() {
		for (final int center : new int[] { 0, 777, 1999 }) {
			final Cavity cavity = cavity(STATE, center, 4.2);
			assertEquals(center, cavity.center());
			assertArrayEquals(IntStream.range(0, 2000).filter(i -> distance(STATE.particles(), center, i) < 4.2).toArray(),
				Arrays.stream(cavity.members()).sorted().toArray());
		}
	}

	@Test
	void membersAreSortedAlongXThroughTheCavity() {
		final Cavity cavity = cavity(STATE, 123, 4.2);
		double last = Double.NEGATIVE_INFINITY;
		for (final int i : cavity.members()) {
			final double[] v = { STATE.particles().positions()[2 * i] - STATE.particles().positions()[246], STATE.particles()
				.positions()[2 * i + 1] - STATE.particles().positions()[247] };
			STATE.particles().box().minimumImage(v, 0);
			// the order compares floats
			assertTrue(v[0] >= last - 1e-6);
			last = v[0];
		}
	}

	@Test
	void rattlersCountAsMembersButDoNotRespond() {
		final MechanicalState packing = Sample.packingWithRattlers().state(4);
		assertTrue(packing.rattlers()[0]);
		final Cavity cavity = cavity(packing, 0, 1.5);
		final BondNetwork network = cavity.network(packing, unused(packing));
		final long rattlers = Arrays.stream(cavity.members()).filter(i -> packing.rattlers()[i]).count();
		assertTrue(rattlers >= 1);
		assertEquals(cavity.members().length - rattlers, network.unknowns());
		assertRelative(cavity.members().length * packing.particles().box().volume() / 130, network.volume(), 1e-14);
	}

	@Test
	void disjointCavitiesAddUpToTheBulk() {
		// every third particle: an inner bond of a part weighs 1, a bond between two parts 1/2 in each
		final Deformation shear = Deformation.simpleShear(2);
		final double[] stress = new double[2];
		final double[] energy = new double[1];
		for (int part = 0; part < 3; part++) {
			final int remainder = part;
			final int[] free = IntStream.range(0, 2000).filter(i -> i % 3 == remainder).toArray();
			final BondNetwork network = BondNetwork.cavity(STATE, free, free.length, unused(STATE));
			final StrainExpansion affine = StrainExpansion.of(network, shear, 1, null);
			for (int k = 0; k < 2; k++)
				stress[k] += affine.stress(0, 1)[k] * free.length / 2000;
			energy[0] += affine.energy()[0];
		}
		final StrainExpansion bulk = StrainExpansion.of(BondNetwork.whole(STATE), shear, 1, null);
		final double scale = STATE.pressure();
		assertEquals(bulk.stress(0, 1)[0], stress[0], 1e-13 * scale);
		assertRelative(bulk.stress(0, 1)[1], stress[1], 1e-13);
		assertRelative(bulk.energy()[0], energy[0], 1e-13);
	}

	@Test
	void roundCavitiesAverageToTheBulk() {
		// about every fifth particle: weighted by their volumes, cavities of about 80 count each bond about alike. Overlapping
		// coverage varies by 3 %, so the mean misses by a few per cent of that times the spread of local stresses and moduli
		final Deformation shear = Deformation.simpleShear(2);
		final CellGrid grid = new CellGrid(STATE.particles().box(), STATE.particles().positions(), 1);
		double volume = 0;
		double pressure = 0;
		double modulus = 0;
		for (int center = 0; center < 2000; center += 5) {
			final BondNetwork network = Cavity.of(STATE, grid, center, 5 * STATE.particles().spacing()).network(STATE, unused(
				STATE));
			final StrainExpansion affine = StrainExpansion.of(network, shear, 1, null);
			volume += network.volume();
			pressure += affine.pressure()[0] * network.volume();
			modulus += affine.stress(0, 1)[1] * network.volume();
		}
		final double bulk = StrainExpansion.of(BondNetwork.whole(STATE), shear, 1, null).stress(0, 1)[1];
		assertRelative(STATE.pressure(), pressure / volume, 0.02);
		assertRelative(bulk, modulus / volume, 0.02);
	}

	@Test
	void expansionIsThatOfACavityStrainedForReal() {
		// eleven strains of 5e-4: round-off of 1e-13 is amplified by a few hundred with each order
		final Sample glass = Sample.smoothGlass(2);
		final MechanicalState state = glass.state(4);
		final Cavity cavity = cavity(state, 50, 3 * glass.particles().spacing());
		final BondNetwork network = cavity.network(state, unused(state));
		for (final Deformation loading : new Deformation[] { Deformation.simpleShear(2), Deformation.named("simple-shear", 2,
			60), Deformation.dilation(2) })
		{
			final double[] expanded = StrainExpansion.of(network, loading, 3, network.factorize(network.hessian()))
				.loadingStress();
			final double[][] strained = FiniteDifferences.derivatives(g -> new double[] { strainedStress(glass, cavity, loading,
				g) }, 5e-4, 5, 3);
			for (int k = 0; k <= 3; k++)
				assertEquals(expanded[k], strained[k][0], new double[] { 1e-11, 1e-10, 1e-7, 2e-6 }[k] * Math.abs(expanded[k]));
		}
	}

	/** Loading stress of a cavity whose matrix is deformed by exp(g A) and whose members are then relaxed. */
	private static double strainedStress(final Sample glass, final Cavity cavity, final Deformation loading,
		final double g)
	{
		Sample strained = glass.deformed(loading.at(g));
		for (int step = 0; step < 8; step++)
			strained = newtonStep(strained, cavity);
		final MechanicalState state = strained.state(2);
		return StrainExpansion.of(cavity.network(state, unused(state)), loading, 0, null).loadingStress()[0];
	}

	/** Moves the members by -H^-1 gradient, with dense algebra and the sample's own forces. */
	private static Sample newtonStep(final Sample sample, final Cavity cavity) {
		final MechanicalState state = sample.state(2);
		final BondNetwork network = cavity.network(state, unused(state));
		final double[] forces = state.forces();
		final SimpleMatrix right = new SimpleMatrix(2 * network.unknowns(), 1);
		for (int p = 0; p < 2 * network.unknowns(); p++)
			right.set(p, forces[2 * network.particle(p / 2) + p % 2]);
		final SimpleMatrix move = new SimpleMatrix(network.hessian().toDense()).solve(right);
		final double[] displacement = new double[forces.length];
		for (int p = 0; p < 2 * network.unknowns(); p++)
			displacement[2 * network.particle(p / 2) + p % 2] = move.get(p);
		return sample.displaced(1, displacement);
	}

	@Test
	void aCavityOnASaddleHasNoYieldStress() {
		final MechanicalState shaken = Sample.reference().perturbed(0.12, 1).state(4);
		int unstable = 0;
		for (int center = 0; center < 100; center += 2) {
			final BondNetwork network = cavity(shaken, center, 2).network(shaken, unused(shaken));
			final double lowest = new SimpleMatrix(network.hessian().toDense()).eig().getEigenvalues().stream().mapToDouble(
				e -> e.getReal()).min().getAsDouble();
			final CavityYield yield = new CubicEstimator().estimate(network, Deformation.simpleShear(2));
			assertEquals(lowest <= 0, Double.isNaN(yield.stress(1)));
			if (lowest > 0) continue;
			assertFalse(yield.forward().exists());
			assertFalse(yield.backward().exists());
			unstable++;
		}
		assertTrue(unstable > 5 && unstable < 45, unstable + " of 50 are on a saddle");
	}

	@Test
	void estimatesUseTheLoadingStressOfTheCavity() {
		final BondNetwork network = cavity(STATE, 500, 4).network(STATE, unused(STATE));
		final Deformation loading = Deformation.named("simple-shear", 2, 20);
		final CavityYield yield = new CubicEstimator().estimate(network, loading);
		final double[] expected = StrainExpansion.of(network, loading, 3, network.factorize(network.hessian()))
			.loadingStress();
		final double[] actual = IntStream.rangeClosed(0, 3).mapToDouble(yield::stress).toArray();
		for (int k = 0; k <= 3; k++)
			assertEquals(expected[k], actual[k], 1e-9 * Math.abs(expected[k]));
		assertEquals(CubicEstimator.forward(actual).strain(), yield.forward().strain());
		assertEquals(CubicEstimator.backward(actual).stress(), yield.backward().stress());
	}
}
