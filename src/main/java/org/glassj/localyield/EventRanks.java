package org.glassj.localyield;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.TDistribution;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;

/**
 * How well a map of local strength tells where plastic events will be (Patinet et al., PRL 117, 045501 (2016); Richard et
 * al., Phys. Rev. Mater. 4, 113609 (2020)): the percentile p of the map's value at the site of each event, 0 where nothing in the
 * sample is weaker, and the rank correlation C = 1 - 2 p, 1 for a perfect prediction, 0 for none. Sites are positions in the
 * undeformed sample; each takes the value of the particle nearest to it. Immutable.
 */
public final class EventRanks {

	private final double[] strains;
	private final double[] percentiles;

	private EventRanks(final double[] strains, final double[] percentiles) {
		this.strains = strains;
		this.percentiles = percentiles;
	}

	/**
	 * Ranks the first events of a table in the order of its rows; sites where the map has no value do not count.
	 *
	 * @param field one value a particle, small where it is weak; NaN where there is none
	 * @param events with columns strain, x, y and in three dimensions z
	 * @param first number of events looked at
	 * @throws IllegalArgumentException if a column is missing or a site is not finite
	 */
	public static EventRanks of(final ParticleDataset particles, final double[] field, final ResultTable events,
		final int first)
	{
		final CellGrid grid = new CellGrid(particles.box(), particles.positions(), particles.spacing());
		final double[][] sites = IntStream.range(0, particles.dimension()).mapToObj(a -> events.values("xyz".substring(a, a +
			1))).toArray(double[][]::new);
		final int[] at = IntStream.range(0, Math.min(first, events.rows())).map(e -> grid.nearest(site(sites, e))).toArray();
		final double[] ascending = Arrays.stream(field).filter(v -> !Double.isNaN(v)).sorted().toArray();
		return new EventRanks(Arrays.copyOf(events.values("strain"), at.length), Arrays.stream(at).mapToDouble(
			i -> percentile(ascending, field[i])).toArray());
	}

	private static double[] site(final double[][] sites, final int e) {
		final double[] site = Arrays.stream(sites).mapToDouble(column -> column[e]).toArray();
		if (!Arrays.stream(site).allMatch(Double::isFinite)) throw new IllegalArgumentException("events: the site of event " + (e +
			1) + ", " + Arrays.toString(site) + ", is not finite.");
		return site;
	}

	/** Share of the values that are smaller, and half of those that are equal; NaN for NaN. */
	private static double percentile(final double[] ascending, final double value) {
		if (Double.isNaN(value)) return Double.NaN;
		int below = 0;
		int equal = 0;
		for (final double other : ascending) {
			if (other < value) below++;
			if (other == value) equal++;
		}
		return (below + 0.5 * equal) / ascending.length;
	}

	/** Number of events at whose sites the map has a value. */
	public int size() {
		return (int) ranked().count();
	}

	private DoubleStream ranked() {
		return Arrays.stream(percentiles).filter(p -> !Double.isNaN(p));
	}

	/** Strain of every event. */
	public double[] strains() {
		return strains.clone();
	}

	/** Percentile of every event, 0 to 1; NaN where the map has no value. */
	public double[] percentiles() {
		return percentiles.clone();
	}

	/** Mean of C = 1 - 2 p. */
	public double correlation() {
		return ranked().map(p -> 1 - 2 * p).average().orElse(Double.NaN);
	}

	/**
	 * Student's interval of the mean, if events are independent.
	 *
	 * @return lower and upper end; NaN below two events
	 */
	public double[] interval(final double confidence) {
		final int n = size();
		if (n < 2) return new double[] { Double.NaN, Double.NaN };
		final double mean = correlation();
		final double squares = ranked().map(p -> Math.pow(1 - 2 * p - mean, 2)).sum();
		final double reach = TDistribution.of(n - 1.0).inverseCumulativeProbability((1 + confidence) / 2) * Math.sqrt(squares /
			(n - 1.0) / n);
		return new double[] { mean - reach, mean + reach };
	}
}
