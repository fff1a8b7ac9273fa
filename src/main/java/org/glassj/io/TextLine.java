package org.glassj.io;

import java.util.Arrays;
import java.util.Locale;

/**
 * One line of a text file, cut at white space into tokens, that reads numbers and complains with its own place.
 * Tokens are counted from 0 here and from 1 in messages.
 */
final class TextLine {

	private static final int QUOTED_LENGTH = 40;

	private final String file;
	private final int number;
	private final String text;
	private int[] bounds;
	private int tokens = -1;

	TextLine(final String file, final int number, final String text) {
		this.file = file;
		this.number = number;
		this.text = text;
	}

	/** Another text, such as a part of this line, that complains with this line's place. */
	TextLine with(final String part) {
		return new TextLine(file, number, part);
	}

	/** An empty line elsewhere in the same file, to complain about a place already passed. */
	TextLine at(final int otherNumber) {
		return new TextLine(file, otherNumber, "");
	}

	String text() {
		return text;
	}

	/** Number of the line, counted from 1. */
	int number() {
		return number;
	}

	boolean isBlank() {
		return tokens() == 0;
	}

	/** Number of tokens. */
	int tokens() {
		if (tokens < 0) split();
		return tokens;
	}

	private void split() {
		bounds = new int[16];
		tokens = 0;
		int end = 0;
		for (int start = afterBlanks(0); start < text.length(); start = afterBlanks(end)) {
			end = start;
			while (end < text.length() && text.charAt(end) > ' ')
				end++;
			if (2 * tokens == bounds.length) bounds = Arrays.copyOf(bounds, 4 * tokens);
			bounds[2 * tokens] = start;
			bounds[2 * tokens++ + 1] = end;
		}
	}

	private int afterBlanks(final int from) {
		int p = from;
		while (p < text.length() && text.charAt(p) <= ' ')
			p++;
		return p;
	}

	/** Token k; empty beyond the last. */
	String token(final int k) {
		return k < tokens() ? text.substring(bounds[2 * k], bounds[2 * k + 1]) : "";
	}

	/** The tokens from k on, separated by single spaces. */
	String tokensFrom(final int k) {
		final StringBuilder joined = new StringBuilder();
		for (int m = k; m < tokens(); m++)
			joined.append(m > k ? " " : "").append(token(m));
		return joined.toString();
	}

	/**
	 * Token k as a finite number.
	 *
	 * @param name what the token means, for the complaint
	 */
	double real(final int k, final String name) throws ParticleFileException {
		final String token = token(k);
		final double value = parse(token);
		if (Double.isFinite(value)) return value;
		throw error(k, name, token.isEmpty() ? "a number is missing." : quote(token) + (isNumber(token)
			? " is not a finite number." : " is not a number."));
	}

	/** Whether token k reads as a finite number. */
	boolean isReal(final int k) {
		return Double.isFinite(parse(token(k)));
	}

	/** The number in a token; NaN if it is none. Java's type suffixes (1d, 1f) are no part of a number. */
	private static double parse(final String token) {
		if (token.isEmpty() || token.charAt(token.length() - 1) > '9') return Double.NaN;
		try {
			return Double.parseDouble(token);
		}
		catch (final NumberFormatException e) {
			return Double.NaN;
		}
	}

	private static boolean isNumber(final String token) {
		final boolean named = token.toLowerCase(Locale.ROOT).matches("[+-]?(nan|inf|infinity)");
		return named || !Double.isNaN(parse(token));
	}

	/** Token k as a whole number. */
	long whole(final int k, final String name) throws ParticleFileException {
		if (k >= tokens()) throw error(k, name, "a whole number is missing.");
		try {
			return Long.parseLong(text, bounds[2 * k], bounds[2 * k + 1], 10);
		}
		catch (final NumberFormatException e) {
			throw error(k, name, quote(token(k)) + " is not a whole number.");
		}
	}

	/** Token k as a whole number in a range, both ends included. */
	int whole(final int k, final String name, final int minimum, final int maximum) throws ParticleFileException {
		final long value = whole(k, name);
		if (value >= minimum && value <= maximum) return (int) value;
		throw error(k, name, value + " is outside " + minimum + ".." + maximum + ".");
	}

	/** A complaint about the line. */
	ParticleFileException error(final String problem) {
		return new ParticleFileException(file + ", line " + number + ": " + problem);
	}

	/** A complaint about token k, whose name is given where it has one. */
	ParticleFileException error(final int k, final String name, final String problem) {
		return new ParticleFileException(file + ", line " + number + ", column " + (k + 1) + " (" + name + "): " + problem);
	}

	/** Text in quotes, shortened and printable, for complaints. */
	static String quote(final String text) {
		final String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
		return "'" + (printable.length() > QUOTED_LENGTH ? printable.substring(0, QUOTED_LENGTH - 3) + "..." : printable) + "'";
	}
}
