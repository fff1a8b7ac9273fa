package org.glassj.elastoplastic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

import org.glassj.numeric.BinaryArrays;
import org.glassj.numeric.FourierTransform2D;

/**
 * Blocks with one component of stress. Rows are brought up to date only when they must be: an event is put on a list, and every
 * row notes by how much the event can have brought one of its blocks nearer to yielding at most. Only rows that could hold an
 * unstable block, or the weakest, add what they have missed, in the order of the events; so their stresses are, to the bit, those
 * of adding every event everywhere at once.
 */
final class ScalarLattice implements BlockLattice {

	private static final int CAPACITY = 1024;
	/** Far above the round-off of one addition, far below any distance that matters. */
	private static final double ROUND_OFF = 1e-13;
	private static final double UNKNOWN = Double.POSITIVE_INFINITY;

	private final int rows;
	private final int columns;
	private final boolean bothWays;
	private final int crossover;
	private final double sum;
	private final KernelRows kernel;
	private final double[] spectrum;
	private final FourierTransform2D transform;
	private final double[] field;

	private double mean;
	/** Stress less its mean, and threshold. */
	private final double[] stress;
	private final double[] threshold;

	private int events;
	private final int[] eventRow = new int[CAPACITY];
	private final int[] eventColumn = new int[CAPACITY];
	private final double[] amplitude = new double[CAPACITY];

	/** Events a row has added. */
	private final int[] added;
	/** Smallest distance of a row's blocks from yielding at mean stress 0 when it was last up to date, and what it can have lost. */
	private final double[] forward;
	private final double[] forwardLoss;
	private final double[] backward;
	private final double[] backwardLoss;
	/** Extremes of the kernel's rows by distance, twice over. */
	private final double[] highest;
	private final double[] lowest;
	private double scale;

	/**
	 * @param stress of every block
	 * @param threshold of every block, positive; becomes the lattice's own
	 */
	ScalarLattice(final Propagator propagator, final boolean bothWays, final int crossover, final double[] stress,
		final double[] threshold)
	{
		rows = propagator.rows();
		columns = propagator.columns();
		this.bothWays = bothWays;
		this.crossover = crossover;
		sum = propagator.sum();
		kernel = new KernelRows(propagator.fluctuation(), rows, columns);
		transform = new FourierTransform2D(rows, columns);
		spectrum = propagator.spectrum(transform);
		field = new double[rows * columns];
		mean = Arrays.stream(stress).sum() / stress.length;
		this.stress = Arrays.stream(stress).map(value -> value - mean).toArray();
		this.threshold = threshold;
		added = new int[rows];
		forward = new double[rows];
		forwardLoss = new double[rows];
		backward = new double[rows];
		backwardLoss = new double[rows];
		highest = new double[2 * rows];
		lowest = new double[2 * rows];
		Arrays.setAll(highest, r -> kernel.maximum(r % rows));
		Arrays.setAll(lowest, r -> kernel.minimum(r % rows));
		forgetDistances();
	}

	private void measureScale() {
		scale = 0;
		for (int i = 0; i < stress.length; i++)
			scale = Math.max(scale, threshold[i] + Math.abs(stress[i]));
	}

	private void forgetDistances() {
		measureScale();
		Arrays.fill(forwardLoss, UNKNOWN);
		Arrays.fill(backwardLoss, UNKNOWN);
	}

	@Override
	public double mean() {
		return mean;
	}

	@Override
	public void setMean(final double value) {
		mean = value;
	}

	@Override
	public double weakest(final int direction) {
		if (direction < 0 && !bothWays) return Double.NEGATIVE_INFINITY;
		return direction > 0 ? least(forward, forwardLoss) : -least(backward, backwardLoss);
	}

	/** The smallest distance of all: updates the row that may have it until that row has it for sure. */
	private double least(final double[] distance, final double[] loss) {
		while (true) {
			int nearest = 0;
			double least = UNKNOWN;
			for (int r = 0; r < rows; r++) {
				final double possible = distance[r] - loss[r];
				if (possible < least) {
					least = possible;
					nearest = r;
				}
			}
			if (loss[nearest] == 0) return least;
			update(nearest);
		}
	}

	@Override
	public void findUnstable(final Sweep sweep) {
		sweep.clear();
		for (int r = 0; r < rows; r++) {
			if (!mayYield(r)) continue;
			if (forwardLoss[r] > 0) update(r);
			if (mayYield(r)) findUnstable(r, sweep);
		}
	}

	private boolean mayYield(final int r) {
		return forward[r] - forwardLoss[r] <= mean || bothWays && backward[r] - backwardLoss[r] <= -mean;
	}

	private void findUnstable(final int row, final Sweep sweep) {
		for (int i = row * columns; i < (row + 1) * columns; i++) {
			if (threshold[i] - stress[i] <= mean) sweep.add(i, 1, 0);
			else if (bothWays && threshold[i] + stress[i] <= -mean) sweep.add(i, -1, 0);
		}
	}

	/** Adds the events that a row has missed and measures its distances. */
	private void update(final int row) {
		kernel.add(stress, row, eventRow, eventColumn, amplitude, added[row], events);
		added[row] = events;
		double up = UNKNOWN;
		for (int i = row * columns; i < (row + 1) * columns; i++) {
			final double distance = threshold[i] - stress[i];
			if (distance < up) up = distance;
		}
		forward[row] = up;
		forwardLoss[row] = 0;
		backwardLoss[row] = 0;
		if (!bothWays) return;
		double down = UNKNOWN;
		for (int i = row * columns; i < (row + 1) * columns; i++) {
			final double distance = threshold[i] + stress[i];
			if (distance < down) down = distance;
		}
		backward[row] = down;
	}

	private void updateAll() {
		for (int r = 0; r < rows; r++)
			if (added[r] < events || forwardLoss[r] > 0) update(r);
		Arrays.fill(added, 0);
		events = 0;
		measureScale();
	}

	@Override
	public void redistribute(final Sweep sweep, final double twoMu, final boolean strained) {
		if (sweep.size() >= crossover) transform(sweep, twoMu);
		else for (int k = 0; k < sweep.size(); k++)
			note(sweep.block(k), twoMu * sweep.xy(k));
		if (strained) mean += sum * twoMu * sweep.sumXy() / stress.length;
	}

	private void transform(final Sweep sweep, final double twoMu) {
		updateAll();
		Arrays.fill(field, 0);
		for (int k = 0; k < sweep.size(); k++)
			field[sweep.block(k)] = twoMu * sweep.xy(k);
		transform.convolve(field, spectrum);
		for (int i = 0; i < stress.length; i++)
			stress[i] += field[i];
		forgetDistances();
	}

	private void note(final int block, final double a) {
		if (events == CAPACITY) updateAll();
		final int row = block / columns;
		eventRow[events] = row;
		eventColumn[events] = block % columns;
		amplitude[events++] = a;
		final double slack = ROUND_OFF * (scale + Math.abs(a));
		lose(forwardLoss, a > 0 ? highest : lowest, rows - row, a, slack);
		if (bothWays) lose(backwardLoss, a > 0 ? lowest : highest, rows - row, -a, slack);
		else forwardLoss[row] = UNKNOWN;
	}

	private void lose(final double[] loss, final double[] extreme, final int shift, final double a, final double slack) {
		for (int r = 0; r < rows; r++)
			loss[r] += a * extreme[r + shift] + slack;
	}

	@Override
	public void renew(final int block, final BlockDraw draw) {
		draw.fill(threshold, block, 1);
		scale = Math.max(scale, threshold[block]);
		forwardLoss[block / columns] = UNKNOWN;
		backwardLoss[block / columns] = UNKNOWN;
	}

	@Override
	public double[] distances() {
		updateAll();
		final double[] distances = new double[stress.length];
		for (int i = 0; i < stress.length; i++)
			distances[i] = threshold[i] - (bothWays ? Math.abs(stress[i] + mean) : stress[i] + mean);
		return distances;
	}

	@Override
	public void activate(final int block, final Sweep sweep) {
		updateAll();
		sweep.add(block, bothWays && stress[block] + mean < 0 ? -1 : 1, 0);
	}

	@Override
	public double[] stress(final int component) {
		updateAll();
		return Arrays.stream(stress).map(value -> value + mean).toArray();
	}

	@Override
	public double[] thresholds() {
		return threshold.clone();
	}

	@Override
	public void write(final DataOutput out) throws IOException {
		updateAll();
		out.writeDouble(mean);
		BinaryArrays.write(out, stress);
		BinaryArrays.write(out, threshold);
	}

	@Override
	public void read(final DataInput in) throws IOException {
		mean = in.readDouble();
		BinaryArrays.read(in, stress);
		BinaryArrays.read(in, threshold);
		Arrays.fill(added, 0);
		events = 0;
		forgetDistances();
	}
}
