package org.glassj.localyield;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.glassj.Sample;
import org.glassj.TestMonitor;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** One cavity of the shipped glass, whose box is tilted, against estimators and expansion. */
class ShearedCavityTest {

	private static final Sample GLASS = Sample.kobAndersen(20);
	private static final MechanicalState STATE = GLASS.state(4);
	private static final double D = GLASS.particles().spacing();
	private static final LocalYieldSettings SETTINGS = LocalYieldSettings.standard().withRadius(3).withAngle(10);
	private static final Deformation SHEAR = Deformation.simpleShear(2).rotated(10);
	private static final int CENTER = 1234;
	private static final ShearedCavity CAVITY = ShearedCavity.of(GLASS.particles(), GLASS.potential(), SETTINGS, CENTER,
		ProgressMonitor.NONE);

	private static BondNetwork network() {
		final int[] index = new int[2000];
		Arrays.fill(index, BondNetwork.FIXED);
		return Cavity.of(STATE, new CellGrid(STATE.particles().box(), STATE.particles().positions(), D), CENTER, 3 * D).network(
			STATE, index);
	}

	@Test
	void yieldsAsTheEstimatorsSay() {
		final CavityYield cubic = new CubicEstimator().estimate(network(), SHEAR);
		final CavityYield exact = new FrozenMatrixEstimator().estimate(network(), SHEAR);
		assertEquals(cubic.forward().stress(), CAVITY.cubic().forward().stress(), 1e-9);
		assertEquals(exact.backward().stress(), CAVITY.frozenMatrix().backward().stress());
		assertEquals(CENTER, CAVITY.center());
		assertEquals(network().unknowns(), CAVITY.free());
	}

	@Test
	void theCurveRisesToTheYieldPointsAndDropsBehindThem() {
		final ResultTable table = CAVITY.table();
		final double[] strain = table.values("strain");
		final double[] stress = table.values("frozenMatrix");
		final CavityYield exact = CAVITY.frozenMatrix();
		final int last = strain.length - 1;
		assertEquals(exact.forward().strain(), strain[last - 1], 1e-12);
		assertEquals(exact.forward().stress(), stress[last - 1], 1e-9);
		assertTrue(stress[last] < stress[last - 1] && stress[0] > stress[1]);
		assertEquals(exact.backward().strain(), strain[1], 1e-12);
		for (int k = 2; k < last; k++) {
			assertTrue(stress[k] > stress[k - 1], "step " + k);
			assertEquals(FrozenMatrixEstimator.STEP, strain[k] - strain[k - 1], 1e-12);
		}
		// order 4 is left out: at strains of 0.004 that is some 1e-9 of the modulus, and some 1e-3 of what the cubic adds
		final double[] s = CAVITY.stress();
		final int rest = IntStream.range(0, last).filter(k -> strain[k] == 0).findFirst().getAsInt();
		for (int k = rest - 4; k <= rest + 4; k++)
			assertEquals(table.values("cubic")[k], stress[k], 1e-6 * s[1]);
		assertEquals(s[0], table.values("cubic")[rest]);
	}

	@Test
	void theDropsAreThoseOfTheFrozenMatrix() {
		final double mu = CAVITY.stress()[1];
		final StressDrop expected = new FrozenMatrixEstimator().drop(network(), SHEAR, 1, ProgressMonitor.NONE).get();
		final StressDrop drop = CAVITY.forwardDrop().get();
		final double[] stress = CAVITY.table().values("frozenMatrix");
		final int last = stress.length - 1;
		assertEquals(stress[last - 1] - stress[last], drop.size(), 1e-12);
		assertEquals(FrozenMatrixEstimator.STEP + drop.size() / mu, drop.plasticStrain(), 1e-12);
		assertEquals(stress[1] - stress[0], -CAVITY.backwardDrop().get().size(), 1e-12);
		final double[] moves = CAVITY.moves(CAVITY.forwardDrop());
		assertEquals(expected.moves()[0], Arrays.stream(moves).max().getAsDouble(), 1e-9);
		assertEquals(Arrays.stream(expected.moves()).sum(), Arrays.stream(moves).sum(), 1e-7);
		for (int i = 0; i < moves.length; i++)
			if (CAVITY.frozen()[i]) assertEquals(0, moves[i]);
	}

	@Test
	void stopsAtOnceOnTheWayBackwardAndForward() {
		for (final double when : new double[] { 0.02, 0.55 }) {
			final TestMonitor monitor = TestMonitor.cancellingAfter(when);
			assertThrows(CancellationException.class, () -> ShearedCavity.of(GLASS.particles(), GLASS.potential(), SETTINGS, CENTER,
				monitor));
			assertEquals(when, monitor.fraction(), 0.01);
		}
	}

	@Test
	void plotsTheCurveAndItsBeginning() {
		final Curve curve = CAVITY.curve();
		assertEquals("[frozen matrix, cubic, yield, backward and forward]", curve.names().toString());
		assertEquals(CAVITY.frozenMatrix().forward().stress(), curve.y("yield, backward and forward")[1]);
		final String only = CAVITY.linear().names().iterator().next();
		assertEquals(21, CAVITY.linear().x(only).length);
		final double[][] line = CAVITY.linear().guides(only).get(0);
		assertEquals(CAVITY.stress()[1], (line[1][1] - line[1][0]) / (line[0][1] - line[0][0]), 1e-9 * CAVITY.stress()[1]);
	}

	@Test
	void theClusterShowsTheSurroundingsFromTheCentre() {
		final ParticleDataset cluster = CAVITY.cluster();
		final double half = 5.5 * D;
		assertEquals(2 * half, cluster.box().length(0), 1e-12);
		final boolean[] frozen = CAVITY.frozen();
		int free = 0;
		for (int i = 0; i < cluster.size(); i++) {
			final double r = Math.hypot(cluster.positions()[2 * i] - half, cluster.positions()[2 * i + 1] - half);
			assertEquals(r >= 3 * D, frozen[i], "at " + r);
			if (!frozen[i]) free++;
		}
		assertEquals(CAVITY.free(), free);
		// density of the whole within a few per cent of a few hundred particles
		assertEquals(121, cluster.size(), 12.0);
	}

	@Test
	void responsesAreTheNonaffineVelocities() {
		final BondNetwork network = network();
		final double[] w = StrainExpansion.of(network, SHEAR, 1, network.factorize(network.hessian())).nonaffine(1);
		final double[] u = CAVITY.responses();
		final boolean[] frozen = CAVITY.frozen();
		double expected = 0;
		double found = 0;
		for (final double component : w)
			expected += component * component;
		for (int p = 0; p < u.length; p++) {
			found += u[p] * u[p];
			if (frozen[p / 2]) assertEquals(0, u[p]);
		}
		assertEquals(expected, found, 1e-9 * expected);
	}

	@Test
	void bondsJoinParticlesOfTheClusterWithTheirForces() {
		final double[][] bonds = CAVITY.bonds();
		final ParticleDataset cluster = CAVITY.cluster();
		assertEquals(network().size(), bonds[2].length);
		final CellGrid grid = new CellGrid(cluster.box(), cluster.positions(), D);
		for (int m = 0; m < bonds[2].length; m++) {
			final double[] start = { bonds[0][2 * m], bonds[0][2 * m + 1] };
			final double[] end = { start[0] + bonds[1][2 * m], start[1] + bonds[1][2 * m + 1] };
			final int i = grid.nearest(start);
			final int j = grid.nearest(end);
			assertClose(start, Arrays.copyOfRange(cluster.positions(), 2 * i, 2 * i + 2), 1e-12);
			assertClose(end, Arrays.copyOfRange(cluster.positions(), 2 * j, 2 * j + 2), 1e-12);
			assertTrue(!CAVITY.frozen()[i] || !CAVITY.frozen()[j]);
		}
		// forces balance on the particle at the centre
		final double[] sum = new double[2];
		final double half = 5.5 * D;
		for (int m = 0; m < bonds[2].length; m++) {
			final double length = Math.hypot(bonds[1][2 * m], bonds[1][2 * m + 1]);
			for (int a = 0; a < 2; a++) {
				final boolean from = Math.abs(bonds[0][2 * m] - half) < 1e-9 && Math.abs(bonds[0][2 * m + 1] - half) < 1e-9;
				final boolean to = Math.abs(bonds[0][2 * m] + bonds[1][2 * m] - half) < 1e-9 && Math.abs(bonds[0][2 * m + 1] +
					bonds[1][2 * m + 1] - half) < 1e-9;
				if (from || to) sum[a] += (from ? 1 : -1) * bonds[2][m] * bonds[1][2 * m + a] / length;
			}
		}
		assertArrayEquals(new double[2], sum, 1e-6);
	}

	@Test
	void threeDimensions() {
		final Sample packing = Sample.packing(0);
		final ShearedCavity cavity = ShearedCavity.of(packing.particles(), packing.potential(), LocalYieldSettings.standard()
			.withRadius(1.5), 5, ProgressMonitor.NONE);
		assertEquals(3, cavity.cluster().dimension());
		assertEquals(3 * cavity.cluster().size(), cavity.responses().length);
		assertTrue(cavity.table().rows() > 2);
	}

	@Test
	void refusesAndCancels() {
		assertRefused("radius: 500.0 is outside 1.." + GLASS.particles().box().smallestWidth() / 2 / D + ", half the box of " +
			GLASS.particles().name() + " (in units of the mean spacing d).", () -> ShearedCavity.of(GLASS.particles(), GLASS
				.potential(), SETTINGS.withRadius(500), 0, ProgressMonitor.NONE));
		assertThrows(CancellationException.class, () -> ShearedCavity.of(GLASS.particles(), GLASS.potential(), SETTINGS, 0,
			TestMonitor.cancellingAfter(0)));
	}

	@Test
	void refusesACavityOnASaddle() {
		final Sample shaken = Sample.reference().perturbed(0.12, 1);
		final MechanicalState state = shaken.state(4);
		final int[] index = new int[100];
		Arrays.fill(index, BondNetwork.FIXED);
		final int center = IntStream.range(0, 100).filter(c -> Double.isNaN(new CubicEstimator().estimate(Cavity.of(state, state
			.cells(), c, 2 * shaken.particles().spacing()).network(state, index), SHEAR).stress(0))).findFirst().getAsInt();
		assertRefused("The cavity about particle " + shaken.particles().ids()[center] + " of " + shaken.particles().name() +
			" is not stable at rest; choose another particle or relax the sample.", () -> ShearedCavity.of(shaken.particles(), shaken
				.potential(), SETTINGS.withRadius(2).withTolerance(1e99), center, ProgressMonitor.NONE));
	}
}
