package org.glassj.energy;

import static org.glassj.Agreement.difference;
import static org.glassj.Agreement.largest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.glassj.Sample;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inverse Hessian on all particles: what the matrix of all particles, none of them pinned, gives back. */
class FactorizedHessianTest {

	static Stream<Sample> solids() {
		return Sample.solids();
	}

	private static double[] forces(final int size, final int dim) {
		final double[] v = new SplittableRandom(5).doubles(size, -1, 1).toArray();
		for (int a = 0; a < dim; a++) {
			double mean = 0;
			for (int p = a; p < size; p += dim)
				mean += v[p] * dim / size;
			for (int p = a; p < size; p += dim)
				v[p] -= mean;
		}
		return v;
	}

	@ParameterizedTest
	@MethodSource("solids")
	void givesDisplacementsOfZeroMeanThatBalanceTheForces(final Sample sample) {
		final MechanicalState state = sample.state(2);
		if (state.rattlerCount() > 0) return;
		final int dim = sample.particles().dimension();
		final double[] force = forces(sample.particles().positions().length, dim);
		final double[] u = force.clone();
		FactorizedHessian.of(state, 0, () -> {}).solve(u);
		final double[] back = new double[u.length];
		BondNetwork.unpinned(state).hessian().multiply(u, back);
		// single precision, of which the condition number takes some digits
		assertTrue(difference(force, back) < 1e-3 * largest(back), "off by " + difference(force, back));
		for (int a = 0; a < dim; a++) {
			double mean = 0;
			for (int p = a; p < u.length; p += dim)
				mean += u[p];
			assertEquals(0, mean, 1e-9 * largest(u) * u.length);
		}
	}

	@Test
	void addsAShiftInUnitsOfTheMeanStiffness() {
		final MechanicalState state = Sample.reference().state(2);
		final SymmetricBlockMatrix matrix = BondNetwork.withRattlers(state).hessian();
		final double stiffness = matrix.meanDiagonal();
		final FactorizedHessian shifted = FactorizedHessian.of(state, 0.5, () -> {});
		final double[] x = new SplittableRandom(6).doubles(matrix.rows() * 2, -1, 1).toArray();
		final double[] b = new double[x.length];
		matrix.multiply(x, b);
		for (int p = 0; p < x.length; p++)
			b[p] += 0.5 * stiffness * x[p];
		shifted.solver().solve(b);
		assertTrue(difference(x, b) < 1e-10);
	}

	@Test
	void holdsRattlersByTheMeanStiffness() {
		final MechanicalState state = Sample.packingWithRattlers().state(2);
		assertEquals(2, state.rattlerCount());
		final double[] v = new double[state.particles().positions().length];
		v[0] = 1;
		final double stiffness = BondNetwork.withRattlers(state).hessian().meanDiagonal();
		FactorizedHessian.of(state, 0, () -> {}).solve(v);
		// but for the mean that is taken off
		assertEquals(1 / stiffness, v[0] - v[3], 1e-9);
	}

	/** The factor before a small push serves behind it: refined, its solutions are those of the Hessian there. */
	@ParameterizedTest
	@MethodSource("solids")
	void servesAStateCloseBy(final Sample sample) {
		final MechanicalState state = sample.perturbed(1e-5, 4).state(2);
		final FactorizedHessian near = FactorizedHessian.of(sample.state(2), 0, () -> {}).at(state);
		final FactorizedHessian own = FactorizedHessian.of(state, 0, () -> {});
		final double[] right = new SplittableRandom(7).doubles(own.network().unknowns() * own.network().dimension(), -1, 1)
			.toArray();
		final double[] x = right.clone();
		near.solver().solve(x);
		final double[] expected = right.clone();
		own.solver().solve(expected);
		assertTrue(near.solver().backwardError() <= 1e-9);
		assertTrue(difference(expected, x) < 1e-5 * largest(expected), "off by " + difference(expected, x) / largest(
			expected));
	}

	@Test
	void doesNotServeAStateFarAway() {
		final Sample rest = Sample.kobAndersen(0);
		final FactorizedHessian far = FactorizedHessian.of(rest.state(2), 0, () -> {}).at(rest.perturbed(0.1, 3).state(2));
		assertThrows(ArithmeticException.class, () -> far.solver().solve(forces(far.network().unknowns() * 2, 2)));
	}

	/** The first particle that is no rattler is pinned: with the first two exchanged, another one. */
	@Test
	void doesNotServeWhereAnotherParticleIsPinned() {
		final Sample rattlers = Sample.packingWithRattlers();
		final double[] x = rattlers.particles().positions().clone();
		final double[] diameters = rattlers.particles().diameters().clone();
		System.arraycopy(rattlers.particles().positions(), 0, x, 3, 3);
		System.arraycopy(rattlers.particles().positions(), 3, x, 0, 3);
		diameters[0] = rattlers.particles().diameters()[1];
		diameters[1] = rattlers.particles().diameters()[0];
		final MechanicalState exchanged = rattlers.with(rattlers.particles().toBuilder().positions(x).diameters(diameters)
			.build()).state(2);
		assertTrue(exchanged.rattlers()[1] && !exchanged.rattlers()[0]);
		final FactorizedHessian hessian = FactorizedHessian.of(rattlers.state(2), 0, () -> {});
		assertThrows(ArithmeticException.class, () -> hessian.at(exchanged));
	}

	@Test
	void refusesASaddleUnlessShifted() {
		final Sample shaken = Sample.kobAndersen(0).perturbed(0.1, 3);
		assertThrows(NotPositiveDefiniteException.class, () -> FactorizedHessian.of(shaken.state(2), 0, () -> {}));
		final double[] v = forces(shaken.particles().positions().length, 2);
		final double[] u = v.clone();
		FactorizedHessian.of(shaken.state(2), 4, () -> {}).solve(u);
		double product = 0;
		for (int p = 0; p < u.length; p++)
			product += u[p] * v[p];
		assertTrue(product > 0);
	}
}
