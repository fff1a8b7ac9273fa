package org.glassj.localyield;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** Estimators on curves and on a mechanical system whose fold is known. */
class NormalFormTest {

	/** Derivatives of order 0 to 3 at rest of sigma_0 + m g + a [sqrt(c - g) - sqrt(c)]. */
	private static double[] fold(final double m, final double a, final double c) {
		return new double[] { 0.7, m - a / (2 * Math.sqrt(c)), -a / (4 * Math.pow(c, 1.5)), -3 * a / (8 * Math.pow(c, 2.5)) };
	}

	@Test
	void foldEstimatorIsExactForAFold() {
		for (final double c : new double[] { 0.02, 0.3, 5 }) {
			final YieldPoint turn = new FoldEstimator().forward(fold(10, 3 * Math.sqrt(c), c));
			// m = a / (2 sqrt(c - g)) at the turn
			final double strain = c - Math.pow(3 * Math.sqrt(c) / 20, 2);
			assertEquals(strain, turn.strain(), 1e-13 * c);
			assertEquals(0.7 + 10 * strain + 3 * Math.sqrt(c) * (Math.sqrt(c - strain) - Math.sqrt(c)), turn.stress(), 1e-12);
		}
	}

	@Test
	void foldEstimatorMirrors() {
		final double[] s = fold(10, 2, 0.3);
		final YieldPoint forward = new FoldEstimator().forward(s);
		final YieldPoint backward = CubicEstimator.mirrored(new double[] { -s[0], s[1], -s[2], s[3] }, new FoldEstimator()::forward);
		assertEquals(-forward.strain(), backward.strain());
		assertEquals(-forward.stress(), backward.stress());
	}

	@Test
	void extrapolationsWithoutAFoldAheadGiveNone() {
		for (final double[] s : new double[][] { { 0, 1, 1, -1 }, { 0, 1, -1, 1 }, { 0, 1, 0, 0 }, { 0, 1, Double.NaN, -1 } })
			assertFalse(new FoldEstimator().forward(s).exists());
		// [1/1] Pade of 1 + g + g^2 / 2: (1 + g / 2) / (1 - g / 2) does not fall before its pole
		assertFalse(new PadeEstimator(1).forward(new double[] { 0, 1, 1, 1 }).exists());
		assertFalse(new PadeEstimator(1).forward(new double[] { 0, 1, 0, 0 }).exists());
		assertEquals(5, new FoldEstimator().forward(new double[] { 5, -1, 3, 1 }).stress());
		assertEquals(0, new PadeEstimator(1).forward(new double[] { 5, -1, 3, 1 }).strain());
	}

	@Test
	void padeEstimatorIsExactForARationalModulus() {
		// sigma' = (c + p g) / (1 + q g) has derivatives p - c q and -2 q (p - c q); its integral by the midpoint rule
		for (final double[] form : new double[][] { { 2, -9, -1 }, { 2, -9, 3 }, { 2, -9, 1e-5 } }) {
			final double second = form[1] - form[0] * form[2];
			final YieldPoint turn = new PadeEstimator(1).forward(new double[] { 0.3, form[0], second, -2 * form[2] * second });
			assertEquals(2.0 / 9, turn.strain(), 1e-12);
			double sum = 0;
			final int n = 20_000;
			for (int k = 0; k < n; k++) {
				final double g = (k + 0.5) / n * turn.strain();
				sum += (form[0] + form[1] * g) / (1 + form[2] * g) * turn.strain() / n;
			}
			assertEquals(0.3 + sum, turn.stress(), 1e-9);
		}
	}

	@Test
	void padeOfHigherDegreeIsExactForItsRationalModulus() {
		// sigma' = 3 (1 - 4 g) (2 + g) / ((2 - g) (1 + g)), [2/2]: turns at 1/4; its derivatives by multiplying series
		final double[] modulus = new double[11];
		final double[] p = { 6, -21, -12 };
		final double[] q = { 2, 1, -1 };
		for (int k = 0; k < modulus.length; k++) {
			modulus[k] = k < 3 ? p[k] : 0;
			for (int j = 1; j <= Math.min(k, 2); j++)
				modulus[k] -= q[j] * modulus[k - j];
			modulus[k] /= q[0];
		}
		final double[] stress = new double[12];
		double factorial = 1;
		for (int k = 0; k < modulus.length; k++) {
			stress[k + 1] = factorial * modulus[k];
			factorial *= k + 1;
		}
		// partial fractions: 12 - 28 / (2 - g) + 5 / (1 + g)
		final double turn = 0.25;
		final double expected = 12 * turn + 28 * Math.log((2 - turn) / 2) + 5 * Math.log(1 + turn);
		// those above are degenerate for this modulus, and are passed over
		for (int degree = 2; degree <= 5; degree++) {
			final YieldPoint found = new PadeEstimator(degree).forward(Arrays.copyOf(stress, 2 * degree + 2));
			assertEquals(turn, found.strain(), 1e-9, "degree " + degree);
			assertEquals(expected, found.stress(), 1e-8, "degree " + degree);
		}
		assertEquals(turn, new PadeEstimator(1).forward(stress).strain(), 0.02);
	}

	@Test
	void padeDegreesOutsideTheirRangeAreRefused() {
		assertRefused("degree: 0 is outside 1..5.", () -> new PadeEstimator(0));
		assertRefused("degree: 6 is outside 1..5.", () -> new PadeEstimator(6));
		assertEquals(9, new PadeEstimator().order());
	}

	@Test
	void theTrussIsAtRestAndItsSeriesIsThatOfItsClosedForm() {
		assertTrue(Truss.NETWORK.unknowns() == 1 && Truss.NETWORK.size() == 3);
		final double[] stress = CubicEstimator.stress(Truss.NETWORK, Truss.LOADING, ProgressMonitor.NONE);
		assertEquals(Truss.stress(Truss.START), stress[0], 1e-13);
		final double h = 1e-5;
		final double slope = (Truss.stress(Truss.START + h) - Truss.stress(Truss.START - h)) / (Truss.strain(Truss.START + h) -
			Truss.strain(Truss.START - h));
		assertEquals(slope, stress[1], 1e-7);
	}

	@Test
	void continuationFindsTheTurnOfTheTruss() {
		final CavityYield yield = new ContinuationEstimator().estimate(Truss.NETWORK, Truss.LOADING);
		assertEquals(Truss.strain(Truss.turn()), yield.forward().strain(), 1e-6);
		assertEquals(Truss.stress(Truss.turn()), yield.forward().stress(), 1e-10);
		assertTrue(yield.forward().strain() < Truss.strain(-0.5), "before the fold");
		final double[] rest = CubicEstimator.stress(Truss.NETWORK, Truss.LOADING, ProgressMonitor.NONE);
		for (int k = 0; k <= 3; k++)
			assertEquals(rest[k], yield.stress(k), 1e-9 * Math.abs(rest[k]));
	}

	@Test
	void frozenMatrixStopsAtTheStepBeforeTheTruss() {
		final StressDrop drop = new FrozenMatrixEstimator().drop(Truss.NETWORK, Truss.LOADING, 1, ProgressMonitor.NONE).get();
		final double turn = Truss.strain(Truss.turn());
		assertEquals(turn, drop.before().strain(), FrozenMatrixEstimator.STEP);
		assertEquals(Truss.stress(Truss.turn()), drop.before().stress(), 1e-5);
		assertEquals(drop.before().strain() + FrozenMatrixEstimator.STEP, drop.after().strain(), 1e-12);
		assertTrue(drop.size() > 0);
		assertEquals(drop.before().stress(), new FrozenMatrixEstimator().estimate(Truss.NETWORK, Truss.LOADING).forward()
			.stress());
		// an instability exactly if the fold lies within the step that dropped
		assertEquals(Truss.strain(-0.5) < drop.after().strain() ? StressDrop.Kind.INSTABILITY
			: StressDrop.Kind.SMOOTH_MAXIMUM, drop.kind());
	}

	@Test
	void aStepAcrossTheFoldIsAnInstability() {
		final double step = 0.07;
		assertTrue(step > Truss.strain(-0.5));
		final double modulus = 2.5;
		final StressDrop drop = new FrozenMatrixPath(Truss.NETWORK, Truss.LOADING, step, 1e-10, ProgressMonitor.NONE).toDrop(0.5, modulus, (g, sigma) -> {}).get();
		assertEquals(StressDrop.Kind.INSTABILITY, drop.kind());
		// 4 y^3 - 3 y = cosh(3 t) for y = cosh(t): the branch beyond the fold
		final double pole = Truss.pole(Truss.START) * Math.exp(step);
		final double y = Math.cosh(Math.log(pole + Math.sqrt(pole * pole - 1)) / 3);
		assertEquals(0, drop.before().strain());
		assertEquals(Truss.stress(Truss.START), drop.before().stress(), 1e-10);
		assertEquals(Truss.stress(y), drop.after().stress(), 1e-9);
		assertEquals(drop.before().stress() - drop.after().stress(), drop.size(), 1e-15);
		assertEquals(step + drop.size() / modulus, drop.plasticStrain(), 1e-14);
		assertEquals(0, drop.particles()[0]);
		assertEquals(y - Truss.START * Math.exp(step), drop.moves()[0], 1e-9);
	}
}
