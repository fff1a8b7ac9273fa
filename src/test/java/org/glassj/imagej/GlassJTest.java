package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends a JVM or depends on its working directory is tried in a JVM of its own, as people start it. */
class GlassJTest {

	@TempDir
	private Path folder;

	@Test
	void runsTheMainJobWithoutArguments() throws Exception {
		Files.createDirectory(folder.resolve("macros"));
		Files.writeString(folder.resolve("macros/Glass_To_Yield_Map.ijm"),
			"print('main job'); run('Probe Parameters...', 'radius=2 rigid=true');");
		Files.writeString(folder.resolve("macros/From_Glass_To_Stress_Strain.ijm"), "print('whole chain');");
		assertEquals(0, launch());
		assertEquals("main job" + System.lineSeparator() + "whole chain", out());
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
	void failsWithAMacro() throws Exception {
		final Path macro = Files.writeString(folder.resolve("probe.ijm"),
			"run('Probe Parameters...', getArgument());\nprint('not reached');");
		assertEquals(1, launch("--headless", "-macro", macro.toString(), "radius=99"));
		assertEquals("", out());
		assertEquals("Macro error in line 1: Probe Parameters...: radius is 99; allowed: 1 to 10", err());
	}

	/** No summary and no folder is left, so that a pipeline sees the failure in either way. */
	@Test
	void failsWithBadParticlesAndWritesNothing() throws Exception {
		final Path macro = Files.writeString(folder.resolve("map.ijm"),
			"run('Map Local Yield Stress...', 'particles=glassj:ka2d-glass.data potential=kob-andersen-2d radius=25 output=results');");
		assertEquals(1, launch("--headless", "-macro", macro.toString()));
		assertTrue(err().matches("Macro error in line 1: radius: 25.0 is outside 1\\.\\.\\d+\\.\\d+, half the box of ka2d-glass.data " +
			"\\(in units of the mean spacing d\\)\\."), this::err);
		assertFalse(Files.exists(folder.resolve("results")));
	}

	@Test
	void failsWithAScript() throws Exception {
		final Path script = Files.writeString(folder.resolve("probe.groovy"), "throw new IOException('no such glass')");
		assertEquals(script + ": no such glass", complaint(1, "--headless", "--run", script.toString()));
	}

	@Test
	void failsWithoutAFile() {
		assertEquals("There is no macro missing.ijm.", complaint(1, "--headless", "-macro", "missing.ijm"));
		assertEquals("There is no script missing.groovy.", complaint(1, "--headless", "--run", "missing.groovy"));
	}

	@Test
	void refusesArgumentsItDoesNotKnow() {
		assertEquals("Unknown arguments: --fast" + System.lineSeparator() + LaunchArguments.USAGE, complaint(2, "--fast"));
	}

	@Test
	void refusesParametersThatItCannotRead() throws Exception {
		final String script = Files.writeString(folder.resolve("probe.groovy"), "println 1").toString();
		assertEquals("a/b does not read like key=\"text\",other=3: Unknown variable: a", complaint(1, "--headless", "--run", script,
			"a/b"));
		assertEquals("7 does not read like key=\"text\",other=3.", complaint(1, "--headless", "--run", script, "7"));
		assertEquals("unknown key 'a'; known keys: ", complaint(1, "--headless", "--run", script, "a=7") + " ");
	}

	@Test
	void needsAScreenForWindows() {
		assertEquals("There is no screen to open a window on.", complaint(1, "--gui"));
	}

	@Test
	void helps() {
		assertEquals("", complaint(0, "--help"));
	}

	/** What the launcher writes to the standard error stream of this JVM. */
	private static String complaint(final int code, final String... arguments) {
		final PrintStream err = System.err;
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		System.setErr(new PrintStream(bytes, true));
		try {
			assertEquals(code, GlassJ.run(arguments));
		}
		finally {
			System.setErr(err);
		}
		return bytes.toString().trim();
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
