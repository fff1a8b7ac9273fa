package org.glassj.imagej;

import java.util.Optional;

import org.glassj.command.MacroOptions;
import org.scijava.plugin.Plugin;

import ij.Macro;

/** The options of ImageJ's macro language. */
@Plugin(type = MacroOptions.class)
public class ImageJMacroOptions implements MacroOptions {

	@Override
	public Optional<String> current() {
		return Optional.ofNullable(Macro.getOptions());
	}
}
