package org.glassj.numeric;

import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The numbers of a Cholesky factor by the multifrontal method: each supernode gathers its matrix entries and what its
 * children left over in a dense front, eliminates its columns and leaves the rest to its parent. I. S. Duff and J. K.
 * Reid, ACM Trans. Math. Softw. 9, 302 (1983).
 */
final class Factorization {

	/** Fewer operations than these are not worth a second thread. */
	private static final double PARALLEL = 2e7;
	/** Fronts up to this order are kept for reuse. */
	private static final int LARGEST_KEPT = 1024;

	private final SymmetricBlockMatrix matrix;
	private final CholeskyPlan plan;
	private final PanelStore panels;
	private final TaskTree tree;
	private final Interruption interruption;
	private final double[][] complement;
	private final Map<Integer, Queue<DenseFront>> fronts = new ConcurrentHashMap<>();
	private final Queue<double[]> stacks = new ConcurrentLinkedQueue<>();

	private Factorization(final SymmetricBlockMatrix matrix, final CholeskyPlan plan, final TaskTree tree,
		final Runnable interruption)
	{
		this.matrix = matrix;
		this.plan = plan;
		panels = new PanelStore(plan, interruption);
		this.tree = tree;
		this.interruption = new Interruption(interruption);
		complement = new double[plan.size()][];
	}

	/** Factorises a matrix. */
	static PanelStore of(final SymmetricBlockMatrix matrix, final CholeskyPlan plan, final TaskTree tree,
		final Runnable interruption)
	{
		final Factorization factorization = new Factorization(matrix, plan, tree, interruption);
		TreeWalk.up(tree, factorization.interruption, plan.operations() > PARALLEL, factorization::part);
		return factorization.panels;
	}

	private void part(final int t) {
		if (tree.children(t).length > 0) node(tree.root(t));
		else subtree(tree.first(t), tree.root(t));
	}

	private void subtree(final int first, final int root) {
		final double[] kept = stacks.poll();
		double[] stack = kept == null ? new double[1 << 12] : kept;
		int top = 0;
		for (int s = first; s <= root; s++) {
			final DenseFront front = borrow(s);
			// the children's complements lie on top, the last one uppermost
			for (int c = plan.firstChild(s + 1) - 1; c >= plan.firstChild(s); c--) {
				top -= (int) plan.triangle(plan.child(c));
				extend(front, s, plan.child(c), stack, top);
			}
			eliminate(front, s);
			final int needed = top + (int) plan.triangle(s);
			if (needed > stack.length) stack = Arrays.copyOf(stack, needed + needed / 2);
			front.copyComplement(stack, top);
			giveBack(front);
			top = needed;
		}
		complement[root] = Arrays.copyOf(stack, top);
		stacks.add(stack);
	}

	private void node(final int s) {
		final DenseFront front = borrow(s);
		for (int c = plan.firstChild(s + 1) - 1; c >= plan.firstChild(s); c--) {
			extend(front, s, plan.child(c), complement[plan.child(c)], 0);
			complement[plan.child(c)] = null;
		}
		eliminate(front, s);
		complement[s] = new double[(int) plan.triangle(s)];
		front.copyComplement(complement[s], 0);
		giveBack(front);
	}

	/** A front with the supernode's matrix entries in it. */
	private DenseFront borrow(final int s) {
		interruption.run();
		final int capacity = capacity(plan.height(s));
		final Queue<DenseFront> queue = fronts.get(capacity);
		final DenseFront kept = queue == null ? null : queue.poll();
		final DenseFront front = kept == null ? new DenseFront(capacity, interruption) : kept;
		front.reset(plan.height(s), plan.width(s));
		scatter(front.elements(), s);
		front.noteDiagonal();
		return front;
	}

	/** Few sizes, each a little larger than needed, and for large fronts the size itself. */
	private static int capacity(final int height) {
		if (height > LARGEST_KEPT) return height;
		final int step = Math.max(16, Integer.highestOneBit(height) / 4);
		return (height + step - 1) / step * step;
	}

	private void giveBack(final DenseFront front) {
		if (front.capacity() <= LARGEST_KEPT) fronts.computeIfAbsent(front.capacity(), size -> new ConcurrentLinkedQueue<>())
			.add(front);
	}

	private void eliminate(final DenseFront front, final int s) {
		front.eliminate();
		front.copyPanel(panels.array(s), panels.offset(s));
	}

	private void scatter(final double[][] f, final int s) {
		final int dim = plan.dimension();
		for (int k = 0; k < plan.columns(s); k++) {
			final int place = plan.column(s) + k;
			final int i = plan.order()[place];
			for (int a = 0; a < dim; a++)
				for (int b = a; b < dim; b++)
					f[k * dim + a][k * dim + b] = matrix.diagonal(i, a, b);
			for (int p = plan.firstEntry(place); p < plan.firstEntry(place + 1); p++) {
				final int row = plan.local(s, plan.entryRow(p)) * dim;
				for (int a = 0; a < dim; a++)
					for (int b = 0; b < dim; b++)
						f[k * dim + a][row + b] = matrix.lower(plan.entry(p), a, b);
			}
		}
	}

	/** Adds a child's complement, a lower triangle by columns. */
	private void extend(final DenseFront front, final int s, final int child, final double[] triangle,
		final int offset)
	{
		final double[][] f = front.elements();
		final int[] row = plan.rowsInParent(child, s);
		int next = offset;
		for (int j = 0; j < row.length; j++) {
			if ((j & 255) == 0) interruption.run();
			add(triangle, next - j, row, j, f[row[j]]);
			next += row.length - j;
		}
	}

	private static void add(final double[] triangle, final int offset, final int[] row, final int from,
		final double[] column)
	{
		for (int i = from; i < row.length; i++)
			column[row[i]] += triangle[offset + i];
	}
}
