package org.glassj.relax;

import static org.glassj.Agreement.assertRelative;
import static org.glassj.Agreement.difference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.glassj.Sample;
import org.glassj.TestMonitor;
import org.glassj.energy.EnergyFunction;
import org.glassj.energy.FactorizedHessian;
import org.glassj.energy.MechanicalState;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreconditionedDescentTest {

	static Stream<Sample> solids() {
		return Stream.of(Sample.reference(), Sample.kobAndersen(20), Sample.packing(0));
	}

	private static FactorizedHessian hessian(final Sample sample) {
		return FactorizedHessian.of(sample.state(2), 0, () -> {});
	}

	private static PreconditionedDescent from(final Sample sample, final double[] x) {
		return new PreconditionedDescent(new EnergyFunction(sample.particles(), sample.potential()), x);
	}

	@ParameterizedTest
	@MethodSource("solids")
	void comesBackFromASmallPush(final Sample rest) {
		final Sample pushed = rest.perturbed(1e-3, 7);
		final double[] x = pushed.particles().positions().clone();
		final PreconditionedDescent descent = from(pushed, x);
		assertTrue(descent.run(hessian(rest), 1e-9, 100, ProgressMonitor.NONE), "stuck at " + descent.residual());
		final Sample found = rest.with(rest.particles().withPositions(x));
		assertTrue(found.state(1).residualForce() <= 1e-9);
		assertRelative(rest.state(1).energy(), found.state(1).energy(), 1e-12);
	}

	@Test
	void neverClimbsAndKeepsTheCentre() {
		final Sample rest = Sample.kobAndersen(0);
		final Sample pushed = rest.perturbed(0.1, 8);
		final double[] x = pushed.particles().positions().clone();
		final PreconditionedDescent descent = from(pushed, x);
		double energy = pushed.state(1).energy();
		final double[] before = x.clone();
		for (int k = 0; k < 40; k++) {
			descent.run(hessian(rest), 1e-8, 1, ProgressMonitor.NONE);
			final MechanicalState state = rest.with(rest.particles().withPositions(x)).state(1);
			assertTrue(state.energy() <= energy + 1e-9, "climbs in step " + k);
			assertEquals(descent.residual(), state.residualForce(), 1e-6 * state.residualForce() + 1e-10);
			energy = state.energy();
		}
		double drift = 0;
		for (int p = 0; p < x.length; p += 2)
			drift += x[p] - before[p];
		assertEquals(0, drift / x.length, 1e-10);
	}

	/** Pairs make it converge faster than linearly with a factor that is wrong everywhere. */
	@Test
	void learnsWhatTheFactorDoesNotKnow() {
		final Sample rest = Sample.reference();
		final FactorizedHessian wrong = FactorizedHessian.of(rest.state(2), 0.3, () -> {});
		final Sample pushed = rest.perturbed(1e-3, 9);
		final double[] learnt = pushed.particles().positions().clone();
		final PreconditionedDescent learning = from(pushed, learnt);
		assertTrue(learning.run(wrong, 1e-8, 400, ProgressMonitor.NONE));
		final double[] x = pushed.particles().positions().clone();
		final EnergyFunction counted = new EnergyFunction(pushed.particles(), pushed.potential());
		final PreconditionedDescent forgetful = new PreconditionedDescent(counted, x);
		int steps = 0;
		for (; steps < 400 && forgetful.residual() > 1e-8; steps++) {
			forgetful.run(wrong, 1e-8, 1, ProgressMonitor.NONE);
			forgetful.forget();
		}
		assertTrue(steps > 200, "forgetful takes " + steps);
		assertTrue(difference(learnt, x) < 1e-4 || steps == 400);
	}

	@Test
	void movesNothingThatIsAtRest() {
		final Sample rest = Sample.kobAndersen(5);
		final double[] x = rest.particles().positions().clone();
		assertTrue(from(rest, x).run(hessian(rest), 1e-9, 10, ProgressMonitor.NONE));
		assertEquals(0, difference(rest.particles().positions(), x));
	}

	@Test
	void stopsAfterItsSteps() {
		final Sample pushed = Sample.kobAndersen(0).perturbed(0.05, 2);
		assertFalse(from(pushed, pushed.particles().positions().clone()).run(hessian(Sample.kobAndersen(0)), 1e-9, 2,
			ProgressMonitor.NONE));
	}

	@Test
	void stopsWhenAsked() {
		final Sample pushed = Sample.kobAndersen(0).perturbed(0.05, 2);
		final TestMonitor impatient = TestMonitor.cancellingAfter(-1);
		assertThrows(CancellationException.class, () -> from(pushed, pushed.particles().positions().clone()).run(hessian(Sample
			.kobAndersen(0)), 1e-9, 2, impatient));
	}

	/** In any state, also one that is far from stable, and with particles that nothing holds. */
	@Test
	void springsServeWhereTheHessianIsIndefinite() {
		for (final Sample rest : new Sample[] { Sample.kobAndersen(0), Sample.packingWithRattlers() }) {
			final Sample pushed = rest.perturbed(0.1, 8);
			final double[] v = new double[pushed.particles().positions().length];
			final double[] forces = pushed.state(1).forces();
			for (int p = 0; p < v.length; p++)
				v[p] = -forces[p];
			final double[] gradient = v.clone();
			FactorizedHessian.springs(pushed.state(2), () -> {}).solve(v);
			double slope = 0;
			for (int p = 0; p < v.length; p++)
				slope += gradient[p] * v[p];
			assertTrue(slope > 0, "no descent: " + slope);
		}
		assertThrows(ArithmeticException.class, () -> hessian(Sample.kobAndersen(0).perturbed(0.1, 8)));
	}

	/** Both find the same minimum near by; springs take less than a fifth of the evaluations of conjugate gradients. */
	@Test
	void springsSaveEvaluations() {
		final Sample sheared = Sample.kobAndersen(0).deformed(new double[] { 1, 1e-3, 0, 1 });
		final EnergyFunction[] energy = new EnergyFunction[2];
		final double[][] x = new double[2][];
		for (int k = 0; k < 2; k++) {
			energy[k] = new EnergyFunction(sheared.particles(), sheared.potential());
			x[k] = sheared.particles().positions().clone();
			final Minimizer minimizer = k == 0 ? new SpringDescent() : new ConjugateGradient();
			assertTrue(minimizer.minimize(energy[k], x[k], 1e-8, 100_000, ProgressMonitor.NONE) <= 1e-8);
		}
		assertEquals(0, difference(x[0], x[1]), 1e-5);
		assertTrue(5 * energy[0].evaluations() < energy[1].evaluations(), energy[0].evaluations() + " against " + energy[1]
			.evaluations());
	}
}
