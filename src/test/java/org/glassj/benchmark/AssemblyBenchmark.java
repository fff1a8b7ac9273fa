package org.glassj.benchmark;

import java.util.concurrent.TimeUnit;

import org.glassj.QuenchedGlass;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
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

/** Bond list, bond energies and Hessian of a 2D glass, from 10,000 to a million particles: the time grows as N. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = { "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Xmx4g" })
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class AssemblyBenchmark {

	/** Copies along a side of a sample of 2,500 particles. */
	@Param({ "2", "6", "20" })
	private int copies;

	private ParticleDataset glass;

	/** Makes the sample. */
	@Setup
	public void prepare() {
		glass = QuenchedGlass.repeated(QuenchedGlass.of(2, 2500, 1), copies);
	}

	/** From positions to the assembled Hessian. */
	@Benchmark
	public SymmetricBlockMatrix assemble() {
		return BondNetwork.whole(MechanicalState.of(glass, QuenchedGlass.potential(), 2)).hessian();
	}
}
