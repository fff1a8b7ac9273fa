package org.glassj.localyield;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

import org.glassj.numeric.ResultTable;
import org.glassj.particle.BlockMeans;
import org.glassj.particle.ParticleDataset;

/**
 * The weakest direction of every region of a sample: each particle takes the cavity with the smallest distance to yield
 * in any direction of a sweep among those that hold it.
 */
public final class WeakestYieldMap {

	private final ParticleDataset particles;
	private final LocalYieldSettings settings;
	private final WeakestYield[] yields;
	private final int[] nearest;

	WeakestYieldMap(final ParticleDataset particles, final LocalYieldSettings settings, final Cavity[] cavities,
		final WeakestYield[] yields)
	{
		this.particles = particles;
		this.settings = settings;
		this.yields = yields;
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
