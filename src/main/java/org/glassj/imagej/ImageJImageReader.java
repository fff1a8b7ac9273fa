package org.glassj.imagej;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.glassj.command.ImageReader;
import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.io.Opener;
import ij.measure.Calibration;

/** Reads pictures as ImageJ does. */
@Plugin(type = ImageReader.class)
public class ImageJImageReader implements ImageReader {

	@Override
	public FieldImage read(final Path file) throws IOException {
		if (!Files.isRegularFile(file)) throw new IOException(file + ": there is no such file.");
		final Opener opener = new Opener();
		opener.setSilentMode(true);
		final ImagePlus image = opener.getFileType(file.toString()) == Opener.UNKNOWN ? null : opener.openImage(file.toString());
		if (image == null) throw new IOException(file + ": this is no image that ImageJ can read.");
		if (image.getType() == ImagePlus.COLOR_RGB) throw new IOException(file + ": the image has colours, not values.");
		final int plane = image.getWidth() * image.getHeight();
		final float[] values = new float[plane * image.getStackSize()];
		for (int k = 0; k < image.getStackSize(); k++)
			System.arraycopy(image.getStack().getProcessor(k + 1).convertToFloatProcessor().getPixels(), 0, values, k * plane,
				plane);
		final Calibration calibration = image.getCalibration();
		return new FieldImage(image.getTitle(), new long[] { image.getWidth(), image.getHeight(), image.getStackSize() }, values,
			new double[] { calibration.pixelWidth, calibration.pixelHeight, calibration.pixelDepth }, calibration.getUnit(),
			calibration.getValueUnit(), ColorMap.SEQUENTIAL);
	}
}
