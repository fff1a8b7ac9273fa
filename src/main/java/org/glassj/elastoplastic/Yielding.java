package org.glassj.elastoplastic;

import java.util.Locale;

import org.glassj.numeric.Choice;

/** When a block yields, and which way it then slips. */
public enum Yielding {

	/** sigma &gt;= sigma_Y, the paper's: blocks never slip backwards, however far others unload them. For monotonic loading. */
	FORWARD(1),

	/** |sigma| &gt;= sigma_Y, slipping the way of the stress: what cyclic loading needs, and what lets unloaded blocks slip back. */
	BOTH(1),

	/**
	 * (sigma_xy^2 + ((sigma_xx - sigma_yy) / 2)^2)^(1/2) &gt;= sigma_Y, slipping along the deviator: blocks know both shear
	 * components and yield alike in every direction.
	 */
	NORM(2),

	/**
	 * The shear stress along one of the block's orientations reaches the threshold of that orientation, as an angle sweep of the
	 * yield map gives them; it slips along that orientation. Both shear components count.
	 */
	ORIENTED(2);

	private final int components;

	Yielding(final int components) {
		this.components = components;
	}

	/** Number of stress components the blocks carry: xy, or xy and (xx - yy) / 2. */
	public int components() {
		return components;
	}

	/**
	 * The rule of a name, in lower case.
	 *
	 * @throws IllegalArgumentException if there is none
	 */
	public static Yielding named(final String name) {
		return Choice.named("yielding", values(), name);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}
