package org.glassj.localyield;

import java.util.List;
import java.util.stream.Collectors;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.Deformation;
import org.glassj.task.ProgressMonitor;
import org.glassj.task.ProgressShares;

/** Finds where the stress of a cavity turns under load. Stateless and thread-safe. */
public interface YieldEstimator {

	/** Its name in settings, macros and summaries. */
	String name();

	/** Highest Taylor coefficient of each bond's energy at rest that it needs: the order of its expansion plus one. */
	int bondOrder();

	/**
	 * Yield of one cavity.
	 *
	 * @param cavity its bond network, unknowns in an order good for an envelope
	 * @param monitor asked often whether to go on; slow estimators tell it how far they are
	 * @throws java.util.concurrent.CancellationException if the monitor says so
	 */
	CavityYield estimate(BondNetwork cavity, Deformation loading, ProgressMonitor monitor);

	/** The same without a way to interrupt it. */
	default CavityYield estimate(final BondNetwork cavity, final Deformation loading) {
		return estimate(cavity, loading, ProgressMonitor.NONE);
	}

	/**
	 * Yield of one cavity in several directions; estimators that only need the cavity at rest factorise it once.
	 *
	 * @param loadings in any number
	 * @return one answer a loading
	 */
	default List<CavityYield> estimateAll(final BondNetwork cavity, final List<Deformation> loadings,
		final ProgressMonitor monitor)
	{
		final ProgressShares shares = new ProgressShares(monitor, loadings.size());
		return loadings.stream().map(loading -> {
			final ProgressMonitor share = shares.next();
			final CavityYield yield = estimate(cavity, loading, share);
			share.progress(1);
			return yield;
		}).collect(Collectors.toList());
	}

	/**
	 * An estimator by name.
	 *
	 * @param key the parameter that gave it, for the complaint
	 * @throws IllegalArgumentException if there is none of that name
	 */
	static YieldEstimator named(final String key, final String name) {
		final List<YieldEstimator> all = List.of(new CubicEstimator(), new FoldEstimator(), new PadeEstimator(),
			new SemiRigidEstimator(), new ContinuationEstimator(), new FrozenMatrixEstimator());
		return all.stream().filter(estimator -> estimator.name().equals(name)).findAny().orElseThrow(
			() -> new IllegalArgumentException(key + ": '" + name + "' is not known; choose " + all.stream().map(
				YieldEstimator::name).collect(Collectors.joining(", ")) + "."));
	}

	/** The same, given by {@code method}. */
	static YieldEstimator named(final String name) {
		return named("method", name);
	}
}
