package org.glassj.numeric;

import java.util.Arrays;

/**
 * Forward and backward substitution with a supernodal factor for several right-hand sides at once. Each part of the tree
 * works on short vectors of its own, which stay in the cache; on the way up it hands to its parent what it takes off the
 * rows below it, so that no two threads add to the same number.
 */
final class Substitution {

	private final CholeskyPlan plan;
	private final TaskTree tree;
	private final Panels panels;
	private final double[][][] vectors;

	/** @param count number of right-hand sides */
	Substitution(final CholeskyPlan plan, final TaskTree tree, final Panels panels, final int count) {
		this.plan = plan;
		this.tree = tree;
		this.panels = panels;
		vectors = new double[tree.size()][count][];
	}

	/**
	 * Solves L y = x in a part, once that is done below it.
	 *
	 * @param x right-hand sides in the order of the matrix
	 */
	void forward(final int t, final double[][] x) {
		final double[][] mine = vectors[t];
		final int columns = plan.column(tree.first(t));
		for (int v = 0; v < mine.length; v++) {
			if (mine[v] == null) mine[v] = new double[tree.length(t)];
			load(x[v], columns, mine[v], tree.columns(t));
			Arrays.fill(mine[v], tree.columns(t), mine[v].length, 0);
			for (final int child : tree.children(t))
				gather(vectors[child][v], tree.columns(child), tree.up(child), mine[v]);
		}
		final double[] front = new double[tree.largestFront(t)];
		final Panels.Kernel kernel = panels.kernel(front.length);
		for (int s = tree.first(t); s <= tree.root(t); s++)
			for (final double[] vector : mine)
				forward(kernel, s, (plan.column(s) - columns) * plan.dimension(), vector, front);
	}

	/** Copies the components of a part's columns from a vector in the order of the matrix. */
	private void load(final double[] whole, final int column, final double[] part, final int length) {
		final int dim = plan.dimension();
		int k = column;
		for (int p = 0; p < length; p += dim) {
			final int row = plan.order()[k++] * dim;
			for (int a = 0; a < dim; a++)
				part[p + a] = whole[row + a];
		}
	}

	/** Copies them back. */
	private void store(final double[] part, final int length, final double[] whole, final int column) {
		final int dim = plan.dimension();
		int k = column;
		for (int p = 0; p < length; p += dim) {
			final int row = plan.order()[k++] * dim;
			for (int a = 0; a < dim; a++)
				whole[row + a] = part[p + a];
		}
	}

	private static void gather(final double[] child, final int columns, final int[] up, final double[] vector) {
		for (int i = 0; i < up.length; i++)
			vector[up[i]] += child[columns + i];
	}

	private void forward(final Panels.Kernel kernel, final int s, final int offset, final double[] vector,
		final double[] front)
	{
		final int dim = plan.dimension();
		final int width = plan.width(s);
		System.arraycopy(vector, offset, front, 0, width);
		kernel.eliminate(s, front);
		System.arraycopy(front, 0, vector, offset, width);
		final int shift = width - plan.firstRow(s) * dim;
		// in a plane apart, for a loop over two components takes as long again
		if (dim == 2) for (int r = plan.firstRow(s); r < plan.firstRow(s + 1); r++) {
			vector[tree.place(r)] += front[shift + 2 * r];
			vector[tree.place(r) + 1] += front[shift + 2 * r + 1];
		}
		else for (int r = plan.firstRow(s); r < plan.firstRow(s + 1); r++)
			for (int a = 0; a < dim; a++)
				vector[tree.place(r) + a] += front[shift + r * dim + a];
	}

	/**
	 * Solves L^T x = y in a part, once that is done above it.
	 *
	 * @param x overwritten
	 */
	void backward(final int t, final double[][] x) {
		final int columns = plan.column(tree.first(t));
		final int[] up = tree.up(t);
		final double[] front = new double[tree.largestFront(t)];
		final Panels.Kernel kernel = panels.kernel(front.length);
		for (int v = 0; v < x.length; v++) {
			final double[] vector = vectors[t][v];
			for (int i = 0; i < up.length; i++)
				vector[tree.columns(t) + i] = vectors[tree.parent(t)][v][up[i]];
		}
		for (int s = tree.root(t); s >= tree.first(t); s--)
			for (final double[] vector : vectors[t])
				backward(kernel, s, (plan.column(s) - columns) * plan.dimension(), vector, front);
		for (int v = 0; v < x.length; v++)
			store(vectors[t][v], tree.columns(t), x[v], columns);
	}

	private void backward(final Panels.Kernel kernel, final int s, final int offset, final double[] vector,
		final double[] front)
	{
		final int dim = plan.dimension();
		final int width = plan.width(s);
		System.arraycopy(vector, offset, front, 0, width);
		final int shift = width - plan.firstRow(s) * dim;
		if (dim == 2) for (int r = plan.firstRow(s); r < plan.firstRow(s + 1); r++) {
			front[shift + 2 * r] = vector[tree.place(r)];
			front[shift + 2 * r + 1] = vector[tree.place(r) + 1];
		}
		else for (int r = plan.firstRow(s); r < plan.firstRow(s + 1); r++)
			for (int a = 0; a < dim; a++)
				front[shift + r * dim + a] = vector[tree.place(r) + a];
		kernel.resolve(s, front);
		System.arraycopy(front, 0, vector, offset, width);
	}
}
