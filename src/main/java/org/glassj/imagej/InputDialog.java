package org.glassj.imagej;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glassj.command.CommandParameters;
import org.glassj.command.ParameterRule;
import org.glassj.command.ParticleDatasets;
import org.glassj.particle.ParticleDataset;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.plugin.Parameter;

import ij.IJ;

/**
 * Asks the user for the inputs that nobody gave, in one dialog, until all are right or the user cancels. Only for the
 * embedded host; Fiji has its own.
 */
public class InputDialog extends AbstractPreprocessorPlugin {

	@Parameter
	private ParticleDatasets datasets;

	@Parameter
	private ConvertService converter;

	@Override
	public void process(final Module module) {
		final List<ModuleItem<?>> open = CommandParameters.parameters(module.getInfo()).stream().filter(item -> !module
			.isInputResolved(item.getName())).collect(Collectors.toList());
		if (open.isEmpty() || IJ.getInstance() == null) return;
		final Map<String, String> texts = new LinkedHashMap<>();
		open.forEach(item -> texts.put(item.getName(), textOf(item.getValue(module))));
		ask(CommandParameters.label(module.getInfo()), open, texts).ifPresentOrElse(values -> fill(module, open, values),
			() -> cancel(""));
	}

	private Optional<Map<String, String>> ask(final String title, final List<ModuleItem<?>> items,
		final Map<String, String> texts)
	{
		final ParameterDialog dialog = new ParameterDialog(title, datasets.list().stream().map(ParticleDataset::name).collect(
			Collectors.toList()));
		items.forEach(item -> dialog.add(item, texts.get(item.getName())));
		if (!dialog.ask()) return Optional.empty();
		final Map<String, String> values = dialog.values();
		final Optional<String> problem = items.stream().flatMap(item -> check(item, values.get(item.getName())).stream())
			.findFirst();
		if (problem.isEmpty()) return Optional.of(values);
		IJ.showMessage(title, problem.get());
		return ask(title, items, values);
	}

	private Optional<String> check(final ModuleItem<?> item, final String text) {
		return isOmitted(item, text) ? Optional.empty() : new ParameterRule(item, datasets).check(text);
	}

	private void fill(final Module module, final List<ModuleItem<?>> items, final Map<String, String> values) {
		for (final ModuleItem<?> item : items) {
			final String text = values.get(item.getName());
			if (!isOmitted(item, text)) module.setInput(item.getName(), converter.convert(text, item.getType()));
			module.resolveInput(item.getName());
		}
	}

	/** An optional object may be left out; an empty text is a text. */
	private static boolean isOmitted(final ModuleItem<?> item, final String text) {
		return text.isEmpty() && !item.isRequired() && item.getType() != String.class;
	}

	private static String textOf(final Object value) {
		return value == null ? "" : value.toString();
	}
}
