package org.glassj.elastoplastic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.glassj.numeric.Curve;
import org.glassj.numeric.CutoffPowerLaw;
import org.glassj.numeric.ResultTable;

/**
 * How often avalanches have which size, in events, counted in bins with whole edges that grow by a tenth. Immutable.
 */
public final class AvalancheSizes {

	private static final double GROWTH = 1.1;
	private static final long LARGEST = 1_000_000_000_000L;

	private final long[] edges;
	private final long[] counts;

	private AvalancheSizes() {
		edges = IntStream.iterate(0, k -> k + 1).mapToLong(k -> (long) Math.pow(GROWTH, k)).distinct().takeWhile(
			edge -> edge < LARGEST).toArray();
		counts = new long[edges.length];
	}

	/**
	 * Counts the avalanches of a run.
	 *
	 * @param from strain from which on they count, that of the steady state
	 */
	public static AvalancheSizes of(final LoadingRecord record, final double from) {
		final AvalancheSizes sizes = new AvalancheSizes();
		for (int k = 0; k < record.size(); k++)
			if (record.events(k) > 0 && record.strain(k) >= from) sizes.add(record.events(k));
		return sizes;
	}

	private void add(final long size) {
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
		// the law is one of sizes up to the largest bin seen, beyond which the cutoff leaves it no weight
		return Optional.of(CutoffPowerLaw.of(Arrays.stream(used).mapToDouble(this::middle).toArray(), Arrays.stream(used)
			.mapToDouble(this::width).toArray(), Arrays.stream(used).mapToLong(b -> counts[b]).toArray()));
	}

	/** P(s) with the line of the power law through its middle, on logarithmic axes. */
	public Curve curve(final long least) {
		final ResultTable table = table();
		final Optional<CutoffPowerLaw> fit = fit(least);
		final String label = "size s (events)" + fit.map(law -> String.format(Locale.ROOT, "; line: s^-%.2f", law.exponent()))
			.orElse("");
		final Curve curve = Curve.logarithmic("Avalanche Sizes", label, "P(s)").points("avalanches", column(this::middle), table
			.values("probability"));
		fit.ifPresent(law -> {
			final double to = Math.min(law.cutoff(), edges[bins()]);
			final int first = (int) IntStream.range(0, bins()).filter(b -> edges[b] < least).count();
			final double start = table.values("probability")[first];
			curve.guide("avalanches", edges[first], start, to, start * Math.pow(to / edges[first], -law.exponent()));
		});
		return curve;
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
}
