package org.glassj.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.glassj.numeric.BinaryArrays;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.Potentials;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evidence of equilibration: its formulas on numbers made by hand, its verdict on liquids of known state. */
class EquilibrationRecordTest {

	/** Four particles in a square of side 20: the mean spacing is 10, the wave number 2 pi / 10. */
	private static final double[] START = { 2, 2, 12, 2, 2, 12, 12, 12 };
	private static final double[] SIZES = { 1, 2, 3, 4 };

	private final ParticleDataset four = ParticleDataset.builder(PeriodicBox.rectangular(20, 20), START.clone()).diameters(
		SIZES.clone()).build();
	private final SwapMonteCarlo chain = new SwapMonteCarlo(four, Potentials.of("harmonic-sphere"), 1, 0.2, 0.1, 1);

	/** Brings the chain into a state of one's choice, as a checkpoint does. */
	private SwapMonteCarlo state(final double[] x, final double[] sizes, final double energy) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final DataOutputStream out = new DataOutputStream(bytes);
		BinaryArrays.write(out, x);
		BinaryArrays.write(out, sizes);
		BinaryArrays.write(out, new int[] { 1, 1, 1, 1 });
		out.writeDouble(0.1);
		out.writeDouble(energy);
		out.writeLong(0);
		new Tally().write(out);
		chain.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
		return chain;
	}

	/** A record of energies a particle, one a block, of particles that never move. */
	private EquilibrationRecord record(final double... energies) throws IOException {
		final EquilibrationRecord record = new EquilibrationRecord(four, energies.length);
		for (final double energy : energies)
			record.add(state(START, SIZES, 4 * energy));
		return record;
	}

	@Test
	void meansAreOverTheSecondHalfAndItsHalves() throws IOException {
		final EquilibrationRecord record = record(9, 9, 9, 9, 1, 2, 4, 5);
		assertEquals(3, record.energyPerParticle(), 1e-15);
		assertArrayEquals(new double[] { 1.5, 4.5 }, record.halves(), 1e-15);
	}

	/** Halves 1, 3, 1, 3 and 3, 5, 3, 5: means 2 and 4, each with the error sqrt(4 / 3 / 4). */
	@Test
	void deviationIsInStandardErrors() throws IOException {
		assertEquals(2 / Math.sqrt(2.0 / 3), record(7, 7, 7, 7, 7, 7, 7, 7, 1, 3, 1, 3, 3, 5, 3, 5).deviation(), 1e-14);
	}

	/** 32 rows a half are 8 batches of 4: 1 3 1 3 | 1 3 1 3 ... have means without scatter; slow waves have. */
	@Test
	void errorsComeFromBatches() throws IOException {
		final double[] energies = new double[128];
		for (int row = 0; row < 128; row++)
			energies[row] = (row < 96 ? 0 : 1) + (row / 4 % 2 == 0 ? 0 : 2) + (row % 2 == 0 ? 0.5 : -0.5);
		// batches of each half of the second half have the means 0, 2, 0, 2, ...: the error is sqrt(8 / 7 / 8)
		assertEquals(1 / Math.sqrt(2.0 / 7), record(energies).deviation(), 1e-13);
	}

	@Test
	void scatteringComparesPlacesWithThoseAtTheHalf() throws IOException {
		final EquilibrationRecord record = new EquilibrationRecord(four, 4);
		record.add(state(new double[8], SIZES, 0));
		record.add(state(START, SIZES, 0));
		record.add(state(START, SIZES, 0));
		assertEquals(1, record.table().values("selfScattering")[2], 1e-15);
		final double[] moved = START.clone();
		final double[] u = { 5, 0, -2.5, 2.5, 10, 1, 0, -1 };
		Arrays.setAll(moved, p -> START[p] + u[p]);
		record.add(state(moved, SIZES, 0));
		// cos k u: -1, 1, 0, 0, 1, cos 36, 1, cos 36
		assertEquals((2 + 2 * Math.cos(Math.PI / 5)) / 8, record.scattering(), 1e-14);
		assertTrue(Double.isNaN(record.table().values("selfScattering")[0]));
		assertTrue(Double.isNaN(record.table().values("sizeCorrelation")[1]));
	}

	@ParameterizedTest
	@CsvSource({ "1, 2, 3, 4, 1", "4, 3, 2, 1, -1", "2, 1, 3, 4, 0.8", "2, 4, 1, 3, 0" })
	void sizesCorrelateWithThoseAtTheHalf(final double a, final double b, final double c, final double d,
		final double correlation) throws IOException
	{
		final EquilibrationRecord record = new EquilibrationRecord(four, 4);
		for (int block = 0; block < 3; block++)
			record.add(state(START, SIZES, 0));
		record.add(state(START, new double[] { a, b, c, d }, 0));
		assertEquals(correlation, record.sizeCorrelation(), 1e-15);
	}

	/** Of a long run no more than 800 rows are kept, each the mean of several blocks; what is left over at the end is not. */
	@Test
	void rowsAreMeansOfBlocks() throws IOException {
		final EquilibrationRecord record = new EquilibrationRecord(four, 2001);
		int rows = 0;
		for (int block = 0; block < 2001; block++)
			if (record.add(state(START, SIZES, 4 * block))) rows++;
		assertEquals(667, rows);
		final ResultTable table = record.table();
		assertEquals(667, table.rows());
		for (int row = 0; row < 667; row++) {
			assertEquals(3 * row + 1, table.values("energyPerParticle")[row], 1e-12);
			assertEquals(30 * (row + 1), table.values("sweep")[row]);
		}
		assertTrue(new EquilibrationRecord(four, 1_000_000).table().rows() <= 800);
	}

	@Test
	void theTableGrowsWithTheRun() throws IOException {
		final EquilibrationRecord record = new EquilibrationRecord(four, 10);
		for (int row = 0; row < 10; row++) {
			assertEquals(row, record.table().rows());
			assertEquals(row >= 5, record.isProduction());
			record.add(state(START, SIZES, 0));
		}
		assertEquals(List.of("sweep", "energyPerParticle", "selfScattering", "sizeCorrelation"), List.copyOf(record.table()
			.headers()));
	}

	private static LiquidSampling run(final String model, final double temperature, final long sweeps) throws IOException {
		final LiquidSampling run = new LiquidSampling(PreparationSettings.of(model, 2).withParticles(200).withTemperature(
			temperature).withSweeps(sweeps).withThreads(1), ProgressMonitor.NONE);
		run.run(now -> {}, ProgressMonitor.NONE);
		return run;
	}

	/** Hot, and sampled for hundreds of relaxation times: by chance, three standard errors would be exceeded once in 60 seeds. */
	@Test
	void aHotLiquidLooksEquilibrated() throws IOException {
		final EquilibrationRecord record = run("polydisperse-ipl", 4, 2_000).record();
		assertTrue(record.scattering() < 0.2 && record.sizeCorrelation() < 0.2);
		assertTrue(record.looksEquilibrated(), () -> "deviation " + record.deviation());
	}

	@ParameterizedTest
	@CsvSource({ "polydisperse-ipl, 0.05, 1000", "polydisperse-ipl, 0.6, 100", "bidisperse-ipl, 0.3, 500",
		"polydisperse-ipl, 4, 40" })
	void aColdOrShortRunDoesNot(final String model, final double temperature, final long sweeps) throws IOException {
		assertFalse(run(model, temperature, sweeps).record().looksEquilibrated());
	}

	/** The step is steered to 40 % acceptance in the first half and never changes in the second, as detailed balance asks. */
	@Test
	void theStepIsFrozenInTheSecondHalf() throws IOException {
		final LiquidSampling run = new LiquidSampling(PreparationSettings.of("polydisperse-ipl", 2).withParticles(200)
			.withSweeps(1000), ProgressMonitor.NONE);
		final List<Double> steps = new ArrayList<>();
		run.run(now -> steps.add(now.chain().step()), ProgressMonitor.NONE);
		assertEquals(100, steps.size());
		assertEquals(1, steps.subList(48, 100).stream().distinct().count());
		assertTrue(IntStream.range(1, 48).filter(row -> !steps.get(row).equals(steps.get(row - 1))).count() > 40);
		assertEquals(0.4, run.displacementAcceptance(), 0.02);
	}
}
