package org.glassj.prepare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glassj.QuenchedGlass;
import org.glassj.energy.EnergyFunction;
import org.glassj.particle.ParticleDataset;
import org.glassj.relax.ConjugateGradient;
import org.glassj.relax.Fire;
import org.glassj.relax.Minimizer;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The quench takes at most 1.2 times the force evaluations of the better of plain FIRE and plain conjugate gradients to the
 * same force. Evaluations are counted, so no clock is involved.
 */
class QuenchCostTest {

	private static final double TOLERANCE = 1e-10;
	private static final long MOST = 200_000;

	@Test
	void ofASmallLiquid() {
		assertCheap(liquid(900, 400));
	}

	@Test
	@Tag("slow")
	void ofTenThousandParticles() {
		assertCheap(liquid(10_000, 400));
	}

	private static ParticleDataset liquid(final int n, final int sweeps) {
		final SwapMonteCarlo chain = new SwapMonteCarlo(Relaxation.of(QuenchedGlass.liquid(2, n, 1), QuenchedGlass
			.potential(), RelaxationSettings.to(1), ProgressMonitor.NONE).particles(), QuenchedGlass.potential(), 0.5, 0.2, 0.12,
			1);
		for (int k = 0; k < sweeps / SwapMonteCarlo.BLOCK; k++)
			chain.advance(SwapMonteCarlo.BLOCK);
		return chain.current();
	}

	private static void assertCheap(final ParticleDataset liquid) {
		final long ours = Relaxation.of(liquid, QuenchedGlass.potential(), RelaxationSettings.to(TOLERANCE),
			ProgressMonitor.NONE).evaluations();
		final long best = Math.min(evaluations(new Fire(), liquid), evaluations(new ConjugateGradient(), liquid));
		assertTrue(ours <= 1.2 * best, ours + " evaluations against " + best);
	}

	private static long evaluations(final Minimizer minimizer, final ParticleDataset liquid) {
		final EnergyFunction energy = new EnergyFunction(liquid, QuenchedGlass.potential());
		minimizer.minimize(energy, liquid.positions().clone(), TOLERANCE, MOST, ProgressMonitor.NONE);
		return energy.evaluations();
	}
}
