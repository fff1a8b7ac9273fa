package org.glassj.numeric;

/**
 * Where points lie to each other. In a periodic box there are no positions that would fit all pairs, so a point's
 * shortest image is asked for pair by pair.
 */
@FunctionalInterface
public interface Separation {

	/**
	 * Writes the vector from point i to the nearest image of point j. Called from several threads at once.
	 *
	 * @param vector length dim, overwritten
	 */
	void between(int i, int j, double[] vector);
}
