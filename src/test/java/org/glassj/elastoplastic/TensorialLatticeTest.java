package org.glassj.elastoplastic;

import static org.glassj.elastoplastic.ElastoplasticModelTest.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Blocks with both shear components. */
class TensorialLatticeTest {

	private static final double EPS = 0.065;
	private static final ElastoplasticSettings SMALL = ElastoplasticSettings.standard().withSize(12, 10);

	/** One event of given slip in block (3, 7) of a lattice that nothing else can make yield. */
	private static BlockLattice afterOneEvent(final Propagator[] propagators, final double xy, final double normal,
		final int crossover)
	{
		final int blocks = propagators[0].rows() * propagators[0].columns();
		final double[] thresholds = new double[blocks];
		Arrays.fill(thresholds, 100);
		final BlockLattice lattice = new TensorialLattice(propagators, new NormSurface(thresholds), crossover,
			new double[2 * blocks]);
		final Sweep sweep = new Sweep();
		sweep.add(3 * propagators[0].columns() + 7, xy, normal);
		lattice.redistribute(sweep, 1, true);
		return lattice;
	}

	private static Propagator[] continuum(final int rows, final int columns) {
		return Arrays.stream(PropagatorKind.Component.values()).map(component -> Propagator.of(PropagatorKind.CONTINUUM,
			component, rows, columns)).toArray(Propagator[]::new);
	}

	/**
	 * Against elasticity itself, wave by wave: the displacement u = t cos(q r), t across q, that makes 2 mu (strain - eigenstrain)
	 * free of forces is found by projection; strain and eigenstrain are full tensors here, not the two components.
	 */
	@ParameterizedTest
	@CsvSource({ "1, 0, 1000", "0, 1, 1000", "0.6, -0.8, 1000", "0.6, -0.8, 1" })
	void oneEventBalancesForces(final double xy, final double normal, final int crossover) {
		final int rows = 11;
		final int columns = 9;
		final BlockLattice lattice = afterOneEvent(continuum(rows, columns), xy, normal, crossover);
		final double[] expectedXy = new double[rows * columns];
		final double[] expectedNormal = new double[rows * columns];
		for (int m = 0; m < rows; m++)
			for (int n = 0; n < columns; n++) {
				final double[] sigma = stressOfWave(2 * Math.PI * (2 * n > columns ? n - columns : n) / columns, 2 * Math.PI * (2 *
					m > rows ? m - rows : m) / rows, xy, normal);
				for (int i = 0; i < expectedXy.length; i++) {
					final double phase = Math.cos(2 * Math.PI * ((double) n * (i % columns - 7) / columns + (double) m * (i / columns -
						3) / rows)) / (rows * columns);
					expectedXy[i] += sigma[0] * phase;
					expectedNormal[i] += sigma[1] * phase;
				}
			}
		assertArrayEquals(expectedXy, lattice.stress(0), 1e-13);
		assertArrayEquals(expectedNormal, lattice.stress(1), 1e-13);
	}

	/** Stress over 2 mu, components xy and (xx - yy)/2, of a plane wave of eigenstrain. */
	private static double[] stressOfWave(final double qx, final double qy, final double xy, final double normal) {
		final double[][] eigenstrain = { { normal, xy }, { xy, -normal } };
		double amplitude = 0;
		final double q2 = qx * qx + qy * qy;
		final double[] q = { qx, qy };
		final double[] t = { -qy, qx };
		final double[][] strain = new double[2][2];
		if (q2 > 0) {
			// force along t: sum_ab t_a q_b (strain - eigenstrain)_ab = 0 with strain = A (q t + t q)/2, and |t| = |q|
			for (int a = 0; a < 2; a++)
				for (int b = 0; b < 2; b++)
					amplitude += t[a] * q[b] * eigenstrain[a][b] * 2 / (q2 * q2);
			for (int a = 0; a < 2; a++)
				for (int b = 0; b < 2; b++)
					strain[a][b] = amplitude * (q[a] * t[b] + t[a] * q[b]) / 2;
		}
		return new double[] { strain[0][1] - xy, (strain[0][0] - strain[1][1]) / 2 - normal };
	}

	/** The wave along n carries K / (K + mu): the ratio of the longitudinal problem solved with its trace, numerically. */
	@Test
	void compressibleSolidsRelaxByCompression() {
		final double bulkToShear = 2.5;
		double best = 0;
		double least = Double.POSITIVE_INFINITY;
		for (double u = 0; u < 2; u += 1e-6) {
			// energy over 2 mu of a unit eigenstrain along n
			final double energy = (u / 2 - 1) * (u / 2 - 1) + bulkToShear * u * u / 4;
			if (energy < least) {
				least = energy;
				best = u;
			}
		}
		final Propagator stiff = Propagator.continuum(8, 8);
		final double soft = (stiff.compressible(bulkToShear).value(1, 2) + 1.0 / 64) / (stiff.value(1, 2) + 1.0 / 64);
		assertEquals(1 - best / 2, soft, 2e-6);
	}

	/** With one orientation only xy can yield; the other component is along for the ride. */
	@ParameterizedTest
	@CsvSource({ "1000", "3" })
	void isTheScalarModelIfOnlyXyYields(final int crossover) {
		final ElastoplasticModel scalar = run(SMALL.withCrossover(crossover), 0.6);
		final ElastoplasticModel tensorial = run(SMALL.withCrossover(crossover).withYielding(Yielding.ORIENTED)
			.withOrientations(0), 0.6);
		assertTrue(scalar.record().events() > 300);
		assertArrayEquals(scalar.record().corners()[0], tensorial.record().corners()[0]);
		assertArrayEquals(scalar.record().corners()[1], tensorial.record().corners()[1]);
		assertArrayEquals(scalar.stressField(), tensorial.stressField());
		assertArrayEquals(new double[120], scalar.normalStressField());
		assertTrue(Arrays.stream(tensorial.normalStressField()).map(Math::abs).max().getAsDouble() > 1);
	}

	/** A block pulled sideways beforehand yields where its stress vector reaches the circle, and slips along it. */
	@Test
	void oneBlockSlipsAlongItsDeviator() {
		final LoadingRecord record = run(SMALL.withSize(1, 1).withYielding(Yielding.NORM).withInitial(FixedValue.of(10))
			.withRenewal(FixedValue.of(10)).withStresses(new double[] { 0, 6 }), 0.1).record();
		assertEquals(8, record.stress(1), 1e-14);
		assertEquals(8 - 2 * 95 * EPS * 0.8, record.stressAfter(1), 1e-13);
		assertEquals(2 * EPS * 0.8, record.plasticStrain(1), 1e-16);
	}

	/** Likewise on the polygon: at 22.5 degrees the stress (xy - normal) / sqrt 2 counts. */
	@Test
	void oneBlockSlipsAlongItsOrientation() {
		final LoadingRecord record = run(SMALL.withSize(1, 1).withYielding(Yielding.ORIENTED).withOrientations(22.5, 67.5)
			.withThresholds(new double[] { 10, 50 }).withRenewal(FixedValue.of(50)).withStresses(new double[] { 0, -2 }), 0.2)
				.record();
		assertEquals(10 * Math.sqrt(2) - 2, record.stress(1), 1e-13);
		assertEquals(Math.sqrt(2) * EPS, record.plasticStrain(1), 1e-15);
	}

	/** Both components obey their laws of conservation: the means fall by 2 mu eps_pl / N. */
	@Test
	void eachEventLowersBothMeans() {
		final ElastoplasticModel model = run(SMALL.withYielding(Yielding.NORM).withRenewalModulus(95), 0.5);
		assertEquals(95 * (0.5 - model.plasticStrain()), model.stress(), 1e-10);
		assertEquals(model.stress(), Arrays.stream(model.stressField()).average().getAsDouble(), 1e-12);
		for (int i = 0; i < 120; i++)
			assertTrue(Math.hypot(model.stressField()[i], model.normalStressField()[i]) < model.thresholdField()[i]);
	}

	/** Blocks alike in all directions do not know which way the lattice is sheared: a stress turned by 90 degrees changes sign. */
	@Test
	void turnsWithTheLoad() {
		final ElastoplasticSettings settings = SMALL.withSize(8, 8).withYielding(Yielding.NORM);
		final ElastoplasticModel forward = run(settings, 0.4);
		final ElastoplasticModel backward = run(settings, -0.4);
		assertEquals(forward.record().events(), backward.record().events());
		final double[] there = forward.stressField();
		final double[] back = backward.stressField();
		for (int i = 0; i < 64; i++)
			assertEquals(there[i], -back[i], 1e-11);
	}

	@ParameterizedTest
	@EnumSource(value = Yielding.class, names = { "NORM", "ORIENTED" })
	void goesOnFromACheckpointBitByBit(final Yielding yielding) throws IOException {
		final ElastoplasticSettings settings = SMALL.withYielding(yielding);
		final Loading there = QuasistaticLoading.through(0.2, 0.4);
		final ElastoplasticModel whole = run(settings, 0.2, 0.4);
		final byte[][] saved = new byte[1][];
		ElastoplasticModelTest.run(new ElastoplasticModel(settings), there, new ElastoplasticModel.Observer() {

			@Override
			public void step(final ElastoplasticModel model) throws IOException {
				if (model.leg() != 1 || saved[0] != null) return;
				final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				model.write(there, new DataOutputStream(bytes));
				saved[0] = bytes.toByteArray();
			}
		});
		final ElastoplasticModel resumed = new ElastoplasticModel(settings);
		resumed.read(there, new DataInputStream(new ByteArrayInputStream(saved[0])));
		ElastoplasticModelTest.run(resumed, there, new ElastoplasticModel.Observer() {});
		assertArrayEquals(ElastoplasticModelTest.state(whole, there), ElastoplasticModelTest.state(resumed, there));
	}
}
