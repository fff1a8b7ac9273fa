package org.glassj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** What tests mean by two results agreeing, and by a complaint about bad input. */
public final class Agreement {

	private Agreement() {
		// functions only
	}

	/** Asserts that a number is the expected one within a fraction of it. */
	public static void assertRelative(final double expected, final double actual, final double tolerance) {
		assertEquals(expected, actual, tolerance * Math.abs(expected));
	}

	/** Asserts that two arrays agree within a fraction of the largest expected magnitude. */
	public static void assertClose(final double[] expected, final double[] actual, final double tolerance) {
		assertEquals(expected.length, actual.length);
		assertWithin(tolerance * largest(expected), expected, actual);
	}

	/** Asserts that two arrays agree within an absolute difference. */
	public static void assertWithin(final double difference, final double[] expected, final double[] actual) {
		final double found = difference(expected, actual);
		assertTrue(found <= difference, () -> "differ by " + found + ", more than " + difference);
	}

	/** The largest magnitude; NaN if there is one. */
	public static double largest(final double... values) {
		double largest = 0;
		for (final double value : values)
			largest = Math.max(largest, Math.abs(value));
		return largest;
	}

	/** The largest difference between two arrays of one length. */
	public static double difference(final double[] u, final double[] v) {
		assertEquals(u.length, v.length);
		final double[] difference = new double[u.length];
		for (int p = 0; p < u.length; p++)
			difference[p] = u[p] - v[p];
		return largest(difference);
	}

	/** Asserts that something is refused as an illegal argument with exactly this message. */
	public static void assertRefused(final String message, final Executable action) {
		assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
	}
}
