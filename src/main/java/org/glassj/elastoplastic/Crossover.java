package org.glassj.elastoplastic;

import org.glassj.numeric.FourierTransform2D;

/**
 * From how many events in a sweep on a pair of Fourier transforms is faster than adding the kernel for each. What a run uses by
 * itself is a rule of the lattice's size alone, so that a seed gives the same bits whatever the machine is busy with: either way
 * gives the same stresses up to round-off, but avalanches amplify round-off. A measured one is for
 * {@link ElastoplasticSettings#withCrossover}, which makes it part of the run's identity.
 */
public final class Crossover {

	/** Time of a pair of transforms over that of one kernel, divided by log2 of the number of blocks; measured for L = 40 to 512. */
	private static final double PER_LEVEL = 4.5;

	private static final int EVENTS = 32;
	private static final int ROUNDS = 9;

	private Crossover() {
		// functions only
	}

	/** Events at which both cost the same on a machine like those it was measured on. */
	static int estimate(final int rows, final int columns) {
		return (int) Math.round(PER_LEVEL * (Long.SIZE - Long.numberOfLeadingZeros((long) rows * columns)));
	}

	/** Events at which both cost the same here and now, by the fastest of several trials each. */
	public static int measured(final int rows, final int columns) {
		final Propagator propagator = Propagator.continuum(rows, columns);
		final FourierTransform2D transform = new FourierTransform2D(rows, columns);
		final double[] spectrum = propagator.spectrum(transform);
		final KernelRows kernel = new KernelRows(propagator.fluctuation(), rows, columns);
		final double[] field = new double[rows * columns];
		final double pair = fastest(() -> transform.convolve(field, spectrum));
		final int[] origin = new int[EVENTS];
		final double[] amplitude = new double[EVENTS];
		final double kernels = fastest(() -> {
			for (int r = 0; r < rows; r++)
				kernel.add(field, r, origin, origin, amplitude, 0, EVENTS);
		});
		return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.ceil(EVENTS * pair / kernels)));
	}

	private static double fastest(final Runnable work) {
		double fastest = Double.POSITIVE_INFINITY;
		for (int k = 0; k < ROUNDS; k++) {
			final long start = System.nanoTime();
			work.run();
			fastest = Math.min(fastest, System.nanoTime() - start);
		}
		return fastest;
	}
}
