package org.glassj.potential;

import org.glassj.particle.PairRange;

/**
 * A pair potential bound to the sizes and types of one set of particles. Thread-safe, so that bonds can be swept in
 * parallel.
 */
public interface PairInteraction extends PairRange {

	/**
	 * Taylor coefficients of the pair energy psi(s) about s = r^2: c_k = psi^(k)(s) / k!. The paper's shorthands
	 * (B1-B5) are (first) = 2 c_1, (second) = 8 c_2, (third) = 48 c_3: the k-th is 2^k k! c_k.
	 *
	 * @param i one particle
	 * @param j the other
	 * @param s squared distance, positive and below {@link #rangeSquared(int, int)}
	 * @param order highest k
	 * @param c receives c_0 .. c_order
	 */
	void taylor(int i, int j, double s, int order, double[] c);

	/**
	 * The same for a pair that may be out of range; potentials that look up range and energy together override it.
	 *
	 * @return whether the pair is in range; if not, c is left alone
	 */
	default boolean taylorInRange(final int i, final int j, final double s, final int order, final double[] c) {
		if (s >= rangeSquared(i, j)) return false;
		taylor(i, j, s, order, c);
		return true;
	}

	/**
	 * The same for many pairs at once, as arrays over the pairs, which potentials can fill by vector instructions.
	 *
	 * @param count number of pairs
	 * @param i one particle of each
	 * @param j the other
	 * @param s squared distances, all positive and in range
	 * @param order highest k
	 * @param c {@code c[k][pair]}; rows 0 .. order receive the coefficients, row order + 1 is scratch
	 */
	default void taylor(final int count, final int[] i, final int[] j, final double[] s, final int order,
		final double[][] c)
	{
		final double[] one = new double[order + 1];
		for (int m = 0; m < count; m++) {
			taylor(i[m], j[m], s[m], order, one);
			for (int k = 0; k <= order; k++)
				c[k][m] = one[k];
		}
	}

	/**
	 * The energy of a pair, 0 out of range; for Monte Carlo, which needs no derivatives. Potentials override it with
	 * something that allocates nothing.
	 */
	default double energy(final int i, final int j, final double s) {
		final double[] c = new double[1];
		return taylorInRange(i, j, s, 0, c) ? c[0] : 0;
	}

	/**
	 * Whether no pair energy is ever negative, but by round-off, so that a sum over some of the pairs is a lower bound of
	 * the whole and a Monte Carlo move can be rejected early.
	 */
	default boolean isRepulsive() {
		return false;
	}

	/**
	 * Energies of one particle with several others, of which those out of range are dropped; saves a call for each pair.
	 *
	 * @param i the one particle
	 * @param count number of others
	 * @param others on return, those in range come first, in their order
	 * @param s squared distances, positive; overwritten
	 * @param energies receives the energies of those in range
	 * @return how many are in range
	 */
	default int energies(final int i, final int count, final int[] others, final double[] s, final double[] energies) {
		int kept = 0;
		for (int k = 0; k < count; k++) {
			final int j = others[k];
			if (s[k] >= rangeSquared(i, j)) continue;
			others[kept] = j;
			energies[kept++] = energy(i, j, s[k]);
		}
		return kept;
	}

	/**
	 * Prepares to evaluate listed pairs again and again, for forces. Potentials override it to look up the parameters of
	 * every pair here once, and to allocate nothing later.
	 *
	 * @param first one particle of each pair
	 * @param second the other
	 */
	default PairKernel kernel(final int[] first, final int[] second) {
		return (pair, s, slope) -> {
			final double[] c = new double[2];
			taylor(first[pair], second[pair], s, 1, c);
			slope[0] = c[1];
			return c[0];
		};
	}
}
