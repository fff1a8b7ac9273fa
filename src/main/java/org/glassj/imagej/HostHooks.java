package org.glassj.imagej;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.glassj.command.CommandParameters;
import org.glassj.command.Sentence;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.thread.ThreadService;

import ij.IJ;
import ij.macro.Interpreter;
import net.imagej.patcher.LegacyHooks;

/**
 * What the patched ImageJ asks of the embedded host: to run GlassJ's commands, and on which threads to look for the
 * options of a macro, because SciJava runs a command on a thread of its own.
 */
final class HostHooks extends LegacyHooks {

	private final Context context;
	private final Map<String, CommandInfo> commands;
	private final Runnable menuBuilder;

	/**
	 * Hooks into one context.
	 *
	 * @param commands by the identifiers under which ImageJ's table of commands lists them
	 * @param menuBuilder to be called when ImageJ has built its menus anew
	 */
	HostHooks(final Context context, final Map<String, CommandInfo> commands, final Runnable menuBuilder) {
		this.context = context;
		this.commands = commands;
		this.menuBuilder = menuBuilder;
	}

	@Override
	public Object getContext() {
		return context;
	}

	@Override
	public Object interceptRunPlugIn(final String className, final String arg) {
		if (Context.class.getName().equals(className)) return context;
		final CommandInfo info = commands.get(className);
		return info == null ? null : run(info);
	}

	/** Runs a command to its end, as Fiji does. */
	private Module run(final CommandInfo info) {
		final Future<Module> future = context.service(ModuleService.class).run(info, true);
		try {
			final Module module = future.get();
			if (((Cancelable) module).isCanceled()) abort(((Cancelable) module).getCancelReason());
			return module;
		}
		catch (final ExecutionException e) {
			abort(CommandParameters.label(info) + ": " + Sentence.of(e.getCause().getCause() == null ? e.getCause() : e.getCause()
				.getCause()));
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			abort("Interrupted.");
		}
		throw new RuntimeException(ij.Macro.MACRO_CANCELED);
	}

	/** Ends the macro that ran the command; from the menu, only tells the user. */
	private static void abort(final String reason) {
		final String sentence = reason == null || reason.isEmpty() ? null : reason;
		final Interpreter macro = Interpreter.getInstance();
		if (macro != null) macro.abort(sentence);
		else if (sentence != null && IJ.getInstance() != null) IJ.showMessage("GlassJ", sentence);
	}

	@Override
	public Iterable<Thread> getThreadAncestors() {
		final ThreadService threads = context.service(ThreadService.class);
		final List<Thread> ancestors = new ArrayList<>();
		// A pooled thread can be its own ancestor.
		for (Thread t = threads.getParent(Thread.currentThread()); t != null && !ancestors.contains(t); t = threads.getParent(t))
			ancestors.add(t);
		return ancestors;
	}

	@Override
	public void runAfterRefreshMenus() {
		menuBuilder.run();
	}

	@Override
	public void error(final Throwable thrown) {
		IJ.handleException(thrown);
	}
}
