package org.glassj.numeric;

import static org.glassj.Agreement.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.ejml.simple.SimpleMatrix;
import org.glassj.QuenchedGlass;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The supernodal factor against EJML's dense solver, its prediction against what it takes, threads and interruption. */
class SupernodalCholeskyTest {

	/** Large enough for several threads at the tree and within its top fronts. */
	private static final int SIDE = 120;

	private static int[] shuffled(final int n, final Random random) {
		final List<Integer> order = IntStream.range(0, n).boxed().collect(Collectors.toCollection(ArrayList::new));
		Collections.shuffle(order, random);
		return order.stream().mapToInt(Integer::intValue).toArray();
	}

	private static double[] lattice(final int side) {
		return IntStream.range(0, 2 * side * side).mapToDouble(p -> p % 2 == 0 ? p / 2 % side : p / 2 / side).toArray();
	}

	private static CholeskyPlan plan(final SymmetricBlockMatrix matrix) {
		return CholeskyPlan.of(matrix, NestedDissection.order(matrix, lattice(SIDE)));
	}

	private static double[] dense(final double[][] matrix, final double[] right) {
		return new SimpleMatrix(matrix).solve(new SimpleMatrix(right.length, 1, true, right)).getDDRM().getData().clone();
	}

	/** Two networks side by side that no spring joins. */
	private static SymmetricBlockMatrix pair(final SymmetricBlockMatrix one, final SymmetricBlockMatrix other) {
		final int dim = one.dimension();
		final int n = one.rows() + other.rows();
		final int pairs = one.lowerBlocks() + other.lowerBlocks();
		final int[] i = new int[pairs];
		final int[] j = new int[pairs];
		final double[] blocks = new double[pairs * dim * dim];
		final double[] diagonal = new double[n * dim * dim];
		int next = 0;
		for (int r = 0; r < n; r++) {
			final SymmetricBlockMatrix part = r < one.rows() ? one : other;
			final int first = r < one.rows() ? 0 : one.rows();
			for (int a = 0; a < dim * dim; a++)
				diagonal[r * dim * dim + a] = part.diagonal(r - first, a / dim, a % dim);
			for (int p = part.rowStart(r - first); p < part.rowStart(r - first + 1); p++) {
				i[next] = r;
				j[next] = part.column(p) + first;
				for (int a = 0; a < dim * dim; a++)
					blocks[next * dim * dim + a] = part.lower(p, a / dim, a % dim);
				next++;
			}
		}
		return SymmetricBlockMatrix.assemble(n, dim, pairs, i, j, blocks, diagonal);
	}

	@Property(tries = 200)
	void solvesAnythingForSeveralRightHandSides(@ForAll @IntRange(min = 0, max = 40) final int n,
		@ForAll @IntRange(min = 0, max = 12) final int more, @ForAll @IntRange(min = 2, max = 3) final int dim,
		@ForAll final long seed)
	{
		final Random random = new Random(seed);
		final SymmetricBlockMatrix matrix = pair(SpringNetwork.random(n, dim, 0.1, seed).matrix(), SpringNetwork.random(more,
			dim, 0.1, seed + 1).matrix());
		final int size = matrix.rows() * dim;
		final CholeskyPlan plan = CholeskyPlan.of(matrix, shuffled(matrix.rows(), random));
		final SupernodalCholesky factor = SupernodalCholesky.of(matrix, plan, () -> {});
		assertEquals(plan.factorLength(), factor.storage());
		final double[][] x = new double[3][];
		Arrays.setAll(x, v -> random.doubles(size, -1, 1).toArray());
		final double[][] right = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
		factor.solveAll(x);
		for (int v = 0; v < x.length && size > 0; v++)
			assertClose(dense(matrix.toDense(), right[v]), x[v], 1e-11);
	}

	@Property(tries = 200)
	void roughlyItSolvesToSinglePrecision(@ForAll @IntRange(min = 1, max = 60) final int n,
		@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll final long seed)
	{
		final Random random = new Random(seed);
		final SymmetricBlockMatrix matrix = SpringNetwork.random(n, dim, 0.1, seed).matrix();
		final double[] right = random.doubles((long) matrix.rows() * dim, -1, 1).toArray();
		final SupernodalCholesky factor = SupernodalCholesky.of(matrix, CholeskyPlan.of(matrix, shuffled(matrix.rows(),
			random)), () -> {});
		final double[] expected = right.clone();
		factor.solve(expected);
		final double[] x = right.clone();
		factor.rough().solve(x);
		assertClose(expected, x, 1e-4);
		// and so it does twice
		final double[] again = right.clone();
		factor.rough().solveAll(again, right.clone());
		assertArrayEquals(x, again);
	}

	/** Units in which energies or lengths are tiny or huge: floats have a narrow range. */
	@ParameterizedTest
	@CsvSource({ "1, 1e-45", "1, 1e45", "1e-40, 1", "1e40, 1", "1e-200, 1e-200", "1, 0", "1, 1e-310" })
	void roughlyItSolvesInAnyUnits(final double stiffness, final double force) {
		final SpringNetwork springs = SpringNetwork.random(30, 2, 0.1, 4);
		final SymmetricBlockMatrix unit = springs.matrix();
		final SymmetricBlockMatrix matrix = scaled(unit, stiffness);
		final double[] x = new Random(2).doubles(2L * matrix.rows(), -force, force == 0 ? 1e-300 : force).toArray();
		final double[] expected = x.clone();
		final SupernodalCholesky factor = SupernodalCholesky.of(matrix, plan(matrix), () -> {});
		factor.solve(expected);
		factor.rough().solve(x);
		assertClose(expected, x, 1e-4);
	}

	private static SymmetricBlockMatrix scaled(final SymmetricBlockMatrix matrix, final double factor) {
		final int dim = matrix.dimension();
		final int[] i = new int[matrix.lowerBlocks()];
		final int[] j = new int[i.length];
		final double[] blocks = new double[i.length * dim * dim];
		final double[] diagonal = new double[matrix.rows() * dim * dim];
		for (int r = 0; r < matrix.rows(); r++) {
			for (int a = 0; a < dim * dim; a++)
				diagonal[r * dim * dim + a] = factor * matrix.diagonal(r, a / dim, a % dim);
			for (int p = matrix.rowStart(r); p < matrix.rowStart(r + 1); p++) {
				i[p] = r;
				j[p] = matrix.column(p);
				for (int a = 0; a < dim * dim; a++)
					blocks[p * dim * dim + a] = factor * matrix.lower(p, a / dim, a % dim);
			}
		}
		return SymmetricBlockMatrix.assemble(matrix.rows(), dim, i.length, i, j, blocks, diagonal);
	}

	@ParameterizedTest
	@CsvSource({ "2, 420, 1", "2, 640, 2", "3, 300, 3" })
	void solvesAGlassWithAPinnedParticle(final int dim, final int n, final long seed) {
		final ParticleDataset glass = QuenchedGlass.of(dim, n, seed);
		final BondNetwork network = BondNetwork.whole(MechanicalState.of(glass, QuenchedGlass.potential(), 2));
		final SymmetricBlockMatrix hessian = network.hessian();
		final double[] coordinates = new double[network.unknowns() * dim];
		for (int u = 0; u < network.unknowns(); u++)
			System.arraycopy(glass.positions(), network.particle(u) * dim, coordinates, u * dim, dim);
		final double[] x = new Random(seed).doubles(coordinates.length, -1, 1).toArray();
		final double[] expected = dense(hessian.toDense(), x);
		SupernodalCholesky.of(hessian, CholeskyPlan.of(hessian, NestedDissection.order(hessian, coordinates)), () -> {})
			.solve(x);
		// the condition number takes some of sixteen digits
		assertClose(expected, x, 1e-8);
	}

	@Test
	void threadsDoNotChangeABit() throws Exception {
		final SymmetricBlockMatrix matrix = SpringNetwork.lattice(SIDE, 1e-3).matrix();
		final double[] right = new Random(1).doubles(2L * SIDE * SIDE, -1, 1).toArray();
		final int[] order = NestedDissection.order(matrix, lattice(SIDE));
		final double[] expected = right.clone();
		SupernodalCholesky.of(matrix, CholeskyPlan.of(matrix, order), () -> {}).solve(expected);
		final double[] product = new double[right.length];
		matrix.multiply(expected, product);
		assertClose(right, product, 1e-11);
		final double[] rough = right.clone();
		SupernodalCholesky.of(matrix, CholeskyPlan.of(matrix, order), () -> {}).rough().solve(rough);
		for (final int threads : new int[] { 1, 2, 3, 8 }) {
			final ForkJoinPool pool = new ForkJoinPool(threads);
			final double[] x = right.clone();
			final double[] y = right.clone();
			pool.submit(() -> {
				final int[] again = NestedDissection.order(matrix, lattice(SIDE));
				assertArrayEquals(order, again);
				final SupernodalCholesky factor = SupernodalCholesky.of(matrix, CholeskyPlan.of(matrix, again), () -> {});
				factor.solve(x);
				factor.rough().solve(y);
			}).get();
			pool.shutdown();
			assertArrayEquals(expected, x, threads + " threads");
			assertArrayEquals(rough, y, threads + " threads, rough");
		}
	}

	@Test
	void memoryAndWorkAreKnownBefore() {
		final SymmetricBlockMatrix matrix = SpringNetwork.lattice(SIDE, 1).matrix();
		final CholeskyPlan plan = plan(matrix);
		assertEquals(plan.factorLength(), SupernodalCholesky.of(matrix, plan, () -> {}).storage());
		assertTrue(plan.bytes() > 8 * plan.factorLength());
		// a dense matrix: n^3 / 6 operations, and its triangle
		final SymmetricBlockMatrix dense = SpringNetwork.random(2, 3, 1, 2).matrix();
		final CholeskyPlan small = CholeskyPlan.of(dense, new int[] { 0, 1 });
		if (dense.lowerBlocks() == 1) assertEquals(21, small.factorLength());
		assertEquals(dense.lowerBlocks() == 1 ? 36 : 9, small.operations(), 1e-12);
	}

	/**
	 * Of a factor with a front that no array holds, as whole samples of half a million particles in 3D have it, the plan
	 * still tells the price, so that another solver can be chosen; factorising is refused. Springs between random particles
	 * make such a front of few particles.
	 */
	@Test
	void frontsBeyondArraysArePlannedButNotFactorised() {
		final int n = 40_000;
		final Random random = new Random(5);
		final Set<List<Integer>> pairs = new LinkedHashSet<>();
		while (pairs.size() < 5 * n) {
			final int i = random.nextInt(n);
			final int j = random.nextInt(n);
			if (i != j) pairs.add(List.of(Math.min(i, j), Math.max(i, j)));
		}
		final int[] first = pairs.stream().mapToInt(pair -> pair.get(0)).toArray();
		final int[] second = pairs.stream().mapToInt(pair -> pair.get(1)).toArray();
		final SymmetricBlockMatrix matrix = SymmetricBlockMatrix.assemble(n, 3, first.length, first, second, new double[9 *
			first.length], new double[9 * n]);
		final CholeskyPlan plan = CholeskyPlan.of(matrix, NestedDissection.order(matrix, random.doubles(3L * n).toArray()));
		// a clique of 65,536 rows alone takes a sixth of its cube
		assertTrue(plan.operations() > 4.6e13, "operations " + plan.operations());
		assertTrue(plan.bytes() > 8L * Integer.MAX_VALUE, "bytes " + plan.bytes());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SupernodalCholesky.of(matrix, plan, () -> {}))
			.getMessage().startsWith("The matrix is too large for a direct solver: the elements of front "));
	}

	@Test
	void largeMatricesWithoutAFactorAreRefused() {
		final SymmetricBlockMatrix matrix = SpringNetwork.lattice(SIDE, 0).matrix();
		assertThrows(NotPositiveDefiniteException.class, () -> SupernodalCholesky.of(matrix, plan(matrix), () -> {}));
		matrix.shift(SIDE, Double.NaN);
		assertThrows(NotPositiveDefiniteException.class, () -> SupernodalCholesky.of(matrix, plan(matrix), () -> {}));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 10, 100, 1000 })
	void whoeverInterruptsIsHeard(final int polls) {
		final SymmetricBlockMatrix matrix = SpringNetwork.lattice(SIDE, 1).matrix();
		final CholeskyPlan plan = plan(matrix);
		final CancellationException reason = new CancellationException("Enough.");
		final AtomicInteger count = new AtomicInteger();
		final Runnable interruption = () -> {
			if (count.getAndIncrement() >= polls) throw reason;
		};
		assertSame(reason, assertThrows(CancellationException.class, () -> SupernodalCholesky.of(matrix, plan,
			interruption)));
		// at most once more by each thread there may be
		assertTrue(count.get() <= polls + 1 + ForkJoinPool.getCommonPoolParallelism() + 1, count + " polls");
		count.set(0);
		if (polls > 100) return;
		assertSame(reason, assertThrows(CancellationException.class, () -> NestedDissection.order(matrix, lattice(SIDE),
			interruption)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 10, 50 })
	void aSolutionCanBeInterruptedToo(final int polls) {
		final SymmetricBlockMatrix matrix = SpringNetwork.lattice(SIDE, 1).matrix();
		final CancellationException reason = new CancellationException("Enough.");
		final AtomicInteger count = new AtomicInteger(Integer.MIN_VALUE);
		final SupernodalCholesky factor = SupernodalCholesky.of(matrix, plan(matrix), () -> {
			if (count.getAndIncrement() >= polls) throw reason;
		});
		final double[] right = new Random(3).doubles(2L * SIDE * SIDE, -1, 1).toArray();
		final double[] expected = right.clone();
		factor.solve(expected);
		count.set(0);
		assertSame(reason, assertThrows(CancellationException.class, () -> factor.solve(right.clone())));
		// what was left half done spoils nothing
		count.set(Integer.MIN_VALUE);
		final double[] x = right.clone();
		factor.solve(x);
		assertArrayEquals(expected, x);
	}

	@Test
	void noLongTimePassesWithoutAQuestion() {
		final SymmetricBlockMatrix matrix = SpringNetwork.lattice(SIDE, 1).matrix();
		final CholeskyPlan plan = plan(matrix);
		final AtomicInteger count = new AtomicInteger();
		SupernodalCholesky.of(matrix, plan, count::incrementAndGet);
		// one in 10 million operations is one in some milliseconds
		assertTrue(count.get() > plan.operations() / 1e7);
		count.set(0);
		NestedDissection.order(matrix, lattice(SIDE), count::incrementAndGet);
		assertTrue(count.get() > SIDE);
	}

	@Test
	void worksInsideAPoolThatIsBusy() {
		final SymmetricBlockMatrix matrix = SpringNetwork.lattice(SIDE, 1).matrix();
		final CholeskyPlan plan = plan(matrix);
		final double[] right = new Random(1).doubles(2L * SIDE * SIDE, -1, 1).toArray();
		final double[][] x = new double[4][];
		Arrays.setAll(x, v -> right.clone());
		final ForkJoinPool pool = new ForkJoinPool(2);
		pool.invoke(ForkJoinTask.adapt(() -> Arrays.stream(x).parallel().forEach(v -> SupernodalCholesky.of(matrix, plan,
			() -> {}).solve(v))));
		pool.shutdown();
		for (final double[] other : x)
			assertArrayEquals(x[0], other);
	}

	/** Trees beside each other, several of them at once, by threads of no pool. */
	@Test
	void manyThreadsSolveWithOneFactorOfAForest() throws Exception {
		final SymmetricBlockMatrix part = SpringNetwork.lattice(SIDE, 1e-2).matrix();
		final SymmetricBlockMatrix matrix = pair(pair(part, part), part);
		final double[] xy = new double[2 * matrix.rows()];
		for (int p = 0; p < xy.length; p++)
			xy[p] = lattice(SIDE)[p % (2 * SIDE * SIDE)] + (p % 2 == 0 ? p / (2 * SIDE * SIDE) * 10 * SIDE : 0);
		final SupernodalCholesky factor = SupernodalCholesky.of(matrix, CholeskyPlan.of(matrix, NestedDissection.order(matrix,
			xy)), () -> {});
		final double[] right = new Random(4).doubles(xy.length, -1, 1).toArray();
		final double[] expected = right.clone();
		factor.solve(expected);
		final double[] product = new double[xy.length];
		matrix.multiply(expected, product);
		assertClose(right, product, 1e-12);
		final Callable<double[]> solution = () -> {
			final double[] x = right.clone();
			factor.solve(x);
			return x;
		};
		final ExecutorService threads = Executors.newFixedThreadPool(8);
		for (final Future<double[]> x : threads.invokeAll(Collections.nCopies(24, solution)))
			assertArrayEquals(expected, x.get());
		threads.shutdown();
	}

	/** Each particle of a chain in its own order is the parent of the last. */
	@Test
	void solvesALongChain() {
		final int n = 100_000;
		final int[] first = IntStream.range(0, n - 1).toArray();
		final int[] second = IntStream.range(1, n).toArray();
		final double[] blocks = new double[4 * (n - 1)];
		final double[] diagonal = new double[4 * n];
		for (int p = 0; p < 2 * n; p++) {
			diagonal[2 * p + p % 2] = 2.1;
			if (p < 2 * n - 2) blocks[2 * p + p % 2] = -1;
		}
		final SymmetricBlockMatrix matrix = SymmetricBlockMatrix.assemble(n, 2, n - 1, first, second, blocks, diagonal);
		final double[] right = new Random(5).doubles(2L * n, -1, 1).toArray();
		final double[] x = right.clone();
		SupernodalCholesky.of(matrix, CholeskyPlan.of(matrix, IntStream.range(0, n).toArray()), () -> {}).solve(x);
		final double[] product = new double[x.length];
		matrix.multiply(x, product);
		assertClose(right, product, 1e-13);
	}
}
