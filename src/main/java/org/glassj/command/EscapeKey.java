package org.glassj.command;

import org.scijava.plugin.SciJavaPlugin;

/** The key by which users of a host stop what is running; commands cannot ask the host itself. */
public interface EscapeKey extends SciJavaPlugin {

	/** Forgets that the key was pressed. */
	void reset();

	/** Whether the key was pressed since the last reset; may be called from any thread. */
	boolean isPressed();
}
