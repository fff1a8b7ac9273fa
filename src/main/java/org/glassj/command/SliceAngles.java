package org.glassj.command;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glassj.image.FieldImage;

/** Labels of a stack's slices that name an angle in degrees, as in {@code 22.5 degrees}. */
final class SliceAngles {

	private static final Pattern LABEL = Pattern.compile("([-+]?[0-9]+(?:\\.[0-9]*)?) degrees");

	private SliceAngles() {
		// functions only
	}

	/** The label of an angle. */
	static String label(final double degrees) {
		return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString() + " degrees";
	}

	/**
	 * The angles of all slices.
	 *
	 * @param text what the stack was called, for the message
	 * @throws IllegalArgumentException if a slice has none
	 */
	static double[] of(final String text, final FieldImage stack) {
		final double[] angles = new double[stack.size(2)];
		for (int k = 0; k < angles.length; k++) {
			final Matcher label = LABEL.matcher(stack.label(k).trim());
			if (!label.matches()) throw new IllegalArgumentException("'" + text + "' is a stack whose slice " + (k + 1) +
				" is labelled '" + stack.label(k).trim() + "', not by an angle such as '45 degrees'; a map has two dimensions, or a " +
				"slice for each orientation, as sweep.tif has.");
			angles[k] = Double.parseDouble(label.group(1));
		}
		return angles;
	}
}
