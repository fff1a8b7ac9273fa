package org.glassj.particle;

import java.util.Arrays;

/** Which particle of one configuration is which of another, by their ids, whatever the order of either. Immutable. */
public final class ParticleMatching {

	private final int[] match;
	private final int missing;

	private ParticleMatching(final int[] match) {
		this.match = match;
		missing = (int) Arrays.stream(match).filter(j -> j < 0).count();
	}

	/**
	 * Matches ids.
	 *
	 * @throws IllegalArgumentException if an id stands twice in either configuration
	 */
	public static ParticleMatching of(final ParticleDataset reference, final ParticleDataset current) {
		final long[] wanted = reference.ids();
		final long[] ids = current.ids();
		final int[] match = new int[wanted.length];
		requireUnique(reference);
		if (Arrays.equals(wanted, ids)) {
			Arrays.setAll(match, i -> i);
			return new ParticleMatching(match);
		}
		final long[] sorted = requireUnique(current);
		final int[] index = new int[sorted.length];
		for (int j = 0; j < ids.length; j++)
			index[Arrays.binarySearch(sorted, ids[j])] = j;
		Arrays.parallelSetAll(match, i -> {
			final int rank = Arrays.binarySearch(sorted, wanted[i]);
			return rank < 0 ? -1 : index[rank];
		});
		return new ParticleMatching(match);
	}

	private static long[] requireUnique(final ParticleDataset particles) {
		final long[] sorted = particles.ids().clone();
		Arrays.parallelSort(sorted);
		for (int i = 1; i < sorted.length; i++)
			if (sorted[i] == sorted[i - 1]) throw new IllegalArgumentException(particles.name() + ": two particles have the id " +
				sorted[i] + ".");
		return sorted;
	}

	/** Index in the current configuration of particle i of the reference; -1 if it is missing there. */
	public int of(final int i) {
		return match[i];
	}

	/** Number of particles of the reference that are missing in the current configuration. */
	public int missing() {
		return missing;
	}
}
