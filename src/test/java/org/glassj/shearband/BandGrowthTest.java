package org.glassj.shearband;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.Test;

/** Bands that grow by a known law, on lattices with noise. */
class BandGrowthTest {

	private static final double[] STRAINS = { 0.05, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4 };

	/** A vertical band of standard deviation a strain^p about x = 2, from the second strain on; before, noise alone. */
	private static BandGrowth growing(final int n, final double a, final double p, final long seed,
		final BandSettings settings)
	{
		final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
		final List<PlasticProfile[]> profiles = new ArrayList<>();
		for (int k = 0; k < STRAINS.length; k++) {
			final double sigma = a * Math.pow(STRAINS[k], p);
			final double height = k == 0 ? 0 : 20;
			final double[] activity = new double[n * n];
			for (int q = 0; q < activity.length; q++) {
				final double u = Math.IEEEremainder(q % n + 0.5 - 2, n);
				activity[q] = 1 + random.nextDouble() + height * Math.exp(-u * u / 2 / sigma / sigma);
			}
			profiles.add(PlasticProfile.ofLattice(activity, n, n, 1));
		}
		return BandGrowth.of("n = " + n, STRAINS, profiles, settings);
	}

	@Test
	void findsTheExponentByEveryMeasure() {
		final BandGrowth growth = growing(128, 4, 0.25, 1, BandSettings.standard());
		assertEquals("[1, 2, 3, 4, 5, 6]", Arrays.toString(growth.localized()));
		for (final WidthMeasure measure : WidthMeasure.values()) {
			final ScalingExponent fit = growth.exponent(measure).orElseThrow();
			assertEquals(6, fit.points());
			assertEquals(0.25, fit.exponent(), 0.02, measure::description);
		}
		assertFalse(growth.last().profile().isHorizontal());
		assertEquals(2, growth.last().position(), 0.05);
	}

	@Test
	void countsOnlyTheStrainsAskedFor() {
		final BandGrowth growth = growing(128, 4, 0.25, 1, BandSettings.standard().withStrains(0.4, 1.6));
		assertEquals("[2, 3, 4]", Arrays.toString(growth.localized()));
		assertTrue(growing(128, 4, 0.25, 1, BandSettings.standard().withStrains(0.3, 0.5)).exponent(WidthMeasure.GAUSSIAN)
			.isEmpty());
	}

	@Test
	void averagesSamplesAndComparesSizes() {
		final List<BandGrowth> samples = new ArrayList<>();
		for (final int n : new int[] { 64, 96, 128 })
			samples.add(growing(n, 0.3 * Math.pow(n, 0.6), 0.2, n, BandSettings.standard()));
		final ShearBandAnalysis analysis = new ShearBandAnalysis(samples, BandSettings.standard());
		final ScalingExponent growth = analysis.growth(WidthMeasure.GAUSSIAN).orElseThrow();
		assertEquals(18, growth.points());
		assertEquals(0.2, growth.exponent(), 0.01);
		assertEquals(growth.interval(0.95)[0], analysis.interval(growth)[0]);
		assertEquals(0.6, analysis.finiteSize(WidthMeasure.GAUSSIAN).orElseThrow().exponent(), 0.02);
		assertEquals(3, analysis.profileCurve().names().size());
		assertTrue(new ShearBandAnalysis(samples.subList(0, 1), BandSettings.standard()).finiteSize(WidthMeasure.GAUSSIAN)
			.isEmpty());
	}

	/** One that begins beyond the strain that all others reached has no part in the comparison. */
	@Test
	void leavesOutWhatBeginsTooLate() {
		final BandGrowth late = BandGrowth.of("late", new double[] { 10 }, Collections.singletonList(PlasticProfile.ofLattice(
			new double[256], 16, 16, 1)), BandSettings.standard());
		final ShearBandAnalysis analysis = new ShearBandAnalysis(List.of(late, growing(64, 4, 0.2, 1, BandSettings.standard()),
			growing(96, 5, 0.2, 2, BandSettings.standard())), BandSettings.standard());
		assertEquals("[n = 64, L = 64 d, n = 96, L = 96 d]", analysis.profileCurve().names().toString());
	}

	@Test
	void tablesHoldEveryStrain() {
		final BandGrowth growth = growing(64, 4, 0.25, 2, BandSettings.standard());
		final ShearBandAnalysis analysis = new ShearBandAnalysis(List.of(growth), BandSettings.standard());
		final ResultTable widths = analysis.widthTable();
		assertEquals(7, widths.rows());
		assertEquals(0, widths.values("localized")[0]);
		assertEquals(growth.last().widthGaussian(), widths.values("widthGaussian")[6]);
		final ResultTable profile = analysis.profileTable();
		assertEquals(7 * 64, profile.rows());
		assertEquals(growth.last().centered()[10], profile.values("activity")[6 * 64 + 10]);
		assertEquals(growth.last().offsets()[10], profile.values("offset")[6 * 64 + 10]);
	}

	@Test
	void curvesShowBandsOnly() {
		final BandGrowth growth = growing(64, 4, 0.25, 2, BandSettings.standard());
		final ShearBandAnalysis analysis = new ShearBandAnalysis(List.of(growth), BandSettings.standard());
		assertEquals("[strain 0.2, strain 0.4, strain 0.8, strain 1.6, strain 3.2, strain 6.4]", analysis.profileCurve()
			.names().toString());
		final Curve widths = analysis.widthCurve();
		assertTrue(widths.isLogarithmic());
		assertEquals(3, widths.names().size());
		final String gaussian = widths.names().stream().filter(name -> name.startsWith("Gaussian fit, exponent 0.2")).findFirst()
			.orElseThrow();
		assertEquals(6, widths.x(gaussian).length);
		assertEquals(1, widths.guides(gaussian).size());
	}

	/** A sample without a band has profiles to look at and no exponent. */
	@Test
	void worksWithoutABand() {
		final BandGrowth growth = BandGrowth.of("even", new double[] { 0.1 }, Collections.singletonList(PlasticProfile.ofLattice(new double[256],
			16, 16, 1)), BandSettings.standard());
		final ShearBandAnalysis analysis = new ShearBandAnalysis(List.of(growth), BandSettings.standard());
		assertTrue(analysis.growth(WidthMeasure.GAUSSIAN).isEmpty());
		assertEquals(1, analysis.profileCurve().names().size());
		assertEquals(0, analysis.widthCurve().x("half maximum").length);
	}

	@Test
	void refusesWhatCannotBeFollowed() {
		final List<PlasticProfile[]> two = List.of(PlasticProfile.ofLattice(new double[256], 16, 16, 1), PlasticProfile
			.ofLattice(new double[256], 16, 16, 1));
		assertRefused("strain: 0.1 of s follows 0.2; strains must ascend.", () -> BandGrowth.of("s", new double[] { 0.2, 0.1 },
			two, BandSettings.standard()));
		assertRefused("activity: s has 2 profiles and 1 strains.", () -> BandGrowth.of("s", new double[] { 0.2 }, two,
			BandSettings.standard()));
		assertRefused("activity: no sample is given.", () -> new ShearBandAnalysis(List.of(), BandSettings.standard()));
		assertRefused("start: strain -1.0 is negative.", () -> BandSettings.standard().withStrains(-1, 1));
		assertRefused("end: strain 1.0 is not beyond start, 1.0.", () -> BandSettings.standard().withStrains(1, 1));
		assertRefused("confidence: 1.0 is outside 0..1, both excluded.", () -> BandSettings.standard().withConfidence(1));
	}
}
