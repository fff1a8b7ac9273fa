package org.glassj.io;

import java.math.BigDecimal;
import java.util.List;

import org.glassj.particle.PeriodicBox;

/**
 * A cell as LAMMPS writes it: bounds lo and hi along each axis and the tilts xy, xz, yz, that is cell vectors
 * (lx, 0, 0), (xy, ly, 0), (xz, yz, lz) from the corner (xlo, ylo, zlo).
 * <p>
 * Files hold sums of these numbers: hi = lo + l everywhere and, in tilted dumps, the bounds of the smallest
 * rectangular box around the cell. In floating point, undoing such a sum is off by a rounding error. So sums and
 * differences are taken in exact decimals: written are sums of the shortest decimals that stand for lo, l and the
 * tilts, and the reader gets exactly these back. (A negative zero becomes zero.)
 * </p>
 */
final class LammpsBox {

	private static final BigDecimal HALF = new BigDecimal("0.5");
	private static final String[] TILTS = { "xy", "xz", "yz" };

	private final BigDecimal[] low = new BigDecimal[3];
	private final BigDecimal[] high = new BigDecimal[3];
	private final BigDecimal[] tilt = { BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO };

	private LammpsBox() {
		// made by the factory methods
	}

	/** Complains about a box that does not {@link #fits fit}. */
	static void requireFit(final PeriodicBox box, final String file) throws ParticleFileException {
		if (!fits(box)) throw new ParticleFileException(file + ": LAMMPS needs a cell with its first vector along x and its " +
			"second in the plane of x and y; write this one as extended XYZ (.xyz).");
	}

	/** Whether a box has its first vector along x, its second in the plane of x and y, and positive lengths. */
	static boolean fits(final PeriodicBox box) {
		boolean fits = true;
		for (int k = 0; k < box.dimension(); k++) {
			fits &= box.vector(k, k) > 0;
			for (int a = k + 1; a < box.dimension(); a++)
				fits &= box.vector(k, a) == 0;
		}
		return fits;
	}

	/** From a box that {@link #fits}; two-dimensional ones get z bounds -0.5 and 0.5. */
	static LammpsBox of(final PeriodicBox box) {
		final LammpsBox bounds = new LammpsBox();
		bounds.low[2] = HALF.negate();
		bounds.high[2] = HALF;
		for (int k = 0; k < box.dimension(); k++) {
			bounds.low[k] = BigDecimal.valueOf(box.origin(k));
			bounds.high[k] = bounds.low[k].add(BigDecimal.valueOf(box.vector(k, k)));
		}
		bounds.tilt[0] = BigDecimal.valueOf(box.vector(1, 0));
		if (box.dimension() == 3) for (int a = 0; a < 2; a++)
			bounds.tilt[1 + a] = BigDecimal.valueOf(box.vector(2, a));
		return bounds;
	}

	/**
	 * From the three lines {@code lo hi [tilt]} below {@code ITEM: BOX BOUNDS} of a dump.
	 *
	 * @param tilted whether the lines hold tilts, and bounds that surround the tilted cell
	 */
	static LammpsBox fromDump(final List<TextLine> rows, final boolean tilted) throws ParticleFileException {
		final LammpsBox bounds = fromData(rows);
		if (tilted) {
			for (int k = 0; k < 3; k++)
				bounds.tilt[k] = decimal(rows.get(k), 2, TILTS[k]);
			for (int k = 0; k < 3; k++) {
				bounds.low[k] = bounds.low[k].subtract(bounds.reach(k, -1));
				bounds.high[k] = bounds.high[k].subtract(bounds.reach(k, 1));
			}
		}
		return bounds;
	}

	/** From three lines {@code lo hi}, without tilts. */
	static LammpsBox fromData(final List<TextLine> rows) throws ParticleFileException {
		final LammpsBox bounds = new LammpsBox();
		for (int k = 0; k < 3; k++) {
			bounds.low[k] = decimal(rows.get(k), 0, axis(k) + "lo");
			bounds.high[k] = decimal(rows.get(k), 1, axis(k) + "hi");
		}
		return bounds;
	}

	/** Takes the tilts from a line {@code xy xz yz}. */
	LammpsBox tilted(final TextLine row) throws ParticleFileException {
		for (int k = 0; k < 3; k++)
			tilt[k] = decimal(row, k, TILTS[k]);
		return this;
	}

	/**
	 * The cell; complains about an extent that is not positive.
	 *
	 * @param rows the lines of the bounds, to blame
	 * @param openThirdAxis what else is wrong with the third axis; null for nothing
	 */
	Cell cell(final List<TextLine> rows, final ParticleFileException openThirdAxis) throws ParticleFileException {
		final double[] length = new double[3];
		for (int k = 0; k < 3; k++)
			length[k] = high[k].subtract(low[k]).doubleValue();
		for (int k = 0; k < 2; k++)
			if (!(length[k] > 0)) throw noLength(rows.get(k), k, length[k]);
		final ParticleFileException thirdAxis = length[2] > 0 ? openThirdAxis : noLength(rows.get(2), 2, length[2]);
		return new Cell(rows.get(0), doubles(low), new double[] { length[0], 0, 0, tilt[0].doubleValue(), length[1], 0, tilt[1]
			.doubleValue(), tilt[2].doubleValue(), length[2] }, thirdAxis);
	}

	private static ParticleFileException noLength(final TextLine row, final int k, final double length) {
		return row.error(1, axis(k) + "hi", "the box length " + length + " along " + axis(k) + " is not positive.");
	}

	/** Appends what stands in a dump from {@code ITEM: BOX BOUNDS} to the three lines below. */
	void appendDump(final StringBuilder out) {
		out.append("ITEM: BOX BOUNDS ").append(isTilted() ? "xy xz yz " : "").append("pp pp pp\n");
		for (int k = 0; k < 3; k++) {
			out.append(low[k].add(reach(k, -1))).append(' ').append(high[k].add(reach(k, 1)));
			out.append(isTilted() ? " " + tilt[k] : "").append('\n');
		}
	}

	/** Appends the lines of a data file's header that hold the box. */
	void appendData(final StringBuilder out) {
		for (int k = 0; k < 3; k++)
			out.append(low[k]).append(' ').append(high[k]).append(' ').append(axis(k)).append("lo ").append(axis(k)).append(
				"hi\n");
		if (isTilted()) out.append(tilt[0]).append(' ').append(tilt[1]).append(' ').append(tilt[2]).append(" xy xz yz\n");
	}

	private boolean isTilted() {
		return tilt[0].signum() != 0 || tilt[1].signum() != 0 || tilt[2].signum() != 0;
	}

	/** How far the tilts reach beyond the bounds along axis k, downwards (sign -1) or upwards (sign 1). */
	private BigDecimal reach(final int k, final int sign) {
		if (k == 0) return extreme(sign, tilt[0], tilt[1], tilt[0].add(tilt[1]));
		return k == 1 ? extreme(sign, tilt[2]) : BigDecimal.ZERO;
	}

	private static BigDecimal extreme(final int sign, final BigDecimal... values) {
		BigDecimal extreme = BigDecimal.ZERO;
		for (final BigDecimal value : values)
			extreme = sign > 0 ? extreme.max(value) : extreme.min(value);
		return extreme;
	}

	/** Token k as written; what is too small for a double is zero, lest its exponent fill the memory with digits. */
	private static BigDecimal decimal(final TextLine row, final int k, final String name) throws ParticleFileException {
		final double value = row.real(k, name);
		try {
			return value == 0 ? BigDecimal.ZERO : new BigDecimal(row.token(k));
		}
		catch (final NumberFormatException e) {
			throw row.error(k, name, TextLine.quote(row.token(k)) + " is not a decimal number.");
		}
	}

	private static char axis(final int k) {
		return "xyz".charAt(k);
	}

	private static double[] doubles(final BigDecimal[] values) {
		final double[] doubles = new double[values.length];
		for (int k = 0; k < values.length; k++)
			doubles[k] = values[k].doubleValue();
		return doubles;
	}
}
