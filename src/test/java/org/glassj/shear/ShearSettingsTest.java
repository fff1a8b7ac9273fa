package org.glassj.shear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShearSettingsTest {

	private static double[] strains(final ShearSettings settings) {
		return IntStream.rangeClosed(0, settings.steps()).mapToDouble(settings::strain).toArray();
	}

	@Test
	void goesFromZeroToTheStrainInEqualSteps() {
		final ShearSettings settings = ShearSettings.standard().withStrain(0.15);
		assertEquals(150, settings.steps());
		assertEquals(0.15, settings.strain(150));
		assertArrayEquals(new double[] { 0, 0.02, 0.04, 0.06 }, strains(settings.withStep(0.02).withStrain(0.06)), 1e-17);
	}

	@Test
	void takesNoStepLongerThanAskedFor() {
		assertArrayEquals(new double[] { 0, -0.025, -0.05 }, strains(ShearSettings.standard().withStep(0.03).withStrain(
			-0.05)), 1e-17);
	}

	@Test
	void cyclesThroughBothAmplitudesAndBack() {
		final double[] once = { 0, 0.01, 0.02, 0.01, 0, -0.01, -0.02, -0.01, 0 };
		final ShearSettings settings = ShearSettings.standard().withStep(0.01).withCycles(0.02, 2);
		assertEquals(16, settings.steps());
		for (int k = 0; k <= 16; k++)
			assertEquals(once[k % 8], settings.strain(k), 1e-17);
	}

	@Test
	void locatesEventsToTheStepUnlessTold() {
		assertEquals(0.002, ShearSettings.standard().withStep(0.002).resolution());
		assertEquals(1e-6, ShearSettings.standard().withResolution(1e-6).resolution());
		assertFalse(ShearSettings.standard().minimizes());
		assertTrue(ShearSettings.standard().withMethod("minimizer").minimizes());
	}

	static Stream<Arguments> mistakes() {
		final ShearSettings fine = ShearSettings.standard();
		return Stream.of(Arguments.of("step: 0.0 is outside 1.0E-8..0.1.", (Supplier<?>) () -> fine.withStep(0)), Arguments.of(
			"strain: NaN is outside -100.0..100.0.", (Supplier<?>) () -> fine.withStrain(Double.NaN)), Arguments.of(
				"strain: 0 leads nowhere.", (Supplier<?>) () -> fine.withStrain(0)), Arguments.of(
					"strain: 2.0 is outside -1.0..1.0.", (Supplier<?>) () -> fine.withLoading("dilation", 0).withStrain(2)), Arguments
						.of("amplitude: 200.0 is outside -100.0..100.0.", (Supplier<?>) () -> fine.withCycles(200, 1)), Arguments.of(
							"cycles: 0 is below 1.", (Supplier<?>) () -> fine.withCycles(0.1, 0)), Arguments.of(
								"method: 'newton' is not known; choose continuation or minimizer.", (Supplier<?>) () -> fine.withMethod(
									"newton")), Arguments.of("tolerance: 1.0 is outside 1.0E-14..0.01.", (Supplier<?>) () -> fine
										.withTolerance(1)), Arguments.of("resolution: -1.0 is outside 1.0E-12..0.1.", (Supplier<?>) () -> fine
											.withResolution(-1)), Arguments.of(
												"loading: 'twist' is not known; choose simple-shear, pure-shear or dilation.",
												(Supplier<?>) () -> fine.withLoading("twist", 0)), Arguments.of(
													"step: 1.0E-8 makes 1.0E10 steps, more than 100000000.", (Supplier<?>) () -> fine.withStrain(100)
														.withStep(1e-8)));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void saysWhatIsWrong(final String sentence, final Supplier<?> mistake) {
		assertEquals(sentence, assertThrows(IllegalArgumentException.class, mistake::get).getMessage());
	}
}
