package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the launcher in a JVM of its own, as people do. */
class GlassJTest {

	@TempDir
	private Path folder;

	@Test
	void runsAMacroAndEnds() throws Exception {
		final Path macro = Files.writeString(folder.resolve("probe.ijm"),
			"print('argument ' + getArgument()); run('Probe Parameters...', 'radius=2 rigid=true');");
		assertEquals(0, launch("--headless", "-macro", macro.toString(), "7"));
		assertEquals("argument 7", out());
		assertEquals("", err());
	}

	@Test
	void runsAScriptAndEnds() throws Exception {
		final Path script = Files.writeString(folder.resolve("probe.groovy"),
			"#@ String(persist=false) name\n#@ Integer(persist=false) number\nprintln name + ' ' + (number + 1)\n");
		assertEquals(0, launch("--headless", "--run", script.toString(), "name=\"my glass\",number=3"));
		assertEquals("my glass 4", out());
	}

	@Test
	void runsTheMainJobWithoutArguments() throws Exception {
		Files.createDirectory(folder.resolve("macros"));
		Files.writeString(folder.resolve("macros/Glass_To_Yield_Map.ijm"), "print('main job');");
		assertEquals(0, launch());
		assertEquals("main job", out());
	}

	@Test
	void failsWithAMacro() throws Exception {
		final Path macro = Files.writeString(folder.resolve("probe.ijm"),
			"run('Probe Parameters...', 'radius=99');\nprint('not reached');");
		assertEquals(1, launch("--headless", "-macro", macro.toString()));
		assertEquals("", out());
		assertTrue(err().endsWith("Macro error in line 1: Probe Parameters...: radius is 99; allowed: 1 to 10"), this::err);
	}

	@Test
	void failsWithAScript() throws Exception {
		final Path script = Files.writeString(folder.resolve("probe.groovy"), "throw new IOException('no such glass')");
		assertEquals(1, launch("--headless", "--run", script.toString()));
		assertEquals(script + ": no such glass", err());
	}

	@Test
	void failsWithoutAFile() throws Exception {
		assertEquals(1, launch("--headless", "-macro", "missing.ijm"));
		assertEquals("There is no macro missing.ijm.", err());
		assertEquals(1, launch("--headless", "--run", "missing.groovy"));
		assertEquals("There is no script missing.groovy.", err());
	}

	@Test
	void refusesArgumentsItDoesNotKnow() throws Exception {
		assertEquals(2, launch("--fast"));
		assertTrue(err().startsWith("Unknown arguments: --fast"), this::err);
		assertTrue(err().contains("Usage: GlassJ"), this::err);
		final Path script = Files.writeString(folder.resolve("probe.groovy"), "println 1");
		assertEquals(2, launch("--headless", "--run", script.toString(), "just words"));
	}

	@Test
	void helps() throws Exception {
		assertEquals(0, launch("--help"));
		assertTrue(out().startsWith("Usage: GlassJ"), this::out);
	}

	private int launch(final String... arguments) throws IOException, InterruptedException {
		final List<String> command = new ArrayList<>(List.of(Paths.get(System.getProperty("java.home"), "bin", "java")
			.toString(), "--add-opens=java.base/java.lang=ALL-UNNAMED", "-classpath", classPath(), GlassJ.class.getName()));
		command.addAll(List.of(arguments));
		final Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(file("out"))
			.redirectError(file("err")).start();
		assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the JVM does not end");
		return process.exitValue();
	}

	/** The class path of this JVM, which Surefire may have put into the manifest of a jar. */
	private static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

	private String out() {
		return text("out");
	}

	private String err() {
		return text("err");
	}

	private String text(final String name) {
		try {
			return Files.readString(folder.resolve(name)).trim();
		}
		catch (final IOException e) {
			return e.toString();
		}
	}

	private File file(final String name) {
		return folder.resolve(name).toFile();
	}
}
