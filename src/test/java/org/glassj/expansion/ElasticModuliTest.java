package org.glassj.expansion;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glassj.FiniteDifferences;
import org.glassj.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The elastic tensor against another group's numbers, strained samples, and the strain expansion. */
class ElasticModuliTest {

	private static final List<Response> SOLIDS = Stream.of(Sample.reference(), Sample.packingWithRattlers()).map(
		s -> Response.of(s, 2)).collect(Collectors.toList());

	static Stream<Response> solids() {
		return SOLIDS.stream();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void packingsHaveTheModuliOfJaxMd(final int number) throws IOException {
		// the packings as they are stored, at rest to 1e-12; keys are c and the component
		final String json = new String(Files.readAllBytes(Sample.path("soft-spheres-3d-moduli.json")));
		final JsonObject reference = JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("soft-spheres-3d-" +
			number + ".xyz");
		final Map<String, Double> moduli = Response.of(Sample.packing(number), 1).moduli().byName();
		assertEquals(21, reference.size());
		final double[] expected = moduli.keySet().stream().mapToDouble(name -> reference.get("c" + name).getAsDouble())
			.toArray();
		final double[] actual = moduli.values().stream().mapToDouble(Double::doubleValue).toArray();
		assertClose(expected, actual, 1e-6);
	}

	@ParameterizedTest
	@MethodSource("solids")
	void tensorIsTheSecondDerivativeOfTheRelaxedEnergy(final Response solid) {
		// along symmetric strains F = 1 + g E: d2U/dg2 / V = E : C : E, with the energy of the relaxed sample; the steps stay
		// within the radius of convergence of the glass, and short of the next contact of the packing
		final int dim = solid.network().dimension();
		for (long seed = 0; seed < 4; seed++) {
			final double[] e = symmetric(dim, seed);
			final double step = dim == 2 ? 0.01 * solid.radius(Deformation.of(dim, e), 2) : 1e-5;
			final double[][] derivatives = FiniteDifferences.derivatives(g -> new double[] { Response.polished(solid.sample()
				.deformed(onePlus(e, dim, g))).state(0).energy() / solid.network().volume() }, step, 3, 2);
			assertRelative(contract(e, solid.moduli(), dim, false), derivatives[2][0], 1e-5);
		}
	}

	@ParameterizedTest
	@MethodSource("solids")
	void bornTensorIsTheSecondDerivativeOfTheAffineEnergy(final Response solid) {
		final int dim = solid.network().dimension();
		for (long seed = 0; seed < 4; seed++) {
			final double[] e = symmetric(dim, seed);
			// contacts change by 1e-5 at most; harmonic energies are smooth until they do
			final double[][] derivatives = FiniteDifferences.derivatives(g -> new double[] { solid.sample().deformed(onePlus(e,
				dim, g)).state(0).energy() / solid.network().volume() }, 1e-5, 2, 2);
			assertRelative(contract(e, solid.moduli(), dim, true), derivatives[2][0], 1e-4);
		}
	}

	@ParameterizedTest
	@MethodSource("solids")
	void tensorIsTheSecondDerivativeOfTheExpansion(final Response solid) {
		// on the path exp(g E) = 1 + g E + g^2 E^2 / 2 the prestress adds sigma : E^2
		final int dim = solid.network().dimension();
		final double[] stress = solid.network().state().stress();
		for (long seed = 0; seed < 4; seed++) {
			final double[] e = symmetric(dim, seed);
			double expected = contract(e, solid.moduli(), dim, false);
			for (int a = 0; a < dim; a++)
				for (int b = 0; b < dim; b++)
					for (int c = 0; c < dim; c++)
						expected += stress[a * dim + b] * e[a * dim + c] * e[c * dim + b];
			final double[] energy = solid.expand(Deformation.of(dim, e), 2).energy();
			assertRelative(expected, energy[2] / solid.network().volume(), 1e-10);
		}
	}

	@ParameterizedTest
	@MethodSource("solids")
	void tensorHasItsSymmetriesAndRelaxationSoftens(final Response solid) {
		final int dim = solid.network().dimension();
		final ElasticModuli moduli = solid.moduli();
		for (int p = 0; p < dim * dim * dim * dim; p++) {
			final int i = p % dim;
			final int j = p / dim % dim;
			final int k = p / dim / dim % dim;
			final int l = p / dim / dim / dim;
			assertEquals(moduli.get(i, j, k, l), moduli.get(j, i, k, l));
			assertEquals(moduli.get(i, j, k, l), moduli.get(i, j, l, k));
			// the exchange of pairs is a property of the solution
			assertEquals(moduli.get(i, j, k, l), moduli.get(k, l, i, j), 1e-10 * moduli.get(0, 0, 0, 0));
			assertEquals(moduli.born(i, j, k, l), moduli.born(k, l, i, j), 1e-10 * moduli.get(0, 0, 0, 0));
			assertTrue(moduli.get(i, j, i, j) < moduli.born(i, j, i, j));
		}
	}

	@Test
	void componentsAreNamedByAxes() {
		assertIterableEquals(Arrays.asList("xxxx", "xxxy", "xxyy", "xyxy", "yyxy", "yyyy"), SOLIDS.get(0).moduli().byName()
			.keySet().stream().sorted().collect(Collectors.toList()));
		final ElasticModuli solid = SOLIDS.get(1).moduli();
		assertEquals(21, solid.byName().size());
		assertEquals(solid.get(1, 2, 0, 2), solid.byName().get("yzxz"));
		assertEquals(solid.get(0, 0, 0, 1), solid.byName().get("xxxy"));
	}

	@Test
	void shearModulusOfTheExpansionIsAffineLessNonaffine() {
		// eq. 19 for sigma_xy in simple shear: mu = C_xyxy + (3 sigma_yy - sigma_xx) / 4 with and without relaxation
		final Response glass = SOLIDS.get(0);
		final double[] stress = glass.network().state().stress();
		final double prestress = 0.75 * stress[3] - 0.25 * stress[0];
		final Deformation shear = Deformation.simpleShear(2);
		assertRelative(glass.moduli().get(0, 1, 0, 1) + prestress, glass.expand(shear, 1).stress(0, 1)[1], 1e-10);
		assertRelative(glass.moduli().born(0, 1, 0, 1) + prestress, StrainExpansion.of(glass.network(), shear, 1, null)
			.stress(0, 1)[1], 1e-10);
	}

	@Test
	void bulkModulusIsTheMeanOfTheNormalComponents() {
		// eq. 22: K = -dP/d(ln V); at prestress K = C_aabb / dim^2 + P (dim - 1) / dim
		for (final Response solid : SOLIDS) {
			final int dim = solid.network().dimension();
			double sum = 0;
			for (int a = 0; a < dim; a++)
				for (int b = 0; b < dim; b++)
					sum += solid.moduli().get(a, a, b, b);
			final double[] pressure = solid.expand(Deformation.dilation(dim), 1).pressure();
			assertRelative(sum / dim / dim + pressure[0] * (dim - 1) / dim, -pressure[1] / dim, 1e-9);
		}
	}

	private static double[] symmetric(final int dim, final long seed) {
		final double[] e = new Random(seed).doubles(dim * dim, -1, 1).toArray();
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < a; b++)
				e[a * dim + b] = e[b * dim + a];
		return e;
	}

	private static double[] onePlus(final double[] e, final int dim, final double g) {
		final double[] f = new double[dim * dim];
		for (int p = 0; p < f.length; p++)
			f[p] = g * e[p] + (p % (dim + 1) == 0 ? 1 : 0);
		return f;
	}

	/** E : C : E. */
	private static double contract(final double[] e, final ElasticModuli moduli, final int dim, final boolean born) {
		double sum = 0;
		for (int p = 0; p < dim * dim; p++)
			for (int q = 0; q < dim * dim; q++)
				sum += e[p] * e[q] * (born ? moduli.born(p / dim, p % dim, q / dim, q % dim) : moduli.get(p / dim, p % dim, q /
					dim, q % dim));
		return sum;
	}
}
