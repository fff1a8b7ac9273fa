package org.glassj.expansion;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glassj.Sample;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.numeric.TaylorSeries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The series against the paper's contraction formulas B6-B15 and equations 5, 11-18, C1 and C2: whole samples and
 * cavities, two and three dimensions, bond by bond and summed. Both solve the same linear systems, with condition
 * numbers up to 1e5, three times in a row: 1e-9 of the largest of each kind.
 */
class ContractionsTest {

	private static final double AGREEMENT = 1e-9;
	private static final double[] FACTORIAL = { 1, 1, 2, 6 };

	private static final Sample FLAT = Sample.reference();
	private static final Sample SOLID = Sample.packingWithRattlers();

	static Stream<Arguments> cases() {
		final Deformation[] flat = { Deformation.simpleShear(2), Deformation.named("pure-shear", 2, 25), Deformation.dilation(
			2), Deformation.of(2, new double[] { 0.3, -0.7, 0.4, 0.2 }) };
		final Deformation[] solid = { Deformation.simpleShear(3, 1, 2), Deformation.dilation(3) };
		return Stream.of(pairs("whole 2D", BondNetwork.whole(FLAT.state(4)), flat), pairs("cavity 2D", cavity(FLAT), flat),
			pairs("whole 3D", BondNetwork.whole(SOLID.state(4)), solid), pairs("cavity 3D", cavity(SOLID), solid)).flatMap(
				s -> s);
	}

	private static Stream<Arguments> pairs(final String name, final BondNetwork network, final Deformation[] loadings) {
		return Arrays.stream(loadings).map(loading -> Arguments.of(name + ", " + loading.name(), network, loading));
	}

	/** A third of the particles, not contiguous, without rattlers. */
	private static BondNetwork cavity(final Sample sample) {
		final MechanicalState state = sample.state(4);
		final int n = sample.particles().size();
		final int[] index = new int[n];
		Arrays.fill(index, BondNetwork.FIXED);
		final int[] free = IntStream.range(0, n).filter(i -> i % 3 == 1 && !state.rattlers()[i]).toArray();
		return BondNetwork.cavity(state, free, free.length, index);
	}

	private static StrainExpansion expand(final BondNetwork network, final Deformation loading) {
		return StrainExpansion.of(network, loading, 3, network.factorize(network.hessian()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void nonaffineVelocityAccelerationAndJerk(final String name, final BondNetwork network, final Deformation loading) {
		final Contractions paper = new Contractions(network, loading);
		final StrainExpansion series = expand(network, loading);
		for (int n = 1; n <= 3; n++) {
			final double[] derivative = series.nonaffine(n).clone();
			for (int p = 0; p < derivative.length; p++)
				derivative[p] *= FACTORIAL[n];
			assertClose(paper.nonaffine(n), derivative, AGREEMENT);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void bondVectorsAndBondEnergies(final String name, final BondNetwork network, final Deformation loading) {
		final Contractions paper = new Contractions(network, loading);
		final StrainExpansion series = expand(network, loading);
		final double[][] expected = new double[8][network.size()];
		final double[][] actual = new double[8][network.size()];
		final double[] energy = new double[4];
		for (int m = 0; m < network.size(); m++) {
			series.series().energy(m, energy);
			for (int k = 0; k <= 3; k++) {
				expected[k][m] = paper.energy(m)[k];
				actual[k][m] = TaylorSeries.toDerivatives(energy)[k];
				expected[4 + k][m] = paper.bond(m, k)[0];
				actual[4 + k][m] = FACTORIAL[k] * series.bondVector(m, k, 0);
			}
		}
		for (int row = 0; row < 8; row++)
			assertClose(expected[row], actual[row], AGREEMENT);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void energyOfTheNetwork(final String name, final BondNetwork network, final Deformation loading) {
		final Contractions paper = new Contractions(network, loading);
		final double[] expected = paper.total(paper::energy);
		final double[] actual = expand(network, loading).energy();
		for (int k = 0; k <= 3; k++)
			assertRelative(expected[k], actual[k], AGREEMENT);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void allStressesOfTheNetwork(final String name, final BondNetwork network, final Deformation loading) {
		final int dim = network.dimension();
		final Contractions paper = new Contractions(network, loading);
		final double[][] actual = expand(network, loading).allStresses();
		final double[][] expectedByOrder = new double[4][dim * dim];
		final double[][] actualByOrder = new double[4][dim * dim];
		for (int p = 0; p < dim * dim; p++) {
			final double[] unit = new double[dim * dim];
			unit[p] = 1;
			final Deformation b = Deformation.of(dim, unit);
			final double[] stress = perVolume(paper.total(m -> paper.virial(m, b)), network.volume(), loading.trace());
			for (int k = 0; k <= 3; k++) {
				expectedByOrder[k][p] = stress[k];
				actualByOrder[k][p] = actual[p][k];
			}
		}
		for (int k = 0; k <= 3; k++)
			assertClose(expectedByOrder[k], actualByOrder[k], AGREEMENT);
	}

	/** Derivatives of O / V by the product rule, where the k-th derivative of 1 / V is (-t)^k / V (C1 and C2: t = dim). */
	private static double[] perVolume(final double[] o, final double volume, final double t) {
		return new double[] { o[0] / volume, //
			(o[1] - t * o[0]) / volume, //
			(o[2] - 2 * t * o[1] + t * t * o[0]) / volume, //
			(o[3] - 3 * t * o[2] + 3 * t * t * o[1] - t * t * t * o[0]) / volume };
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void theAffineResponseNeedsNoSolver(final String name, final BondNetwork network, final Deformation loading) {
		// with all non-affine parts zero, bond vectors follow exp(g A)
		final SymmetricSolver none = null;
		final StrainExpansion affine = StrainExpansion.of(network, loading, 3, none);
		final int dim = network.dimension();
		final double[] path = loading.at(1e-3);
		for (int m = 0; m < network.size(); m += 17)
			for (int a = 0; a < dim; a++) {
				double expected = 0;
				for (int b = 0; b < dim; b++)
					expected += path[a * dim + b] * affine.bondVector(m, 0, b);
				final double[] series = { affine.bondVector(m, 0, a), affine.bondVector(m, 1, a), affine.bondVector(m, 2, a),
					affine.bondVector(m, 3, a) };
				// the remainder is (1e-3)^4 / 4!
				assertEquals(expected, TaylorSeries.evaluate(series, 1e-3), 1e-12);
			}
	}
}
