package org.glassj;

import java.util.SplittableRandom;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairPotential;
import org.glassj.potential.Potentials;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.ProgressMonitor;

/**
 * Polydisperse glasses for tests: random positions, sizes from p(lambda) ~ lambda^-3 on [1, 2.22], quenched to rest.
 * As disordered as a solid can be, so free of crystals and of any symmetry that could hide a mistake.
 */
public final class QuenchedGlass {

	private static final double LARGEST = 2.22;

	private QuenchedGlass() {
		// functions only
	}

	/** The potential these glasses are quenched in. */
	public static PairPotential potential() {
		return Potentials.of("polydisperse-ipl");
	}

	/** A glass at the preset density: 0.65 in 2D, 0.58 in 3D. */
	public static ParticleDataset of(final int dim, final int n, final long seed) {
		return Relaxation.of(liquid(dim, n, seed), potential(), RelaxationSettings.to(1e-10), ProgressMonitor.NONE)
			.particles();
	}

	/** The same before the quench. */
	public static ParticleDataset liquid(final int dim, final int n, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final double side = Math.pow(n / (dim == 2 ? 0.65 : 0.58), 1.0 / dim);
		final double[] x = random.doubles((long) n * dim, 0, side).toArray();
		// the distribution function of lambda^-3 inverted
		final double[] lambda = random.doubles(n).map(u -> 1 / Math.sqrt(1 - u * (1 - 1 / (LARGEST * LARGEST)))).toArray();
		final PeriodicBox box = dim == 2 ? PeriodicBox.rectangular(side, side) : PeriodicBox.rectangular(side, side, side);
		return ParticleDataset.builder(box, x).diameters(lambda).name("quenched glass").build();
	}

	/** A 2D sample repeated m times along both axes of its rectangular box: at rest if the sample is. */
	public static ParticleDataset repeated(final ParticleDataset sample, final int m) {
		final int n = sample.size();
		final double[] x = new double[2 * n * m * m];
		final double[] lambda = new double[n * m * m];
		for (int p = 0; p < lambda.length; p++) {
			final int copy = p / n;
			x[2 * p] = sample.positions()[2 * (p % n)] + copy % m * sample.box().length(0);
			x[2 * p + 1] = sample.positions()[2 * (p % n) + 1] + copy / m * sample.box().length(1);
			lambda[p] = sample.diameters()[p % n];
		}
		return ParticleDataset.builder(PeriodicBox.rectangular(m * sample.box().length(0), m * sample.box().length(1)), x)
			.diameters(lambda).name(sample.name() + " repeated").build();
	}
}
