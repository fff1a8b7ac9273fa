package org.glassj.prepare;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.glassj.energy.EnergyFunction;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.relax.ConjugateGradient;
import org.glassj.task.Fingerprint;
import org.glassj.task.ProgressMonitor;
import org.glassj.task.Resumable;

/**
 * The run of one liquid from random positions to the end of its sweeps, with its evidence of equilibration. In the first
 * half the step is adapted to {@value #ACCEPTANCE} acceptance; then it is frozen. Between blocks the whole state can be written and
 * taken up again; the run then goes on bit by bit as if it had never stopped.
 */
public final class LiquidSampling implements Resumable {

	private static final double ACCEPTANCE = 0.4;
	private static final double FIRST_STEP = 0.1;
	private static final double LONGEST_STEP = 0.5;
	/** Random positions overlap; descent to this force leaves energies a thermostat can cope with. */
	private static final double FIRST_FORCE = 10;
	private static final long FIRST_EVALUATIONS = 300;
	private static final double LARGEST_DRIFT = 1e-6;

	private final PreparationSettings settings;
	private final PairPotential potential;
	private final SwapMonteCarlo chain;
	private final EquilibrationRecord record;
	private long done;
	private Tally beforeProduction = new Tally();

	/** A run at its beginning. */
	public LiquidSampling(final PreparationSettings settings, final ProgressMonitor monitor) {
		this.settings = settings;
		potential = settings.model().potential();
		final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] { settings.seed(),
			0x676c617373L });
		final ParticleDataset start = descended(settings.model().random(settings.particles(), settings.density(), random),
			monitor);
		chain = new SwapMonteCarlo(start, potential, settings.temperature(), settings.swapFraction(), FIRST_STEP * start
			.spacing(), settings.seed());
		record = new EquilibrationRecord(start, blocks());
	}

	private ParticleDataset descended(final ParticleDataset overlapping, final ProgressMonitor monitor) {
		final EnergyFunction energy = new EnergyFunction(overlapping, potential);
		final double[] x = overlapping.positions().clone();
		new ConjugateGradient().minimize(energy, x, FIRST_FORCE, FIRST_EVALUATIONS, monitor);
		return overlapping.withPositions(x);
	}

	private long blocks() {
		return settings.sweeps() / SwapMonteCarlo.BLOCK;
	}

	/** Told of every row of the record, to save the state or draw it. */
	public interface Listener {

		/**
		 * @param run the run so far
		 * @throws IOException if the state cannot be saved, which ends the run
		 */
		void row(LiquidSampling run) throws IOException;
	}

	/**
	 * Runs to the end, on as many threads as the settings say, and then sums the energy afresh.
	 *
	 * @throws IOException if the listener does
	 * @throws java.util.concurrent.CancellationException if the monitor says so, perhaps within a block: what the listener was
	 *           last given can be taken up, this run cannot
	 * @throws IllegalStateException if the running energy is not that of the configuration
	 */
	public void run(final Listener listener, final ProgressMonitor monitor) throws IOException {
		final ForkJoinPool pool = settings.threads() == 0 ? ForkJoinPool.commonPool() : new ForkJoinPool(settings
			.threads());
		final double start = System.nanoTime();
		final long first = done;
		try {
			while (done < blocks()) {
				monitor.checkCanceled();
				pool.submit(ForkJoinTask.adapt(() -> chain.advance(SwapMonteCarlo.BLOCK, monitor))).join();
				monitor.checkCanceled();
				done++;
				final boolean row = record.add(chain);
				adapt();
				monitor.progress((double) done / blocks());
				if (!row) continue;
				monitor.status("Sampling: " + done * SwapMonteCarlo.BLOCK + " of " + settings.sweeps() + " sweeps, " + timeLeft(
					(System.nanoTime() - start) * 1e-9 * (blocks() - done) / (done - first)) + " left");
				listener.row(this);
			}
		}
		finally {
			if (pool != ForkJoinPool.commonPool()) pool.shutdown();
		}
		requireEnergy();
	}

	/** Round-off adds up to 1e-10; a pair that was missed once shows at once. */
	private void requireEnergy() {
		final double drift = chain.energyDrift();
		if (!(drift < LARGEST_DRIFT)) throw new IllegalStateException("the running energy " + chain.energy() +
			" is not the energy of the configuration, " + chain.recomputedEnergy() + ".");
	}

	private static String timeLeft(final double seconds) {
		if (seconds < 100) return Math.round(seconds) + " s";
		return seconds < 6000 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
	}

	/** Steers the step towards the wanted acceptance while equilibrating; afterwards lets go and counts. */
	private void adapt() {
		if (record.isProduction()) return;
		final Tally now = chain.total();
		// a small sample may not have tried any, if nearly all moves are swaps
		final long tried = now.displacements - beforeProduction.displacements;
		final double accepted = tried == 0 ? ACCEPTANCE : (double) (now.displacementsAccepted -
			beforeProduction.displacementsAccepted) / tried;
		beforeProduction = new Tally();
		beforeProduction.add(now);
		final double longest = LONGEST_STEP * Math.pow(chain.box().volume() / settings.particles(), 1.0 / chain.box()
			.dimension());
		chain.setStep(Math.min(longest, chain.step() * Math.max(0.8, Math.min(1.25, accepted / ACCEPTANCE))));
	}

	/** The chain. */
	public SwapMonteCarlo chain() {
		return chain;
	}

	/** The evidence. */
	public EquilibrationRecord record() {
		return record;
	}

	/** What was asked for. */
	public PreparationSettings settings() {
		return settings;
	}

	/** Accepted share of displacements since the step was frozen. */
	public double displacementAcceptance() {
		return (double) (chain.total().displacementsAccepted - beforeProduction.displacementsAccepted) / (chain
			.total().displacements - beforeProduction.displacements);
	}

	/** Accepted share of swaps, all of unlike particles, since the step was frozen; NaN without swaps. */
	public double swapAcceptance() {
		return (double) (chain.total().swapsAccepted - beforeProduction.swapsAccepted) / (chain.total().swaps -
			beforeProduction.swaps);
	}

	/** Moves tried in all. */
	public long moves() {
		return chain.total().moves();
	}

	@Override
	public void write(final DataOutput out) throws IOException {
		out.writeUTF(settings.fingerprint());
		out.writeLong(done);
		beforeProduction.write(out);
		chain.write(out);
		record.write(out);
	}

	@Override
	public void read(final DataInput in) throws IOException {
		Fingerprint.requireSame(in.readUTF(), settings.fingerprint());
		done = in.readLong();
		beforeProduction = Tally.read(in);
		chain.read(in);
		record.read(in);
	}
}
