package org.glassj.localyield;

import java.util.BitSet;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.particle.CellGrid;

/**
 * A semi-rigid matrix: a shell R &lt;= |x - x_c| &lt; R + w around a cavity that relaxes harmonically, inside a matrix that
 * deforms affinely.
 * <p>
 * <b>The model.</b> Bonds with an end in the cavity are as they are. Those of the shell alone, to itself and to the matrix, keep
 * their energy to second order in the change of their vector, so that their force is f_0 + K (x(g) - x_0); and a spring
 * of stiffness k ties each particle of the shell to its affine position. With v the non-affine displacements of the
 * cavity and u those of the shell, forces on the shell are linear but for its bonds to the cavity:
 * </p>
 * <pre>
 * H_sc v + (H_ss + k 1) u + g Xi_s = 0, so u = -(H_ss + k 1)^-1 (H_sc v + g Xi_s),
 * [H_cc - H_cs (H_ss + k 1)^-1 H_sc] v = -g [Xi_c - H_cs (H_ss + k 1)^-1 Xi_s]
 * </pre>
 * <p>
 * to first order: the shell adds its Schur complement to the cavity's Hessian, and its affine force Xi_s, carried to
 * the boundary, to the cavity's. This static condensation is what eliminating the shell from a factor of the joint Hessian does, which is how it
 * is computed; at higher orders the shell's own bonds give K x_n and nothing else, so that deep in the shell nothing is ever
 * non-linear.
 * </p>
 * <p>
 * <b>Stiffness</b> s in [0, 1] sets k = s / (1 - s) times the mean diagonal of H_ss. At s = 1 the shell is frozen, u = 0: the
 * cavity of radius R. At s = 0 it only has its own stiffness, and v_1 is that of the cavity of radius R + w, exactly. In between
 * it is a tethered matrix. Stress and volume are the cavity's own, with bonds to the shell counted by half.
 * </p>
 * Immutable.
 */
public final class SemiRigidShell {

	/** No shell: the matrix is frozen up to the cavity. */
	public static final SemiRigidShell NONE = new SemiRigidShell(0, 1);

	private static final double THICKEST = 1000;

	private final double thickness;
	private final double stiffness;

	private SemiRigidShell(final double thickness, final double stiffness) {
		this.thickness = thickness;
		this.stiffness = stiffness;
	}

	/**
	 * A shell.
	 *
	 * @param thickness w in units of the mean spacing d, 0 (none) to 1000
	 * @param stiffness s, 0 (free) to 1 (frozen)
	 * @throws IllegalArgumentException if they are outside
	 */
	public static SemiRigidShell of(final double thickness, final double stiffness) {
		if (!(thickness >= 0 && thickness <= THICKEST)) throw new IllegalArgumentException("shell: " + thickness +
			" is outside 0.0.." + THICKEST + " (in units of the mean spacing d).");
		if (!(stiffness >= 0 && stiffness <= 1)) throw new IllegalArgumentException("stiffness: " + stiffness +
			" is outside 0.0..1.0.");
		return new SemiRigidShell(thickness, stiffness);
	}

	/** Thickness w in units of the mean spacing d. */
	public double thickness() {
		return thickness;
	}

	/** Stiffness s. */
	public double stiffness() {
		return stiffness;
	}

	/** Whether no particle of the shell ever moves beyond the affine deformation. */
	boolean isFrozen() {
		return thickness == 0 || stiffness == 1;
	}

	/**
	 * The bonds of a cavity with those of its shell.
	 *
	 * @param grid the state's particles in cells
	 * @param radius R in the units of the positions
	 * @param index scratch, see {@link BondNetwork#cavity}
	 */
	BondNetwork network(final Cavity cavity, final MechanicalState state, final CellGrid grid, final double radius,
		final int[] index)
	{
		if (isFrozen()) return cavity.network(state, index);
		final Cavity both = Cavity.of(state, grid, cavity.center(), radius + thickness * state.particles().spacing());
		final BitSet inside = new BitSet();
		for (final int i : cavity.members())
			inside.set(i);
		return BondNetwork.semiRigid(state, both.free(state), inside::get, cavity.members().length, stiffness / (1 -
			stiffness), index);
	}
}
