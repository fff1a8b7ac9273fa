package org.glassj.elastoplastic;

/** The law of an event's eigenstrain, from text. */
public final class Eigenstrain {

	private Eigenstrain() {
		// functions only
	}

	/**
	 * A number, which all events then have, or a law such as {@code normal(0.065,0.02)}.
	 *
	 * @throws IllegalArgumentException if it is neither, or the number is not positive
	 */
	public static ThresholdDistribution parse(final String text) {
		if (ThresholdLaw.isLaw(text)) return ThresholdLaw.parse(text);
		try {
			return FixedValue.of(Double.parseDouble(text.trim()));
		}
		catch (final NumberFormatException e) {
			throw new IllegalArgumentException("eigenstrain: '" + text +
				"' is neither a number nor a law such as normal(0.065,0.02).", e);
		}
	}
}
