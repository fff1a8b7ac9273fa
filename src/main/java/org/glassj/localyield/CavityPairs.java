package org.glassj.localyield;

import java.util.Arrays;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;

/**
 * All pairs of a cavity, with at least one free particle, that were closer than their range plus a skin before it was
 * strained. Pair p joins unknowns first(p) and second(p), of which one may be {@link BondNetwork#FIXED}, by its vector
 * at rest, {@code reference[p * dim + a]}. Rattlers are absent, as in the cavity's expansion. Immutable.
 */
final class CavityPairs {

	final double skin;
	final double largestRange;
	int size;
	int[] i = new int[512];
	int[] j = new int[512];
	int[] first = new int[512];
	int[] second = new int[512];
	double[] rangeSquared = new double[512];
	double[] reference;

	private final int dim;

	private CavityPairs(final double skin, final double largestRange, final int dim) {
		this.skin = skin;
		this.largestRange = largestRange;
		this.dim = dim;
		this.reference = new double[512 * dim];
	}

	/** The pairs of a network closer than their range plus a skin. */
	static CavityPairs of(final BondNetwork network, final double skin) {
		final MechanicalState state = network.state();
		final CavityPairs pairs = new CavityPairs(skin, state.interaction().largestRange(), network.dimension());
		final long[] unknowns = new long[network.unknowns()];
		// particle in the upper half, unknown in the lower: one search finds whether a particle is free, and where
		Arrays.setAll(unknowns, u -> (long) network.particle(u) << 32 | u);
		Arrays.sort(unknowns);
		final CellGrid cells = state.cells();
		final double reach = reach(state, skin);
		for (int u = 0; u < network.unknowns(); u++) {
			final int unknown = u;
			final int particle = network.particle(u);
			cells.search(state.particles().positions(), particle * network.dimension(), reach, (other, squared) -> {
				if (other != particle && !state.rattlers()[other]) pairs.add(state, unknown, particle, find(unknowns, other),
					other, squared);
			});
		}
		return pairs;
	}

	private static double reach(final MechanicalState state, final double skin) {
		return Math.min(state.interaction().largestRange() + skin, widestSkin(state) + state.interaction().largestRange());
	}

	/** The widest skin for which no pair has two images within reach. */
	static double widestSkin(final MechanicalState state) {
		return state.particles().box().smallestWidth() / 2 - state.interaction().largestRange();
	}

	private static int find(final long[] unknowns, final int particle) {
		final int place = -Arrays.binarySearch(unknowns, (long) particle << 32 | 0xffffffffL) - 2;
		return place >= 0 && unknowns[place] >>> 32 == particle ? (int) unknowns[place] : BondNetwork.FIXED;
	}

	private void add(final MechanicalState state, final int u, final int particle, final int v, final int other,
		final double squared)
	{
		// a pair of two free particles is met twice, and taken once
		if (v != BondNetwork.FIXED && v < u) return;
		final double range = state.interaction().rangeSquared(particle, other);
		final double reach = Math.sqrt(range) + skin;
		if (squared >= reach * reach) return;
		if (size == i.length) grow();
		final ParticleDataset particles = state.particles();
		for (int a = 0; a < dim; a++)
			reference[size * dim + a] = particles.positions()[other * dim + a] - particles.positions()[particle * dim + a];
		particles.box().minimumImage(reference, size * dim);
		i[size] = particle;
		j[size] = other;
		first[size] = u;
		second[size] = v;
		rangeSquared[size++] = range;
	}

	private void grow() {
		i = Arrays.copyOf(i, 2 * size);
		j = Arrays.copyOf(j, 2 * size);
		first = Arrays.copyOf(first, 2 * size);
		second = Arrays.copyOf(second, 2 * size);
		rangeSquared = Arrays.copyOf(rangeSquared, 2 * size);
		reference = Arrays.copyOf(reference, 2 * size * dim);
	}
}
