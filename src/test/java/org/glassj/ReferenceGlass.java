package org.glassj;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;

/**
 * The 100 polydisperse particles of {@code ipl-2d-n100.json} with the numbers that an independent code, written from
 * the paper and checked against finite strain, found for them.
 */
public final class ReferenceGlass {

	private final JsonObject json;

	private ReferenceGlass(final JsonObject json) {
		this.json = json;
	}

	/** Reads the resource. */
	public static ReferenceGlass load() {
		try (InputStream in = ReferenceGlass.class.getResourceAsStream("/org/glassj/data/ipl-2d-n100.json");
				Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8))
		{
			return new ReferenceGlass(JsonParser.parseReader(reader).getAsJsonObject());
		}
		catch (final IOException exception) {
			throw new IllegalStateException(exception);
		}
	}

	/** The configuration. */
	public ParticleDataset particles() {
		final JsonArray x = json.getAsJsonArray("x");
		final double[] positions = new double[2 * x.size()];
		for (int p = 0; p < positions.length; p++)
			positions[p] = x.get(p / 2).getAsJsonArray().get(p % 2).getAsDouble();
		final double side = number("L");
		return ParticleDataset.builder(PeriodicBox.rectangular(side, side), positions).diameters(numbers("lam")).name(
			"reference glass").build();
	}

	/** A reference number. */
	public double number(final String key) {
		return json.get(key).getAsDouble();
	}

	/** A reference list of numbers. */
	public double[] numbers(final String key) {
		final JsonArray array = json.getAsJsonArray(key);
		final double[] values = new double[array.size()];
		int k = 0;
		for (final JsonElement element : array)
			values[k++] = element.getAsDouble();
		return values;
	}
}
