package org.glassj.imagej;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.glassj.command.CommandParameters;
import org.glassj.command.ParameterRule;
import org.glassj.command.ParticleDatasets;
import org.glassj.command.Sentence;
import org.scijava.Context;
import org.scijava.convert.ConvertService;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptInfo;
import org.scijava.script.ScriptLanguage;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

/** Runs scripts with {@code #@} parameters. SciJava itself brings no language; this one adds Groovy. */
final class ScriptRunner {

	private final Context context;

	/** Teaches a context Groovy. */
	ScriptRunner(final Context context) {
		this.context = context;
		final ScriptLanguage groovy = new AdaptedScriptLanguage("groovy") {
			// Not a plugin, because Fiji has its own.
		};
		context.inject(groovy);
		context.service(ScriptService.class).getIndex().add(groovy, false);
	}

	/** Runs a script to its end and returns its outputs by name. */
	Map<String, Object> run(final Path file, final Map<String, ?> inputs) throws HostException {
		final ScriptInfo info = infoOf(file.toFile());
		final StringWriter errors = new StringWriter();
		try {
			final ScriptModule module = (ScriptModule) context.service(ModuleService.class).createModule(info);
			module.setErrorWriter(errors);
			context.service(ModuleService.class).run(module, true, converted(info, inputs)).get();
			if (errors.getBuffer().length() > 0) throw new HostException(file + ": " + firstSentence(errors.toString()));
			return module.getOutputs();
		}
		catch (final ExecutionException e) {
			throw new HostException(file + ": " + Sentence.of(e.getCause()), e);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new HostException(file + ": interrupted.", e);
		}
	}

	private ScriptInfo infoOf(final File file) throws HostException {
		if (!file.isFile()) throw new HostException("There is no script " + file + ".");
		final ScriptService scripts = context.service(ScriptService.class);
		if (!scripts.canHandleFile(file)) throw new HostException(file + " is in no script language known here; it is " +
			scripts.getLanguages().stream().map(ScriptLanguage::getLanguageName).collect(Collectors.joining(", ")) + ".");
		return scripts.getScript(file);
	}

	/** The inputs in the types of the script's parameters; SciJava would pass over those that do not fit. */
	private Map<String, Object> converted(final ScriptInfo info, final Map<String, ?> inputs) throws HostException {
		final Map<String, Object> converted = new LinkedHashMap<>();
		for (final Map.Entry<String, ?> input : inputs.entrySet())
			converted.put(input.getKey(), convert(info, input.getKey(), input.getValue()));
		return converted;
	}

	private Object convert(final ScriptInfo info, final String name, final Object value) throws HostException {
		final ModuleItem<?> item = info.getInput(name);
		if (item == null) throw new HostException("unknown key '" + name + "'; known keys: " + CommandParameters.parameters(info)
			.stream().map(ModuleItem::getName).collect(Collectors.joining(", ")));
		final ParameterRule rule = new ParameterRule(item, context.service(ParticleDatasets.class));
		final Optional<String> problem = value instanceof String ? rule.check((String) value) : rule.check(value);
		if (problem.isPresent()) throw new HostException(problem.get());
		final Object converted = context.service(ConvertService.class).convert(value, item.getType());
		if (converted == null) throw new HostException(name + " is '" + value + "', not a " + item.getType().getSimpleName());
		return converted;
	}

	/** The message at the head of a stack trace, without the name of the exception's class. */
	private static String firstSentence(final String trace) {
		final StringBuilder head = new StringBuilder();
		for (final String line : trace.split("\\R")) {
			if (line.startsWith("\tat ")) break;
			head.append(head.length() == 0 ? "" : " ").append(line.trim());
		}
		return head.toString().replaceFirst("^[\\w.$]+(Exception|Error): ", "");
	}
}
