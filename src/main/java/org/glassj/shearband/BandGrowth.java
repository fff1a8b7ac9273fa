package org.glassj.shearband;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One sample's shear band through strain. The direction of the band is that of the last strain, where it shows most; at
 * every strain the band is found anew, because it may move. Immutable.
 *
 * <pre>
 * BandGrowth growth = BandGrowth.of("sample", strains, profiles, BandSettings.standard());
 * double p = growth.exponent(WidthMeasure.GAUSSIAN).get().exponent();
 * </pre>
 */
public final class BandGrowth {

	private final String name;
	private final double[] strains;
	private final List<ShearBand> bands = new ArrayList<>();
	private final BandSettings settings;

	private BandGrowth(final String name, final double[] strains, final BandSettings settings) {
		this.name = name;
		this.strains = strains.clone();
		this.settings = settings;
	}

	/**
	 * Follows a band.
	 *
	 * @param name of the sample
	 * @param strains ascending
	 * @param profiles at each strain the profiles of the accumulated activity across every axis, {@code [k][axis]}
	 * @throws IllegalArgumentException if there are none, not as many profiles as strains, or strains do not ascend
	 */
	public static BandGrowth of(final String name, final double[] strains, final List<PlasticProfile[]> profiles,
		final BandSettings settings)
	{
		if (profiles.isEmpty() || profiles.size() != strains.length) throw new IllegalArgumentException("activity: " + name +
			" has " + profiles.size() + " profiles and " + strains.length + " strains.");
		for (int k = 1; k < strains.length; k++)
			if (!(strains[k] > strains[k - 1])) throw new IllegalArgumentException("strain: " + strains[k] + " of " + name +
				" follows " + strains[k - 1] + "; strains must ascend.");
		final BandGrowth growth = new BandGrowth(name, strains, settings);
		final int axis = PlasticProfile.mostLocalized(profiles.get(profiles.size() - 1)).axis();
		for (final PlasticProfile[] all : profiles)
			growth.bands.add(ShearBand.in(all[axis]));
		return growth;
	}

	/** Name of the sample. */
	public String name() {
		return name;
	}

	/** Number of strains. */
	public int size() {
		return strains.length;
	}

	/** Strain k. */
	public double strain(final int k) {
		return strains[k];
	}

	/** The band at strain k. */
	public ShearBand band(final int k) {
		return bands.get(k);
	}

	/** The band at the last strain. */
	public ShearBand last() {
		return bands.get(bands.size() - 1);
	}

	/** Indices of the strains at which there is a band and whose widths count for the growth. */
	public int[] localized() {
		return IntStream.range(0, size()).filter(k -> settings.counts(strains[k]) && band(k).isLocalized()).toArray();
	}

	/**
	 * The exponent of the growth w ~ strain^p from all strains that count; none if fewer than two of them show a band. Its
	 * own interval takes them for independent.
	 */
	public Optional<ScalingExponent> exponent(final WidthMeasure measure) {
		final List<Integer> used = IntStream.of(localized()).filter(k -> measure.of(band(k)) > 0).boxed().collect(Collectors
			.toList());
		if (used.size() < 2) return Optional.empty();
		return Optional.of(ScalingExponent.of(used.stream().mapToDouble(k -> strains[k]).toArray(), used.stream().mapToDouble(
			k -> measure.of(band(k))).toArray()));
	}
}
