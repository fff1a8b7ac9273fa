package org.glassj.particle;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The bonds of a configuration: all pairs within their interaction range. Bond b joins particles
 * {@code first(b) < second(b)} by the minimum-image vector x_b = x_second - x_first, at {@code vectors[b * dim + a]}.
 * Bonds are in ascending order of (first, second).
 */
public final class BondList {

	/** Two particles closer than this fraction of the mean spacing are taken for one particle listed twice. */
	private static final double COINCIDENT = 1e-9;

	private final int dim;
	private final int particles;
	private final int[] first;
	private final int[] second;
	private final double[] vectors;
	private int[][] incidence;

	private BondList(final int dim, final int particles, final int[] first, final int[] second, final double[] vectors) {
		this.dim = dim;
		this.particles = particles;
		this.first = first;
		this.second = second;
		this.vectors = vectors;
	}

	/**
	 * Finds all bonds.
	 *
	 * @throws IllegalArgumentException if two particles coincide or the box is narrower than twice the largest range
	 */
	public static BondList of(final ParticleDataset particles, final PairRange range) {
		return of(particles, range, NeighborList.of(particles.box(), particles.positions(), range, 0));
	}

	/** The bonds among the pairs of a neighbour list that is valid for these positions. */
	public static BondList of(final ParticleDataset particles, final PairRange range, final NeighborList neighbors) {
		final int dim = particles.dimension();
		final int pairs = neighbors.pairs();
		final int[] first = new int[pairs];
		IntStream.range(0, neighbors.size()).forEach(i -> Arrays.fill(first, neighbors.start(i), neighbors.start(i + 1), i));
		final double[] vectors = new double[pairs * dim];
		final boolean[] bonded = new boolean[pairs];
		final double smallest = Math.pow(COINCIDENT * particles.spacing(), 2);
		final OptionalInt doubled = IntStream.range(0, pairs).parallel().filter(p -> {
			final int j = neighbors.neighbor(p);
			final double squared = vector(particles, first[p], j, vectors, p * dim);
			bonded[p] = squared < range.rangeSquared(first[p], j);
			return squared < smallest;
		}).min();
		if (doubled.isPresent()) throw coincident(particles, first[doubled.getAsInt()], neighbors.neighbor(doubled
			.getAsInt()));
		return compress(particles, neighbors, first, vectors, bonded);
	}

	private static double vector(final ParticleDataset particles, final int i, final int j, final double[] out,
		final int offset)
	{
		final int dim = particles.dimension();
		final double[] x = particles.positions();
		for (int a = 0; a < dim; a++)
			out[offset + a] = x[j * dim + a] - x[i * dim + a];
		particles.box().minimumImage(out, offset);
		double squared = 0;
		for (int a = 0; a < dim; a++)
			squared += out[offset + a] * out[offset + a];
		return squared;
	}

	private static IllegalArgumentException coincident(final ParticleDataset particles, final int i, final int j) {
		return new IllegalArgumentException(particles.name() + ": particles with ids " + particles.ids()[i] + " and " +
			particles.ids()[j] + " coincide at " + Arrays.toString(Arrays.copyOfRange(particles.positions(), i * particles
				.dimension(), (i + 1) * particles.dimension())) + ".");
	}

	private static BondList compress(final ParticleDataset particles, final NeighborList neighbors, final int[] first,
		final double[] vectors, final boolean[] bonded)
	{
		final int dim = particles.dimension();
		final int[] second = new int[first.length];
		int bonds = 0;
		for (int p = 0; p < bonded.length; p++) {
			if (!bonded[p]) continue;
			first[bonds] = first[p];
			second[bonds] = neighbors.neighbor(p);
			System.arraycopy(vectors, p * dim, vectors, bonds * dim, dim);
			bonds++;
		}
		return new BondList(dim, particles.size(), Arrays.copyOf(first, bonds), Arrays.copyOf(second, bonds), Arrays.copyOf(
			vectors, bonds * dim));
	}

	/** Number of bonds. */
	public int size() {
		return first.length;
	}

	/** Number of dimensions. */
	public int dimension() {
		return dim;
	}

	/** Number of particles, bonded or not. */
	public int particles() {
		return particles;
	}

	/** The end of bond b with the smaller index. */
	public int first(final int b) {
		return first[b];
	}

	/** The end of bond b with the larger index. */
	public int second(final int b) {
		return second[b];
	}

	/** Bond vectors {@code [b * dim + a]}, not copied. */
	public double[] vectors() {
		return vectors;
	}

	/** Squared length s of bond b. */
	public double squaredLength(final int b) {
		double s = 0;
		for (int a = 0; a < dim; a++)
			s += vectors[b * dim + a] * vectors[b * dim + a];
		return s;
	}

	/**
	 * The bonds at each particle, ascending: those of i are {@code [1][p]} for {@code [0][i] <= p < [0][i + 1]}.
	 * Computed when first asked for; not copied.
	 */
	public synchronized int[][] incidence() {
		if (incidence == null) incidence = computeIncidence();
		return incidence;
	}

	private int[][] computeIncidence() {
		final int[] start = new int[particles + 1];
		for (int b = 0; b < first.length; b++) {
			start[first[b] + 1]++;
			start[second[b] + 1]++;
		}
		Arrays.parallelPrefix(start, Integer::sum);
		final int[] next = Arrays.copyOf(start, particles);
		final int[] bond = new int[2 * first.length];
		for (int b = 0; b < first.length; b++) {
			bond[next[first[b]]++] = b;
			bond[next[second[b]]++] = b;
		}
		return new int[][] { start, bond };
	}

	/**
	 * Marks rattlers: particles with fewer than dim + 1 bonds to particles that are no rattlers themselves, the least
	 * that can hold one in place by repulsion.
	 *
	 * @return for each particle whether it is one
	 */
	public boolean[] rattlers() {
		final int[][] at = incidence();
		final int[] contacts = new int[particles];
		final boolean[] rattler = new boolean[particles];
		final int[] queue = new int[particles];
		int end = 0;
		for (int i = 0; i < particles; i++) {
			contacts[i] = at[0][i + 1] - at[0][i];
			if (contacts[i] <= dim) {
				rattler[i] = true;
				queue[end++] = i;
			}
		}
		for (int q = 0; q < end; q++)
			for (int p = at[0][queue[q]]; p < at[0][queue[q] + 1]; p++) {
				final int j = first[at[1][p]] + second[at[1][p]] - queue[q];
				if (!rattler[j] && --contacts[j] <= dim) {
					rattler[j] = true;
					queue[end++] = j;
				}
			}
		return rattler;
	}
}
