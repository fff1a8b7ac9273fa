package org.glassj.localyield;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.glassj.Sample;
import org.glassj.TestMonitor;
import org.glassj.Threads;
import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.BlockMeans;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.Potentials;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps of the shipped Kob-Andersen glass (in a tilted box) and of a packing in three dimensions. */
class LocalYieldMapTest {

	private static final Sample GLASS = Sample.kobAndersen(20);
	private static final LocalYieldMap MAP = map(GLASS, LocalYieldSettings.standard());

	private static LocalYieldMap map(final Sample sample, final LocalYieldSettings settings) {
		return LocalYieldMap.of(sample.particles(), sample.potential(), settings, ProgressMonitor.NONE);
	}

	/** Squared distance by explicit images: the boxes here are tilted little and the distance is short. */
	private static double squared(final PeriodicBox box, final double[] x, final int i, final double[] point) {
		double least = Double.POSITIVE_INFINITY;
		for (int n = -2; n <= 2; n++)
			for (int m = -2; m <= 2; m++) {
				final double dx = x[2 * i] - point[0] + n * box.vector(0, 0) + m * box.vector(1, 0);
				final double dy = x[2 * i + 1] - point[1] + n * box.vector(0, 1) + m * box.vector(1, 1);
				least = Math.min(least, dx * dx + dy * dy);
			}
		return least;
	}

	@Test
	void centresAreNearestToARegularGrid() {
		// L = 40.82 is 44.72 d: 14 points a side, a tilted lattice in a tilted box
		final PeriodicBox box = GLASS.particles().box();
		final double[] x = GLASS.particles().positions();
		assertEquals(14 * 14, MAP.cavities());
		for (int c = 0; c < 196; c += 5) {
			final double f = (c % 14 + 0.5) / 14;
			final double g = (c / 14 + 0.5) / 14;
			final double[] point = { f * box.vector(0, 0) + g * box.vector(1, 0) + box.origin(0), g * box.vector(1, 1) + box
				.origin(1) };
			int nearest = 0;
			for (int i = 1; i < 2000; i++)
				if (squared(box, x, i, point) < squared(box, x, nearest, point)) nearest = i;
			assertEquals(nearest, MAP.cavity(c).center());
		}
	}

	@Test
	void cavitiesHaveTheRadiusAskedFor() {
		final double radius = 5 * GLASS.particles().spacing();
		for (int c = 0; c < 196; c += 49) {
			final int center = MAP.cavity(c).center();
			final double[] x = GLASS.particles().positions();
			final double[] point = { x[2 * center], x[2 * center + 1] };
			assertArrayEquals(IntStream.range(0, 2000).filter(i -> squared(GLASS.particles().box(), x, i, point) < radius *
				radius).toArray(), Arrays.stream(MAP.cavity(c).members()).sorted().toArray());
		}
	}

	@Test
	void everyParticleIsCoveredAndTakesItsWeakestCavity() {
		final double[] expected = new double[2000];
		final double[] distance = new double[2000];
		final double[] strain = new double[2000];
		Arrays.fill(expected, Double.POSITIVE_INFINITY);
		for (int c = 0; c < MAP.cavities(); c++) {
			final YieldPoint forward = MAP.yield(c).forward();
			if (!forward.exists()) continue;
			for (final int i : MAP.cavity(c).members())
				if (forward.stress() < expected[i]) {
					expected[i] = forward.stress();
					distance[i] = forward.stress() - MAP.yield(c).stress(0);
					strain[i] = forward.strain();
				}
		}
		assertArrayEquals(expected, MAP.yieldStress());
		assertArrayEquals(distance, MAP.yieldDistance());
		assertArrayEquals(strain, MAP.yieldStrain());
		assertTrue(Arrays.stream(expected).allMatch(Double::isFinite), "every particle is in some cavity that yields");
		assertTrue(Arrays.stream(distance).allMatch(d -> d >= 0));
	}

	@Test
	void discardedCavitiesAreCounted() {
		final long turning = IntStream.range(0, 196).filter(c -> MAP.yield(c).forward().exists()).count();
		assertEquals(196 - turning, MAP.discarded());
		assertTrue(MAP.discarded() < 20, MAP.discarded() + " discarded");
		assertTrue(MAP.secondsPerCavity() > 0);
	}

	/** A triangular lattice in which one particle has lost its six neighbours. */
	private static ParticleDataset latticeWithALoneParticle() {
		final PeriodicBox box = PeriodicBox.rectangular(12, 12 * Math.sqrt(0.75));
		final double[] x = IntStream.range(0, 144).boxed().flatMapToDouble(k -> DoubleStream.of(k % 12 + 0.5 * (k / 12 % 2) + 0.1,
			(k / 12 + 0.1) * Math.sqrt(0.75))).toArray();
		final double[] kept = IntStream.range(0, 144).filter(k -> {
			final double r = Math.hypot(x[2 * k] - x[2 * 66], x[2 * k + 1] - x[2 * 66 + 1]);
			return r == 0 || r > 1.5;
		}).boxed().flatMapToDouble(k -> DoubleStream.of(x[2 * k], x[2 * k + 1])).toArray();
		final double[] diameters = new double[kept.length / 2];
		Arrays.fill(diameters, 1);
		return ParticleDataset.builder(box, kept).diameters(diameters).name("lattice").build();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cubic", "fold", "pade", "semi-rigid", "continuation", "frozen-matrix" })
	void cavitiesOfRattlersDoNotYield(final String method) {
		final LocalYieldMap map = LocalYieldMap.of(latticeWithALoneParticle(), Potentials.of("polydisperse-ipl"),
			LocalYieldSettings.standard().withMethod(method).withRadius(1).withSpacing(1).withTolerance(1e9).withShell(
				SemiRigidShell.of(0.01, 0)).withDirections(ShearDirections.standard().withSweep(2)), ProgressMonitor.NONE);
		final boolean[] rattlers = map.state().rattlers();
		final int[] empty = IntStream.range(0, map.cavities()).filter(c -> Arrays.stream(map.cavity(c).members()).allMatch(
			i -> rattlers[i])).toArray();
		assertTrue(empty.length > 0);
		for (final int c : empty)
			assertTrue(!map.yield(c).forward().exists() && !map.sweep().get().yield(c).exists());
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		for (final int threads : new int[] { 1, 3 }) {
			final LocalYieldMap again = Threads.with(threads, () -> map(GLASS, LocalYieldSettings.standard()));
			assertArrayEquals(MAP.yieldStress(), again.yieldStress());
			assertArrayEquals(MAP.blocks().values(), again.blocks().values());
			for (final String header : MAP.cavityTable().headers())
				assertArrayEquals(MAP.cavityTable().values(header), again.cavityTable().values(header));
		}
	}

	@Test
	void shearAtRightAnglesIsTheReverse() {
		// A turned by 90 degrees is -e_y e_x, whose stress at rest is -sigma_yx
		final LocalYieldMap turned = map(GLASS, LocalYieldSettings.standard().withAngle(90));
		for (int c = 0; c < 196; c += 10)
			assertEquals(-MAP.yield(c).stress(0), turned.yield(c).stress(0), 1e-12 * GLASS.state(1).pressure());
	}

	@Test
	void tablesHoldWhatTheMapHolds() {
		final ResultTable cavities = MAP.cavityTable();
		assertIterableEquals(Arrays.asList("x", "y", "free", "stress0", "stress1", "stress2", "stress3", "forwardStrain",
			"forwardStress", "backwardStrain", "backwardStress"), cavities.headers());
		assertEquals(196, cavities.rows());
		assertEquals(GLASS.particles().positions()[2 * MAP.cavity(7).center() + 1], cavities.values("y")[7]);
		assertEquals(MAP.cavity(7).members().length, cavities.values("free")[7]);
		assertEquals(MAP.yield(7).stress(2), cavities.values("stress2")[7]);
		assertEquals(MAP.yield(7).backward().stress(), cavities.values("backwardStress")[7]);
		final ResultTable particles = MAP.particleTable();
		assertIterableEquals(Arrays.asList("id", "x", "y", "yieldStress", "yieldDistance", "yieldStrain"), particles
			.headers());
		assertArrayEquals(MAP.yieldStress(), particles.values("yieldStress"));
		assertEquals(GLASS.particles().ids()[42], particles.values("id")[42]);
	}

	@Test
	void blocksAverageTheParticles() {
		assertEquals(8, MAP.blocks().blocks(0));
		assertArrayEquals(BlockMeans.of(GLASS.particles(), MAP.yieldStress(), 5).values(), MAP.blocks().values());
		assertArrayEquals(BlockMeans.of(GLASS.particles(), MAP.yieldDistance(), 5).values(), MAP.distanceBlocks().values());
		assertEquals("Kob-Andersen 2D, frame 20", GLASS.toString());
		assertEquals(GLASS.particles(), MAP.state().particles());
	}

	@Test
	void blockTablesSayWhereBlocksAre() {
		// 8 x 8 blocks of a tilted box; the third of the second row
		final ResultTable table = MAP.blockTable();
		final PeriodicBox box = GLASS.particles().box();
		assertEquals(64, table.rows());
		assertEquals(box.origin(0) + 2.5 / 8 * box.vector(0, 0) + 1.5 / 8 * box.vector(1, 0), table.values("x")[10], 1e-12);
		assertEquals(box.origin(1) + 1.5 / 8 * box.vector(1, 1), table.values("y")[10], 1e-12);
		assertArrayEquals(MAP.blocks().values(), table.values("yieldStress"));
		assertArrayEquals(MAP.distanceBlocks().values(), table.values("yieldDistance"));
	}

	@Test
	void everyMethodMapsAndTheExactOnesAgree() {
		final LocalYieldSettings settings = LocalYieldSettings.standard().withRadius(3).withSpacing(11);
		final LocalYieldMap series = map(GLASS, settings.withMethod("continuation"));
		final LocalYieldMap stepped = map(GLASS, settings.withMethod("frozen-matrix"));
		for (int c = 0; c < series.cavities(); c++) {
			assertEquals(stepped.yield(c).forward().strain(), series.yield(c).forward().strain(), 2e-3);
			assertEquals(stepped.yield(c).backward().strain(), series.yield(c).backward().strain(), 2e-3);
			for (final String method : new String[] { "cubic", "fold", "pade" }) {
				final CavityYield other = YieldEstimator.named(method).estimate(series.cavity(c).network(stepped.state(), unused(
					2000)), Deformation.simpleShear(2));
				for (int k = 0; k <= 3; k++)
					assertEquals(other.stress(k), series.yield(c).stress(k), 1e-8 * Math.abs(other.stress(k)));
			}
		}
		assertEquals(0, series.discarded());
	}

	private static int[] unused(final int n) {
		final int[] index = new int[n];
		Arrays.fill(index, BondNetwork.FIXED);
		return index;
	}

	@Test
	void threeDimensions() {
		// 128 spheres are 5.04 d a side: cavities of 2 d, centres 1.6 d apart on a grid of 3 x 3 x 3
		final Sample packing = Sample.packing(0);
		final LocalYieldMap map = map(packing, LocalYieldSettings.standard().withRadius(2).withSpacing(1.6).withCoarsening(
			2.5));
		assertEquals(27, map.cavities());
		assertEquals(8, map.blocks().values().length);
		assertTrue(map.cavityTable().headers().contains("z"));
		final BitSet covered = new BitSet();
		for (int c = 0; c < 27; c++)
			Arrays.stream(map.cavity(c).members()).forEach(covered::set);
		assertEquals(128, covered.cardinality());
		assertEquals(128, map.particleTable().values("z").length);
	}

	@Test
	void aCavityMayFillHalfTheBoxAndNoMore() {
		final Sample glass = Sample.reference();
		assertEquals(9, map(glass, LocalYieldSettings.standard()).cavities());
		final double half = glass.particles().box().smallestWidth() / 2 / glass.particles().spacing();
		assertRefused("radius: 5.1 is outside 1.." + half +
			", half the box of reference glass (in units of the mean spacing d).", () -> map(glass, LocalYieldSettings
				.standard().withRadius(5.1)));
	}

	@Test
	void anUnrelaxedSampleIsRefusedUnlessAskedFor() {
		final Sample shaken = Sample.reference().perturbed(1e-4, 1);
		final double residual = shaken.state(1).residualForce();
		assertRefused("reference glass is not relaxed: its residual force " + residual +
			" is outside 0..1.0E-6; relax it first, or raise the tolerance.", () -> map(shaken, LocalYieldSettings
				.standard()));
		assertEquals(9, map(shaken, LocalYieldSettings.standard().withTolerance(2 * residual)).cavities());
	}

	@Test
	void cancellingEndsTheMap() {
		final TestMonitor impatient = TestMonitor.cancellingAfter(0.1);
		assertThrows(CancellationException.class, () -> LocalYieldMap.of(GLASS.particles(), GLASS.potential(),
			LocalYieldSettings.standard(), impatient));
		assertTrue(impatient.fraction() < 0.5, "stopped at " + impatient.fraction());
	}

	@Test
	void progressIsReportedToTheEnd() {
		final TestMonitor patient = TestMonitor.patient();
		LocalYieldMap.of(GLASS.particles(), GLASS.potential(), LocalYieldSettings.standard(), patient);
		assertEquals(1, patient.fraction());
		assertEquals("Mapping local yield stress of " + GLASS.particles().name(), patient.status());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.4, 1001, Double.NaN, -3, Double.POSITIVE_INFINITY })
	void lengthsOutsideTheirRangeAreRefused(final double value) {
		final LocalYieldSettings standard = LocalYieldSettings.standard();
		final String unit = "..1000.0 (in units of the mean spacing d).";
		assertRefused("radius: " + value + " is outside 1.0" + unit, () -> standard.withRadius(value));
		assertRefused("spacing: " + value + " is outside 0.5" + unit, () -> standard.withSpacing(value));
		assertRefused("coarsening: " + value + " is outside 0.5" + unit, () -> standard.withCoarsening(value));
	}

	@Test
	void otherImpossibleSettingsAreRefused() {
		final LocalYieldSettings standard = LocalYieldSettings.standard();
		assertRefused("angle: NaN is not a finite number.", () -> standard.withAngle(Double.NaN));
		assertRefused("tolerance: 0.0 is not positive.", () -> standard.withTolerance(0));
		assertRefused("tolerance: NaN is not positive.", () -> standard.withTolerance(Double.NaN));
		assertRefused("method: 'quartic' is not known; choose cubic, fold, pade, semi-rigid, continuation, frozen-matrix.", () -> standard.withMethod("quartic"));
	}

	@Test
	void settingsChangeOneByOne() {
		final LocalYieldSettings all = LocalYieldSettings.standard().withRadius(4).withSpacing(2).withCoarsening(3).withAngle(
			15).withTolerance(1e-4).withMethod("cubic");
		assertEquals(4, all.radius());
		assertEquals(2, all.spacing());
		assertEquals(3, all.coarsening());
		assertEquals(15, all.angle());
		assertEquals(1e-4, all.tolerance());
		assertEquals("cubic", all.method());
		final LocalYieldSettings paper = LocalYieldSettings.standard();
		assertEquals(5, paper.radius());
		assertEquals(3, paper.spacing());
		assertEquals(5, paper.coarsening());
		assertEquals(0, paper.angle());
	}
}
