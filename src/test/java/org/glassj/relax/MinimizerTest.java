package org.glassj.relax;

import static org.glassj.Agreement.assertRelative;
import static org.glassj.Agreement.difference;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.glassj.Sample;
import org.glassj.TestMonitor;
import org.glassj.energy.EnergyFunction;
import org.glassj.energy.MechanicalState;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.Potentials;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all minimisers promise on their own, from two particles to a glass. */
class MinimizerTest {

	private static final long ENOUGH = 200_000;

	static Stream<Minimizer> minimizers() {
		return Stream.of(new Fire(), new ConjugateGradient(), new SpringDescent());
	}

	private static double[] minimized(final Minimizer minimizer, final Sample sample, final double tolerance) {
		final double[] x = sample.particles().positions().clone();
		minimizer.minimize(new EnergyFunction(sample.particles(), sample.potential()), x, tolerance, ENOUGH,
			ProgressMonitor.NONE);
		return x;
	}

	/** Two particles at a distance along x, across the wall of a box of 8 x 8. */
	private static Sample pair(final String potential, final double distance) {
		final double half = distance / 2;
		return Sample.of(ParticleDataset.builder(PeriodicBox.rectangular(8, 8), new double[] { 8 - half, 3, half, 3 })
			.diameters(new double[] { 1, 1 }).build(), Potentials.of(potential));
	}

	private static double distance(final double[] x) {
		return Math.abs(Math.IEEEremainder(x[2] - x[0], 8));
	}

	@ParameterizedTest
	@MethodSource("minimizers")
	void aMoleculeFindsItsBondLength(final Minimizer minimizer) {
		// u' = u'(r_c) for lj/smooth/linear: with x = r^-6, -48 x^2 + 24 x = r u'(2.5), solved by bisection
		final double slope = (-48 * Math.pow(2.5, -12) + 24 * Math.pow(2.5, -6)) / 2.5;
		double low = 1;
		double high = 1.2;
		for (int halving = 0; halving < 50; halving++) {
			final double r = (low + high) / 2;
			if ((-48 * Math.pow(r, -12) + 24 * Math.pow(r, -6)) / r < slope) low = r;
			else high = r;
		}
		// stiffness 57: a force of 1e-10 is a distance of 2e-12
		assertEquals(low, distance(minimized(minimizer, pair("lj-smooth-linear", 1.3), 1e-10)), 1e-11);
		assertEquals(low, distance(minimized(minimizer, pair("lj-smooth-linear", 0.9), 1e-10)), 1e-11);
	}

	@ParameterizedTest
	@MethodSource("minimizers")
	void overlappingSpheresJustPart(final Minimizer minimizer) {
		final Sample pair = pair("harmonic-sphere", 0.3);
		final double[] x = minimized(minimizer, pair, 1e-9);
		// the force is 1 - r while they touch; the last step, at most 0.1 d of each, may go beyond
		final double farthest = 1 + 0.2 * pair.particles().spacing();
		assertTrue(distance(x) >= 1 - 1e-9 && distance(x) < farthest, () -> "distance " + distance(x));
		assertEquals(3, x[1]);
		assertEquals(3, x[3]);
	}

	@ParameterizedTest
	@MethodSource("minimizers")
	void theSamplesOwnPositionsStay(final Minimizer minimizer) {
		final Sample glass = Sample.reference().perturbed(0.05, 1);
		final double[] before = glass.particles().positions().clone();
		minimized(minimizer, glass, 1e-2);
		assertArrayEquals(before, glass.particles().positions());
	}

	@ParameterizedTest
	@MethodSource("minimizers")
	void whatIsAtRestStaysAtRest(final Minimizer minimizer) {
		final Sample glass = Sample.reference();
		final EnergyFunction energy = new EnergyFunction(glass.particles(), glass.potential());
		final double[] x = glass.particles().positions().clone();
		assertTrue(minimizer.minimize(energy, x, 1e-8, ENOUGH, ProgressMonitor.NONE) <= 1e-8);
		assertEquals(0, difference(glass.particles().positions(), x));
		assertEquals(1, energy.evaluations());
	}

	@ParameterizedTest
	@MethodSource("minimizers")
	void morePatienceIsLessEnergy(final Minimizer minimizer) {
		final Sample glass = Sample.reference().perturbed(0.1, 4);
		double last = glass.state(0).energy();
		for (final double tolerance : new double[] { 10, 1, 1e-1, 1e-2, 1e-3 }) {
			final double[] x = minimized(minimizer, glass, tolerance);
			final double energy = glass.with(glass.particles().withPositions(x)).state(0).energy();
			assertTrue(energy < last);
			last = energy;
		}
	}

	@ParameterizedTest
	@MethodSource("minimizers")
	void progressGrowsToTheEnd(final Minimizer minimizer) {
		final Sample glass = Sample.reference().perturbed(0.05, 1);
		final TestMonitor monitor = TestMonitor.patient();
		minimizer.minimize(new EnergyFunction(glass.particles(), glass.potential()), glass.particles().positions().clone(),
			1e-6, ENOUGH, monitor);
		assertTrue(monitor.fraction() > 0.8 && monitor.fraction() <= 1);
	}

	@ParameterizedTest
	@MethodSource("minimizers")
	void cancellingEndsAMinimisationOnItsWay(final Minimizer minimizer) {
		final Sample glass = Sample.reference().perturbed(0.05, 1);
		final EnergyFunction energy = new EnergyFunction(glass.particles(), glass.potential());
		final TestMonitor impatient = TestMonitor.cancellingAfter(0.3);
		assertThrows(CancellationException.class, () -> minimizer.minimize(energy, glass.particles().positions().clone(),
			1e-6, ENOUGH, impatient));
		assertTrue(impatient.fraction() > 0.3 && impatient.fraction() < 0.9);
	}

	@ParameterizedTest
	@MethodSource("minimizers")
	void aMinimiserAloneReachesItsToleranceDownhill(final Minimizer minimizer) {
		final Sample glass = Sample.reference().perturbed(0.05, 1);
		final EnergyFunction energy = new EnergyFunction(glass.particles(), glass.potential());
		final double[] x = glass.particles().positions().clone();
		final double residual = minimizer.minimize(energy, x, 1e-6, ENOUGH, ProgressMonitor.NONE);
		final MechanicalState reached = glass.with(glass.particles().withPositions(x)).state(1);
		assertTrue(residual <= 1e-6);
		assertRelative(reached.residualForce(), residual, 1e-6);
		assertTrue(reached.energy() < glass.state(0).energy());
		assertTrue(energy.evaluations() < 10_000, energy.evaluations() + " evaluations");
	}

	@ParameterizedTest
	@MethodSource("minimizers")
	void theCentreOfMassStaysWhereItIs(final Minimizer minimizer) {
		final Sample glass = Sample.reference().perturbed(0.05, 2);
		final double[] x = glass.particles().positions().clone();
		minimizer.minimize(new EnergyFunction(glass.particles(), glass.potential()), x, 1e-4, ENOUGH, ProgressMonitor.NONE);
		double moved = 0;
		for (int p = 0; p < x.length; p++)
			moved += x[p] - glass.particles().positions()[p];
		assertEquals(0, moved, 1e-10);
	}

	@ParameterizedTest
	@MethodSource("minimizers")
	void aMinimiserStopsAfterTheEvaluationsItIsGiven(final Minimizer minimizer) {
		final Sample glass = Sample.reference().perturbed(0.05, 3);
		final EnergyFunction energy = new EnergyFunction(glass.particles(), glass.potential());
		final double residual = minimizer.minimize(energy, glass.particles().positions().clone(), 1e-12, 20,
			ProgressMonitor.NONE);
		assertTrue(residual > 1e-12);
		// a line search that has begun may end
		assertTrue(energy.evaluations() >= 20 && energy.evaluations() < 40);
	}
}
