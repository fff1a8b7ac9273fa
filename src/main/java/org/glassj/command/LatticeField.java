package org.glassj.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import java.util.Optional;

import org.glassj.elastoplastic.LatticeTiling;
import org.glassj.image.FieldImage;

/** Images as fields of a lattice, whose row 0 is at the bottom, whereas an image has it at the top. */
final class LatticeField {

	private LatticeField() {
		// functions only
	}

	/** Whether a text is the path of a file. */
	static boolean isFile(final String text) {
		try {
			return Files.isRegularFile(Paths.get(text));
		}
		catch (final InvalidPathException e) {
			return false;
		}
	}

	/**
	 * The image that a text means, if any.
	 *
	 * @param text title of an open image or path of a file
	 * @throws IOException if the file is no image
	 * @throws IllegalArgumentException if the image has more than two dimensions
	 */
	static Optional<FieldImage> find(final String text, final FieldReader images) throws IOException {
		final Optional<FieldImage> found = findAny(text, images);
		if (found.isPresent() && found.get().dimensions() != 2) throw new IllegalArgumentException("'" + text +
			"' is a stack; a map has two dimensions.");
		return found;
	}

	/** The image or the stack that a text means, likewise. */
	static Optional<FieldImage> findAny(final String text, final FieldReader images) throws IOException {
		final Optional<FieldImage> open = images.find(text);
		return open.isPresent() || !isFile(text) ? open : Optional.of(images.read(Paths.get(text)));
	}

	/**
	 * Its values repeated over a lattice, {@code [row * columns + column]}.
	 *
	 * @param key name of the parameter
	 * @throws IllegalArgumentException unless the lattice is a multiple of the image
	 */
	static double[] tiled(final String key, final FieldImage image, final int rows, final int columns) {
		return LatticeTiling.of(key, upright(image), image.size(1), image.size(0), rows, columns);
	}

	/** Its values, {@code [row * width + column]}, row 0 at the bottom. */
	static double[] upright(final FieldImage image) {
		return upright(image, 0);
	}

	/** The values of plane k likewise. */
	static double[] upright(final FieldImage image, final int k) {
		final int width = image.size(0);
		final int height = image.size(1);
		final double[] values = new double[width * height];
		for (int p = 0; p < values.length; p++)
			values[p] = image.values()[(k * height + height - 1 - p / width) * width + p % width];
		return values;
	}
}
