package org.glassj.localyield;

import java.util.Arrays;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;

/**
 * All pairs of a cavity, with at least one free particle, that were closer than their range plus a skin before it was
 * strained. Pair p joins the unknown {@code first[p]} to the unknown {@code second[p]} or, from pair {@code inner} on, to
 * the matrix, by its vector at rest, {@code reference[a][p]}. Rattlers are absent, as in the cavity's expansion.
 * Immutable.
 */
final class CavityPairs {

	final double skin;
	final double largestRange;
	int size;
	int inner;
	int[] i = new int[512];
	int[] j = new int[512];
	int[] first = new int[512];
	int[] second = new int[512];
	double[] rangeSquared = new double[512];
	final double[][] reference;

	private final MechanicalState state;
	private final double[] vector;

	private CavityPairs(final MechanicalState state, final double skin) {
		this.state = state;
		this.skin = skin;
		this.largestRange = state.interaction().largestRange();
		this.vector = new double[state.particles().dimension()];
		this.reference = new double[vector.length][512];
	}

	/** The pairs of a network closer than their range plus a skin. */
	static CavityPairs of(final BondNetwork network, final double skin) {
		final CavityPairs pairs = new CavityPairs(network.state(), skin);
		final CavityNeighbors near = CavityNeighbors.of(network, Math.min(skin, widestSkin(network.state())) +
			pairs.largestRange);
		for (int u = 0; u < near.free(); u++)
			pairs.add(near, u, u + 1, near.free());
		pairs.inner = pairs.size;
		for (int u = 0; u < near.free(); u++)
			pairs.add(near, u, near.free(), near.size());
		return pairs;
	}

	/** The widest skin for which no pair has two images within reach. */
	static double widestSkin(final MechanicalState state) {
		return state.particles().box().smallestWidth() / 2 - state.interaction().largestRange();
	}

	/** The pairs of free particle u with some of the others. */
	private void add(final CavityNeighbors near, final int u, final int from, final int to) {
		final int count = near.find(u, from, to);
		for (int k = 0; k < count; k++)
			add(near, u, near.found(k));
	}

	private void add(final CavityNeighbors near, final int u, final int v) {
		final int particle = near.particle(u);
		final int other = near.particle(v);
		final double range = state.interaction().rangeSquared(particle, other);
		final double reach = Math.sqrt(range) + skin;
		if (near.squared(v) >= reach * reach) return;
		if (size == i.length) grow();
		near.vector(u, v, vector);
		for (int a = 0; a < vector.length; a++)
			reference[a][size] = vector[a];
		i[size] = particle;
		j[size] = other;
		first[size] = u;
		second[size] = v < near.free() ? v : BondNetwork.FIXED;
		rangeSquared[size++] = range;
	}

	private void grow() {
		i = Arrays.copyOf(i, 2 * size);
		j = Arrays.copyOf(j, 2 * size);
		first = Arrays.copyOf(first, 2 * size);
		second = Arrays.copyOf(second, 2 * size);
		rangeSquared = Arrays.copyOf(rangeSquared, 2 * size);
		for (int a = 0; a < reference.length; a++)
			reference[a] = Arrays.copyOf(reference[a], 2 * size);
	}
}
