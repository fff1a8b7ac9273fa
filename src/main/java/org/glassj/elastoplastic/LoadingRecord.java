package org.glassj.elastoplastic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

import org.glassj.numeric.BinaryArrays;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;

/**
 * The load points of a run in their order: every avalanche, and, with no events, the ends of the protocol's legs. A point has the
 * strain at which it happened, the mean stress before and after, its events, sweeps and plastic strain (twice the mean eigenstrain),
 * the strain after, which differs only at given stress, and the time, which only protocols with a clock advance. Grows as needed.
 */
public final class LoadingRecord {

	/** Columns of a point. */
	enum Quantity {
		STRAIN, STRESS, STRAIN_AFTER, STRESS_AFTER, EVENTS, SWEEPS, PLASTIC_STRAIN, TIME
	}

	private static final int WIDTH = Quantity.values().length;

	private int size;
	/** [point * WIDTH + quantity]. */
	private double[] values = new double[64 * WIDTH];
	private int avalanches;
	private long events;
	private long sweeps;

	/** Adds a point, its quantities in their order. */
	void add(final double... point) {
		if ((size + 1) * WIDTH > values.length) values = Arrays.copyOf(values, 2 * values.length);
		System.arraycopy(point, 0, values, size * WIDTH, WIDTH);
		count(size++);
	}

	private void count(final int k) {
		if (get(k, Quantity.EVENTS) > 0) avalanches++;
		events += (long) get(k, Quantity.EVENTS);
		sweeps += (long) get(k, Quantity.SWEEPS);
	}

	private double get(final int k, final Quantity quantity) {
		return values[k * WIDTH + quantity.ordinal()];
	}

	/** Number of load points. */
	public int size() {
		return size;
	}

	/** Number of avalanches. */
	public int avalanches() {
		return avalanches;
	}

	/** Number of events in all avalanches. */
	public long events() {
		return events;
	}

	/** Number of sweeps in all avalanches. */
	public long sweeps() {
		return sweeps;
	}

	/** Strain at which point k began. */
	public double strain(final int k) {
		return get(k, Quantity.STRAIN);
	}

	/** Mean stress before it. */
	public double stress(final int k) {
		return get(k, Quantity.STRESS);
	}

	/** Strain after it. */
	public double strainAfter(final int k) {
		return get(k, Quantity.STRAIN_AFTER);
	}

	/** Mean stress after it. */
	public double stressAfter(final int k) {
		return get(k, Quantity.STRESS_AFTER);
	}

	/** Events in it; 0 at the end of a leg. */
	public long events(final int k) {
		return (long) get(k, Quantity.EVENTS);
	}

	/** Sweeps in it. */
	public long sweeps(final int k) {
		return (long) get(k, Quantity.SWEEPS);
	}

	/** Plastic strain of it, 2 sum eps_pl / N. */
	public double plasticStrain(final int k) {
		return get(k, Quantity.PLASTIC_STRAIN);
	}

	/** Time at which it began, in the protocol's units; 0 without a clock. */
	public double time(final int k) {
		return get(k, Quantity.TIME);
	}

	/** The avalanches, one a row. */
	public ResultTable avalancheTable() {
		final int[] rows = new int[avalanches];
		int found = 0;
		for (int k = 0; k < size; k++)
			if (events(k) > 0) rows[found++] = k;
		return new ResultTable("avalanches").column("strain", column(rows, Quantity.STRAIN)).column("stress", column(rows,
			Quantity.STRESS)).column("size", column(rows, Quantity.EVENTS)).column("sweeps", column(rows, Quantity.SWEEPS)).column(
				"stressDrop", drops(rows)).column("plasticStrain", column(rows, Quantity.PLASTIC_STRAIN)).column("time", column(rows,
					Quantity.TIME));
	}

	private double[] column(final int[] rows, final Quantity quantity) {
		return Arrays.stream(rows).mapToDouble(k -> get(k, quantity)).toArray();
	}

	private double[] drops(final int[] rows) {
		return Arrays.stream(rows).mapToDouble(k -> stress(k) - stressAfter(k)).toArray();
	}

	/** Abscissae and ordinates of the curve: two corners for every load point, the first before and the second after it. */
	public double[][] corners() {
		final double[][] corners = new double[2][2 * size];
		for (int k = 0; k < size; k++) {
			corners[0][2 * k] = strain(k);
			corners[1][2 * k] = stress(k);
			corners[0][2 * k + 1] = strainAfter(k);
			corners[1][2 * k + 1] = stressAfter(k);
		}
		return corners;
	}

	/** Strain and stress at the corners of the curve. */
	public ResultTable curveTable() {
		final double[][] corners = corners();
		return new ResultTable("curve").column("strain", corners[0]).column("stress", corners[1]);
	}

	/** Mean stress against strain. */
	public Curve curve() {
		final double[][] corners = corners();
		return new Curve("Stress-Strain Curve", "strain", "stress").series("stress", corners[0], corners[1]);
	}

	void write(final DataOutput out) throws IOException {
		BinaryArrays.write(out, new int[] { size });
		BinaryArrays.write(out, Arrays.copyOf(values, size * WIDTH));
	}

	void read(final DataInput in) throws IOException {
		final int[] stored = new int[1];
		BinaryArrays.read(in, stored);
		if (stored[0] < 0 || stored[0] > Integer.MAX_VALUE / WIDTH) throw new IOException("a record of " + stored[0] +
			" load points");
		values = new double[Math.max(1, stored[0]) * WIDTH];
		final double[] filled = new double[stored[0] * WIDTH];
		BinaryArrays.read(in, filled);
		System.arraycopy(filled, 0, values, 0, filled.length);
		avalanches = 0;
		events = 0;
		sweeps = 0;
		for (size = 0; size < stored[0]; size++)
			count(size);
	}
}
