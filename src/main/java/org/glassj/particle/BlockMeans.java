package org.glassj.particle;

import java.util.Arrays;

import org.glassj.numeric.ResultTable;

/**
 * A particle field averaged over the blocks of a lattice that fills the box: floor(L / xi) blocks a side, so that a
 * block is at least xi wide. Tilted boxes have tilted blocks. Block (k_x, k_y, k_z) is at
 * {@code values[(k_z * blocks_y + k_y) * blocks_x + k_x]}, k_y growing upwards.
 */
public final class BlockMeans {

	private final int[] blocks;
	private final double[] blockSize;
	private final double[] values;

	private BlockMeans(final int[] blocks, final double[] blockSize, final double[] values) {
		this.blocks = blocks;
		this.blockSize = blockSize;
		this.values = values;
	}

	/**
	 * Averages a field; particles whose value is NaN do not count.
	 *
	 * @param field one value a particle
	 * @param size xi in units of the mean spacing d
	 */
	public static BlockMeans of(final ParticleDataset particles, final double[] field, final double size) {
		final int dim = particles.dimension();
		final int[] blocks = { 1, 1, 1 };
		final double[] blockSize = new double[dim];
		for (int k = 0; k < dim; k++) {
			final double length = particles.box().length(k) / particles.spacing();
			// the tiny factor keeps a box of exactly m blocks from losing one to round-off
			blocks[k] = Math.max(1, (int) Math.floor(length / size * (1 + 1e-12)));
			blockSize[k] = length / blocks[k];
		}
		final double[] sum = new double[blocks[0] * blocks[1] * blocks[2]];
		final int[] count = new int[sum.length];
		final double[] f = new double[3];
		for (int i = 0; i < field.length; i++) {
			if (Double.isNaN(field[i])) continue;
			particles.box().toFractional(Arrays.copyOfRange(particles.positions(), i * dim, (i + 1) * dim), f, 0);
			final int block = (index(f[2], blocks[2]) * blocks[1] + index(f[1], blocks[1])) * blocks[0] + index(f[0],
				blocks[0]);
			sum[block] += field[i];
			count[block]++;
		}
		for (int b = 0; b < sum.length; b++)
			sum[b] = count[b] == 0 ? Double.NaN : sum[b] / count[b];
		return new BlockMeans(Arrays.copyOf(blocks, dim), blockSize, sum);
	}

	private static int index(final double f, final int m) {
		return Math.min(m - 1, (int) ((f - Math.floor(f)) * m));
	}

	/** Number of dimensions. */
	public int dimension() {
		return blocks.length;
	}

	/** Number of blocks along axis k. */
	public int blocks(final int k) {
		return blocks[k];
	}

	/** Block size along axis k in units of d. */
	public double blockSize(final int k) {
		return blockSize[k];
	}

	/** Means, not copied; NaN for a block without a value. */
	public double[] values() {
		return values;
	}

	/** A table with one row a block and the Cartesian coordinates x, y, ... of its centre. */
	public ResultTable centerTable(final String name, final PeriodicBox box) {
		final double[][] center = new double[blocks.length][values.length];
		final double[] point = new double[3];
		for (int b = 0; b < values.length; b++) {
			final double[] f = new double[3];
			for (int k = 0, rest = b; k < blocks.length; rest /= blocks[k++])
				f[k] = (rest % blocks[k] + 0.5) / blocks[k];
			box.toCartesian(f, point, 0);
			for (int a = 0; a < blocks.length; a++)
				center[a][b] = point[a];
		}
		final ResultTable table = new ResultTable(name);
		for (int a = 0; a < blocks.length; a++)
			table.column("xyz".substring(a, a + 1), center[a]);
		return table;
	}

	/** Mean over the blocks that have a value. */
	public double mean() {
		return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
	}

	/** Variance over the blocks that have a value, with N - 1; NaN for fewer than two. */
	public double variance() {
		final double mean = mean();
		final double[] squares = Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(v -> (v - mean) * (v - mean))
			.toArray();
		return squares.length < 2 ? Double.NaN : Arrays.stream(squares).sum() / (squares.length - 1);
	}
}
