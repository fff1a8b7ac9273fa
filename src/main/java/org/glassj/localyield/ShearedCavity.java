package org.glassj.localyield;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.numeric.Curve;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairPotential;
import org.glassj.task.ProgressMonitor;
import org.glassj.task.ProgressShares;

/**
 * One cavity under shear (paper, Fig. 3): its non-affine response at rest, its stress by the cubic and by the explicit
 * frozen matrix, whose steps are kept up to the first after the drop, forward and backward.
 */
public final class ShearedCavity {

	/** Rim of matrix around the cavity in {@link #cluster}, in units of the mean spacing. */
	private static final double RIM = 2.5;

	/** Strains up to which the linear response is looked at. */
	private static final double SMALL = 0.01;

	private final MechanicalState state;
	private final Cavity cavity;
	private final double radius;
	private final BondNetwork network;
	private final Deformation loading;
	private final double[] response;
	private final double[] stress;
	/** Stress by frozen matrix at each strain, up to the first step after the drops. */
	private final SortedMap<Double, Double> path = new TreeMap<>();
	private final Optional<StressDrop> backward;
	private final Optional<StressDrop> forward;

	private ShearedCavity(final MechanicalState state, final Cavity cavity, final double radius, final Deformation loading,
		final ProgressMonitor monitor)
	{
		this.state = state;
		this.cavity = cavity;
		this.radius = radius;
		this.loading = loading;
		final int[] index = new int[state.particles().size()];
		Arrays.fill(index, BondNetwork.FIXED);
		network = cavity.network(state, index);
		final StrainExpansion expansion = StrainExpansion.of(network, loading, CubicEstimator.ORDER, CubicEstimator.factorize(
			network, network.hessian(), monitor));
		response = expansion.nonaffine(1);
		stress = expansion.loadingStress();
		path.put(0.0, stress[0]);
		final ProgressShares shares = new ProgressShares(monitor, 2);
		backward = drop(-1, shares.next());
		forward = drop(1, shares.next());
	}

	/**
	 * Shears the cavity about a particle.
	 *
	 * @param settings radius, direction and tolerance
	 * @param center index of the particle at its centre
	 * @throws IllegalArgumentException as {@link LocalYieldMap#of}, or if the cavity is not stable at rest
	 * @throws java.util.concurrent.CancellationException if the monitor says so
	 */
	public static ShearedCavity of(final ParticleDataset particles, final PairPotential potential,
		final LocalYieldSettings settings, final int center, final ProgressMonitor monitor)
	{
		final double radius = LocalYieldMap.radius(particles, settings);
		final MechanicalState state = MechanicalState.of(particles, potential, CubicEstimator.ORDER + 1);
		state.requireBalanced(settings.tolerance());
		final CellGrid grid = new CellGrid(particles.box(), particles.positions(), particles.spacing());
		monitor.status("Shearing a cavity of " + particles.name());
		final Cavity cavity = Cavity.of(state, grid, center, radius);
		final IllegalArgumentException unstable = new IllegalArgumentException("The cavity about particle " + particles
			.ids()[center] + " of " + particles.name() + " is not stable at rest; choose another particle or relax the sample.");
		if (cavity.free(state).length == 0) throw unstable;
		try {
			return new ShearedCavity(state, cavity, radius, settings.directions().loading(particles.dimension()), monitor);
		}
		catch (final NotPositiveDefiniteException exception) {
			throw unstable;
		}
	}

	/** The drop in a direction from rest; its states go into the path. */
	private Optional<StressDrop> drop(final int direction, final ProgressMonitor monitor) {
		// adding 0 makes -0.0, rest on the way back, the same key as rest on the way forth
		return FrozenMatrixEstimator.drop(network, loading, stress[1], direction, monitor, (g, sigma) -> path.put(g + 0.0,
			sigma));
	}

	/** The particle at the centre. */
	public int center() {
		return cavity.center();
	}

	/** Number of particles that respond. */
	public int free() {
		return network.unknowns();
	}

	/** Derivatives sigma_0 .. sigma_3 of the stress at rest. */
	public double[] stress() {
		return stress.clone();
	}

	/** Turning points of the cubic. */
	public CavityYield cubic() {
		return new CavityYield(stress, CubicEstimator.forward(stress), CubicEstimator.backward(stress));
	}

	/** The last states before the explicit stress drops. */
	public CavityYield frozenMatrix() {
		return FrozenMatrixEstimator.yield(stress, forward, backward);
	}

	/** The explicit drop for growing strain, if there is one. */
	public Optional<StressDrop> forwardDrop() {
		return forward;
	}

	/** The same for falling strain. */
	public Optional<StressDrop> backwardDrop() {
		return backward;
	}

	private double[] strains() {
		return path.keySet().stream().mapToDouble(g -> g).toArray();
	}

	private double[] explicitStresses() {
		return path.values().stream().mapToDouble(sigma -> sigma).toArray();
	}

	private double cubic(final double g) {
		return stress[0] + g * (stress[1] + g * (stress[2] / 2 + g * stress[3] / 6));
	}

	/** One row a step: strain, stress by frozen matrix, by the cubic. */
	public ResultTable table() {
		return new ResultTable("curve").column("strain", strains()).column("frozenMatrix", explicitStresses()).column("cubic",
			Arrays.stream(strains()).map(this::cubic).toArray());
	}

	private String unit() {
		return " (epsilon / lambda^" + state.particles().dimension() + ")";
	}

	/** Stress against strain by both, with the yield stresses of the explicit one. */
	public Curve curve() {
		final CavityYield yield = frozenMatrix();
		return new Curve("Stress of a Cavity", "strain", "shear stress" + unit()).series("frozen matrix", strains(),
			explicitStresses()).series("cubic", strains(), table().values("cubic")).points("yield, backward and forward", new double[] { yield
				.backward().strain(), yield.forward().strain() }, new double[] { yield.backward().stress(), yield.forward()
					.stress() });
	}

	/** The same at small strains, with the line of the linear response. */
	public Curve linear() {
		final double[] strain = path.keySet().stream().mapToDouble(g -> g).filter(g -> Math.abs(g) <= SMALL).toArray();
		final double[] explicit = Arrays.stream(strain).map(path::get).toArray();
		final double from = strain[0];
		final double to = strain[strain.length - 1];
		final String name = "frozen matrix, and sigma_0 + mu strain";
		return new Curve("Linear Response of a Cavity", "strain", "shear stress" + unit()).points(name, strain, explicit).guide(
			name, from, stress[0] + stress[1] * from, to, stress[0] + stress[1] * to);
	}

	/**
	 * The particles in a square or cube around the cavity, as a dataset of its own with the cavity at the centre of its box;
	 * in the order of {@link #responses} and {@link #frozen}.
	 */
	public ParticleDataset cluster() {
		final double half = radius + RIM * state.particles().spacing();
		final int dim = state.particles().dimension();
		final ParticleDataset.Builder cluster = ParticleDataset.builder(dim == 2 ? PeriodicBox.rectangular(2 * half, 2 * half)
			: PeriodicBox.rectangular(2 * half, 2 * half, 2 * half), around().flatMapToDouble(i -> DoubleStream.of(relative(i)).map(
				x -> x + half)).toArray()).name("cavity of " + state.particles().name());
		if (state.particles().hasDiameters()) cluster.diameters(pick(state.particles().diameters()));
		return cluster.build();
	}

	private double[] pick(final double[] values) {
		return around().mapToDouble(i -> values[i]).toArray();
	}

	/** Particles in the square or cube around the cavity. */
	private Stream<Integer> around() {
		final double half = radius + RIM * state.particles().spacing();
		return IntStream.range(0, state.particles().size()).filter(i -> Arrays.stream(relative(i)).allMatch(x -> Math.abs(
			x) < half)).boxed();
	}

	/** Where particle i is seen from the centre. */
	private double[] relative(final int i) {
		final int dim = state.particles().dimension();
		final double[] v = new double[dim];
		for (int a = 0; a < dim; a++)
			v[a] = state.particles().positions()[i * dim + a] - state.particles().positions()[cavity.center() * dim + a];
		state.particles().box().minimumImage(v, 0);
		return v;
	}

	/** For each particle of the cluster whether it does not respond. */
	public boolean[] frozen() {
		final List<Integer> free = IntStream.range(0, network.unknowns()).mapToObj(network::particle).collect(Collectors
			.toList());
		final List<Integer> all = around().collect(Collectors.toList());
		final boolean[] frozen = new boolean[all.size()];
		for (int k = 0; k < frozen.length; k++)
			frozen[k] = !free.contains(all.get(k));
		return frozen;
	}

	/** Non-affine response (eq. 5) of each particle of the cluster, {@code [i * dim + a]}; 0 where it does not respond. */
	public double[] responses() {
		final int dim = state.particles().dimension();
		final double[] every = new double[state.particles().size() * dim];
		for (int p = 0; p < response.length; p++)
			every[network.particle(p / dim) * dim + p % dim] = response[p];
		return around().flatMapToDouble(i -> Arrays.stream(every, i * dim, (i + 1) * dim)).toArray();
	}

	/** How far each particle of the cluster moves in a drop beyond the affine step; 0 where it does not respond or nothing drops. */
	public double[] moves(final Optional<StressDrop> drop) {
		final double[] every = new double[state.particles().size()];
		drop.ifPresent(d -> IntStream.range(0, d.particles().length).forEach(k -> every[d.particles()[k]] = d.moves()[k]));
		return pick(every);
	}

	/**
	 * Bonds of the cavity as lines of the cluster: start and vector of each, {@code [0 or 1][m * dim + a]}, and the force along
	 * it, positive in tension, {@code [2][m]}.
	 */
	public double[][] bonds() {
		final int dim = state.particles().dimension();
		final double half = radius + RIM * state.particles().spacing();
		final double[][] bonds = { new double[network.size() * dim], new double[network.size() * dim], new double[network
			.size()] };
		for (int m = 0; m < network.size(); m++) {
			final int b = network.bond(m);
			final double[] from = relative(state.bonds().first(b));
			for (int a = 0; a < dim; a++) {
				bonds[0][m * dim + a] = from[a] + half;
				bonds[1][m * dim + a] = state.bonds().vectors()[b * dim + a];
			}
			bonds[2][m] = 2 * state.taylor()[b * state.terms() + 1] * Math.sqrt(state.bonds().squaredLength(b));
		}
		return bonds;
	}
}
