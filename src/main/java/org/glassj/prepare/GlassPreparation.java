package org.glassj.prepare;

import java.io.IOException;

import org.glassj.energy.MechanicalState;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.ProgressMonitor;

/**
 * A glass from nothing: a liquid sampled at its parent temperature, then quenched to the inherent structure.
 *
 * <pre>
 * PreparationSettings settings = PreparationSettings.of("polydisperse-ipl", 2).withTemperature(0.3);
 * GlassPreparation glass = GlassPreparation.of(new LiquidSampling(settings, monitor), run -&gt; {}, monitor);
 * ParticleDataset particles = glass.particles();
 * </pre>
 */
public final class GlassPreparation {

	private static final double TOLERANCE = 1e-10;

	private final LiquidSampling sampling;
	private final Relaxation quench;
	private final double movesPerSecond;

	private GlassPreparation(final LiquidSampling sampling, final Relaxation quench, final double movesPerSecond) {
		this.sampling = sampling;
		this.quench = quench;
		this.movesPerSecond = movesPerSecond;
	}

	/**
	 * Runs the sampling to its end and quenches the last configuration to max |F| &lt; 1e-10.
	 *
	 * @param sampling at its beginning or taken up from a checkpoint
	 * @throws IOException if the listener cannot save the state
	 */
	public static GlassPreparation of(final LiquidSampling sampling, final LiquidSampling.Listener listener,
		final ProgressMonitor monitor) throws IOException
	{
		final long moves = sampling.moves();
		final long start = System.nanoTime();
		sampling.run(listener, monitor);
		final double seconds = (System.nanoTime() - start) * 1e-9;
		final PairPotential potential = sampling.settings().model().potential();
		final Relaxation quench = Relaxation.of(sampling.chain().current(), potential, RelaxationSettings.to(TOLERANCE),
			monitor);
		return new GlassPreparation(sampling, quench, (sampling.moves() - moves) / seconds);
	}

	/** The glass at rest. */
	public ParticleDataset particles() {
		return quench.particles();
	}

	/** The run of the liquid. */
	public LiquidSampling sampling() {
		return sampling;
	}

	/** Energy, forces and stress of the glass. */
	public MechanicalState state() {
		return quench.state();
	}

	/** The potential it was made with. */
	public PairPotential potential() {
		return sampling.settings().model().potential();
	}

	/** Energy a particle of the liquid, over the second half of the run. */
	public double liquidEnergyPerParticle() {
		return sampling.record().energyPerParticle();
	}

	/** Energy a particle of the inherent structure. */
	public double inherentEnergyPerParticle() {
		return quench.state().energy() / quench.particles().size();
	}

	/** Energy evaluations of the quench. */
	public long quenchEvaluations() {
		return quench.evaluations();
	}

	/** Monte Carlo moves a second, all threads together. */
	public double movesPerSecond() {
		return movesPerSecond;
	}

	/** Energy, scattering and size correlation against sweeps. */
	public ResultTable table() {
		return sampling.record().table();
	}

	/** The energy against sweeps, as far as a run has come. */
	public static Curve energyCurve(final LiquidSampling run) {
		final ResultTable table = run.record().table();
		return new Curve("Energy of the Liquid", "sweeps", "energy a particle (epsilon)").series("liquid", table.values(
			"sweep"), table.values("energyPerParticle"));
	}
}
