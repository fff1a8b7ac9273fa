package org.glassj.elastoplastic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

import org.glassj.numeric.BinaryArrays;

/**
 * Strain and stress along a run of any length in bounded memory. The run is a chain of straight pieces; its path p is the
 * strain covered so far, |d gamma| summed, which is the strain itself under monotonic loading. Kept are:
 * <ul>
 * <li>points at equal distances along the path: when there are too many, every other one is dropped;</li>
 * <li>from a given path on, the integrals of sigma and sigma^2 over the path, exactly, in batches: means and fluctuations
 * of the steady state do not depend on where the points lie;</li>
 * <li>the largest stress and where it was.</li>
 * </ul>
 */
public final class FlowCurve {

	private static final int MOST_POINTS = 4096;
	private static final int MOST_BATCHES = 128;
	/** Batches of which the error of the mean is found. */
	private static final int FEWEST_BATCHES = 8;

	private final double steadyFrom;
	private final double[] strains = new double[MOST_POINTS];
	private final double[] stresses = new double[MOST_POINTS];
	private final double[] first = new double[MOST_BATCHES];
	private final double[] second = new double[MOST_BATCHES];
	private double interval;
	private double batch;
	private int points;
	private double path;
	private double strain;
	private double stress;
	private double peakStrain;
	private double peakStress;

	/**
	 * A curve of one point.
	 *
	 * @param interval smallest distance of points along the path
	 * @param steadyFrom path from which on the steady state is averaged
	 */
	FlowCurve(final double strain, final double stress, final double interval, final double steadyFrom) {
		this.steadyFrom = steadyFrom;
		this.interval = interval;
		batch = interval;
		this.strain = strain;
		this.stress = stress;
		peakStrain = strain;
		peakStress = stress;
		keep(strain, stress);
	}

	/** Goes on along a straight piece; one without strain, such as an avalanche at given strain, is a jump. */
	void extend(final double toStrain, final double toStress) {
		final double length = Math.abs(toStrain - strain);
		final double end = path + length;
		while (points * interval <= end && length > 0) {
			final double t = Math.max(0, (points * interval - path) / length);
			keep(strain + t * (toStrain - strain), stress + t * (toStress - stress));
		}
		if (end > steadyFrom && length > 0) average(length, end, toStress);
		if (toStress > peakStress) {
			peakStress = toStress;
			peakStrain = toStrain;
		}
		path = end;
		strain = toStrain;
		stress = toStress;
	}

	private void keep(final double atStrain, final double atStress) {
		if (points == MOST_POINTS) {
			for (int k = 0; k < MOST_POINTS / 2; k++) {
				strains[k] = strains[2 * k];
				stresses[k] = stresses[2 * k];
			}
			points /= 2;
			interval *= 2;
		}
		strains[points] = atStrain;
		stresses[points++] = atStress;
	}

	/** Adds the part of a straight piece that lies in the steady state to the batches it crosses. */
	private void average(final double length, final double end, final double toStress) {
		double from = Math.max(path, steadyFrom);
		while (from < end) {
			while ((from - steadyFrom) / batch >= MOST_BATCHES)
				mergeBatches();
			final int b = (int) ((from - steadyFrom) / batch);
			final double to = Math.min(end, Math.max(steadyFrom + (b + 1) * batch, Math.nextUp(from)));
			final double left = stress + (toStress - stress) * (from - path) / length;
			final double right = stress + (toStress - stress) * (to - path) / length;
			first[b] += (to - from) * (left + right) / 2;
			second[b] += (to - from) * (left * left + left * right + right * right) / 3;
			from = to;
		}
	}

	private void mergeBatches() {
		for (final double[] sums : new double[][] { first, second }) {
			for (int b = 0; b < MOST_BATCHES / 2; b++)
				sums[b] = sums[2 * b] + sums[2 * b + 1];
			Arrays.fill(sums, MOST_BATCHES / 2, MOST_BATCHES, 0);
		}
		batch *= 2;
	}

	/** Strain covered so far. */
	public double path() {
		return path;
	}

	/** Strains of the points. */
	public double[] strains() {
		return Arrays.copyOf(strains, points);
	}

	/** Stresses of the points. */
	public double[] stresses() {
		return Arrays.copyOf(stresses, points);
	}

	/** Stresses of the points of the steady state; empty if it was not reached. */
	public double[] steadyStresses() {
		return Arrays.copyOfRange(stresses, Math.min(points, (int) Math.ceil(steadyFrom / interval)), points);
	}

	/** Mean stress over the steady state, per strain covered; NaN if it was not reached. */
	public double steadyMean() {
		return path > steadyFrom ? Arrays.stream(first).sum() / (path - steadyFrom) : Double.NaN;
	}

	/** Standard deviation of the stress in the steady state, Fig. 5b; NaN if it was not reached. */
	public double steadyDeviation() {
		final double mean = steadyMean();
		return path > steadyFrom ? Math.sqrt(Math.max(0, Arrays.stream(second).sum() / (path - steadyFrom) - mean * mean))
			: Double.NaN;
	}

	/**
	 * Standard error of the steady mean: the scatter of its batches, of pairs of them, of pairs of pairs and so on, of which
	 * the largest counts, because batches must be longer than correlations last; NaN for fewer than
	 * {@value #FEWEST_BATCHES} batches.
	 */
	public double steadyError() {
		int full = (int) Math.min(MOST_BATCHES, (path - steadyFrom) / batch * (1 + 1e-12));
		double[] means = Arrays.stream(first, 0, Math.max(0, full)).map(sum -> sum / batch).toArray();
		double largest = Double.NaN;
		for (; full >= FEWEST_BATCHES; full /= 2) {
			final double error = error(means);
			if (!(error <= largest)) largest = error;
			final double[] batches = means;
			means = new double[full / 2];
			Arrays.setAll(means, b -> (batches[2 * b] + batches[2 * b + 1]) / 2);
		}
		return largest;
	}

	private static double error(final double[] means) {
		final double mean = Arrays.stream(means).average().getAsDouble();
		final double squares = Arrays.stream(means).map(value -> (value - mean) * (value - mean)).sum();
		return Math.sqrt(squares / (means.length - 1) / means.length);
	}

	/** Strain at the largest stress. */
	public double peakStrain() {
		return peakStrain;
	}

	/** The largest stress. */
	public double peakStress() {
		return peakStress;
	}

	/** Writes the state. */
	void write(final DataOutput out) throws IOException {
		out.writeInt(points);
		BinaryArrays.write(out, new double[] { interval, batch, path, strain, stress, peakStrain, peakStress });
		for (final double[] array : new double[][] { strains, stresses, first, second })
			BinaryArrays.write(out, array);
	}

	/** Takes up a state that a curve of the same settings wrote. */
	void read(final DataInput in) throws IOException {
		points = in.readInt();
		final double[] numbers = new double[7];
		BinaryArrays.read(in, numbers);
		interval = numbers[0];
		batch = numbers[1];
		path = numbers[2];
		strain = numbers[3];
		stress = numbers[4];
		peakStrain = numbers[5];
		peakStress = numbers[6];
		for (final double[] array : new double[][] { strains, stresses, first, second })
			BinaryArrays.read(in, array);
	}
}
