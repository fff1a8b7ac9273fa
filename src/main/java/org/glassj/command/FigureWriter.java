package org.glassj.command;

import java.io.IOException;
import java.nio.file.Path;

import org.glassj.image.FieldImage;
import org.glassj.numeric.Curve;
import org.scijava.plugin.SciJavaPlugin;

/** Writes results as pictures in the formats of the host; works without a screen. */
public interface FigureWriter extends SciJavaPlugin {

	/**
	 * Writes a field as a 32-bit TIFF that ImageJ opens with its calibration, unit, colours and display range.
	 *
	 * @throws IOException if the file cannot be written
	 */
	void writeTiff(FieldImage field, Path file) throws IOException;

	/**
	 * Writes a curve as a PNG with labelled axes and, for several series, a legend.
	 *
	 * @throws IOException if the file cannot be written
	 */
	void writePlot(Curve curve, Path file) throws IOException;
}
