package org.glassj.localyield;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glassj.Sample;
import org.glassj.TestMonitor;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.particle.ParticleDataset;
import org.glassj.prepare.GlassPreparation;
import org.glassj.prepare.LiquidSampling;
import org.glassj.prepare.PreparationSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two exact estimators in a 2D glass of 2,500 particles from T_p = 0.5, and in the shipped solids. */
class ExactYieldTest {

	private static final Deformation SHEAR = Deformation.simpleShear(2);
	private static final FrozenMatrixEstimator FROZEN = new FrozenMatrixEstimator();
	private static final ContinuationEstimator CONTINUATION = new ContinuationEstimator();

	private static Sample glass;
	private static MechanicalState state;

	@BeforeAll
	static void prepare() throws IOException {
		glass = glass(0.5);
		state = glass.state(4);
	}

	/** From a short sampling: how well the liquid is equilibrated does not matter here. */
	private static Sample glass(final double temperature) throws IOException {
		final PreparationSettings settings = PreparationSettings.of("polydisperse-ipl", 2).withParticles(2500)
			.withTemperature(temperature).withSweeps(400).withSeed(1);
		final LiquidSampling liquid = new LiquidSampling(settings, ProgressMonitor.NONE);
		return Sample.of(GlassPreparation.of(liquid, run -> {}, ProgressMonitor.NONE).particles(), settings.model()
			.potential());
	}

	private static BondNetwork cavity(final MechanicalState of, final int center, final double radius) {
		final int[] index = new int[of.particles().size()];
		Arrays.fill(index, BondNetwork.FIXED);
		return Cavity.of(of, of.cells(), center, radius * of.particles().spacing()).network(of, index);
	}

	@Test
	void continuationAgreesWithTheFrozenMatrix() {
		assertAgreement(state, 50, 50, 3);
	}

	@Tag("slow")
	@ParameterizedTest
	@ValueSource(doubles = { 1, 0.5, 0.3 })
	void continuationAgreesAtEveryParentTemperature(final double temperature) throws IOException {
		assertAgreement(glass(temperature).state(4), 200, 12, 5);
	}

	/** Both turning points of some cavities, to two steps or, where short steps see a drop that long ones miss, to two of those. */
	private static void assertAgreement(final MechanicalState of, final int cavities, final int every, final int from) {
		final boolean[] agrees = new boolean[2 * cavities];
		final AtomicInteger missed = new AtomicInteger();
		IntStream.range(0, cavities).parallel().forEach(k -> {
			final BondNetwork cavity = cavity(of, every * k + from, 5);
			final CavityYield exact = FROZEN.estimate(cavity, SHEAR);
			final CavityYield series = CONTINUATION.estimate(cavity, SHEAR);
			for (int side = 0; side < 2; side++) {
				final YieldPoint turn = side == 0 ? series.forward() : series.backward();
				agrees[2 * k + side] = agree(side == 0 ? exact.forward() : exact.backward(), turn);
				if (agrees[2 * k + side]) continue;
				missed.incrementAndGet();
				agrees[2 * k + side] = turn.exists() && dropsBetweenSteps(cavity, turn);
			}
		});
		assertEquals(List.of(), IntStream.range(0, 2 * cavities).filter(k -> !agrees[k]).boxed().collect(Collectors.toList()));
		assertTrue(missed.get() <= Math.max(1, cavities / 100), missed + " of " + 2 * cavities + " missed by long steps");
	}

	/** Whether steps fifty times as short see a drop that is lost in the rise over one of 1e-3. */
	private static boolean dropsBetweenSteps(final BondNetwork cavity, final YieldPoint series) {
		final double step = Math.copySign(FrozenMatrixEstimator.STEP / 50, series.strain());
		final StressDrop drop = new FrozenMatrixPath(cavity, SHEAR, step, FrozenMatrixEstimator.TOLERANCE,
			ProgressMonitor.NONE).toDrop(0.5, 1, (g, sigma) -> {}).get();
		return Math.abs(drop.before().strain() - series.strain()) <= 2 * Math.abs(step);
	}

	private static boolean agree(final YieldPoint stepped, final YieldPoint series) {
		return stepped.exists() && Math.abs(stepped.strain() - series.strain()) <= 2 * FrozenMatrixEstimator.STEP;
	}

	@Test
	void energyFallsAtEachRelaxation() {
		final FrozenMatrixPath path = new FrozenMatrixPath(cavity(state, 777, 5), SHEAR, FrozenMatrixEstimator.STEP,
			FrozenMatrixEstimator.TOLERANCE, ProgressMonitor.NONE);
		for (int k = 0; k < 200; k++) {
			path.strain();
			final double strained = path.energy();
			path.relax();
			assertTrue(path.energy() < strained, "step " + path.steps());
		}
	}

	@Test
	void dropsAreLabelledByWhatTheHessianDoes() {
		int instabilities = 0;
		for (int center = 0; center < 2500; center += 250) {
			final BondNetwork cavity = cavity(state, center, 5);
			final StressDrop drop = FROZEN.drop(cavity, SHEAR, 1, ProgressMonitor.NONE).get();
			assertTrue(drop.size() > 0);
			assertEquals(cavity.unknowns(), drop.particles().length);
			assertTrue(IntStream.range(1, drop.moves().length).allMatch(k -> drop.moves()[k] <= drop.moves()[k - 1]));
			assertTrue(drop.plasticStrain() > 0);
			if (drop.kind() == StressDrop.Kind.INSTABILITY) instabilities++;
			else assertTrue(drop.moves()[0] < 0.3 && drop.size() < 0.1, "a smooth maximum does not jump");
		}
		assertTrue(instabilities < 10, "some maxima are smooth");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cubic", "fold", "pade", "continuation", "frozen-matrix" })
	void everyEstimatorIgnoresOriginOrderAndOrientation(final String method) {
		final ParticleDataset particles = glass.particles();
		final double side = particles.box().length(0);
		final int n = particles.size();
		final double[] x = new double[2 * n];
		final double[] turned = new double[2 * n];
		final double[] diameters = new double[n];
		for (int i = 0; i < n; i++) {
			// particle i becomes n - 1 - i, moved and wrapped into the box, or turned about the box's centre
			final int to = n - 1 - i;
			diameters[to] = particles.diameters()[i];
			for (int a = 0; a < 2; a++)
				x[2 * to + a] = (particles.positions()[2 * i + a] + 0.37 * side) % side;
			turned[2 * to] = side - particles.positions()[2 * i + 1];
			turned[2 * to + 1] = particles.positions()[2 * i];
		}
		final YieldEstimator estimator = YieldEstimator.named(method);
		final MechanicalState moved = glass.with(particles.toBuilder().positions(x).diameters(diameters).build()).state(4);
		final MechanicalState rotated = glass.with(particles.toBuilder().positions(turned).diameters(diameters).build())
			.state(4);
		for (final int center : new int[] { 60, 600, 1800 }) {
			final CavityYield here = estimator.estimate(cavity(state, center, 4), SHEAR);
			assertSame(here, estimator.estimate(cavity(moved, n - 1 - center, 4), SHEAR));
			assertSame(here, estimator.estimate(cavity(rotated, n - 1 - center, 4), SHEAR.rotated(90)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "fold", "pade", "continuation", "frozen-matrix" })
	void estimatorsStopWithinACavity(final String method) {
		final AtomicInteger asked = new AtomicInteger();
		final int patience = method.equals("frozen-matrix") ? 50 : method.equals("continuation") ? 10 : 0;
		final ProgressMonitor impatient = new ProgressMonitor() {

			@Override
			public void status(final String text) {
				// not looked at
			}

			@Override
			public void progress(final double fraction) {
				assertTrue(fraction < 0.5, "still on the way forward");
			}

			@Override
			public boolean isCanceled() {
				return asked.incrementAndGet() > patience;
			}
		};
		final BondNetwork cavity = cavity(state, 1234, 5);
		assertThrows(CancellationException.class, () -> YieldEstimator.named(method).estimate(cavity, SHEAR, impatient));
		assertEquals(patience + 1, asked.get());
	}

	@Test
	void aMapStopsWithinItsCavitiesAndHasToldHowFarItIs() {
		// 16 x 16 cavities: before the first is done
		final TestMonitor impatient = TestMonitor.cancellingAfter(0.0005);
		final CancellationException stopped = assertThrows(CancellationException.class, () -> LocalYieldMap.of(glass
			.particles(), glass.potential(), LocalYieldSettings.standard().withMethod("frozen-matrix"), impatient));
		assertEquals("Canceled by the user.", stopped.getMessage());
		assertTrue(impatient.fraction() < 0.0025, "stopped at " + impatient.fraction());
	}

	@Test
	void droppingBackwardMirrorsDroppingForward() {
		final BondNetwork cavity = cavity(state, 1250, 5);
		final StressDrop backward = FROZEN.drop(cavity, SHEAR, -1, ProgressMonitor.NONE).get();
		final CavityYield yield = FROZEN.estimate(cavity, SHEAR);
		assertEquals(yield.backward().strain(), backward.before().strain());
		assertEquals(yield.backward().stress(), backward.before().stress());
		assertTrue(backward.after().stress() > backward.before().stress(), "its magnitude falls");
		assertTrue(backward.plasticStrain() < 0);
		// (sigma_before + mu dg - sigma_after) / mu
		assertEquals(-FrozenMatrixEstimator.STEP - backward.size() / yield.stress(1), backward.plasticStrain(), 1e-12);
		assertEquals(-FrozenMatrixEstimator.STEP, backward.after().strain() - backward.before().strain(), 1e-12);
	}

	private static void assertSame(final CavityYield expected, final CavityYield actual) {
		assertEquals(expected.forward().strain(), actual.forward().strain(), 2e-7);
		assertEquals(expected.forward().stress(), actual.forward().stress(), 1e-6);
		assertEquals(expected.backward().strain(), actual.backward().strain(), 2e-7);
		assertEquals(expected.backward().stress(), actual.backward().stress(), 1e-6);
	}

	@Test
	void contactsAndThreeDimensionsNeedNoSmoothness() {
		final MechanicalState packing = Sample.packing(0).state(4);
		final Deformation shear = Deformation.simpleShear(3);
		int compared = 0;
		for (int center = 0; center < 128; center += 32) {
			final BondNetwork cavity = cavity(packing, center, 1.5);
			final YieldPoint stepped = FROZEN.estimate(cavity, shear).forward();
			final YieldPoint series = CONTINUATION.estimate(cavity, shear).forward();
			if (!stepped.exists()) continue;
			assertEquals(stepped.strain(), series.strain(), 2 * FrozenMatrixEstimator.STEP, "cavity " + center);
			compared++;
		}
		assertTrue(compared > 0);
	}
}
