package org.glassj.elastoplastic;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Makes the lattice that settings ask for. */
final class LatticeFactory {

	private LatticeFactory() {
		// functions only
	}

	/** @param draw gives a positive threshold of the initial law */
	static BlockLattice lattice(final ElastoplasticSettings settings, final DoubleSupplier draw) {
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

	private static double[] thresholds(final ElastoplasticSettings settings, final DoubleSupplier draw) {
		final double[] given = settings.thresholds();
		final double[] thresholds = given == null ? new double[settings.blocks() * settings.thresholdsPerBlock()] : given;
		for (int i = 0; i < thresholds.length; i++)
			if (!(thresholds[i] > 0)) thresholds[i] = draw.getAsDouble();
		return thresholds;
	}
}
