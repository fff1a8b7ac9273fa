package org.glassj.expansion;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.glassj.numeric.Curve;
import org.glassj.numeric.KolmogorovSmirnov;
import org.glassj.numeric.ResultTable;

/**
 * The density of soft modes D(omega) of many samples, per mode: its integral over all frequencies is 1 = dim N / (dim N).
 * Below the first phonons of a small sample all modes are quasi-localised, and D(omega) = A_g omega^4 (E. Lerner, G.
 * During and E. Bouchbinder, Phys. Rev. Lett. 117, 035501 (2016)).
 * <p>
 * A_g is found by maximum likelihood. Were the modes of a sample with M = dim N modes a Poisson process of intensity
 * M A_g omega^4, then n modes below frequencies w_s in samples s would have the likelihood maximum A_g = n / X with the
 * exposure X = sum_s M_s w_s^5 / 5, and the exact interval [chi2(2n) / 2, chi2(2n + 2) / 2] / X of a Poisson mean (F.
 * Garwood, Biometrika 28, 437 (1936)). Here w_s is a fraction of the first phonons' median frequency, the same for all
 * samples (a sample's own falls with its softest mode), or where its spectrum ends. The law itself is checked by a free
 * exponent and by the test of Kolmogorov and Smirnov. Small samples of poorly annealed glasses have more of the softest
 * modes than the law says; where its test fails, A_g is an effective number that depends on the cutoff.
 * </p>
 */
public final class DensityOfStates {

	private static final double EXPONENT = 4;

	/** How far beyond the cutoff the plot goes. */
	private static final double SHOWN = 2;

	/** Bins a factor of ten in frequency. */
	private static final int BINS = 20;

	private final List<VibrationSpectrum> spectra;
	private final DensitySettings settings;
	private final double cutoff;
	private final double[] soft;
	private final double exposure;

	private DensityOfStates(final List<VibrationSpectrum> spectra, final DensitySettings settings) {
		this.spectra = spectra;
		this.settings = settings;
		cutoff = settings.cutoff() * firstPhonon();
		soft = counted().filter(omega -> omega < cutoff).toArray();
		exposure = spectra.stream().mapToDouble(s -> s.modes() * Math.pow(end(s), EXPONENT + 1) / (EXPONENT + 1)).sum();
	}

	/**
	 * Gathers spectra.
	 *
	 * @throws IllegalArgumentException if there are none, or half of them have no phonons
	 */
	public static DensityOfStates of(final List<VibrationSpectrum> spectra, final DensitySettings settings) {
		if (spectra.isEmpty()) throw new IllegalArgumentException("modes: no spectrum is given.");
		final DensityOfStates states = new DensityOfStates(List.copyOf(spectra), settings);
		if (!(states.cutoff > 0)) throw new IllegalArgumentException("modes: half of the " + spectra.size() +
			" samples or more have no positive shear modulus and hence no phonons.");
		return states;
	}

	/** Where counting ends in a sample. */
	private double end(final VibrationSpectrum spectrum) {
		return Math.min(cutoff, spectrum.completeTo());
	}

	/** Frequencies, ascending, of the modes localised enough to count. */
	private DoubleStream counted() {
		return spectra.stream().flatMapToDouble(s -> IntStream.range(0, s.size()).filter(k -> s.participationRatios()[k] <=
			settings.participation()).mapToDouble(k -> s.frequencies()[k])).sorted();
	}

	/** Number of samples. */
	public int samples() {
		return spectra.size();
	}

	/** Median frequency of the samples' first phonons: very soft modes lower the modulus of a few, even below zero. */
	public double firstPhonon() {
		final double[] sorted = spectra.stream().mapToDouble(VibrationSpectrum::firstPhonon).sorted().toArray();
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	/** Frequency below which modes count. */
	public double cutoff() {
		return cutoff;
	}

	/** How many modes lie below the cutoff. */
	public int count() {
		return soft.length;
	}

	/** Samples of which fewer modes are known than the cutoff asks for; they count as far as they go. */
	public int incomplete() {
		return (int) spectra.stream().filter(s -> s.completeTo() < cutoff).count();
	}

	/** The prefactor A_g of D(omega) = A_g omega^4, in units of (lambda^2 m / epsilon)^(5/2). */
	public double prefactor() {
		return soft.length / exposure;
	}

	/** The interval of A_g, {low, high}. */
	public double[] prefactorInterval() {
		final double[] mean = meanInterval(soft.length);
		return new double[] { mean[0] / exposure, mean[1] / exposure };
	}

	/** Interval of the mean of a Poisson variable of which n was found. */
	private double[] meanInterval(final int n) {
		final double tail = (1 - settings.confidence()) / 2;
		return new double[] { n == 0 ? 0 : ChiSquaredDistribution.of(2 * n).inverseCumulativeProbability(tail) / 2,
			ChiSquaredDistribution.of(2 * n + 2).inverseSurvivalProbability(tail) / 2 };
	}

	/**
	 * The exponent of D(omega) ~ omega^beta if it is not taken to be 4, without bias: beta + 1 = (n - 1) / sum ln (cutoff /
	 * omega). NaN below three modes.
	 */
	public double exponent() {
		if (soft.length < 3) return Double.NaN;
		return (soft.length - 1) / Arrays.stream(soft).map(omega -> Math.log(cutoff / omega)).sum() - 1;
	}

	/** Standard error of that exponent, (beta + 1) / sqrt(n - 2). */
	public double exponentError() {
		return soft.length < 3 ? Double.NaN : (exponent() + 1) / Math.sqrt(soft.length - 2.0);
	}

	/**
	 * Probability by which modes that follow omega^4 differ from it as much as these or more, by the largest distance of
	 * the distribution functions (Kolmogorov and Smirnov); below some per cent the cutoff is too high. NaN without modes.
	 */
	public double goodness() {
		if (soft.length == 0) return Double.NaN;
		final double n = soft.length;
		double distance = 0;
		for (int k = 0; k < soft.length; k++) {
			final double expected = Math.pow(soft[k] / cutoff, EXPONENT + 1);
			distance = Math.max(distance, Math.max(expected - k / n, (k + 1) / n - expected));
		}
		return KolmogorovSmirnov.probability(distance, soft.length);
	}

	/**
	 * One row a bin of equal width in log omega: bounds, number of modes, D(omega) and its interval. Only samples known
	 * to a bin's end count for it; bins end where no sample is.
	 */
	public ResultTable table() {
		final double[] omega = counted().toArray();
		final double end = spectra.stream().mapToDouble(VibrationSpectrum::completeTo).max().getAsDouble();
		final int first = omega.length == 0 ? 0 : (int) Math.floor(BINS * Math.log10(omega[0]));
		final int last = Math.max(first, (int) Math.floor(BINS * Math.log10(end)));
		final double[] edges = IntStream.rangeClosed(first, last).mapToDouble(b -> Math.pow(10, (double) b / BINS)).toArray();
		final int bins = edges.length - 1;
		final double[] modes = column(bins, b -> inside(edges[b], edges[b + 1]));
		final double[] exposed = column(bins, b -> (edges[b + 1] - edges[b]) * spectra.stream().filter(s -> s.completeTo() >=
			edges[b + 1]).mapToDouble(VibrationSpectrum::modes).sum());
		return new ResultTable("density").column("low", Arrays.copyOf(edges, bins)).column("high", Arrays.copyOfRange(edges,
			1, bins + 1)).column("modes", modes).column("density", column(bins, b -> modes[b] / exposed[b])).column(
				"densityLow", column(bins, b -> meanInterval((int) modes[b])[0] / exposed[b])).column("densityHigh", column(bins,
					b -> meanInterval((int) modes[b])[1] / exposed[b]));
	}

	private static double[] column(final int bins, final IntToDoubleFunction value) {
		return IntStream.range(0, bins).mapToDouble(value).toArray();
	}

	private long inside(final double low, final double high) {
		return spectra.stream().filter(s -> s.completeTo() >= high).mapToLong(s -> IntStream.range(0, s.size()).filter(k -> s
			.participationRatios()[k] <= settings.participation() && s.frequencies()[k] >= low && s.frequencies()[k] < high)
			.count()).sum();
	}

	/**
	 * The cumulated density, modes below omega per mode, against omega; and the law fitted, A_g omega^5 / 5, up to the
	 * cutoff. Every mode adds the inverse of all modes of the samples known that far.
	 */
	public Curve curve() {
		final double[] omega = counted().filter(w -> w <= SHOWN * cutoff).toArray();
		final double[] cumulated = new double[omega.length];
		double sum = 0;
		for (int k = 0; k < omega.length; k++) {
			final double at = omega[k];
			sum += 1 / spectra.stream().filter(s -> s.completeTo() >= at).mapToDouble(VibrationSpectrum::modes).sum();
			cumulated[k] = sum;
		}
		final Curve curve = Curve.logarithmic("Cumulated Density of States", "omega (sqrt(epsilon / m) / lambda)",
			"fraction of modes below omega").points("modes", omega, cumulated);
		if (soft.length == 0) return curve;
		final double[] ends = { soft[0], cutoff };
		return curve.series("A_g omega^5 / 5", ends, Arrays.stream(ends).map(w -> prefactor() * Math.pow(w, EXPONENT + 1) /
			(EXPONENT + 1)).toArray());
	}
}
