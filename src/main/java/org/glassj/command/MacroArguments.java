package org.glassj.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The arguments in a macro's option string, as in {@code radius=5 particles=[my glass.dump] name='a b'}, read as
 * ImageJ reads them: keys and values are separated by blanks, values with blanks stand in brackets or quotes.
 */
final class MacroArguments {

	private final String text;
	private final Map<String, String> values = new LinkedHashMap<>();
	private final Map<String, Integer> positions = new LinkedHashMap<>();

	private MacroArguments(final String text) {
		this.text = text;
	}

	/**
	 * Reads an option string.
	 *
	 * @throws IllegalArgumentException if a key is given twice or a value is not closed
	 */
	static MacroArguments parse(final String text) {
		final MacroArguments arguments = new MacroArguments(text);
		for (int p = arguments.skipBlanks(0); p < text.length(); p = arguments.skipBlanks(p))
			p = arguments.readArgument(p);
		return arguments;
	}

	/** The keys in the order of the text. */
	Set<String> keys() {
		return values.keySet();
	}

	/** The value of a key without its brackets or quotes; null if it is not given, or has none. */
	String value(final String key) {
		return values.get(key);
	}

	/**
	 * Whether ImageJ finds the key where it is given, and nowhere if it is not: ImageJ searches the text without
	 * heeding brackets, so that in {@code output=[a radius=3]} it finds a radius.
	 */
	boolean isUnambiguous(final String key) {
		return firstMention(key) == positions.getOrDefault(key, -1);
	}

	private int firstMention(final String key) {
		int p = text.indexOf(key + "=");
		while (p > 0 && Character.isLetter(text.charAt(p - 1)))
			p = text.indexOf(key + "=", p + 1);
		return p;
	}

	private int skipBlanks(final int from) {
		int p = from;
		while (p < text.length() && text.charAt(p) == ' ')
			p++;
		return p;
	}

	/** Stores the argument that begins at a position and returns the position behind it. */
	private int readArgument(final int from) {
		final int blank = indexOrEnd(' ', from);
		final int equals = indexOrEnd('=', from);
		final String key = text.substring(from, Math.min(blank, equals));
		if (values.containsKey(key)) throw new IllegalArgumentException("key '" + key + "' is given twice");
		if (equals < blank) return readValue(key, from);
		values.put(key, null);
		return blank;
	}

	private int readValue(final String key, final int start) {
		positions.put(key, start);
		final int from = start + key.length() + 1;
		final char first = from < text.length() ? text.charAt(from) : ' ';
		if (first != '[' && first != '\'') {
			final int end = indexOrEnd(' ', from);
			values.put(key, text.substring(from, end));
			return end;
		}
		final int end = first == '[' ? closingBracket(from) : text.indexOf('\'', from + 1);
		if (end < 0) throw new IllegalArgumentException("the value of '" + key + "' begins with " + first +
			" but has no closing " + (first == '[' ? ']' : first));
		values.put(key, text.substring(from + 1, end));
		return end + 1;
	}

	private int closingBracket(final int from) {
		int depth = 0;
		for (int p = from; p < text.length(); p++) {
			if (text.charAt(p) == '[') depth++;
			if (text.charAt(p) == ']' && --depth == 0) return p;
		}
		return -1;
	}

	private int indexOrEnd(final char c, final int from) {
		final int index = text.indexOf(c, from);
		return index < 0 ? text.length() : index;
	}
}
