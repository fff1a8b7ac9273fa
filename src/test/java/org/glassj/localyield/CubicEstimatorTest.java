package org.glassj.localyield;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

/** Turning points of cubics against walking along the curve. */
class CubicEstimatorTest {

	private static final int STEPS = 20_000;
	private static final double FARTHEST = 20;

	/** Stress at a strain. */
	private static double stress(final double[] s, final double g) {
		return s[0] + g * s[1] + g * g * s[2] / 2 + g * g * g * s[3] / 6;
	}

	/** Derivatives of every sign whose curve rises at rest, with features at strains of order one. */
	private static double[] curve(final long seed) {
		final Random random = new Random(seed);
		return new double[] { random.nextGaussian(), 0.1 + random.nextDouble(), 2 * random.nextGaussian(), 2 * random
			.nextGaussian() };
	}

	/** First strain on a fine grid at which the stress stops rising, or NaN within reach. */
	private static double walk(final double[] s, final double direction) {
		double last = direction * s[0];
		for (int step = 1; step <= STEPS; step++) {
			final double g = direction * FARTHEST * step / STEPS;
			final double next = direction * stress(s, g);
			if (next < last) return g;
			last = next;
		}
		return Double.NaN;
	}

	private static void assertTurn(final double[] s, final YieldPoint turn, final double direction) {
		final double walked = walk(s, direction);
		if (!turn.exists() || Math.abs(turn.strain()) > 0.99 * FARTHEST) {
			assertFalse(Math.abs(walked) < 0.98 * FARTHEST, () -> "turns at " + walked);
			return;
		}
		// a shallow dip may hide between two points of the grid, where the slope is below its change over a step
		if (Double.isNaN(walked) || Math.abs(walked - turn.strain()) > 3 * FARTHEST / STEPS) assertShallow(s, turn.strain());
		final double slope = s[1] + turn.strain() * (s[2] + turn.strain() * s[3] / 2);
		assertEquals(0, slope, 1e-12 * (s[1] + Math.abs(turn.strain() * s[2]) + turn.strain() * turn.strain() * Math.abs(
			s[3])));
		assertTrue(turn.strain() * direction > 0);
		assertEquals(stress(s, turn.strain()), turn.stress(), 1e-12 * (1 + Math.abs(turn.stress())));
	}

	/** The two turning points are closer than two steps: the discriminant all but vanishes. */
	private static void assertShallow(final double[] s, final double strain) {
		assertTrue(Math.sqrt(s[2] * s[2] - 2 * s[1] * s[3]) / Math.abs(s[3]) < 2 * FARTHEST / STEPS);
	}

	@Property
	void forwardIsWhereWalkingForwardEnds(@ForAll final long seed) {
		assertTurn(curve(seed), CubicEstimator.forward(curve(seed)), 1);
	}

	@Property
	void backwardIsWhereWalkingBackwardEnds(@ForAll final long seed) {
		assertTurn(curve(seed), CubicEstimator.backward(curve(seed)), -1);
	}

	@Property
	void mirroredStressTurnsAtMirroredPoints(@ForAll final long seed) {
		final double[] s = curve(seed);
		final YieldPoint forward = CubicEstimator.forward(s);
		final YieldPoint backward = CubicEstimator.backward(new double[] { -s[0], s[1], -s[2], s[3] });
		assertEquals(forward.exists(), backward.exists());
		assertEquals(-forward.strain(), backward.strain());
		assertEquals(-forward.stress(), backward.stress());
	}

	@Test
	void parabolasAndLinesByHand() {
		// 1 + 2 g - g^2 / 2 peaks at 2 with 3; backward it falls for ever
		assertEquals(2, CubicEstimator.forward(new double[] { 1, 2, -1, 0 }).strain());
		assertEquals(3, CubicEstimator.forward(new double[] { 1, 2, -1, 0 }).stress());
		assertFalse(CubicEstimator.backward(new double[] { 1, 2, -1, 0 }).exists());
		assertFalse(CubicEstimator.forward(new double[] { 1, 2, 1, 0 }).exists());
		assertFalse(CubicEstimator.forward(new double[] { 1, 2, 0, 0 }).exists());
		assertFalse(CubicEstimator.forward(new double[] { 1, 2, 0, 5 }).exists());
		// g - g^3 / 6 turns at sqrt(2) on both sides
		final double[] odd = { 0, 1, 0, -1 };
		assertEquals(Math.sqrt(2), CubicEstimator.forward(odd).strain(), 1e-15);
		assertEquals(-Math.sqrt(2), CubicEstimator.backward(odd).strain(), 1e-15);
		assertEquals(-Math.sqrt(2) * 2 / 3, CubicEstimator.backward(odd).stress(), 1e-15);
	}

	@Test
	void aStressThatDoesNotRiseHasTurnedAlready() {
		assertEquals(0, CubicEstimator.forward(new double[] { 5, 0, 3, 1 }).strain());
		assertEquals(5, CubicEstimator.forward(new double[] { 5, -1, 3, 1 }).stress());
		assertEquals(5, CubicEstimator.backward(new double[] { 5, -1, 3, 1 }).stress());
	}

	@Test
	void nearlyVanishingThirdOrderIsNotLostToCancellation() {
		final double[] almost = { 0, 1, -1e-3, 1e-20 };
		assertEquals(1000, CubicEstimator.forward(almost).strain(), 1e-9);
		// rises without end until the tiny third derivative bends it down at 2 * 1e-3 / 1e-12
		assertEquals(2e9, CubicEstimator.forward(new double[] { 0, 1, 1e-3, -1e-12 }).strain(), 2e9 * 1e-5);
	}

	@Test
	void noTurningPointIsNotANumber() {
		assertFalse(YieldPoint.NONE.exists());
		assertTrue(Double.isNaN(YieldPoint.NONE.stress()));
		assertTrue(new YieldPoint(0, 1).exists());
		assertFalse(CavityYield.UNSTABLE.forward().exists());
		assertTrue(Double.isNaN(CavityYield.UNSTABLE.stress(3)));
		assertFalse(CubicEstimator.forward(new double[] { 0, Double.NaN, 1, 1 }).exists());
	}

	@Test
	void estimatorsByName() {
		assertEquals("cubic", YieldEstimator.named("cubic").name());
		assertEquals(4, YieldEstimator.named("cubic").bondOrder());
		assertRefused("method: 'linear' is not known; choose cubic, fold, pade, semi-rigid, continuation, frozen-matrix.", () -> YieldEstimator.named("linear"));
	}
}
