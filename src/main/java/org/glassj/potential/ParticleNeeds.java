package org.glassj.potential;

import java.util.Arrays;

import org.glassj.particle.ParticleDataset;

/** What potentials ask of particles, in one wording. */
final class ParticleNeeds {

	private ParticleNeeds() {
		// functions only
	}

	/** The diameters; an exception if there are none. */
	static double[] diameters(final ParticleDataset particles, final String potential) {
		if (!particles.hasDiameters()) throw new IllegalArgumentException(particles.name() +
			" has no sizes: potential " + potential + " needs a column diameter or radius.");
		return particles.diameters();
	}

	/** The types; an exception if one exceeds the number of types that the potential knows. */
	static int[] types(final ParticleDataset particles, final String potential, final int known) {
		final int[] types = particles.types();
		for (int i = 0; i < types.length; i++)
			if (types[i] > known) throw new IllegalArgumentException(particles.name() + ": particle with id " + particles
				.ids()[i] + " has type " + types[i] + "; potential " + potential + " knows types 1.." + known + ".");
		return types;
	}

	/** The largest of the values. */
	static double largest(final double[] values) {
		return Arrays.stream(values).max().getAsDouble();
	}

	/** The largest entry of a table. */
	static double largest(final double[][] table) {
		return Arrays.stream(table).mapToDouble(ParticleNeeds::largest).max().getAsDouble();
	}
}
