package org.glassj.numeric;

import java.util.Arrays;

/** Product of two sparse block matrices, row by row: first its pattern, then its numbers. */
final class BlockProduct {

	private final BlockRows left;
	private final BlockRows right;

	private BlockProduct(final BlockRows left, final BlockRows right) {
		this.left = left;
		this.right = right;
	}

	/** left right */
	static BlockRows of(final ParallelLoop loop, final BlockRows left, final BlockRows right) {
		return new BlockProduct(left, right).compute(loop);
	}

	private BlockRows compute(final ParallelLoop loop) {
		final int n = left.rows();
		final int[] start = new int[n + 1];
		loop.heavyRows(n, (from, to) -> {
			for (int i = from; i < to; i++)
				start[i + 1] = pattern(i).length;
		});
		Arrays.parallelPrefix(start, Integer::sum);
		final BlockRows product = new BlockRows(left.height, right.width, right.columns, start, new int[start[n]]);
		loop.heavyRows(n, (from, to) -> {
			for (int i = from; i < to; i++) {
				final int[] columns = pattern(i);
				System.arraycopy(columns, 0, product.column, start[i], columns.length);
				fill(product, i);
			}
		});
		return product;
	}

	/** The block columns of row i. */
	private int[] pattern(final int i) {
		int most = 0;
		for (int p = left.start[i]; p < left.start[i + 1]; p++)
			most += right.start[left.column[p] + 1] - right.start[left.column[p]];
		final int[] columns = new int[most];
		int size = 0;
		for (int p = left.start[i]; p < left.start[i + 1]; p++) {
			final int k = left.column[p];
			final int length = right.start[k + 1] - right.start[k];
			System.arraycopy(right.column, right.start[k], columns, size, length);
			size += length;
		}
		Arrays.sort(columns);
		int distinct = 0;
		for (int c = 0; c < size; c++)
			if (c == 0 || columns[c] != columns[c - 1]) columns[distinct++] = columns[c];
		return Arrays.copyOf(columns, distinct);
	}

	private void fill(final BlockRows product, final int i) {
		for (int p = left.start[i]; p < left.start[i + 1]; p++) {
			final int k = left.column[p];
			for (int q = right.start[k]; q < right.start[k + 1]; q++)
				addBlock(product, i, product.find(i, right.column[q]), p, k, q);
		}
	}

	/** Adds left block p times right block q of row k to block c of row i: the hot loop of the set-up. */
	private void addBlock(final BlockRows product, final int i, final int c, final int p, final int k, final int q) {
		final int width = right.width;
		final double[] l = left.value;
		final double[] r = right.value;
		final double[] out = product.value;
		final int stride = (right.start[k + 1] - right.start[k]) * width;
		final int r0 = right.index(k, q, 0);
		for (int a = 0; a < left.height; a++) {
			final int o = product.index(i, c, a);
			final int l0 = left.index(i, p, a);
			for (int m = 0; m < left.width; m++) {
				final double factor = l[l0 + m];
				final int row = r0 + m * stride;
				for (int b = 0; b < width; b++)
					out[o + b] += factor * r[row + b];
			}
		}
	}
}
