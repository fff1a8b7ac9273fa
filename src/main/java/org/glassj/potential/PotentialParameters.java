package org.glassj.potential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The parameters with which a potential is asked for, checked as they are read. A potential reads each of its
 * parameters, with a default and a range, and then calls {@link #requireAllRead()}, so that a misspelt name is an
 * error and not a default.
 */
public final class PotentialParameters {

	private final String potential;
	private final Map<String, Object> given;
	private final Map<String, Object> read = new LinkedHashMap<>();

	/**
	 * Parameters for a potential.
	 *
	 * @param potential its name, for messages
	 * @param given numbers ({@link Number}) or square tables ({@code double[][]}) by name
	 */
	public PotentialParameters(final String potential, final Map<String, ?> given) {
		this.potential = potential;
		this.given = new LinkedHashMap<>(given);
	}

	/**
	 * A number.
	 *
	 * @param standard its value if it is not given
	 * @throws IllegalArgumentException if it is no number or outside low..high
	 */
	public double number(final String name, final double standard, final double low, final double high) {
		final Object value = given.getOrDefault(name, standard);
		if (!(value instanceof Number)) throw new IllegalArgumentException(potential + ": " + name + " is " + value +
			", not a number.");
		final double number = ((Number) value).doubleValue();
		if (!(number >= low && number <= high)) throw new IllegalArgumentException(potential + ": " + name + " " + number +
			" is outside " + low + ".." + high + ".");
		read.put(name, number);
		return number;
	}

	/**
	 * A whole number.
	 *
	 * @throws IllegalArgumentException if it is not whole or outside low..high
	 */
	public int integer(final String name, final int standard, final int low, final int high) {
		final double number = number(name, standard, low, high);
		if (number != Math.rint(number)) throw new IllegalArgumentException(potential + ": " + name + " " + number +
			" is not a whole number.");
		read.put(name, (int) number);
		return (int) number;
	}

	/**
	 * A symmetric table of positive numbers, one row for each particle type.
	 *
	 * @param standard its value if it is not given
	 * @throws IllegalArgumentException if it is not square, symmetric and positive
	 */
	public double[][] table(final String name, final double[][] standard) {
		final Object value = given.getOrDefault(name, standard);
		if (!(value instanceof double[][])) throw new IllegalArgumentException(potential + ": " + name + " is " + value +
			", not a table with one row for each type.");
		final double[][] table = (double[][]) value;
		for (int i = 0; i < table.length; i++) {
			if (table[i].length != table.length) throw new IllegalArgumentException(potential + ": row " + (i + 1) + " of " +
				name + " has " + table[i].length + " numbers, " + table.length + " expected.");
			for (int j = 0; j < i; j++)
				if (table[i][j] != table[j][i]) throw new IllegalArgumentException(potential + ": " + name + " is not symmetric: " +
					table[i][j] + " for types " + (i + 1) + " and " + (j + 1) + ", " + table[j][i] + " the other way round.");
			requirePositive(name, table[i]);
		}
		read.put(name, table);
		return table;
	}

	private void requirePositive(final String name, final double[] row) {
		for (final double value : row)
			if (!(value > 0 && Double.isFinite(value))) throw new IllegalArgumentException(potential + ": " + name + " " +
				value + " is not positive.");
	}

	/**
	 * Call after the last parameter.
	 *
	 * @return all parameters with their values, given or default
	 * @throws IllegalArgumentException if one was given that the potential does not have
	 */
	public Map<String, Object> requireAllRead() {
		for (final String name : given.keySet())
			if (!read.containsKey(name)) throw new IllegalArgumentException(potential + " has no parameter " + name +
				"; it has " + String.join(", ", new TreeSet<>(read.keySet())) + ".");
		return read;
	}
}
