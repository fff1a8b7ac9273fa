package org.glassj.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.glassj.QuenchedGlass;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.localyield.Cavity;
import org.glassj.localyield.CavityYield;
import org.glassj.localyield.CubicEstimator;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One cavity of a local-yield map on one core, R = 5 d in a 2D glass of 40,000 particles (a relaxed sample of 2,500,
 * repeated 4 x 4): finding its particles, Hessian, factorisation, three orders, turning points.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-opens=java.base/java.lang=ALL-UNNAMED")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 1)
public class CavityBenchmark {

	private final CubicEstimator estimator = new CubicEstimator();
	private final Deformation loading = Deformation.simpleShear(2);
	private MechanicalState state;
	private CellGrid grid;
	private int[] index;
	private double radius;
	private int next;

	/** Makes the sample. */
	@Setup
	public void prepare() {
		final ParticleDataset glass = QuenchedGlass.repeated(QuenchedGlass.of(2, 2500, 1), 4);
		state = MechanicalState.of(glass, QuenchedGlass.potential(), estimator.bondOrder());
		state.bonds().incidence();
		grid = new CellGrid(glass.box(), glass.positions(), glass.spacing());
		index = new int[glass.size()];
		Arrays.fill(index, BondNetwork.FIXED);
		radius = 5 * glass.spacing();
	}

	/** The cavity about the next particle of a stride through all. */
	@Benchmark
	public CavityYield cavity() {
		next = (next + 9973) % state.particles().size();
		return estimator.estimate(Cavity.of(state, grid, next, radius).network(state, index), loading);
	}
}
