package org.glassj.expansion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.glassj.numeric.Curve;
import org.glassj.numeric.LogHistogram;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;

/**
 * Statistics of the bonds' strain-expansion coefficients phi_gamma, phi_gammagamma, ... over many samples (paper, section
 * III and Fig. 1): distributions of their magnitudes, exponents of the tails against eq. 23, and prefactors.
 * <p>
 * <b>Where the tails come from.</b> A soft mode of frequency w answers the loading by d_n ~ w^-p with p = 2 + 4(n - 1), so
 * bond b near it has phi_n = c_b w^-p, where c_b tells how the mode couples to the loading and how far away the bond is.
 * With D(w) = A_g w^4 a mode and dim N modes for N_b bonds, phi_n = x is met at w = (c_b / x)^(1/p), so that
 * </p>
 * <pre>
 * P(x) = (dim N / N_b) sum_b &lt;D(w) |dw/dx|&gt; = (dim N / N_b) (A_g / p) sum_b &lt;c_b^(5/p)&gt; x^-(1 + 5/p).
 * </pre>
 * <p>
 * The exponent is eq. 23's, and the prefactor A of x^(-7/2), n = 1, is A_g times a moment of the coupling, c^(5/2), that is
 * not known but hardly depends on the preparation. Hence only ratios A / A_inf = A_g / A_inf have a meaning of their own
 * (Fig. 1c).
 * </p>
 * <p>
 * <b>Why orders 2 and 3 depend on N.</b> The strain around a soft spot decays with distance as c_b ~ r^-dim. The sum of
 * c_b^(5/p) converges for n = 1, but grows with the size L of the sample as L^(dim/6), that is N^(1/6), for n = 2 and as
 * N^(1/2) for n = 3: their tails belong to far bonds. Those of a single mode number N(x) ~ 1/x, so where the softest mode
 * of all samples stands alone, the end of the tail falls as x^-2 whatever eq. 23 says. The tails of orders 2 and 3 follow
 * eq. 23 only for very many samples, and the fewer there are, the wider the intervals.
 * </p>
 * <p>
 * <b>Uncertainty.</b> Bonds around the same soft spot are not independent; intervals therefore come from what differs
 * between samples (jackknife or bootstrap), and so does the goodness of fit. They hold for the start of the tail as it was
 * found, which is never so late that fewer than half of the samples have bonds in the tail. The largest coefficient of each
 * sample gives a second exponent, from numbers that are independent and free of far bonds.
 * </p>
 *
 * <pre>
 * CoefficientStatistics statistics = CoefficientStatistics.of(samples, CoefficientSettings.standard(), monitor);
 * double exponent = statistics.tail(1).exponent();
 * </pre>
 */
public final class CoefficientStatistics {

	/** A guide of eq. 23's slope is drawn this much above the fit. */
	private static final double GUIDE = 4;

	/** Plots begin at this fraction of the median. */
	private static final double SMALLEST_SHOWN = 0.01;

	private final CoefficientSettings settings;
	private final int samples;
	private final long bonds;
	private final List<CoefficientTail> tails = new ArrayList<>();

	private CoefficientStatistics(final CoefficientSamples samples, final CoefficientSettings settings) {
		this.settings = settings;
		this.samples = samples.size();
		bonds = samples.bonds();
	}

	/**
	 * Analyses samples.
	 *
	 * @throws IllegalArgumentException if there are none, too few orders or too few bonds for a tail
	 */
	public static CoefficientStatistics of(final CoefficientSamples samples, final CoefficientSettings settings,
		final ProgressMonitor monitor)
	{
		if (samples.size() == 0) throw new IllegalArgumentException("There are no samples.");
		if (samples.orders() < settings.orders()) throw new IllegalArgumentException("orders: " + settings.orders() +
			" is outside 1.." + samples.orders() + ", what the samples hold.");
		final CoefficientStatistics statistics = new CoefficientStatistics(samples, settings);
		for (int n = 1; n <= settings.orders(); n++) {
			monitor.status("Analysing order " + n + " of " + statistics.bonds + " bonds");
			statistics.tails.add(CoefficientTail.of(n, samples.magnitudes(n), settings, monitor));
			monitor.progress((double) n / settings.orders());
		}
		return statistics;
	}

	/** What was asked for. */
	public CoefficientSettings settings() {
		return settings;
	}

	/** Number of samples. */
	public int samples() {
		return samples;
	}

	/** Number of bonds of all samples. */
	public long bonds() {
		return bonds;
	}

	/** One order, 1 .. orders. */
	public CoefficientTail tail(final int order) {
		return tails.get(order - 1);
	}

	/** How the intervals were found: for a single sample as if bonds were independent, whatever was asked for. */
	public String interval() {
		return tail(1).method();
	}

	/** A number of every order. */
	public double[] each(final ToDoubleFunction<CoefficientTail> quantity) {
		return tails.stream().mapToDouble(quantity).toArray();
	}

	/**
	 * A_g over that of reference samples, by the first order's tails: {value, lower, upper, start of the tails}. Both are
	 * counted from where the reference's prefactor was, so from where its tail is a power law. Where the other samples' is not
	 * yet, because few soft modes are left, P falls faster there and the ratio is an upper bound; {@link #ratioTable} tells
	 * whether it still changes with the start.
	 */
	public double[] prefactorOver(final CoefficientStatistics reference) {
		final double start = reference.tail(1).fixed().xMin();
		final double[] ratio = tail(1).prefactorOver(reference.tail(1), Math.max(start, tail(1).leastKept()));
		return new double[] { ratio[0], ratio[1], ratio[2], Math.max(start, tail(1).leastKept()) };
	}

	/**
	 * A_g over that of reference samples against the start of the tails, at the edges of the histogram's bins; where no bond is
	 * left the ratio is 0 without an upper end.
	 */
	public ResultTable ratioTable(final CoefficientStatistics reference) {
		final double least = Math.max(tail(1).leastKept(), reference.tail(1).leastKept());
		final double most = reference.tail(1).fit().largest();
		final double[] starts = Arrays.stream(reference.tail(1).histogram().edges()).filter(x -> x >= least && x <= most)
			.toArray();
		final double[][] ratios = Arrays.stream(starts).mapToObj(x -> tail(1).prefactorOver(reference.tail(1), x)).toArray(
			double[][]::new);
		final String[] headers = { "ratio", "lower", "upper", "bonds", "referenceBonds" };
		final ResultTable table = new ResultTable("ratio").column("start", starts);
		for (int c = 0; c < headers.length; c++) {
			final int column = c;
			table.column(headers[c], Arrays.stream(ratios).mapToDouble(row -> row[column]).toArray());
		}
		return table;
	}

	/** One row an order. */
	public ResultTable tailTable() {
		return new ResultTable("tails").column("order", each(CoefficientTail::order)).column("expected", each(
			t -> CoefficientTail.expected(t.order()))).column("exponent", each(CoefficientTail::exponent)).column("lower", each(
				CoefficientTail::exponentLower)).column("upper", each(CoefficientTail::exponentUpper)).column("start", each(t -> t
					.fit().xMin())).column("bonds", each(t -> t.fit().size())).column("samples", each(CoefficientTail::contributors))
			.column("distance", each(t -> t.fit().distance())).column("goodness", each(CoefficientTail::goodness)).column("maxima",
				each(t -> t.maxima()[0])).column("maximaLower", each(t -> t.maxima()[1])).column("maximaUpper", each(t -> t
					.maxima()[2])).column("maximaGoodness", each(t -> t.maxima()[3])).column("prefactor", each(t -> t.fixed()
					.amplitude())).column("prefactorLower", each(t -> t.prefactorInterval()[0])).column("prefactorUpper", each(t -> t
						.prefactorInterval()[1])).column("prefactorStart", each(t -> t.fixed().xMin())).column("prefactorBonds", each(
							t -> t.fixed().size()));
	}

	/** One row a bin, the orders one after another: edges, number of bonds, density and its standard error. */
	public ResultTable distributionTable() {
		final int rows = tails.stream().mapToInt(t -> t.histogram().size()).sum();
		final String[] headers = { "order", "low", "high", "bonds", "density", "error" };
		final double[][] columns = new double[headers.length][rows];
		int row = 0;
		for (final CoefficientTail tail : tails) {
			final LogHistogram histogram = tail.histogram();
			final int size = histogram.size();
			for (int b = 0; b < size; b++)
				columns[0][row + b] = tail.order();
			System.arraycopy(histogram.edges(), 0, columns[1], row, size);
			System.arraycopy(histogram.edges(), 1, columns[2], row, size);
			System.arraycopy(histogram.counts(), 0, columns[3], row, size);
			System.arraycopy(histogram.density(), 0, columns[4], row, size);
			System.arraycopy(histogram.errors(), 0, columns[5], row, size);
			row += size;
		}
		final ResultTable table = new ResultTable("distribution");
		for (int c = 0; c < headers.length; c++)
			table.column(headers[c], columns[c]);
		return table;
	}

	/** P(|phi_n|) of all orders with their fits and, above them, the slopes of eq. 23. */
	public Curve distributionCurve() {
		final Curve curve = Curve.logarithmic("Distribution of Bond Coefficients",
			"|phi_n|, n-th strain derivative of a bond's energy (epsilon)", "P(|phi_n|) (1 / epsilon)");
		for (final CoefficientTail tail : tails) {
			final double expected = CoefficientTail.expected(tail.order());
			final String name = String.format(Locale.ROOT, "n = %d: slope %.2f, eq. 23 (line above) %.2f", tail.order(), tail
				.exponent(), expected);
			addDensity(curve, name, tail);
			final double start = tail.fit().xMin();
			final double density = (tail.fit().exponent() - 1) / start * tail.fit().size() / bonds;
			addPower(curve, name, tail, start, density, tail.exponent());
			addPower(curve, name, tail, start, GUIDE * density, expected);
		}
		return curve;
	}

	/**
	 * P(|phi_1|) of these samples and of a reference, each with the tail of exponent -7/2 that has its prefactor, from where
	 * both are counted for {@link #prefactorOver}.
	 */
	public Curve comparisonCurve(final CoefficientStatistics reference) {
		final double start = prefactorOver(reference)[3];
		final Curve curve = Curve.logarithmic("First-order Coefficients of Two Preparations",
			"|phi_1|, strain derivative of a bond's energy (epsilon)", "P(|phi_1|) (1 / epsilon)");
		final CoefficientTail[] both = { reference.tail(1), tail(1) };
		final String[] names = { "reference", "samples" };
		for (int k = 0; k < both.length; k++) {
			addDensity(curve, names[k], both[k]);
			final double density = both[k].fixedFrom(start).density(start);
			if (density > 0 && start < both[k].fit().largest()) addPower(curve, names[k], both[k], start, density,
				CoefficientTail.expected(1));
		}
		return curve;
	}

	/** The density from a fraction of the median on; bonds near the cutoff have coefficients that are as small as one likes. */
	private static void addDensity(final Curve curve, final String name, final CoefficientTail tail) {
		final LogHistogram histogram = tail.histogram();
		final double least = SMALLEST_SHOWN * histogram.median();
		final double[] centers = histogram.centers();
		final double[] density = histogram.density();
		final int[] shown = IntStream.range(0, centers.length).filter(b -> centers[b] >= least && density[b] > 0).toArray();
		curve.points(name, Arrays.stream(shown).mapToDouble(b -> centers[b]).toArray(), Arrays.stream(shown).mapToDouble(
			b -> density[b]).toArray());
	}

	/** A straight line from a point with an exponent to the last bin. */
	private static void addPower(final Curve curve, final String name, final CoefficientTail tail, final double start,
		final double density, final double exponent)
	{
		final double[] edges = tail.histogram().edges();
		final double end = edges[edges.length - 1];
		curve.guide(name, start, density, end, density * Math.pow(end / start, exponent));
	}
}
