package org.glassj.localyield;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

import org.ejml.simple.SimpleMatrix;
import org.glassj.FiniteDifferences;
import org.glassj.Sample;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.particle.CellGrid;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shells that relax harmonically: their limits, dense static condensation, and the model strained for real. */
class SemiRigidShellTest {

	private static final Sample GLASS = Sample.smoothGlass(2);
	private static final MechanicalState STATE = GLASS.state(4);
	private static final CellGrid GRID = new CellGrid(STATE.particles().box(), STATE.particles().positions(), 1);
	private static final double D = STATE.particles().spacing();
	private static final double RADIUS = 2 * D;
	private static final double THICKNESS = 1.8;
	private static final Cavity CAVITY = Cavity.of(STATE, GRID, 42, RADIUS);
	private static final BitSet INSIDE = inside();
	private static final Deformation SHEAR = Deformation.simpleShear(2).rotated(25);

	private static BitSet inside() {
		final BitSet inside = new BitSet();
		Arrays.stream(CAVITY.members()).forEach(inside::set);
		return inside;
	}

	private static int[] unused() {
		final int[] index = new int[STATE.particles().size()];
		Arrays.fill(index, BondNetwork.FIXED);
		return index;
	}

	private static BondNetwork network(final double stiffness) {
		return SemiRigidShell.of(THICKNESS, stiffness).network(CAVITY, STATE, GRID, RADIUS, unused());
	}

	private static BondNetwork larger() {
		return Cavity.of(STATE, GRID, 42, RADIUS + THICKNESS * D).network(STATE, unused());
	}

	private static StrainExpansion expansion(final BondNetwork network, final Deformation loading) {
		return StrainExpansion.of(network, loading, 3, network.factorize(network.hessian()));
	}

	@Test
	void aFreeShellRespondsAsTheLargerCavityToFirstOrder() {
		final BondNetwork free = network(0);
		final BondNetwork larger = larger();
		assertTrue(free.unknowns() > CAVITY.members().length + 20, "there is a shell");
		final StrainExpansion shell = expansion(free, SHEAR);
		final StrainExpansion all = expansion(larger, SHEAR);
		assertClose(all.nonaffine(1), shell.nonaffine(1), 1e-10);
		assertTrue(Math.abs(all.nonaffine(2)[0] - shell.nonaffine(2)[0]) > 1e-6, "but not to second");
		// the stress of the cavity from the larger one's response, bond by bond
		double slope = 0;
		for (int m = 0; m < larger.size(); m++) {
			final int b = larger.bond(m);
			final int ends = (INSIDE.get(STATE.bonds().first(b)) ? 1 : 0) + (INSIDE.get(STATE.bonds().second(b)) ? 1 : 0);
			slope += ends / 2.0 * loadingWork(all, m, b);
		}
		assertRelative(slope / free.volume(), shell.loadingStress()[1], 1e-9);
	}

	/** First derivative of 2 psi' x . A x. */
	private static double loadingWork(final StrainExpansion expansion, final int m, final int b) {
		final double[] c = Arrays.copyOfRange(STATE.taylor(), b * STATE.terms(), (b + 1) * STATE.terms());
		final double[] x = { expansion.bondVector(m, 0, 0), expansion.bondVector(m, 0, 1) };
		final double[] d = { expansion.bondVector(m, 1, 0), expansion.bondVector(m, 1, 1) };
		double work = 0;
		double rate = 0;
		for (int p = 0; p < 4; p++) {
			work += SHEAR.gradient(p / 2, p % 2) * x[p / 2] * x[p % 2];
			rate += SHEAR.gradient(p / 2, p % 2) * (d[p / 2] * x[p % 2] + x[p / 2] * d[p % 2]);
		}
		return 2 * c[1] * rate + 4 * c[2] * 2 * (x[0] * d[0] + x[1] * d[1]) * work;
	}

	@Test
	void aFrozenShellIsTheCavityItself() {
		final double[] plain = expansion(CAVITY.network(STATE, unused()), SHEAR).loadingStress();
		for (final SemiRigidShell frozen : new SemiRigidShell[] { SemiRigidShell.NONE, SemiRigidShell.of(THICKNESS, 1),
			SemiRigidShell.of(0, 0) })
			assertClose(plain, expansion(frozen.network(CAVITY, STATE, GRID, RADIUS, unused()), SHEAR).loadingStress(), 0);
		// and it is approached as 1 - s
		final double[] miss = new double[4];
		for (final double soft : new double[] { 1e-4, 1e-6 }) {
			final double[] near = expansion(network(1 - soft), SHEAR).loadingStress();
			assertClose(plain, near, 100 * soft);
			for (int k = 1; k <= 3; k++) {
				if (miss[k] != 0) assertEquals(100, miss[k] / (near[k] - plain[k]), 1);
				miss[k] = near[k] - plain[k];
			}
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.3, 0.9 })
	void eliminatingTheShellIsStaticCondensation(final double stiffness) {
		final BondNetwork network = network(stiffness);
		final int[] core = IntStream.range(0, network.unknowns()).filter(u -> INSIDE.get(network.particle(u))).toArray();
		final int[] shell = IntStream.range(0, network.unknowns()).filter(u -> !INSIDE.get(network.particle(u))).toArray();
		final SimpleMatrix h = new SimpleMatrix(larger().hessian().toDense());
		double mean = 0;
		for (final int u : shell)
			mean += (h.get(2 * u, 2 * u) + h.get(2 * u + 1, 2 * u + 1)) / (2.0 * shell.length);
		final SimpleMatrix compliance = part(h, shell, shell).plus(SimpleMatrix.identity(2 * shell.length).scale(stiffness / (1 -
			stiffness) * mean)).invert();
		final SimpleMatrix force = affineForce(larger());
		final SimpleMatrix coupling = part(h, core, shell).mult(compliance);
		final SimpleMatrix schur = part(h, core, core).minus(coupling.mult(part(h, shell, core)));
		final SimpleMatrix expected = schur.solve(rows(force, core).minus(coupling.mult(rows(force, shell))).scale(-1));
		final double[] w = expansion(network, SHEAR).nonaffine(1);
		assertClose(expected.getDDRM().getData(), Arrays.stream(core).flatMap(u -> IntStream.of(2 * u, 2 * u + 1)).mapToDouble(
			p -> w[p]).toArray(), 1e-9);
	}

	/** Xi = sum over bonds of K A x. */
	private static SimpleMatrix affineForce(final BondNetwork network) {
		final double[] sum = new double[2 * network.unknowns()];
		final double[] k = new double[4];
		final double[] ax = new double[2];
		for (int m = 0; m < network.size(); m++) {
			network.stiffness(m, k);
			SHEAR.apply(STATE.bonds().vectors(), 2 * network.bond(m), 1, ax, 0);
			network.scatter(m, new double[] { k[0] * ax[0] + k[1] * ax[1], k[2] * ax[0] + k[3] * ax[1] }, sum);
		}
		return new SimpleMatrix(sum.length, 1, true, sum);
	}

	private static SimpleMatrix part(final SimpleMatrix h, final int[] rows, final int[] columns) {
		final SimpleMatrix part = new SimpleMatrix(2 * rows.length, 2 * columns.length);
		for (int r = 0; r < 2 * rows.length; r++)
			for (int c = 0; c < 2 * columns.length; c++)
				part.set(r, c, h.get(2 * rows[r / 2] + r % 2, 2 * columns[c / 2] + c % 2));
		return part;
	}

	private static SimpleMatrix rows(final SimpleMatrix vector, final int[] rows) {
		final SimpleMatrix part = new SimpleMatrix(2 * rows.length, 1);
		for (int r = 0; r < 2 * rows.length; r++)
			part.set(r, vector.get(2 * rows[r / 2] + r % 2));
		return part;
	}

	/** Shear, and a loading whose A^2 is not zero. */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.4 })
	void expansionIsThatOfTheModelStrainedForReal(final double stiffness) {
		final BondNetwork network = network(stiffness);
		for (final Deformation loading : new Deformation[] { SHEAR, Deformation.pureShear(2) }) {
			final double[][] strained = FiniteDifferences.derivatives(g -> new double[] { strainedStress(network, loading, g) },
				1e-3, 5, 3);
			final double[] expected = expansion(network, loading).loadingStress();
			final double[] tolerance = { 1e-12, 1e-9, 1e-6, 1e-4 };
			for (int k = 0; k <= 3; k++)
				assertEquals(expected[k], strained[k][0], tolerance[k] * Math.max(Math.abs(expected[k]), STATE.pressure()), "order " +
					k);
		}
	}

	/** The stress after Newton's method on the model's forces, bond by bond. */
	private static double strainedStress(final BondNetwork network, final Deformation loading, final double g) {
		final double[] f = loading.at(g);
		final double[] v = new double[2 * network.unknowns()];
		double stress = 0;
		for (int step = 0; step < 8; step++) {
			final SimpleMatrix gradient = new SimpleMatrix(v.length, 1);
			final SimpleMatrix hessian = new SimpleMatrix(v.length, v.length);
			stress = 0;
			for (int u = 0; u < network.unknowns() && network.isTethered(); u++)
				for (int p = 2 * u; p < 2 * u + 2; p++) {
					gradient.set(p, network.tether(u) * v[p]);
					hessian.set(p, p, network.tether(u));
				}
			for (int m = 0; m < network.size(); m++)
				stress += addBond(network, m, loading, f, v, gradient, hessian);
			final SimpleMatrix move = hessian.solve(gradient);
			for (int p = 0; p < v.length; p++)
				v[p] -= move.get(p);
		}
		return stress / network.volume();
	}

	private static double addBond(final BondNetwork network, final int m, final Deformation loading, final double[] f,
		final double[] v, final SimpleMatrix gradient, final SimpleMatrix hessian)
	{
		final int b = network.bond(m);
		final double[] rest = { STATE.bonds().vectors()[2 * b], STATE.bonds().vectors()[2 * b + 1] };
		final double[] x = { f[0] * rest[0] + f[1] * rest[1], f[2] * rest[0] + f[3] * rest[1] };
		for (int p = 0; p < 4; p++) {
			final int u = p < 2 ? network.first(m) : network.second(m);
			if (u != BondNetwork.FIXED) x[p % 2] += (p < 2 ? -1 : 1) * v[2 * u + p % 2];
		}
		final boolean exact = INSIDE.get(STATE.bonds().first(b)) || INSIDE.get(STATE.bonds().second(b));
		final double[] c = new double[3];
		final double[] at = exact ? x : rest;
		STATE.interaction().taylor(STATE.bonds().first(b), STATE.bonds().second(b), at[0] * at[0] + at[1] * at[1], 2, c);
		for (int p = 0; p < 4; p++)
			for (int q = 0; q < 4; q++) {
				final double k = 8 * c[2] * at[p % 2] * at[q % 2] + (p % 2 == q % 2 ? 2 * c[1] : 0);
				final double sign = (p < 2 ? -1 : 1) * (q < 2 ? -1 : 1);
				add(hessian, row(network, m, p), row(network, m, q), sign * k);
				// a harmonic bond's force is f_0 + K (x - rest)
				if (!exact && q < 2) add(gradient, row(network, m, p), 0, (p < 2 ? -1 : 1) * k * (x[q] - rest[q]));
			}
		for (int p = 0; p < 4; p++)
			add(gradient, row(network, m, p), 0, (p < 2 ? -1 : 1) * 2 * c[1] * at[p % 2]);
		final boolean both = INSIDE.get(STATE.bonds().first(b)) && INSIDE.get(STATE.bonds().second(b));
		double work = 0;
		for (int p = 0; p < 4; p++)
			work += loading.gradient(p / 2, p % 2) * x[p / 2] * x[p % 2];
		return exact ? (both ? 1 : 0.5) * 2 * c[1] * work : 0;
	}

	private static int row(final BondNetwork network, final int m, final int p) {
		final int u = p < 2 ? network.first(m) : network.second(m);
		return u == BondNetwork.FIXED ? -1 : 2 * u + p % 2;
	}

	private static void add(final SimpleMatrix to, final int row, final int column, final double value) {
		if (row >= 0 && column >= 0) to.set(row, column, to.get(row, column) + value);
	}

	@Test
	void softerShellsLeaveTheCavitySofter() {
		double last = 0;
		for (final double stiffness : new double[] { 0, 0.25, 0.5, 0.75, 0.95, 1 }) {
			final BondNetwork network = network(stiffness);
			// the energy of the loading, which the Schur complement can only lower, to second order
			final double energy = response(network);
			assertTrue(energy > last, "stiffness " + stiffness);
			last = energy;
		}
	}

	/** Affine energy minus Xi H^-1 Xi / 2 of all bonds of the larger cavity. */
	private static double response(final BondNetwork network) {
		final SimpleMatrix xi = affineForce(network);
		double affine = 0;
		final double[] k = new double[4];
		final double[] ax = new double[2];
		final BondNetwork larger = larger();
		for (int m = 0; m < larger.size(); m++) {
			larger.stiffness(m, k);
			SHEAR.apply(STATE.bonds().vectors(), 2 * larger.bond(m), 1, ax, 0);
			affine += 0.5 * (ax[0] * (k[0] * ax[0] + k[1] * ax[1]) + ax[1] * (k[2] * ax[0] + k[3] * ax[1]));
		}
		return affine - 0.5 * xi.dot(new SimpleMatrix(network.hessian().toDense()).solve(xi));
	}

	@Test
	void mapsByName() {
		final LocalYieldSettings small = LocalYieldSettings.standard().withRadius(2.5).withMethod("semi-rigid").withShell(
			SemiRigidShell.of(1.5, 0.2));
		final LocalYieldMap map = LocalYieldMap.of(GLASS.particles(), GLASS.potential(), small, ProgressMonitor.NONE);
		final CellGrid grid = new CellGrid(STATE.particles().box(), STATE.particles().positions(), D);
		for (int c = 0; c < map.cavities(); c++) {
			final BondNetwork network = small.shell().network(map.cavity(c), STATE, grid, 2.5 * D, unused());
			final CavityYield expected = new CubicEstimator().estimate(network, Deformation.simpleShear(2));
			assertEquals(expected.forward().stress(), map.yield(c).forward().stress());
		}
		// with another method the shell is not there
		assertEquals(0, small.withMethod("cubic").shell().thickness());
	}

	@Test
	void impossibleShellsAreRefused() {
		assertRefused("shell: -1.0 is outside 0.0..1000.0 (in units of the mean spacing d).", () -> SemiRigidShell.of(-1, 0));
		assertRefused("stiffness: 1.5 is outside 0.0..1.0.", () -> SemiRigidShell.of(1, 1.5));
		assertRefused("stiffness: NaN is outside 0.0..1.0.", () -> SemiRigidShell.of(1, Double.NaN));
		final double half = GLASS.particles().box().smallestWidth() / 2 / D;
		final LocalYieldSettings wide = LocalYieldSettings.standard().withRadius(3).withMethod("semi-rigid").withShell(
			SemiRigidShell.of(2.5, 0));
		assertRefused("shell: 2.5 is outside 0.." + (half - 3) + ", half the box of " + GLASS.particles().name() +
			" less the radius (in units of the mean spacing d).", () -> LocalYieldMap.of(GLASS.particles(), GLASS.potential(), wide,
				ProgressMonitor.NONE));
	}
}
