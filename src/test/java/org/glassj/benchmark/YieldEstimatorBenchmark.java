package org.glassj.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.glassj.QuenchedGlass;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.localyield.Cavity;
import org.glassj.localyield.CavityYield;
import org.glassj.localyield.ContinuationEstimator;
import org.glassj.localyield.LocalYieldMap;
import org.glassj.localyield.LocalYieldSettings;
import org.glassj.localyield.YieldEstimator;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One cavity by each estimator on one core, forward and backward, R = 5 d (78 free particles) in a 2D glass of 2,500:
 * finding its particles and its yield. And a whole map by continuation on as many cores as there are.
 */
@BenchmarkMode(Mode.AverageTime)
@Fork(value = 1, jvmArgsAppend = "--add-opens=java.base/java.lang=ALL-UNNAMED")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class YieldEstimatorBenchmark {

	/** Cavities of one glass by one estimator. */
	@State(Scope.Thread)
	public static class Cavities {

		/** The estimator. */
		@Param({ "cubic", "fold", "pade", "continuation", "frozen-matrix" })
		public String method;

		private final Deformation loading = Deformation.simpleShear(2);
		private YieldEstimator estimator;
		private MechanicalState state;
		private int[] index;
		private double radius;
		private int next;

		/** Makes the sample. */
		@Setup
		public void prepare() {
			final ParticleDataset glass = QuenchedGlass.of(2, 2500, 1);
			estimator = YieldEstimator.named(method);
			state = MechanicalState.of(glass, QuenchedGlass.potential(), estimator.bondOrder());
			state.bonds().incidence();
			index = new int[glass.size()];
			Arrays.fill(index, BondNetwork.FIXED);
			radius = 5 * glass.spacing();
		}
	}

	/** A sample of 10,000 particles, which has 33 x 33 cavities. */
	@State(Scope.Benchmark)
	public static class Sample {

		private ParticleDataset glass;

		/** Makes it. */
		@Setup
		public void prepare() {
			glass = QuenchedGlass.repeated(QuenchedGlass.of(2, 2500, 1), 2);
		}
	}

	/** The cavity about the next particle of a stride through all. */
	@Benchmark
	@OutputTimeUnit(TimeUnit.MICROSECONDS)
	public CavityYield cavity(final Cavities cavities) {
		cavities.next = (cavities.next + 997) % cavities.state.particles().size();
		return cavities.estimator.estimate(Cavity.of(cavities.state, cavities.state.cells(), cavities.next, cavities.radius)
			.network(cavities.state, cavities.index), cavities.loading);
	}

	/** The whole map, from the particles to its block means. */
	@Benchmark
	@OutputTimeUnit(TimeUnit.SECONDS)
	public double map(final Sample sample) {
		return LocalYieldMap.of(sample.glass, QuenchedGlass.potential(), LocalYieldSettings.standard().withMethod(
			ContinuationEstimator.NAME), ProgressMonitor.NONE).blocks().mean();
	}
}
