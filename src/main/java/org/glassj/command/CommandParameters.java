package org.glassj.command;

import java.util.ArrayList;
import java.util.List;

import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;

/** The parameters of a command as its users see them: without the services that SciJava also counts as inputs. */
public final class CommandParameters {

	private CommandParameters() {
		// functions only
	}

	/** The name of a command in menus and macros, the leaf of its menu path; its title if it is in no menu. */
	public static String label(final ModuleInfo info) {
		return info.getMenuPath() == null || info.getMenuPath().getLeaf() == null ? info.getTitle() : info.getMenuPath()
			.getLeaf().getName();
	}

	/** The parameters in the order of the class, those that all commands share last. */
	public static List<ModuleItem<?>> parameters(final ModuleInfo info) {
		final List<ModuleItem<?>> own = new ArrayList<>();
		final List<ModuleItem<?>> shared = new ArrayList<>();
		for (final ModuleItem<?> item : info.inputs())
			if (isParameter(item)) (isShared(item) ? shared : own).add(item);
		own.addAll(shared);
		return own;
	}

	private static boolean isParameter(final ModuleItem<?> item) {
		return !Service.class.isAssignableFrom(item.getType()) && !Context.class.isAssignableFrom(item.getType()) && item
			.getVisibility() != ItemVisibility.MESSAGE;
	}

	private static boolean isShared(final ModuleItem<?> item) {
		return item instanceof CommandModuleItem && ((CommandModuleItem<?>) item).getField()
			.getDeclaringClass() == GlassCommand.class;
	}
}
