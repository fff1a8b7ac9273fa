package org.glassj.imagej;

import java.nio.file.Path;
import java.util.Map;

import org.glassj.command.GlassCommand;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;
import org.scijava.plugin.DefaultPluginFinder;
import org.scijava.plugin.PluginIndex;

import net.imagej.patcher.LegacyInjector;

/**
 * GlassJ beside a plain ImageJ, for where there is no Fiji: lists all GlassJ commands in ImageJ's menus and makes
 * {@code run("Label...", "key=value")} work in macros by Fiji's rules, and scripts with {@code #@} parameters.
 *
 * <pre>
 * try (EmbeddedHost host = EmbeddedHost.headless()) {
 * 	host.runMacro("run('Open Particles...', 'file=glass.dump');");
 * }
 * </pre>
 *
 * ImageJ keeps its state in static fields, so there can be one host at a time, and it must be started before anything
 * else in the JVM touches a class of ImageJ. The JVM needs {@code --add-opens=java.base/java.lang=ALL-UNNAMED}.
 */
public final class EmbeddedHost implements AutoCloseable {

	private final Context context;
	private final FailureLog failures;
	private final ScriptRunner scripts;
	private final PlainImageJ imagej;

	private EmbeddedHost(final boolean windows) {
		context = new Context(new PluginIndex(new DefaultPluginFinder(classLoader())));
		// Exceptions and message boxes say it.
		context.service(LogService.class).setLevelForLogger(GlassCommand.REFUSALS, LogLevel.NONE);
		failures = new FailureLog(context);
		scripts = new ScriptRunner(context);
		imagej = new PlainImageJ(context, new CommandMenu(context.service(CommandService.class)), windows);
	}

	/**
	 * A loader of the same classes that does not show where they come from: from one that does, SciJava would index
	 * freshly compiled classes anew, and say so on the console.
	 */
	private static ClassLoader classLoader() {
		return new ClassLoader(Context.getClassLoader()) {
			// delegates everything
		};
	}

	/** Starts a host without windows. */
	public static EmbeddedHost headless() {
		System.setProperty("java.awt.headless", "true");
		LegacyInjector.preinit();
		return new EmbeddedHost(false);
	}

	/** Starts a host with ImageJ's main window, menus and dialogs; needs a screen. */
	public static EmbeddedHost windowed() {
		LegacyInjector.preinit();
		return new EmbeddedHost(true);
	}

	/** The SciJava context with all services. */
	public Context context() {
		return context;
	}

	/**
	 * Runs a macro in ImageJ's language to its end.
	 *
	 * @return what the macro returns; null if nothing
	 * @throws HostException if the macro fails or one of its commands is canceled
	 */
	public String runMacro(final String macro) throws HostException {
		return runMacro(macro, "");
	}

	/** As {@link #runMacro(String)}, with an argument that the macro reads by {@code getArgument()}. */
	public String runMacro(final String macro, final String argument) throws HostException {
		failures.clear();
		final String result = imagej.runMacro(macro, argument);
		requireNoFailure();
		return result;
	}

	/** As {@link #runMacro(String, String)}, from a file. */
	public String runMacroFile(final Path file, final String argument) throws HostException {
		failures.clear();
		final String result = imagej.runMacroFile(file, argument);
		requireNoFailure();
		return result;
	}

	/**
	 * Runs a script with {@code #@} parameters to its end.
	 *
	 * @param file in Groovy, by its suffix
	 * @param inputs values of its parameters by name
	 * @return its outputs by name
	 * @throws HostException if the script throws or one of its commands is canceled
	 */
	public Map<String, Object> runScript(final Path file, final Map<String, ?> inputs) throws HostException {
		failures.clear();
		final Map<String, Object> outputs = scripts.run(file, inputs);
		requireNoFailure();
		return outputs;
	}

	private void requireNoFailure() throws HostException {
		if (failures.first().isPresent()) throw new HostException(failures.first().get());
	}

	/** Takes GlassJ out of ImageJ and disposes of the context. */
	@Override
	public void close() {
		imagej.close();
		context.dispose();
	}
}
