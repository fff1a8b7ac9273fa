package org.glassj.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.glassj.QuenchedGlass;
import org.glassj.numeric.CholeskyPlan;
import org.glassj.numeric.EnvelopeCholesky;
import org.glassj.numeric.NestedDissection;
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

	private static double[] coordinates(final BondNetwork network) {
		final double[] x = network.state().particles().positions();
		final double[] coordinates = new double[2 * network.unknowns()];
		Arrays.setAll(coordinates, p -> x[2 * network.particle(p / 2) + p % 2]);
		return coordinates;
	}

	@Test
	void theNumberOfUnknownsDecides() {
		final BondNetwork small = network(1);
		assertTrue(small.factorize(small.hessian()).solver() instanceof EnvelopeCholesky);
		final BondNetwork large = network(2);
		assertTrue(large.factorize(large.hessian()).solver() instanceof SupernodalCholesky);
	}

	@Test
	void whatDoesNotFitIsRefusedBeforeItIsTried() {
		final BondNetwork network = network(3);
		final SymmetricBlockMatrix hessian = network.hessian();
		final double[] coordinates = coordinates(network);
		final long bytes = CholeskyPlan.of(hessian, NestedDissection.order(hessian, coordinates)).bytes();
		Solvers.within(bytes, hessian, coordinates, () -> {});
		final IllegalArgumentException exception = assertThrows(IllegalArgumentException.class, () -> Solvers.within(bytes -
			1, hessian, coordinates, () -> {}));
		assertTrue(exception.getMessage().startsWith("The Hessian of " + network.unknowns() +
			" particles does not fit into memory: its factor takes 0.0 GB"), exception.getMessage());
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
