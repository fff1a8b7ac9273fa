package org.glassj.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.glassj.image.FieldImage;
import org.scijava.plugin.SciJavaPlugin;

/** Takes fields from the host's images, open ones and files; works without a screen. */
public interface FieldReader extends SciJavaPlugin {

	/** The open image of a title. */
	Optional<FieldImage> find(String title);

	/**
	 * Reads an image file: a plane, or a stack whose slices, with their labels, are the third axis.
	 *
	 * @throws IOException in one sentence that names the file, if it is missing or no image of one channel
	 */
	FieldImage read(Path file) throws IOException;
}
