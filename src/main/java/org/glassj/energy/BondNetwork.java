package org.glassj.energy;

import java.util.Arrays;
import java.util.function.IntPredicate;

import org.glassj.numeric.RefinedSolver;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.particle.BondList;

/**
 * Bonds between unknowns: the particles that respond, numbered 0..n-1, and the bonds with at least one of them at an
 * end. One class serves a whole sample (all particles respond but rattlers and one that is pinned against translation)
 * and a cavity in a frozen matrix, so one code path expands both. Each bond weighs 1 in the stress, or 1/2 if its
 * other end belongs to the matrix; the volume is the sample's or n_free V/N, so that the mean of cavities is the bulk.
 */
public final class BondNetwork {

	/** Index of the end of a bond that does not respond. */
	public static final int FIXED = -1;

	private final MechanicalState state;
	private final int[] particle;
	private final int[] bond;
	private final int[] first;
	private final int[] second;
	private final double[] weight;
	private final double volume;
	/** Stiffness of the springs to affine positions, one an unknown; null if there are none. */
	private double[] tether;

	private BondNetwork(final MechanicalState state, final int[] particle, final int[] bond, final int[] first,
		final int[] second, final double[] weight, final double volume)
	{
		this.state = state;
		this.particle = particle;
		this.bond = bond;
		this.first = first;
		this.second = second;
		this.weight = weight;
		this.volume = volume;
	}

	/** The whole sample without its rattlers; the first other particle is pinned. All bonds weigh 1. */
	public static BondNetwork whole(final MechanicalState state) {
		final boolean[] rattler = state.rattlers();
		final int[] unknown = new int[rattler.length];
		int n = FIXED;
		for (int i = 0; i < rattler.length; i++)
			if (!rattler[i]) unknown[i] = n++;
		if (n < 1) throw new IllegalArgumentException(state.particles().name() + " has no rigid part: " + state
			.rattlerCount() + " of its " + rattler.length + " particles are rattlers.");
		return gather(state, rattler, unknown, n);
	}

	/** The whole sample with its rattlers among the unknowns; the first other particle, if there is one, is pinned. */
	public static BondNetwork withRattlers(final MechanicalState state) {
		final boolean[] rattler = state.rattlers();
		int pinned = 0;
		while (pinned < rattler.length - 1 && rattler[pinned])
			pinned++;
		final int[] unknown = new int[rattler.length];
		for (int i = 0; i < unknown.length; i++)
			unknown[i] = i == pinned ? FIXED : i < pinned ? i : i - 1;
		return gather(state, new boolean[rattler.length], unknown, rattler.length - 1);
	}

	/**
	 * The whole sample with every particle an unknown: its Hessian has dim zero modes, and more for each rattler.
	 */
	public static BondNetwork unpinned(final MechanicalState state) {
		final int n = state.particles().size();
		final int[] unknown = new int[n];
		Arrays.setAll(unknown, i -> i);
		return gather(state, new boolean[n], unknown, n);
	}

	private static BondNetwork gather(final MechanicalState state, final boolean[] absent, final int[] unknown,
		final int n)
	{
		final BondList bonds = state.bonds();
		final int[] particle = new int[n];
		for (int i = 0; i < unknown.length; i++)
			if (!absent[i] && unknown[i] != FIXED) particle[unknown[i]] = i;
		final int[] bond = new int[bonds.size()];
		int size = 0;
		for (int b = 0; b < bond.length; b++)
			if (!absent[bonds.first(b)] && !absent[bonds.second(b)]) bond[size++] = b;
		final int[] present = Arrays.copyOf(bond, size);
		final int[] first = new int[size];
		final int[] second = new int[size];
		final double[] weight = new double[size];
		for (int m = 0; m < size; m++) {
			first[m] = unknown[bonds.first(present[m])];
			second[m] = unknown[bonds.second(present[m])];
			weight[m] = 1;
		}
		return new BondNetwork(state, particle, present, first, second, weight, state.particles().box().volume());
	}

	/**
	 * A cavity: the given particles respond, all others are a matrix that deforms affinely. Bonds to rattlers do not
	 * count.
	 *
	 * @param free particles that respond, none of them a rattler, in the order in which the unknowns are to be numbered
	 * @param members particles inside, rattlers too: the volume is members V/N
	 * @param index scratch of length N filled with {@link #FIXED}, and so again on return
	 */
	public static BondNetwork cavity(final MechanicalState state, final int[] free, final int members,
		final int[] index) {
		final BondList bonds = state.bonds();
		final int[][] at = bonds.incidence();
		for (int u = 0; u < free.length; u++)
			index[free[u]] = u;
		int most = 0;
		for (final int i : free)
			most += at[0][i + 1] - at[0][i];
		final int[] bond = new int[most];
		final int[] first = new int[most];
		final int[] second = new int[most];
		int size = 0;
		for (int u = 0; u < free.length; u++)
			for (int p = at[0][free[u]]; p < at[0][free[u] + 1]; p++) {
				final int b = at[1][p];
				if (state.rattlers()[bonds.first(b)] || state.rattlers()[bonds.second(b)]) continue;
				first[size] = index[bonds.first(b)];
				second[size] = index[bonds.second(b)];
				// a bond between two free particles is met at both, and taken at its first
				if (second[size] != u || first[size] == FIXED) bond[size++] = b;
			}
		for (final int i : free)
			index[i] = FIXED;
		final double volume = members * state.particles().box().volume() / state.particles().size();
		return new BondNetwork(state, free, Arrays.copyOf(bond, size), Arrays.copyOf(first, size), Arrays.copyOf(second,
			size), weights(first, second, size), volume);
	}

	/**
	 * A cavity in a shell that responds harmonically: bonds with no end in the cavity are harmonic in the change of their vector
	 * and weigh nothing, and springs may tie the particles of the shell to their affine positions.
	 *
	 * @param free particles of cavity and shell that respond, as in {@link #cavity}
	 * @param inside which particles are the cavity's
	 * @param members particles in the cavity, rattlers too
	 * @param tether stiffness of the springs in units of the mean diagonal component of the shell's Hessian, or 0
	 * @param index scratch, see {@link #cavity}
	 */
	public static BondNetwork semiRigid(final MechanicalState state, final int[] free, final IntPredicate inside,
		final int members, final double tether, final int[] index)
	{
		final BondNetwork network = cavity(state, free, members, index);
		for (int m = 0; m < network.size(); m++) {
			final boolean from = inside.test(state.bonds().first(network.bond[m]));
			final boolean to = inside.test(state.bonds().second(network.bond[m]));
			network.weight[m] = from && to ? 1 : from || to ? 0.5 : 0;
		}
		if (tether > 0) network.tie(inside, tether);
		return network;
	}

	private void tie(final IntPredicate inside, final double factor) {
		final SymmetricBlockMatrix hessian = hessian();
		double sum = 0;
		int shell = 0;
		for (int u = 0; u < particle.length; u++) {
			if (inside.test(particle[u])) continue;
			shell++;
			for (int a = 0; a < dimension(); a++)
				sum += hessian.diagonal(u, a, a) / dimension();
		}
		final double stiffness = factor * sum / shell;
		tether = new double[particle.length];
		Arrays.setAll(tether, u -> inside.test(particle[u]) ? 0 : stiffness);
	}

	private static double[] weights(final int[] first, final int[] second, final int size) {
		final double[] weight = new double[size];
		for (int m = 0; m < size; m++)
			weight[m] = first[m] == FIXED || second[m] == FIXED ? 0.5 : 1;
		return weight;
	}

	/** The state it was taken from. */
	public MechanicalState state() {
		return state;
	}

	/** Number of particles that respond. */
	public int unknowns() {
		return particle.length;
	}

	/** Whether the same particles respond in another network, in the same order. */
	boolean hasSameUnknowns(final BondNetwork other) {
		return Arrays.equals(particle, other.particle);
	}

	/** Number of bonds. */
	public int size() {
		return bond.length;
	}

	/** The particle behind unknown u. */
	public int particle(final int u) {
		return particle[u];
	}

	/** Index in the state's bond list of bond m of this network. */
	public int bond(final int m) {
		return bond[m];
	}

	/** Unknown at the first end of bond m, or {@link #FIXED}. */
	public int first(final int m) {
		return first[m];
	}

	/** Unknown at the second end of bond m, or {@link #FIXED}. */
	public int second(final int m) {
		return second[m];
	}

	/** Weight of bond m in the stress. */
	public double weight(final int m) {
		return weight[m];
	}

	/** Whether bond m responds harmonically: it has no part in the stress. */
	public boolean isHarmonic(final int m) {
		return weight[m] == 0;
	}

	/** Whether springs tie unknowns to their affine positions. */
	public boolean isTethered() {
		return tether != null;
	}

	/** Stiffness of the spring that ties unknown u to its affine position, of a network that has such. */
	public double tether(final int u) {
		return tether[u];
	}

	/** Volume to which the stress refers. */
	public double volume() {
		return volume;
	}

	/** Number of dimensions. */
	public int dimension() {
		return state.particles().dimension();
	}

	/**
	 * Adds to residual the vector v of bond m as a force derivative: + at its second end, - at its first.
	 *
	 * @param residual {@code [u * dim + a]}
	 */
	public void scatter(final int m, final double[] v, final double[] residual) {
		scatter(m, v, 0, residual);
	}

	/** The same with v at {@code [offset + a]}. */
	public void scatter(final int m, final double[] v, final int offset, final double[] residual) {
		final int dim = dimension();
		if (second[m] != FIXED) for (int a = 0; a < dim; a++)
			residual[second[m] * dim + a] += v[offset + a];
		if (first[m] != FIXED) for (int a = 0; a < dim; a++)
			residual[first[m] * dim + a] -= v[offset + a];
	}

	/**
	 * The Hessian of the unknowns (eq. B7): each bond contributes K = (second) x x^T + (first) 1 = 8 c_2 x x^T + 2 c_1 1
	 * to the diagonal blocks of its ends and -K between them.
	 */
	public SymmetricBlockMatrix hessian() {
		final int dim = dimension();
		final int block = dim * dim;
		final double[] diagonal = new double[unknowns() * block];
		final int inner = countInner();
		final int[] i = new int[inner];
		final int[] j = new int[inner];
		final double[] blocks = new double[inner * block];
		final double[] stiffness = new double[block];
		int p = 0;
		for (int m = 0; m < size(); m++) {
			stiffness(m, stiffness);
			add(stiffness, first[m], diagonal);
			add(stiffness, second[m], diagonal);
			if (first[m] == FIXED || second[m] == FIXED) continue;
			i[p] = first[m];
			j[p] = second[m];
			for (int q = 0; q < block; q++)
				blocks[p * block + q] = -stiffness[q];
			p++;
		}
		final SymmetricBlockMatrix hessian = SymmetricBlockMatrix.assemble(unknowns(), dim, inner, i, j, blocks, diagonal);
		for (int u = 0; u < unknowns() && isTethered(); u++)
			hessian.shift(u, tether[u]);
		return hessian;
	}

	private int countInner() {
		int inner = 0;
		for (int m = 0; m < size(); m++)
			if (first[m] != FIXED && second[m] != FIXED) inner++;
		return inner;
	}

	/** Writes the stiffness K of bond m, {@code k[a * dim + b]}. */
	public void stiffness(final int m, final double[] k) {
		final int dim = dimension();
		final int offset = bond[m] * dim;
		final int term = bond[m] * state.terms();
		final double[] x = state.bonds().vectors();
		final double along = 8 * state.taylor()[term + 2];
		final double tension = 2 * state.taylor()[term + 1];
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				k[a * dim + b] = along * x[offset + a] * x[offset + b] + (a == b ? tension : 0);
	}

	private static void add(final double[] stiffness, final int unknown, final double[] diagonal) {
		if (unknown == FIXED) return;
		for (int q = 0; q < stiffness.length; q++)
			diagonal[unknown * stiffness.length + q] += stiffness[q];
	}

	/**
	 * Factorises a matrix over the unknowns without a way to interrupt it.
	 *
	 * @throws org.glassj.numeric.NotPositiveDefiniteException if the matrix is not positive definite
	 */
	public RefinedSolver factorize(final SymmetricBlockMatrix matrix) {
		return factorize(matrix, () -> {});
	}

	/**
	 * Prepares to solve with a matrix over the unknowns: by an envelope where they are few, by a supernodal factor in
	 * nested-dissection order, or by iterating where that takes more memory or work than there is. Solutions are checked
	 * and refined.
	 *
	 * @param interruption called often, by several threads; an exception that it throws ends the work and is passed on
	 * @throws org.glassj.numeric.NotPositiveDefiniteException if the matrix is not positive definite
	 */
	public RefinedSolver factorize(final SymmetricBlockMatrix matrix, final Runnable interruption) {
		return Solvers.choose(this, matrix, interruption);
	}

	/** Positions of the particles behind the unknowns, wrapped into the box, {@code [u * dim + a]}. */
	double[] wrappedCoordinates() {
		final int dim = dimension();
		final double[] wrapped = state.particles().box().wrap(state.particles().positions());
		final double[] coordinates = new double[unknowns() * dim];
		for (int u = 0; u < unknowns(); u++)
			System.arraycopy(wrapped, particle[u] * dim, coordinates, u * dim, dim);
		return coordinates;
	}
}
