package org.glassj.elastoplastic;

import java.util.Arrays;

/** Makes the lattice that settings ask for. */
final class LatticeFactory {

	private LatticeFactory() {
		// functions only
	}

	/** @param draw draws from the initial law */
	static BlockLattice lattice(final ElastoplasticSettings settings, final BlockDraw draw) {
		final double[] stresses = stresses(settings);
		final double[] thresholds = thresholds(settings, draw);
		switch (settings.yielding()) {
			case NORM:
				return new TensorialLattice(components(settings), new NormSurface(thresholds), settings.crossover(), stresses);
			case ORIENTED:
				return new TensorialLattice(components(settings), new OrientedSurface(settings.orientations(), thresholds), settings
					.crossover(), stresses);
			default:
				return new ScalarLattice(propagator(settings), settings.yielding() == Yielding.BOTH, settings.crossover(), stresses,
					thresholds);
		}
	}

	private static Propagator[] components(final ElastoplasticSettings settings) {
		return Arrays.stream(PropagatorKind.Component.values()).map(component -> Propagator.of(settings.propagator(), component,
			settings.rows(), settings.columns()).compressible(settings.bulkToShear())).toArray(Propagator[]::new);
	}

	/** The propagator of the stress xy. */
	static Propagator propagator(final ElastoplasticSettings settings) {
		final int rows = settings.rows();
		final int columns = settings.columns();
		final double[] own = settings.kernel();
		final Propagator kernel = own == null ? Propagator.of(settings.propagator(), rows, columns) : Propagator.ofKernel(own,
			rows, columns);
		return kernel.compressible(settings.bulkToShear());
	}

	private static double[] stresses(final ElastoplasticSettings settings) {
		final double[] given = settings.stresses();
		return given == null ? new double[settings.blocks() * settings.yielding().components()] : given;
	}

	private static double[] thresholds(final ElastoplasticSettings settings, final BlockDraw draw) {
		final double[] given = settings.thresholds();
		final double[] drawn = new double[settings.thresholdsPerBlock()];
		final double[] thresholds = given == null ? new double[settings.blocks() * drawn.length] : given;
		for (int from = 0; from < thresholds.length; from += drawn.length)
			if (hasGap(thresholds, from, drawn.length)) {
				draw.fill(drawn, 0, drawn.length);
				for (int k = 0; k < drawn.length; k++)
					if (!(thresholds[from + k] > 0)) thresholds[from + k] = drawn[k];
			}
		return thresholds;
	}

	private static boolean hasGap(final double[] thresholds, final int from, final int count) {
		return !Arrays.stream(thresholds, from, from + count).allMatch(value -> value > 0);
	}
}
