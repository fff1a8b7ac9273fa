package org.glassj.numeric;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays in checkpoints, with their length in front. */
public final class BinaryArrays {

	private BinaryArrays() {
		// functions only
	}

	/** Writes an array. */
	public static void write(final DataOutput out, final double[] values) throws IOException {
		out.writeInt(values.length);
		for (final double value : values)
			out.writeDouble(value);
	}

	/** Writes an array. */
	public static void write(final DataOutput out, final int[] values) throws IOException {
		out.writeInt(values.length);
		for (final int value : values)
			out.writeInt(value);
	}

	/** Fills an array; one of another length was stored by another run. */
	public static void read(final DataInput in, final double[] values) throws IOException {
		requireLength(in.readInt(), values.length);
		for (int k = 0; k < values.length; k++)
			values[k] = in.readDouble();
	}

	/** Fills an array; likewise. */
	public static void read(final DataInput in, final int[] values) throws IOException {
		requireLength(in.readInt(), values.length);
		for (int k = 0; k < values.length; k++)
			values[k] = in.readInt();
	}

	private static void requireLength(final int stored, final int expected) throws IOException {
		if (stored != expected) throw new IOException("an array of " + stored + " numbers where " + expected +
			" were expected");
	}
}
