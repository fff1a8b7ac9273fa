package org.glassj.numeric;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A parameter that is one of a few names. */
public final class Choice {

	private Choice() {
		// functions only
	}

	/**
	 * The value whose text is the given name.
	 *
	 * @throws IllegalArgumentException in one sentence that names the parameter, the name and all choices, if there is none
	 */
	public static <E> E named(final String parameter, final E[] values, final String name) {
		return Arrays.stream(values).filter(value -> value.toString().equals(name)).findFirst().orElseThrow(
			() -> new IllegalArgumentException(parameter + ": '" + name + "' is not known; choose " + Arrays.stream(values).map(
				Object::toString).collect(Collectors.joining(" or ")) + "."));
	}
}
