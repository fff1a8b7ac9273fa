package org.glassj.prepare;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

import org.apache.commons.rng.simple.RandomSource;
import org.glassj.energy.MechanicalState;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairPotential;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.ProgressMonitor;

/** What one long chain of a small liquid shows: energies, virial pressures, acceptances, sampled once a block. */
final class LiquidSeries {

	private final SwapMonteCarlo chain;
	private final PairPotential potential;
	private final double[] energies;
	private final double[] pressures;
	/** Energies of the same configurations in boxes of another volume. */
	private final double[] scaled;

	/**
	 * Samples after a tenth of as many blocks for equilibration.
	 *
	 * @param blocks blocks of ten sweeps
	 * @param factor of the volume of the box in which {@link #scaled()} finds the energies
	 */
	LiquidSeries(final SwapMonteCarlo chain, final PairPotential potential, final int blocks, final double factor) {
		this.chain = chain;
		this.potential = potential;
		energies = new double[blocks];
		pressures = new double[blocks];
		scaled = new double[blocks];
		for (int block = 0; block < blocks / 10; block++)
			chain.advance(SwapMonteCarlo.BLOCK);
		for (int block = 0; block < blocks; block++) {
			chain.advance(SwapMonteCarlo.BLOCK);
			energies[block] = chain.energy();
			pressures[block] = pressure();
			scaled[block] = factor == 1 ? chain.energy() : MechanicalState.of(inVolume(chain.current(), factor), potential, 0)
				.energy();
		}
	}

	/** A model's start, at rest, in a box of its density's volume times a factor. */
	static ParticleDataset start(final GlassModel model, final int n, final double factor) {
		final ParticleDataset random = model.random(n, model.density(), RandomSource.XO_RO_SHI_RO_128_PP.create(1));
		return inVolume(Relaxation.of(random, model.potential(), RelaxationSettings.to(1e-3), ProgressMonitor.NONE)
			.particles(), factor);
	}

	/** The same relative positions in a box whose volume is changed by a factor. */
	static ParticleDataset inVolume(final ParticleDataset particles, final double factor) {
		final double scale = Math.pow(factor, 1.0 / particles.dimension());
		final double[] lengths = new double[particles.dimension()];
		Arrays.setAll(lengths, k -> scale * particles.box().length(k));
		return ParticleDataset.builder(PeriodicBox.rectangular(lengths), Arrays.stream(particles.positions()).map(x -> scale *
			x).toArray()).diameters(particles.diameters()).types(particles.types()).build();
	}

	/** rho T and the virial. */
	private double pressure() {
		final ParticleDataset now = chain.current();
		return now.size() / now.box().volume() * chain.temperature() + MechanicalState.of(now, potential, 1).pressure();
	}

	/** Energies. */
	double[] energies() {
		return energies;
	}

	/** Pressures. */
	double[] pressures() {
		return pressures;
	}

	/** Energies of the same configurations in the other box. */
	double[] scaled() {
		return scaled;
	}

	/** A number of the tally. */
	double count(final ToDoubleFunction<Tally> number) {
		return number.applyAsDouble(chain.total());
	}
}
