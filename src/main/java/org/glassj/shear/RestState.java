package org.glassj.shear;

import org.glassj.energy.FactorizedHessian;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.StrainExpansion;

/**
 * A stable state at rest at a strain g, with its factorised Hessian and the series of the branch through it: at g + h the
 * particles are at exp(h A) x + v(h), where v(h) = sum_n v_n h^n with v_n = A v_(n-1) / n + w_n and the non-affine parts
 * w_n of {@link StrainExpansion}. Immutable.
 */
final class RestState {

	/** Order of the series. */
	static final int ORDER = 3;

	private final StrainedSample sample;
	private final double strain;
	private final MechanicalState state;
	private final FactorizedHessian hessian;
	private final StrainExpansion series;
	private final double[][] displacement;

	/**
	 * Expands about a state.
	 *
	 * @param x positions at rest
	 * @param interruption see {@link FactorizedHessian#of}
	 * @throws ArithmeticException if it is not stable
	 */
	RestState(final StrainedSample sample, final double strain, final double[] x, final Runnable interruption) {
		this.sample = sample;
		this.strain = strain;
		state = sample.state(strain, x, ORDER + 1);
		hessian = FactorizedHessian.of(state, 0, interruption);
		series = StrainExpansion.of(hessian.network(), sample.loading(), ORDER, hessian.solver());
		displacement = displacements();
	}

	private double[][] displacements() {
		final int dim = sample.loading().dimension();
		final double[][] v = new double[ORDER + 1][state.particles().positions().length];
		final double[] rate = new double[dim];
		for (int n = 1; n <= ORDER; n++) {
			hessian.spread(series.nonaffine(n), v[n]);
			for (int p = 0; p < v[n].length; p += dim) {
				sample.loading().apply(v[n - 1], p, 1.0 / n, rate, 0);
				for (int a = 0; a < dim; a++)
					v[n][p + a] += rate[a];
			}
		}
		return v;
	}

	/** The strain. */
	double strain() {
		return strain;
	}

	/** Positions {@code [i * dim + a]}, not wrapped; not copied. */
	double[] positions() {
		return state.particles().positions();
	}

	/** Energy, forces and stress. */
	MechanicalState state() {
		return state;
	}

	/** The factorised Hessian. */
	FactorizedHessian hessian() {
		return hessian;
	}

	/** The series of energy and stress. */
	StrainExpansion series() {
		return series;
	}

	/** Stress that does the loading's work. */
	double stress() {
		return sample.loadingStress(state);
	}

	/** Tangent modulus, the derivative of that stress with strain along the branch. */
	double tangentModulus() {
		return series.loadingStress()[1];
	}

	/** Positions at strain g + h if particles followed the matrix. */
	double[] affine(final double h) {
		return sample.affine(h, positions());
	}

	/** Positions at strain g + h by the series. */
	double[] predict(final double h) {
		final double[] x = affine(h);
		for (int p = 0; p < x.length; p++) {
			double v = 0;
			for (int n = ORDER; n > 0; n--)
				v = (v + displacement[n][p]) * h;
			x[p] += v;
		}
		return x;
	}

	/** The largest displacement in the last term of the series, about the error of the prediction. */
	double lastTerm(final double h) {
		return MechanicalState.largestNorm(displacement[ORDER], sample.loading().dimension()) * Math.abs(h * h * h);
	}

	/** Energy at strain g + h by the first two derivatives. */
	double energy(final double h) {
		final double[] u = series.energy();
		return u[0] + h * (u[1] + h * u[2] / 2);
	}
}
