package org.glassj.benchmark;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.glassj.QuenchedGlass;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.energy.NetworkSeparation;
import org.glassj.numeric.IterationSettings;
import org.glassj.numeric.MultigridSolver;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.numeric.SymmetricSolver;
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
 * Setting up and solving for one right-hand side: conjugate gradients on multigrid against the sparse factor, in two
 * dimensions and in three, where a factor fills in.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = { "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Xmx4g" })
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class IterativeSolverBenchmark {

	/** Dimensions of the sample. */
	@Param({ "2", "3" })
	private int dim;

	/** Particles. */
	@Param({ "1000", "4000" })
	private int n;

	private BondNetwork network;
	private SymmetricBlockMatrix hessian;
	private double[] right;

	/** Makes the sample. */
	@Setup
	public void prepare() {
		network = BondNetwork.whole(MechanicalState.of(QuenchedGlass.of(dim, n, 1), QuenchedGlass.potential(), 2));
		hessian = network.hessian();
		right = new Random(1).doubles(network.unknowns() * dim, -1, 1).toArray();
	}

	/** Multigrid. */
	@Benchmark
	public double[] multigrid() {
		return solved(MultigridSolver.of(hessian, new NetworkSeparation(network), IterationSettings.standard(), () -> {}));
	}

	/** The factor. */
	@Benchmark
	public double[] factor() {
		return solved(network.factorize(hessian));
	}

	private double[] solved(final SymmetricSolver solver) {
		final double[] x = right.clone();
		solver.solve(x);
		return x;
	}
}
