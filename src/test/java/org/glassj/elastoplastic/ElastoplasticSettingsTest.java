package org.glassj.elastoplastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

/** Settings keep what they are given, and say what is wrong with it. */
class ElastoplasticSettingsTest {

	private static final ElastoplasticSettings STANDARD = ElastoplasticSettings.standard().withSize(2, 3);

	@Test
	void everyChoiceIsPartOfTheFingerprint() {
		final List<UnaryOperator<ElastoplasticSettings>> changes = List.of(s -> s.withSize(3, 2), s -> s.withInitial(FixedValue
			.of(3)), s -> s.withRenewal(FixedValue.of(3)), s -> s.withThresholds(new double[6]), s -> s.withStresses(
				new double[6]), s -> s.withModulus(3), s -> s.withRenewalModulus(3), s -> s.withModuli(new double[] { 1, 2, 3, 4, 5,
					6 }), s -> s.withEigenstrain(0.07), s -> s.withControl(Control.STRESS), s -> s.withYielding(Yielding.BOTH),
			s -> s.withOrientations(0, 10), s -> s.withPropagator(PropagatorKind.LATTICE), s -> s.withBulkToShear(3), s -> s
				.withKernel(new double[] { -1, 0, 0, 0, 0, 0 }), s -> s.withCrossover(5), s -> s.withFailureStrain(1), s -> s
					.withSeed(2));
		for (final UnaryOperator<ElastoplasticSettings> change : changes)
			assertNotEquals(STANDARD.fingerprint(), change.apply(STANDARD).fingerprint());
		assertEquals(STANDARD.fingerprint(), ElastoplasticSettings.standard().withSize(2, 3).fingerprint());
	}

	@Test
	void saysWhatIsWrong() {
		assertSays("rows: 0.0 is outside 1.0..8192.0.", () -> STANDARD.withSize(0, 3));
		assertSays("modulus: -1.0 is outside 1.0E-9..1.0E9.", () -> STANDARD.withModulus(-1));
		assertSays("eigenstrain: 0.0 is outside 1.0E-9..1.0E9.", () -> STANDARD.withEigenstrain(0));
		assertSays("thresholds: 5 values are given for 2 x 3 blocks.", () -> STANDARD.withThresholds(new double[5]));
		assertSays("thresholds: 6 values are given for 2 x 3 blocks with 4 each.", () -> STANDARD.withThresholds(new double[6])
			.withYielding(Yielding.ORIENTED));
		assertSays("stresses: NaN is not a finite number.", () -> STANDARD.withStresses(new double[] { 0, 0, Double.NaN, 0, 0,
			0 }));
		assertSays("yielding: 'sideways' is not known; choose forward or both or norm or oriented.", () -> Yielding.named(
			"sideways"));
		assertSays("control: 'both' is not known; choose strain or stress.", () -> Control.named("both"));
		assertSays("propagator: 'fast' is not known; choose continuum or lattice.", () -> PropagatorKind.named("fast"));
		assertSays("kernel: one of one's own goes with yielding forward or both, not norm, which needs three.", () -> STANDARD
			.withKernel(new double[6]).withYielding(Yielding.NORM));
	}

	private static void assertSays(final String sentence, final Runnable wrong) {
		assertEquals(sentence, assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
	}

	/** Gaps of a map are filled from the law, the rest keeps its place. */
	@Test
	void drawsThresholdsThatAMapLacks() {
		final double[] map = { 5, 0, 7, -1, 9, 11 };
		final ElastoplasticSettings settings = STANDARD.withThresholds(map).withInitial(FixedValue.of(20));
		map[0] = 100;
		assertArrayEquals(new double[] { 5, 20, 7, 20, 9, 11 }, new ElastoplasticModel(settings).thresholdField());
	}

	/** Their mean is the mean stress, and what is beyond its threshold yields before any load. */
	@Test
	void beginsFromGivenStresses() {
		final ElastoplasticModel model = ElastoplasticModelTest.run(STANDARD.withInitial(FixedValue.of(10)).withRenewal(FixedValue
			.of(30)).withStresses(new double[] { 1, 12, 3, 4, 5, 6 }), 0);
		assertEquals(1, model.record().avalanches());
		assertEquals(0, model.record().strain(1));
		assertEquals(31.0 / 6, model.record().stress(1), 1e-14);
		assertEquals(1, model.activityField()[1]);
	}

	@Test
	void moduliAreTheirMean() {
		assertEquals(3.5, new ElastoplasticModel(STANDARD.withModuli(new double[] { 1, 2, 3, 4, 5, 6 })).modulus());
	}

	@Test
	void refusesALawThatGivesNothingPositive() {
		final String message = assertThrows(IllegalArgumentException.class, () -> new ElastoplasticModel(STANDARD.withInitial(
			FixedValue.of(-1)))).getMessage();
		assertEquals("fixed(-1.0): hardly any of its values is positive.", message);
	}

	/** A rule of the size alone, so that no timing decides a bit. */
	@Test
	void crossoverGrowsWithTheLattice() {
		final int small = STANDARD.withSize(40, 40).crossover();
		final int large = STANDARD.withSize(512, 512).crossover();
		assertTrue(small > 10 && large > small && large < 200, small + " " + large);
		assertEquals(7, STANDARD.withCrossover(7).crossover());
	}

	@Test
	void fixedValuesDoNotVary() {
		final FixedValue ten = FixedValue.of(10);
		assertEquals(10, ten.sample(null));
		assertEquals(10, ten.mean());
		assertEquals(0, ten.variance());
		assertEquals(0, ten.density(9));
		assertEquals(Double.POSITIVE_INFINITY, ten.density(10));
		assertArrayEquals(new double[] { 0, 1 }, new double[] { ten.cumulative(9.9), ten.cumulative(10) });
	}
}
