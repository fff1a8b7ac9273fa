package org.glassj.potential;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.potential.PairEnergies.parameters;
import static org.glassj.potential.PairEnergies.sized;
import static org.glassj.potential.PairEnergies.typed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Potentials by name: their parameters, the lengths they give to pairs, and what they refuse. */
class PotentialsTest {

	@Test
	void theBuiltInOnesInTheOrderOfMenus() {
		assertIterableEquals(Arrays.asList("polydisperse-ipl", "bidisperse-ipl", "lj-smooth-linear", "kob-andersen-2d",
			"harmonic-sphere", "hertzian-sphere"), Potentials.names());
		for (final String name : Potentials.names()) {
			assertTrue(Potentials.contains(name));
			assertEquals(name, Potentials.of(name).name());
		}
		assertFalse(Potentials.contains("Polydisperse-IPL"));
	}

	@Test
	void anUnknownNameIsAnsweredWithTheKnownOnes() {
		assertRefused("potential: 'ipl' is not known; choose polydisperse-ipl, bidisperse-ipl, lj-smooth-linear, " +
			"kob-andersen-2d, harmonic-sphere, hertzian-sphere or the path of a JSON file.", () -> Potentials.of("ipl"));
	}

	@Test
	void parametersAreReportedWithTheirDefaults() {
		assertEquals(parameters("epsilon", 1.0, "beta", 12.0, "q", 3, "cutoff", 1.4, "nonadditivity", 0.1), Potentials.of(
			"polydisperse-ipl", parameters("beta", 12)).parameters());
		assertEquals(parameters("epsilon", 2.0), Potentials.of("harmonic-sphere", parameters("epsilon", 2)).parameters());
		final double[][] length = (double[][]) Potentials.of("bidisperse-ipl").parameters().get("length");
		assertArrayEquals(new double[][] { { 1, 1.18 }, { 1.18, 1.4 } }, length);
	}

	@ParameterizedTest
	@CsvSource({ "beta, 0.5, 1.0, 200.0", "beta, 201, 1.0, 200.0", "beta, NaN, 1.0, 200.0", "q, 1, 2.0, 5.0",
		"q, 6, 2.0, 5.0", "cutoff, 0, 0.1, 10.0", "cutoff, 11, 0.1, 10.0", "nonadditivity, -0.1, 0.0, 1.0",
		"nonadditivity, 1.5, 0.0, 1.0" })
	void numbersOutsideTheirRangeAreRefused(final String name, final double value, final double low, final double high) {
		assertRefused("polydisperse-ipl: " + name + " " + value + " is outside " + low + ".." + high + ".",
			() -> Potentials.of("polydisperse-ipl", parameters(name, value)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "polydisperse-ipl", "bidisperse-ipl", "harmonic-sphere", "hertzian-sphere" })
	void energiesArePositiveAndScaleThePotential(final String name) {
		assertRefused(name + ": epsilon 0.0 is outside 2.2250738585072014E-308..1.7976931348623157E308.", () -> Potentials
			.of(name, parameters("epsilon", 0)));
		final var pair = sized(1, 1);
		final double[] one = new double[4];
		final double[] three = new double[4];
		Potentials.of(name).bind(pair).taylor(0, 1, 0.8, 3, one);
		Potentials.of(name, parameters("epsilon", 3)).bind(pair).taylor(0, 1, 0.8, 3, three);
		for (int k = 0; k < 4; k++)
			assertEquals(3 * one[k], three[k], 1e-14 * Math.abs(three[k]));
	}

	@Test
	void whatIsNoNumberIsRefused() {
		assertRefused("bidisperse-ipl: q 2.5 is not a whole number.", () -> Potentials.of("bidisperse-ipl", parameters("q",
			2.5)));
		assertRefused("bidisperse-ipl: beta is ten, not a number.", () -> Potentials.of("bidisperse-ipl", parameters("beta",
			"ten")));
		assertRefused("bidisperse-ipl: length is 1.0, not a table with one row for each type.", () -> Potentials.of(
			"bidisperse-ipl", parameters("length", 1.0)));
	}

	@Test
	void misspeltParametersAreRefused() {
		assertRefused("harmonic-sphere has no parameter sigma; it has epsilon.", () -> Potentials.of("harmonic-sphere",
			parameters("sigma", 1)));
		assertRefused("polydisperse-ipl has no parameter Beta; it has beta, cutoff, epsilon, nonadditivity, q.",
			() -> Potentials.of("polydisperse-ipl", parameters("Beta", 10)));
	}

	@Test
	void tablesAreSquareSymmetricAndPositive() {
		assertTable("row 2 of length has 1 numbers, 2 expected.", new double[][] { { 1, 2 }, { 2 } });
		assertTable("length is not symmetric: 3.0 for types 2 and 1, 2.0 the other way round.", new double[][] { { 1, 2 }, {
			3, 1 } });
		assertTable("length -1.0 is not positive.", new double[][] { { 1, 2 }, { 2, -1 } });
		assertTable("length Infinity is not positive.", new double[][] { { Double.POSITIVE_INFINITY } });
		assertTable("length NaN is not positive.", new double[][] { { Double.NaN } });
	}

	private static void assertTable(final String complaint, final double[][] table) {
		assertRefused("bidisperse-ipl: " + complaint, () -> Potentials.of("bidisperse-ipl", parameters("length", table)));
	}

	@Test
	void tablesOfOnePotentialHaveTheSameTypes() {
		assertRefused("lj-smooth-linear: epsilon, sigma and cutoff have 2, 1 and 1 types; they must agree.",
			() -> Potentials.of("lj-smooth-linear", parameters("epsilon", new double[][] { { 1, 1 }, { 1, 1 } })));
	}

	@ParameterizedTest
	@ValueSource(strings = { "polydisperse-ipl", "harmonic-sphere", "hertzian-sphere" })
	void sizesAreNeverGuessed(final String name) {
		assertRefused("pair has no sizes: potential " + name + " needs a column diameter or radius.", () -> Potentials.of(
			name).bind(typed(1, 2)));
	}

	@ParameterizedTest
	@CsvSource({ "bidisperse-ipl, 3, 2", "kob-andersen-2d, 3, 2", "lj-smooth-linear, 2, 1" })
	void unknownTypesAreNamedWithTheParticle(final String name, final int type, final int known) {
		assertRefused("pair: particle with id 2 has type " + type + "; potential " + name + " knows types 1.." + known + ".",
			() -> Potentials.of(name).bind(typed(1, type)));
	}

	@Test
	void nonadditivityMustLeavePositiveLengths() {
		assertRefused("polydisperse-ipl: nonadditivity 0.1 is outside 0..0.1 for diameters that differ by 10.0; lengths " +
			"are to be in units of the smallest diameter.", () -> Potentials.of("polydisperse-ipl").bind(sized(1, 11)));
		assertTrue(Potentials.of("polydisperse-ipl").bind(sized(1, 10.9)).rangeSquared(0, 1) > 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "polydisperse-ipl", "harmonic-sphere", "hertzian-sphere" })
	void noPairReachesFurtherThanTheLargestRange(final String name) {
		final double[] diameters = new Random(1).doubles(20, 1, 2.22).toArray();
		final PairInteraction interaction = Potentials.of(name).bind(sized(diameters));
		double largest = 0;
		for (int i = 0; i < 20; i++)
			for (int j = 0; j < 20; j++)
				largest = Math.max(largest, interaction.rangeSquared(i, j));
		// attained by the largest particle with itself, which may have a twin
		assertEquals(interaction.largestRange(), Math.sqrt(largest), 1e-14 * interaction.largestRange());
	}

	@Test
	void theLargestRangeOfTypesIsTheTables() {
		assertEquals(1.4 * 1.4, Potentials.of("bidisperse-ipl").bind(typed(1, 2)).largestRange(), 1e-15);
		assertEquals(2.5, Potentials.of("kob-andersen-2d").bind(typed(1, 2)).largestRange());
	}
}
