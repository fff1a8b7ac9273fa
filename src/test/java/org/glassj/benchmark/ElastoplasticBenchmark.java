package org.glassj.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

import org.glassj.elastoplastic.ElastoplasticModel;
import org.glassj.elastoplastic.ElastoplasticSettings;
import org.glassj.elastoplastic.QuasistaticLoading;
import org.glassj.task.ProgressMonitor;
import org.jtransforms.fft.DoubleFFT_2D;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * The paper's lattice from rest into flow: by the model as it is, by the same with a pair of transforms for every sweep, and what as many
 * pairs of the library's own two-dimensional transform would take alone. Counts events, sweeps and processor time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ElastoplasticBenchmark {

	/** Side of the lattice; that of 512 is strained to a fifth only. */
	@Param({ "40", "128", "512" })
	private int side;

	private double strain;
	private ElastoplasticSettings settings;
	private long sweeps;

	/** What a run was. */
	@State(Scope.Thread)
	@AuxCounters(AuxCounters.Type.EVENTS)
	public static class Cost {

		/** Events of all blocks. */
		public long events;
		/** Sweeps. */
		public long sweeps;
		/** Milliseconds of the processor. */
		public long cpu;

		/** Starts anew for every run. */
		@Setup(Level.Iteration)
		public void reset() {
			events = 0;
			sweeps = 0;
			cpu = 0;
		}
	}

	/** Settings, and how many sweeps there will be. */
	@Setup
	public void prepare() throws IOException {
		// the reference is the library on one thread
		ConcurrencyUtils.setNumberOfThreads(1);
		strain = side > 200 ? 0.2 : 1;
		settings = ElastoplasticSettings.standard().withSize(side, side);
		sweeps = run(settings).record().sweeps();
	}

	private ElastoplasticModel run(final ElastoplasticSettings lattice) throws IOException {
		final ElastoplasticModel model = new ElastoplasticModel(lattice);
		model.run(QuasistaticLoading.to(strain), new ElastoplasticModel.Observer() {}, ProgressMonitor.NONE);
		return model;
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
	}

	private double measured(final ElastoplasticSettings lattice, final Cost cost) throws IOException {
		final long start = cpu();
		final ElastoplasticModel model = run(lattice);
		cost.cpu += cpu() - start;
		cost.events += model.record().events();
		cost.sweeps += model.record().sweeps();
		return model.stress();
	}

	/** As it is. */
	@Benchmark
	public double model(final Cost cost) throws IOException {
		return measured(settings, cost);
	}

	/** A pair of transforms for every sweep. */
	@Benchmark
	public double transformEverySweep(final Cost cost) throws IOException {
		return measured(settings.withCrossover(1), cost);
	}

	/** The transforms alone, a hundredth of them. */
	@Benchmark
	public double libraryPairsOfAHundredth(final Cost cost) {
		final DoubleFFT_2D transform = new DoubleFFT_2D(side, side);
		final double[] field = new double[2 * side * side];
		final long start = cpu();
		for (long k = 0; k < sweeps / 100; k++) {
			field[(int) (k % (side * side))] = 1;
			if (Integer.bitCount(side) == 1) {
				transform.realForward(field);
				transform.realInverse(field, true);
			}
			else {
				// other sizes are complex in the library
				transform.complexForward(field);
				transform.complexInverse(field, true);
			}
		}
		cost.cpu += cpu() - start;
		cost.sweeps += sweeps / 100;
		return field[1];
	}
}
