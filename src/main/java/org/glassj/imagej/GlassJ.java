package org.glassj.imagej;

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

	private static final int FAILED = 1;
	private static final int MISUSED = 2;

	private GlassJ() {
		// a program
	}

	/** Runs the program; leaves the JVM with a code other than 0 if something failed. */
	public static void main(final String... args) {
		// Java tells everybody that it made itself a folder for preferences. The reference keeps the level alive.
		final Logger preferences = Logger.getLogger("java.util.prefs");
		preferences.setLevel(Level.WARNING);
		final int code = run(args);
		System.out.flush();
		System.err.flush();
		if (code != 0) System.exit(code);
	}

	/** Runs the program and returns its exit code. */
	static int run(final String... args) {
		try {
			run(LaunchArguments.parse(args));
			return 0;
		}
		catch (final IllegalArgumentException e) {
			System.err.println(e.getMessage());
			System.err.println(LaunchArguments.USAGE);
			return MISUSED;
		}
		catch (final HostException e) {
			System.err.println(e.getMessage());
			return FAILED;
		}
	}

	private static void run(final LaunchArguments arguments) throws HostException {
		switch (arguments.action()) {
			case HELP:
				System.out.println(LaunchArguments.USAGE);
				break;
			case GUI:
				// ImageJ's window keeps the JVM alive and ends it.
				EmbeddedHost.windowed();
				break;
			default:
				runHeadless(arguments);
		}
	}

	private static void runHeadless(final LaunchArguments arguments) throws HostException {
		try (EmbeddedHost host = EmbeddedHost.headless()) {
			if (arguments.action() == LaunchArguments.Action.MACRO) host.runMacroFile(Paths.get(arguments.file()), arguments
				.argument());
			else host.runScript(Paths.get(arguments.file()), parameters(host, arguments.argument()));
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
