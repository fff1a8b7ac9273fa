package org.glassj.elastoplastic;

import java.util.Arrays;

import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;

/**
 * Strain and stress along a run of any length in bounded memory: points at equal distances along its path, |d gamma|
 * summed, which is the strain itself under monotonic loading; when there are too many, every other one is dropped. Also
 * keeps the largest stress, exactly.
 */
public final class FlowCurve {

	private static final int MOST_POINTS = 4096;

	private final double[] strains = new double[MOST_POINTS];
	private final double[] stresses = new double[MOST_POINTS];
	private double interval;
	private int points;
	private double path;
	private double strain;
	private double stress;
	private double peakStrain;
	private double peakStress = Double.NEGATIVE_INFINITY;
	private int followed;

	/**
	 * An empty curve.
	 *
	 * @param interval smallest distance of points along the path, positive
	 */
	FlowCurve(final double interval) {
		this.interval = interval;
	}

	/** The curve of a run that is over. */
	public static FlowCurve of(final LoadingRecord record, final double interval) {
		final FlowCurve curve = new FlowCurve(interval);
		curve.follow(record);
		return curve;
	}

	/** Goes on to the end of a record that has grown. */
	void follow(final LoadingRecord record) {
		for (; followed < record.size(); followed++) {
			extend(record.strain(followed), record.stress(followed));
			extend(record.strainAfter(followed), record.stressAfter(followed));
		}
	}

	/** Goes on along a straight piece; one without strain, such as an avalanche at given strain, is a jump. */
	void extend(final double toStrain, final double toStress) {
		final double length = points == 0 ? 0 : Math.abs(toStrain - strain);
		if (points == 0) keep(toStrain, toStress);
		while (length > 0 && points * interval <= path + length) {
			final double t = Math.max(0, (points * interval - path) / length);
			keep(strain + t * (toStrain - strain), stress + t * (toStress - stress));
		}
		if (toStress > peakStress) {
			peakStress = toStress;
			peakStrain = toStrain;
		}
		path += length;
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

	/** Strains of the points. */
	public double[] strains() {
		return Arrays.copyOf(strains, points);
	}

	/** Stresses of the points. */
	public double[] stresses() {
		return Arrays.copyOf(stresses, points);
	}

	/** Strain at the largest stress. */
	public double peakStrain() {
		return peakStrain;
	}

	/** The largest stress. */
	public double peakStress() {
		return peakStress;
	}

	/** Strain and stress of the points. */
	public ResultTable table() {
		return new ResultTable("curve").column("strain", strains()).column("stress", stresses());
	}

	/** Stress against strain. */
	public Curve curve() {
		return new Curve("Stress-Strain Curve", "strain", "stress (epsilon / lambda^2)").series("stress", strains(),
			stresses());
	}
}
