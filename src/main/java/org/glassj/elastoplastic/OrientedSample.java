package org.glassj.elastoplastic;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * An empirical law of blocks that have a yield stress along each of several orientations, as an angle sweep of the yield map
 * finds them. A block is drawn as a whole, with replacement, so that a place that is soft in one direction is as soft in the
 * others as it was in the glass. Blocks without a positive value in every orientation are left out. As a law of single values
 * it is that of all orientations together. Immutable.
 */
public final class OrientedSample implements ThresholdDistribution {

	private final double[] orientations;
	/** [orientation][block] */
	private final double[][] planes;
	private final ThresholdSample all;

	private OrientedSample(final double[] orientations, final double[][] planes, final ThresholdSample all) {
		this.orientations = orientations;
		this.planes = planes;
		this.all = all;
	}

	/**
	 * The law of blocks.
	 *
	 * @param description where they are from
	 * @param orientations in degrees
	 * @param planes {@code [orientation][block]}
	 * @throws IllegalArgumentException if no block has a positive value in every orientation
	 */
	public static OrientedSample of(final String description, final double[] orientations, final double[][] planes) {
		final int blocks = planes[0].length;
		final int[] complete = IntStream.range(0, blocks).filter(b -> Arrays.stream(planes).allMatch(plane -> plane[b] > 0 &&
			plane[b] < Double.POSITIVE_INFINITY)).toArray();
		if (complete.length == 0) throw new IllegalArgumentException(description + ": none of " + blocks +
			" blocks has a positive yield stress in every orientation.");
		final double[][] kept = Arrays.stream(planes).map(plane -> Arrays.stream(complete).mapToDouble(b -> plane[b]).toArray())
			.toArray(double[][]::new);
		return new OrientedSample(orientations.clone(), kept, ThresholdSample.of(description, Arrays.stream(kept).flatMapToDouble(
			Arrays::stream).toArray()));
	}

	/**
	 * The blocks of several laws together.
	 *
	 * @throws IllegalArgumentException if their orientations differ
	 */
	public static OrientedSample together(final String description, final List<OrientedSample> parts) {
		final double[] orientations = parts.get(0).orientations;
		for (final OrientedSample part : parts)
			if (!Arrays.equals(orientations, part.orientations)) throw new IllegalArgumentException(description + ": " + degrees(
				orientations) + " and " + degrees(part.orientations) + " do not go together.");
		final double[][] planes = new double[orientations.length][];
		Arrays.setAll(planes, k -> parts.stream().flatMapToDouble(part -> Arrays.stream(part.planes[k])).toArray());
		return of(description, orientations, planes);
	}

	/** Orientations in words. */
	static String degrees(final double[] orientations) {
		return Arrays.stream(orientations).mapToObj(a -> BigDecimal.valueOf(a).stripTrailingZeros().toPlainString()).collect(
			Collectors.joining(", ")) + " degrees";
	}

	@Override
	public double[] orientations() {
		return orientations.clone();
	}

	/** The values of all blocks and orientations, rising. */
	public double[] values() {
		return all.values();
	}

	@Override
	public void fill(final UniformRandomProvider random, final double[] values, final int from, final int count) {
		final int block = random.nextInt(planes[0].length);
		for (int k = 0; k < count; k++)
			values[from + k] = planes[k][block];
	}

	@Override
	public double sample(final UniformRandomProvider random) {
		return all.sample(random);
	}

	@Override
	public double mean() {
		return all.mean();
	}

	@Override
	public double variance() {
		return all.variance();
	}

	@Override
	public double density(final double x) {
		return all.density(x);
	}

	@Override
	public double cumulative(final double x) {
		return all.cumulative(x);
	}

	@Override
	public String description() {
		return all.description();
	}
}
