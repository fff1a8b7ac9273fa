package org.glassj.imagej;

import java.util.Optional;

import org.scijava.Context;
import org.scijava.Priority;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.widget.InputHarvester;

import ij.IJ;
import ij.ImageJ;
import ij.Macro;
import ij.macro.Interpreter;
import net.imagej.patcher.LegacyInjector;

/** The one ImageJ of this JVM, patched, with GlassJ's commands in it. */
final class PlainImageJ implements AutoCloseable {

	/** As in Fiji: after the strict checks, before defaults and dialogs. */
	private static final double MACRO_INPUTS = 2 * Priority.VERY_HIGH;

	private final CommandMenu menu;

	/** Starts ImageJ, with its main window or without. */
	PlainImageJ(final Context context, final CommandMenu menu, final boolean windows) {
		this.menu = menu;
		LegacyInjector.installHooks(IJ.class.getClassLoader(), new HostHooks(context, menu.commands(), menu::install));
		if (windows) openWindow();
		// The first macro makes a headless ImageJ read its table of commands.
		else IJ.runMacro("return '';");
		menu.install();
		addPlugin(context, MacroInputs.class, MACRO_INPUTS);
	}

	private static void openWindow() {
		final ImageJ window = new ImageJ(ImageJ.STANDALONE);
		window.exitWhenQuitting(true);
	}

	/** Adds a plugin by hand that Fiji must not find. */
	private static void addPlugin(final Context context, final Class<? extends PreprocessorPlugin> type,
		final double priority)
	{
		final PluginInfo<PreprocessorPlugin> info = new PluginInfo<>(type, PreprocessorPlugin.class);
		info.setPriority(priority);
		context.service(PluginService.class).addPlugin(info);
	}

	/** Runs a macro on this thread and returns what it returns. */
	String runMacro(final String macro, final String argument) throws HostException {
		final Interpreter interpreter = new Interpreter();
		try (HeadlessMessages messages = new HeadlessMessages()) {
			final String result = run(interpreter, macro, argument);
			final Optional<String> failure = messages.failure();
			if (failure.isPresent()) throw new HostException(failure.get());
			return result;
		}
	}

	private static String run(final Interpreter interpreter, final String macro, final String argument)
		throws HostException
	{
		try {
			return interpreter.run(macro, argument);
		}
		catch (final RuntimeException e) {
			interpreter.abortMacro();
			// The macro has said why it ends, or ends by exit() without complaint.
			if (Macro.MACRO_CANCELED.equals(e.getMessage())) return null;
			throw new HostException("The macro failed: " + e, e);
		}
	}

	@Override
	public void close() {
		menu.uninstall();
		LegacyInjector.installHooks(IJ.class.getClassLoader(), null);
	}
}
