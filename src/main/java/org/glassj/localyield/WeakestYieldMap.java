package org.glassj.localyield;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

import org.glassj.numeric.ResultTable;
import org.glassj.particle.BlockMeans;
import org.glassj.particle.ParticleDataset;

/**
 * The weakest direction of every region of a sample: each particle takes the cavity with the smallest distance to yield
 * in any direction of a sweep among those that hold it.
 * <p>
 * <b>Each direction by itself</b>, in two dimensions. With d = (cos t, sin t) and n = (-sin t, cos t) shear at angle t has the
 * stress d sigma n = sigma_xy cos 2t - (sigma_xx - sigma_yy) / 2 sin 2t: the deviator turns by 2 t. At t + 90 degrees it is
 * minus that, so shear backwards at t is shear at t + 90 degrees, and m loadings of 0 .. 90 degrees are 2 m directions of
 * 0 .. 180, 180 / (2 m) apart, one threshold each. (The exact angle is less by atan(g / 2), see {@link ShearDirections}: of second
 * order in the strain g at yield, 3 degrees for g = 0.1, and nothing to a lattice, whose strains are small.) These thresholds are
 * <i>distances</i> to yield, not stresses at yield: what a lattice adds, from zero stress on, is the change of a region's stress. The
 * stress at yield contains the region's present stress, which the lattice's does not; it is even negative where that is
 * beyond the yield stress of the other way.
 * </p>
 */
public final class WeakestYieldMap {

	private final ParticleDataset particles;
	private final LocalYieldSettings settings;
	private final Cavity[] cavities;
	private final WeakestYield[] yields;
	/** [cavity][direction] */
	private final double[][] distances;
	private final int[] nearest;

	WeakestYieldMap(final ParticleDataset particles, final LocalYieldSettings settings, final Cavity[] cavities,
		final WeakestYield[] yields, final double[][] distances)
	{
		this.particles = particles;
		this.settings = settings;
		this.cavities = cavities;
		this.yields = yields;
		this.distances = distances;
		nearest = Cavity.lowest(particles.size(), cavities, c -> yields[c].distance());
	}

	/** What the sweep found for cavity c. */
	public WeakestYield yield(final int c) {
		return yields[c];
	}

	/** The same of every particle; NaN where no cavity gave an answer. */
	public double[] each(final ToDoubleFunction<WeakestYield> value) {
		return Arrays.stream(nearest).mapToDouble(c -> value.applyAsDouble(c < 0 ? WeakestYield.NONE : yields[c])).toArray();
	}

	/** Smallest distance to yield of every particle, over all directions. */
	public double[] distances() {
		return each(WeakestYield::distance);
	}

	/** Angle in degrees of every particle's weakest direction, in [0, 180); two dimensions only. */
	public double[] angles() {
		return each(WeakestYield::angle);
	}

	/** Number of directions that are kept each by itself: those of the sweep in two dimensions, none in three. */
	public int directions() {
		return distances[0].length;
	}

	/** Angle in degrees of direction k, 180 k / directions. */
	public double angle(final int k) {
		return 180.0 * k / directions();
	}

	/** Smallest distance to yield along direction k of the cavities that hold a particle, for every one; NaN without an answer. */
	public double[] distances(final int k) {
		return Arrays.stream(Cavity.lowest(particles.size(), cavities, c -> distances[c][k])).mapToDouble(c -> c < 0 ? Double.NaN
			: distances[c][k]).toArray();
	}

	/** Block means of the distance to yield along direction k, on the blocks of the map. */
	public BlockMeans blocks(final int k) {
		return BlockMeans.of(particles, distances(k), settings.coarsening());
	}

	/** Block means of the smallest distance to yield. */
	public BlockMeans blocks() {
		return BlockMeans.of(particles, distances(), settings.coarsening());
	}

	/**
	 * Adds columns to a table of particles: weakestAngle in degrees, or in three dimensions direction and normal; then
	 * weakestStress, weakestDistance, weakestStrain.
	 */
	ResultTable addTo(final ResultTable table) {
		if (particles.dimension() == 2) table.column("weakestAngle", angles());
		else for (int a = 0; a < 3; a++) {
			final int axis = a;
			table.column("direction" + "XYZ".charAt(a), each(w -> w.direction(axis))).column("normal" + "XYZ".charAt(a), each(
				w -> w.normal(axis)));
		}
		return table.column("weakestStress", each(WeakestYield::stress)).column("weakestDistance", distances()).column(
			"weakestStrain", each(WeakestYield::strain));
	}
}
