package org.glassj.imagej;

import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.MenuItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glassj.command.CommandParameters;
import org.glassj.command.GlassCommand;
import org.scijava.MenuPath;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

import ij.IJ;
import ij.Menus;

/** GlassJ's commands in ImageJ's table of commands, where macros find them by label, and in its menu bar. */
final class CommandMenu {

	private final Map<String, CommandInfo> commands = new LinkedHashMap<>();

	/** Collects the commands of a context. */
	CommandMenu(final CommandService service) {
		final List<CommandInfo> infos = new ArrayList<>();
		for (final CommandInfo info : service.getCommandsOfType(org.scijava.command.Command.class))
			if (info.getMenuPath().size() > 1 && isGlassCommand(info)) infos.add(info);
		infos.sort(Comparator.comparing((CommandInfo info) -> info.getMenuPath().getLeaf().getWeight()).thenComparing(
			CommandParameters::label));
		for (final CommandInfo info : infos)
			commands.put(info.getIdentifier(), info);
	}

	/** The commands by identifier, in the order of the menu. */
	Map<String, CommandInfo> commands() {
		return commands;
	}

	/** Puts the commands into ImageJ's table and, if it has windows, its menus. */
	@SuppressWarnings("unchecked")
	void install() {
		commands.forEach((identifier, info) -> Menus.getCommands().put(CommandParameters.label(info), identifier));
		if (IJ.getInstance() != null) commands.values().forEach(info -> addItem(info.getMenuPath()));
	}

	/** Takes the commands out of ImageJ's table. */
	void uninstall() {
		commands.forEach((identifier, info) -> Menus.getCommands().remove(CommandParameters.label(info), identifier));
	}

	private static boolean isGlassCommand(final CommandInfo info) {
		try {
			return GlassCommand.class.isAssignableFrom(info.loadDelegateClass());
		}
		catch (final ClassNotFoundException e) {
			return false;
		}
	}

	private static void addItem(final MenuPath path) {
		Menu menu = topMenu(Menus.getMenuBar(), path.get(0).getName());
		for (int k = 1; k < path.size() - 1; k++)
			menu = subMenu(menu, path.get(k).getName());
		final MenuItem item = new MenuItem(path.getLeaf().getName());
		item.addActionListener(IJ.getInstance());
		menu.add(item);
	}

	private static Menu topMenu(final MenuBar bar, final String label) {
		for (int m = 0; m < bar.getMenuCount(); m++)
			if (bar.getMenu(m).getLabel().equals(label)) return bar.getMenu(m);
		return bar.add(new Menu(label));
	}

	private static Menu subMenu(final Menu menu, final String label) {
		for (int m = 0; m < menu.getItemCount(); m++)
			if (menu.getItem(m) instanceof Menu && menu.getItem(m).getLabel().equals(label)) return (Menu) menu.getItem(m);
		final Menu added = new Menu(label);
		menu.add(added);
		return added;
	}
}
