package org.glassj.energy;

import java.util.Arrays;

import org.glassj.particle.NeighborList;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairInteraction;
import org.glassj.potential.PairPotential;

/**
 * Energy and gradient as a function of the positions, for minimisers: keeps a neighbour list with a skin and renews
 * it when a particle has moved by half of that. Counts its evaluations. Not thread-safe.
 */
public final class EnergyFunction {

	/** Skin in units of the mean spacing: renewals are rare while few pairs are tested in vain. */
	private static final double SKIN = 0.3;

	private final ParticleDataset particles;
	private final PairInteraction interaction;
	private final double skin;
	private final double[] listed;
	private NeighborList neighbors;
	private long evaluations;

	/** @throws IllegalArgumentException if the particles lack sizes or types, or the box is too small */
	public EnergyFunction(final ParticleDataset particles, final PairPotential potential) {
		this.particles = particles;
		this.interaction = potential.bind(particles);
		this.listed = new double[particles.positions().length];
		NeighborList.requireWideBox(particles.box(), interaction.largestRange());
		// a list cannot reach beyond half the box, so neither can its skin
		this.skin = Math.min(SKIN * particles.spacing(), particles.box().smallestWidth() / 2 - interaction.largestRange());
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
		renew(x);
		Arrays.fill(gradient, 0);
		final int dim = particles.dimension();
		final double[] v = new double[dim];
		final double[] c = new double[2];
		double energy = 0;
		for (int i = 0; i < neighbors.size(); i++)
			for (int p = neighbors.start(i); p < neighbors.start(i + 1); p++) {
				final int j = neighbors.neighbor(p);
				double s = 0;
				for (int a = 0; a < dim; a++)
					v[a] = x[j * dim + a] - x[i * dim + a];
				particles.box().minimumImage(v, 0);
				for (int a = 0; a < dim; a++)
					s += v[a] * v[a];
				if (!interaction.taylorInRange(i, j, s, 1, c)) continue;
				energy += c[0];
				for (int a = 0; a < dim; a++) {
					gradient[j * dim + a] += 2 * c[1] * v[a];
					gradient[i * dim + a] -= 2 * c[1] * v[a];
				}
			}
		return energy;
	}

	private void renew(final double[] x) {
		if (neighbors != null && !moved(x)) return;
		neighbors = NeighborList.of(particles.box(), x, interaction, skin);
		System.arraycopy(x, 0, listed, 0, x.length);
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
