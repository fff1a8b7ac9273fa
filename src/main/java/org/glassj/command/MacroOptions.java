package org.glassj.command;

import java.util.Optional;

import org.scijava.plugin.SciJavaPlugin;

/** The option string of a macro's {@code run("Label...", "key=value ...")}; commands cannot ask the host itself. */
public interface MacroOptions extends SciJavaPlugin {

	/** The options with which a macro started the command on this thread; empty if no macro did, or gave none. */
	Optional<String> current();
}
