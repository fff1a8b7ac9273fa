package org.glassj.benchmark;

import java.util.concurrent.TimeUnit;

import org.glassj.QuenchedGlass;
import org.glassj.energy.EnergyFunction;
import org.glassj.particle.ParticleDataset;
import org.glassj.prepare.SwapMonteCarlo;
import org.glassj.relax.ConjugateGradient;
import org.glassj.relax.Fire;
import org.glassj.relax.Minimizer;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.ProgressMonitor;
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
 * The quench of one 2D liquid, equilibrated at T = 0.5, to a largest force of 1e-10: by the default, which is conjugate
 * gradients and then Newton, by FIRE and then Newton, and by either minimiser alone; time and force evaluations.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class QuenchBenchmark {

	private static final double TOLERANCE = 1e-10;
	private static final long MOST = 200_000;
	private static final int SWEEPS = 400;

	/** Number of particles. */
	@Param("10000")
	private int particles;

	private ParticleDataset liquid;

	/** Force evaluations of one quench. */
	@State(Scope.Thread)
	@AuxCounters(AuxCounters.Type.EVENTS)
	public static class Cost {

		/** Evaluations, as the quench itself counts them. */
		public long evaluations;

		/** Starts anew for every quench. */
		@Setup(Level.Iteration)
		public void reset() {
			evaluations = 0;
		}
	}

	/** Samples the liquid. */
	@Setup
	public void prepare() {
		final SwapMonteCarlo chain = new SwapMonteCarlo(Relaxation.of(QuenchedGlass.liquid(2, particles, 1), QuenchedGlass
			.potential(), RelaxationSettings.to(1), ProgressMonitor.NONE).particles(), QuenchedGlass.potential(), 0.5, 0.2, 0.12,
			1);
		for (int k = 0; k < SWEEPS / SwapMonteCarlo.BLOCK; k++)
			chain.advance(SwapMonteCarlo.BLOCK);
		liquid = chain.current();
	}

	/** Conjugate gradients, then Newton: the default. */
	@Benchmark
	public double conjugateGradientThenNewton(final Cost cost) {
		return relaxed(RelaxationSettings.to(TOLERANCE), cost);
	}

	/** FIRE, then Newton. */
	@Benchmark
	public double fireThenNewton(final Cost cost) {
		return relaxed(RelaxationSettings.to(TOLERANCE).with(new Fire()), cost);
	}

	/** Conjugate gradients to the end. */
	@Benchmark
	public double conjugateGradient(final Cost cost) {
		return minimized(new ConjugateGradient(), cost);
	}

	/** FIRE to the end. */
	@Benchmark
	public double fire(final Cost cost) {
		return minimized(new Fire(), cost);
	}

	private double relaxed(final RelaxationSettings settings, final Cost cost) {
		final Relaxation relaxed = Relaxation.of(liquid, QuenchedGlass.potential(), settings, ProgressMonitor.NONE);
		cost.evaluations += relaxed.evaluations();
		return relaxed.state().residualForce();
	}

	private double minimized(final Minimizer minimizer, final Cost cost) {
		final EnergyFunction energy = new EnergyFunction(liquid, QuenchedGlass.potential());
		final double residual = minimizer.minimize(energy, liquid.positions().clone(), TOLERANCE, MOST, ProgressMonitor.NONE);
		if (residual > TOLERANCE) throw new IllegalStateException(minimizer.name() + " stopped at " + residual);
		cost.evaluations += energy.evaluations();
		return residual;
	}
}
