package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.glassj.ReferenceGlass;
import org.glassj.command.GlassCommand;
import org.glassj.command.ParticleDatasets;
import org.glassj.io.ParticleFiles;
import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/** A test that runs GlassJ's commands as macros and scripts do, into a folder of its own. */
abstract class CommandTest extends HostTest {

	static final String ABORTED = "Macro error in line 1: ";

	@TempDir
	Path folder;

	/** The folder given to commands as output; it does not exist before they run. */
	Path output() {
		return folder.resolve("results");
	}

	/** Writes a dataset beside the output folder. */
	Path write(final ParticleDataset particles, final String name) throws IOException {
		final Path file = folder.resolve(name);
		ParticleFiles.write(particles, file);
		return file;
	}

	/** A file with the 100 particles of the reference glass, which are at rest. */
	Path referenceFile() throws IOException {
		return write(ReferenceGlass.load().particles(), "reference.dump");
	}

	/** Runs a command by a macro, with an output folder. */
	void macro(final String label, final String options) throws HostException {
		host.runMacro(call(label, options));
	}

	/** The sentence by which a macro ends whose command refuses. */
	String refusal(final String label, final String options) {
		final String message = assertThrows(HostException.class, () -> macro(label, options)).getMessage();
		assertTrue(message.startsWith(ABORTED), message);
		return message.substring(ABORTED.length());
	}

	private String call(final String label, final String options) {
		return String.format("run('%s', '%s output=[%s]');", label, options, macroPath(output()));
	}

	/** A path as macros can hold it, whatever the file system. */
	static String macroPath(final Path path) {
		return path.toString().replace('\\', '/');
	}

	/** Runs a command through SciJava's command service, as scripts do. */
	CommandModule run(final Class<? extends GlassCommand> command, final Object... inputs) throws Exception {
		return host.context().service(CommandService.class).run(command, true, inputs).get();
	}

	/** The same for a command that must not refuse. */
	CommandModule succeed(final Class<? extends GlassCommand> command, final Object... inputs) throws Exception {
		final CommandModule module = run(command, inputs);
		assertFalse(module.isCanceled(), module::getCancelReason);
		return module;
	}

	ParticleDatasets datasets() {
		return host.context().service(ParticleDatasets.class);
	}

	/** The summary in a folder. */
	static JsonObject summary(final Path of) throws IOException {
		return JsonParser.parseString(Files.readString(of.resolve("summary.json"))).getAsJsonObject();
	}

	JsonObject results() throws IOException {
		return summary(output()).getAsJsonObject("results");
	}

	JsonObject inputs() throws IOException {
		return summary(output()).getAsJsonObject("inputs");
	}

	static double[] numbers(final JsonElement array) {
		final double[] values = new double[array.getAsJsonArray().size()];
		for (int k = 0; k < values.length; k++)
			values[k] = array.getAsJsonArray().get(k).getAsDouble();
		return values;
	}

	void assertHeader(final String header, final String table) throws IOException {
		assertEquals(header, lines(table).get(0));
	}

	List<String> lines(final String table) throws IOException {
		return Files.readAllLines(output().resolve(table));
	}

	static void assertKeys(final String keys, final JsonObject object) {
		assertEquals(List.of(keys.split(" ")), List.copyOf(object.keySet()));
	}

	/** Starts a launcher with a macro and kills it without warning as soon as it has written a checkpoint, or another. */
	void killOnceWritten(final Path macro, final Path checkpoint) throws Exception {
		final FileTime before = Files.exists(checkpoint) ? Files.getLastModifiedTime(checkpoint) : null;
		final Process process = new ProcessBuilder(Paths.get(System.getProperty("java.home"), "bin", "java").toString(),
			"--add-opens=java.base/java.lang=ALL-UNNAMED", "-classpath", System.getProperty("surefire.test.class.path", System
				.getProperty("java.class.path")), GlassJ.class.getName(), "--headless", "-macro", macro.toString()).directory(folder
					.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
		while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
			final boolean written = Files.exists(checkpoint) && !Files.getLastModifiedTime(checkpoint).equals(before);
			if (written) process.destroyForcibly();
		}
	}
}
