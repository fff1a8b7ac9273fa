package org.glassj.energy;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.glassj.particle.PairList;
import org.glassj.potential.PairInteraction;
import org.glassj.potential.PairKernel;

/**
 * Energy and gradient of all pairs of a list. The list is cut into blocks by the number of particles alone, blocks are
 * swept in parallel and added up one after the other, so that results have the same bits for any number of threads.
 */
final class PairSweep {

	/** Particles that are worth a block of their own, and a thread to sweep it. */
	private static final int SMALLEST_BLOCK = 4096;
	private static final int MOST_BLOCKS = 16;

	private final PairBlock[] blocks;

	PairSweep(final PairList pairs, final PairInteraction interaction) {
		final int n = pairs.cells().centers().length;
		final int count = Math.max(1, Math.min(MOST_BLOCKS, n / SMALLEST_BLOCK));
		blocks = new PairBlock[count];
		final PairKernel kernel = kernel(pairs, interaction);
		Arrays.setAll(blocks, b -> new PairBlock(pairs, kernel, (int) ((long) n * b / count), (int) ((long) n * (b + 1) /
			count)));
	}

	private static PairKernel kernel(final PairList pairs, final PairInteraction interaction) {
		final int[] particle = pairs.cells().particles();
		final int[] center = pairs.cells().centers();
		final int[] first = new int[pairs.size()];
		final int[] second = new int[pairs.size()];
		for (int c = 0; c < center.length; c++)
			for (int p = pairs.starts()[c]; p < pairs.starts()[c + 1]; p++) {
				first[p] = particle[center[c]];
				second[p] = particle[pairs.others()[p]];
			}
		return interaction.kernel(first, second);
	}

	/** Energy, and gradient to {@code total[i * dim + a]}, for particles at {@code x[i * dim + a]}. */
	double evaluate(final double[] x, final double[] total) {
		final double[] energies = new double[blocks.length];
		if (blocks.length == 1) energies[0] = blocks[0].evaluate(x);
		else IntStream.range(0, blocks.length).parallel().forEach(b -> energies[b] = blocks[b].evaluate(x));
		Arrays.fill(total, 0);
		double energy = 0;
		for (int b = 0; b < blocks.length; b++) {
			energy += energies[b];
			blocks[b].addTo(total);
		}
		return energy;
	}
}
