package org.glassj.numeric;

import java.util.Arrays;

/**
 * Forward and backward substitution with a supernodal factor for several right-hand sides at once. On the way up each
 * supernode hands to its parent what it takes off the rows below it, so that no two threads add to the same number.
 */
final class Substitution {

	private final CholeskyPlan plan;
	private final PanelStore panels;
	private final double[][] x;
	private final double[][][] handed;

	/** @param x right-hand sides in the order of elimination, overwritten */
	Substitution(final CholeskyPlan plan, final PanelStore panels, final double[][] x) {
		this.plan = plan;
		this.panels = panels;
		this.x = x;
		handed = new double[plan.size()][][];
	}

	/** Solves L y = x. */
	TreeWalk.Visitor forward() {
		return new TreeWalk.Visitor() {

			@Override
			public void subtree(final int first, final int root) {
				for (int s = first; s <= root; s++)
					node(s);
			}

			@Override
			public void node(final int s) {
				forward(s);
			}
		};
	}

	/** Solves L^T x = y in subtrees, once it is solved above them. */
	TreeWalk.Visitor backward() {
		return new TreeWalk.Visitor() {

			@Override
			public void subtree(final int first, final int root) {
				for (int s = root; s >= first; s--)
					node(s);
			}

			@Override
			public void node(final int s) {
				backward(s);
			}
		};
	}

	/** Solves L^T x = y at the nodes that are in no task's subtree. */
	void backwardAbove(final int[][] tasks) {
		int t = tasks[0].length - 1;
		for (int s = plan.size() - 1; s >= 0; s--) {
			if (t < 0 || s > tasks[1][t]) backward(s);
			else s = tasks[0][t--];
		}
	}

	private void forward(final int s) {
		final int width = plan.width(s);
		final int height = plan.height(s);
		final int first = plan.column(s) * plan.dimension();
		final double[][] y = new double[x.length][height];
		for (int v = 0; v < x.length; v++)
			System.arraycopy(x[v], first, y[v], 0, width);
		for (int c = plan.firstChild(s); c < plan.firstChild(s + 1); c++)
			gather(plan.child(c), s, y);
		final double[] l = panels.array(s);
		for (int v = 0; v < x.length; v++) {
			eliminate(l, panels.offset(s), width, height, y[v]);
			System.arraycopy(y[v], 0, x[v], first, width);
			y[v] = Arrays.copyOfRange(y[v], width, height);
		}
		handed[s] = y;
	}

	private void gather(final int child, final int s, final double[][] y) {
		final int[] row = plan.rowsInParent(child, s);
		for (int v = 0; v < y.length; v++)
			for (int i = 0; i < row.length; i++)
				y[v][row[i]] += handed[child][v][i];
		handed[child] = null;
	}

	private static void eliminate(final double[] l, final int offset, final int width, final int height,
		final double[] y)
	{
		int column = offset;
		for (int k = 0; k < width; k++) {
			final double value = y[k] / l[column];
			y[k] = value;
			final int shift = column - k;
			for (int i = k + 1; i < height; i++)
				y[i] -= l[shift + i] * value;
			column += height - k;
		}
	}

	private void backward(final int s) {
		final int dim = plan.dimension();
		final int width = plan.width(s);
		final int height = plan.height(s);
		final int first = plan.column(s) * dim;
		final double[] y = new double[height];
		for (final double[] vector : x) {
			System.arraycopy(vector, first, y, 0, width);
			int next = width;
			for (int r = plan.firstRow(s); r < plan.firstRow(s + 1); r++)
				for (int a = 0; a < dim; a++)
					y[next++] = vector[plan.row(r) * dim + a];
			resolve(panels.array(s), panels.offset(s), width, height, y);
			System.arraycopy(y, 0, vector, first, width);
		}
	}

	private static void resolve(final double[] l, final int offset, final int width, final int height,
		final double[] y)
	{
		for (int k = width - 1; k >= 0; k--) {
			final int column = offset + (int) ((long) k * height - (long) k * (k - 1) / 2);
			final double sum = dot(l, column - k, k + 1, height, y);
			y[k] = (y[k] - sum) / l[column];
		}
	}

	/** In four parts, lest each addition wait for the one before. */
	private static double dot(final double[] l, final int shift, final int from, final int to, final double[] y) {
		double p = 0;
		double q = 0;
		double r = 0;
		double s = 0;
		int i = from;
		for (; i + 3 < to; i += 4) {
			p += l[shift + i] * y[i];
			q += l[shift + i + 1] * y[i + 1];
			r += l[shift + i + 2] * y[i + 2];
			s += l[shift + i + 3] * y[i + 3];
		}
		for (; i < to; i++)
			p += l[shift + i] * y[i];
		return p + q + (r + s);
	}
}
