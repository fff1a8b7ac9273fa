package org.glassj.relax;

import org.glassj.energy.EnergyFunction;
import org.glassj.task.ProgressMonitor;

/** Walks downhill in the energy. Stateless between calls. */
public interface Minimizer {

	/** Its name in settings, macros and summaries. */
	String name();

	/**
	 * Moves positions until the largest force is within a tolerance.
	 *
	 * @param energy what to minimise
	 * @param x positions {@code [i * dim + a]}, moved in place
	 * @param tolerance largest |F_i| at the end
	 * @param mostEvaluations stop when the function has been evaluated this often in all
	 * @param monitor told of progress, asked for cancellation
	 * @return the largest |F_i| reached
	 */
	double minimize(EnergyFunction energy, double[] x, double tolerance, long mostEvaluations, ProgressMonitor monitor);
}
