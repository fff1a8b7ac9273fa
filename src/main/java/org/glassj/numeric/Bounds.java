package org.glassj.numeric;

/** The allowed range of a parameter. */
public final class Bounds {

	private Bounds() {
		// functions only
	}

	/**
	 * The value, if it lies between two bounds, both included.
	 *
	 * @throws IllegalArgumentException in one sentence that names the parameter, the value and the range
	 */
	public static double requireIn(final String name, final double value, final double low, final double high) {
		if (!(value >= low && value <= high)) throw new IllegalArgumentException(name + ": " + value + " is outside " + low +
			".." + high + ".");
		return value;
	}
}
