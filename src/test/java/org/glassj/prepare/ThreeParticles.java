package org.glassj.prepare;

import java.util.Arrays;

import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairInteraction;
import org.glassj.potential.PairPotential;

/**
 * The canonical ensemble of three particles in a square periodic box by quadrature. With the first at the origin, the
 * second at u and the third at v, the weight is exp(-(U_12(u) + U_13(v) + U_23(v - u)) / T); it is summed over the
 * midpoints of M x M cells for u and as many for v, and v - u then falls on the corners of such cells.
 */
final class ThreeParticles {

	private static final int CELLS = 96;

	private final double side;
	private final double[] energy12;
	private final double[] energy13;
	private final double[] energy23;
	private final double[] boltzmann12;
	private final double[] boltzmann13;
	private final double[] boltzmann23;
	/** Weight of each separation u of the first two, {@code [row * CELLS + column]}. */
	private final double[] weight = new double[CELLS * CELLS];
	private double energySum;

	/**
	 * @param particles three, of which sizes and types matter, not positions
	 */
	ThreeParticles(final ParticleDataset particles, final PairPotential potential, final double temperature) {
		side = particles.box().length(0);
		final PairInteraction pair = potential.bind(particles);
		energy12 = table(pair, 0, 1, 0.5);
		energy13 = table(pair, 0, 2, 0.5);
		energy23 = table(pair, 1, 2, 0);
		boltzmann12 = boltzmann(energy12, temperature);
		boltzmann13 = boltzmann(energy13, temperature);
		boltzmann23 = boltzmann(energy23, temperature);
		for (int u = 0; u < weight.length; u++)
			sumOverThird(u);
	}

	/** Pair energies at points of the cells, with a limit for zero distance. */
	private double[] table(final PairInteraction pair, final int i, final int j, final double offset) {
		final double[] table = new double[CELLS * CELLS];
		for (int p = 0; p < table.length; p++) {
			final double x = nearest((p / CELLS + offset) * side / CELLS);
			final double y = nearest((p % CELLS + offset) * side / CELLS);
			table[p] = pair.energy(i, j, Math.max(x * x + y * y, 1e-6));
		}
		return table;
	}

	private double nearest(final double x) {
		return x - side * Math.rint(x / side);
	}

	private static double[] boltzmann(final double[] energy, final double temperature) {
		return Arrays.stream(energy).map(e -> Math.exp(-e / temperature)).toArray();
	}

	private void sumOverThird(final int u) {
		double sum = 0;
		double energies = 0;
		for (int v = 0; v < weight.length; v++) {
			final int row = (v / CELLS - u / CELLS + CELLS) % CELLS;
			final int w = row * CELLS + (v % CELLS - u % CELLS + CELLS) % CELLS;
			final double factor = boltzmann13[v] * boltzmann23[w];
			sum += factor;
			energies += factor * (energy13[v] + energy23[w]);
		}
		weight[u] = boltzmann12[u] * sum;
		energySum += boltzmann12[u] * (energies + sum * energy12[u]);
	}

	/** Mean energy. */
	double meanEnergy() {
		return energySum / Arrays.stream(weight).sum();
	}

	/** Weights of the bins in which {@link #bin} counts. */
	double[] weights(final int bins) {
		final double[] weights = new double[bins * bins];
		for (int u = 0; u < weight.length; u++)
			weights[bin((u / CELLS + 0.5) * side / CELLS, (u % CELLS + 0.5) * side / CELLS, bins)] += weight[u];
		return weights;
	}

	/** The bin of a separation (x, y): equal squares of the quarter of the box in which |x| and |y| of the nearest image lie. */
	int bin(final double x, final double y, final int bins) {
		return bins * index(x, bins) + index(y, bins);
	}

	private int index(final double x, final int bins) {
		return Math.min(bins - 1, (int) (Math.abs(nearest(x)) / (side / 2) * bins));
	}
}
