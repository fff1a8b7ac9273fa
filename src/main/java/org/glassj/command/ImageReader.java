package org.glassj.command;

import java.io.IOException;
import java.nio.file.Path;

import org.glassj.image.FieldImage;
import org.scijava.plugin.SciJavaPlugin;

/** Reads pictures in the formats of the host; works without a screen. */
public interface ImageReader extends SciJavaPlugin {

	/**
	 * Reads an image or a stack with its calibration; a stack has three axes.
	 *
	 * @throws IOException if the file cannot be read, or has colours instead of values
	 */
	FieldImage read(Path file) throws IOException;
}
