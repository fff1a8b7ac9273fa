package org.glassj.imagej;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glassj.command.FieldReader;
import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.WindowManager;
import ij.io.Opener;
import ij.measure.Calibration;

/** Takes fields from ImageJ's windows and from all image files that ImageJ reads. */
@Plugin(type = FieldReader.class)
public class ImageJFieldReader implements FieldReader {

	@Override
	public Optional<FieldImage> find(final String title) {
		return Optional.ofNullable(WindowManager.getImage(title)).filter(image -> image.getBitDepth() != 24).map(
			ImageJFieldReader::fieldOf);
	}

	@Override
	public FieldImage read(final Path file) throws IOException {
		if (!Files.isRegularFile(file)) throw new NoSuchFileException(file.toString());
		final Opener opener = new Opener();
		opener.setSilentMode(true);
		final ImagePlus image = opener.openImage(file.toString());
		if (image == null) throw new IOException(file + " is no image that ImageJ reads.");
		if (image.getBitDepth() == 24) throw new IOException(file +
			" is a picture in colours; a field has one number a pixel, as in a 32-bit TIFF.");
		return fieldOf(image);
	}

	private static FieldImage fieldOf(final ImagePlus image) {
		final int plane = image.getWidth() * image.getHeight();
		final int slices = image.getStackSize();
		final float[] values = new float[plane * slices];
		for (int k = 0; k < slices; k++)
			System.arraycopy(image.getStack().getProcessor(k + 1).convertToFloatProcessor().getPixels(), 0, values, k * plane,
				plane);
		final List<String> labels = IntStream.rangeClosed(1, slices).mapToObj(image.getStack()::getSliceLabel).map(
			label -> Objects.toString(label, "")).collect(Collectors.toList());
		final Calibration calibration = image.getCalibration();
		final long[] size = slices == 1 ? new long[] { image.getWidth(), image.getHeight() } : new long[] { image.getWidth(),
			image.getHeight(), slices };
		return new FieldImage(image.getTitle(), size, values, new double[] { calibration.pixelWidth, calibration.pixelHeight,
			calibration.pixelDepth }, calibration.getUnit(), calibration.getValueUnit(), ColorMap.SEQUENTIAL).withLabels(
				labels);
	}
}
