package org.glassj.localyield;

/** Where the stress of a cavity turns in one direction of loading, or nowhere. Immutable. */
public final class YieldPoint {

	/** The stress never turns. */
	public static final YieldPoint NONE = new YieldPoint(Double.NaN, Double.NaN);

	private final double strain;
	private final double stress;

	/** A turning point at a strain, with the stress there. */
	public YieldPoint(final double strain, final double stress) {
		this.strain = strain;
		this.stress = stress;
	}

	/** Strain at yield, negative for backward loading; NaN if there is none. */
	public double strain() {
		return strain;
	}

	/** Absolute stress at yield; NaN if there is none. */
	public double stress() {
		return stress;
	}

	/** Whether there is one. */
	public boolean exists() {
		return !Double.isNaN(strain);
	}
}
