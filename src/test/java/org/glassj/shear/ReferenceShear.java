package org.glassj.shear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.glassj.Sample;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;

/** Frame 0 of LAMMPS' run, sheared once by each method and looked at by many tests. */
final class ReferenceShear {

	private static final ReferenceShear FOLLOWED = new ReferenceShear("continuation", 17);
	private static final ReferenceShear MINIMIZED = new ReferenceShear("minimizer", 6);

	private final QuasistaticShear run;
	private final List<ParticleDataset> states = new ArrayList<>();

	private ReferenceShear(final String method, final int steps) {
		final Sample glass = Sample.kobAndersen(0);
		run = new QuasistaticShear(glass.particles(), glass.potential(), ShearSettings.standard().withStrain(steps * 1e-3)
			.withMethod(method).withTolerance(1e-10), ProgressMonitor.NONE);
		states.add(run.particles());
		try {
			run.run(now -> states.add(now.particles()));
		}
		catch (final IOException exception) {
			throw new UncheckedIOException(exception);
		}
	}

	/** 17 steps of 1e-3 by continuation or 6 by the minimiser. */
	static ReferenceShear by(final String method) {
		return method.equals("minimizer") ? MINIMIZED : FOLLOWED;
	}

	/** The run at its end. */
	QuasistaticShear run() {
		return run;
	}

	/** The particles after k steps. */
	ParticleDataset state(final int k) {
		return states.get(k);
	}

	/** Positions after k steps, continuous in strain. */
	double[] positions(final int k) {
		return unwrapped(states.get(k));
	}

	/** Positions continuous in strain, from wrapped ones and image counts. */
	static double[] unwrapped(final ParticleDataset particles) {
		final int dim = particles.dimension();
		final double[] x = particles.positions().clone();
		for (int p = 0; p < x.length; p++)
			for (int k = 0; k < dim; k++)
				x[p] += particles.images()[p - p % dim + k] * particles.box().vector(k, p % dim);
		return x;
	}
}
