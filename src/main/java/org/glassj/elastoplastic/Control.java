package org.glassj.elastoplastic;

import java.util.Locale;

import org.glassj.numeric.Choice;

/** What is given from outside. */
public enum Control {

	/** The strain: an event lowers the mean stress by 2 mu eps_pl / N, G(0) = -1. Flow is steady at any strain. */
	STRAIN,

	/** The mean stress: an event strains the lattice by 2 eps_pl / N, G(0) = 0. Above the flow stress nothing stops the flow. */
	STRESS;

	/**
	 * The control of a name, in lower case.
	 *
	 * @throws IllegalArgumentException if there is none
	 */
	public static Control named(final String name) {
		return Choice.named("control", values(), name);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}
