package org.glassj.imagej;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.TextField;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.glassj.particle.ParticleDataset;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

import ij.gui.GenericDialog;

/**
 * One dialog that asks for the values of some parameters. Values are read as text from the fields themselves: asked in
 * ImageJ's way, the dialog would record them under its labels instead of GlassJ's keys.
 */
final class ParameterDialog {

	private static final int COLUMNS = 18;
	private static final int PATH_COLUMNS = 30;

	private final GenericDialog dialog;
	private final List<String> datasets;
	private final Map<String, Supplier<String>> readers = new LinkedHashMap<>();
	private final StringBuilder help = new StringBuilder();

	/** A dialog, still empty, that offers the open datasets by name. */
	ParameterDialog(final String title, final List<String> datasets) {
		dialog = new GenericDialog(title);
		this.datasets = datasets;
	}

	/** Adds a field for a parameter. */
	void add(final ModuleItem<?> item, final String text) {
		final String label = item.getLabel() == null || item.getLabel().isEmpty() ? item.getName() : item.getLabel();
		readers.put(item.getName(), addField(item, label, text));
		if (item.getDescription() != null && !item.getDescription().isEmpty()) help.append("<dt><b>").append(label).append(
			"</b> <tt>").append(item.getName()).append("</tt></dt><dd>").append(item.getDescription()).append("</dd>");
	}

	/** Shows the dialog and waits; whether the user agreed. */
	boolean ask() {
		if (help.length() > 0) dialog.addHelp("<html><dl>" + help + "</dl></html>");
		dialog.showDialog();
		return dialog.wasOKed();
	}

	/** What the fields say, by parameter. */
	Map<String, String> values() {
		final Map<String, String> values = new LinkedHashMap<>();
		readers.forEach((name, reader) -> values.put(name, reader.get()));
		return values;
	}

	private Supplier<String> addField(final ModuleItem<?> item, final String label, final String text) {
		if (Types.box(item.getType()) == Boolean.class) return addCheckbox(label, text);
		final List<String> choices = choices(item);
		if (!choices.isEmpty()) return addChoice(label, choices, text);
		final String style = String.valueOf(item.getWidgetStyle());
		if (style.contains("directory")) dialog.addDirectoryField(label, text, PATH_COLUMNS);
		else if (isFile(item, style)) dialog.addFileField(label, text, PATH_COLUMNS);
		else dialog.addStringField(label, text, COLUMNS);
		final TextField field = (TextField) dialog.getStringFields().lastElement();
		return () -> field.getText().trim();
	}

	private Supplier<String> addCheckbox(final String label, final String text) {
		dialog.addCheckbox(label, Boolean.parseBoolean(text));
		final Checkbox box = (Checkbox) dialog.getCheckboxes().lastElement();
		return () -> String.valueOf(box.getState());
	}

	private Supplier<String> addChoice(final String label, final List<String> choices, final String text) {
		dialog.addChoice(label, choices.toArray(new String[0]), text.isEmpty() ? choices.get(choices.size() - 1) : text);
		final Choice choice = (Choice) dialog.getChoices().lastElement();
		return choice::getSelectedItem;
	}

	private List<String> choices(final ModuleItem<?> item) {
		if (item.getType() == ParticleDataset.class) return datasets;
		final List<String> choices = new ArrayList<>();
		if (item.getChoices() != null) item.getChoices().forEach(choice -> choices.add(String.valueOf(choice)));
		return choices;
	}

	private static boolean isFile(final ModuleItem<?> item, final String style) {
		return item.getType() == ParticleDataset.class || item.getType() == File.class || style.contains("file") || style
			.contains("open");
	}
}
