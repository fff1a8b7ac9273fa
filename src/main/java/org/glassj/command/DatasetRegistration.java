package org.glassj.command;

import org.glassj.particle.ParticleDataset;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Opens the datasets that a command or script returns to dialogs, macros and scripts, and marks them resolved, for no
 * host has a window for them.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.VERY_HIGH)
public class DatasetRegistration extends AbstractPostprocessorPlugin {

	@Parameter
	private ParticleDatasets datasets;

	@Override
	public void process(final Module module) {
		for (final ModuleItem<?> item : module.getInfo().outputs()) {
			final Object value = item.getValue(module);
			if (!(value instanceof ParticleDataset)) continue;
			datasets.register((ParticleDataset) value);
			module.resolveOutput(item.getName());
		}
	}
}
