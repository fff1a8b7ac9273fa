package org.glassj.shear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;

/** What was measured in every state of a run, in their order. */
public final class StressStrainCurve {

	private final List<double[]> rows = new ArrayList<>();
	private List<String> headers = List.of();

	/** Adds a state. */
	void add(final RestState rest, final double dissipated, final int events) {
		final Map<String, Double> row = new LinkedHashMap<>();
		row.put("strain", rest.strain());
		row.put("stress", rest.stress());
		row.put("energy", rest.state().energy());
		row.put("pressure", rest.state().pressure());
		row.put("tangentModulus", rest.tangentModulus());
		row.put("dissipated", dissipated);
		row.put("events", (double) events);
		rest.state().stressByName().forEach((name, value) -> row.put("stress_" + name, value));
		headers = List.copyOf(row.keySet());
		rows.add(row.values().stream().mapToDouble(v -> v).toArray());
	}

	/** Number of states. */
	public int size() {
		return rows.size();
	}

	/**
	 * {@code strain}, {@code stress} (in the direction of loading, sigma : A), {@code energy}, {@code pressure},
	 * {@code tangentModulus}, {@code dissipated} (the sum of all energy drops), {@code events} (their number) and all
	 * components of the stress.
	 */
	public ResultTable table() {
		final ResultTable table = new ResultTable("curve");
		headers.forEach(name -> table.column(name, column(name)));
		return table;
	}

	/** The values of one column. */
	public double[] column(final String name) {
		final int c = headers.indexOf(name);
		return rows.stream().mapToDouble(row -> row[c]).toArray();
	}

	/** Stress against strain. */
	public Curve plot() {
		return new Curve("Stress-Strain Curve", "strain", headers.contains("stress_zz") ? "stress (epsilon / lambda^3)"
			: "stress (epsilon / lambda^2)").series("stress", column("strain"),
			column("stress"));
	}

	/** Index of the state of the largest stress in the direction of the first step: the peak. */
	public int peak() {
		final double[] stress = column("stress");
		final double[] strain = column("strain");
		final double sign = strain.length > 1 ? Math.signum(strain[1] - strain[0]) : 1;
		int peak = 0;
		for (int k = 1; k < stress.length; k++)
			if (sign * stress[k] > sign * stress[peak]) peak = k;
		return peak;
	}

	/** Mean stress over the second half of the states: the flow stress, if that is beyond yielding. */
	public double flowStress() {
		final double[] stress = column("stress");
		return Arrays.stream(stress, stress.length / 2, stress.length).average().getAsDouble();
	}

	void write(final DataOutput out) throws IOException {
		out.writeInt(headers.size());
		for (final String header : headers)
			out.writeUTF(header);
		out.writeInt(rows.size());
		for (final double[] row : rows)
			for (final double value : row)
				out.writeDouble(value);
	}

	void read(final DataInput in) throws IOException {
		final List<String> names = new ArrayList<>();
		for (int c = in.readInt(); c > 0; c--)
			names.add(in.readUTF());
		headers = List.copyOf(names);
		rows.clear();
		for (int k = in.readInt(); k > 0; k--) {
			final double[] row = new double[headers.size()];
			for (int c = 0; c < row.length; c++)
				row[c] = in.readDouble();
			rows.add(row);
		}
	}
}
