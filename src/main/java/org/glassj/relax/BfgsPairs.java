package org.glassj.relax;

import java.util.function.Consumer;

import org.glassj.numeric.VectorWindow;
import org.glassj.numeric.Vectors;

/**
 * What the limited-memory BFGS method remembers: pairs of a move s and the change y of the gradient on it. The two-loop
 * recursion (J. Nocedal and S. J. Wright, Numerical Optimization, algorithm 7.4) is written with the products s_i . y_j,
 * so that each of its loops reads the vectors once.
 */
final class BfgsPairs {

	/** Pairs whose product is smaller than this fraction of their lengths' tell nothing, or of a maximum. */
	private static final double CURVED = 1e-8;

	private final VectorWindow moves;
	private final VectorWindow changes;
	/** s_i . y_j at {@code [i][j]} for i up to j, the oldest pair first. */
	private final double[][] product;
	/** Vectors that have left, to be used again. */
	private double[] spareMove;
	private double[] spareChange;

	/** @param most number of pairs that are kept */
	BfgsPairs(final int most) {
		moves = new VectorWindow(most);
		changes = new VectorWindow(most);
		product = new double[most][most];
	}

	boolean isEmpty() {
		return moves.size() == 0;
	}

	void clear() {
		moves.clear();
		changes.clear();
	}

	/** Remembers a move from x to another place and what it did to the gradient, if that tells of a minimum. */
	void add(final double[] x, final double[] moved, final double[] gradient, final double[] changed) {
		final double[] move = difference(moved, x, spareMove);
		final double[] change = difference(changed, gradient, spareChange);
		spareMove = move;
		spareChange = change;
		if (!(Vectors.dot(move, change) > CURVED * Math.sqrt(Vectors.dot(move, move) * Vectors.dot(change, change)))) return;
		if (moves.size() == product.length) dropOldestProducts();
		spareMove = moves.add(move);
		spareChange = changes.add(change);
		final double[] column = moves.dots(change);
		for (int i = 0; i < column.length; i++)
			product[i][column.length - 1] = column[i];
	}

	private static double[] difference(final double[] u, final double[] v, final double[] spare) {
		final double[] difference = spare == null ? new double[u.length] : spare;
		for (int p = 0; p < u.length; p++)
			difference[p] = u[p] - v[p];
		return difference;
	}

	private void dropOldestProducts() {
		for (int i = 1; i < product.length; i++)
			System.arraycopy(product[i], 1, product[i - 1], 0, product.length - 1);
	}

	/**
	 * Overwrites v by H^-1 v, where H is the first guess corrected by all pairs.
	 *
	 * @param guess overwrites a vector by what the first guess of H^-1 makes of it
	 */
	void solve(final double[] v, final Consumer<double[]> guess) {
		final double[] along = moves.dots(v);
		final double[] back = new double[along.length];
		for (int i = along.length - 1; i >= 0; i--) {
			for (int j = i + 1; j < along.length; j++)
				along[i] -= along[j] * product[i][j];
			along[i] /= product[i][i];
			back[i] = -along[i];
		}
		changes.addTo(v, back);
		guess.accept(v);
		final double[] across = changes.dots(v);
		for (int i = 0; i < along.length; i++) {
			for (int j = 0; j < i; j++)
				across[i] += along[j] * product[j][i];
			along[i] -= across[i] / product[i][i];
		}
		moves.addTo(v, along);
	}
}
