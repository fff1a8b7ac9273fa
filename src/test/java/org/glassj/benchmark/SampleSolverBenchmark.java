package org.glassj.benchmark;

import java.util.concurrent.TimeUnit;

import org.glassj.QuenchedGlass;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.CholeskyPlan;
import org.glassj.numeric.EjmlCholesky;
import org.glassj.numeric.NestedDissection;
import org.glassj.numeric.SupernodalCholesky;
import org.glassj.numeric.SymmetricBlockMatrix;
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
 * Factorising the Hessian of a whole 2D glass of 10,000 and 40,000 particles: GlassJ's supernodal factor against EJML's
 * sparse Cholesky, both in GlassJ's nested-dissection order, in the same run. GlassJ uses all cores, EJML one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = { "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Xmx4g" })
@Warmup(iterations = 5)
@Measurement(iterations = 7)
public class SampleSolverBenchmark {

	/** Copies along a side of a sample of 2,500 particles. */
	@Param({ "2", "4" })
	private int copies;

	private SymmetricBlockMatrix hessian;
	private double[] coordinates;
	private int[] order;

	/** Makes the sample. */
	@Setup
	public void prepare() {
		final ParticleDataset glass = QuenchedGlass.repeated(QuenchedGlass.of(2, 2500, 1), copies);
		final BondNetwork network = BondNetwork.whole(MechanicalState.of(glass, QuenchedGlass.potential(), 2));
		hessian = network.hessian();
		final double[] wrapped = glass.box().wrap(glass.positions());
		coordinates = new double[2 * network.unknowns()];
		for (int u = 0; u < network.unknowns(); u++)
			System.arraycopy(wrapped, 2 * network.particle(u), coordinates, 2 * u, 2);
		order = NestedDissection.order(hessian, coordinates);
	}

	/** The order of elimination alone. */
	@Benchmark
	public int[] order() {
		return NestedDissection.order(hessian, coordinates);
	}

	/** GlassJ, plan and factor. */
	@Benchmark
	public SupernodalCholesky supernodal() {
		return SupernodalCholesky.of(hessian, CholeskyPlan.of(hessian, order), () -> {});
	}

	/** EJML, in the same order. */
	@Benchmark
	public EjmlCholesky ejml() {
		return EjmlCholesky.of(hessian, order);
	}
}
