package org.glassj.shearband;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.glassj.particle.ParticleDataset;

/**
 * The profile P(x) of the plastic activity, the mean number of events that a particle or block had, in slices of equal
 * thickness h across axis k of a periodic sample. A band that lies along x, a horizontal one, is seen in the profile
 * across y (axis 1), a vertical one in that across x (axis 0).
 *
 * <pre>
 * PlasticProfile profile = PlasticProfile.mostLocalized(PlasticProfile.ofParticles(particles, activity));
 * ShearBand band = ShearBand.in(profile);
 * </pre>
 *
 * Slices lie between lattice planes, so in a tilted box those across x lean with the box. Immutable.
 */
public final class PlasticProfile {

	private static final int SEGMENTS = 10;

	private final int axis;
	private final double length;
	private final double[] values;
	private final double[] errors;

	private PlasticProfile(final int axis, final double length, final double[] values, final double[] errors) {
		this.axis = axis;
		this.length = length;
		this.values = values;
		this.errors = errors;
	}

	/**
	 * A profile that is known already.
	 *
	 * @param axis axis across which it goes
	 * @param length L, the period
	 * @param values P in each of the slices, the first of which begins at 0
	 * @throws IllegalArgumentException if the length is not positive or a value not finite
	 */
	public static PlasticProfile of(final int axis, final double length, final double... values) {
		if (!(length > 0 && length < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("length: " + length +
			" of a profile is not a positive number.");
		for (final double value : values)
			if (!Double.isFinite(value)) throw new IllegalArgumentException("activity: " + value + " is not a finite number.");
		return new PlasticProfile(axis, length, values.clone(), new double[values.length]);
	}

	/**
	 * The profiles of a particle field across every axis, in slices at least one mean spacing d thick; lengths in d.
	 *
	 * @param activity number of events of each particle; NaN for one that does not count
	 */
	public static PlasticProfile[] ofParticles(final ParticleDataset particles, final double[] activity) {
		return IntStream.range(0, particles.dimension()).mapToObj(k -> ofParticles(particles, activity, k, slices(particles,
			k))).toArray(PlasticProfile[]::new);
	}

	private static int slices(final ParticleDataset particles, final int k) {
		// the tiny factor keeps a box of exactly m spacings from losing a slice to round-off
		return Math.max(1, (int) Math.floor(particles.box().width(k) / particles.spacing() * (1 + 1e-12)));
	}

	/**
	 * The profile of a particle field across one axis; lengths in d, from the box's origin.
	 *
	 * @param slices number of slices
	 * @throws IllegalArgumentException if a slice holds no particle that counts, or there are not as many values as
	 *           particles
	 */
	public static PlasticProfile ofParticles(final ParticleDataset particles, final double[] activity, final int axis,
		final int slices)
	{
		final int dim = particles.dimension();
		if (activity.length != particles.size()) throw new IllegalArgumentException("activity: " + activity.length +
			" values given, " + particles.size() + " expected.");
		final SliceMeans means = new SliceMeans(slices);
		final double[] f = new double[3];
		for (int i = 0; i < activity.length; i++) {
			if (Double.isNaN(activity[i])) continue;
			particles.box().toFractional(Arrays.copyOfRange(particles.positions(), i * dim, (i + 1) * dim), f, 0);
			final int along = (axis + 1) % dim;
			means.add(index(f[axis], slices), index(f[along], SEGMENTS), activity[i]);
		}
		return means.profile(axis, particles.box().width(axis) / particles.spacing());
	}

	private static int index(final double f, final int parts) {
		return Math.min(parts - 1, (int) ((f - Math.floor(f)) * parts));
	}

	/**
	 * The profiles of a lattice field across x and y, one slice a column or row.
	 *
	 * @param activity number of events of each block, {@code activity[y * nx + x]}, y growing upwards
	 * @param spacing length of a block, in any unit
	 * @throws IllegalArgumentException if there are not nx * ny values
	 */
	public static PlasticProfile[] ofLattice(final double[] activity, final int nx, final int ny, final double spacing) {
		if (activity.length != nx * ny) throw new IllegalArgumentException("activity: " + activity.length +
			" values given, " + nx + " x " + ny + " expected.");
		final SliceMeans columns = new SliceMeans(nx);
		final SliceMeans rows = new SliceMeans(ny);
		for (int p = 0; p < activity.length; p++) {
			columns.add(p % nx, index((p / nx + 0.5) / ny, SEGMENTS), activity[p]);
			rows.add(p / nx, index((p % nx + 0.5) / nx, SEGMENTS), activity[p]);
		}
		return new PlasticProfile[] { columns.profile(0, nx * spacing), rows.profile(1, ny * spacing) };
	}

	/** Of the profiles across all axes, the one that shows most of a band. */
	public static PlasticProfile mostLocalized(final PlasticProfile... profiles) {
		PlasticProfile best = profiles[0];
		for (final PlasticProfile profile : profiles)
			if (profile.localization() > best.localization()) best = profile;
		return best;
	}

	/** The axis across which it goes: 0, 1 or 2. */
	public int axis() {
		return axis;
	}

	/** Whether a band seen in it lies horizontally, along x. */
	public boolean isHorizontal() {
		return axis == 1;
	}

	/** The period L. */
	public double length() {
		return length;
	}

	/** Number of slices. */
	public int slices() {
		return values.length;
	}

	/** Thickness h of a slice. */
	public double thickness() {
		return length / values.length;
	}

	/** Where the middle of slice s is, (s + 1/2) h. */
	public double position(final int s) {
		return (s + 0.5) * thickness();
	}

	/** P in slice s. */
	public double value(final int s) {
		return values[s];
	}

	/** Mean of P over the slices. */
	public double mean() {
		return Arrays.stream(values).average().orElse(Double.NaN);
	}

	/**
	 * Standard error of P in slice s, from the scatter between {@value #SEGMENTS} segments of its length, so that events may
	 * be correlated over as much; 0 if only P is known.
	 */
	public double error(final int s) {
		return errors[s];
	}

	/** Root mean square of the standard errors of all slices. */
	public double noise() {
		return Math.sqrt(Arrays.stream(errors).map(e -> e * e).average().orElse(0));
	}

	/**
	 * Variance of P between slices beyond what the scatter within them explains, over the square of its mean; 0 without
	 * any activity. About 0 where activity is spread evenly, about L/w - 1 for a band of width w and nothing else.
	 */
	public double localization() {
		final double mean = mean();
		if (mean == 0) return 0;
		final double variance = Arrays.stream(values).map(p -> (p - mean) * (p - mean)).average().orElse(0);
		return (variance - noise() * noise()) / (mean * mean);
	}

	/** Means over slices, and over the segments of each. */
	private static final class SliceMeans {

		private final int slices;
		private final double[] sum;
		private final int[] count;

		private SliceMeans(final int slices) {
			this.slices = slices;
			sum = new double[slices * SEGMENTS];
			count = new int[slices * SEGMENTS];
		}

		private void add(final int s, final int segment, final double value) {
			sum[s * SEGMENTS + segment] += value;
			count[s * SEGMENTS + segment]++;
		}

		private PlasticProfile profile(final int axis, final double length) {
			final double[] mean = new double[slices];
			final double[] errors = new double[slices];
			for (int s = 0; s < slices; s++) {
				final int from = s * SEGMENTS;
				final int total = Arrays.stream(count, from, from + SEGMENTS).sum();
				if (total == 0) throw new IllegalArgumentException("activity: slice " + (s + 1) + " of " + slices + " across " +
					"xyz".charAt(axis) + " holds no value.");
				mean[s] = Arrays.stream(sum, from, from + SEGMENTS).sum() / total;
				errors[s] = error(IntStream.range(from, from + SEGMENTS).filter(g -> count[g] > 0).mapToDouble(g -> sum[g] /
					count[g]).toArray());
			}
			return new PlasticProfile(axis, length, of(axis, length, mean).values, errors);
		}

		/** Standard error of the mean of segments; 0 for one. */
		private static double error(final double[] segments) {
			final double mean = Arrays.stream(segments).average().orElse(0);
			final double squares = Arrays.stream(segments).map(m -> (m - mean) * (m - mean)).sum();
			return segments.length < 2 ? 0 : Math.sqrt(squares / segments.length / (segments.length - 1.0));
		}
	}
}
