package org.glassj.relax;

import static org.glassj.Agreement.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The recursion beside the matrix it stands for: each pair updates H^-1 to (1 - s y^T / s.y) H^-1 (1 - y s^T / s.y) +
 * s s^T / s.y (Nocedal and Wright, eq. 6.17), from the oldest kept on.
 */
class BfgsPairsTest {

	private static final int SIZE = 9;
	private static final int MOST = 4;
	private static final Consumer<double[]> GUESS = v -> {
		for (int p = 0; p < v.length; p++)
			v[p] *= 1 + p;
	};

	private final Random random = new Random(3);
	private final BfgsPairs pairs = new BfgsPairs(MOST);
	private final List<double[][]> given = new ArrayList<>();

	private double[] vector() {
		return random.doubles(SIZE, -1, 1).toArray();
	}

	/** A step on a parabola with positive curvature in every direction. */
	private void step() {
		final double[] x = vector();
		final double[] moved = vector();
		final double[] gradient = vector();
		final double[] changed = gradient.clone();
		final double[][] pair = new double[2][SIZE];
		for (int p = 0; p < SIZE; p++) {
			pair[0][p] = moved[p] - x[p];
			changed[p] += pair[0][p] * (1 + p % 3) + 0.2 * (moved[(p + 1) % SIZE] - x[(p + 1) % SIZE]);
			pair[1][p] = changed[p] - gradient[p];
		}
		pairs.add(x, moved, gradient, changed);
		given.add(pair);
	}

	private SimpleMatrix inverse() {
		SimpleMatrix h = SimpleMatrix.identity(SIZE);
		for (int p = 0; p < SIZE; p++)
			h.set(p, p, 1 + p);
		for (final double[][] pair : given.subList(Math.max(0, given.size() - MOST), given.size())) {
			final SimpleMatrix s = new SimpleMatrix(SIZE, 1, true, pair[0]);
			final SimpleMatrix y = new SimpleMatrix(SIZE, 1, true, pair[1]);
			final double product = s.dot(y);
			final SimpleMatrix left = SimpleMatrix.identity(SIZE).minus(s.mult(y.transpose()).divide(product));
			h = left.mult(h).mult(left.transpose()).plus(s.mult(s.transpose()).divide(product));
		}
		return h;
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 3, 4, 5, 11 })
	void isTheUpdatedMatrix(final int steps) {
		for (int k = 0; k < steps; k++)
			step();
		final double[] v = vector();
		final double[] expected = inverse().mult(new SimpleMatrix(SIZE, 1, true, v)).getDDRM().getData();
		pairs.solve(v, GUESS);
		assertClose(expected, v, 1e-11);
	}

	@Test
	void takesTheLastMoveBackToTheLastChange() {
		for (int k = 0; k < 7; k++)
			step();
		final double[] v = given.get(6)[1].clone();
		pairs.solve(v, GUESS);
		assertClose(given.get(6)[0], v, 1e-11);
	}

	@Test
	void learnsNothingFromAMaximum() {
		final double[] x = new double[SIZE];
		final double[] moved = vector();
		final double[] changed = new double[SIZE];
		for (int p = 0; p < SIZE; p++)
			changed[p] = -moved[p];
		pairs.add(x, moved, x, changed);
		assertTrue(pairs.isEmpty());
		step();
		pairs.clear();
		assertTrue(pairs.isEmpty());
		final double[] v = vector();
		final double[] expected = v.clone();
		GUESS.accept(expected);
		pairs.solve(v, GUESS);
		assertArrayEquals(expected, v);
	}
}
