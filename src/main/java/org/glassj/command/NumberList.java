package org.glassj.command;

import java.util.Arrays;

/** Numbers separated by commas in a text parameter. */
final class NumberList {

	private NumberList() {
		// functions only
	}

	/**
	 * Reads numbers; nothing between two commas counts as 0, and nothing at all as no number.
	 *
	 * @param key name of the parameter
	 * @param example for the complaint
	 * @throws IllegalArgumentException if anything else is found
	 */
	static double[] of(final String key, final String text, final String example) {
		if (text.isBlank()) return new double[0];
		try {
			return Arrays.stream(text.split(",", -1)).mapToDouble(number -> number.isBlank() ? 0 : Double.parseDouble(number))
				.toArray();
		}
		catch (final NumberFormatException e) {
			throw new IllegalArgumentException(key + ": '" + text + "' is no list of numbers such as " + example + ".", e);
		}
	}
}
