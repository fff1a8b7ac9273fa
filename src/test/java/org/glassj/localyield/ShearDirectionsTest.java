package org.glassj.localyield;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.glassj.QuenchedGlass;
import org.glassj.Sample;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.particle.BlockMeans;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.Potentials;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directions of shear: what turns into what, sweeps against single maps, and turned samples against turned loads. */
class ShearDirectionsTest {

	private static final Sample GLASS = Sample.kobAndersen(20);
	private static final Sample PACKING = Sample.packing(0);
	private static final LocalYieldSettings SMALL = LocalYieldSettings.standard().withRadius(3).withSpacing(5);
	private static final LocalYieldMap SWEPT = map(GLASS, SMALL.withDirections(ShearDirections.standard().withSweep(8)));

	private static LocalYieldMap map(final Sample sample, final LocalYieldSettings settings) {
		return LocalYieldMap.of(sample.particles(), sample.potential(), settings, ProgressMonitor.NONE);
	}

	private static BondNetwork cavity(final MechanicalState state, final int center, final double radius) {
		final int[] index = new int[state.particles().size()];
		Arrays.fill(index, BondNetwork.FIXED);
		return Cavity.of(state, new CellGrid(state.particles().box(), state.particles().positions(), 1), center, radius)
			.network(state, index);
	}

	/** D^T D of shear along a frame's first axis by g. */
	private static double[] stretch(final double[][] frame, final double g) {
		final double[] d = Deformation.simpleShear(frame[0], frame[1]).at(g);
		final int dim = frame[0].length;
		return IntStream.range(0, dim * dim).mapToDouble(p -> IntStream.range(0, dim).mapToDouble(c -> d[c * dim + p / dim] *
			d[c * dim + p % dim]).sum()).toArray();
	}

	private static double[][] turned(final double degrees) {
		final double t = Math.toRadians(degrees);
		return new double[][] { { Math.cos(t), Math.sin(t) }, { -Math.sin(t), Math.cos(t) } };
	}

	private static CavityYield answer(final YieldPoint forward, final YieldPoint backward) {
		return new CavityYield(new double[] { 0, 1, 0, 0 }, forward, backward);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.001, 0.08, 0.3 })
	void shearFoundBackwardsIsNamedByTheForwardShearOfTheSameStretch(final double g) {
		for (final double theta : new double[] { 0, 30, 89 }) {
			final WeakestYield found = WeakestYield.among(new double[][][] { turned(theta) }, List.of(answer(YieldPoint.NONE,
				new YieldPoint(-g, -1))));
			assertClose(stretch(turned(theta), -g), stretch(turned(found.angle()), g), 1e-14);
			assertEquals(g, found.strain());
			assertEquals(1, found.stress());
			assertEquals(1, found.distance());
		}
	}

	@Test
	void backwardsInThreeDimensionsIsForwardsTheOtherWay() {
		for (final double[][] frame : ShearDirections.standard().withSweep(20).frames(3)) {
			final WeakestYield found = WeakestYield.among(new double[][][] { frame }, List.of(answer(YieldPoint.NONE,
				new YieldPoint(-0.1, -2))));
			final double[][] named = new double[2][3];
			for (int a = 0; a < 3; a++) {
				named[0][a] = found.direction(a);
				named[1][a] = found.normal(a);
			}
			assertClose(Deformation.simpleShear(frame[0], frame[1]).at(-0.1), Deformation.simpleShear(named[0], named[1]).at(
				0.1), 1e-14);
		}
	}

	@Test
	void theWeakestIsTheNearestAndNoneWinsNothing() {
		final double[][][] frames = ShearDirections.standard().withSweep(4).frames(2);
		final WeakestYield found = WeakestYield.among(frames, List.of(answer(YieldPoint.NONE, new YieldPoint(-0.1, -3)),
			answer(new YieldPoint(0.2, 2), YieldPoint.NONE)));
		assertEquals(45, found.angle(), 1e-12);
		assertEquals(2, found.distance());
		final WeakestYield none = WeakestYield.among(frames, List.of(CavityYield.UNSTABLE, CavityYield.UNSTABLE));
		assertTrue(!none.exists() && Double.isNaN(none.distance()) && Double.isNaN(none.angle()) && Double.isNaN(none
			.direction(0)) && Double.isNaN(none.normal(2)));
	}

	@Test
	void framesOfThePlaneAreAQuarterTurn() {
		final double[][][] frames = ShearDirections.standard().withSweep(6).frames(2);
		for (int k = 0; k < 3; k++)
			for (int a = 0; a < 2; a++)
				assertClose(turned(30 * k)[a], frames[k][a], 1e-15);
	}

	@Test
	void framesOfSpaceAreSpreadEvenly() {
		final double[][][] frames = ShearDirections.standard().withSweep(400).frames(3);
		assertEquals(200, frames.length);
		final double[] moment = new double[9];
		for (final double[][] frame : frames)
			for (int a = 0; a < 3; a++)
				for (int b = 0; b < 3; b++)
					moment[3 * a + b] += Math.pow(frame[0][a] * frame[1][b], 2) / 200;
		// over all rotations the mean of (d_a n_b)^2 is 1/15 for a = b and 2/15 else
		for (int p = 0; p < 9; p++)
			assertEquals(p % 4 == 0 ? 1.0 / 15 : 2.0 / 15, moment[p], 0.005);
		double nearest = 3;
		for (int k = 1; k < 200; k++)
			for (int l = 0; l < k; l++)
				nearest = Math.min(nearest, angle(frames[k], frames[l]));
		// 200 balls of this angular radius, t - sin t over pi each, fill a good part of all rotations
		assertTrue(200 * (nearest / 2 - Math.sin(nearest / 2)) / Math.PI > 0.15, "nearest " + nearest);
	}

	/** Angle of the rotation between two frames. */
	private static double angle(final double[][] u, final double[][] v) {
		double trace = 0;
		for (int axis = 0; axis < 3; axis++)
			for (int a = 0; a < 3; a++)
				trace += axis(u, axis)[a] * axis(v, axis)[a];
		return Math.acos(Math.max(-1, Math.min(1, (trace - 1) / 2)));
	}

	private static double[] axis(final double[][] f, final int axis) {
		return axis < 2 ? f[axis] : new double[] { f[0][1] * f[1][2] - f[0][2] * f[1][1], f[0][2] * f[1][0] - f[0][0] *
			f[1][2], f[0][0] * f[1][1] - f[0][1] * f[1][0] };
	}

	@Test
	void aSweepFindsWhatMapsAtItsAnglesFind() {
		final List<LocalYieldMap> maps = new ArrayList<>();
		for (int k = 0; k < 4; k++)
			maps.add(map(GLASS, SMALL.withAngle(22.5 * k)));
		final double[] least = new double[GLASS.particles().size()];
		Arrays.fill(least, Double.POSITIVE_INFINITY);
		int backward = 0;
		for (int c = 0; c < SWEPT.cavities(); c++) {
			double distance = Double.POSITIVE_INFINITY;
			double angle = Double.NaN;
			for (int k = 0; k < 4; k++) {
				final CavityYield yield = maps.get(k).yield(c);
				final double forth = yield.forward().stress() - yield.stress(0);
				final double back = yield.stress(0) - yield.backward().stress();
				if (forth < distance) angle = 22.5 * k;
				if (forth < distance) distance = forth;
				if (back < distance) angle = 22.5 * k + 90 - Math.toDegrees(Math.atan(-yield.backward().strain() / 2));
				if (back < distance) distance = back;
			}
			assertEquals(distance, SWEPT.sweep().get().yield(c).distance(), 1e-10);
			assertEquals(angle, SWEPT.sweep().get().yield(c).angle(), 1e-8);
			if (angle >= 85) backward++;
			for (final int i : SWEPT.cavity(c).members())
				least[i] = Math.min(least[i], distance);
		}
		assertTrue(backward > 10, "both senses occur");
		for (int i = 0; i < least.length; i++)
			assertEquals(least[i], Double.isInfinite(least[i]) ? least[i] : SWEPT.sweep().get().distances()[i], 1e-10);
	}

	/** Particle by particle from maps at single angles: forwards below 90 degrees, backwards above. */
	@Test
	void eachDirectionIsWhatTheMapAtItsAngleFinds() {
		final WeakestYieldMap sweep = SWEPT.sweep().get();
		assertEquals(8, sweep.directions());
		final double[] smallest = new double[GLASS.particles().size()];
		Arrays.fill(smallest, Double.NaN);
		for (int k = 0; k < 8; k++) {
			assertEquals(22.5 * k, sweep.angle(k));
			final LocalYieldMap single = map(GLASS, SMALL.withAngle(22.5 * (k % 4)));
			final double[] least = new double[smallest.length];
			Arrays.fill(least, Double.NaN);
			for (int c = 0; c < single.cavities(); c++) {
				final CavityYield yield = single.yield(c);
				final double distance = k < 4 ? yield.forward().stress() - yield.stress(0) : yield.stress(0) - yield.backward()
					.stress();
				for (final int i : single.cavity(c).members())
					if (!(distance >= least[i]) && !Double.isNaN(distance)) least[i] = distance;
			}
			assertArrayEquals(least, sweep.distances(k), 1e-10);
			assertArrayEquals(BlockMeans.of(GLASS.particles(), least, SMALL.coarsening()).values(), sweep.blocks(k).values(), 1e-10);
			for (int i = 0; i < smallest.length; i++)
				if (!(least[i] >= smallest[i]) && !Double.isNaN(least[i])) smallest[i] = least[i];
		}
		assertArrayEquals(smallest, sweep.distances(), 1e-10);
	}

	/** The stress along turned shear, by turning tensors: the deviator by twice the angle, its opposite after a quarter turn. */
	@Test
	void shearTurnedByAnAngleTurnsTheDeviatorByTwice() {
		final double xy = 1.3;
		final double normal = -0.7;
		for (final double degrees : new double[] { 0, 22.5, 45, 77, 90, 135, 167 }) {
			// the deformation by 1 is 1 + A, and of a deviator the 1 has no stress
			final double[] along = Deformation.simpleShear(2).rotated(degrees).at(1);
			final double stress = along[0] * normal + (along[1] + along[2]) * xy - along[3] * normal;
			final double twice = Math.toRadians(2 * degrees);
			assertEquals(xy * Math.cos(twice) - normal * Math.sin(twice), stress, 1e-14);
			final double[] quarter = Deformation.simpleShear(2).rotated(degrees + 90).at(1);
			assertEquals(-stress, quarter[0] * normal + (quarter[1] + quarter[2]) * xy - quarter[3] * normal, 1e-14);
		}
	}

	@Test
	void aSweepLeavesTheMapAsItIs() {
		final LocalYieldMap plain = map(GLASS, SMALL);
		assertArrayEquals(plain.yieldStress(), SWEPT.yieldStress());
		assertTrue(plain.sweep().isEmpty());
		for (int c = 0; c < plain.cavities(); c++)
			assertTrue(!(SWEPT.yield(c).forward().stress() - SWEPT.yield(c).stress(0) < SWEPT.sweep().get().yield(c).distance()),
				"the weakest direction is no stronger than x");
		assertEquals("[id, x, y, yieldStress, yieldDistance, yieldStrain, weakestAngle, weakestStress, weakestDistance, " +
			"weakestStrain]", SWEPT.particleTable().headers().toString());
		assertEquals("[x, y, yieldStress, yieldDistance, weakestDistance]", SWEPT.blockTable().headers().toString());
		assertEquals("[x, y, yieldStress, yieldDistance]", plain.blockTable().headers().toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cubic", "fold", "pade", "continuation" })
	void severalLoadingsAtOnceAreEachOfThem(final String method) {
		final BondNetwork cavity = cavity(GLASS.state(4), 500, 3);
		final List<Deformation> loadings = ShearDirections.standard().withSweep(4).all(2);
		assertEquals(3, loadings.size());
		final List<CavityYield> all = YieldEstimator.named(method).estimateAll(cavity, loadings, ProgressMonitor.NONE);
		for (int k = 0; k < 3; k++) {
			final CavityYield one = YieldEstimator.named(method).estimate(cavity, loadings.get(k));
			assertEquals(one.forward().strain(), all.get(k).forward().strain());
			assertEquals(one.backward().stress(), all.get(k).backward().stress());
		}
	}

	/** Particles around one, turned by any angle, far from anything else: its cavity does not know. */
	@ParameterizedTest
	@ValueSource(strings = { "cubic", "continuation" })
	void turningTheSampleIsTurningTheLoadBack(final String method) {
		final ParticleDataset glass = QuenchedGlass.of(2, 400, 4);
		final YieldEstimator estimator = YieldEstimator.named(method);
		for (final double degrees : new double[] { 33, 75, 140 }) {
			final CavityYield load = estimator.estimate(cavity(cluster(glass, 0), 0, 4), Deformation.simpleShear(2).rotated(
				degrees));
			final CavityYield sample = estimator.estimate(cavity(cluster(glass, -degrees), 0, 4), Deformation.simpleShear(2));
			assertEquals(load.forward().strain(), sample.forward().strain(), 2e-7);
			assertEquals(load.forward().stress(), sample.forward().stress(), 1e-6);
			assertEquals(load.backward().strain(), sample.backward().strain(), 2e-7);
		}
	}

	private static MechanicalState cluster(final ParticleDataset glass, final double degrees) {
		final double cos = Math.cos(Math.toRadians(degrees));
		final double sin = Math.sin(Math.toRadians(degrees));
		final List<double[]> near = new ArrayList<>();
		for (int i = 0; i < glass.size(); i++) {
			final double[] v = { glass.positions()[2 * i] - glass.positions()[0], glass.positions()[2 * i + 1] - glass
				.positions()[1] };
			glass.box().minimumImage(v, 0);
			if (Math.hypot(v[0], v[1]) < 11) near.add(new double[] { 30 + cos * v[0] - sin * v[1], 30 + sin * v[0] + cos * v[1],
				glass.diameters()[i] });
		}
		final double[] x = near.stream().flatMapToDouble(p -> Arrays.stream(p, 0, 2)).toArray();
		return MechanicalState.of(ParticleDataset.builder(PeriodicBox.rectangular(60, 60), x).diameters(near.stream()
			.mapToDouble(p -> p[2]).toArray()).name("cluster").build(), Potentials.of("polydisperse-ipl"), 4);
	}

	@Test
	void anyPlaneIsThatOfPermutedCoordinates() {
		final ParticleDataset packing = PACKING.particles();
		final double[] permuted = new double[packing.positions().length];
		for (int p = 0; p < permuted.length; p++)
			permuted[p / 3 * 3 + (p + 1) % 3] = packing.positions()[p];
		final MechanicalState here = PACKING.state(4);
		final MechanicalState there = PACKING.with(packing.withPositions(permuted)).state(4);
		final double[][] plane = { { 1, 2, -1 }, { 1, 0, 1 } };
		final double[][] moved = { { -1, 1, 2 }, { 1, 1, 0 } };
		for (final int center : new int[] { 3, 70 }) {
			final CavityYield expected = new CubicEstimator().estimate(cavity(here, center, 1.8), Deformation.simpleShear(
				plane[0], plane[1]));
			final CavityYield actual = new CubicEstimator().estimate(cavity(there, center, 1.8), Deformation.simpleShear(
				moved[0], moved[1]));
			for (int k = 0; k <= 3; k++)
				assertEquals(expected.stress(k), actual.stress(k), 1e-9 * Math.abs(expected.stress(k)));
		}
	}

	@Test
	void aSweepOfSpaceNamesPlanes() {
		final LocalYieldMap map = map(PACKING, LocalYieldSettings.standard().withRadius(2).withSpacing(2.5).withCoarsening(2.5)
			.withDirections(ShearDirections.standard().withSweep(20)));
		assertEquals("[id, x, y, z, yieldStress, yieldDistance, yieldStrain, directionX, normalX, directionY, normalY, " +
			"directionZ, normalZ, weakestStress, weakestDistance, weakestStrain]", map.particleTable().headers().toString());
		final double[] length = new double[128];
		for (final char axis : "XYZ".toCharArray())
			Arrays.setAll(length, i -> length[i] + Math.pow(map.particleTable().values("direction" + axis)[i], 2));
		assertTrue(Arrays.stream(length).filter(l -> !Double.isNaN(l)).allMatch(l -> Math.abs(l - 1) < 1e-12));
	}

	@Test
	void impossibleDirectionsAreRefused() {
		final ShearDirections standard = ShearDirections.standard();
		assertRefused("sweep: 7 is no even number in 0..10000.", () -> standard.withSweep(7));
		assertRefused("sweep: -2 is no even number in 0..10000.", () -> standard.withSweep(-2));
		assertRefused("sweep: 10002 is no even number in 0..10000.", () -> standard.withSweep(10_002));
		assertRefused("direction: 1 components of the direction and 0 of the normal given, 2 or 3 of each expected.",
			() -> standard.withPlane(new double[1], new double[0]));
		assertRefused("direction: 3 components given, the particles have 2 dimensions.", () -> map(GLASS, SMALL.withDirections(
			standard.withPlane(new double[] { 1, 0, 0 }, new double[] { 0, 0, 1 }))));
		assertEquals(0, standard.sweep());
	}
}
