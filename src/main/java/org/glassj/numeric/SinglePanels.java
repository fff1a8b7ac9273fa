package org.glassj.numeric;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A supernodal factor rounded to single precision, for use in a preconditioner. Each column is an array of its own,
 * addressed by the row of the front, so that the compiler uses vector instructions; see {@link DenseFront}.
 */
final class SinglePanels implements Panels {

	/** Products and quotients of a few numbers up to this are floats. */
	private static final double LARGEST = 1e15;

	private final CholeskyPlan plan;
	private final float[][] column;

	/** Rounds a factor. */
	SinglePanels(final CholeskyPlan plan, final PanelStore exact) {
		this.plan = plan;
		column = new float[plan.order().length * plan.dimension()][];
		IntStream.range(0, plan.size()).parallel().forEach(s -> round(exact, s));
	}

	/** Bytes that the rounded factor of a plan takes. */
	static double bytes(final CholeskyPlan plan) {
		double elements = 0;
		for (int s = 0; s < plan.size(); s++)
			elements += (double) plan.width(s) * plan.height(s);
		return Float.BYTES * elements;
	}

	/** Whether the diagonal of a factor is far from the ends of the range of floats. */
	static boolean hold(final CholeskyPlan plan, final PanelStore exact) {
		for (int s = 0; s < plan.size(); s++) {
			int next = exact.offset(s);
			for (int k = 0; k < plan.width(s); k++) {
				final double pivot = exact.array(s)[next];
				if (!(pivot > 1 / LARGEST && pivot < LARGEST)) return false;
				next += plan.height(s) - k;
			}
		}
		return true;
	}

	private void round(final PanelStore exact, final int s) {
		final double[] panel = exact.array(s);
		int next = exact.offset(s);
		for (int k = 0; k < plan.width(s); k++) {
			final float[] l = new float[plan.height(s)];
			for (int i = k; i < l.length; i++)
				l[i] = (float) panel[next++];
			column[first(s) + k] = l;
		}
	}

	private int first(final int s) {
		return plan.column(s) * plan.dimension();
	}

	@Override
	public Kernel kernel(final int largestFront) {
		return new Rounded(new float[largestFront]);
	}

	/** Works on a front rounded to single precision. */
	private final class Rounded implements Kernel {

		private final float[] y;

		private Rounded(final float[] y) {
			this.y = y;
		}

		@Override
		public void eliminate(final int s, final double[] front) {
			final int width = plan.width(s);
			final int height = plan.height(s);
			round(front, width);
			Arrays.fill(y, width, height, 0);
			int k = 0;
			for (; k + 3 < width; k += 4)
				eliminateFour(first(s) + k, k, height, y);
			for (; k < width; k++) {
				final float[] l = column[first(s) + k];
				y[k] /= l[k];
				subtract(y, l, y[k], k + 1, height);
			}
			for (int i = 0; i < height; i++)
				front[i] = y[i];
		}

		private void round(final double[] front, final int length) {
			for (int i = 0; i < length; i++)
				y[i] = (float) front[i];
		}

		@Override
		public void resolve(final int s, final double[] front) {
			final int width = plan.width(s);
			final int height = plan.height(s);
			round(front, height);
			int k = width;
			for (; k > 3; k -= 4)
				resolveFour(first(s) + k - 4, k - 4, height, y);
			while (--k >= 0) {
				final float[] l = column[first(s) + k];
				float sum = y[k];
				for (int i = k + 1; i < height; i++)
					sum -= l[i] * y[i];
				y[k] = sum / l[k];
			}
			for (int i = 0; i < width; i++)
				front[i] = y[i];
		}
	}

	private void eliminateFour(final int first, final int k, final int height, final float[] y) {
		final float[] a = column[first];
		final float[] b = column[first + 1];
		final float[] c = column[first + 2];
		final float[] d = column[first + 3];
		y[k] /= a[k];
		y[k + 1] = (y[k + 1] - a[k + 1] * y[k]) / b[k + 1];
		y[k + 2] = (y[k + 2] - a[k + 2] * y[k] - b[k + 2] * y[k + 1]) / c[k + 2];
		y[k + 3] = (y[k + 3] - a[k + 3] * y[k] - b[k + 3] * y[k + 1] - c[k + 3] * y[k + 2]) / d[k + 3];
		subtract(y, a, b, c, d, y[k], y[k + 1], y[k + 2], y[k + 3], k + 4, height);
	}

	private static void subtract(final float[] y, final float[] a, final float[] b, final float[] c, final float[] d,
		final float p, final float q, final float r, final float s, final int from, final int to)
	{
		for (int i = from; i < to; i++)
			y[i] -= a[i] * p + b[i] * q + c[i] * r + d[i] * s;
	}

	private static void subtract(final float[] y, final float[] l, final float p, final int from, final int to) {
		for (int i = from; i < to; i++)
			y[i] -= l[i] * p;
	}

	private void resolveFour(final int first, final int k, final int height, final float[] y) {
		final float[] a = column[first];
		final float[] b = column[first + 1];
		final float[] c = column[first + 2];
		final float[] d = column[first + 3];
		float p = y[k];
		float q = y[k + 1];
		float r = y[k + 2];
		float s = y[k + 3];
		for (int i = k + 4; i < height; i++) {
			final float value = y[i];
			p -= a[i] * value;
			q -= b[i] * value;
			r -= c[i] * value;
			s -= d[i] * value;
		}
		y[k + 3] = s / d[k + 3];
		y[k + 2] = (r - c[k + 3] * y[k + 3]) / c[k + 2];
		y[k + 1] = (q - b[k + 3] * y[k + 3] - b[k + 2] * y[k + 2]) / b[k + 1];
		y[k] = (p - a[k + 3] * y[k + 3] - a[k + 2] * y[k + 2] - a[k + 1] * y[k + 1]) / a[k];
	}
}
