package org.glassj.shear;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.glassj.numeric.ResultTable;
import org.glassj.particle.BondList;
import org.glassj.particle.PairRange;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.ParticleMatching;
import org.glassj.particle.PeriodicBox;

/**
 * The non-affine displacement of every particle between two configurations, after Falk and Langer, Phys. Rev. E 57, 7192
 * (1998): with r the vectors to the neighbours j within a cutoff in the reference and r' the same vectors in the current
 * configuration,
 * <pre>
 * D2min = min_F sum_j |r'_j - F r_j|^2,   F = (sum r' r^T) (sum r r^T)^-1
 * </pre>
 * Both the sum and the mean over the neighbours are given, in squares of the unit of the positions, and the shear strain of
 * the best affine map F: the engineering strain of the simple shear with the same e : e, where e is the deviator of
 * (F^T F - 1)/2; (2 e : e)^(1/2) where that is small.
 * <p>
 * Particles are matched by id. Current vectors are the images closest to where the deformation of the box would take the
 * reference's, so neither wrapping nor tilting matters, as long as neighbours part by less than half the box. A particle
 * is unresolved (NaN) that is missing, or whose present neighbours are fewer than dim + 1, as many as F fits exactly, or
 * lie on a line (in a plane). Immutable.
 * </p>
 */
public final class NonaffineDisplacement {

	/** Factor between the volumes of the boxes from which on they cannot be states of one sample. */
	private static final double LARGEST_RATIO = 4;
	/** Neighbours whose squared spread across a line is a smaller part of that along it are collinear. */
	private static final double COLLINEAR = 1e-10;

	private final ParticleDataset reference;
	private final ParticleMatching matching;
	private final NonaffineSettings settings;
	private final int[] neighbors;
	private final double[] sums;
	private final double[] shears;

	private NonaffineDisplacement(final ParticleDataset reference, final ParticleDataset current,
		final NonaffineSettings settings)
	{
		this.reference = reference;
		this.settings = settings;
		matching = ParticleMatching.of(reference, current);
		final int n = reference.size();
		neighbors = new int[n];
		sums = new double[n];
		shears = new double[n];
		final BondList bonds = BondList.of(reference, PairRange.of(settings.cutoff(reference.spacing())));
		final double[] moved = moved(bonds, current);
		final int[][] at = bonds.incidence();
		IntStream.range(0, n).parallel().forEach(i -> fit(i, bonds.vectors(), moved, at));
	}

	/**
	 * Compares two configurations.
	 *
	 * @throws IllegalArgumentException if they differ in dimension, or their boxes' volumes by more than a factor of four, an id
	 *           stands twice, two particles coincide or the box is narrower than twice the cutoff
	 */
	public static NonaffineDisplacement between(final ParticleDataset reference, final ParticleDataset current,
		final NonaffineSettings settings)
	{
		if (reference.dimension() != current.dimension()) throw new IllegalArgumentException("current: '" + current.name() +
			"' has " + current.dimension() + " dimensions, the reference '" + reference.name() + "' has " + reference
				.dimension() + ".");
		final double ratio = current.box().volume() / reference.box().volume();
		if (!(ratio <= LARGEST_RATIO && ratio >= 1 / LARGEST_RATIO)) throw new IllegalArgumentException("current: the box of '" +
			current.name() + "' has " + (float) ratio + " times the volume of that of the reference '" + reference.name() +
			"'; they are not of one sample.");
		return new NonaffineDisplacement(reference, current, settings);
	}

	/** The bond vectors in the current configuration, {@code [b * dim + a]}; NaN where an end is missing. */
	private double[] moved(final BondList bonds, final ParticleDataset current) {
		final int dim = reference.dimension();
		final PeriodicBox box = current.box();
		final double[] affine = reference.box().deformationTo(box);
		final double[] x = current.positions();
		final double[] moved = new double[bonds.size() * dim];
		IntStream.range(0, bonds.size()).parallel().forEach(b -> {
			final int i = matching.of(bonds.first(b));
			final int j = matching.of(bonds.second(b));
			if (i < 0 || j < 0) {
				Arrays.fill(moved, b * dim, (b + 1) * dim, Double.NaN);
				return;
			}
			for (int a = 0; a < dim; a++)
				moved[b * dim + a] = x[j * dim + a] - x[i * dim + a] - mapped(affine, bonds.vectors(), b * dim, a, dim);
			box.minimumImage(moved, b * dim);
			for (int a = 0; a < dim; a++)
				moved[b * dim + a] += mapped(affine, bonds.vectors(), b * dim, a, dim);
		});
		return moved;
	}

	/** Component a of F v. */
	private static double mapped(final double[] f, final double[] v, final int from, final int a, final int dim) {
		double sum = 0;
		for (int b = 0; b < dim; b++)
			sum += f[a * dim + b] * v[from + b];
		return sum;
	}

	/** The best affine map of particle i's neighbours, and what it leaves. */
	private void fit(final int i, final double[] r, final double[] moved, final int[][] at) {
		final int dim = reference.dimension();
		final double[] rr = new double[dim * dim];
		final double[] mr = new double[dim * dim];
		for (int p = at[0][i]; p < at[0][i + 1]; p++) {
			final int b = at[1][p] * dim;
			if (Double.isNaN(moved[b])) continue;
			neighbors[i]++;
			for (int a = 0; a < dim; a++)
				for (int c = 0; c < dim; c++) {
					rr[a * dim + c] += r[b + a] * r[b + c];
					mr[a * dim + c] += moved[b + a] * r[b + c];
				}
		}
		final double[] f = neighbors[i] <= dim ? null : quotient(mr, rr, dim);
		sums[i] = f == null ? Double.NaN : residual(i, f, r, moved, at);
		shears[i] = f == null ? Double.NaN : shear(f, dim);
	}

	private double residual(final int i, final double[] f, final double[] r, final double[] moved, final int[][] at) {
		final int dim = reference.dimension();
		double sum = 0;
		for (int p = at[0][i]; p < at[0][i + 1]; p++) {
			final int b = at[1][p] * dim;
			if (Double.isNaN(moved[b])) continue;
			for (int a = 0; a < dim; a++) {
				final double left = moved[b + a] - mapped(f, r, b, a, dim);
				sum += left * left;
			}
		}
		return sum;
	}

	/** M S^-1 by cofactors for a symmetric S; null if S is singular. */
	private static double[] quotient(final double[] m, final double[] s, final int dim) {
		final double[] adjugate = new double[dim * dim];
		double trace = 0;
		for (int a = 0; a < dim; a++) {
			trace += s[a * dim + a];
			for (int c = 0; c < dim; c++)
				adjugate[c * dim + a] = dim == 2 ? (a == c ? s[3 - 3 * a] : -s[a * dim + c]) : cofactor(s, a, c);
		}
		double determinant = 0;
		for (int c = 0; c < dim; c++)
			determinant += s[c] * adjugate[c * dim];
		if (!(determinant > COLLINEAR * Math.pow(trace / dim, dim))) return null;
		final double[] f = new double[dim * dim];
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				for (int c = 0; c < dim; c++)
					f[a * dim + b] += m[a * dim + c] * adjugate[c * dim + b] / determinant;
		return f;
	}

	private static double cofactor(final double[] s, final int a, final int c) {
		final int a1 = 3 * ((a + 1) % 3);
		final int a2 = 3 * ((a + 2) % 3);
		final int c1 = (c + 1) % 3;
		final int c2 = (c + 2) % 3;
		return s[a1 + c1] * s[a2 + c2] - s[a1 + c2] * s[a2 + c1];
	}

	/**
	 * The engineering strain g of the simple shear with the same deviator e of (F^T F - 1)/2 in size as a deformation
	 * gradient's: 2 e : e = g^2 + g^4 / 4 in two dimensions, g^2 + g^4 / 3 in three.
	 */
	static double shear(final double[] f, final int dim) {
		final double[] e = new double[dim * dim];
		double trace = 0;
		for (int a = 0; a < dim; a++) {
			for (int b = 0; b < dim; b++)
				for (int c = 0; c < dim; c++)
					e[a * dim + b] += f[c * dim + a] * f[c * dim + b] / 2;
			trace += e[a * dim + a];
		}
		double square = 0;
		for (int p = 0; p < e.length; p++)
			square += Math.pow(e[p] - (p % (dim + 1) == 0 ? trace / dim : 0), 2);
		return 2 * Math.sqrt(square / (1 + Math.sqrt(1 + (dim == 2 ? 2 : 8.0 / 3) * square)));
	}

	/** The reference configuration, in whose order all arrays are. */
	public ParticleDataset reference() {
		return reference;
	}

	/** Who is who in the current configuration. */
	public ParticleMatching matching() {
		return matching;
	}

	/** D2min summed over the neighbours, not copied; NaN where unresolved. */
	public double[] sums() {
		return sums;
	}

	/** D2min as the mean over the neighbours; NaN where unresolved. */
	public double[] means() {
		return IntStream.range(0, sums.length).mapToDouble(i -> sums[i] / neighbors[i]).toArray();
	}

	/** D2min by the measure that the settings judge activity by. */
	public double[] values() {
		return settings.isMean() ? means() : sums;
	}

	/** Engineering shear strain of each particle's best affine map, not copied; NaN where unresolved. */
	public double[] shearStrains() {
		return shears;
	}

	/** Number of particles without a D2min, the missing ones among them. */
	public int unresolved() {
		return (int) Arrays.stream(sums).filter(Double::isNaN).count();
	}

	/** Mean number of neighbours that are present in both configurations. */
	public double meanNeighbors() {
		return Arrays.stream(neighbors).average().orElse(Double.NaN);
	}

	/** Mean D2min of all resolved particles, by the measure of the settings. */
	public double mean() {
		return Arrays.stream(values()).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
	}

	/** Which particles exceed the threshold. */
	public boolean[] active() {
		final double[] values = values();
		final boolean[] active = new boolean[values.length];
		for (int i = 0; i < active.length; i++)
			active[i] = values[i] > settings.threshold();
		return active;
	}

	/** Fraction of the resolved particles that exceed the threshold. */
	public double activeFraction() {
		final boolean[] active = active();
		return (double) IntStream.range(0, active.length).filter(i -> active[i]).count() / (active.length - unresolved());
	}

	/** One row a particle: id, position in the reference, both measures of D2min, shear strain, neighbours. */
	public ResultTable table() {
		return reference.table().column("d2min", sums).column("meanD2min", means()).column("shearStrain", shears).column(
			"neighbors", neighbors);
	}
}
