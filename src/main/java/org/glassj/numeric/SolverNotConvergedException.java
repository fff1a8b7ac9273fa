package org.glassj.numeric;

/** An iterative solver did not reach its tolerance. */
public class SolverNotConvergedException extends ArithmeticException {

	private static final long serialVersionUID = 1;

	/**
	 * @param iterations done
	 * @param residual relative residual reached
	 * @param tolerance relative residual wanted
	 */
	public SolverNotConvergedException(final int iterations, final double residual, final double tolerance) {
		super("The linear system was not solved: after " + iterations + " iterations the relative residual is " + residual +
			", above the tolerance " + tolerance + ".");
	}
}
