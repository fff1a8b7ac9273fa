package org.glassj.expansion;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.prepare.GlassEnsemble;
import org.glassj.prepare.GlassPreparation;
import org.glassj.prepare.PreparationSettings;
import org.glassj.task.ProgressMonitor;

/** Bond coefficients of ensembles of glasses in simple shear, glass by glass so that no more than a few are in memory. */
final class GlassCoefficients {

	/** Glasses prepared at a time. */
	private static final int BATCH = 4;

	private GlassCoefficients() {
		// functions only
	}

	/** The coefficients of glasses with the settings' seed, the next, ... */
	static CoefficientSamples of(final PreparationSettings settings, final int glasses, final int orders) {
		final CoefficientSamples samples = new CoefficientSamples(orders);
		for (int first = 0; first < glasses; first += BATCH) {
			final PreparationSettings batch = settings.withSeed(settings.seed() + first);
			for (final GlassPreparation glass : GlassEnsemble.of(batch, Math.min(BATCH, glasses - first), ProgressMonitor.NONE)
				.glasses())
				samples.add(coefficients(glass, orders));
		}
		return samples;
	}

	private static BondCoefficients coefficients(final GlassPreparation glass, final int orders) {
		final BondNetwork network = BondNetwork.whole(MechanicalState.of(glass.particles(), glass.potential(), orders + 1));
		return BondCoefficients.of(StrainExpansion.of(network, Deformation.simpleShear(network.dimension()), orders, network
			.factorize(network.hessian())));
	}
}
