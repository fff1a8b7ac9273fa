package org.glassj.io;

import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glassj.particle.ParticleDataset;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * What a command did, as {@code summary.json} for machines:
 *
 * <pre>
 * Summary summary = new Summary("Expand Strain...").parameter("order", 3).input(glass).seconds(1.5)
 * 	.result("shearModulus", mu).result("stress", stressByComponent);
 * </pre>
 *
 * The object has the members {@code command}; {@code inputs}, the parameters by their names; {@code versions} of
 * {@code glassj} and {@code java}; where there are any, {@code input}, {@code seed}, {@code seconds} and {@code files};
 * and {@code results}. The input is told by {@code name}, {@code path} and {@code frame} (null unless it was read from a
 * file), {@code sha256} (of the file's bytes; without a file, of the particles) and {@code particlesSha256} (always of
 * the particles, see {@link Sha256#of(ParticleDataset)}), which also tells apart what was changed after reading.
 * <p>
 * Values are numbers, texts, booleans, null, arrays, iterables and maps of these; of others the text is taken. Numbers
 * have as many digits as give them back exactly; NaN and infinities, which JSON lacks, become null.
 * </p>
 */
public final class Summary {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

	private final Map<String, Object> top = new LinkedHashMap<>();
	private final Map<String, Object> inputs = new LinkedHashMap<>();
	private final Map<String, Object> results = new LinkedHashMap<>();

	/** An empty summary; the command is named as in the menu, {@code Relax Particles...}. */
	public Summary(final String command) {
		final Map<String, Object> versions = new LinkedHashMap<>();
		versions.put("glassj", Version.ofGlassJ());
		versions.put("java", System.getProperty("java.version"));
		top.put("command", command);
		top.put("inputs", inputs);
		top.put("versions", versions);
	}

	/** Adds a parameter by the name it has in macros. */
	public Summary parameter(final String name, final Object value) {
		inputs.put(name, value);
		return this;
	}

	/** States the particles that the command was given. */
	public Summary input(final ParticleDataset dataset) {
		final Map<String, Object> input = new LinkedHashMap<>();
		final String particles = Sha256.of(dataset);
		input.put("name", dataset.name());
		input.put("path", dataset.source().map(ParticleDataset.Source::path).orElse(null));
		input.put("frame", dataset.source().map(ParticleDataset.Source::frame).orElse(null));
		input.put("sha256", dataset.source().flatMap(source -> Sha256.ofFile(source.path())).orElse(particles));
		input.put("particlesSha256", particles);
		top.put("input", input);
		return this;
	}

	/** States the seed of the random numbers. */
	public Summary seed(final long seed) {
		top.put("seed", seed);
		return this;
	}

	/** States how long it took, in seconds. */
	public Summary seconds(final double seconds) {
		top.put("seconds", seconds);
		return this;
	}

	/** Adds a result: a number, an array, a map, ... as told above. */
	public Summary result(final String name, final Object value) {
		results.put(name, value);
		return this;
	}

	/** Names the files that stand beside the summary and belong to it; others in the folder are of other runs. */
	public Summary files(final Collection<String> names) {
		top.put("files", List.copyOf(names));
		return this;
	}

	/** The text of {@code summary.json}. */
	public String toJson() {
		final Map<String, Object> all = new LinkedHashMap<>(top);
		all.put("results", results);
		return GSON.toJson(json(all)) + "\n";
	}

	private static JsonElement json(final Object value) {
		if (value == null) return JsonNull.INSTANCE;
		if (value instanceof Map) return object((Map<?, ?>) value);
		if (value instanceof Iterable && !(value instanceof Path)) return array((Iterable<?>) value);
		if (value.getClass().isArray()) return array(value);
		if (value instanceof Boolean) return new JsonPrimitive((Boolean) value);
		if (value instanceof Number) return number((Number) value);
		return new JsonPrimitive(value.toString());
	}

	private static JsonElement number(final Number value) {
		return Double.isFinite(value.doubleValue()) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
	}

	private static JsonObject object(final Map<?, ?> map) {
		final JsonObject object = new JsonObject();
		map.forEach((key, value) -> object.add(key.toString(), json(value)));
		return object;
	}

	private static JsonArray array(final Iterable<?> values) {
		final JsonArray array = new JsonArray();
		values.forEach(value -> array.add(json(value)));
		return array;
	}

	private static JsonArray array(final Object values) {
		final JsonArray array = new JsonArray();
		for (int k = 0; k < Array.getLength(values); k++)
			array.add(json(Array.get(values, k)));
		return array;
	}
}
