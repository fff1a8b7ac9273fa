package org.glassj.potential;

import static org.glassj.potential.PairEnergies.contact;
import static org.glassj.potential.PairEnergies.inversePower;
import static org.glassj.potential.PairEnergies.parameters;
import static org.glassj.potential.PairEnergies.sized;
import static org.glassj.potential.PairEnergies.smoothLinear;
import static org.glassj.potential.PairEnergies.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Taylor coefficients in s = r^2 of every potential against Cauchy's integral of the energy as a textbook writes it,
 * and against the paper's shorthands B1-B5 made from ordinary derivatives in r. Tolerances are ten times the
 * round-off that {@link Complex#taylor} states: the terms of eq. A2 are of order ten where they cancel.
 */
class PotentialTaylorTest {

	private static final int ORDER = 6;
	private static final int CANCELLATION = 10;

	static Stream<Arguments> pairs() {
		// sizes 1 and 2 make lambda_ij = 1.5 * (1 - 0.1) and sigma_ij = 1.5
		return Stream.of(
			pair("polydisperse-ipl", inversePower(10, 3, 1.4, 1.35), 1.35 * 1.4, sized(1, 2)),
			pair("polydisperse-ipl", inversePower(12, 5, 1.25, 1.5), 1.5 * 1.25, sized(1, 2), "beta", 12, "q", 5, "cutoff",
				1.25, "nonadditivity", 0),
			pair("polydisperse-ipl", inversePower(7.3, 2, 1.6, 1.05), 1.05 * 1.6, sized(1, 2), "beta", 7.3, "q", 2, "cutoff",
				1.6, "nonadditivity", 0.3),
			pair("bidisperse-ipl", inversePower(10, 3, 1.4, 1.18), 1.18 * 1.4, typed(1, 2)),
			pair("bidisperse-ipl", inversePower(10, 3, 1.4, 1), 1.4, typed(1, 1)),
			pair("bidisperse-ipl", inversePower(80, 4, 1.4, 1.4), 1.4 * 1.4, typed(2, 2), "beta", 80, "q", 4),
			pair("lj-smooth-linear", smoothLinear(1, 1, 2.5), 2.5, typed(1, 1)),
			pair("lj-smooth-linear", smoothLinear(2, 1.1, 3), 3, typed(1, 1), "epsilon", new double[][] { { 2 } }, "sigma",
				new double[][] { { 1.1 } }, "cutoff", new double[][] { { 3 } }),
			pair("kob-andersen-2d", smoothLinear(1, 1, 2.5), 2.5, typed(1, 1)),
			pair("kob-andersen-2d", smoothLinear(1.5, 0.8, 2), 2, typed(1, 2)),
			pair("kob-andersen-2d", smoothLinear(0.5, 0.88, 2.2), 2.2, typed(2, 2)),
			pair("harmonic-sphere", contact(2, 1.5), 1.5, sized(1, 2)),
			pair("hertzian-sphere", contact(2.5, 1.5), 1.5, sized(1, 2)));
	}

	private static Arguments pair(final String name, final UnaryOperator<Complex> phi, final double range,
		final ParticleDataset particles, final Object... given)
	{
		return Arguments.of(Potentials.of(name, parameters(given)), phi, range, particles);
	}

	/**
	 * A circle away from all singularities: that at the origin, whose power may be high, and that of Hertzian spheres at
	 * their range. The other energies continue past the range. What is left out is below 1e-30.
	 */
	private static double radius(final PairPotential potential, final double x, final double range) {
		return potential.name().startsWith("hertzian") ? Math.min(x / 4, (range - x) / 2) : x / 4;
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void taylorCoefficientsAreThoseOfTheEnergy(final PairPotential potential, final UnaryOperator<Complex> phi,
		final double range, final ParticleDataset particles)
	{
		final PairInteraction interaction = potential.bind(particles);
		for (final double fraction : new double[] { 0.3, 0.5, 0.7, 0.9, 0.97 }) {
			final double s = fraction * range * range;
			final double[][] expected = Complex.taylor(z -> phi.apply(z.power(0.5)), s, radius(potential, s, range * range), ORDER);
			final double[] c = new double[ORDER + 1];
			interaction.taylor(0, 1, s, ORDER, c);
			for (int k = 0; k <= ORDER; k++)
				assertEquals(expected[0][k], c[k], CANCELLATION * expected[1][k], potential.name() + " order " + k + " at s = " + s);
		}
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void coefficientsAreThePapersShorthands(final PairPotential potential, final UnaryOperator<Complex> phi,
		final double range, final ParticleDataset particles)
	{
		final double[] c = new double[ORDER + 1];
		for (final double fraction : new double[] { 0.6, 0.8, 0.95 }) {
			final double r = fraction * range;
			final double[][] taylor = Complex.taylor(phi, r, radius(potential, r, range), 5);
			final double[] shorthands = shorthands(taylor[0], r);
			final double[] roundOff = shorthands(taylor[1], -r);
			potential.bind(particles).taylor(0, 1, r * r, ORDER, c);
			double factor = 1;
			for (int k = 1; k <= 5; k++) {
				factor *= 2 * k;
				assertEquals(shorthands[k], factor * c[k], CANCELLATION * Math.abs(roundOff[k]), potential.name() + " B" + k);
			}
		}
	}

	/**
	 * (first) to (fifth), eqs. B1-B5 with the misprints of B4 and B5 put right. Signs alternate with powers of r, so
	 * taken at -r with positive coefficients all terms add up, which bounds the round-off.
	 */
	private static double[] shorthands(final double[] taylor, final double r) {
		final double p1 = taylor[1];
		final double p2 = 2 * taylor[2];
		final double p3 = 6 * taylor[3];
		final double p4 = 24 * taylor[4];
		final double p5 = 120 * taylor[5];
		return new double[] { 0, //
			p1 / r, //
			p2 / Math.pow(r, 2) - p1 / Math.pow(r, 3), //
			p3 / Math.pow(r, 3) - 3 * p2 / Math.pow(r, 4) + 3 * p1 / Math.pow(r, 5), //
			p4 / Math.pow(r, 4) - 6 * p3 / Math.pow(r, 5) + 15 * p2 / Math.pow(r, 6) - 15 * p1 / Math.pow(r, 7), //
			p5 / Math.pow(r, 5) - 10 * p4 / Math.pow(r, 6) + 45 * p3 / Math.pow(r, 7) - 105 * p2 / Math.pow(r, 8) + 105 * p1 /
				Math.pow(r, 9) };
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void pairsAreSymmetricAndEndAtTheirRange(final PairPotential potential, final UnaryOperator<Complex> phi,
		final double range, final ParticleDataset particles)
	{
		final PairInteraction interaction = potential.bind(particles);
		assertEquals(range * range, interaction.rangeSquared(0, 1), 1e-14 * range * range);
		assertEquals(interaction.rangeSquared(0, 1), interaction.rangeSquared(1, 0));
		final double[] there = new double[3];
		final double[] back = new double[3];
		interaction.taylor(0, 1, 0.8 * range * range, 2, there);
		interaction.taylor(1, 0, 0.8 * range * range, 2, back);
		for (int k = 0; k < 3; k++)
			assertEquals(there[k], back[k]);
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void energyAndForceVanishAtTheRange(final PairPotential potential, final UnaryOperator<Complex> phi,
		final double range, final ParticleDataset particles)
	{
		final double[] inside = new double[2];
		final double[] edge = new double[2];
		final PairInteraction interaction = potential.bind(particles);
		interaction.taylor(0, 1, 0.5 * range * range, 1, inside);
		interaction.taylor(0, 1, interaction.rangeSquared(0, 1) * (1 - 1e-15), 1, edge);
		// two roundings of the argument times the stiffness there, with steep cores a thousand times softer inside
		assertEquals(0, edge[0], 1e-13 * Math.max(1, Math.abs(inside[0])));
		assertEquals(0, edge[1], 1e-13 * Math.max(1, Math.abs(inside[1])));
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void lowerOrdersAreTheStartOfHigherOnes(final PairPotential potential, final UnaryOperator<Complex> phi,
		final double range, final ParticleDataset particles)
	{
		final PairInteraction interaction = potential.bind(particles);
		final double[] all = new double[ORDER + 1];
		interaction.taylor(0, 1, 0.6 * range * range, ORDER, all);
		for (int order = 0; order < ORDER; order++) {
			final double[] some = new double[order + 1];
			interaction.taylor(0, 1, 0.6 * range * range, order, some);
			for (int k = 0; k <= order; k++)
				assertEquals(all[k], some[k]);
		}
	}
}
