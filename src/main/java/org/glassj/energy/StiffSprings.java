package org.glassj.energy;

import org.glassj.numeric.SymmetricBlockMatrix;

/**
 * A positive definite matrix that is close to a Hessian and far cheaper to factorise: the stiffer bonds as springs of their
 * stiffness psi''(r) = 8 c_2 s + 2 c_1 along the bond. Bonds under tension or pressure, weak ones and those that
 * would pull apart are left out. What it lacks is soft; what it has need not be at rest, nor stable.
 */
final class StiffSprings {

	/** Springs weaker than this fraction of the geometric mean are left out. */
	private static final double WEAKEST = 0.1;
	/** Added to the diagonal, as a fraction of that mean: holds what no spring does. */
	private static final double FLOOR = 1e-4;

	private final BondNetwork network;
	private final double[] stiffness;
	private final double mean;

	private StiffSprings(final BondNetwork network) {
		this.network = network;
		stiffness = new double[network.size()];
		final double[] taylor = network.state().taylor();
		final int terms = network.state().terms();
		double logarithms = 0;
		int count = 0;
		for (int m = 0; m < stiffness.length; m++) {
			final int b = network.bond(m);
			stiffness[m] = 8 * taylor[b * terms + 2] * network.state().bonds().squaredLength(b) + 2 * taylor[b * terms + 1];
			if (!(stiffness[m] > 0)) continue;
			logarithms += Math.log(stiffness[m]);
			count++;
		}
		mean = count == 0 ? 1 : Math.exp(logarithms / count);
	}

	/** The matrix over the unknowns of a network; rattlers get a spring of the mean stiffness each. */
	static SymmetricBlockMatrix matrix(final BondNetwork network) {
		final StiffSprings springs = new StiffSprings(network);
		final SymmetricBlockMatrix matrix = springs.assemble();
		for (int u = 0; u < network.unknowns(); u++)
			matrix.shift(u, springs.mean * (network.state().rattlers()[network.particle(u)] ? 1 : FLOOR));
		return matrix;
	}

	private SymmetricBlockMatrix assemble() {
		final int dim = network.dimension();
		final int block = dim * dim;
		final double[] diagonal = new double[network.unknowns() * block];
		final int[] i = new int[network.size()];
		final int[] j = new int[network.size()];
		final double[] blocks = new double[network.size() * block];
		int p = 0;
		for (int m = 0; m < network.size(); m++) {
			if (!(stiffness[m] > WEAKEST * mean)) continue;
			writeSpring(m, blocks, p * block);
			i[p] = network.first(m);
			j[p] = network.second(m);
			addTo(diagonal, i[p], blocks, p * block);
			addTo(diagonal, j[p], blocks, p * block);
			// the next spring overwrites one to a particle that does not respond
			if (i[p] != BondNetwork.FIXED && j[p] != BondNetwork.FIXED) p++;
		}
		for (int q = 0; q < p * block; q++)
			blocks[q] = -blocks[q];
		return SymmetricBlockMatrix.assemble(network.unknowns(), dim, p, i, j, blocks, diagonal);
	}

	/** psi''(r) n n^T with n along the bond. */
	private void writeSpring(final int m, final double[] out, final int offset) {
		final int dim = network.dimension();
		final int b = network.bond(m);
		final double[] x = network.state().bonds().vectors();
		final double factor = stiffness[m] / network.state().bonds().squaredLength(b);
		for (int a = 0; a < dim; a++)
			for (int c = 0; c < dim; c++)
				out[offset + a * dim + c] = factor * x[b * dim + a] * x[b * dim + c];
	}

	private void addTo(final double[] diagonal, final int unknown, final double[] blocks, final int offset) {
		final int block = network.dimension() * network.dimension();
		if (unknown != BondNetwork.FIXED) for (int q = 0; q < block; q++)
			diagonal[unknown * block + q] += blocks[offset + q];
	}
}
