package org.glassj.numeric;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The last few of a sequence of long vectors, all combined with another vector in one sweep: what costs is to read them.
 * Results have the same bits for any number of threads.
 */
public final class VectorWindow {

	/** Components that are worth waking a thread for. */
	private static final int LENGTH = 1 << 16;

	private final int most;
	private final ParallelLoop loop = new ParallelLoop(() -> {}, LENGTH);
	private final Deque<double[]> vectors = new ArrayDeque<>();

	/** @param most number of vectors that are kept */
	public VectorWindow(final int most) {
		this.most = most;
	}

	/** Number of vectors. */
	public int size() {
		return vectors.size();
	}

	/** Appends a vector, which is not copied. If there are too many now, the oldest goes, and is returned; else null. */
	public double[] add(final double[] vector) {
		vectors.addLast(vector);
		return vectors.size() > most ? vectors.removeFirst() : null;
	}

	/** Forgets all. */
	public void clear() {
		vectors.clear();
	}

	/** The products of all vectors with another, the oldest first. */
	public double[] dots(final double[] u) {
		final double[][] v = vectors.toArray(new double[0][]);
		return loop.sums(v.length, u.length, (from, to, sums) -> {
			int k = 0;
			for (; k + 3 < v.length; k += 4)
				dots(v, k, u, from, to, sums);
			for (; k < v.length; k++)
				for (int p = from; p < to; p++)
					sums[k] += v[k][p] * u[p];
		});
	}

	private static void dots(final double[][] v, final int k, final double[] u, final int from, final int to,
		final double[] sums)
	{
		final double[] a = v[k];
		final double[] b = v[k + 1];
		final double[] c = v[k + 2];
		final double[] d = v[k + 3];
		double sumA = 0;
		double sumB = 0;
		double sumC = 0;
		double sumD = 0;
		for (int p = from; p < to; p++) {
			sumA += a[p] * u[p];
			sumB += b[p] * u[p];
			sumC += c[p] * u[p];
			sumD += d[p] * u[p];
		}
		sums[k] = sumA;
		sums[k + 1] = sumB;
		sums[k + 2] = sumC;
		sums[k + 3] = sumD;
	}

	/** Adds the vectors, each times its factor, to another. */
	public void addTo(final double[] u, final double[] factor) {
		final double[][] v = vectors.toArray(new double[0][]);
		loop.components(u.length, (from, to) -> {
			int k = 0;
			for (; k + 3 < v.length; k += 4)
				add(v[k], factor[k], v[k + 1], factor[k + 1], v[k + 2], factor[k + 2], v[k + 3], factor[k + 3], u, from, to);
			for (; k < v.length; k++)
				add(v[k], factor[k], u, from, to);
		});
	}

	private static void add(final double[] a, final double p, final double[] b, final double q, final double[] c,
		final double r, final double[] d, final double s, final double[] u, final int from, final int to)
	{
		for (int i = from; i < to; i++)
			u[i] += a[i] * p + b[i] * q + (c[i] * r + d[i] * s);
	}

	private static void add(final double[] a, final double p, final double[] u, final int from, final int to) {
		for (int i = from; i < to; i++)
			u[i] += a[i] * p;
	}
}
