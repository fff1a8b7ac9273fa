package org.glassj.relax;

import org.glassj.energy.EnergyFunction;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.Vectors;
import org.glassj.task.ProgressMonitor;

/**
 * Nonlinear conjugate gradients with the Polak-Ribiere direction, never below zero, and a line search by the secant
 * of the slope: J. Nocedal and S. J. Wright, Numerical Optimization, ch. 5.
 */
public final class ConjugateGradient implements Minimizer {

	/** A line search ends when the slope along the line has fallen to this fraction of its first value. */
	private static final double SLOPE_RATIO = 0.1;
	private static final int LINE_TRIALS = 12;
	private static final double LONGEST_MOVE = 0.1;

	@Override
	public String name() {
		return "conjugate-gradient";
	}

	@Override
	public double minimize(final EnergyFunction energy, final double[] x, final double tolerance,
		final long mostEvaluations, final ProgressMonitor monitor)
	{
		final int dim = energy.particles().dimension();
		final Line line = new Line(energy, x, LONGEST_MOVE * energy.particles().spacing());
		double residual = MechanicalState.largestNorm(line.gradient, dim);
		final double start = residual;
		while (!(residual <= tolerance) && energy.evaluations() < mostEvaluations) {
			monitor.checkCanceled();
			monitor.progress(Progress.between(start, residual, tolerance));
			if (!line.search(x)) {
				if (!line.steepest()) return residual;
				continue;
			}
			residual = MechanicalState.largestNorm(line.gradient, dim);
			line.turn();
		}
		return residual;
	}

	/** The present point's energy and gradient, the direction of search, and the search along it. */
	private static final class Line {

		private final EnergyFunction energy;
		private final double longest;
		private double[] gradient;
		private double[] trialGradient;
		private final double[] direction;
		private final double[] trial;
		private double value;
		private double step;
		private boolean steepest = true;

		private Line(final EnergyFunction energy, final double[] x, final double longest) {
			this.energy = energy;
			this.longest = longest;
			gradient = new double[x.length];
			trialGradient = new double[x.length];
			trial = new double[x.length];
			value = energy.evaluate(x, gradient);
			direction = new double[x.length];
			turn(0);
		}

		/** Turns by the change of the gradient in the search just made, which left the one before in the other array. */
		private void turn() {
			final double[] old = trialGradient;
			turn(Math.max(0, (Vectors.dot(gradient, gradient) - Vectors.dot(gradient, old)) / Vectors.dot(old, old)));
		}

		/** New direction -gradient + beta direction, or straight downhill where that would point up. */
		private void turn(final double beta) {
			for (int p = 0; p < direction.length; p++)
				direction[p] = beta * direction[p] - gradient[p];
			steepest = beta == 0;
			if (Vectors.dot(direction, gradient) >= 0) steepest();
		}

		/** Points straight downhill; false if it did so already. */
		private boolean steepest() {
			if (steepest) return false;
			steepest = true;
			for (int p = 0; p < direction.length; p++)
				direction[p] = -gradient[p];
			return true;
		}

		/** Moves x to a lower point on the line; false, and x unmoved, if there is none within round-off. */
		private boolean search(final double[] x) {
			final double slope = Vectors.dot(direction, gradient);
			final double farthest = longest / MechanicalState.largestNorm(direction, energy.particles().dimension());
			// nothing lies on the other side of a full step that the neighbour list would not see coming
			double low = 0;
			double lowSlope = slope;
			double high = Double.POSITIVE_INFINITY;
			double length = Math.min(step > 0 ? step : 1e-3 * farthest, farthest);
			for (int k = 0; k < LINE_TRIALS; k++) {
				for (int p = 0; p < x.length; p++)
					trial[p] = x[p] + length * direction[p];
				final double trialValue = energy.evaluate(trial, trialGradient);
				final double trialSlope = Vectors.dot(direction, trialGradient);
				// near the minimum energies agree to round-off and only slopes tell
				final boolean lower = trialValue <= value + 1e-13 * Math.abs(value);
				if (lower && Math.abs(trialSlope) <= -SLOPE_RATIO * slope || lower && trialSlope < 0 && length >= farthest)
					return accept(x, trialValue, length);
				if (!lower || trialSlope > 0) high = length;
				else {
					low = length;
					lowSlope = trialSlope;
				}
				length = next(low, lowSlope, high, length, trialSlope, farthest);
			}
			return false;
		}

		private boolean accept(final double[] x, final double trialValue, final double length) {
			System.arraycopy(trial, 0, x, 0, x.length);
			final double[] swap = gradient;
			gradient = trialGradient;
			trialGradient = swap;
			value = trialValue;
			step = length;
			return true;
		}

		/** The secant's zero of the slope, kept inside the bracket, or at most four times as far while there is none. */
		private static double next(final double low, final double lowSlope, final double high, final double length,
			final double slope, final double farthest)
		{
			if (high == Double.POSITIVE_INFINITY) return Math.min(farthest, 4 * length);
			final double secant = length == high && slope > 0 ? low + (high - low) * -lowSlope / (slope - lowSlope) : (low +
				high) / 2;
			final double margin = 0.05 * (high - low);
			return Math.max(low + margin, Math.min(high - margin, secant));
		}
	}
}
