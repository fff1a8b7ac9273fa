package org.glassj.elastoplastic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The model of section V once more, straight from eq. 24 and as plain as can be: the kernel is a sum of cosines, every event is
 * added to every block. Shares no code with what it checks.
 */
final class PlainLattice {

	private final int rows;
	private final int columns;
	private final double[][] kernel;
	private final double[][] stress;
	private final double[][] threshold;
	private final boolean[][] renewed;
	private final boolean bothWays;
	private final double modulus;
	private final double renewalModulus;
	private final double eigenstrain;
	private final DoubleSupplier renewal;

	private double strain;
	/** Strain, stress before, stress after and events of each avalanche. */
	final List<double[]> avalanches = new ArrayList<>();
	/** Integral of the stress over the strain. */
	double area;

	PlainLattice(final double[] thresholds, final int rows, final int columns, final boolean bothWays, final double[] moduli,
		final double eigenstrain, final DoubleSupplier renewal)
	{
		this.rows = rows;
		this.columns = columns;
		this.bothWays = bothWays;
		modulus = moduli[0];
		renewalModulus = moduli[1];
		this.eigenstrain = eigenstrain;
		this.renewal = renewal;
		kernel = new double[rows][columns];
		stress = new double[rows][columns];
		threshold = new double[rows][columns];
		renewed = new boolean[rows][columns];
		for (int r = 0; r < rows; r++)
			for (int c = 0; c < columns; c++) {
				threshold[r][c] = thresholds[r * columns + c];
				kernel[r][c] = kernel(r, c);
			}
	}

	private double kernel(final int r, final int c) {
		double sum = -1;
		for (int m = 0; m < rows; m++)
			for (int n = 0; n < columns; n++) {
				if (m == 0 && n == 0) continue;
				final double qx = 2 * Math.PI * (n <= columns / 2 ? n : n - columns) / columns;
				final double qy = 2 * Math.PI * (m <= rows / 2 ? m : m - rows) / rows;
				final double q2 = qx * qx + qy * qy;
				sum += -4 * qx * qx * qy * qy / (q2 * q2) * Math.cos(qx * c + qy * r);
			}
		return sum / (rows * columns);
	}

	double meanStress() {
		double sum = 0;
		for (final double[] row : stress)
			for (final double value : row)
				sum += value;
		return sum / (rows * columns);
	}

	private double meanModulus() {
		double sum = 0;
		for (final boolean[] row : renewed)
			for (final boolean value : row)
				sum += value ? renewalModulus : modulus;
		return sum / (rows * columns);
	}

	void strainTo(final double last) {
		while (true) {
			int weakest = 0;
			double least = Double.POSITIVE_INFINITY;
			for (int i = 0; i < rows * columns; i++)
				if (threshold[i / columns][i % columns] - stress[i / columns][i % columns] < least) {
					least = threshold[i / columns][i % columns] - stress[i / columns][i % columns];
					weakest = i;
				}
			final double way = Math.min(last - strain, least / meanModulus());
			final double before = meanStress();
			for (final double[] row : stress)
				for (int c = 0; c < columns; c++)
					row[c] += meanModulus() * way;
			area += way * (before + meanStress()) / 2;
			strain += way;
			if (strain >= last) return;
			// exactly, so that it yields
			stress[weakest / columns][weakest % columns] = threshold[weakest / columns][weakest % columns];
			avalanche();
		}
	}

	private void avalanche() {
		final double before = meanStress();
		double events = 0;
		for (List<int[]> unstable = unstable(); !unstable.isEmpty(); unstable = unstable()) {
			final double mu = meanModulus();
			for (final int[] event : unstable)
				for (int r = 0; r < rows; r++)
					for (int c = 0; c < columns; c++)
						stress[r][c] += 2 * mu * eigenstrain * event[2] * kernel[Math.floorMod(r - event[0], rows)][Math.floorMod(c -
							event[1], columns)];
			for (final int[] event : unstable) {
				threshold[event[0]][event[1]] = renewal.getAsDouble();
				renewed[event[0]][event[1]] = true;
			}
			events += unstable.size();
		}
		avalanches.add(new double[] { strain, before, meanStress(), events });
	}

	private List<int[]> unstable() {
		final List<int[]> found = new ArrayList<>();
		for (int r = 0; r < rows; r++)
			for (int c = 0; c < columns; c++) {
				if (stress[r][c] >= threshold[r][c]) found.add(new int[] { r, c, 1 });
				else if (bothWays && stress[r][c] <= -threshold[r][c]) found.add(new int[] { r, c, -1 });
			}
		return found;
	}

	double[] stress() {
		final double[] flat = new double[rows * columns];
		for (int i = 0; i < flat.length; i++)
			flat[i] = stress[i / columns][i % columns];
		return flat;
	}
}
