package org.glassj.localyield;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.numeric.Curve;
import org.glassj.numeric.Histogram;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.BlockMeans;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.task.ProgressMonitor;
import org.glassj.task.ProgressShares;

/**
 * The local yield stress of a whole sample in simple shear: cavities about the particles nearest to a grid of centres,
 * each expanded and its turning points found; every particle then takes the lowest yield stress of the cavities that
 * hold it and gave one. Cavities run in parallel; the result does not depend on the number of threads.
 *
 * <pre>
 * LocalYieldMap map = LocalYieldMap.of(glass, potential, LocalYieldSettings.standard(), ProgressMonitor.NONE);
 * double mean = map.blocks().mean();
 * </pre>
 */
public final class LocalYieldMap {

	private final MechanicalState state;
	private final LocalYieldSettings settings;
	private final Cavity[] cavities;
	private final CavityYield[] yields;
	private final WeakestYieldMap sweep;
	private final double secondsPerCavity;
	private final int[] weakest;
	private final BlockMeans blocks;

	private LocalYieldMap(final MechanicalState state, final LocalYieldSettings settings, final Cavity[] cavities,
		final CavityYield[] yields, final WeakestYieldMap sweep, final double secondsPerCavity)
	{
		this.state = state;
		this.settings = settings;
		this.cavities = cavities;
		this.yields = yields;
		this.sweep = sweep;
		this.secondsPerCavity = secondsPerCavity;
		this.weakest = Cavity.lowest(state.particles().size(), cavities, c -> yields[c].forward().stress());
		this.blocks = BlockMeans.of(state.particles(), yieldStress(), settings.coarsening());
	}

	/**
	 * Maps a sample at rest.
	 *
	 * @throws IllegalArgumentException if the particles do not fit the potential, are not relaxed, or the radius exceeds
	 *           half the box
	 * @throws java.util.concurrent.CancellationException if the monitor says so
	 */
	public static LocalYieldMap of(final ParticleDataset particles, final PairPotential potential,
		final LocalYieldSettings settings, final ProgressMonitor monitor)
	{
		final double radius = radius(particles, settings);
		final YieldEstimator estimator = YieldEstimator.named(settings.method());
		final MechanicalState state = MechanicalState.of(particles, potential, estimator.bondOrder());
		state.requireBalanced(settings.tolerance());
		final CellGrid grid = new CellGrid(particles.box(), particles.positions(), particles.spacing());
		final int[] centers = centers(particles, grid, settings.spacing());
		final Cavity[] cavities = new Cavity[centers.length];
		final CavityYield[] yields = new CavityYield[centers.length];
		final WeakestYield[] weakest = new WeakestYield[centers.length];
		final double[][] distances = new double[centers.length][0];
		final List<Deformation> loadings = settings.directions().all(particles.dimension());
		final double[][][] frames = settings.directions().frames(particles.dimension());
		final LongAdder nanoseconds = new LongAdder();
		final ProgressShares shares = new ProgressShares(monitor, centers.length);
		final ThreadLocal<int[]> index = ThreadLocal.withInitial(() -> unused(particles.size()));
		// bonds at each particle and cells are computed on first use: before the threads start, not by all of them
		state.bonds().incidence();
		state.cells();
		monitor.status("Mapping local yield stress of " + particles.name());
		IntStream.range(0, centers.length).parallel().forEach(c -> {
			final ProgressMonitor share = shares.next();
			if (share.isCanceled()) return;
			final long start = System.nanoTime();
			cavities[c] = Cavity.of(state, grid, centers[c], radius);
			final BondNetwork network = settings.shell().network(cavities[c], state, grid, radius, index.get());
			try {
				// rattlers alone resist no shear, and so do not yield either
				final List<CavityYield> found = network.unknowns() == 0 ? Collections.nCopies(loadings.size(), CavityYield.UNSTABLE)
					: estimator.estimateAll(network, loadings, share);
				yields[c] = found.get(0);
				weakest[c] = WeakestYield.among(frames, found.subList(1, found.size()));
				if (particles.dimension() == 2) distances[c] = WeakestYield.distances(found.subList(1, found.size()));
			}
			catch (final CancellationException exception) {
				// thrown again below, on the caller's own thread
				return;
			}
			nanoseconds.add(System.nanoTime() - start);
			share.progress(1);
		});
		monitor.checkCanceled();
		final WeakestYieldMap sweep = frames.length == 0 ? null : new WeakestYieldMap(particles, settings, cavities, weakest,
			distances);
		return new LocalYieldMap(state, settings, cavities, yields, sweep, nanoseconds.sum() * 1e-9 / centers.length);
	}

	/** R in the units of the positions. */
	static double radius(final ParticleDataset particles, final LocalYieldSettings settings) {
		final double half = particles.box().smallestWidth() / 2 / particles.spacing();
		if (half < 1) throw new IllegalArgumentException(particles.name() + ": the box is too small for a cavity; half of it is " +
			half + ", a radius at least 1 (in units of the mean spacing d).");
		// a box of exactly 2 R may miss by round-off
		if (settings.radius() > half * (1 + 1e-12)) throw new IllegalArgumentException("radius: " + settings.radius() +
			" is outside 1.." + half + ", half the box of " + particles.name() + " (in units of the mean spacing d).");
		final double room = half - settings.radius();
		if (settings.shell().thickness() > room + 1e-12 * half) throw new IllegalArgumentException("shell: " + settings.shell()
			.thickness() + " is outside 0.." + room + ", half the box of " + particles.name() +
			" less the radius (in units of the mean spacing d).");
		return Math.min(settings.radius(), half) * particles.spacing();
	}

	private static int[] unused(final int n) {
		final int[] index = new int[n];
		Arrays.fill(index, BondNetwork.FIXED);
		return index;
	}

	/** The particles nearest to the points of a grid with floor(L / spacing) points a side, at (i + 1/2) L / m. */
	private static int[] centers(final ParticleDataset particles, final CellGrid grid, final double spacing) {
		final int dim = particles.dimension();
		final int[] m = { 1, 1, 1 };
		for (int k = 0; k < dim; k++)
			// the tiny factor keeps a box of exactly m spacings from losing a row to round-off
			m[k] = Math.max(1, (int) Math.floor(particles.box().length(k) / (spacing * particles.spacing()) * (1 + 1e-12)));
		return IntStream.range(0, m[0] * m[1] * m[2]).parallel().map(p -> {
			final double[] f = { (p % m[0] + 0.5) / m[0], (p / m[0] % m[1] + 0.5) / m[1], (p / m[0] / m[1] + 0.5) / m[2] };
			final double[] point = new double[dim];
			particles.box().toCartesian(f, point, 0);
			return grid.nearest(point);
		}).toArray();
	}

	/** The sample. */
	public MechanicalState state() {
		return state;
	}

	/** What was asked for. */
	public LocalYieldSettings settings() {
		return settings;
	}

	/** Number of cavities tried. */
	public int cavities() {
		return cavities.length;
	}

	/** Cavity c. */
	public Cavity cavity(final int c) {
		return cavities[c];
	}

	/** What the estimator found for cavity c. */
	public CavityYield yield(final int c) {
		return yields[c];
	}

	/** Cavities whose stress never turns forward, or that are not stable at rest or hold rattlers only. */
	public int discarded() {
		return (int) Arrays.stream(yields).filter(y -> !y.forward().exists()).count();
	}

	/** The weakest directions, if a sweep was asked for. */
	public Optional<WeakestYieldMap> sweep() {
		return Optional.ofNullable(sweep);
	}

	/** Mean time a cavity took on its core, in seconds, all directions of a sweep together. */
	public double secondsPerCavity() {
		return secondsPerCavity;
	}

	/** Forward yield stress of every particle; NaN where no cavity gave one. */
	public double[] yieldStress() {
		return Arrays.stream(weakest).mapToDouble(c -> c < 0 ? Double.NaN : yields[c].forward().stress()).toArray();
	}

	/** Distance of the yield stress from the present stress of the same cavity, for every particle. */
	public double[] yieldDistance() {
		return Arrays.stream(weakest).mapToDouble(c -> c < 0 ? Double.NaN : yields[c].forward().stress() - yields[c].stress(
			0)).toArray();
	}

	/** Strain at which that cavity yields, for every particle. */
	public double[] yieldStrain() {
		return Arrays.stream(weakest).mapToDouble(c -> c < 0 ? Double.NaN : yields[c].forward().strain()).toArray();
	}

	/** The yield stress as block means, whose mean and variance are those of P(sigma_Y). */
	public BlockMeans blocks() {
		return blocks;
	}

	/** The same block means of the distance to yield. */
	public BlockMeans distanceBlocks() {
		return BlockMeans.of(state.particles(), yieldDistance(), settings.coarsening());
	}

	/** What the values of the map are, with their unit. */
	public String quantity() {
		return "yield stress (epsilon / lambda^" + state.particles().dimension() + ")";
	}

	/** P(sigma_Y) over the blocks of the map, as a density. */
	public Curve distribution() {
		final Histogram histogram = Histogram.of(blocks.values());
		return new Curve("Yield Stress Distribution", quantity(), "probability density").series("blocks", histogram
			.centers(), histogram.density());
	}

	/** One row a cavity: centre, free particles, stress derivatives, turning points. */
	public ResultTable cavityTable() {
		final ResultTable table = new ResultTable("cavities");
		final int dim = state.particles().dimension();
		final double[] x = state.particles().positions();
		for (int a = 0; a < dim; a++) {
			final int axis = a;
			table.column("xyz".substring(a, a + 1), column(c -> x[cavities[c].center() * dim + axis]));
		}
		table.column("free", column(c -> cavities[c].members().length));
		for (int k = 0; k <= 3; k++) {
			final int order = k;
			table.column("stress" + k, column(c -> yields[c].stress(order)));
		}
		return table.column("forwardStrain", column(c -> yields[c].forward().strain())).column("forwardStress", column(
			c -> yields[c].forward().stress())).column("backwardStrain", column(c -> yields[c].backward().strain())).column(
				"backwardStress", column(c -> yields[c].backward().stress()));
	}

	private double[] column(final IntToDoubleFunction value) {
		return IntStream.range(0, cavities.length).mapToDouble(value).toArray();
	}

	/**
	 * One row a particle: id, position, yield stress, its distance to the present stress, yield strain, and from a sweep
	 * the weakest direction with the same.
	 */
	public ResultTable particleTable() {
		final ResultTable table = state.particles().table().column("yieldStress", yieldStress()).column("yieldDistance",
			yieldDistance()).column("yieldStrain", yieldStrain());
		return sweep == null ? table : sweep.addTo(table);
	}

	/** One row a block: centre, mean yield stress and distance to yield, from a sweep also that in the weakest direction. */
	public ResultTable blockTable() {
		final ResultTable table = blocks.centerTable("blocks", state.particles().box()).column("yieldStress", blocks.values())
			.column("yieldDistance", distanceBlocks().values());
		return sweep == null ? table : table.column("weakestDistance", sweep.blocks().values());
	}
}
