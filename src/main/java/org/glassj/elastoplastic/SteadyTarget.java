package org.glassj.elastoplastic;

import java.util.ArrayList;
import java.util.List;

/** The steady stress of stress-strain curves, such as those of sheared particles, with its standard error. */
public final class SteadyTarget {

	private final List<SteadyState> flows = new ArrayList<>();

	/**
	 * Adds a curve, which may reach another strain than the others.
	 *
	 * @param strains rising
	 * @param from strain from which on the flow counts as steady
	 * @throws IllegalArgumentException if it does not reach that strain
	 */
	public SteadyTarget add(final double[] strains, final double[] stresses, final double from) {
		final double end = strains.length == 0 ? 0 : strains[strains.length - 1];
		return add(SteadyState.of(strains, stresses, from, end));
	}

	/** Adds the steady part of a curve. */
	SteadyTarget add(final SteadyState flow) {
		flows.add(flow);
		return this;
	}

	/** Mean over the curves. */
	public double stress() {
		return flows.stream().mapToDouble(SteadyState::mean).average().orElse(Double.NaN);
	}

	/**
	 * Its standard error: from the scatter within each curve or from that between the curves, whichever is larger, because a
	 * short curve does not know how slowly its stress varies.
	 */
	public double error() {
		final double n = flows.size();
		final double within = Math.sqrt(flows.stream().mapToDouble(flow -> flow.error() * flow.error()).sum()) / n;
		final double mean = stress();
		final double squares = flows.stream().mapToDouble(flow -> (flow.mean() - mean) * (flow.mean() - mean)).sum();
		return n < 2 ? within : Math.max(within, Math.sqrt(squares / (n - 1) / n));
	}
}
