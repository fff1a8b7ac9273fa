package org.glassj.potential;

/**
 * Energy and slope of pairs that were listed once and are evaluated often. Thread-safe. A sweep over pairs calls it in
 * its innermost loop, where the compiler puts its code in place of the call as long as one or two implementations are in use.
 */
@FunctionalInterface
public interface PairKernel {

	/**
	 * Evaluates a pair.
	 *
	 * @param pair its place in the list
	 * @param s its squared distance, positive and in range
	 * @param slope receives psi'(s) = c_1 in {@code slope[0]}
	 * @return psi(s)
	 */
	double evaluate(int pair, double s, double[] slope);
}
