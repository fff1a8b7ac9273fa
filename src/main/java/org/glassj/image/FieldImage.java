package org.glassj.image;

import java.util.Arrays;
import java.util.List;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.real.FloatType;

import org.glassj.particle.BlockMeans;

/**
 * A field on a regular lattice: values, the size of a pixel and its unit, what a value means, and the colour map it
 * is best seen with. The first axis runs fastest, as in ImgLib2; y points up in the physics and down in the picture,
 * so row 0 is the top of the box (largest y). Values that do not exist are NaN.
 */
public final class FieldImage {

	private final String title;
	private final long[] size;
	private final float[] values;
	private final double[] calibration;
	private final String lengthUnit;
	private final String quantity;
	private final ColorMap colorMap;
	private final List<String> labels;

	/**
	 * Wraps values without copying.
	 *
	 * @param title window title and file name stem
	 * @param size pixels along x, y and possibly z
	 * @param values first axis fastest, one for each pixel
	 * @param calibration pixel size along each axis
	 * @param lengthUnit unit of the calibration
	 * @param quantity what a value means, with its unit
	 * @param colorMap colours
	 */
	public FieldImage(final String title, final long[] size, final float[] values, final double[] calibration,
		final String lengthUnit, final String quantity, final ColorMap colorMap)
	{
		this(title, size, values, calibration, lengthUnit, quantity, colorMap, List.of());
	}

	private FieldImage(final String title, final long[] size, final float[] values, final double[] calibration,
		final String lengthUnit, final String quantity, final ColorMap colorMap, final List<String> labels)
	{
		if (Arrays.stream(size).reduce(1, (m, n) -> m * n) != values.length) throw new IllegalArgumentException(title +
			": " + values.length + " values do not fill " + Arrays.toString(size) + " pixels.");
		this.title = title;
		this.size = size.clone();
		this.values = values;
		this.calibration = calibration.clone();
		this.lengthUnit = lengthUnit;
		this.quantity = quantity;
		this.colorMap = colorMap;
		this.labels = labels;
	}

	/**
	 * Block means as an image calibrated in d, the topmost row of blocks first. A tilted box is shown straightened, as
	 * the lattice of its blocks.
	 */
	public static FieldImage of(final BlockMeans blocks, final String title, final String quantity,
		final ColorMap colorMap)
	{
		final int dim = blocks.dimension();
		final long[] size = new long[dim];
		final double[] calibration = new double[dim];
		for (int k = 0; k < dim; k++) {
			size[k] = blocks.blocks(k);
			calibration[k] = blocks.blockSize(k);
		}
		final int width = blocks.blocks(0);
		final int height = blocks.blocks(1);
		final float[] values = new float[blocks.values().length];
		for (int p = 0; p < values.length; p++) {
			final int row = p / width;
			final int mirrored = row / height * height + height - 1 - row % height;
			values[mirrored * width + p % width] = (float) blocks.values()[p];
		}
		return new FieldImage(title, size, values, calibration, "d", quantity, colorMap);
	}

	/** This image, of which one length unit is as many of another; a third axis keeps its own. */
	public FieldImage inUnit(final double length, final String unit) {
		final double[] scaled = calibration.clone();
		scaled[0] *= length;
		scaled[1] *= length;
		return new FieldImage(title, size, values, scaled, unit, quantity, colorMap, labels);
	}

	/**
	 * Fields of one lattice as a stack, the topmost row of blocks first.
	 *
	 * @param planes {@code [row * columns + column]} each, row 0 at the bottom
	 * @param calibration size of a block along x and y, distance of planes
	 */
	public static FieldImage ofLattice(final String title, final int rows, final int columns, final List<float[]> planes,
		final double[] calibration, final String quantity, final ColorMap colorMap)
	{
		final float[] values = new float[rows * columns * planes.size()];
		for (int k = 0; k < planes.size(); k++)
			for (int row = 0; row < rows; row++)
				System.arraycopy(planes.get(k), row * columns, values, (k * rows + rows - 1 - row) * columns, columns);
		return new FieldImage(title, new long[] { columns, rows, planes.size() }, values, calibration, "d", quantity, colorMap);
	}

	/** This stack with labels of its planes, one for each. */
	public FieldImage withLabels(final List<String> planes) {
		return new FieldImage(title, size, values, calibration, lengthUnit, quantity, colorMap, List.copyOf(planes));
	}

	/** Label of plane k; empty if it has none. */
	public String label(final int k) {
		return k < labels.size() ? labels.get(k) : "";
	}

	/** Window title and file name stem. */
	public String title() {
		return title;
	}

	/** The values as an ImgLib2 image on the same array. */
	public ArrayImg<FloatType, FloatArray> img() {
		return ArrayImgs.floats(values, size);
	}

	/** The values, first axis fastest, not copied. */
	public float[] values() {
		return values;
	}

	/** Pixels along axis a. */
	public int size(final int a) {
		return (int) size[a];
	}

	/** Number of axes. */
	public int dimensions() {
		return size.length;
	}

	/** Pixel size along axis a. */
	public double calibration(final int a) {
		return calibration[a];
	}

	/** Unit of the calibration. */
	public String lengthUnit() {
		return lengthUnit;
	}

	/** What a value means, with its unit. */
	public String quantity() {
		return quantity;
	}

	/** Colours it is best seen with. */
	public ColorMap colorMap() {
		return colorMap;
	}

	@Override
	public String toString() {
		return title;
	}
}
