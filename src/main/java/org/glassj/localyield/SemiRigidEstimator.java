package org.glassj.localyield;

import java.util.List;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;
import org.glassj.task.ProgressMonitor;

/** The cubic of a cavity in a semi-rigid matrix, see {@link SemiRigidShell}, which makes the network that it is given. */
public final class SemiRigidEstimator implements YieldEstimator {

	/** Name in settings and macros. */
	public static final String NAME = "semi-rigid";

	private final CubicEstimator cubic = new CubicEstimator();

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int bondOrder() {
		return cubic.bondOrder();
	}

	@Override
	public CavityYield estimate(final BondNetwork cavity, final Deformation loading, final ProgressMonitor monitor) {
		return cubic.estimate(cavity, loading, monitor);
	}

	@Override
	public List<CavityYield> estimateAll(final BondNetwork cavity, final List<Deformation> loadings,
		final ProgressMonitor monitor)
	{
		return cubic.estimateAll(cavity, loadings, monitor);
	}
}
