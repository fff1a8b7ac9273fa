package org.glassj.command;

import org.glassj.numeric.Curve;
import org.scijava.plugin.SciJavaPlugin;

/** A plot that grows while a command computes; without a screen it does nothing. */
public interface LivePlot extends SciJavaPlugin {

	/** Draws the curve in place of the one drawn before. */
	void draw(Curve curve);

	/** Takes the plot away, for the command's own result to replace it. */
	void close();
}
