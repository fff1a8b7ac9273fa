package org.glassj.numeric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Stiffness matrices of random spring networks, as block pairs in a random order and, added up independently, as a
 * dense array. Every spring has the stiffness n n^T + 0.3 1 along a random direction n; each particle is also tied to
 * the ground by an anchor. With a positive anchor the matrix is positive definite; without, it has the translations
 * as zero modes.
 */
final class SpringNetwork {

	private static final double TRANSVERSE = 0.3;

	private final int n;
	private final int dim;
	private final List<int[]> springs;
	private final double[] blocks;
	private final double[] diagonal;

	private SpringNetwork(final int n, final int dim, final List<int[]> springs, final double anchor,
		final Random random)
	{
		this.n = n;
		this.dim = dim;
		this.springs = springs;
		blocks = new double[springs.size() * dim * dim];
		diagonal = new double[n * dim * dim];
		for (int i = 0; i < n * dim; i++) {
			diagonal[i * dim + i % dim] = anchor;
		}
		for (int s = 0; s < springs.size(); s++)
			add(s, random);
	}

	/** Springs between random pairs of particles, each pair with probability one half. */
	static SpringNetwork random(final int n, final int dim, final double anchor, final long seed) {
		final Random random = new Random(seed);
		final List<int[]> springs = new ArrayList<>();
		for (int i = 0; i < n; i++)
			for (int j = 0; j < i; j++)
				if (random.nextBoolean()) springs.add(random.nextBoolean() ? new int[] { i, j } : new int[] { j, i });
		Collections.shuffle(springs, random);
		return new SpringNetwork(n, dim, springs, anchor, random);
	}

	/** Springs between neighbours on a periodic square lattice, particle i at (i % side, i / side). */
	static SpringNetwork lattice(final int side, final double anchor) {
		final List<int[]> springs = new ArrayList<>();
		for (int i = 0; i < side * side; i++) {
			springs.add(new int[] { i, i / side * side + (i + 1) % side });
			springs.add(new int[] { i, (i + side) % (side * side) });
		}
		return new SpringNetwork(side * side, 2, springs, anchor, new Random(side));
	}

	private void add(final int spring, final Random random) {
		final double[] direction = random.doubles(dim, -1, 1).toArray();
		double squared = 0;
		for (final double component : direction)
			squared += component * component;
		final int i = springs.get(spring)[0] * dim;
		final int j = springs.get(spring)[1] * dim;
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++) {
				final double k = direction[a] * direction[b] / squared + (a == b ? TRANSVERSE : 0);
				blocks[(spring * dim + a) * dim + b] = -k;
				diagonal[(i + a) * dim + b] += k;
				diagonal[(j + a) * dim + b] += k;
			}
	}

	/** The matrix under test. */
	SymmetricBlockMatrix matrix() {
		final int[] i = springs.stream().mapToInt(s -> s[0]).toArray();
		final int[] j = springs.stream().mapToInt(s -> s[1]).toArray();
		return SymmetricBlockMatrix.assemble(n, dim, i.length, i, j, blocks, diagonal.clone());
	}

	/** The same by components. */
	double[][] dense() {
		final double[][] dense = new double[n * dim][n * dim];
		for (int p = 0; p < diagonal.length; p++)
			dense[p / dim][p / dim / dim * dim + p % dim] = diagonal[p];
		for (int p = 0; p < blocks.length; p++) {
			final int i = springs.get(p / dim / dim)[0] * dim;
			final int j = springs.get(p / dim / dim)[1] * dim;
			final int a = p / dim % dim;
			final int b = p % dim;
			dense[i + a][j + b] = dense[j + a][i + b] = blocks[p];
		}
		return dense;
	}

	/** Number of springs. */
	int springs() {
		return springs.size();
	}

	/** Whether a spring joins two particles. */
	boolean joined(final int i, final int j) {
		return springs.stream().anyMatch(s -> s[0] == i && s[1] == j || s[0] == j && s[1] == i);
	}
}
