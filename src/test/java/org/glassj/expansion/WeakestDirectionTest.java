package org.glassj.expansion;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.largest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.glassj.Sample;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The product field at every angle, from seven: against expansions at other angles, and at its maximum. */
class WeakestDirectionTest {

	private static final double[] ANGLES = { 0, 11, 45, 77.7, 90, 123, 179, -30, 400 };

	static Stream<Arguments> solids() {
		return Stream.of(Sample.reference(), Sample.packingWithRattlers(), Sample.kobAndersen(20)).flatMap(s -> Stream.of(
			"simple-shear", "pure-shear").map(loading -> Arguments.of(s, loading)));
	}

	private static double[] product(final Response solid, final String loading, final double angle) {
		return BondCoefficients.of(solid.expand(Deformation.named(loading, solid.network().dimension(), angle), 2))
			.productField();
	}

	private static WeakestDirection sweep(final Response solid, final String loading) {
		return WeakestDirection.of(solid.network(), StrainSettings.standard().withLoading(loading, 17), solid.solver(),
			ProgressMonitor.NONE);
	}

	/** Solves with condition numbers of 1e5 enter twice: 1e-9 of the largest. */
	@ParameterizedTest
	@MethodSource("solids")
	void sevenAnglesTellTheProductAtAnyOther(final Sample sample, final String loading) {
		final Response solid = Response.of(sample, 2);
		final WeakestDirection sweep = sweep(solid, loading);
		for (final double angle : ANGLES) {
			final double[] expected = product(solid, loading, angle);
			for (int i = 0; i < expected.length; i++)
				assertEquals(expected[i], sweep.product(i, angle), 1e-9 * largest(expected), "angle " + angle);
		}
	}

	@ParameterizedTest
	@MethodSource("solids")
	void noAngleIsWeakerThanTheWeakest(final Sample sample, final String loading) {
		final WeakestDirection sweep = sweep(Response.of(sample, 2), loading);
		for (int i = 0; i < sweep.angles().length; i++) {
			assertTrue(sweep.angles()[i] >= 0 && sweep.angles()[i] < 180);
			assertEquals(sweep.products()[i], sweep.product(i, sweep.angles()[i]));
			final int particle = i;
			final double best = DoubleStream.iterate(0, angle -> angle < 180, angle -> angle + 0.5).map(angle -> sweep.product(
				particle, angle)).max().getAsDouble();
			assertTrue(sweep.products()[i] >= best - 1e-12 * Math.abs(best));
		}
	}

	/** A quarter turn is the same shear backwards: phi_gamma changes its sign, phi_gammagamma of pure shear does not. */
	@Test
	void pureShearTurnedByAQuarterIsPureShearBackwards() {
		final Response solid = Response.of(Sample.reference(), 2);
		final WeakestDirection sweep = sweep(solid, "pure-shear");
		final double[] forwards = product(solid, "pure-shear", 20);
		for (int i = 0; i < forwards.length; i++)
			assertEquals(-forwards[i], sweep.product(i, 110), 1e-9 * largest(forwards));
	}

	@Test
	void rattlersHaveNoDirection() {
		final Response solid = Response.of(Sample.packingWithRattlers(), 2);
		final WeakestDirection sweep = sweep(solid, "simple-shear");
		assertEquals(0, sweep.products()[0]);
		assertEquals(0, sweep.angles()[0]);
	}

	@Test
	void dilationHasNoDirection() {
		assertRefused("sweep: a dilation has no direction to sweep over; choose simple-shear or pure-shear.",
			() -> StrainSettings.standard().withLoading("dilation", 0).withSweep(true));
	}
}
