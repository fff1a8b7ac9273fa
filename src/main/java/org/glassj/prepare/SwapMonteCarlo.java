package org.glassj.prepare;

import static org.glassj.numeric.Bounds.requireIn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.BinaryArrays;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairInteraction;
import org.glassj.potential.PairPotential;
import org.glassj.task.ProgressMonitor;

/**
 * Swap Monte Carlo of one sample at constant temperature and volume: single-particle displacements, and exchanges of
 * the sizes or types of two unlike particles (A. Ninarello et al., Phys. Rev. X 7, 021039 (2017)). Large samples are sampled in parallel
 * on a checkerboard of domains; random numbers are keyed by seed, block and domain, so the bits do not depend on the
 * number of threads, and a run resumed between blocks goes on as if it had never stopped.
 */
public final class SwapMonteCarlo {

	/** Sweeps between two choices of the domains. */
	public static final int BLOCK = 10;

	private final ParticleDataset particles;
	private final PairPotential potential;
	private final PairInteraction interaction;
	private final double[] x;
	private final double temperature;
	private final double swapFraction;
	private final long seed;
	private final int domains;
	private final boolean sized;
	private Tally total = new Tally();
	private double step;
	private double energy;
	private long blocks;

	/**
	 * A chain that starts from the given particles, which are copied.
	 *
	 * @param particles in a rectangular box
	 * @param temperature T in units of epsilon / k_B, positive
	 * @param swapFraction share of moves that are swaps, 0 to 1
	 * @param step largest displacement along an axis, positive
	 * @param seed of all random numbers
	 * @throws IllegalArgumentException if the box is tilted, or a number outside its range
	 */
	public SwapMonteCarlo(final ParticleDataset particles, final PairPotential potential, final double temperature,
		final double swapFraction, final double step, final long seed)
	{
		this(particles, potential, temperature, swapFraction, step, seed, DomainGrid.domains(particles.box(), particles.size(),
			potential.bind(particles).largestRange()));
	}

	/**
	 * The same with so many domains along each axis: 1, or an even number from 4 on, none narrower than the largest range.
	 */
	SwapMonteCarlo(final ParticleDataset particles, final PairPotential potential, final double temperature,
		final double swapFraction, final double step, final long seed, final int domains)
	{
		if (!particles.box().isRectangular()) throw new IllegalArgumentException(particles.name() +
			": the box is tilted; Monte Carlo moves need a rectangular one.");
		this.potential = potential;
		this.temperature = requireIn("temperature", temperature, Double.MIN_NORMAL, Double.MAX_VALUE);
		this.swapFraction = requireIn("swapfraction", swapFraction, 0, 1);
		this.step = requireIn("step", step, Double.MIN_NORMAL, Double.MAX_VALUE);
		this.seed = seed;
		sized = particles.hasDiameters();
		x = particles.positions().clone();
		final double[] sizes = sized ? particles.diameters().clone() : ones(particles.size());
		this.particles = particles.toBuilder().positions(x).images(null).diameters(sizes).types(particles.types().clone())
			.build();
		interaction = potential.bind(this.particles);
		this.domains = domains;
		energy = recomputedEnergy();
	}

	private static double[] ones(final int n) {
		final double[] ones = new double[n];
		Arrays.fill(ones, 1);
		return ones;
	}

	/** Runs one block of sweeps; a sweep is as many moves as there are particles. */
	public void advance(final int sweeps) {
		advance(sweeps, ProgressMonitor.NONE);
	}

	/** The same; once the monitor is canceled, the rest of the block is left out and the chain is of no more use. */
	void advance(final int sweeps, final ProgressMonitor monitor) {
		final UniformRandomProvider random = random(-1);
		final double[] shift = new double[box().dimension()];
		Arrays.setAll(shift, k -> box().length(k) * random.nextDouble());
		final DomainGrid grid = new DomainGrid(box(), domains, shift);
		final int[] turn = shuffled(grid.colors(), random);
		final int[][] members = grid.members(x);
		final Tally[] tallies = new Tally[members.length];
		new DomainSchedule(grid, turn, interaction.largestRange(), d -> tallies[d] = monitor.isCanceled() ? new Tally()
			: new DomainSampler(this, grid, d, members).run((long) sweeps * members[d].length, random(d))).run();
		for (final Tally tally : tallies)
			total.add(tally);
		energy += Arrays.stream(tallies).mapToDouble(t -> t.energyChange).sum();
		blocks++;
	}

	/** Writes what {@link #read} needs to go on bit by bit: positions, sizes, types, step, energy, counters. */
	void write(final DataOutput out) throws IOException {
		BinaryArrays.write(out, x);
		BinaryArrays.write(out, diameters());
		BinaryArrays.write(out, types());
		out.writeDouble(step);
		out.writeDouble(energy);
		out.writeLong(blocks);
		total.write(out);
	}

	/** Takes up the state that another chain of the same sample, temperature and seed wrote. */
	void read(final DataInput in) throws IOException {
		BinaryArrays.read(in, x);
		BinaryArrays.read(in, diameters());
		BinaryArrays.read(in, types());
		step = in.readDouble();
		energy = in.readDouble();
		blocks = in.readLong();
		total = Tally.read(in);
	}

	/** A generator of its own for every block and domain; -1 is the choice of the domains. */
	private UniformRandomProvider random(final int domain) {
		return RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] { mix(seed + mix(blocks)), mix(mix(seed) ^ mix(blocks) +
			domain) });
	}

	/** The finalizer of SplitMix64, which scatters neighbouring keys. */
	private static long mix(final long key) {
		long z = key + 0x9e3779b97f4a7c15L;
		z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
		z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
		return z ^ z >>> 31;
	}

	private static int[] shuffled(final int n, final UniformRandomProvider random) {
		final int[] order = new int[n];
		Arrays.setAll(order, k -> k);
		for (int k = n - 1; k > 0; k--) {
			final int other = random.nextInt(k + 1);
			final int swap = order[k];
			order[k] = order[other];
			order[other] = swap;
		}
		return order;
	}

	/** The energy of the present configuration, summed afresh. */
	public double recomputedEnergy() {
		return MechanicalState.of(current(), potential, 1).energy();
	}

	/** How far the running energy is from the energy summed afresh, over the larger of |U| and N T. */
	double energyDrift() {
		final double exact = recomputedEnergy();
		return Math.abs(energy - exact) / Math.max(Math.abs(exact), particles.size() * temperature);
	}

	/** The present configuration, with sizes if it had any at the start; a copy. */
	public ParticleDataset current() {
		return particles.toBuilder().positions(x.clone()).diameters(sized ? diameters().clone() : null).types(types().clone())
			.build();
	}

	/** The running energy U. */
	public double energy() {
		return energy;
	}

	/** Moves tried and accepted so far. */
	Tally total() {
		return total;
	}

	/** Largest displacement along an axis. */
	public double step() {
		return step;
	}

	/** Changes the largest displacement; only during equilibration, for it breaks detailed balance. */
	void setStep(final double value) {
		step = value;
	}

	double temperature() {
		return temperature;
	}

	double swapFraction() {
		return swapFraction;
	}

	PeriodicBox box() {
		return particles.box();
	}

	PairPotential potential() {
		return potential;
	}

	PairInteraction interaction() {
		return interaction;
	}

	/** Positions, never wrapped; the chain's own array. */
	double[] positions() {
		return x;
	}

	double[] diameters() {
		return particles.diameters();
	}

	int[] types() {
		return particles.types();
	}
}
