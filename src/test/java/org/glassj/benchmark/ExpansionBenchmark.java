package org.glassj.benchmark;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

import org.glassj.QuenchedGlass;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.BondCoefficients;
import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.glassj.image.ParticleRaster;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.particle.ParticleDataset;
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

/**
 * From particles to the image of their product field: bonds, Hessian, order and factor, two orders of the expansion, and
 * the image, for 2D glasses of 10,000 to 1,638,400 particles (copies of smaller ones). The time of the clock is JMH's mean, the
 * counters are milliseconds of all cores together, which JMH sums over the three iterations.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = { "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Xmx10g" })
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ExpansionBenchmark {

	private static final int LARGEST_SAMPLE = 10_000;

	/** Number of particles: a square times at most 10,000. */
	@Param({ "10000", "40000", "160000", "640000", "1638400" })
	private int particles;

	private ParticleDataset glass;

	/** Milliseconds of processor time by stage. */
	@State(Scope.Thread)
	@AuxCounters(AuxCounters.Type.EVENTS)
	public static class CoreMilliseconds {

		/** Bonds and the Taylor coefficients of their energies. */
		public double bonds;
		/** Hessian. */
		public double assembly;
		/** Order, plan and factor. */
		public double factor;
		/** Two orders and the product field. */
		public double expansion;
		/** Image of the product field. */
		public double image;

		private double last;

		/** Starts anew for every iteration. */
		@Setup(Level.Iteration)
		public void reset() {
			bonds = assembly = factor = expansion = image = 0;
		}

		private void start() {
			last = processorTime();
		}

		private double lap() {
			final double now = processorTime();
			final double lap = now - last;
			last = now;
			return lap;
		}

		private static double processorTime() {
			return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
				.getProcessCpuTime() * 1e-6;
		}
	}

	/** Makes the sample. */
	@Setup
	public void prepare() {
		int copies = 1;
		while (particles > LARGEST_SAMPLE * copies * copies || particles % (copies * copies) != 0)
			copies++;
		glass = QuenchedGlass.repeated(QuenchedGlass.of(2, particles / (copies * copies), 1), copies);
	}

	/** The whole chain. */
	@Benchmark
	public FieldImage chain(final CoreMilliseconds spent) {
		spent.start();
		final BondNetwork network = BondNetwork.whole(MechanicalState.of(glass, QuenchedGlass.potential(), 3));
		spent.bonds = spent.lap();
		final SymmetricBlockMatrix hessian = network.hessian();
		spent.assembly = spent.lap();
		final SymmetricSolver solver = network.factorize(hessian);
		spent.factor = spent.lap();
		final double[] product = BondCoefficients.of(StrainExpansion.of(network, Deformation.simpleShear(2), 2, solver))
			.productField();
		spent.expansion = spent.lap();
		final FieldImage image = ParticleRaster.of(glass, product, "Product Field", "epsilon^2", ColorMap.DIVERGING);
		spent.image = spent.lap();
		return image;
	}
}
