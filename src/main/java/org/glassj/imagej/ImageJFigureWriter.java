package org.glassj.imagej;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.glassj.command.FigureWriter;
import org.glassj.image.FieldImage;
import org.glassj.numeric.Curve;
import org.scijava.plugin.Plugin;

import ij.io.FileSaver;

/** Writes pictures with ImageJ's own TIFF encoder and plots. */
@Plugin(type = FigureWriter.class)
public class ImageJFigureWriter implements FigureWriter {

	@Override
	public void writeTiff(final FieldImage field, final Path file) throws IOException {
		// Encoded in memory, because FileSaver would report trouble in a message box of its own.
		Files.write(file, new FileSaver(FieldWindows.imageOf(field)).serialize());
	}

	@Override
	public void writePlot(final Curve curve, final Path file) throws IOException {
		final BufferedImage picture = CurvePlots.plotOf(curve).getProcessor().getBufferedImage();
		final ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", png);
		Files.write(file, png.toByteArray());
	}
}
