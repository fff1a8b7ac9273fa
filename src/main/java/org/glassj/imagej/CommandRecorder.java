package org.glassj.imagej;

import org.glassj.command.CommandParameters;
import org.glassj.command.GlassCommand;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;

import ij.IJ;
import ij.plugin.frame.Recorder;

/** Writes each command that a user ran from the menus to ImageJ's macro recorder. Only for the embedded host. */
public class CommandRecorder extends AbstractPostprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (!Recorder.record || IJ.isMacro() || !(module.getDelegateObject() instanceof GlassCommand)) return;
		Recorder.setCommand(CommandParameters.label(module.getInfo()));
		for (final ModuleItem<?> item : CommandParameters.parameters(module.getInfo()))
			record(item.getName(), item.getValue(module));
		Recorder.saveCommand();
	}

	private static void record(final String key, final Object value) {
		if (value == null || value.toString().isEmpty()) return;
		Recorder.recordOption(key, value.toString().replace("\\", "\\\\").replace("\"", "\\\""));
	}
}
