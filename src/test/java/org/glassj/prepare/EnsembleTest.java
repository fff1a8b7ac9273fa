package org.glassj.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Means over twelve glasses against those of an independent code over at least ten. Neither its errors nor its sweeps are
 * known; its errors are taken to be those of ours, so the tolerance is {@value #SIGMAS} times the standard error of a
 * difference of two such means, plus half a digit in the last place printed. Student's t with 11 degrees of freedom
 * exceeds {@value #SIGMAS} with a probability of 2e-3.
 * <p>
 * Only the 2D liquid at T = 0.6 is at equilibrium after as many sweeps as a test can afford. The others age, and the
 * references lie on their way down, neither above nor below for good. Liquid at T = 0.3: 2.5095(13) after 20,000 sweeps,
 * 2.5047(17) after 30,000. 3D: 6.1090(65) after 12,000, 6.0919(65) after 30,000. Bidisperse, inherent: 3.5064(33), 3.4884(47),
 * 3.4763(49) after 10,000, 20,000, 40,000, because next to no swap of unlike particles is accepted. So the sweeps below are
 * chosen, not known, and two tests also assert that the liquid was above its reference earlier in the run.
 * </p>
 */
class EnsembleTest {

	private static final double SIGMAS = 4;
	private static final int GLASSES = 12;

	/** Fewer sweeps than equilibrium takes: only the liquid's energy is near enough. */
	@Test
	void aShortRunFindsTheLiquidsEnergy() {
		final GlassEnsemble glasses = glasses("polydisperse-ipl", 2, 400, 0.6, 1000);
		assertEquals(2.962, glasses.mean(GlassPreparation::liquidEnergyPerParticle), 0.03);
	}

	/**
	 * Random sizes scatter more than the references' three decimals can mean: twelve glasses leave an error of 0.13 in 2D,
	 * 0.35 in 3D, fifty times that of stratified sizes. The mean of lambda^2, and with it the packing, scatters by 2.4 % at
	 * N = 400, and the energy a particle by about P / rho - T = 18 times that, 0.43. The scatter of a scatter from n glasses
	 * is 1 / sqrt(2 (n - 1)) of it.
	 */
	@Test
	void randomSizesScatterAsTheirPackingDoes() {
		final GlassModel model = GlassModel.named("polydisperse-ipl", 2);
		final PreparationSettings settings = PreparationSettings.of(model.withRandomSizes()).withParticles(400).withTemperature(
			0.6).withSweeps(200);
		final GlassEnsemble glasses = GlassEnsemble.of(settings, 2 * GLASSES, ProgressMonitor.NONE);
		final double scatter = glasses.standardError(GlassPreparation::liquidEnergyPerParticle) * Math.sqrt(2 * GLASSES);
		assertEquals(0.43, scatter, 0.43 * SIGMAS / Math.sqrt(2 * (2 * GLASSES - 1)));
	}

	/** Sizes are decorrelated: the mean of their last correlation is below 0.2. */
	@Test
	@Tag("slow")
	void polydisperse2dAtTheOnset() {
		final GlassEnsemble glasses = glasses("polydisperse-ipl", 2, 400, 0.6, 10_000);
		assertTrue(glasses.mean(glass -> glass.sampling().record().sizeCorrelation()) < 0.2);
		assertMean(2.962, 5e-4, glasses, GlassPreparation::liquidEnergyPerParticle);
		assertMean(2.363, 5e-4, glasses, GlassPreparation::inherentEnergyPerParticle);
		assertMean(66.9, 0.05, glasses, EnsembleTest::bulkModulus);
	}

	@Test
	@Tag("slow")
	void polydisperse2dWellAnnealed() {
		final GlassEnsemble glasses = glasses("polydisperse-ipl", 2, 400, 0.3, 15_000);
		assertPassed(2.517, glasses);
		assertMean(2.517, 5e-4, glasses, GlassPreparation::liquidEnergyPerParticle);
		assertMean(2.221, 5e-4, glasses, GlassPreparation::inherentEnergyPerParticle);
		assertMean(64.1, 0.05, glasses, EnsembleTest::bulkModulus);
	}

	@Test
	@Tag("slow")
	void polydisperse3dAtTheOnset() {
		final GlassEnsemble glasses = glasses("polydisperse-ipl", 3, 300, 0.6, 6_000);
		assertPassed(6.119, glasses);
		assertMean(6.119, 5e-4, glasses, GlassPreparation::liquidEnergyPerParticle);
		assertMean(5.222, 5e-4, glasses, GlassPreparation::inherentEnergyPerParticle);
		assertMean(12.95, 0.005, glasses, glass -> glass.state().pressure());
		assertMean(61.8, 0.05, glasses, EnsembleTest::bulkModulus);
	}

	@Test
	@Tag("slow")
	void bidisperse2dAtTheOnset() {
		final GlassEnsemble glasses = glasses("bidisperse-ipl", 2, 400, 0.6, 15_000);
		assertMean(3.497, 5e-4, glasses, GlassPreparation::inherentEnergyPerParticle);
		assertMean(18.67, 0.005, glasses, glass -> glass.state().pressure());
		assertMean(121.5, 0.05, glasses, EnsembleTest::bulkModulus);
	}

	private static GlassEnsemble glasses(final String model, final int dim, final int n, final double temperature,
		final long sweeps)
	{
		return GlassEnsemble.of(PreparationSettings.of(model, dim).withParticles(n).withTemperature(temperature).withSweeps(
			sweeps), GLASSES, ProgressMonitor.NONE);
	}

	/** From an eighth to a quarter of the run, the liquid is still above its reference. */
	private static void assertPassed(final double reference, final GlassEnsemble glasses) {
		final double early = glasses.mean(EnsembleTest::earlyEnergy);
		assertTrue(early - reference > SIGMAS * glasses.standardError(EnsembleTest::earlyEnergy), early + " early");
	}

	private static double earlyEnergy(final GlassPreparation glass) {
		final double[] energy = glass.table().values("energyPerParticle");
		return Arrays.stream(energy, energy.length / 8, energy.length / 4).average().getAsDouble();
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
