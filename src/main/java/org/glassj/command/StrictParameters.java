package org.glassj.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glassj.particle.ParticleDataset;
import org.scijava.Priority;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;
import org.scijava.ui.UIService;
import org.scijava.util.Types;

/**
 * Cancels a GlassJ command whose parameters are wrong, with one sentence that names the parameter, the value and what
 * is allowed. Fiji by itself would take an unknown key for nothing, a number that does not parse for 0, a bare key for
 * {@code false}, and skip the command in silence where particles are missing.
 * <p>
 * A macro that gives any option gives all: what it omits takes its default, and no dialog opens.
 * </p>
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.EXTREMELY_HIGH)
public class StrictParameters extends AbstractPreprocessorPlugin {

	@Parameter
	private PluginService plugins;

	@Parameter
	private ParticleDatasets datasets;

	@Parameter
	private LogService log;

	@Parameter(required = false)
	private UIService ui;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof GlassCommand)) return;
		final List<ModuleItem<?>> parameters = CommandParameters.parameters(module.getInfo());
		final Optional<String> options = calledWithValues(module, parameters) ? Optional.empty() : macroOptions();
		findProblem(module, parameters, options).ifPresent(problem -> {
			final String sentence = CommandParameters.label(module.getInfo()) + ": " + problem;
			invalidateOutput(module, options);
			log.subLogger(GlassCommand.REFUSALS).error(sentence);
			cancel(sentence);
		});
	}

	/** Removes the summary of an earlier run, which would seem to be that of the run refused. */
	private void invalidateOutput(final Module module, final Optional<String> options) {
		try {
			GlassCommand.invalidate(options.isPresent() ? MacroArguments.parse(options.get()).value("output") : String.valueOf(
				module.getInput("output")));
		}
		catch (final IOException | IllegalArgumentException e) {
			log.debug(e);
		}
	}

	private Optional<String> findProblem(final Module module, final List<ModuleItem<?>> parameters,
		final Optional<String> options)
	{
		if (options.isPresent()) return checkMacro(module, parameters, options.get());
		final Optional<String> wrong = parameters.stream().filter(item -> module.isInputResolved(item.getName())).flatMap(
			item -> new ParameterRule(item, datasets).check(item.getValue(module)).stream()).findFirst();
		final boolean dialogFollows = ui != null && !ui.isHeadless();
		return wrong.isPresent() || dialogFollows ? wrong : parameters.stream().flatMap(item -> checkMissing(module, item)
			.stream()).findFirst();
	}

	/** A script that a macro started passes values of its own; the macro's options are not meant for its commands. */
	private static boolean calledWithValues(final Module module, final List<ModuleItem<?>> parameters) {
		return parameters.stream().anyMatch(item -> module.isInputResolved(item.getName()));
	}

	private Optional<String> macroOptions() {
		return plugins.createInstancesOfType(MacroOptions.class).stream().flatMap(source -> source.current().stream())
			.filter(options -> !options.isBlank()).findFirst();
	}

	private Optional<String> checkMacro(final Module module, final List<ModuleItem<?>> parameters, final String options) {
		final MacroArguments arguments;
		try {
			arguments = MacroArguments.parse(options);
		}
		catch (final IllegalArgumentException e) {
			return Optional.of(Sentence.of(e));
		}
		final Optional<String> unknown = checkKeys(parameters, arguments);
		if (unknown.isPresent()) return unknown;
		return parameters.stream().flatMap(item -> checkArgument(module, item, arguments).stream()).findFirst();
	}

	private static Optional<String> checkKeys(final List<ModuleItem<?>> parameters, final MacroArguments arguments) {
		final List<String> known = parameters.stream().map(ModuleItem::getName).collect(Collectors.toList());
		return Stream.concat(arguments.keys().stream().filter(key -> !known.contains(key)).map(key -> "unknown key '" + key +
			"'; known keys are " + String.join(", ", known) + ParameterRule.suggest(key, known)), known.stream().filter(
				key -> !arguments.isUnambiguous(key)).map(key -> "a value contains '" + key +
					"=', which ImageJ takes for the key " + key)).findFirst();
	}

	private Optional<String> checkArgument(final Module module, final ModuleItem<?> item, final MacroArguments arguments) {
		final String text = arguments.value(item.getName());
		if (text != null) return new ParameterRule(item, datasets).check(text);
		if (arguments.keys().contains(item.getName())) return Optional.of("key '" + item.getName() +
			"' has no value; write " + item.getName() + "=" + (Types.box(item.getType()) == Boolean.class ? "true" : "VALUE"));
		final Optional<String> missing = checkMissing(module, item);
		if (missing.isEmpty()) module.resolveInput(item.getName());
		return missing;
	}

	/** SciJava drops what it cannot convert, so that a name from a script which means nothing is missing here, too. */
	private Optional<String> checkMissing(final Module module, final ModuleItem<?> item) {
		if (!item.isRequired() || item.getValue(module) != null) return Optional.empty();
		return Optional.of(item.getType() != ParticleDataset.class ? item.getName() + " is missing" : item.getName() +
			" is missing, or neither an open dataset nor a readable file; " + datasets.describeOpen());
	}
}
