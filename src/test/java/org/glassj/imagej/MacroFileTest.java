package org.glassj.imagej;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that runs the macros shipped and reads what they say. */
abstract class MacroFileTest extends CommandTest {

	private final PrintStream console = System.out;
	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@BeforeEach
	void listen() {
		System.setOut(new PrintStream(printed, true));
	}

	@AfterEach
	void stopListening() {
		System.setOut(console);
	}

	/** The folder of the project, wherever the tests were started. */
	static Path project() {
		return Paths.get(System.getProperty("basedir", "")).toAbsolutePath();
	}

	/** Runs a macro of the project; returns all that was said so far. */
	final String run(final String macro, final String argument) throws HostException {
		host.runMacroFile(project().resolve("macros").resolve(macro), argument);
		return printed();
	}

	/** All that was said so far. */
	final String printed() {
		return printed.toString(StandardCharsets.UTF_8);
	}
}
