package org.glassj.localyield;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.EnvelopeCholesky;
import org.glassj.particle.CellGrid;

/**
 * A spherical cavity: the particles closer to its centre than R, free to respond inside a matrix that deforms
 * affinely. Members are sorted along x through the cavity, which keeps the envelope of its Hessian narrow.
 */
public final class Cavity {

	private final int center;
	private final int[] members;

	private Cavity(final int center, final int[] members) {
		this.center = center;
		this.members = members;
	}

	/**
	 * The cavity about a particle.
	 *
	 * @param grid the state's particles in cells
	 * @param center index of the particle at the centre
	 * @param radius R in the units of the positions, at most half the box's smallest width
	 */
	public static Cavity of(final MechanicalState state, final CellGrid grid, final int center, final double radius) {
		final int dim = state.particles().dimension();
		final int[][] found = { new int[64] };
		final int[] size = { 0 };
		grid.search(state.particles().positions(), center * dim, radius, (j, squared) -> {
			if (size[0] == found[0].length) found[0] = Arrays.copyOf(found[0], 2 * size[0]);
			found[0][size[0]++] = j;
		});
		final int[] members = Arrays.copyOf(found[0], size[0]);
		Arrays.sort(members);
		return new Cavity(center, sorted(state, center, members));
	}

	/** Members by x relative to the centre. */
	private static int[] sorted(final MechanicalState state, final int center, final int[] members) {
		final int dim = state.particles().dimension();
		final double[] x = state.particles().positions();
		final double[] relative = new double[members.length * dim];
		for (int m = 0; m < members.length; m++) {
			for (int a = 0; a < dim; a++)
				relative[m * dim + a] = x[members[m] * dim + a] - x[center * dim + a];
			state.particles().box().minimumImage(relative, m * dim);
		}
		final int[] order = EnvelopeCholesky.orderAlong(relative, dim, 0);
		return Arrays.stream(order).map(k -> members[k]).toArray();
	}

	/**
	 * For each particle the cavity of lowest value among those that hold it, or -1 if none has one.
	 *
	 * @param n number of particles
	 * @param value of cavity c; NaN if it has none
	 */
	static int[] lowest(final int n, final Cavity[] cavities, final IntToDoubleFunction value) {
		final int[] best = new int[n];
		final double[] least = new double[n];
		Arrays.fill(best, -1);
		Arrays.fill(least, Double.POSITIVE_INFINITY);
		for (int c = 0; c < cavities.length; c++) {
			final double own = value.applyAsDouble(c);
			for (final int i : cavities[c].members)
				if (own < least[i]) {
					least[i] = own;
					best[i] = c;
				}
		}
		return best;
	}

	/** The particle at the centre. */
	public int center() {
		return center;
	}

	/** The particles inside, rattlers too; not copied. */
	public int[] members() {
		return members;
	}

	/**
	 * Its bond network; rattlers inside do not respond.
	 *
	 * @param index scratch, see {@link BondNetwork#cavity}
	 */
	public BondNetwork network(final MechanicalState state, final int[] index) {
		return BondNetwork.cavity(state, free(state), members.length, index);
	}

	/** The particles inside but for rattlers. */
	int[] free(final MechanicalState state) {
		final boolean[] rattler = state.rattlers();
		return Arrays.stream(members).filter(i -> !rattler[i]).toArray();
	}
}
