package org.glassj.expansion;

import org.glassj.Sample;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.EnergyFunction;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.relax.Newton;
import org.glassj.task.ProgressMonitor;

/** A solid at rest with its factorised Hessian, to be expanded in strain or strained for real. */
final class Response {

	private final Sample sample;
	private final BondNetwork network;
	private final SymmetricSolver solver;

	private Response(final Sample sample, final int order) {
		this.sample = sample;
		network = BondNetwork.whole(sample.state(order + 1));
		solver = network.factorize(network.hessian());
	}

	/** A solid, relaxed as far as round-off allows. */
	static Response of(final Sample sample, final int order) {
		return new Response(polished(sample), order);
	}

	/** Newton's method from close by until forces are but round-off. */
	static Sample polished(final Sample sample) {
		final double[] x = sample.particles().positions().clone();
		new Newton().polish(new EnergyFunction(sample.particles(), sample.potential()), x, 1e-15, ProgressMonitor.NONE);
		return sample.with(sample.particles().withPositions(x));
	}

	Sample sample() {
		return sample;
	}

	BondNetwork network() {
		return network;
	}

	SymmetricSolver solver() {
		return solver;
	}

	StrainExpansion expand(final Deformation loading, final int order) {
		return StrainExpansion.of(network, loading, order, solver);
	}

	ElasticModuli moduli() {
		return ElasticModuli.of(network, solver);
	}

	/** Energy and all stress components, energy first, of the sample strained for real and relaxed. */
	double[] strained(final Deformation loading, final double g) {
		final MechanicalState state = polished(sample.deformed(loading.at(g))).state(1);
		final double[] stress = state.stress();
		final double[] all = new double[stress.length + 1];
		all[0] = state.energy();
		System.arraycopy(stress, 0, all, 1, stress.length);
		return all;
	}

	/** The same derivatives {@code [k][component]} by expansion. */
	double[][] expanded(final Deformation loading, final int order) {
		final StrainExpansion expansion = expand(loading, order);
		final int dim = loading.dimension();
		final double[][] all = new double[order + 1][dim * dim + 1];
		for (int k = 0; k <= order; k++) {
			all[k][0] = expansion.energy()[k];
			for (int p = 0; p < dim * dim; p++)
				all[k][p + 1] = expansion.stress(p / dim, p % dim)[k];
		}
		return all;
	}

	/** Estimate of the radius of convergence: the ratio of the largest non-affine displacements of successive orders. */
	double radius(final Deformation loading, final int order) {
		final StrainExpansion expansion = expand(loading, order);
		double radius = Double.POSITIVE_INFINITY;
		for (int n = 2; n <= order; n++)
			radius = Math.min(radius, MechanicalState.largestNorm(expansion.nonaffine(n - 1), loading.dimension()) /
				MechanicalState.largestNorm(expansion.nonaffine(n), loading.dimension()));
		return radius;
	}
}
