package org.glassj.potential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The potentials that come with GlassJ, by name. */
public final class Potentials {

	private static final Map<String, Function<Map<String, ?>, PairPotential>> BUILT_IN = builtIn();

	private Potentials() {
		// functions only
	}

	private static Map<String, Function<Map<String, ?>, PairPotential>> builtIn() {
		final Map<String, Function<Map<String, ?>, PairPotential>> all = new LinkedHashMap<>();
		all.put(PolydisperseInversePower.NAME, PolydisperseInversePower::new);
		all.put(BidisperseInversePower.NAME, BidisperseInversePower::new);
		all.put(LennardJonesSmoothLinear.NAME, LennardJonesSmoothLinear::of);
		all.put(LennardJonesSmoothLinear.KOB_ANDERSEN_2D, LennardJonesSmoothLinear::kobAndersen2d);
		all.put(SoftSphere.HARMONIC, SoftSphere::harmonic);
		all.put(SoftSphere.HERTZIAN, SoftSphere::hertzian);
		return Collections.unmodifiableMap(all);
	}

	/** Names in the order in which menus list them. */
	public static Iterable<String> names() {
		return BUILT_IN.keySet();
	}

	/** Whether there is a built-in potential of this name. */
	public static boolean contains(final String name) {
		return BUILT_IN.containsKey(name);
	}

	/**
	 * A built-in potential with its default parameters.
	 *
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public static PairPotential of(final String name) {
		return of(name, Collections.emptyMap());
	}

	/**
	 * A built-in potential with given parameters.
	 *
	 * @throws IllegalArgumentException if there is none of that name, or a parameter is unknown or outside its range
	 */
	public static PairPotential of(final String name, final Map<String, ?> parameters) {
		final Function<Map<String, ?>, PairPotential> potential = BUILT_IN.get(name);
		if (potential == null) throw new IllegalArgumentException("potential: '" + name + "' is not known; choose " + String
			.join(", ", BUILT_IN.keySet()) + " or the path of a JSON file.");
		return potential.apply(parameters);
	}
}
