package org.glassj.relax;

import org.glassj.energy.EnergyFunction;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.Vectors;
import org.glassj.task.ProgressMonitor;

/**
 * Fast inertial relaxation engine: molecular dynamics whose velocities are turned towards the force and stopped when
 * they point uphill. E. Bitzek et al., Phys. Rev. Lett. 97, 170201 (2006), with its constants; semi-implicit Euler and
 * the half step back at a stop as in J. Guenole et al., Comput. Mater. Sci. 175, 109584 (2020).
 */
public final class Fire implements Minimizer {

	private static final double START_MIXING = 0.1;
	private static final double MIXING_DECAY = 0.99;
	private static final double GROW = 1.1;
	private static final double SHRINK = 0.5;
	private static final int DELAY = 5;
	/** Unit masses and energies: first and longest time step in units of d / sqrt(energy unit). */
	private static final double START_STEP = 0.002;
	private static final double LONGEST_STEP = 0.1;
	/** No particle moves further than this fraction of the mean spacing in a step. */
	private static final double LONGEST_MOVE = 0.05;

	@Override
	public String name() {
		return "fire";
	}

	@Override
	public double minimize(final EnergyFunction energy, final double[] x, final double tolerance,
		final long mostEvaluations, final ProgressMonitor monitor)
	{
		final int dim = energy.particles().dimension();
		final double spacing = energy.particles().spacing();
		final double[] v = new double[x.length];
		final double[] gradient = new double[x.length];
		double step = START_STEP * spacing;
		double mixing = START_MIXING;
		int downhill = 0;
		energy.evaluate(x, gradient);
		double residual = MechanicalState.largestNorm(gradient, dim);
		final double start = residual;
		while (!(residual <= tolerance) && energy.evaluations() < mostEvaluations) {
			monitor.checkCanceled();
			monitor.progress(Progress.between(start, residual, tolerance));
			if (-Vectors.dot(v, gradient) > 0) {
				turn(v, gradient, mixing);
				if (++downhill > DELAY) {
					step = Math.min(step * GROW, LONGEST_STEP * spacing);
					mixing *= MIXING_DECAY;
				}
			}
			else {
				for (int p = 0; p < x.length; p++) {
					x[p] -= 0.5 * step * v[p];
					v[p] = 0;
				}
				downhill = 0;
				step *= SHRINK;
				mixing = START_MIXING;
			}
			move(x, v, gradient, step, LONGEST_MOVE * spacing, dim);
			energy.evaluate(x, gradient);
			residual = MechanicalState.largestNorm(gradient, dim);
		}
		return residual;
	}

	/** v = (1 - mixing) v + mixing |v| F / |F|. */
	private static void turn(final double[] v, final double[] gradient, final double mixing) {
		final double ratio = mixing * Math.sqrt(Vectors.dot(v, v) / Vectors.dot(gradient, gradient));
		for (int p = 0; p < v.length; p++)
			v[p] = (1 - mixing) * v[p] - ratio * gradient[p];
	}

	/** Kicks and moves; a particle that would go too far, as overlapping ones would, is held to the longest move. */
	private static void move(final double[] x, final double[] v, final double[] gradient, final double step,
		final double longest, final int dim)
	{
		for (int p = 0; p < v.length; p += dim) {
			double squared = 0;
			for (int a = 0; a < dim; a++) {
				v[p + a] -= step * gradient[p + a];
				squared += v[p + a] * v[p + a];
			}
			final double length = Math.sqrt(squared) * step;
			if (length > longest) for (int a = 0; a < dim; a++)
				v[p + a] *= longest / length;
			for (int a = 0; a < dim; a++)
				x[p + a] += step * v[p + a];
		}
	}
}
