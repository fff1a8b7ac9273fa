package org.glassj.elastoplastic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.glassj.numeric.CutoffPowerLaw;
import org.glassj.numeric.ResultTable;

/**
 * How often avalanches have which size, in events: every size counts, in bins with whole edges that grow by a tenth, so
 * that any number of avalanches takes the same memory.
 */
public final class AvalancheSizes {

	private static final double GROWTH = 1.1;
	private static final long LARGEST = 1_000_000_000_000L;

	private final long[] edges;
	private final long[] counts;

	AvalancheSizes() {
		edges = IntStream.iterate(0, k -> k + 1).mapToLong(k -> (long) Math.pow(GROWTH, k)).distinct().takeWhile(
			edge -> edge < LARGEST).toArray();
		counts = new long[edges.length];
	}

	/** Counts an avalanche of one event or more. */
	void add(final long size) {
		final int found = Arrays.binarySearch(edges, size);
		counts[found < 0 ? -found - 2 : found]++;
	}

	/** Number of avalanches. */
	public long total() {
		return Arrays.stream(counts).sum();
	}

	private int bins() {
		return IntStream.range(0, counts.length).filter(b -> counts[b] > 0).map(b -> b + 1).max().orElse(0);
	}

	private double width(final int b) {
		return edges[b + 1] - edges[b];
	}

	/** The geometric middle of the whole sizes in a bin. */
	private double middle(final int b) {
		return Math.sqrt((double) edges[b] * (edges[b + 1] - 1));
	}

	/**
	 * The exponent tau of P(s) ~ s^-tau exp(-s / s_c), from all sizes at least so large.
	 *
	 * @return none if fewer than three bins hold some
	 */
	public Optional<CutoffPowerLaw> fit(final long least) {
		final int[] used = IntStream.range(0, bins()).filter(b -> edges[b] >= least).toArray();
		if (Arrays.stream(used).filter(b -> counts[b] > 0).count() < 3) return Optional.empty();
		// far beyond the largest avalanche seen the law has no weight, unless there is no cutoff
		return Optional.of(CutoffPowerLaw.of(Arrays.stream(used).mapToDouble(this::middle).toArray(), Arrays.stream(used)
			.mapToDouble(this::width).toArray(), Arrays.stream(used).mapToLong(b -> counts[b]).toArray()));
	}

	/** One row a bin: smallest and largest size, avalanches, probability of one size in it. */
	public ResultTable table() {
		final double total = total();
		return new ResultTable("sizes").column("low", column(b -> edges[b])).column("high", column(b -> edges[b + 1] - 1)).column(
			"avalanches", column(b -> counts[b])).column("probability", column(b -> counts[b] / total / width(b)));
	}

	private double[] column(final IntToDoubleFunction value) {
		return IntStream.range(0, bins()).mapToDouble(value).toArray();
	}

	void write(final DataOutput out) throws IOException {
		for (final long count : counts)
			out.writeLong(count);
	}

	void read(final DataInput in) throws IOException {
		for (int b = 0; b < counts.length; b++)
			counts[b] = in.readLong();
	}
}
