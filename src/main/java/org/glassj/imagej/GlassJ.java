package org.glassj.imagej;

import java.awt.GraphicsEnvironment;
import java.nio.file.Paths;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.glassj.command.Sentence;
import org.scijava.parse.Items;
import org.scijava.parse.ParseService;

/**
 * Starts GlassJ outside Fiji; see {@link LaunchArguments#USAGE}. Refers to no class of ImageJ, which {@link EmbeddedHost}
 * must patch first.
 */
public final class GlassJ {

	/** Not done: ImageJ's window keeps the JVM alive and ends it. */
	private static final int RUNNING = -1;
	private static final int FAILED = 1;
	private static final int MISUSED = 2;

	private GlassJ() {
		// a program
	}

	/** Runs the program and ends the JVM with its exit code, unless a window is open. */
	public static void main(final String... args) {
		// Java tells everybody that it made itself a folder for preferences. The reference keeps the level alive.
		final Logger preferences = Logger.getLogger("java.util.prefs");
		preferences.setLevel(Level.WARNING);
		final int code = run(args);
		System.out.flush();
		System.err.flush();
		// Without this, Maven would wait for a timer of SciJava's events that ends with the JVM only.
		if (code != RUNNING) System.exit(code);
	}

	/** Runs the program and returns its exit code, {@link #RUNNING} if a window is open. */
	static int run(final String... args) {
		final LaunchArguments arguments;
		try {
			arguments = LaunchArguments.parse(args);
		}
		catch (final IllegalArgumentException e) {
			System.err.println(e.getMessage());
			System.err.println(LaunchArguments.USAGE);
			return MISUSED;
		}
		try {
			return run(arguments);
		}
		catch (final HostException e) {
			System.err.println(e.getMessage());
			return FAILED;
		}
	}

	private static int run(final LaunchArguments arguments) throws HostException {
		switch (arguments.action()) {
			case HELP:
				System.out.println(LaunchArguments.USAGE);
				return 0;
			case GUI:
				if (GraphicsEnvironment.isHeadless()) throw new HostException("There is no screen to open a window on.");
				EmbeddedHost.windowed();
				return RUNNING;
			default:
				runHeadless(arguments);
				return 0;
		}
	}

	private static void runHeadless(final LaunchArguments arguments) throws HostException {
		try (EmbeddedHost host = EmbeddedHost.headless()) {
			for (final String file : arguments.files())
				if (arguments.action() == LaunchArguments.Action.MACRO) host.runMacroFile(Paths.get(file), arguments.argument());
				else host.runScript(Paths.get(file), parameters(host, arguments.argument()));
		}
	}

	/** Parses {@code key="value",other=3} as Fiji does. */
	private static Map<String, Object> parameters(final EmbeddedHost host, final String text) throws HostException {
		try {
			final Items items = host.context().service(ParseService.class).parse(text);
			if (items.isMap()) return items.asMap();
		}
		catch (final IllegalArgumentException e) {
			throw new HostException(text + " does not read like key=\"text\",other=3: " + Sentence.of(e), e);
		}
		throw new HostException(text + " does not read like key=\"text\",other=3.");
	}
}
