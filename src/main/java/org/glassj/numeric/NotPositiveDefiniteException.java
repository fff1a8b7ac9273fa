package org.glassj.numeric;

/** A matrix that should have a Cholesky factor has none. */
public class NotPositiveDefiniteException extends ArithmeticException {

	private static final long serialVersionUID = 1;

	/** @param row row of the permuted matrix at which a pivot was not positive, or -1 if it is not known */
	public NotPositiveDefiniteException(final int row) {
		super("The matrix is not positive definite" + (row < 0 ? "." : " (pivot " + row + ")."));
	}
}
