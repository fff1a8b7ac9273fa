package org.glassj.imagej;

import java.awt.image.IndexColorModel;

import org.glassj.image.ColorScale;
import org.glassj.image.FieldImage;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.LUT;

/** Fields as ImageJ's images: 32-bit, calibrated, with their unit, colours and display range. */
final class FieldWindows {

	/** Fraction of the values beyond either end of the colours. Fields of up to a hundred pixels show all. */
	private static final double TAIL = 0.01;

	private FieldWindows() {
		// functions only
	}

	/** A copy of a field as an image that is not shown yet. */
	static ImagePlus imageOf(final FieldImage field) {
		final ImagePlus image = new ImagePlus(field.title(), stackOf(field));
		image.setCalibration(calibrationOf(field));
		image.setLut(lutOf(field));
		image.setProperty("Info", field.quantity());
		return image;
	}

	private static ImageStack stackOf(final FieldImage field) {
		final int width = field.size(0);
		final int height = field.dimensions() > 1 ? field.size(1) : 1;
		final int plane = width * height;
		final ImageStack stack = new ImageStack(width, height);
		for (int k = 0; k < field.values().length / plane; k++) {
			final float[] pixels = new float[plane];
			System.arraycopy(field.values(), k * plane, pixels, 0, plane);
			stack.addSlice(field.label(k), new FloatProcessor(width, height, pixels));
		}
		return stack;
	}

	private static Calibration calibrationOf(final FieldImage field) {
		final Calibration calibration = new Calibration();
		calibration.pixelWidth = field.calibration(0);
		calibration.pixelHeight = field.dimensions() > 1 ? field.calibration(1) : 1;
		calibration.pixelDepth = field.dimensions() > 2 ? field.calibration(2) : 1;
		calibration.setUnit(field.lengthUnit());
		calibration.setValueUnit(field.quantity());
		return calibration;
	}

	/** The field's colours over its values; a diverging map has its middle at zero. */
	private static LUT lutOf(final FieldImage field) {
		final byte[][] channels = new byte[3][256];
		for (int i = 0; i < 256; i++) {
			final int rgb = field.colorMap().rgb(i / 255.0);
			for (int c = 0; c < 3; c++)
				channels[c][i] = (byte) (rgb >> 16 - 8 * c);
		}
		final double[] range = rangeOf(field);
		return new LUT(new IndexColorModel(8, 256, channels[0], channels[1], channels[2]), range[0], range[1]);
	}

	/** The bulk of the values: a few extremes must not wash out the rest. */
	private static double[] rangeOf(final FieldImage field) {
		final double[] values = new double[field.values().length];
		for (int p = 0; p < values.length; p++)
			values[p] = field.values()[p];
		final ColorScale scale = ColorScale.spanning(values, TAIL, field.colorMap(), field.quantity());
		return new double[] { scale.low(), scale.high() };
	}
}
