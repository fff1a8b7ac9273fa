package org.glassj.expansion;

import java.util.stream.IntStream;

import org.glassj.energy.BondNetwork;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.task.ProgressMonitor;

/**
 * The product field phi_gamma x phi_gammagamma of every particle as a function of the angle theta by which a shear is
 * turned in the xy plane, and the angle at which it is largest: the particle's weakest direction.
 * <p>
 * Strain enters bond energies through exp(g A)^T exp(g A) alone. For a traceless A turned by theta its order g has the
 * harmonic 2 theta, so phi_gamma has it too; phi_gammagamma, quadratic in that and linear in order g^2, has 0, 2 theta
 * and 4 theta. Their product is a trigonometric polynomial in 2 theta of degree 3, known exactly from seven angles. A
 * shear turned by 90 degrees is the shear backwards, so 0 to 180 degrees hold all directions.
 * </p>
 */
public final class WeakestDirection {

	private static final int DEGREE = 3;
	private static final int ANGLES = 2 * DEGREE + 1;
	private static final double PERIOD = 180;

	/** Angles at which each particle's polynomial is sampled before Newton's method refines its largest value. */
	private static final int SAMPLES = 48;
	private static final int REFINEMENTS = 6;

	private final double[][] harmonics;
	private final double[] angle;
	private final double[] product;

	private WeakestDirection(final double[][] samples) {
		harmonics = harmonics(samples);
		angle = new double[samples[0].length];
		product = new double[angle.length];
		final double[][] table = new double[SAMPLES][];
		for (int s = 0; s < SAMPLES; s++)
			table[s] = basis(2 * Math.PI * s / SAMPLES);
		IntStream.range(0, angle.length).parallel().forEach(i -> {
			angle[i] = weakest(i, table);
			product[i] = product(i, angle[i]);
		});
	}

	/**
	 * Sweeps over the angles, at the price of seven expansions to second order.
	 *
	 * @param settings the loading that is turned; its angle and order do not matter
	 * @param solver the factorised Hessian of the network's unknowns
	 */
	public static WeakestDirection of(final BondNetwork network, final StrainSettings settings,
		final SymmetricSolver solver, final ProgressMonitor monitor)
	{
		final int dim = network.dimension();
		final double[][] samples = new double[ANGLES][];
		for (int s = 0; s < ANGLES; s++) {
			monitor.status("Weakest directions: angle " + (s + 1) + " of " + ANGLES);
			monitor.progress((double) s / ANGLES);
			monitor.checkCanceled();
			final StrainExpansion expansion = StrainExpansion.of(network, settings.withAngle(PERIOD * s / ANGLES).deformation(
				dim), 2, solver);
			samples[s] = BondCoefficients.of(expansion).productField();
		}
		return new WeakestDirection(samples);
	}

	/** Discrete Fourier transform over the angles: {@code [h][i]}, h as in {@link #basis}. */
	private static double[][] harmonics(final double[][] samples) {
		final double[][] harmonics = new double[ANGLES][samples[0].length];
		for (int s = 0; s < ANGLES; s++) {
			final double[] basis = basis(2 * Math.PI * s / ANGLES);
			for (int h = 0; h < ANGLES; h++)
				for (int i = 0; i < samples[s].length; i++)
					harmonics[h][i] += (h == 0 ? 1.0 : 2.0) / ANGLES * basis[h] * samples[s][i];
		}
		return harmonics;
	}

	/** 1, sin phase, cos phase, sin 2 phase, cos 2 phase, ... */
	private static double[] basis(final double phase) {
		final double[] basis = new double[ANGLES];
		basis[0] = 1;
		for (int k = 1; k <= DEGREE; k++) {
			basis[2 * k - 1] = Math.sin(k * phase);
			basis[2 * k] = Math.cos(k * phase);
		}
		return basis;
	}

	/** The product field of particle i under the shear turned by an angle in degrees. */
	public double product(final int i, final double degrees) {
		return value(i, basis(2 * Math.toRadians(degrees)));
	}

	private double value(final int i, final double[] basis) {
		double sum = 0;
		for (int h = 0; h < ANGLES; h++)
			sum += harmonics[h][i] * basis[h];
		return sum;
	}

	/** The angle in degrees of the highest maximum: all local ones, three at most, are refined, for they may nearly tie. */
	private double weakest(final int i, final double[][] table) {
		double weakest = 0;
		double largest = Double.NEGATIVE_INFINITY;
		double before = value(i, table[SAMPLES - 1]);
		double value = value(i, table[0]);
		for (int s = 0; s < SAMPLES; s++) {
			final double after = value(i, table[(s + 1) % SAMPLES]);
			if (value > before && value >= after) {
				final double refined = refined(i, 2 * Math.PI * s / SAMPLES);
				if (product(i, refined) > largest) {
					largest = product(i, refined);
					weakest = refined;
				}
			}
			before = value;
			value = after;
		}
		return weakest;
	}

	/** The angle in degrees of the maximum next to a phase, by Newton's method on the slope. */
	private double refined(final int i, final double start) {
		final double longest = Math.PI / SAMPLES;
		double phase = start;
		for (int n = 0; n < REFINEMENTS; n++) {
			final double[] basis = basis(phase);
			double slope = 0;
			double curvature = 0;
			for (int k = 1; k <= DEGREE; k++) {
				slope += k * (harmonics[2 * k - 1][i] * basis[2 * k] - harmonics[2 * k][i] * basis[2 * k - 1]);
				curvature -= k * k * (harmonics[2 * k - 1][i] * basis[2 * k - 1] + harmonics[2 * k][i] * basis[2 * k]);
			}
			if (!(curvature < 0)) break;
			phase -= Math.max(-longest, Math.min(longest, slope / curvature));
		}
		final double degrees = Math.toDegrees(phase) / 2;
		final double turned = degrees - PERIOD * Math.floor(degrees / PERIOD);
		return turned < PERIOD ? turned : 0;
	}

	/** For each particle the angle in degrees, in [0, 180), at which its product is largest; not copied. */
	public double[] angles() {
		return angle;
	}

	/** For each particle its largest product; not copied. */
	public double[] products() {
		return product;
	}
}
