package org.glassj.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.glassj.QuenchedGlass;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.localyield.Cavity;
import org.glassj.localyield.CavityYield;
import org.glassj.localyield.YieldEstimator;
import org.glassj.particle.ParticleDataset;
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
 * finding its particles and its yield.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-opens=java.base/java.lang=ALL-UNNAMED")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class YieldEstimatorBenchmark {

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

	/** The cavity about the next particle of a stride through all. */
	@Benchmark
	public CavityYield cavity() {
		next = (next + 997) % state.particles().size();
		return estimator.estimate(Cavity.of(state, state.cells(), next, radius).network(state, index), loading);
	}
}
