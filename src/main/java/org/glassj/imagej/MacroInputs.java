package org.glassj.imagej;

import java.util.Optional;

import org.glassj.command.CommandParameters;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.plugin.Parameter;

import ij.Macro;

/**
 * Fills a command's inputs from the options of the macro that runs it, by Fiji's rules: the key is the name of the
 * field, a value is converted from text, and what does not convert is left alone. Only for the embedded host; Fiji
 * has its own.
 */
public class MacroInputs extends AbstractPreprocessorPlugin {

	@Parameter
	private ConvertService converter;

	@Override
	public void process(final Module module) {
		final Optional<String> options = new ImageJMacroOptions().current();
		if (options.isEmpty()) return;
		for (final ModuleItem<?> item : CommandParameters.parameters(module.getInfo()))
			fill(module, item, Macro.getValue(options.get(), item.getName(), null));
	}

	private void fill(final Module module, final ModuleItem<?> item, final String value) {
		if (value == null || !converter.supports(value, item.getType())) return;
		module.setInput(item.getName(), converter.convert(value, item.getType()));
		module.resolveInput(item.getName());
	}
}
