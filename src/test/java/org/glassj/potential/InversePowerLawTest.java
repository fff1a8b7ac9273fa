package org.glassj.potential;

import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** The truncation of eqs. A2 and A3: how smoothly the energy ends. */
class InversePowerLawTest {

	private static double doubleFactorial(final int m) {
		return m <= 0 ? 1 : m * doubleFactorial(m - 2);
	}

	@ParameterizedTest
	@CsvSource({ "10, 3, 1.4", "10, 2, 1.4", "10, 5, 1.4", "12, 4, 1.25", "2, 3, 2", "48, 3, 1.1" })
	void coefficientsAreThoseOfEquationA3(final int beta, final int q, final double cutoff) {
		final double[] c = InversePowerLaw.coefficients(beta, q, cutoff);
		assertEquals(q + 1, c.length);
		for (int l = 0; l <= q; l++)
			assertRelative(Math.pow(-1, l + 1) / (doubleFactorial(2 * q - 2 * l) * doubleFactorial(2 * l)) * doubleFactorial(
				beta + 2 * q) / (doubleFactorial(beta - 2) * (beta + 2 * l)) * Math.pow(cutoff, -(beta + 2 * l)), c[l], 1e-13);
	}

	@ParameterizedTest
	@CsvSource({ "10, 2, 1.4", "10, 3, 1.4", "10, 4, 1.4", "10, 5, 1.4", "12, 3, 1.25", "7.3, 3, 1.5", "40, 5, 1.2",
		"100, 2, 1.1" })
	void energyAndJustQDerivativesVanishAtTheCutoff(final double beta, final int q, final double cutoff) {
		final double t = cutoff * cutoff;
		final double[] c = new double[q + 2];
		new InversePowerLaw(1, beta, q, cutoff).taylor(t, q + 1, c);
		double bare = Math.pow(t, -beta / 2);
		for (int k = 0; k <= q + 1; k++) {
			// the bare power law's is to be cancelled by the polynomial, whose terms are up to 1e4 times larger
			assertEquals(k <= q ? 0 : bare, c[k], 1e-10 * Math.abs(bare));
			bare *= (-beta / 2 - k) / (k + 1) / t;
		}
	}

	@Test
	void withQThreeTheFourthDerivativeJumps() {
		// psi', psi'', psi''' vanish, so that phi''''(r) = (2 r)^4 psi''''(s) = 16 r^4 4! c_4; 241.9 by derivation
		final double[] c = new double[5];
		new InversePowerLaw(1, 10, 3, 1.4).taylor(1.4 * 1.4, 4, c);
		final double fourth = 16 * Math.pow(1.4, 4) * 24 * c[4];
		assertEquals(241.9, fourth, 0.05);
		// bare: psi = s^-5 has c_4 = 5 6 7 8 / 4! s^-9, the polynomial of degree 3 in s has none
		assertRelative(16 * 1680 * Math.pow(1.4, 4 - 18), fourth, 1e-13);
	}

	@ParameterizedTest
	@CsvSource({ "10, 2", "10, 3", "10, 4", "10, 5" })
	void theEndIsApproachedAsAPower(final double beta, final int q) {
		// f ~ c (t_c - t)^(q + 1), so halving the distance divides it by 2^(q + 1), up to corrections of the order
		// (beta/2) (t_c - t) / t_c; closer to the end round-off takes over, the more the higher q
		final double[] far = new double[1];
		final double[] near = new double[1];
		final InversePowerLaw law = new InversePowerLaw(1, beta, q, 1.4);
		law.taylor(1.96 - 0.08, 0, far);
		law.taylor(1.96 - 0.04, 0, near);
		assertRelative(Math.pow(2, q + 1), far[0] / near[0], 0.12);
		assertTrue(far[0] > 0);
	}

	@Test
	void theFastPowerIsTheOrdinaryOne() {
		// even exponents up to 64 are multiplied out, a hair beside them Math.pow is used
		final double[] fast = new double[3];
		final double[] slow = new double[3];
		for (int beta = 2; beta <= 64; beta += 2) {
			new InversePowerLaw(2, beta, 3, 1.4).taylor(0.9, 2, fast);
			new InversePowerLaw(2, beta * (1 + 1e-15), 3, 1.4).taylor(0.9, 2, slow);
			for (int k = 0; k <= 2; k++)
				assertRelative(slow[k], fast[k], 1e-12);
		}
	}
}
