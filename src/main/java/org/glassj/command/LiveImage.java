package org.glassj.command;

import org.glassj.image.FieldImage;
import org.scijava.plugin.SciJavaPlugin;

/** An image that changes while a command computes; without a screen it does nothing. */
public interface LiveImage extends SciJavaPlugin {

	/** Shows the field in place of the one shown before. */
	void draw(FieldImage field);

	/** Takes the image away, for the command's own result to replace it. */
	void close();
}
