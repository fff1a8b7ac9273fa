package org.glassj.io;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A potential as JSON: its name, and parameters that are numbers or tables with one row for each type.
 *
 * <pre>
 * {"name": "lj-smooth-linear", "epsilon": [[1, 1.5], [1.5, 0.5]], "sigma": [[1, 0.8], [0.8, 0.88]],
 *  "cutoff": [[2.5, 2.0], [2.0, 2.2]]}
 * </pre>
 */
public final class PotentialFile {

	private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

	private final String name;
	private final Map<String, Object> parameters;

	private PotentialFile(final String name, final Map<String, Object> parameters) {
		this.name = name;
		this.parameters = parameters;
	}

	/**
	 * Reads a file.
	 *
	 * @throws IOException in one sentence that names the file, if it is missing, no JSON object, has no name, or a
	 *           parameter is neither a number nor a table
	 */
	public static PotentialFile read(final Path file) throws IOException {
		final JsonObject json = parse(file);
		final JsonElement name = json.remove("name");
		if (name == null || !name.isJsonPrimitive()) throw new IOException(file +
			": the potential's \"name\" is missing or no text.");
		final Map<String, Object> parameters = new LinkedHashMap<>();
		for (final Map.Entry<String, JsonElement> entry : json.entrySet())
			parameters.put(entry.getKey(), value(file, entry.getKey(), entry.getValue()));
		return new PotentialFile(name.getAsString(), parameters);
	}

	private static JsonObject parse(final Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			final JsonElement json = JsonParser.parseReader(reader);
			if (json.isJsonObject()) return json.getAsJsonObject();
			throw new IOException(file + ": this is no JSON object such as {\"name\": \"polydisperse-ipl\"}.");
		}
		catch (final NoSuchFileException e) {
			throw new IOException(file + ": there is no such file.", e);
		}
		catch (final CharacterCodingException e) {
			throw new IOException(file + ": this is a binary file, not JSON.", e);
		}
		catch (final JsonParseException e) {
			throw new IOException(file + place(e) + ": this is not valid JSON.", e);
		}
	}

	/** Line and column in Gson's message, whose words are for programmers. */
	private static String place(final JsonParseException e) {
		final Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
		return place.find() ? ", line " + place.group(1) + ", column " + place.group(2) : "";
	}

	private static Object value(final Path file, final String key, final JsonElement json) throws IOException {
		try {
			return json.isJsonArray() ? table(json.getAsJsonArray()) : (Object) json.getAsDouble();
		}
		catch (final IllegalStateException | NumberFormatException | UnsupportedOperationException e) {
			throw new IOException(file + ": " + key + " is " + json +
				", neither a number nor a table with one row for each type.", e);
		}
	}

	private static double[][] table(final JsonArray rows) {
		final double[][] table = new double[rows.size()][];
		for (int i = 0; i < table.length; i++) {
			final JsonArray row = rows.get(i).getAsJsonArray();
			table[i] = new double[row.size()];
			for (int j = 0; j < row.size(); j++)
				table[i][j] = row.get(j).getAsDouble();
		}
		return table;
	}

	/** Name of the potential. */
	public String name() {
		return name;
	}

	/** Numbers ({@link Double}) and tables ({@code double[][]}) by name. */
	public Map<String, Object> parameters() {
		return parameters;
	}
}
