package org.glassj.energy;

import java.util.Arrays;

import org.glassj.particle.NeighborList;
import org.glassj.particle.PairList;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairInteraction;
import org.glassj.potential.PairPotential;

/**
 * Energy and gradient as a function of the positions, for minimisers: keeps a neighbour list with a skin and renews
 * it when a particle has moved by half of that. Uses two threads or more for many particles; results have the same
 * bits for any number. Counts its evaluations. Not thread-safe.
 */
public final class EnergyFunction {

	/** Skin in units of the mean spacing: renewals are rare while few pairs are tested in vain. */
	private static final double SKIN = 0.1;
	/** The skin while particles travel far, so that a list serves fewer than so many evaluations. */
	private static final double WIDE_SKIN = 0.3;
	private static final int FEW = 20;

	private final ParticleDataset particles;
	private final PairInteraction interaction;
	private final double widestSkin;
	private final double[] listed;
	private double skin;
	private PairSweep sweep;
	private long renewed;
	private long evaluations;

	/** @throws IllegalArgumentException if the particles lack sizes or types, or the box is too small */
	public EnergyFunction(final ParticleDataset particles, final PairPotential potential) {
		this.particles = particles;
		this.interaction = potential.bind(particles);
		this.listed = new double[particles.positions().length];
		NeighborList.requireWideBox(particles.box(), interaction.largestRange());
		// a list cannot reach beyond half the box, so neither can its skin
		widestSkin = particles.box().smallestWidth() / 2 - interaction.largestRange();
	}

	/** The particles whose box, sizes and types it uses. */
	public ParticleDataset particles() {
		return particles;
	}

	/** The interaction it evaluates. */
	public PairInteraction interaction() {
		return interaction;
	}

	/** How often {@link #evaluate} was called. */
	public long evaluations() {
		return evaluations;
	}

	/**
	 * Energy and gradient.
	 *
	 * @param x positions {@code [i * dim + a]}
	 * @param gradient receives dU/dx
	 * @return the energy U
	 */
	public double evaluate(final double[] x, final double[] gradient) {
		evaluations++;
		if (sweep == null || moved(x)) renew(x);
		if (sweep != null) return sweep.evaluate(x, gradient);
		Arrays.fill(gradient, Double.NaN);
		return Double.NaN;
	}

	private void renew(final double[] x) {
		final boolean travelling = renewed > 0 && evaluations - renewed < FEW;
		skin = Math.min((travelling ? WIDE_SKIN : SKIN) * particles.spacing(), widestSkin);
		renewed = evaluations;
		// what is nowhere has no neighbours
		sweep = finite(x) ? new PairSweep(PairList.of(particles.box(), x, interaction, skin), interaction) : null;
		System.arraycopy(x, 0, listed, 0, x.length);
	}

	private static boolean finite(final double[] x) {
		for (final double component : x)
			if (!Double.isFinite(component)) return false;
		return true;
	}

	/** Whether a particle has left the sphere of half a skin about where it was listed. */
	private boolean moved(final double[] x) {
		final int dim = particles.dimension();
		for (int p = 0; p < x.length; p += dim) {
			double squared = 0;
			for (int a = 0; a < dim; a++)
				squared += (x[p + a] - listed[p + a]) * (x[p + a] - listed[p + a]);
			if (!(squared <= skin * skin / 4)) return true;
		}
		return false;
	}
}
