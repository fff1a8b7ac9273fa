package org.glassj.task;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that decides the bits of a run, in words, part by part: a checkpoint is only good for the same run. */
public final class Fingerprint {

	private static final String SEPARATOR = "; ";

	private Fingerprint() {
		// functions only
	}

	/** The fingerprint of parts, none of which holds a semicolon followed by a space. */
	public static String of(final String... parts) {
		return String.join(SEPARATOR, parts);
	}

	/**
	 * Compares that of a checkpoint with that of the run that wants to go on from it.
	 *
	 * @throws IllegalArgumentException if they differ, in one sentence that names the parts which do
	 */
	public static void requireSame(final String stored, final String own) {
		if (!stored.equals(own)) throw new IllegalArgumentException("checkpoint: it is of another run (" + onlyIn(stored, own) +
			"), not of this (" + onlyIn(own, stored) + ").");
	}

	private static String onlyIn(final String one, final String other) {
		final List<String> common = Arrays.asList(other.split(SEPARATOR));
		return Arrays.stream(one.split(SEPARATOR)).filter(part -> !common.contains(part)).collect(Collectors.joining(", "));
	}
}
