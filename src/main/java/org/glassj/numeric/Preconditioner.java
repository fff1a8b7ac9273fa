package org.glassj.numeric;

/** A symmetric positive definite operator that is cheap to apply and close to the inverse of a matrix. */
interface Preconditioner {

	/**
	 * Writes M r to z.
	 *
	 * @param r not changed
	 * @param z overwritten
	 */
	void apply(double[] r, double[] z);

	/** Bytes it takes. */
	long bytes();
}
