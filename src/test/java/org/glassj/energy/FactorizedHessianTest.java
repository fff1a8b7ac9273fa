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
		assertTrue(difference(force, back) < 1e-7 * largest(back), "off by " + difference(force, back));
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
