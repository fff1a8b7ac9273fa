package org.glassj.energy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.glassj.particle.BondList;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairInteraction;
import org.glassj.potential.PairPotential;

/**
 * A configuration with its potential: bonds, the Taylor coefficients of each bond's energy, energy, forces and stress.
 * The starting point of everything that is computed about a sample at rest.
 *
 * <pre>
 * MechanicalState state = MechanicalState.of(glass, Potentials.of("kob-andersen-2d"), 1);
 * double pressure = state.pressure();
 * </pre>
 */
public final class MechanicalState {

	private final ParticleDataset particles;
	private final PairInteraction interaction;
	private final BondList bonds;
	private final int terms;
	private final double[] taylor;
	private final boolean[] rattler;
	private CellGrid cells;

	private MechanicalState(final ParticleDataset particles, final PairInteraction interaction, final BondList bonds,
		final int terms, final double[] taylor)
	{
		this.particles = particles;
		this.interaction = interaction;
		this.bonds = bonds;
		this.terms = terms;
		this.taylor = taylor;
		this.rattler = bonds.rattlers();
	}

	/**
	 * Finds bonds and expands their energies.
	 *
	 * @param order highest Taylor coefficient kept: 1 for forces, 2 for Hessians, n + 1 for expansions of order n
	 * @throws IllegalArgumentException if the particles lack sizes or types, coincide, or the box is too small
	 */
	public static MechanicalState of(final ParticleDataset particles, final PairPotential potential, final int order) {
		final PairInteraction interaction = potential.bind(particles);
		return of(particles, interaction, BondList.of(particles, interaction), order);
	}

	/** Expands the energies of bonds found already. */
	public static MechanicalState of(final ParticleDataset particles, final PairInteraction interaction,
		final BondList bonds, final int order)
	{
		final int terms = order + 1;
		final double[] taylor = new double[bonds.size() * terms];
		final int chunk = 1024;
		IntStream.range(0, (bonds.size() + chunk - 1) / chunk).parallel().forEach(part -> {
			final double[] c = new double[terms];
			for (int b = part * chunk; b < Math.min(bonds.size(), (part + 1) * chunk); b++) {
				interaction.taylor(bonds.first(b), bonds.second(b), bonds.squaredLength(b), order, c);
				System.arraycopy(c, 0, taylor, b * terms, terms);
			}
		});
		return new MechanicalState(particles, interaction, bonds, terms, taylor);
	}

	/** The configuration. */
	public ParticleDataset particles() {
		return particles;
	}

	/** The potential, bound to the particles. */
	public PairInteraction interaction() {
		return interaction;
	}

	/** The particles in cells as wide as the largest range and half a mean spacing; sorted when first asked for. */
	public synchronized CellGrid cells() {
		if (cells == null) cells = new CellGrid(particles.box(), particles.positions(), interaction.largestRange() + 0.5 *
			particles.spacing());
		return cells;
	}

	/** Its bonds. */
	public BondList bonds() {
		return bonds;
	}

	/** Taylor coefficients kept for each bond: highest order plus one. */
	public int terms() {
		return terms;
	}

	/** Taylor coefficients c_k of the bonds' energies psi(s), {@code [b * terms() + k]}, not copied. */
	public double[] taylor() {
		return taylor;
	}

	/** For each particle whether it is a rattler; not copied. See {@link BondList#rattlers()}. */
	public boolean[] rattlers() {
		return rattler;
	}

	/** Number of rattlers. */
	public int rattlerCount() {
		int count = 0;
		for (final boolean r : rattler)
			if (r) count++;
		return count;
	}

	/** Potential energy U. */
	public double energy() {
		double sum = 0;
		for (int b = 0; b < bonds.size(); b++)
			sum += taylor[b * terms];
		return sum;
	}

	/**
	 * Forces F_i = -dU/dx_i, {@code [i * dim + a]}: bond b pulls its second particle by -2 psi' x_b (eq. B6).
	 */
	public double[] forces() {
		final int dim = particles.dimension();
		final double[] x = bonds.vectors();
		final double[] force = new double[particles.size() * dim];
		for (int b = 0; b < bonds.size(); b++)
			for (int a = 0; a < dim; a++) {
				final double f = 2 * taylor[b * terms + 1] * x[b * dim + a];
				force[bonds.second(b) * dim + a] -= f;
				force[bonds.first(b) * dim + a] += f;
			}
		return force;
	}

	/** Largest |F_i|. */
	public double residualForce() {
		return largestNorm(forces(), particles.dimension());
	}

	/** The largest Euclidean norm of the vectors {@code v[i * dim + a]}. */
	public static double largestNorm(final double[] v, final int dim) {
		double largest = 0;
		for (int p = 0; p < v.length; p += dim) {
			double squared = 0;
			for (int a = 0; a < dim; a++)
				squared += v[p + a] * v[p + a];
			// unlike a comparison, this lets NaN win
			largest = Math.max(largest, squared);
		}
		return Math.sqrt(largest);
	}

	/** Stress sigma_ab = (1/V) sum_bonds 2 psi' x_a x_b, {@code [a * dim + b]}, positive in tension (eq. 15). */
	public double[] stress() {
		final int dim = particles.dimension();
		final double[] x = bonds.vectors();
		final double[] stress = new double[dim * dim];
		for (int b = 0; b < bonds.size(); b++)
			for (int p = 0; p < dim; p++)
				for (int q = 0; q < dim; q++)
					stress[p * dim + q] += 2 * taylor[b * terms + 1] * x[b * dim + p] * x[b * dim + q];
		for (int p = 0; p < stress.length; p++)
			stress[p] /= particles.box().volume();
		return stress;
	}

	/** The independent components of the stress by name: {@code xx}, {@code xy}, ... */
	public Map<String, Double> stressByName() {
		final int dim = particles.dimension();
		final double[] stress = stress();
		final Map<String, Double> named = new LinkedHashMap<>();
		for (int p = 0; p < dim; p++)
			for (int q = p; q < dim; q++)
				named.put("" + "xyz".charAt(p) + "xyz".charAt(q), stress[p * dim + q]);
		return named;
	}

	/** Pressure P = -tr sigma / dim. */
	public double pressure() {
		final int dim = particles.dimension();
		final double[] stress = stress();
		double trace = 0;
		for (int a = 0; a < dim; a++)
			trace += stress[a * dim + a];
		return -trace / dim;
	}

	/**
	 * Requires force balance.
	 *
	 * @throws IllegalArgumentException if the residual force exceeds the tolerance
	 */
	public void requireBalanced(final double tolerance) {
		final double residual = residualForce();
		if (!(residual <= tolerance)) throw new IllegalArgumentException(particles.name() +
			" is not relaxed: its residual force " + residual + " is outside 0.." + tolerance +
			"; relax it first, or raise the tolerance.");
	}
}
