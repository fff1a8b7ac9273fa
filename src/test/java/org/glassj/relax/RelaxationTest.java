package org.glassj.relax;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.glassj.Agreement.difference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.glassj.QuenchedGlass;
import org.glassj.Sample;
import org.glassj.TestMonitor;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.EnergyFunction;
import org.glassj.energy.MechanicalState;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to force balance: both minimisers alone, Newton's finish, and the relaxation that joins them. */
class RelaxationTest {

	private static final long ENOUGH = 200_000;

	static Stream<Minimizer> minimizers() {
		return Stream.of(new Fire(), new ConjugateGradient());
	}

	private static Relaxation relax(final Sample sample, final RelaxationSettings settings) {
		return Relaxation.of(sample.particles(), sample.potential(), settings.withMostEvaluations(ENOUGH),
			ProgressMonitor.NONE);
	}

	private static RelaxationSettings to(final double tolerance, final Minimizer minimizer) {
		return RelaxationSettings.to(tolerance).with(minimizer);
	}

	private static Sample liquid(final int dim, final int n, final long seed) {
		return Sample.of(QuenchedGlass.liquid(dim, n, seed), QuenchedGlass.potential());
	}

	private static void assertAtRest(final Sample sample, final double tolerance) {
		assertTrue(sample.state(1).residualForce() <= tolerance, () -> "residual force " + sample.state(1).residualForce());
	}

	@ParameterizedTest
	@CsvSource({ "fire, 2, 64", "conjugate-gradient, 2, 64", "fire, 3, 160", "conjugate-gradient, 3, 160" })
	void aLiquidIsQuenchedToAMinimum(final String minimizer, final int dim, final int n) {
		// particles that all but coincide repel with energies of 1e10 and more
		final Sample liquid = liquid(dim, n, 3);
		final Relaxation relaxed = relax(liquid, RelaxationSettings.to(1e-10).withMinimizer(minimizer));
		assertAtRest(liquid.with(relaxed.particles()), 1e-10);
		assertTrue(relaxed.state().energy() < liquid.state(0).energy());
		assertEquals(liquid.particles().name(), relaxed.particles().name());
		assertSame(liquid.particles().diameters(), relaxed.particles().diameters());
		// a minimum and no saddle: the Hessian of all but rattlers has a Cholesky factor
		final BondNetwork network = BondNetwork.whole(liquid.with(relaxed.particles()).state(2));
		network.factorize(network.hessian());
	}

	@ParameterizedTest
	@MethodSource("org.glassj.Sample#solids")
	void bothMinimisersFallBackIntoTheSameState(final Sample solid) {
		// a displacement of 1e-3 d, far within the basin; stiffnesses of 1e-2 and more turn forces of 1e-10 into 1e-8
		final Sample shaken = solid.perturbed(1e-3, 7);
		final Relaxation fire = relax(shaken, to(1e-10, new Fire()));
		final Relaxation gradients = relax(shaken, to(1e-10, new ConjugateGradient()));
		assertRelative(solid.state(0).energy(), fire.state().energy(), 1e-12);
		assertRelative(solid.state(0).energy(), gradients.state().energy(), 1e-12);
		assertTrue(difference(withoutDrift(solid, fire), withoutDrift(solid, gradients)) < 1e-7);
		assertTrue(difference(solid.particles().positions(), withoutDrift(solid, fire)) < 1e-7);
	}

	/** Relaxed positions shifted as a whole so that the first particle is where it was in the solid. */
	private static double[] withoutDrift(final Sample solid, final Relaxation relaxed) {
		final int dim = solid.particles().dimension();
		final double[] x = relaxed.particles().positions();
		final double[] shifted = new double[x.length];
		for (int p = 0; p < x.length; p++)
			shifted[p] = x[p] - x[p % dim] + solid.particles().positions()[p % dim];
		return shifted;
	}

	@Test
	void rattlersComeToRestToo() {
		// packing and rattlers shaken, the rattlers pushed into their neighbours
		final Sample packing = Sample.packingWithRattlers();
		final double[] x = packing.perturbed(0.02, 4).particles().positions();
		for (int a = 0; a < 3; a++)
			x[a] = x[3 + a] + 0.25;
		final Sample shaken = packing.with(packing.particles().withPositions(x));
		for (final Minimizer minimizer : new Minimizer[] { new Fire(), new ConjugateGradient() }) {
			final Relaxation relaxed = relax(shaken, to(1e-10, minimizer));
			assertAtRest(shaken.with(relaxed.particles()), 1e-10);
			assertTrue(relaxed.state().rattlers()[0]);
			assertEquals(2, relaxed.state().rattlerCount());
		}
	}

	@Test
	void shearedAndRelaxedGlassIsSofterThanShearedOnly() {
		final Sample sheared = Sample.kobAndersen(0).deformed(new double[] { 1, 1e-3, 0, 1 });
		final Relaxation relaxed = relax(sheared, RelaxationSettings.to(1e-10));
		assertAtRest(sheared.with(relaxed.particles()), 1e-10);
		assertTrue(relaxed.state().energy() < sheared.state(0).energy());
		assertTrue(relaxed.state().stress()[1] < sheared.state(1).stress()[1]);
	}

	@Test
	void newtonConvergesQuadratically() {
		final Sample glass = Sample.reference().perturbed(1e-4, 5);
		final EnergyFunction energy = new EnergyFunction(glass.particles(), glass.potential());
		final double[] x = glass.particles().positions().clone();
		assertTrue(new Newton().polish(energy, x, 1e-10, ProgressMonitor.NONE) <= 1e-10);
		// one evaluation to begin with and one a step
		assertTrue(energy.evaluations() <= 7, energy.evaluations() + " evaluations");
		assertTrue(difference(Sample.reference().particles().positions(), x) < 0.01);
	}

	@Test
	void newtonGivesUpWhereTheHessianIsIndefinite() {
		final Sample shaken = Sample.reference().perturbed(0.2, 6);
		final double[] x = shaken.particles().positions().clone();
		final double residual = new Newton().polish(new EnergyFunction(shaken.particles(), shaken.potential()), x, 1e-10,
			ProgressMonitor.NONE);
		assertEquals(0, difference(shaken.particles().positions(), x));
		assertRelative(shaken.state(1).residualForce(), residual, 1e-12);
	}

	@Test
	void newtonStopsWhenStepsNoLongerHelp() {
		// round-off of positions of order 10 times stiffnesses of 100 is 1e-13, far above the tolerance
		final Sample glass = Sample.reference().perturbed(1e-4, 5);
		final EnergyFunction energy = new EnergyFunction(glass.particles(), glass.potential());
		final double reached = new Newton().polish(energy, glass.particles().positions().clone(), 0, ProgressMonitor.NONE);
		assertTrue(reached < 1e-11, "residual force " + reached);
		assertTrue(energy.evaluations() < 30, energy.evaluations() + " evaluations");
	}

	@Test
	void newtonNeverMakesThingsWorse() {
		// contacts that open and close make steps of a positive definite Hessian too long
		for (long seed = 1; seed <= 30; seed++) {
			final Sample shaken = Sample.packing(0).perturbed(0.001 * seed, seed);
			final double[] x = shaken.particles().positions().clone();
			final EnergyFunction energy = new EnergyFunction(shaken.particles(), shaken.potential());
			final double[] gradient = new double[x.length];
			energy.evaluate(x, gradient);
			final double reached = new Newton().polish(energy, x, 1e-10, ProgressMonitor.NONE);
			assertTrue(reached <= MechanicalState.largestNorm(gradient, 3));
			assertEquals(reached, shaken.with(shaken.particles().withPositions(x)).state(1).residualForce(), 1e-11 + 1e-9 *
				reached);
		}
	}

	@Test
	void whatIsAtRestIsNotTouched() {
		final Sample glass = Sample.reference();
		final Relaxation relaxed = relax(glass, RelaxationSettings.to(1e-8));
		assertSame(glass.particles(), relaxed.particles());
		assertEquals(1, relaxed.evaluations());
	}

	@Test
	void relaxingLeavesTheGivenPositionsAlone() {
		final Sample glass = Sample.reference().perturbed(0.01, 8);
		final double[] before = glass.particles().positions().clone();
		relax(glass, RelaxationSettings.to(1e-8));
		assertEquals(0, difference(before, glass.particles().positions()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "fire", "conjugate-gradient" })
	void notGettingThereIsReportedWithWhereItStopped(final String minimizer) {
		final Sample glass = Sample.reference().perturbed(0.05, 9);
		final String message = assertThrows(ArithmeticException.class, () -> Relaxation.of(glass.particles(), glass
			.potential(), RelaxationSettings.to(1e-10).withMinimizer(minimizer).withMostEvaluations(10), ProgressMonitor.NONE))
			.getMessage();
		assertTrue(message.matches("reference glass did not relax: after \\d+ evaluations the residual force is " +
			"\\d+\\.\\d+(E-\\d+)?, above the tolerance 1\\.0E-10\\."), message);
	}

	@Test
	void aToleranceBelowRoundOffIsGivenUpAtOnce() {
		// positions of 40 are rounded to 7e-15, which stiffnesses of 500 turn into forces of 4e-12
		final Sample glass = Sample.kobAndersen(0).perturbed(1e-5, 1);
		final RelaxationSettings settings = RelaxationSettings.to(1e-14);
		final String message = assertThrows(ArithmeticException.class, () -> Relaxation.of(glass.particles(), glass
			.potential(), settings, ProgressMonitor.NONE)).getMessage();
		assertTrue(message.matches(".* did not relax: after \\d{1,2} evaluations the residual force is \\d\\.\\d+E-12, above .*"),
			message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "fire", "conjugate-gradient" })
	void newtonsFinishSavesEvaluations(final String minimizer) {
		final Sample glass = Sample.reference().perturbed(0.03, 10);
		final RelaxationSettings settings = RelaxationSettings.to(1e-10).withMinimizer(minimizer);
		final EnergyFunction alone = new EnergyFunction(glass.particles(), glass.potential());
		settings.minimizer().minimize(alone, glass.particles().positions().clone(), 1e-10, ENOUGH, ProgressMonitor.NONE);
		final long together = relax(glass, settings).evaluations();
		assertTrue(2 * together < alone.evaluations(), together + " against " + alone.evaluations());
	}

	/** Conjugate gradients that take note of what is asked and come no farther than a force. */
	private static final class Recorder implements Minimizer {

		private final double least;
		private final List<Double> asked = new ArrayList<>();

		private Recorder(final double least) {
			this.least = least;
		}

		@Override
		public String name() {
			return "recorder";
		}

		@Override
		public double minimize(final EnergyFunction energy, final double[] x, final double tolerance, final long most,
			final ProgressMonitor monitor)
		{
			asked.add(tolerance);
			return new ConjugateGradient().minimize(energy, x, Math.max(least, tolerance), most, monitor);
		}
	}

	/** A factor of a 3D Hessian is dear, so the minimiser goes on to the tolerance; in 2D Newton takes over. */
	@Test
	void onlyIn3dTheMinimiserGoesOnToTheEnd() {
		final Recorder planar = new Recorder(0);
		relax(liquid(2, 64, 3), to(1e-10, planar));
		assertFalse(planar.asked.contains(1e-10));
		final Recorder spatial = new Recorder(0);
		relax(liquid(3, 160, 3), to(1e-10, spatial));
		assertEquals(List.of(1e-2, 1e-10), spatial.asked);
	}

	/** As near a soft mode: a minimiser that comes no farther than 1e-2 does not keep Newton from the rest. */
	@Test
	void newtonFinishesIn3dWhatTheMinimiserCannot() {
		final Sample liquid = liquid(3, 160, 3);
		final Relaxation relaxed = relax(liquid, to(1e-10, new Recorder(1e-2)));
		assertAtRest(liquid.with(relaxed.particles()), 1e-10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "fire", "conjugate-gradient" })
	void cancellingEndsTheRelaxation(final String minimizer) {
		final TestMonitor impatient = TestMonitor.cancellingAfter(0.2);
		final Sample liquid = liquid(2, 64, 1);
		assertThrows(CancellationException.class, () -> Relaxation.of(liquid.particles(), liquid.potential(),
			RelaxationSettings.to(1e-10).withMinimizer(minimizer), impatient));
		assertTrue(impatient.fraction() < 1);
		assertEquals("Relaxing quenched glass", impatient.status());
	}

	@Test
	void cancellingEndsNewton() {
		final Sample glass = Sample.reference().perturbed(1e-4, 5);
		final TestMonitor never = TestMonitor.cancellingAfter(-1);
		assertThrows(CancellationException.class, () -> new Newton().polish(new EnergyFunction(glass.particles(), glass
			.potential()), glass.particles().positions().clone(), 1e-10, never));
	}

	@Test
	void coincidentParticlesAreRefused() {
		final Sample glass = Sample.reference();
		final double[] x = glass.particles().positions().clone();
		x[2] = x[0];
		x[3] = x[1];
		final Sample twice = glass.with(glass.particles().withPositions(x));
		assertRefused("reference glass: particles with ids 1 and 2 coincide at [" + x[0] + ", " + x[1] + "].", () -> relax(
			twice, RelaxationSettings.to(1e-8)));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1e-8, 1e-15, 1.5, Double.NaN, Double.POSITIVE_INFINITY })
	void tolerancesOutsideTheirRangeAreRefused(final double tolerance) {
		assertRefused("tolerance: " + tolerance + " is outside 1.0E-14..1.", () -> RelaxationSettings.to(tolerance));
	}

	@Test
	void settings() {
		final RelaxationSettings settings = RelaxationSettings.to(1e-9);
		assertEquals(1e-9, settings.tolerance());
		assertEquals("conjugate-gradient", settings.minimizer().name());
		assertEquals(1e-2, settings.handover());
		assertEquals("fire", settings.withMinimizer("fire").minimizer().name());
		assertEquals(12, settings.withMinimizer("fire").withMostEvaluations(12).mostEvaluations());
		assertEquals("fire", settings.withMinimizer("fire").withMostEvaluations(12).minimizer().name());
		assertRefused("minimizer: 'newton' is not known; choose fire or conjugate-gradient.", () -> settings.withMinimizer(
			"newton"));
	}

	@Test
	void progressIsLogarithmicInTheForce() {
		assertEquals(0.5, Progress.between(1e2, 1e-3, 1e-8), 1e-14);
		assertEquals(0, Progress.between(1, 5, 1e-8));
		assertEquals(1, Progress.between(1, 1e-9, 1e-8));
		assertEquals(1, Progress.between(1e-9, 1e-9, 1e-8));
		assertEquals(1, Progress.between(1, 0, 1e-8));
	}
}
