package org.glassj.numeric;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.apache.commons.rng.simple.RandomSource;
import org.ejml.simple.SimpleMatrix;
import org.glassj.QuenchedGlass;
import org.glassj.Threads;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.energy.NetworkSeparation;
import org.glassj.expansion.Deformation;
import org.glassj.expansion.ElasticModuli;
import org.glassj.expansion.StrainExpansion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conjugate gradients on multigrid against direct solvers, and how they fail. */
class MultigridSolverTest {

	private static final IterationSettings STANDARD = IterationSettings.standard();
	private static final Runnable NEVER = () -> {};

	private static BondNetwork glass(final int dim, final int n) {
		return BondNetwork.whole(MechanicalState.of(QuenchedGlass.of(dim, n, 7), QuenchedGlass.potential(), 4));
	}

	/** With several levels even for few particles. */
	private static MultigridSolver solver(final BondNetwork network, final IterationSettings settings) {
		return MultigridSolver.of(network.hessian(), new NetworkSeparation(network), settings, NEVER, 60);
	}

	private static MultigridSolver solver(final SymmetricBlockMatrix matrix, final IterationSettings settings) {
		return MultigridSolver.of(matrix, scattered(matrix), settings, NEVER, 6);
	}

	/** Random places for networks that have none. */
	private static Separation scattered(final SymmetricBlockMatrix matrix) {
		final int dim = matrix.dimension();
		final double[] x = new Random(5).doubles(matrix.rows() * dim).toArray();
		return (i, j, vector) -> Arrays.setAll(vector, a -> x[j * dim + a] - x[i * dim + a]);
	}

	private static double[] numbers(final int n, final long seed) {
		return new Random(seed).doubles(n, -1, 1).toArray();
	}

	@ParameterizedTest
	@CsvSource({ "2, 900", "3, 600" })
	void coefficientsAreThoseOfTheFactor(final int dim, final int n) {
		final BondNetwork network = glass(dim, n);
		final MultigridSolver solver = solver(network, STANDARD);
		final StrainExpansion expected = StrainExpansion.of(network, Deformation.simpleShear(dim), 3, network.factorize(
			network.hessian()));
		final StrainExpansion found = StrainExpansion.of(network, Deformation.simpleShear(dim), 3, solver);
		for (int order = 1; order <= 3; order++) {
			assertClose(expected.nonaffine(order), found.nonaffine(order), 1e-8);
			assertRelative(expected.stress(0, 1)[order], found.stress(0, 1)[order], 1e-8);
		}
	}

	@ParameterizedTest
	@CsvSource({ "2, 900", "3, 600" })
	void moduliAreThoseOfTheFactor(final int dim, final int n) {
		final BondNetwork network = glass(dim, n);
		final ElasticModuli expected = ElasticModuli.of(network, network.factorize(network.hessian()));
		final ElasticModuli found = ElasticModuli.of(network, solver(network, STANDARD));
		assertClose(expected.byName().values().stream().mapToDouble(c -> c).toArray(), found.byName().values().stream()
			.mapToDouble(c -> c).toArray(), 1e-8);
	}

	@Test
	void anEnvelopeGivesTheSameSolution() {
		final BondNetwork network = glass(3, 150);
		final int[] natural = new int[network.unknowns()];
		Arrays.setAll(natural, u -> u);
		final double[] expected = numbers(3 * natural.length, 1);
		final double[] found = expected.clone();
		EnvelopeCholesky.of(network.hessian(), natural).solve(expected);
		solver(network, STANDARD).solve(found);
		assertClose(expected, found, 1e-8);
	}

	@Property(tries = 300)
	void smallMatricesAreSolvedLikeByADenseSolver(@ForAll @IntRange(min = 1, max = 30) final int n,
		@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll final long seed)
	{
		final SpringNetwork network = SpringNetwork.random(n, dim, 0.1, seed);
		final double[] x = numbers(n * dim, seed);
		final double[] expected = new SimpleMatrix(network.dense()).solve(new SimpleMatrix(x.length, 1, true, x)).getDDRM()
			.getData().clone();
		final MultigridSolver solver = solver(network.matrix(), STANDARD);
		solver.solve(x);
		// the anchors of 0.1 bound the condition number by some hundreds
		assertClose(expected, x, 1e-8);
		assertTrue(solver.residual() <= 1e-11);
	}

	@Test
	void unconnectedParticlesAreSolvedOneByOne() {
		final double[] diagonal = new double[400];
		for (int q = 0; q < diagonal.length; q += 4) {
			diagonal[q] = 4;
			diagonal[q + 1] = diagonal[q + 2] = 2;
			diagonal[q + 3] = 3;
		}
		final double[] x = new double[200];
		final double[] expected = new double[200];
		Arrays.fill(x, 8);
		for (int q = 0; q < 200; q++)
			expected[q] = 1 + q % 2;
		solver(SymmetricBlockMatrix.assemble(100, 2, 0, new int[0], new int[0], new double[0], diagonal), STANDARD).solve(
			x);
		assertClose(expected, x, 1e-10);
	}

	@Test
	void residualIsTheOneThatIsLeft() {
		final BondNetwork network = glass(2, 400);
		final double[] b = numbers(2 * network.unknowns(), 3);
		final double[] x = b.clone();
		final MultigridSolver solver = solver(network, STANDARD.withTolerance(1e-4));
		solver.solve(x);
		final double[] product = new double[x.length];
		network.hessian().multiply(x, product);
		double left = 0;
		double right = 0;
		for (int q = 0; q < x.length; q++) {
			left += Math.pow(b[q] - product[q], 2);
			right += b[q] * b[q];
		}
		assertRelative(Math.sqrt(left / right), solver.residual(), 1e-6);
		assertTrue(solver.residual() <= 1e-4 && solver.residual() > 1e-7);
		assertTrue(solver.iterations() > 1);
	}

	@Test
	void whatWasSolvedBeforeIsRecalled() {
		final BondNetwork network = glass(2, 400);
		final MultigridSolver solver = solver(network, STANDARD);
		final double[] first = numbers(2 * network.unknowns(), 1);
		final double[] second = numbers(2 * network.unknowns(), 2);
		final double[] sum = new double[first.length];
		Arrays.setAll(sum, q -> 2 * first[q] - 3 * second[q]);
		solver.solve(first);
		final int alone = solver.iterations();
		solver.solve(second);
		solver.solve(sum);
		assertTrue(solver.iterations() <= alone / 4, () -> solver.iterations() + " of " + alone);
		final double[] expected = new double[first.length];
		Arrays.setAll(expected, q -> 2 * first[q] - 3 * second[q]);
		assertClose(expected, sum, 1e-8);
	}

	@Test
	void nothingMovesWithoutForces() {
		final BondNetwork network = glass(2, 400);
		final MultigridSolver solver = solver(network, STANDARD);
		final double[] x = new double[2 * network.unknowns()];
		solver.solve(x);
		assertArrayEquals(new double[x.length], x);
		assertEquals(0, solver.iterations());
	}

	@ParameterizedTest
	@CsvSource({ "2, 2500", "3, 800" })
	void bitsDoNotDependOnThreads(final int dim, final int n) {
		final BondNetwork network = glass(dim, n);
		final double[] b = numbers(dim * network.unknowns(), 4);
		final double[] alone = Threads.with(1, () -> solved(network, b));
		assertArrayEquals(alone, Threads.with(2, () -> solved(network, b)));
		assertArrayEquals(alone, Threads.with(5, () -> solved(network, b)));
	}

	private static double[] solved(final BondNetwork network, final double[] b) {
		final double[] x = b.clone();
		solver(network, STANDARD).solve(x);
		return x;
	}

	@Property(tries = 200)
	void anIndefiniteMatrixIsRefused(@ForAll @IntRange(min = 2, max = 20) final int n,
		@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll final long seed)
	{
		// tied to the ground by springs that push: the translations have the eigenvalue -0.1, and forces that move them
		final SymmetricBlockMatrix matrix = SpringNetwork.random(n, dim, -0.1, seed).matrix();
		final double[] x = numbers(n * dim, seed);
		assertThrows(NotPositiveDefiniteException.class, () -> solver(matrix, STANDARD).solve(x));
	}

	@Test
	void aSaddlePointIsRefused() {
		final BondNetwork network = BondNetwork.whole(MechanicalState.of(QuenchedGlass.liquid(2, 900, 2), QuenchedGlass
			.potential(), 2));
		final double[] x = numbers(2 * network.unknowns(), 1);
		assertThrows(NotPositiveDefiniteException.class, () -> solver(network, STANDARD).solve(x));
	}

	/**
	 * A mode so soft that the answer to a force along it is large: |b - H x| / |b| cannot reach the tolerance, as the factor
	 * cannot either, yet x is as good as round-off allows.
	 */
	@Test
	void verySoftModesAreSolvedToRoundOff() {
		final BondNetwork network = glass(2, 900);
		final SymmetricBlockMatrix matrix = network.hessian();
		final Eigenpairs softest = new Lanczos(matrix, network.factorize(matrix), 0, RandomSource.XO_RO_SHI_RO_128_PP.create(
			1)).smallest(1, 1e-10, found -> {});
		final double left = 1e-6;
		for (int i = 0; i < matrix.rows(); i++)
			matrix.shift(i, left - softest.values()[0]);
		final MultigridSolver solver = MultigridSolver.of(matrix, new NetworkSeparation(network), STANDARD, NEVER, 60);
		final RefinedSolver checked = RefinedSolver.of(matrix, solver, "");
		final double[] x = softest.vector(0).clone();
		checked.solve(x);
		assertTrue(checked.residual() > STANDARD.tolerance(), "residual " + checked.residual());
		assertTrue(checked.backwardError() < 1e-14, "backward error " + checked.backwardError());
		double along = 0;
		for (int p = 0; p < x.length; p++)
			along += x[p] * softest.vector(0)[p];
		// the eigenvalue itself is known to round-off of the largest only
		assertRelative(1 / left, along, 1e-4);
	}

	@Test
	void tooFewIterationsAreReported() {
		final BondNetwork network = glass(2, 400);
		final MultigridSolver solver = solver(network, STANDARD.withMostIterations(3));
		final String message = assertThrows(SolverNotConvergedException.class, () -> solver.solve(numbers(2 * network
			.unknowns(), 1))).getMessage();
		assertTrue(message.startsWith("The linear system was not solved: after 3 iterations the relative residual is "),
			message);
		assertTrue(message.endsWith(", above the tolerance 1.0E-11."), message);
	}

	@Test
	void forcesMustBeNumbers() {
		final BondNetwork network = glass(2, 400);
		final double[] x = new double[2 * network.unknowns()];
		x[5] = Double.NaN;
		assertRefused("The right-hand side of the linear system has components that are not finite.", () -> solver(network,
			STANDARD).solve(x));
	}

	@Test
	void cancellationStopsSetUpAndSolution() {
		final BondNetwork network = glass(2, 900);
		final int[] calls = new int[1];
		final int[] most = { Integer.MAX_VALUE };
		final Thread caller = Thread.currentThread();
		final Runnable hook = () -> {
			assertEquals(caller, Thread.currentThread());
			if (++calls[0] > most[0]) throw new CancellationException();
		};
		final MultigridSolver solver = MultigridSolver.of(network.hessian(), new NetworkSeparation(network), STANDARD, hook);
		final int setUp = calls[0];
		most[0] = setUp + 10;
		assertThrows(CancellationException.class, () -> solver.solve(numbers(2 * network.unknowns(), 1)));
		assertEquals(setUp + 11, calls[0]);
		most[0] = 5;
		calls[0] = 0;
		assertThrows(CancellationException.class, () -> MultigridSolver.of(network.hessian(), new NetworkSeparation(
			network), STANDARD, hook));
		assertEquals(6, calls[0]);
	}

	@Test
	void aCanceledSolverSolvesAgain() {
		final BondNetwork network = glass(2, 400);
		final boolean[] cancel = { false };
		final MultigridSolver solver = MultigridSolver.of(network.hessian(), new NetworkSeparation(network), STANDARD,
			() -> {
				if (cancel[0]) throw new CancellationException();
			});
		final double[] b = numbers(2 * network.unknowns(), 1);
		cancel[0] = true;
		assertThrows(CancellationException.class, () -> solver.solve(b.clone()));
		cancel[0] = false;
		final double[] x = b.clone();
		solver.solve(x);
		final double[] expected = b.clone();
		network.factorize(network.hessian()).solve(expected);
		assertClose(expected, x, 1e-8);
	}

	@Test
	void settingsNameWhatIsWrong() {
		assertRefused("tolerance: 0.5 is outside 1.0E-14..0.1.", () -> STANDARD.withTolerance(0.5));
		assertRefused("tolerance: NaN is outside 1.0E-14..0.1.", () -> STANDARD.withTolerance(Double.NaN));
		assertRefused("mostIterations: 0 is outside 1..2147483647.", () -> STANDARD.withMostIterations(0));
	}

	@Test
	void sizeIsToldBeforehand() {
		final BondNetwork network = glass(2, 900);
		final MultigridSolver solver = MultigridSolver.of(network.hessian(), new NetworkSeparation(network), STANDARD,
			NEVER);
		final long before = solver.bytes();
		// a full matrix of about 7 blocks a row is the least
		assertTrue(before > 900 * 7 * 4 * 8, () -> "" + before);
		solver.solve(numbers(2 * network.unknowns(), 1));
		assertEquals(before + 16L * network.unknowns(), solver.bytes());
		assertTrue(solver.levels().startsWith(network.unknowns() + ", "), solver.levels());
	}
}
