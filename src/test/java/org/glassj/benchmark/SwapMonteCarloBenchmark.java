package org.glassj.benchmark;

import java.io.IOException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

import org.glassj.prepare.LiquidSampling;
import org.glassj.prepare.PreparationSettings;
import org.glassj.prepare.SwapMonteCarlo;
import org.glassj.task.ProgressMonitor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Monte Carlo moves a second at 40 % displacement acceptance: 10,000 polydisperse particles at T = 0.5, 20 % swaps, in 2D
 * (density 0.65) and 3D (0.58), on one thread and on two in the same run. Multiply operations per microsecond by 1e6.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 8, time = 2)
public class SwapMonteCarloBenchmark {

	private static final int PARTICLES = 10_000;

	/** Dimension. */
	@Param({ "2", "3" })
	private int dimension;

	/** Threads. */
	@Param({ "1", "2" })
	private int threads;

	private SwapMonteCarlo chain;
	private ForkJoinPool pool;

	/** Lets the liquid forget its random start and the step find its acceptance. */
	@Setup
	public void prepare() throws IOException {
		final LiquidSampling run = new LiquidSampling(PreparationSettings.of("polydisperse-ipl", dimension).withParticles(
			PARTICLES).withTemperature(0.5).withSweeps(600), ProgressMonitor.NONE);
		run.run(now -> {}, ProgressMonitor.NONE);
		chain = run.chain();
		pool = new ForkJoinPool(threads);
	}

	/** Ends the threads. */
	@TearDown
	public void end() {
		pool.shutdown();
	}

	/** One block. */
	@Benchmark
	@OperationsPerInvocation(100_000)
	public double block() {
		pool.submit(ForkJoinTask.adapt(() -> chain.advance(SwapMonteCarlo.BLOCK))).join();
		return chain.energy();
	}
}
