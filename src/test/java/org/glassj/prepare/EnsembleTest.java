package org.glassj.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Means over ten glasses against those of an independent code. The references carry errors like ours, so the tolerance is
 * {@value #SIGMAS} times the standard error of a difference of two such means, plus half a digit in the last place printed.
 */
class EnsembleTest {

	private static final double SIGMAS = 4;
	private static final int GLASSES = 10;

	/** Fewer sweeps than equilibrium takes: only the liquid's energy is near enough. */
	@Test
	void aShortRunFindsTheLiquidsEnergy() {
		final GlassEnsemble glasses = glasses("polydisperse-ipl", 2, 400, 0.6, 1000);
		assertEquals(2.962, glasses.mean(GlassPreparation::liquidEnergyPerParticle), 0.03);
	}

	@Test
	@Tag("slow")
	void polydisperse2dAtTheOnset() {
		final GlassEnsemble glasses = glasses("polydisperse-ipl", 2, 400, 0.6, 20_000);
		assertMean(2.962, 5e-4, glasses, GlassPreparation::liquidEnergyPerParticle);
		assertMean(2.363, 5e-4, glasses, GlassPreparation::inherentEnergyPerParticle);
		assertMean(66.9, 0.05, glasses, EnsembleTest::bulkModulus);
	}

	@Test
	@Tag("slow")
	void polydisperse2dWellAnnealed() {
		final GlassEnsemble glasses = glasses("polydisperse-ipl", 2, 400, 0.3, 20_000);
		assertMean(2.517, 5e-4, glasses, GlassPreparation::liquidEnergyPerParticle);
		assertMean(2.221, 5e-4, glasses, GlassPreparation::inherentEnergyPerParticle);
		assertMean(64.1, 0.05, glasses, EnsembleTest::bulkModulus);
	}

	private static GlassEnsemble glasses(final String model, final int dim, final int n, final double temperature,
		final long sweeps)
	{
		return GlassEnsemble.of(PreparationSettings.of(model, dim).withParticles(n).withTemperature(temperature).withSweeps(
			sweeps), GLASSES, ProgressMonitor.NONE);
	}

	private static void assertMean(final double reference, final double lastDigit, final GlassEnsemble glasses,
		final ToDoubleFunction<GlassPreparation> quantity)
	{
		final double tolerance = SIGMAS * Math.sqrt(2) * glasses.standardError(quantity) + lastDigit;
		assertEquals(reference, glasses.mean(quantity), tolerance);
	}

	/** K = -(1/dim) dP/dg under dilation. */
	private static double bulkModulus(final GlassPreparation glass) {
		final BondNetwork network = BondNetwork.whole(MechanicalState.of(glass.particles(), glass.potential(), 3));
		return -StrainExpansion.of(network, Deformation.dilation(network.dimension()), 1, network.factorize(network
			.hessian())).pressure()[1] / network.dimension();
	}
}
