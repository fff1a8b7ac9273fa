package org.glassj.prepare;

import org.glassj.potential.PairInteraction;

/** Energies of one particle with those of its neighbours that are in range: first offered, then summed. */
final class NeighborEnergies {

	/** The neighbours offered; those in range once summed. */
	final int[] other;
	/** Squared distances of the neighbours offered; meaningless once summed. */
	final double[] squared;
	private final double[] energy;
	private int count;

	/** Room for a number of neighbours. */
	NeighborEnergies(final int most) {
		other = new int[most];
		squared = new double[most];
		energy = new double[most];
	}

	/** The sum of the energies of i with the first {@code offered} neighbours. */
	double sum(final PairInteraction interaction, final int i, final int offered) {
		count = interaction.energies(i, offered, other, squared, energy);
		double sum = 0;
		for (int k = 0; k < count; k++)
			sum += energy[k];
		return sum;
	}

	/** Adds each pair's energy, times a sign, to that of the neighbour. */
	void addTo(final double[] energies, final double sign) {
		for (int k = 0; k < count; k++)
			energies[other[k]] += sign * energy[k];
	}
}
