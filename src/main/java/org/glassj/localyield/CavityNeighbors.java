package org.glassj.localyield;

import java.util.Arrays;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.particle.ParticleDataset;

/**
 * The particles of a cavity and those of its matrix that may come within reach of them, without rattlers. Positions are
 * relative to the cavity's centre, so that one loop over flat arrays measures the distances from a particle to all; only
 * in a box so small that a pair may have another image are images looked at. For one thread.
 */
final class CavityNeighbors {

	private final ParticleDataset particles;
	private final double reach;
	private final int free;
	private int[] particle;
	private int size;
	private final double[] center;
	private final double[][] x;
	private boolean compact;
	private final double[] squared;
	private final int[] found;

	private CavityNeighbors(final BondNetwork network, final double reach) {
		this.particles = network.state().particles();
		this.reach = reach;
		this.free = network.unknowns();
		this.particle = new int[2 * free + 1];
		Arrays.setAll(particle, u -> u < free ? network.particle(u) : 0);
		this.size = free;
		this.center = center();
		gather(network.state());
		this.x = new double[particles.dimension()][size];
		for (int n = 0; n < size; n++)
			place(n);
		this.squared = new double[size];
		this.found = new int[size];
	}

	/**
	 * The neighbours of a cavity.
	 *
	 * @param reach farthest distance from a free particle, at most half the box's smallest width
	 */
	static CavityNeighbors of(final BondNetwork network, final double reach) {
		return new CavityNeighbors(network, reach);
	}

	/** Mean position of the free particles as seen from the middle one; it need not be good, only near. */
	private double[] center() {
		final int dim = particles.dimension();
		final double[] from = Arrays.copyOfRange(particles.positions(), particle[free / 2] * dim, particle[free / 2] * dim +
			dim);
		final double[] mean = new double[dim];
		for (int u = 0; u < free; u++) {
			final double[] v = relative(particle[u], from);
			for (int a = 0; a < dim; a++)
				mean[a] += v[a] / free;
		}
		for (int a = 0; a < dim; a++)
			mean[a] += from[a];
		return mean;
	}

	private double[] relative(final int i, final double[] from) {
		final double[] v = Arrays.copyOfRange(particles.positions(), i * from.length, (i + 1) * from.length);
		for (int a = 0; a < v.length; a++)
			v[a] -= from[a];
		particles.box().minimumImage(v, 0);
		return v;
	}

	/** Finds the particles of the matrix that lie in a ball about the cavity, or takes all where no ball fits the box. */
	private void gather(final MechanicalState state) {
		double farthest = 0;
		for (int u = 0; u < free; u++)
			farthest = Math.max(farthest, MechanicalState.largestNorm(relative(particle[u], center), center.length));
		final int[] sorted = Arrays.copyOf(particle, free);
		Arrays.sort(sorted);
		compact = farthest + reach < particles.box().smallestWidth() / 2;
		if (compact) state.cells().search(center, 0, farthest + reach, (other, distance) -> add(state, sorted, other));
		else for (int other = 0; other < particles.size(); other++)
			add(state, sorted, other);
	}

	private void add(final MechanicalState state, final int[] sorted, final int other) {
		if (state.rattlers()[other] || Arrays.binarySearch(sorted, other) >= 0) return;
		if (size == particle.length) particle = Arrays.copyOf(particle, 2 * size);
		particle[size++] = other;
	}

	private void place(final int n) {
		final double[] v = relative(particle[n], center);
		for (int a = 0; a < v.length; a++)
			x[a][n] = v[a];
	}

	/** Number of free particles, which come first, in the order of the unknowns. */
	int free() {
		return free;
	}

	/** Number of all. */
	int size() {
		return size;
	}

	/** Particle n. */
	int particle(final int n) {
		return particle[n];
	}

	/** Finds those of from .. to - 1 that lie within reach of n, to round-off; returns how many. */
	int find(final int n, final int from, final int to) {
		if (compact) measure(n, from, to);
		else measureImages(n, from, to);
		final double farthest = reach * reach;
		int count = 0;
		for (int m = from; m < to; m++) {
			found[count] = m;
			if (squared[m] < farthest) count++;
		}
		return count;
	}

	/** The k-th of those found last. */
	int found(final int k) {
		return found[k];
	}

	/** The squared distance of one of them, to round-off. */
	double squared(final int n) {
		return squared[n];
	}

	/** Writes the vector from one to another, {@code v[a]}. */
	void vector(final int from, final int to, final double[] v) {
		for (int a = 0; a < v.length; a++)
			v[a] = x[a][to] - x[a][from];
		if (!compact) particles.box().minimumImage(v, 0);
	}

	private void measure(final int n, final int from, final int to) {
		Arrays.fill(squared, from, to, 0);
		for (final double[] row : x) {
			final double own = row[n];
			for (int m = from; m < to; m++)
				squared[m] += (row[m] - own) * (row[m] - own);
		}
	}

	private void measureImages(final int n, final int from, final int to) {
		final double[] own = new double[x.length];
		for (int a = 0; a < own.length; a++)
			own[a] = particles.positions()[particle[n] * own.length + a];
		for (int m = from; m < to; m++)
			squared[m] = Math.pow(MechanicalState.largestNorm(relative(particle[m], own), own.length), 2);
	}
}
