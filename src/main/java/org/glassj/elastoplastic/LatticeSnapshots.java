package org.glassj.elastoplastic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glassj.numeric.ResultTable;

/** What a lattice looked like at several moments of a run, in single precision. */
public final class LatticeSnapshots {

	/** A field of the blocks. */
	public enum Field {

		/** Shear stress. */
		STRESS("stress", "stress (epsilon / lambda^2)"),
		/** Accumulated plastic shear strain, twice the eigenstrain. */
		PLASTIC_STRAIN("plastic", "accumulated plastic shear strain"),
		/** Number of events. */
		ACTIVITY("activity", "events"),
		/** Threshold, of oriented blocks the lowest. */
		THRESHOLD("threshold", "threshold (epsilon / lambda^2)");

		private final String word;
		private final String quantity;

		Field(final String word, final String quantity) {
			this.word = word;
			this.quantity = quantity;
		}

		/** Its name in one word, also that of its file. */
		public String word() {
			return word;
		}

		/** What its values mean, with their unit. */
		public String quantity() {
			return quantity;
		}
	}

	private static final int FIELDS = Field.values().length;

	private final int blocks;
	/** Strain, stress and events of each moment. */
	private final List<double[]> moments = new ArrayList<>();
	/** {@code [field][block]} of each moment. */
	private final List<float[][]> fields = new ArrayList<>();

	/** No snapshots of a lattice of so many blocks. */
	LatticeSnapshots(final int blocks) {
		this.blocks = blocks;
	}

	/** Adds the present moment of a run. */
	void add(final ElastoplasticModel model) {
		moments.add(new double[] { model.strain(), model.stress(), model.record().events() });
		fields.add(fieldsOf(model));
	}

	private float[][] fieldsOf(final ElastoplasticModel model) {
		final float[][] all = new float[FIELDS][blocks];
		final double[] stress = model.stressField();
		final double[] plastic = model.plasticStrainField();
		final int[] activity = model.activityField();
		final double[] thresholds = model.thresholdField();
		final int each = thresholds.length / blocks;
		for (int i = 0; i < blocks; i++) {
			all[Field.STRESS.ordinal()][i] = (float) stress[i];
			all[Field.PLASTIC_STRAIN.ordinal()][i] = (float) (2 * plastic[i]);
			all[Field.ACTIVITY.ordinal()][i] = activity[i];
			all[Field.THRESHOLD.ordinal()][i] = (float) Arrays.stream(thresholds, i * each, (i + 1) * each).min().getAsDouble();
		}
		return all;
	}

	/** Number of moments. */
	public int size() {
		return moments.size();
	}

	/** A field at moment k, {@code [row * columns + column]}, row 0 at the bottom; not copied. */
	public float[] field(final int k, final Field field) {
		return fields.get(k)[field.ordinal()];
	}

	/** Strain at moment k. */
	public double strain(final int k) {
		return moments.get(k)[0];
	}

	/** One row a moment: strain, mean stress, events so far. */
	public ResultTable table() {
		return new ResultTable("snapshots").column("strain", column(0)).column("stress", column(1)).column("events", column(2));
	}

	private double[] column(final int c) {
		return moments.stream().mapToDouble(moment -> moment[c]).toArray();
	}

	void write(final DataOutput out) throws IOException {
		out.writeInt(size());
		for (int k = 0; k < size(); k++) {
			for (final double number : moments.get(k))
				out.writeDouble(number);
			for (final float[] field : fields.get(k))
				for (final float value : field)
					out.writeFloat(value);
		}
	}

	void read(final DataInput in) throws IOException {
		moments.clear();
		fields.clear();
		for (int left = in.readInt(); left > 0; left--) {
			moments.add(new double[] { in.readDouble(), in.readDouble(), in.readDouble() });
			final float[][] all = new float[FIELDS][blocks];
			for (final float[] field : all)
				for (int i = 0; i < blocks; i++)
					field[i] = in.readFloat();
			fields.add(all);
		}
	}
}
