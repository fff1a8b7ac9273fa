package org.glassj.numeric;

/**
 * Translations and rotations as the nodes of one level see them: node i, which sits at the place of one particle,
 * has {@code size} unknowns and the matrix B_i, size x motions, that turns a rigid motion about its own place, velocity
 * and angular velocity, into them. Seen from another place D away, the same motion has the velocity v + omega x D.
 */
final class RigidMotions {

	/** A motion of which less than this fraction is left beside the others is one of them. */
	private static final double DEPENDENT = 1e-6;

	private final int dim;
	private final int motions;
	private final int size;
	private final int[] particle;
	private final double[] basis;
	private final Separation separation;

	private RigidMotions(final int dim, final int size, final int[] particle, final double[] basis,
		final Separation separation)
	{
		this.dim = dim;
		this.motions = dim * (dim + 1) / 2;
		this.size = size;
		this.particle = particle;
		this.basis = basis;
		this.separation = separation;
	}

	/** Particles, which move with the velocity and have no rotation. */
	static RigidMotions ofParticles(final int n, final int dim, final Separation separation) {
		final int motions = dim * (dim + 1) / 2;
		final int[] particle = new int[n];
		final double[] basis = new double[n * dim * motions];
		for (int i = 0; i < n; i++) {
			particle[i] = i;
			for (int a = 0; a < dim; a++)
				basis[(i * dim + a) * motions + a] = 1;
		}
		return new RigidMotions(dim, dim, particle, basis, separation);
	}

	/** Number of independent motions, 3 in two dimensions and 6 in three. */
	int motions() {
		return motions;
	}

	/** Writes to {@code block[q * motions + m]} what motion m about the place of node {@code origin} is to node i. */
	private void about(final int origin, final int i, final double[] vector, final double[] block, final int offset) {
		separation.between(particle[origin], particle[i], vector);
		for (int q = 0; q < size; q++) {
			final int b = (i * size + q) * motions;
			final int o = offset + q * motions;
			System.arraycopy(basis, b, block, o, motions);
			if (dim == 2) block[o + 2] += basis[b + 1] * vector[0] - basis[b] * vector[1];
			else for (int a = 0; a < 3; a++) {
				// e_a x D has the components -D_c along b and D_b along c, with (a, b, c) cyclic
				final int second = (a + 1) % 3;
				final int third = (a + 2) % 3;
				block[o + 3 + a] += basis[b + third] * vector[second] - basis[b + second] * vector[third];
			}
		}
	}

	/**
	 * Prolongation of the rigid motions of aggregates: within each, the motions about its root made orthonormal. A motion
	 * that depends on others, as the rotations of a single particle do, leaves a column of zeros.
	 *
	 * @param coarse receives for every aggregate the factor that turns motions about its root into its unknowns,
	 *          {@code [(aggregate * motions + q) * motions + m]}
	 */
	BlockRows tentative(final ParallelLoop loop, final Aggregation aggregation, final double[] coarse) {
		final int n = particle.length;
		final int[] start = new int[n + 1];
		final int[] column = new int[n];
		for (int i = 0; i < n; i++) {
			start[i + 1] = i + 1;
			column[i] = aggregation.of(i);
		}
		final BlockRows tentative = new BlockRows(size, motions, aggregation.count(), start, column);
		final int[][] members = aggregation.members();
		loop.heavyRows(aggregation.count(), (from, to) -> {
			final double[] vector = new double[dim];
			for (int c = from; c < to; c++) {
				final int length = members[0][c + 1] - members[0][c];
				final double[] block = new double[length * size * motions];
				for (int k = 0; k < length; k++)
					about(aggregation.root(c), members[1][members[0][c] + k], vector, block, k * size * motions);
				orthonormalize(block, coarse, c * motions * motions);
				for (int k = 0; k < length; k++)
					System.arraycopy(block, k * size * motions, tentative.value, members[1][members[0][c] + k] * size * motions,
						size * motions);
			}
		});
		return tentative;
	}

	/** Gram-Schmidt, each column twice: block = Q R with Q in the place of block and R at an offset. */
	private void orthonormalize(final double[] block, final double[] r, final int offset) {
		for (int m = 0; m < motions; m++) {
			final double before = Math.sqrt(product(block, m, m));
			for (int pass = 0; pass < 2; pass++)
				for (int k = 0; k < m; k++) {
					final double overlap = product(block, k, m);
					r[offset + k * motions + m] += overlap;
					for (int row = 0; row < block.length; row += motions)
						block[row + m] -= overlap * block[row + k];
				}
			final double norm = Math.sqrt(product(block, m, m));
			final boolean independent = norm > DEPENDENT * before;
			r[offset + m * motions + m] = independent ? norm : 0;
			for (int row = 0; row < block.length; row += motions)
				block[row + m] = independent ? block[row + m] / norm : 0;
		}
	}

	private double product(final double[] block, final int k, final int m) {
		double sum = 0;
		for (int row = 0; row < block.length; row += motions)
			sum += block[row + k] * block[row + m];
		return sum;
	}

	/** The motions of aggregates, each at the place of its root. */
	RigidMotions ofAggregates(final Aggregation aggregation, final double[] coarse) {
		final int[] places = new int[aggregation.count()];
		for (int c = 0; c < places.length; c++)
			places[c] = particle[aggregation.root(c)];
		return new RigidMotions(dim, motions, places, coarse, separation);
	}
}
