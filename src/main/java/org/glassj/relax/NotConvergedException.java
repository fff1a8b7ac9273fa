package org.glassj.relax;

/** A configuration that did not come to rest within the evaluations allowed. */
public class NotConvergedException extends ArithmeticException {

	private static final long serialVersionUID = 1;

	/** @param sentence what the user reads */
	public NotConvergedException(final String sentence) {
		super(sentence);
	}
}
