package org.glassj.io;

import static org.glassj.io.TestFiles.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What summaries say, and that it is JSON whatever the numbers. */
class SummaryTest {

	/** By Python: {@code hashlib.sha256(struct.pack("<6di", 2, 0, 0, 4, 1, 3, 1)).hexdigest()}. */
	private static final String TWO_BY_FOUR = "c9bd3ef38a3f96cc60eecabc4f7b574f08704370fff718ff633f5b1af33aed67";
	/** The same of {@code struct.pack("<7di", 2, 0, 0, 4, 1, 3, 0.5, 1)}. */
	private static final String TWO_BY_FOUR_SIZED = "cad8e88b5a58b23416e5e5391c5e5e7787bba7001add856846bfcfdd0f2738c1";
	/** {@code sha256sum} of the file. */
	private static final String SOFT_SPHERES = "58557a347b2550c1fc058609e2c0cadb6edea2d17cf2b3bd662608576e5b42c1";

	@TempDir
	Path folder;

	private static JsonObject parsed(final Summary summary) {
		return JsonParser.parseString(summary.toJson()).getAsJsonObject();
	}

	private static ParticleDataset small(final double... diameters) {
		return ParticleDataset.builder(PeriodicBox.rectangular(2, 4), new double[] { 1, 3 }).diameters(diameters.length == 0
			? null : diameters).name("small").build();
	}

	@Test
	void membersInOrder() {
		final JsonObject json = parsed(new Summary("Relax Particles...").result("energy", 1).parameter("tolerance", 1e-10).input(
			small()).seed(42).seconds(0.5));
		assertEquals("[command, inputs, versions, input, seed, seconds, results]", json.keySet().toString());
		assertEquals("Relax Particles...", json.get("command").getAsString());
		assertEquals(1e-10, json.getAsJsonObject("inputs").get("tolerance").getAsDouble());
		assertEquals("42", json.get("seed").toString());
		assertEquals("0.5", json.get("seconds").toString());
		assertEquals(System.getProperty("java.version"), json.getAsJsonObject("versions").get("java").getAsString());
		assertFalse(json.getAsJsonObject("versions").get("glassj").getAsString().isEmpty());
		assertEquals("{\"energy\":1}", json.get("results").toString());
	}

	@Test
	void whatIsNotGivenIsAbsent() {
		assertEquals("[command, inputs, versions, results]", parsed(new Summary("Test...")).keySet().toString());
	}

	@Test
	void valuesOfEveryKind() {
		final JsonObject results = parsed(new Summary("Test...").result("numbers", new double[] { 1.5, Double.NaN,
			Double.POSITIVE_INFINITY }).result("stress", Collections.singletonMap("xx", new double[] { 0.1 })).result("none", null)
			.result("nan", Double.NaN).result("float", Float.NEGATIVE_INFINITY).result("count", 3L).result("yes", true).result(
				"list", Arrays.asList("a", 1, new int[] { 2 })).result("path", folder.getFileName()).result("text", "<\"\u00e9\n>"))
			.getAsJsonObject("results");
		assertEquals("[1.5,null,null]", results.get("numbers").toString());
		assertEquals("{\"xx\":[0.1]}", results.get("stress").toString());
		assertTrue(results.get("none").isJsonNull());
		assertTrue(results.get("nan").isJsonNull());
		assertTrue(results.get("float").isJsonNull());
		assertEquals("3", results.get("count").toString());
		assertTrue(results.get("yes").getAsBoolean());
		assertEquals("[\"a\",1,[2]]", results.get("list").toString());
		assertEquals(folder.getFileName().toString(), results.get("path").getAsString());
		assertEquals("<\"\u00e9\n>", results.get("text").getAsString());
	}

	@Property(tries = 200)
	void numbersComeBackExactly(@ForAll final double value) {
		final double back = parsed(new Summary("Test...").result("x", value)).getAsJsonObject("results").get("x").getAsDouble();
		assertEquals(value, back);
	}

	@Test
	void inputFromAFile() throws IOException {
		final Path file = data("soft-spheres-3d-0.xyz");
		final ParticleDataset packing = ParticleFiles.read(file);
		final JsonObject input = parsed(new Summary("Test...").input(packing)).getAsJsonObject("input");
		assertEquals("[name, path, frame, sha256, particlesSha256]", input.keySet().toString());
		assertEquals("soft-spheres-3d-0.xyz", input.get("name").getAsString());
		assertEquals(file.toString(), input.get("path").getAsString());
		assertEquals("0", input.get("frame").toString());
		assertEquals(SOFT_SPHERES, input.get("sha256").getAsString());
		assertEquals(Sha256.of(packing), input.get("particlesSha256").getAsString());
	}

	@Test
	void inputWithoutAFile() throws IOException {
		final JsonObject input = parsed(new Summary("Test...").input(small())).getAsJsonObject("input");
		assertEquals("small", input.get("name").getAsString());
		assertTrue(input.get("path").isJsonNull());
		assertTrue(input.get("frame").isJsonNull());
		assertEquals(TWO_BY_FOUR, input.get("sha256").getAsString());
		assertEquals(TWO_BY_FOUR_SIZED, Sha256.of(small(0.5)));
	}

	@Test
	void inputWhoseFileIsGone() throws IOException {
		final Path file = folder.resolve("gone.xyz");
		ParticleFiles.write(small(), file);
		final ParticleDataset read = ParticleFiles.read(file);
		Files.delete(file);
		final JsonObject input = parsed(new Summary("Test...").input(read)).getAsJsonObject("input");
		assertEquals(TWO_BY_FOUR, input.get("sha256").getAsString());
	}

	@Test
	void movedParticlesHaveAnotherDigest() {
		final double[] many = new double[20_000];
		final ParticleDataset large = ParticleDataset.builder(PeriodicBox.rectangular(2, 4), many).build();
		final String before = Sha256.of(large);
		assertEquals(before, Sha256.of(large));
		final double[] moved = many.clone();
		moved[19_999] = 1e-300;
		assertNotEquals(before, Sha256.of(large.withPositions(moved)));
	}
}
