package org.glassj.imagej;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Shows the tables, curves and fields that a command or script returns. It comes before Fiji's own displays and marks
 * what it showed as resolved, so that nothing is shown twice.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.VERY_HIGH)
public class ResultDisplay extends AbstractPostprocessorPlugin {

	@Parameter
	private ResultWindows windows;

	@Override
	public void process(final Module module) {
		for (final ModuleItem<?> item : module.getInfo().outputs())
			if (!module.isOutputResolved(item.getName()) && windows.show(item.getValue(module))) module.resolveOutput(item
				.getName());
	}
}
