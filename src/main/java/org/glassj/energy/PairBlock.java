package org.glassj.energy;

import java.util.Arrays;

import org.glassj.particle.PairList;
import org.glassj.potential.PairKernel;

/**
 * The pairs of a run of centers in a list: their energy, and the gradient of the slots they touch, which the block places
 * for itself.
 */
final class PairBlock {

	private final PairList pairs;
	private final PairKernel kernel;
	private final int from;
	private final int to;
	private final int low;
	private final double[] placed;
	private final double[] gradient;
	private final double[] slope = new double[1];

	/**
	 * @param kernel of the list's pairs
	 * @param from first center
	 * @param to the center after the last
	 */
	PairBlock(final PairList pairs, final PairKernel kernel, final int from, final int to) {
		this.pairs = pairs;
		this.kernel = kernel;
		this.from = from;
		this.to = to;
		low = pairs.cells().centers()[from];
		int high = pairs.cells().centers()[to - 1];
		for (int p = pairs.starts()[from]; p < pairs.starts()[to]; p++)
			high = Math.max(high, pairs.others()[p]);
		placed = new double[(high + 1 - low) * pairs.cells().dimension()];
		gradient = new double[placed.length];
	}

	/** Energy of the block's pairs for particles at {@code x[i * dim + a]}; their gradient is kept. */
	double evaluate(final double[] x) {
		pairs.cells().place(x, low, placed);
		Arrays.fill(gradient, 0);
		return pairs.cells().dimension() == 2 ? plane(placed) : space(placed);
	}

	/** Adds the block's gradient to that of all particles, {@code sum[i * dim + a]}. */
	void addTo(final double[] sum) {
		pairs.cells().collect(gradient, low, sum);
	}

	/** Where minimisation spends its time: one loop without calls, once the kernel has been put into it. */
	private double plane(final double[] y) {
		final int[] starts = pairs.starts();
		final int[] others = pairs.others();
		final double[] ranges = pairs.rangesSquared();
		final double[] sum = gradient;
		final int shift = 2 * low;
		final double[] tension = slope;
		double energy = 0;
		for (int c = from; c < to; c++) {
			final int i = pairs.cells().centers()[c];
			final double x0 = y[2 * i - shift];
			final double x1 = y[2 * i - shift + 1];
			double g0 = 0;
			double g1 = 0;
			for (int p = starts[c]; p < starts[c + 1]; p++) {
				final int j = others[p];
				final double v0 = y[2 * j - shift] - x0;
				final double v1 = y[2 * j - shift + 1] - x1;
				final double s = v0 * v0 + v1 * v1;
				if (s >= ranges[p]) continue;
				energy += kernel.evaluate(p, s, tension);
				final double f0 = 2 * tension[0] * v0;
				final double f1 = 2 * tension[0] * v1;
				sum[2 * j - shift] += f0;
				sum[2 * j - shift + 1] += f1;
				g0 += f0;
				g1 += f1;
			}
			sum[2 * i - shift] -= g0;
			sum[2 * i - shift + 1] -= g1;
		}
		return energy;
	}

	/** The same in three dimensions, apart because a loop over components would cost as much as the energies. */
	private double space(final double[] y) {
		final int[] starts = pairs.starts();
		final int[] others = pairs.others();
		final double[] ranges = pairs.rangesSquared();
		final double[] sum = gradient;
		final int shift = 3 * low;
		final double[] tension = slope;
		double energy = 0;
		for (int c = from; c < to; c++) {
			final int i = pairs.cells().centers()[c];
			final double x0 = y[3 * i - shift];
			final double x1 = y[3 * i - shift + 1];
			final double x2 = y[3 * i - shift + 2];
			double g0 = 0;
			double g1 = 0;
			double g2 = 0;
			for (int p = starts[c]; p < starts[c + 1]; p++) {
				final int j = others[p];
				final double v0 = y[3 * j - shift] - x0;
				final double v1 = y[3 * j - shift + 1] - x1;
				final double v2 = y[3 * j - shift + 2] - x2;
				final double s = v0 * v0 + v1 * v1 + v2 * v2;
				if (s >= ranges[p]) continue;
				energy += kernel.evaluate(p, s, tension);
				final double f0 = 2 * tension[0] * v0;
				final double f1 = 2 * tension[0] * v1;
				final double f2 = 2 * tension[0] * v2;
				sum[3 * j - shift] += f0;
				sum[3 * j - shift + 1] += f1;
				sum[3 * j - shift + 2] += f2;
				g0 += f0;
				g1 += f1;
				g2 += f2;
			}
			sum[3 * i - shift] -= g0;
			sum[3 * i - shift + 1] -= g1;
			sum[3 * i - shift + 2] -= g2;
		}
		return energy;
	}
}
