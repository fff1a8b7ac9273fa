package org.glassj.imagej;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.scijava.Context;
import org.scijava.Priority;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.plugin.SciJavaPlugin;
import org.scijava.widget.InputHarvester;

import ij.IJ;
import ij.ImageJ;
import net.imagej.patcher.LegacyInjector;

/** The one ImageJ of this JVM, patched, with GlassJ's commands in it. */
final class PlainImageJ implements AutoCloseable {

	/** As in Fiji: after the strict checks, before defaults and dialogs. */
	private static final double MACRO_INPUTS = 2 * Priority.VERY_HIGH;

	/** What ImageJ returns for a macro that did not come to its end. */
	private static final String ABORTED = "[aborted]";

	private final CommandMenu menu;
	private final StatusDisplay status;

	/** Starts ImageJ, with its main window or without. */
	PlainImageJ(final Context context, final CommandMenu menu, final boolean windows) {
		this.menu = menu;
		status = new StatusDisplay(context);
		LegacyInjector.installHooks(IJ.class.getClassLoader(), new HostHooks(context, menu.commands(), this::buildMenu));
		if (windows) openWindow();
		// The first macro makes a headless ImageJ read its table of commands.
		else IJ.runMacro("return '';");
		buildMenu();
		final PluginService plugins = context.service(PluginService.class);
		plugins.addPlugin(plugin(MacroInputs.class, PreprocessorPlugin.class, MACRO_INPUTS));
		if (windows) plugins.addPlugin(plugin(InputDialog.class, PreprocessorPlugin.class, InputHarvester.PRIORITY));
		if (windows) plugins.addPlugin(plugin(CommandRecorder.class, PostprocessorPlugin.class, Priority.VERY_LOW));
	}

	/**
	 * Lists the commands. ImageJ holds on to this method of this object, and so to the status display, which SciJava's
	 * events forget when nobody else remembers it.
	 */
	private void buildMenu() {
		menu.install();
	}

	private static void openWindow() {
		final ImageJ window = new ImageJ(ImageJ.STANDALONE);
		window.exitWhenQuitting(true);
	}

	/** Describes a plugin that is added by hand, because Fiji must not find it. */
	private static <T extends SciJavaPlugin> PluginInfo<T> plugin(final Class<? extends T> type, final Class<T> role,
		final double priority)
	{
		final PluginInfo<T> info = new PluginInfo<>(type, role);
		info.setPriority(priority);
		return info;
	}

	/** Runs a macro on this thread and returns what it returns. */
	String runMacro(final String macro, final String argument) throws HostException {
		return listen(() -> IJ.runMacro(macro, argument));
	}

	/** Runs a file with a macro on this thread and returns what it returns. */
	String runMacroFile(final Path file, final String argument) throws HostException {
		if (!Files.isReadable(file)) throw new HostException("There is no macro " + file + ".");
		return listen(() -> IJ.runMacroFile(file.toAbsolutePath().toString(), argument));
	}

	private static String listen(final Supplier<String> macro) throws HostException {
		try (HeadlessMessages messages = new HeadlessMessages()) {
			final String result = macro.get();
			final Optional<String> failure = messages.failure();
			if (failure.isPresent()) throw new HostException(failure.get());
			// Without a message, the macro ended by exit().
			return ABORTED.equals(result) ? null : result;
		}
	}

	@Override
	public void close() {
		menu.uninstall();
		LegacyInjector.installHooks(IJ.class.getClassLoader(), null);
	}
}
