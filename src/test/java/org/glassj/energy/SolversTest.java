package org.glassj.energy;

import static org.glassj.Agreement.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.glassj.QuenchedGlass;
import org.glassj.numeric.CholeskyPlan;
import org.glassj.numeric.EnvelopeCholesky;
import org.glassj.numeric.MultigridSolver;
import org.glassj.numeric.NestedDissection;
import org.glassj.numeric.RefinedSolver;
import org.glassj.numeric.SupernodalCholesky;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which solver is taken for which network, and when there is none. */
class SolversTest {

	private final ParticleDataset glass = QuenchedGlass.of(2, 400, 1);

	private BondNetwork network(final int copies) {
		return BondNetwork.whole(MechanicalState.of(QuenchedGlass.repeated(glass, copies), QuenchedGlass.potential(), 2));
	}

	@Test
	void theNumberOfUnknownsDecides() {
		final BondNetwork small = network(1);
		assertTrue(small.factorize(small.hessian()).solver() instanceof EnvelopeCholesky);
		final BondNetwork large = network(2);
		assertTrue(large.factorize(large.hessian()).solver() instanceof SupernodalCholesky);
	}

	/** One byte or one operation too few, and the solver iterates; it says why, and solves as well. */
	@Test
	void whatDoesNotFitIsSolvedByIterating() {
		final BondNetwork network = network(3);
		final SymmetricBlockMatrix hessian = network.hessian();
		final CholeskyPlan plan = CholeskyPlan.of(hessian, NestedDissection.order(hessian, network.wrappedCoordinates()));
		final RefinedSolver direct = Solvers.within(plan.bytes(), plan.operations(), network, hessian, () -> {});
		assertTrue(direct.solver() instanceof SupernodalCholesky);
		assertTrue(direct.description().startsWith("supernodal Cholesky factor"), direct.description());
		final double[] right = new SplittableRandom(7).doubles(2 * network.unknowns(), -1, 1).toArray();
		final double[] expected = right.clone();
		direct.solve(expected);
		for (final double[] limits : new double[][] { { plan.bytes() - 1, plan.operations() }, { plan.bytes(), plan
			.operations() - 1 } }) {
			final RefinedSolver iterative = Solvers.within(limits[0], limits[1], network, hessian, () -> {});
			assertTrue(iterative.solver() instanceof MultigridSolver);
			assertTrue(iterative.description().startsWith("conjugate gradients with multigrid, for a factor takes"), iterative
				.description());
			final double[] actual = right.clone();
			iterative.solve(actual);
			assertClose(expected, actual, 1e-8);
			assertTrue(iterative.residual() < 1e-10);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 5, 20, 100 })
	void factorisingCanBeInterruptedAnywhere(final int polls) {
		final BondNetwork network = network(4);
		final SymmetricBlockMatrix hessian = network.hessian();
		final CancellationException reason = new CancellationException("Enough.");
		final AtomicInteger count = new AtomicInteger();
		assertSame(reason, assertThrows(CancellationException.class, () -> network.factorize(hessian, () -> {
			if (count.getAndIncrement() >= polls) throw reason;
		})));
	}

	@Test
	void solvingCanBeInterruptedToo() {
		final BondNetwork network = network(4);
		final SymmetricBlockMatrix hessian = network.hessian();
		final boolean[] enough = { false };
		final SupernodalCholesky factor = (SupernodalCholesky) network.factorize(hessian, () -> {
			if (enough[0]) throw new CancellationException("Enough.");
		}).solver();
		factor.solve(new double[2 * network.unknowns()]);
		enough[0] = true;
		assertEquals("Enough.", assertThrows(CancellationException.class, () -> factor.solve(new double[2 * network
			.unknowns()])).getMessage());
	}
}
