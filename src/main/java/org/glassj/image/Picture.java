package org.glassj.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** Something that can be drawn. */
public interface Picture {

	/** Draws it. */
	BufferedImage render();

	/** Writes it as PNG. */
	default void writePng(final Path file) throws IOException {
		if (!ImageIO.write(render(), "png", file.toFile())) throw new IOException("No PNG writer for " + file + ".");
	}
}
