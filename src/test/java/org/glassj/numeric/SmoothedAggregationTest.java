package org.glassj.numeric;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.ejml.data.Complex_F64;
import org.ejml.simple.SimpleMatrix;
import org.glassj.QuenchedGlass;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.energy.NetworkSeparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of the multigrid hierarchy against dense matrices. */
class SmoothedAggregationTest {

	private static final ParallelLoop LOOP = new ParallelLoop(() -> {});

	private static BondNetwork glass(final int dim, final int n) {
		return BondNetwork.whole(MechanicalState.of(QuenchedGlass.of(dim, n, 7), QuenchedGlass.potential(), 2));
	}

	private static SmoothedAggregation hierarchy(final BondNetwork network, final int largestDense) {
		return new SmoothedAggregation(LOOP, BlockRows.of(network.hessian()), motions(network), largestDense);
	}

	private static RigidMotions motions(final BondNetwork network) {
		return RigidMotions.ofParticles(network.unknowns(), network.dimension(), new NetworkSeparation(network));
	}

	private static double[] numbers(final int n, final long seed) {
		return new Random(seed).doubles(n, -1, 1).toArray();
	}

	@ParameterizedTest
	@CsvSource({ "2, 900", "3, 900" })
	void preconditionerIsSymmetricAndPositive(final int dim, final int n) {
		final BondNetwork network = glass(dim, n);
		final SmoothedAggregation multigrid = hierarchy(network, 60);
		assertTrue(multigrid.levels().size() >= 2, multigrid.toString());
		final int size = dim * network.unknowns();
		for (int k = 0; k < 10; k++) {
			final double[] u = numbers(size, k);
			final double[] v = numbers(size, 100 + k);
			final double[] mu = new double[size];
			final double[] mv = new double[size];
			multigrid.apply(u, mu);
			multigrid.apply(v, mv);
			assertTrue(LOOP.dot(u, mu) > 0);
			final double scale = Math.sqrt(LOOP.dot(u, mu) * LOOP.dot(v, mv));
			assertEquals(LOOP.dot(u, mv), LOOP.dot(v, mu), 1e-11 * scale);
		}
	}

	@Test
	void preconditionedMatrixIsNearUnity() {
		final BondNetwork network = glass(2, 150);
		final SmoothedAggregation multigrid = hierarchy(network, 30);
		final int size = 2 * network.unknowns();
		final double[][] product = new double[size][size];
		final double[][] hessian = network.hessian().toDense();
		for (int r = 0; r < size; r++)
			multigrid.apply(hessian[r], product[r]);
		final SimpleMatrix matrix = new SimpleMatrix(product);
		double smallest = Double.POSITIVE_INFINITY;
		double largest = 0;
		for (final Complex_F64 value : matrix.eig().getEigenvalues()) {
			smallest = Math.min(smallest, value.getReal());
			largest = Math.max(largest, value.getReal());
		}
		assertTrue(smallest > 0, "" + smallest);
		assertTrue(largest < 1.2, "" + largest);
	}

	@ParameterizedTest
	@CsvSource({ "2, 300", "3, 250" })
	void coarseMatricesAreGalerkins(final int dim, final int n) {
		final BondNetwork network = glass(dim, n);
		RigidMotions motions = motions(network);
		BlockRows matrix = BlockRows.of(network.hessian());
		for (int depth = 0; depth < 2; depth++) {
			final Aggregation aggregation = Aggregation.of(matrix);
			final double[] factor = new double[aggregation.count() * motions.motions() * motions.motions()];
			final Coarsening coarsening = new Coarsening(LOOP, matrix, new ChebyshevSmoother(LOOP, matrix), motions.tentative(
				LOOP, aggregation, factor));
			final SimpleMatrix p = new SimpleMatrix(coarsening.prolongation().toDense());
			final SimpleMatrix expected = p.transpose().mult(new SimpleMatrix(matrix.toDense())).mult(p);
			for (int q = 0; q < expected.numRows(); q++)
				if (expected.get(q, q) == 0) expected.set(q, q, 1);
			motions = motions.ofAggregates(aggregation, factor);
			matrix = coarsening.coarseMatrix();
			final double[][] found = matrix.toDense();
			assertClose(expected.getDDRM().getData(), new SimpleMatrix(found).getDDRM().getData(), 1e-13);
			assertArrayEquals(new SimpleMatrix(found).transpose().getDDRM().getData(), new SimpleMatrix(found).getDDRM()
				.getData());
		}
	}

	@ParameterizedTest
	@CsvSource({ "2, 400", "3, 400" })
	void rigidMotionsOfAnAggregateAreReproduced(final int dim, final int n) {
		final BondNetwork network = glass(dim, n);
		final Separation separation = new NetworkSeparation(network);
		final Aggregation fine = Aggregation.of(BlockRows.of(network.hessian()));
		final RigidMotions particles = motions(network);
		final int m = particles.motions();
		final double[] factor = new double[fine.count() * m * m];
		final BlockRows tentative = particles.tentative(LOOP, fine, factor);
		final double[] motion = numbers(m, 3);
		final double[] coarse = new double[fine.count() * m];
		for (int c = 0; c < fine.count(); c++)
			for (int q = 0; q < m; q++)
				for (int k = 0; k < m; k++)
					coarse[c * m + q] += factor[(c * m + q) * m + k] * motion[k];
		final double[] found = new double[network.unknowns() * dim];
		tentative.multiply(LOOP, coarse, found);
		final double[] away = new double[dim];
		final double[] expected = new double[found.length];
		for (int i = 0; i < network.unknowns(); i++) {
			separation.between(fine.root(fine.of(i)), i, away);
			System.arraycopy(rigid(motion, away), 0, expected, i * dim, dim);
		}
		assertClose(expected, found, 1e-13);
	}

	/** v + omega x away, written out for two and three dimensions. */
	private static double[] rigid(final double[] motion, final double[] away) {
		if (away.length == 2) return new double[] { motion[0] - motion[2] * away[1], motion[1] + motion[2] * away[0] };
		return new double[] { motion[0] + motion[4] * away[2] - motion[5] * away[1], motion[1] + motion[5] * away[0] -
			motion[3] * away[2], motion[2] + motion[3] * away[1] - motion[4] * away[0] };
	}

	@ParameterizedTest
	@CsvSource({ "2", "3" })
	void twoLevelsOfAggregatesReproduceARigidMotionOfAll(final int dim) {
		// a chain in free space, where a rigid motion of the whole makes sense
		final SpringNetwork network = SpringNetwork.random(60, dim, 0.5, 1);
		final double[] x = numbers(60 * dim, 2);
		final Separation separation = (i, j, vector) -> {
			for (int a = 0; a < dim; a++)
				vector[a] = x[j * dim + a] - x[i * dim + a];
		};
		final BlockRows matrix = BlockRows.of(network.matrix());
		final RigidMotions fine = RigidMotions.ofParticles(60, dim, separation);
		final int m = fine.motions();
		final Aggregation first = Aggregation.of(matrix);
		final double[] factor = new double[first.count() * m * m];
		final BlockRows p1 = fine.tentative(LOOP, first, factor);
		final RigidMotions middle = fine.ofAggregates(first, factor);
		final BlockRows coarse = BlockProduct.of(LOOP, p1.transposed(), BlockProduct.of(LOOP, matrix, p1));
		final Aggregation second = Aggregation.of(coarse);
		assertEquals(1, second.count());
		final double[] top = new double[m * m];
		final BlockRows p2 = middle.tentative(LOOP, second, top);
		final double[] motion = numbers(m, 3);
		final double[] found = new SimpleMatrix(p1.toDense()).mult(new SimpleMatrix(p2.toDense())).mult(new SimpleMatrix(m,
			m, true, top)).mult(new SimpleMatrix(m, 1, true, motion)).getDDRM().getData();
		final int origin = first.root(second.root(0));
		final double[] expected = new double[60 * dim];
		final double[] away = new double[dim];
		for (int i = 0; i < 60; i++) {
			separation.between(origin, i, away);
			System.arraycopy(rigid(motion, away), 0, expected, i * dim, dim);
		}
		assertClose(expected, found, 1e-12);
	}

	@Property(tries = 100)
	void everyRowIsInOneAggregateWithItsRoot(@ForAll @IntRange(min = 1, max = 40) final int n, @ForAll final long seed) {
		final Aggregation aggregation = Aggregation.of(BlockRows.of(SpringNetwork.random(n, 2, 0.5, seed).matrix()));
		final int[][] members = aggregation.members();
		assertEquals(n, members[0][aggregation.count()]);
		for (int c = 0; c < aggregation.count(); c++) {
			assertEquals(c, aggregation.of(aggregation.root(c)));
			for (int p = members[0][c]; p < members[0][c + 1]; p++)
				assertEquals(c, aggregation.of(members[1][p]));
		}
	}

	@Property(tries = 100)
	void blockRowsHoldAndMultiplyTheWholeMatrix(@ForAll @IntRange(min = 1, max = 12) final int n,
		@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll final long seed)
	{
		final SpringNetwork network = SpringNetwork.random(n, dim, 0.5, seed);
		final BlockRows rows = BlockRows.of(network.matrix());
		for (int r = 0; r < n * dim; r++)
			assertArrayEquals(network.dense()[r], rows.toDense()[r]);
		final double[] x = numbers(n * dim, seed);
		final double[] expected = new double[x.length];
		network.matrix().multiply(x, expected);
		final double[] found = new double[x.length];
		rows.multiply(LOOP, x, found);
		assertClose(expected, found, 1e-13);
		assertArrayEquals(rows.toDense(), rows.transposed().toDense());
	}

	@Property(tries = 100)
	void productsAreDenseProducts(@ForAll @IntRange(min = 1, max = 12) final int n, @ForAll final long seed) {
		final SpringNetwork network = SpringNetwork.random(n, 3, 0.5, seed);
		final BlockRows rows = BlockRows.of(network.matrix());
		final SimpleMatrix dense = new SimpleMatrix(network.dense());
		assertClose(dense.mult(dense).getDDRM().getData(), new SimpleMatrix(BlockProduct.of(LOOP, rows, rows).toDense())
			.getDDRM().getData(), 1e-13);
	}

	@Property(tries = 100)
	void blockJacobiInvertsDiagonalBlocks(@ForAll @IntRange(min = 1, max = 8) final int n, @ForAll final long seed) {
		final SpringNetwork network = SpringNetwork.random(n, 3, 0.5, seed);
		final double[] x = numbers(3 * n, seed);
		final double[] b = new double[3 * n];
		for (int q = 0; q < 3 * n; q++)
			for (int c = 0; c < 3; c++)
				b[q] += network.dense()[q][q / 3 * 3 + c] * x[q / 3 * 3 + c];
		final double[] found = new double[3 * n];
		BlockJacobi.of(LOOP, BlockRows.of(network.matrix())).apply(b, found);
		assertClose(x, found, 1e-12);
	}

	@Test
	void largestEigenvalueIsThatOfTheDenseMatrix() {
		final SpringNetwork network = SpringNetwork.random(20, 2, 0.5, 3);
		final BlockRows rows = BlockRows.of(network.matrix());
		final BlockJacobi jacobi = BlockJacobi.of(LOOP, rows);
		final double[][] scaled = new double[40][40];
		for (int r = 0; r < 40; r++)
			jacobi.apply(network.dense()[r], scaled[r]);
		double expected = 0;
		for (final Complex_F64 value : new SimpleMatrix(scaled).eig().getEigenvalues())
			expected = Math.max(expected, value.getReal());
		assertRelative(expected, new LargestEigenvalue(LOOP, rows, jacobi).after(40), 1e-5);
	}
}
