package org.glassj.expansion;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.glassj.Agreement.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ejml.simple.SimpleMatrix;
import org.glassj.FiniteDifferences;
import org.glassj.QuenchedGlass;
import org.glassj.Sample;
import org.glassj.numeric.ResultTable;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elastic tensors as tensors: they turn, add up, relate stress to strain at any prestress, and average to moduli. */
class ElasticTensorTest {

	private static final List<Response> SOLIDS = Stream.of(Sample.reference(), sheared(), Sample
		.packingWithRattlers()).map(s -> Response.of(s, 2)).collect(Collectors.toList());

	/** The reference glass at rest in a box sheared by 3 %, so that its prestress is no mere pressure. */
	private static Sample sheared() {
		final Sample glass = Sample.reference();
		final Sample strained = glass.deformed(glass.stretch(0, 1, 0.03));
		return glass.with(Relaxation.of(strained.particles(), glass.potential(), RelaxationSettings.to(1e-10),
			ProgressMonitor.NONE).particles());
	}

	static Stream<Response> solids() {
		return SOLIDS.stream();
	}

	private static double[] values(final ElasticTensor tensor) {
		return tensor.allByName().values().stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** A rotation: exchanges of axes and quarter turns exactly, others by orthogonalising random numbers. */
	private static double[] rotation(final int dim, final int number) {
		if (number == 0) return dim == 2 ? new double[] { 0, -1, 1, 0 } : new double[] { 0, -1, 0, 1, 0, 0, 0, 0, 1 };
		if (number == 1) return dim == 2 ? new double[] { -1, 0, 0, -1 } : new double[] { 0, 0, 1, 1, 0, 0, 0, 1, 0 };
		final SimpleMatrix random = SimpleMatrix.random_DDRM(dim, dim, -1, 1, new Random(number));
		final SimpleMatrix u = random.svd().getU();
		// a proper rotation keeps the box right-handed
		return u.scale(dim == 3 ? u.determinant() : 1).getDDRM().getData().clone();
	}

	@ParameterizedTest
	@MethodSource("solids")
	void turningTheSampleTurnsEveryTensor(final Response solid) {
		final int dim = solid.network().dimension();
		final ElasticModuli before = solid.moduli();
		for (int number = 0; number < 4; number++) {
			final double[] r = rotation(dim, number);
			if (new SimpleMatrix(dim, dim, true, r).determinant() < 0) continue;
			final Response turned = Response.of(solid.sample().deformed(r), 2);
			assertClose(values(before.total().rotated(r)), values(turned.moduli().total()), 1e-9);
			assertClose(values(before.born().rotated(r)), values(turned.moduli().born()), 1e-11);
			assertClose(values(before.nonaffine().rotated(r)), values(turned.moduli().nonaffine()), 1e-9);
			assertClose(values(before.stressStrain().rotated(r)), values(turned.moduli().stressStrain()), 1e-9);
		}
	}

	@ParameterizedTest
	@MethodSource("solids")
	void turnedTensorGivesTheEnergyOfTurnedLoadings(final Response solid) {
		// the path exp(g R E R^T) in the sample as it is against C in axes turned by R^T; sigma : E^2 comes with the path
		final int dim = solid.network().dimension();
		final double[] stress = solid.network().state().stress();
		final SimpleMatrix sigma = new SimpleMatrix(dim, dim, true, stress);
		for (int number = 2; number < 6; number++) {
			final SimpleMatrix r = new SimpleMatrix(dim, dim, true, rotation(dim, number));
			final SimpleMatrix random = SimpleMatrix.random_DDRM(dim, dim, -1, 1, new Random(number));
			final SimpleMatrix e = random.plus(random.transpose());
			final SimpleMatrix turned = r.mult(e).mult(r.transpose());
			final ElasticTensor c = solid.moduli().total().rotated(r.transpose().getDDRM().getData().clone());
			final double expected = contract(c, e) + sigma.mult(turned).mult(turned).trace();
			final double[] energy = solid.expand(Deformation.of(dim, turned.getDDRM().getData().clone()), 2).energy();
			assertRelative(expected, energy[2] / solid.network().volume(), 1e-9);
		}
	}

	private static double contract(final ElasticTensor c, final SimpleMatrix e) {
		final int dim = c.dimension();
		double sum = 0;
		for (int i = 0; i < dim; i++)
			for (int j = 0; j < dim; j++)
				for (int k = 0; k < dim; k++)
					for (int l = 0; l < dim; l++)
						sum += c.get(i, j, k, l) * e.get(i, j) * e.get(k, l);
		return sum;
	}

	@ParameterizedTest
	@MethodSource("solids")
	void stressStrainTensorIsTheSlopeOfTheStressOfStrainedSamples(final Response solid) {
		final int dim = solid.network().dimension();
		final ElasticTensor b = solid.moduli().stressStrain();
		for (int k = 0; k < dim; k++)
			for (int l = k; l < dim; l++) {
				final double[] e = new double[dim * dim];
				e[k * dim + l] += 0.5;
				e[l * dim + k] += 0.5;
				final double step = Math.min(1e-5, 0.01 * solid.radius(Deformation.of(dim, e), 2));
				final double[] slopes = FiniteDifferences.slopes(g -> Response.polished(solid.sample().deformed(onePlus(e, g)))
					.state(1).stress(), step);
				final double[] expected = new double[dim * dim];
				for (int p = 0; p < dim * dim; p++)
					expected[p] = b.get(p / dim, p % dim, k, l);
				assertClose(expected, slopes, 1e-5);
			}
	}

	private static double[] onePlus(final double[] e, final double g) {
		final int dim = e.length == 4 ? 2 : 3;
		final double[] f = new double[e.length];
		for (int p = 0; p < e.length; p++)
			f[p] = g * e[p] + (p % (dim + 1) == 0 ? 1 : 0);
		return f;
	}

	@Test
	void theSamplesCarryPrestress() {
		// without it the two tensors are the same and the tests above prove nothing
		final double[] glass = SOLIDS.get(0).network().state().stress();
		assertTrue(glass[0] < -1);
		final double[] sheared = SOLIDS.get(1).network().state().stress();
		assertTrue(Math.abs(sheared[1]) > 0.1, () -> "" + sheared[1]);
		for (final Response solid : SOLIDS)
			assertTrue(Math.abs(solid.moduli().total().shearModulus() / solid.moduli().stressStrain().shearModulus() - 1) > 1e-3);
	}

	@ParameterizedTest
	@MethodSource("solids")
	void partsAddUp(final Response solid) {
		final ElasticModuli moduli = solid.moduli();
		assertClose(values(moduli.born()), values(moduli.total().minus(moduli.nonaffine())), 1e-14);
	}

	@Test
	void shearModulusIsTheMeanOverAllDirectionsOfSimpleShear() {
		// the angular average of four times the angle vanishes on four equidistant angles
		for (final Response solid : SOLIDS.subList(0, 2)) {
			double mean = 0;
			for (int k = 0; k < 4; k++)
				mean += solid.expand(Deformation.named("simple-shear", 2, 45 * k), 1).loadingStress()[1] / 4;
			assertRelative(solid.moduli().stressStrain().shearModulus(), mean, 1e-9);
		}
	}

	@Test
	void bulkModulusIsThatOfTheExpansion() {
		for (final Response solid : SOLIDS) {
			final int dim = solid.network().dimension();
			final double k = -solid.expand(Deformation.dilation(dim), 1).pressure()[1] / dim;
			assertRelative(k, solid.moduli().stressStrain().bulkModulus(), 1e-9);
		}
	}

	private static ElasticTensor cubic(final double c11, final double c12, final double c44) {
		final double[][] c = new double[6][6];
		for (int p = 0; p < 3; p++) {
			for (int q = 0; q < 3; q++)
				c[p][q] = p == q ? c11 : c12;
			c[p + 3][p + 3] = c44;
		}
		return new ElasticTensor(3, c);
	}

	private static void assertIsotropic(final double k, final double mu, final ElasticTensor tensor) {
		assertRelative(k, tensor.bulkModulus(), 1e-12);
		assertRelative(mu, tensor.shearModulus(), 1e-12);
		assertRelative(k, tensor.reussBulkModulus(), 1e-12);
		assertRelative(mu, tensor.reussShearModulus(), 1e-12);
		assertEquals(0, tensor.anisotropy(), 1e-12);
	}

	@Test
	void modulusOfIsotropicSolids() {
		final double k = 5;
		final double mu = 2;
		final ElasticTensor plane = new ElasticTensor(2, new double[][] { { k + mu, k - mu, 0 }, { k - mu, k + mu, 0 }, { 0, 0,
			mu } });
		assertIsotropic(k, mu, plane);
		// in 2D E = 4 K mu / (K + mu), nu = (K - mu) / (K + mu)
		assertRelative(40.0 / 7, plane.youngModulus(), 1e-12);
		assertRelative(3.0 / 7, plane.poissonRatio(), 1e-12);
		final ElasticTensor body = cubic(k + 4 * mu / 3, k - 2 * mu / 3, mu);
		assertIsotropic(k, mu, body);
		// in 3D E = 9 K mu / (3 K + mu), nu = E / (2 mu) - 1
		assertRelative(90.0 / 17, body.youngModulus(), 1e-12);
		assertRelative(90.0 / 17 / 4 - 1, body.poissonRatio(), 1e-12);
	}

	/** Copper: C11 = 168.4, C12 = 121.4, C44 = 75.4 GPa; the means by the textbook formulas for cubic crystals. */
	@Test
	void meansOfACubicCrystal() {
		final ElasticTensor copper = cubic(168.4, 121.4, 75.4);
		final double voigt = (168.4 - 121.4 + 3 * 75.4) / 5;
		final double reuss = 5 * (168.4 - 121.4) * 75.4 / (4 * 75.4 + 3 * (168.4 - 121.4));
		assertRelative((168.4 + 2 * 121.4) / 3, copper.bulkModulus(), 1e-12);
		assertRelative((168.4 + 2 * 121.4) / 3, copper.reussBulkModulus(), 1e-12);
		assertRelative(voigt, copper.shearModulus(), 1e-12);
		assertRelative(reuss, copper.reussShearModulus(), 1e-12);
		assertRelative(5 * voigt / reuss - 5, copper.anisotropy(), 1e-10);
	}

	@Test
	void meansDoNotTurnWithTheAxes() {
		final ElasticTensor glass = SOLIDS.get(2).moduli().stressStrain();
		final ElasticTensor turned = glass.rotated(rotation(3, 5));
		assertRelative(glass.shearModulus(), turned.shearModulus(), 1e-12);
		assertRelative(glass.reussShearModulus(), turned.reussShearModulus(), 1e-10);
		assertRelative(glass.reussBulkModulus(), turned.reussBulkModulus(), 1e-10);
		assertRelative(glass.anisotropy(), turned.anisotropy(), 1e-8);
		assertTrue(glass.anisotropy() > 0.01);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void theAnalysisTellsAllOfIt(final int dim) {
		final Sample sample = dim == 2 ? Sample.reference() : Sample.of(QuenchedGlass.of(3, 200, 2), QuenchedGlass
			.potential());
		final ElasticAnalysis analysis = ElasticAnalysis.of(sample.particles(), sample.potential(), 1e-6,
			ProgressMonitor.NONE);
		final ResultTable table = analysis.table();
		assertEquals("[i, j, k, l, energyStrain, born, nonaffine, stressStrain]", table.headers().toString());
		assertEquals(dim == 2 ? 9 : 36, table.rows());
		final double[][] index = Stream.of("i", "j", "k", "l").map(table::values).toArray(double[][]::new);
		for (int row = 0; row < table.rows(); row++) {
			final int i = (int) index[0][row] - 1;
			final int j = (int) index[1][row] - 1;
			final int k = (int) index[2][row] - 1;
			final int l = (int) index[3][row] - 1;
			assertEquals(analysis.moduli().get(i, j, k, l), table.values("energyStrain")[row]);
			assertEquals(analysis.moduli().born(i, j, k, l), table.values("born")[row]);
			assertEquals(analysis.moduli().stressStrain().get(i, j, k, l), table.values("stressStrain")[row]);
		}
		assertArrayEquals(new double[] { analysis.state().stress()[0], analysis.state().stress()[1] }, dim == 2 ? analysis
			.stress().values().stream().limit(2).mapToDouble(Double::doubleValue).toArray() : new double[] { analysis.stress()
				.get("xx"), analysis.stress().get("xy") });
		assertWithin(1e-12, new double[] { analysis.moduli().stressStrain().shearModulus(), analysis.moduli().stressStrain()
			.poissonRatio() }, new double[] { analysis.isotropic().get("shearModulus"), analysis.isotropic().get(
				"poissonRatio") });
	}

	@Test
	void theAnalysisSaysWhatIsWrong() {
		final Sample sample = Sample.reference();
		assertRefused("tolerance: 0.0 is not positive.", () -> ElasticAnalysis.of(sample.particles(), sample.potential(), 0,
			ProgressMonitor.NONE));
	}
}
