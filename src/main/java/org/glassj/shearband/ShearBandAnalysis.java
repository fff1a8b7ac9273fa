package org.glassj.shearband;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;

/** The shear bands of one or several samples: their profiles and widths, how widths grow with strain and with the box. */
public final class ShearBandAnalysis {

	/** Profiles that a plot shows, evenly spaced in the logarithm of the strain. */
	private static final int SHOWN = 7;

	private final List<BandGrowth> samples;
	private final BandSettings settings;

	/**
	 * An analysis of samples that were followed with the same settings.
	 *
	 * @throws IllegalArgumentException if there are none
	 */
	public ShearBandAnalysis(final List<BandGrowth> samples, final BandSettings settings) {
		if (samples.isEmpty()) throw new IllegalArgumentException("activity: no sample is given.");
		this.samples = List.copyOf(samples);
		this.settings = settings;
	}

	/** The samples. */
	public List<BandGrowth> samples() {
		return samples;
	}

	/**
	 * The exponent of w ~ strain^p: of several samples their mean with the scatter between them, of one its own, whose
	 * interval takes successive strains for independent. None if no sample has two strains with a band.
	 */
	public Optional<ScalingExponent> growth(final WidthMeasure measure) {
		final List<ScalingExponent> each = samples.stream().map(sample -> sample.exponent(measure)).flatMap(Optional::stream)
			.collect(Collectors.toList());
		return each.isEmpty() ? Optional.empty() : Optional.of(ScalingExponent.mean(each));
	}

	/**
	 * The exponent of w ~ L^alpha over the samples, at the largest strain that all have reached; none unless two lengths at
	 * least show a band.
	 */
	public Optional<ScalingExponent> finiteSize(final WidthMeasure measure) {
		final List<ShearBand> bands = samples.stream().map(this::atCommonStrain).flatMap(Optional::stream).filter(
			band -> band.isLocalized() && measure.of(band) > 0).collect(Collectors.toList());
		final double[] lengths = bands.stream().mapToDouble(band -> band.profile().length()).toArray();
		if (Arrays.stream(lengths).distinct().count() < 2) return Optional.empty();
		return Optional.of(ScalingExponent.of(lengths, bands.stream().mapToDouble(measure::of).toArray()));
	}

	/** A sample's band at the largest strain that all have reached; none if the sample begins beyond it. */
	private Optional<ShearBand> atCommonStrain(final BandGrowth sample) {
		final double common = samples.stream().mapToDouble(each -> each.strain(each.size() - 1)).min().getAsDouble();
		return IntStream.range(0, sample.size()).filter(k -> sample.strain(k) <= common * (1 + 1e-9)).boxed().reduce(
			(before, later) -> later).map(sample::band);
	}

	/** Lower and upper end of an exponent's interval at the confidence of the settings. */
	public double[] interval(final ScalingExponent exponent) {
		return exponent.interval(settings.confidence());
	}

	/** One row for every strain of every sample: position, widths, background and height of its band. */
	public ResultTable widthTable() {
		final List<double[]> rows = new ArrayList<>();
		for (int s = 0; s < samples.size(); s++)
			for (int k = 0; k < samples.get(s).size(); k++) {
				final ShearBand band = samples.get(s).band(k);
				rows.add(new double[] { s + 1.0, samples.get(s).strain(k), band.profile().length(), band.profile().axis(), band
					.position(), band.widthHalfMaximum(), band.widthSecondMoment(), band.widthGaussian(), band.background(), band
						.height(), band.isLocalized() ? 1 : 0 });
			}
		return table("width", rows, "sample", "strain", "length", "axis", "position", "widthHalfMaximum",
			"widthSecondMoment", "widthGaussian", "background", "height", "localized");
	}

	/** One row for every slice at every strain of every sample, with the band in the middle. */
	public ResultTable profileTable() {
		final List<double[]> rows = new ArrayList<>();
		for (int s = 0; s < samples.size(); s++)
			for (int k = 0; k < samples.get(s).size(); k++) {
				final double[] offsets = samples.get(s).band(k).offsets();
				final double[] values = samples.get(s).band(k).centered();
				for (int m = 0; m < offsets.length; m++)
					rows.add(new double[] { s + 1.0, samples.get(s).strain(k), offsets[m], values[m] });
			}
		return table("profile", rows, "sample", "strain", "offset", "activity");
	}

	private static ResultTable table(final String name, final List<double[]> rows, final String... headers) {
		final ResultTable table = new ResultTable(name);
		for (int c = 0; c < headers.length; c++) {
			final int column = c;
			table.column(headers[c], rows.stream().mapToDouble(row -> row[column]).toArray());
		}
		return table;
	}

	/** Profiles of the first sample at growing strain; of samples of different length, each at the common strain. */
	public Curve profileCurve() {
		final Curve curve = new Curve("Plastic Profile", "distance from the centre of the band (d)", "P (events)");
		if (finiteSize(WidthMeasure.HALF_MAXIMUM).isPresent()) {
			for (final BandGrowth sample : samples)
				atCommonStrain(sample).ifPresent(band -> curve.series(sample.name() + ", L = " + rounded(band.profile().length()) +
					" d", band.offsets(), band.centered()));
			return curve;
		}
		final BandGrowth sample = samples.get(0);
		for (final int k : shown(sample))
			curve.series("strain " + rounded(sample.strain(k)), sample.band(k).offsets(), sample.band(k)
				.centered());
		return curve;
	}

	private static String rounded(final double value) {
		return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
	}

	/** A few of the strains at which there is a band, or of all if there is none. */
	private static int[] shown(final BandGrowth sample) {
		final int[] found = sample.localized();
		final int[] from = found.length > 0 ? found : IntStream.range(0, sample.size()).toArray();
		final double first = Math.log(Math.max(sample.strain(from[0]), 1e-9));
		final double last = Math.log(Math.max(sample.strain(from[from.length - 1]), 1e-9));
		return IntStream.range(0, SHOWN).map(m -> nearest(sample, from, first + (last - first) * m / (SHOWN - 1))).distinct()
			.toArray();
	}

	private static int nearest(final BandGrowth sample, final int[] from, final double logStrain) {
		int best = from[0];
		for (final int k : from)
			if (Math.abs(Math.log(sample.strain(k)) - logStrain) < Math.abs(Math.log(sample.strain(best)) - logStrain)) best = k;
		return best;
	}

	/** Widths against strain by every measure, with the fits of their growth, of the first sample. */
	public Curve widthCurve() {
		final Curve curve = Curve.logarithmic("Width of the Shear Band", "strain", "w (d)");
		final BandGrowth sample = samples.get(0);
		final int[] found = sample.localized();
		final double[] strains = IntStream.of(found).mapToDouble(sample::strain).toArray();
		for (final WidthMeasure measure : WidthMeasure.values()) {
			final Optional<ScalingExponent> fit = sample.exponent(measure);
			final String name = measure.description() + fit.map(f -> String.format(Locale.ROOT, ", exponent %.2f", f
				.exponent())).orElse("");
			curve.points(name, strains, IntStream.of(found).mapToDouble(k -> measure.of(sample.band(k))).toArray());
			fit.ifPresent(f -> curve.guide(name, strains[0], f.at(strains[0]), strains[strains.length - 1], f.at(
				strains[strains.length - 1])));
		}
		return curve;
	}
}
