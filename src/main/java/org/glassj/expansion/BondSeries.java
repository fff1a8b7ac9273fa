package org.glassj.expansion;

import org.glassj.energy.BondNetwork;
import org.glassj.numeric.TaylorSeries;

/**
 * Series of tension, force, energy and virial of a network's bonds in the strain, one bond after another, from those of
 * their vectors. Holds the scratch of one thread, so that the loops over bonds allocate nothing.
 */
final class BondSeries {

	private final BondNetwork network;
	private final int dim;
	private final int terms;
	private final double[] x;
	private final double[] delta;
	private final double[] slope;
	private final double[] tension;
	private final double[] stiffness;

	/** @param x bond vectors {@code [(m * terms + k) * dim + a]}, read when a bond's turn comes */
	BondSeries(final BondNetwork network, final int terms, final double[] x) {
		this.network = network;
		this.terms = terms;
		this.x = x;
		dim = network.dimension();
		delta = new double[terms];
		slope = new double[terms];
		tension = new double[terms];
		stiffness = new double[dim * dim];
	}

	/** Turns to bond m: series of s - s_0 and of 2 psi'(s), both up to order n. */
	void expand(final int m, final int n) {
		final int o = m * terms * dim;
		for (int k = 1; k <= n; k++) {
			double sum = 0;
			for (int l = 0; l <= k; l++)
				for (int a = 0; a < dim; a++)
					sum += x[o + l * dim + a] * x[o + (k - l) * dim + a];
			delta[k] = sum;
		}
		final double[] taylor = network.state().taylor();
		final int t = network.bond(m) * network.state().terms();
		for (int k = 0; k <= n; k++)
			slope[k] = 2 * (k + 1) * taylor[t + k + 1];
		TaylorSeries.compose(slope, 0, delta, n, tension);
	}

	/** Writes order n of the force of bond m: 2 psi' x, or K x_n of a bond that is harmonic in its vector. */
	void force(final int m, final int n, final double[] out, final int offset) {
		if (network.isHarmonic(m)) {
			harmonicForce(m, (m * terms + n) * dim, out, offset);
			return;
		}
		expand(m, n);
		final int o = m * terms * dim;
		for (int a = 0; a < dim; a++) {
			double sum = 0;
			for (int k = 0; k <= n; k++)
				sum += tension[k] * x[o + (n - k) * dim + a];
			out[offset + a] = sum;
		}
	}

	private void harmonicForce(final int m, final int o, final double[] out, final int offset) {
		network.stiffness(m, stiffness);
		for (int a = 0; a < dim; a++) {
			double sum = 0;
			for (int b = 0; b < dim; b++)
				sum += stiffness[a * dim + b] * x[o + b];
			out[offset + a] = sum;
		}
	}

	/** Writes the series of psi(s(g)) of bond m, without weight or factorials. */
	void energy(final int m, final double[] series) {
		expand(m, terms - 1);
		TaylorSeries.compose(network.state().taylor(), network.bond(m) * network.state().terms(), delta, terms - 1, series);
	}

	/** Writes the series of 2 psi' x_a x_b of bond m, to which it has turned, up to order n. */
	void virial(final int m, final int a, final int b, final int n, final double[] series) {
		final int o = m * terms * dim;
		for (int k = 0; k <= n; k++)
			series[k] = 0;
		for (int k = 0; k <= n; k++) {
			double product = 0;
			for (int l = 0; l <= k; l++)
				product += x[o + l * dim + a] * x[o + (k - l) * dim + b];
			for (int l = 0; l <= n - k; l++)
				series[k + l] += tension[l] * product;
		}
	}
}
