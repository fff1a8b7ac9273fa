package org.glassj.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The panels of a supernodal factor in few large arrays, which the garbage collector never moves: supernode s has its
 * columns, each from the diagonal down, one after the other in {@code array(s)} from {@code offset(s)} on.
 */
final class PanelStore implements Panels, Panels.Kernel {

	/** Doubles of an array, just below 32 megabytes with its header, for that is what the collector hands out. */
	private static final int SLAB = (1 << 22) - 8;

	private final CholeskyPlan plan;
	private final double[][] slabs;
	private final int[] slab;
	private final int[] offset;

	/** @param interruption called between arrays */
	PanelStore(final CholeskyPlan plan, final Runnable interruption) {
		this.plan = plan;
		slab = new int[plan.size()];
		offset = new int[plan.size()];
		final List<Integer> lengths = new ArrayList<>();
		int used = 0;
		for (int s = 0; s < plan.size(); s++) {
			final int panel = (int) plan.panel(s);
			if (s == 0 || (long) used + panel > SLAB) {
				if (s > 0) lengths.add(used);
				used = 0;
			}
			slab[s] = lengths.size();
			offset[s] = used;
			used += panel;
		}
		lengths.add(used);
		slabs = new double[lengths.size()][];
		for (int k = 0; k < slabs.length; k++) {
			interruption.run();
			slabs[k] = new double[lengths.get(k)];
		}
	}

	/** Number of doubles in all arrays. */
	long length() {
		return Arrays.stream(slabs).mapToLong(array -> array.length).sum();
	}

	/** The array that holds a supernode's panel. */
	double[] array(final int s) {
		return slabs[slab[s]];
	}

	/** Where the panel begins. */
	int offset(final int s) {
		return offset[s];
	}

	@Override
	public Kernel kernel(final int largestFront) {
		return this;
	}

	@Override
	public void eliminate(final int s, final double[] y) {
		final int width = plan.width(s);
		final int height = plan.height(s);
		Arrays.fill(y, width, height, 0);
		final double[] l = array(s);
		int column = offset(s);
		int k = 0;
		for (; k + 3 < width; k += 4)
			column = eliminateFour(l, column, k, height, y);
		for (; k < width; k++) {
			final double p = y[k] / l[column];
			y[k] = p;
			final int shift = column - k;
			for (int i = k + 1; i < height; i++)
				y[i] -= l[shift + i] * p;
			column += height - k;
		}
	}

	/** Four columns at once, for each sweep over the front costs as much as the numbers; returns where the next begins. */
	private static int eliminateFour(final double[] l, final int column, final int k, final int height,
		final double[] y)
	{
		final int a = column - k;
		final int b = a + height - k - 1;
		final int c = b + height - k - 2;
		final int d = c + height - k - 3;
		final double p = y[k] / l[a + k];
		final double q = (y[k + 1] - l[a + k + 1] * p) / l[b + k + 1];
		final double r = (y[k + 2] - l[a + k + 2] * p - l[b + k + 2] * q) / l[c + k + 2];
		final double s = (y[k + 3] - l[a + k + 3] * p - l[b + k + 3] * q - l[c + k + 3] * r) / l[d + k + 3];
		y[k] = p;
		y[k + 1] = q;
		y[k + 2] = r;
		y[k + 3] = s;
		for (int i = k + 4; i < height; i++)
			y[i] -= l[a + i] * p + l[b + i] * q + (l[c + i] * r + l[d + i] * s);
		return d + height;
	}

	@Override
	public void resolve(final int s, final double[] y) {
		final int height = plan.height(s);
		final double[] l = array(s);
		int k = plan.width(s);
		for (; k > 3; k -= 4)
			resolveFour(l, start(s, k - 4), k - 4, height, y);
		while (--k >= 0) {
			final int shift = start(s, k) - k;
			double sum = y[k];
			for (int i = k + 1; i < height; i++)
				sum -= l[shift + i] * y[i];
			y[k] = sum / l[shift + k];
		}
	}

	private int start(final int s, final int k) {
		return offset(s) + (int) ((long) k * plan.height(s) - (long) k * (k - 1) / 2);
	}

	private static void resolveFour(final double[] l, final int column, final int k, final int height, final double[] y) {
		final int a = column - k;
		final int b = a + height - k - 1;
		final int c = b + height - k - 2;
		final int d = c + height - k - 3;
		double p = y[k];
		double q = y[k + 1];
		double r = y[k + 2];
		double s = y[k + 3];
		for (int i = k + 4; i < height; i++) {
			final double value = y[i];
			p -= l[a + i] * value;
			q -= l[b + i] * value;
			r -= l[c + i] * value;
			s -= l[d + i] * value;
		}
		s /= l[d + k + 3];
		r = (r - l[c + k + 3] * s) / l[c + k + 2];
		q = (q - l[b + k + 3] * s - l[b + k + 2] * r) / l[b + k + 1];
		y[k] = (p - l[a + k + 3] * s - l[a + k + 2] * r - l[a + k + 1] * q) / l[a + k];
		y[k + 1] = q;
		y[k + 2] = r;
		y[k + 3] = s;
	}
}
