package org.glassj.numeric;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.ejml.data.Complex_F64;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/**
 * Lanczos' eigenpairs against EJML's dense ones. Anchors of 0.1 bound condition numbers by some hundreds; eigenvalues
 * are then good to round-off, 1e-12 of the largest.
 */
class LanczosTest {

	private static final double ROUND_OFF = 1e-12;
	private static final double TOLERANCE = 1e-10;
	/** Of up to half of all pairs. */
	private static final double RESIDUAL = 1e-8;
	/** Of more, and what VibrationalModes accepts. */
	private static final double LAST_RESIDUAL = 1e-6;

	private static UniformRandomProvider random(final long seed) {
		return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
	}

	private static SymmetricSolver factor(final SymmetricBlockMatrix matrix) {
		return EnvelopeCholesky.of(matrix, IntStream.range(0, matrix.rows()).toArray());
	}

	private static double[] denseEigenvalues(final double[][] dense) {
		final SimpleEVD<SimpleMatrix> eigen = new SimpleMatrix(dense).eig();
		return eigen.getEigenvalues().stream().mapToDouble(Complex_F64::getReal).sorted().toArray();
	}

	/**
	 * Values, vectors and residuals at once: H V = V Lambda and V^T V = 1. Where nearly all pairs are wanted, the last ones
	 * come from what little is left of the space and have residuals up to some 1e-8; values are good to round-off.
	 */
	private static void assertEigenpairs(final double[][] dense, final Eigenpairs pairs) {
		final double residual = pairs.size() <= dense.length / 2 ? RESIDUAL : LAST_RESIDUAL;
		for (int k = 0; k < pairs.size(); k++) {
			final double[] image = new double[dense.length];
			for (int r = 0; r < dense.length; r++)
				for (int c = 0; c < dense.length; c++)
					image[r] += dense[r][c] * pairs.vector(k)[c];
			final double lambda = pairs.values()[k];
			final double[] multiple = Arrays.stream(pairs.vector(k)).map(v -> lambda * v).toArray();
			assertWithin(residual * lambda, multiple, image);
			assertTrue(pairs.residuals()[k] <= residual * lambda);
			for (int l = 0; l <= k; l++) {
				double product = 0;
				for (int p = 0; p < dense.length; p++)
					product += pairs.vector(k)[p] * pairs.vector(l)[p];
				assertEquals(k == l ? 1 : 0, product, ROUND_OFF);
			}
		}
	}

	@Property(tries = 200)
	void findsTheSmallestPairsOfAnchoredNetworks(@ForAll @IntRange(min = 1, max = 30) final int n,
		@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll @IntRange(min = 1, max = 90) final int wanted,
		@ForAll final long seed)
	{
		final int count = Math.min(wanted, n * dim);
		final SpringNetwork network = SpringNetwork.random(n, dim, 0.1, seed);
		final Eigenpairs pairs = new Lanczos(network.matrix(), factor(network.matrix()), 0, random(seed)).smallest(count,
			TOLERANCE, found -> {});
		final double[] expected = denseEigenvalues(network.dense());
		assertWithin(ROUND_OFF * expected[expected.length - 1], Arrays.copyOf(expected, count), pairs.values());
		assertEigenpairs(network.dense(), pairs);
	}

	/** The spectrum of the free network, not of the pinned one, and without the translations. */
	@Property(tries = 100)
	void findsThePairsOfFreeNetworksByAPinnedFactor(@ForAll @IntRange(min = 3, max = 20) final int n,
		@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll @IntRange(min = 1, max = 60) final int wanted,
		@ForAll final long seed)
	{
		final SpringNetwork network = SpringNetwork.random(n, dim, 0, seed);
		Assume.that(isConnected(network, n));
		final int rank = (n - 1) * dim;
		final int count = Math.min(wanted, rank);
		final SymmetricSolver inverse = new TranslationFreeSolver(factor(withoutFirst(network.dense(), dim)), n, dim);
		final Eigenpairs pairs = new Lanczos(network.matrix(), inverse, dim, random(seed)).smallest(count, TOLERANCE,
			found -> {});
		final double[] expected = denseEigenvalues(network.dense());
		assertWithin(ROUND_OFF * expected[expected.length - 1], Arrays.copyOfRange(expected, dim, dim + count), pairs
			.values());
		assertEigenpairs(network.dense(), pairs);
	}

	private static boolean isConnected(final SpringNetwork network, final int n) {
		final boolean[] reached = new boolean[n];
		reached[0] = true;
		for (int pass = 0; pass < n; pass++)
			for (int i = 0; i < n; i++)
				for (int j = 0; j < n; j++)
					reached[j] |= reached[i] && network.joined(i, j);
		return IntStream.range(0, n).allMatch(i -> reached[i]);
	}

	/** A matrix of dim x dim blocks without its first block row and column. */
	private static SymmetricBlockMatrix withoutFirst(final double[][] dense, final int dim) {
		final int n = dense.length / dim - 1;
		final int[] i = new int[n * (n - 1) / 2];
		final int[] j = new int[i.length];
		final double[] blocks = new double[i.length * dim * dim];
		final double[] diagonal = new double[n * dim * dim];
		int pair = 0;
		for (int p = 0; p < n; p++) {
			copyBlock(dense, dim, p + 1, p + 1, diagonal, p);
			for (int q = 0; q < p; q++) {
				i[pair] = p;
				j[pair] = q;
				copyBlock(dense, dim, p + 1, q + 1, blocks, pair++);
			}
		}
		return SymmetricBlockMatrix.assemble(n, dim, pair, i, j, blocks, diagonal);
	}

	private static void copyBlock(final double[][] dense, final int dim, final int i, final int j, final double[] to,
		final int slot)
	{
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				to[(slot * dim + a) * dim + b] = dense[i * dim + a][j * dim + b];
	}

	@Test
	void theSolverIsThePseudoInverse() {
		final SpringNetwork network = SpringNetwork.lattice(5, 0);
		final SymmetricSolver inverse = new TranslationFreeSolver(factor(withoutFirst(network.dense(), 2)), 25, 2);
		final double[] x = new double[50];
		Arrays.setAll(x, p -> random(p).nextDouble());
		final double[] expected = new SimpleMatrix(network.dense()).pseudoInverse().mult(new SimpleMatrix(50, 1, true, x
			.clone())).getDDRM().getData();
		inverse.solve(x);
		assertClose(expected, x, 1e-11);
	}

	/** A diagonal matrix whose blocks are multiples of 1: eigenvalues and their multiplicities are known. */
	private static SymmetricBlockMatrix diagonal(final double... eigenvalues) {
		final double[] blocks = new double[4 * eigenvalues.length];
		for (int i = 0; i < eigenvalues.length; i++)
			blocks[4 * i] = blocks[4 * i + 3] = eigenvalues[i];
		return SymmetricBlockMatrix.assemble(eigenvalues.length, 2, 0, new int[0], new int[0], new double[0], blocks);
	}

	@Test
	void findsAllVectorsOfMultipleEigenvalues() {
		// 1 eightfold, 2 sixfold, 3 and more twofold: far more than one Krylov space holds
		final double[] blocks = IntStream.range(0, 60).mapToDouble(i -> i < 4 ? 1 : i < 7 ? 2 : i - 4).toArray();
		final SymmetricBlockMatrix matrix = diagonal(blocks);
		for (final int count : new int[] { 1, 3, 8, 12, 14, 15, 40, 120 }) {
			final Eigenpairs pairs = new Lanczos(matrix, factor(matrix), 0, random(count)).smallest(count, TOLERANCE,
				found -> {});
			final double[] expected = Arrays.stream(blocks).flatMap(b -> Arrays.stream(new double[] { b, b })).limit(count)
				.toArray();
			assertWithin(1e-10, expected, pairs.values());
			assertEigenpairs(matrix.toDense(), pairs);
		}
	}

	@Test
	void findsTheOnlyEigenvalueOfAMultipleOfOne() {
		final SymmetricBlockMatrix matrix = diagonal(7, 7, 7);
		assertWithin(1e-14, new double[] { 7, 7, 7, 7 }, new Lanczos(matrix, factor(matrix), 0, random(1)).smallest(4,
			TOLERANCE, found -> {}).values());
	}

	@Test
	void findsSoftModesFarBelowTheOthers() {
		// ten soft directions eight to five decades below the stiff ones
		final double[] blocks = IntStream.range(0, 200).mapToDouble(i -> i < 5 ? Math.pow(10, -6 + 0.5 * i) : 100 + i)
			.toArray();
		final SymmetricBlockMatrix matrix = diagonal(blocks);
		final Eigenpairs pairs = new Lanczos(matrix, factor(matrix), 0, random(3)).smallest(10, TOLERANCE, found -> {});
		for (int k = 0; k < 10; k++)
			assertEquals(1, pairs.values()[k] / blocks[k / 2], 1e-9);
		assertTrue(pairs.largestRelativeResidual() <= 1e-8);
	}

	@Test
	void restartsOftenAndStillConverges() {
		// 968 eigenvalues close together: the basis of 28 vectors is much too small for one pass
		final SpringNetwork network = SpringNetwork.lattice(22, 0.5);
		final Eigenpairs pairs = new Lanczos(network.matrix(), EjmlCholesky.of(network.matrix(), IntStream.range(0, 484)
			.toArray()), 0, random(4)).smallest(4, TOLERANCE, found -> {});
		assertWithin(1e-10, Arrays.copyOf(denseEigenvalues(network.dense()), 4), pairs.values());
		assertTrue(pairs.solves() > 60);
	}

	@Test
	void seedsDecideNoMoreThanRoundOff() {
		final SpringNetwork network = SpringNetwork.lattice(12, 0.2);
		final Eigenpairs[] pairs = new Eigenpairs[3];
		for (int k = 0; k < 3; k++)
			pairs[k] = new Lanczos(network.matrix(), factor(network.matrix()), 0, random(k / 2)).smallest(9, TOLERANCE,
				found -> {});
		assertArrayEquals(pairs[0].values(), pairs[1].values());
		assertArrayEquals(pairs[0].vector(8), pairs[1].vector(8));
		assertWithin(1e-13, pairs[0].values(), pairs[2].values());
	}

	@Test
	void theListenerCountsAndMayStop() {
		final SpringNetwork network = SpringNetwork.lattice(10, 0.2);
		final int[] last = new int[2];
		final Lanczos lanczos = new Lanczos(network.matrix(), factor(network.matrix()), 0, random(1));
		lanczos.smallest(5, TOLERANCE, found -> {
			last[0] = found;
			last[1]++;
		});
		assertEquals(5, last[0]);
		assertTrue(last[1] > 20);
		assertThrows(CancellationException.class, () -> new Lanczos(network.matrix(), factor(network.matrix()), 0, random(1))
			.smallest(5, TOLERANCE, found -> {
				throw new CancellationException();
			}));
	}

	@Test
	void refusesMorePairsThanThereAre() {
		final SymmetricBlockMatrix matrix = diagonal(1, 2);
		assertRefused("modes: 5 is outside 1..4.", () -> new Lanczos(matrix, factor(matrix), 0, random(1)).smallest(5,
			TOLERANCE, found -> {}));
		assertRefused("modes: 0 is outside 1..2.", () -> new Lanczos(matrix, factor(matrix), 2, random(1)).smallest(0,
			TOLERANCE, found -> {}));
	}
}
