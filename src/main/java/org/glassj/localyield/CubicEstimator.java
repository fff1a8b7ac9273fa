package org.glassj.localyield;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.numeric.EnvelopeCholesky;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.task.ProgressMonitor;

/**
 * Bond micromechanics (paper, section IV): the stress as a cubic in strain,
 * sigma(g) = sigma_0 + sigma_1 g + sigma_2 g^2 / 2 + sigma_3 g^3 / 6, and its first turning point on either side.
 */
public final class CubicEstimator implements YieldEstimator {

	/** Name in settings and macros. */
	public static final String NAME = "cubic";

	static final int ORDER = 3;

	/** Free particles up to which an envelope takes a fraction of a second, in three dimensions too. */
	static final int LARGEST_ENVELOPE = 1000;

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int bondOrder() {
		return ORDER + 1;
	}

	@Override
	public CavityYield estimate(final BondNetwork cavity, final Deformation loading, final ProgressMonitor monitor) {
		return estimateAll(cavity, List.of(loading), monitor).get(0);
	}

	@Override
	public List<CavityYield> estimateAll(final BondNetwork cavity, final List<Deformation> loadings,
		final ProgressMonitor monitor)
	{
		return stresses(cavity, loadings, monitor).stream().map(CubicEstimator::yield).collect(Collectors.toList());
	}

	private static CavityYield yield(final double[] stress) {
		return stress == null ? CavityYield.UNSTABLE : new CavityYield(stress, forward(stress), backward(stress));
	}

	/** Derivatives sigma_0 .. sigma_3 of a cavity's loading stress at rest, or null if it is not stable. */
	static double[] stress(final BondNetwork cavity, final Deformation loading, final ProgressMonitor monitor) {
		return stresses(cavity, List.of(loading), monitor).get(0);
	}

	/** The same for several loadings, with one factor. */
	private static List<double[]> stresses(final BondNetwork cavity, final List<Deformation> loadings,
		final ProgressMonitor monitor)
	{
		try {
			final SymmetricSolver solver = factorize(cavity, cavity.hessian(), monitor);
			return loadings.stream().map(loading -> {
				monitor.checkCanceled();
				return StrainExpansion.of(cavity, loading, ORDER, solver).loadingStress();
			}).collect(Collectors.toList());
		}
		catch (final NotPositiveDefiniteException exception) {
			return Collections.nCopies(loadings.size(), null);
		}
	}

	/**
	 * Factorises a matrix over a cavity's unknowns: within their envelope, in their order, or where that would take so
	 * long that it has to be interruptible, as the network does.
	 *
	 * @throws NotPositiveDefiniteException if it is not positive definite
	 */
	static SymmetricSolver factorize(final BondNetwork cavity, final SymmetricBlockMatrix matrix,
		final ProgressMonitor monitor)
	{
		if (matrix.rows() > LARGEST_ENVELOPE) return cavity.factorize(matrix, monitor::checkCanceled);
		final int[] order = new int[matrix.rows()];
		Arrays.setAll(order, u -> u);
		return EnvelopeCholesky.of(matrix, order);
	}

	/**
	 * The smallest g &gt; 0 at which sigma_1 + sigma_2 g + sigma_3 g^2 / 2 falls to zero; g = 0 if the stress does not
	 * rise even at rest.
	 *
	 * @param s derivatives sigma_0 .. sigma_3
	 */
	static YieldPoint forward(final double[] s) {
		if (s[1] <= 0) return new YieldPoint(0, s[0]);
		final double discriminant = s[2] * s[2] - 2 * s[1] * s[3];
		if (!(discriminant >= 0)) return YieldPoint.NONE;
		final double root = Math.sqrt(discriminant);
		// the two forms are equal; each avoids the other's cancellation
		final double strain = s[2] <= 0 ? 2 * s[1] / (root - s[2]) : -(s[2] + root) / s[3];
		if (!(strain > 0 && Double.isFinite(strain))) return YieldPoint.NONE;
		return new YieldPoint(strain, s[0] + strain * (s[1] + strain * (s[2] / 2 + strain * s[3] / 6)));
	}

	/** The forward turning point of the mirrored stress -sigma(-g), mirrored back. */
	static YieldPoint backward(final double[] s) {
		return mirrored(s, CubicEstimator::forward);
	}

	/** What a rule for forward turning points says of the mirrored stress -sigma(-g), mirrored back. */
	static YieldPoint mirrored(final double[] s, final Function<double[], YieldPoint> forward) {
		final double[] reversed = s.clone();
		for (int k = 0; k < s.length; k += 2)
			reversed[k] = -s[k];
		final YieldPoint mirrored = forward.apply(reversed);
		return mirrored.exists() ? new YieldPoint(-mirrored.strain(), -mirrored.stress()) : mirrored;
	}
}
