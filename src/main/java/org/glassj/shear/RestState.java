package org.glassj.shear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Function;

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
	private final double[] stress;
	private final double[][] displacement;
	/** To what positions the factor belongs; null if to the state's own. */
	private final double[] factored;

	/**
	 * Expands about a state with a factor of its own.
	 *
	 * @param x positions at rest
	 * @param interruption see {@link FactorizedHessian#of}
	 * @throws ArithmeticException if it is not stable
	 */
	RestState(final StrainedSample sample, final double strain, final double[] x, final Runnable interruption) {
		this(sample, strain, sample.state(strain, x, ORDER + 1), null, state -> FactorizedHessian.of(state, 0, interruption));
	}

	/**
	 * Expands about a state with the factor of one close by.
	 *
	 * @param x positions at rest
	 * @param factored positions to which the factor belongs
	 * @throws ArithmeticException if they are not close enough
	 */
	RestState(final StrainedSample sample, final double strain, final double[] x, final double[] factored,
		final FactorizedHessian near)
	{
		this(sample, strain, sample.state(strain, x, ORDER + 1), factored, near::at);
	}

	private RestState(final StrainedSample sample, final double strain, final MechanicalState state,
		final double[] factored, final Function<MechanicalState, FactorizedHessian> factor)
	{
		this.sample = sample;
		this.strain = strain;
		this.state = state;
		this.factored = factored;
		hessian = factor.apply(state);
		final StrainExpansion series = StrainExpansion.of(hessian.network(), sample.loading(), ORDER, hessian.solver());
		stress = series.loadingStress(1);
		displacement = displacements(series);
	}

	/** The factor of a state near rest, for a state that is. */
	static FactorizedHessian factor(final StrainedSample sample, final double strain, final double[] x,
		final Runnable interruption)
	{
		return FactorizedHessian.of(sample.state(strain, x, 2), 0, interruption);
	}

	/** Writes what {@link #read} needs to make the same state, bit by bit. */
	void write(final DataOutput out) throws IOException {
		out.writeDouble(strain);
		write(positions(), out);
		out.writeBoolean(factored != null);
		if (factored != null) write(factored, out);
	}

	private static void write(final double[] positions, final DataOutput out) throws IOException {
		for (final double coordinate : positions)
			out.writeDouble(coordinate);
	}

	/** Reads a state back. */
	static RestState read(final DataInput in, final StrainedSample sample, final Runnable interruption)
		throws IOException
	{
		final double strain = in.readDouble();
		final double[] x = positions(in, sample);
		if (!in.readBoolean()) return new RestState(sample, strain, x, interruption);
		final double[] factored = positions(in, sample);
		return new RestState(sample, strain, x, factored, factor(sample, strain, factored, interruption));
	}

	private static double[] positions(final DataInput in, final StrainedSample sample) throws IOException {
		final double[] x = new double[sample.rest().positions().length];
		for (int p = 0; p < x.length; p++)
			x[p] = in.readDouble();
		return x;
	}

	private double[][] displacements(final StrainExpansion series) {
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

	/** Stress that does the loading's work. */
	double stress() {
		return sample.loadingStress(state);
	}

	/** Tangent modulus, the derivative of that stress with strain along the branch. */
	double tangentModulus() {
		return stress[1];
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

	/** Energy at strain g + h by the first two derivatives: dU/dg = V sigma : A and dV/dg = V tr A. */
	double energy(final double h) {
		final double volume = state.particles().box().volume();
		final double slope = volume * stress[0];
		final double curvature = volume * (stress[1] + sample.loading().trace() * stress[0]);
		return state.energy() + h * (slope + h * curvature / 2);
	}
}
