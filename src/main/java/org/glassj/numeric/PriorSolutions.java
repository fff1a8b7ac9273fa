package org.glassj.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Solutions found before, made orthonormal in the matrix' own product, w_k . A w_l = delta_kl. The best guess for a new
 * right-hand side b from their span is sum_k (w_k . b) w_k. Moduli and expansions ask for the same few strains again
 * and for sums of them, and these are then nearly solved at once.
 */
final class PriorSolutions {

	private static final int MOST = 12;
	/** What is new in a solution must be more than this fraction of it in energy. */
	private static final double SMALLEST = 1e-12;

	private final ParallelLoop loop;
	private final List<double[]> basis = new ArrayList<>();

	PriorSolutions(final ParallelLoop loop) {
		this.loop = loop;
	}

	/** Writes the best guess to x. */
	void guess(final double[] b, final double[] x) {
		Arrays.fill(x, 0);
		for (final double[] w : basis)
			loop.add(loop.dot(w, b), w, x);
	}

	/** Takes a solution of A x = b in, as long as there is room. */
	void add(final double[] b, final double[] x) {
		if (basis.size() == MOST) return;
		final double energy = loop.dot(x, b);
		final double[] fresh = x.clone();
		double left = energy;
		for (final double[] w : basis) {
			final double part = loop.dot(w, b);
			loop.add(-part, w, fresh);
			left -= part * part;
		}
		if (!(left > SMALLEST * energy)) return;
		final double scale = 1 / Math.sqrt(left);
		for (int q = 0; q < fresh.length; q++)
			fresh[q] *= scale;
		basis.add(fresh);
	}

	/** Bytes they take. */
	long bytes() {
		return basis.stream().mapToLong(w -> 8L * w.length).sum();
	}
}
