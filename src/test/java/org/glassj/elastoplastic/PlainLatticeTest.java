package org.glassj.elastoplastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model against an independent one, event by event: both draw the same thresholds in the same order. */
class PlainLatticeTest {

	/** Normal numbers, positive, from a stream of their own. */
	private static DoubleSupplier thresholds(final double mean, final double deviation, final long seed) {
		final Random random = new Random(seed);
		return () -> {
			double value;
			do
				value = mean + deviation * random.nextGaussian();
			while (value <= 0);
			return value;
		};
	}

	/** A law that passes on what a supplier gives. */
	private static final class Supplied implements ThresholdDistribution {

		private final DoubleSupplier supplier;

		private Supplied(final DoubleSupplier supplier) {
			this.supplier = supplier;
		}

		@Override
		public double sample(final UniformRandomProvider random) {
			return supplier.getAsDouble();
		}

		@Override
		public double mean() {
			return 10;
		}

		@Override
		public double variance() {
			return 9;
		}

		@Override
		public double density(final double x) {
			return Double.NaN;
		}

		@Override
		public double cumulative(final double x) {
			return Double.NaN;
		}

		@Override
		public String description() {
			return "supplied";
		}
	}

	/** Whether transforms, kernels or both by turns: the crossover is in events a sweep. */
	@ParameterizedTest
	@CsvSource({ "12, 10, false, 1000, 0.065", "12, 10, false, 1, 0.065", "12, 10, true, 3, 0.065", "9, 16, false, 4, 0.03",
		"16, 16, true, 1000, 0.15" })
	void agreesEventByEvent(final int rows, final int columns, final boolean bothWays, final int crossover,
		final double eigenstrain)
	{
		final double[] initial = DoubleStream.generate(thresholds(12, 2.5, 1)).limit((long) rows * columns)
			.toArray();
		final PlainLattice plain = new PlainLattice(initial, rows, columns, bothWays, new double[] { 95, 86 }, eigenstrain,
			thresholds(10, 3, 2));
		plain.strainTo(0.5);
		final ElastoplasticModel model = ElastoplasticModelTest.run(ElastoplasticSettings.standard().withSize(rows, columns)
			.withThresholds(initial).withRenewal(new Supplied(thresholds(10, 3, 2))).withEigenstrain(eigenstrain).withYielding(
				bothWays ? Yielding.BOTH : Yielding.FORWARD).withCrossover(crossover), 0.5);
		final LoadingRecord record = model.record();
		assertEquals(plain.avalanches.size(), record.avalanches());
		assertTrue(record.events() > 300);
		int k = 0;
		for (final double[] avalanche : plain.avalanches) {
			while (record.events(k) == 0)
				k++;
			// round-off of hundreds of additions
			assertEquals(avalanche[0], record.strain(k), 1e-12);
			assertEquals(avalanche[1], record.stress(k), 1e-10);
			assertEquals(avalanche[2], record.stressAfter(k), 1e-10);
			assertEquals(avalanche[3], record.events(k++));
		}
		assertArrayEquals(plain.stress(), model.stressField(), 1e-10);
		assertEquals(plain.area, SteadyState.of(record, 0, 0.5).mean() * 0.5, 1e-11);
	}
}
