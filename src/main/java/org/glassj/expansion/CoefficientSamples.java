package org.glassj.expansion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Coefficients of the bonds of independent samples, kept apart: what {@link CoefficientStatistics} works on.
 *
 * <pre>
 * CoefficientSamples samples = new CoefficientSamples(3);
 * for (final StrainExpansion expansion : expansions)
 * 	samples.add(BondCoefficients.of(expansion));
 * </pre>
 */
public final class CoefficientSamples {

	private final int orders;
	private final List<double[][]> samples = new ArrayList<>();

	/**
	 * No samples yet.
	 *
	 * @param orders highest order to keep, at least 1
	 */
	public CoefficientSamples(final int orders) {
		if (orders < 1) throw new IllegalArgumentException("orders: " + orders + " is less than 1.");
		this.orders = orders;
	}

	/**
	 * Adds a sample.
	 *
	 * @param coefficients phi_gamma, phi_gammagamma, ... of every bond, {@code [order - 1][bond]}; not copied, and not
	 *          beyond the highest order to keep
	 * @throws IllegalArgumentException if orders are missing or differ in length, or there is no bond
	 */
	public CoefficientSamples add(final double[]... coefficients) {
		if (coefficients.length < orders) throw new IllegalArgumentException("orders: the bonds are expanded to order " +
			coefficients.length + " only, not " + orders + ".");
		final int bonds = coefficients[0].length;
		if (bonds == 0) throw new IllegalArgumentException("The sample has no bonds.");
		for (final double[] order : coefficients)
			if (order.length != bonds) throw new IllegalArgumentException("The orders have " + bonds + " and " + order.length +
				" bonds.");
		samples.add(Arrays.copyOf(coefficients, orders));
		return this;
	}

	/** Adds the energy coefficients of an expanded sample. */
	public CoefficientSamples add(final BondCoefficients bonds) {
		final double[][] coefficients = new double[orders][];
		for (int n = 1; n <= orders; n++)
			coefficients[n - 1] = bonds.energy(n);
		return add(coefficients);
	}

	/** Highest order. */
	public int orders() {
		return orders;
	}

	/** Number of samples. */
	public int size() {
		return samples.size();
	}

	/** Number of bonds of all samples. */
	public long bonds() {
		return samples.stream().mapToLong(sample -> sample[0].length).sum();
	}

	/** Magnitudes of one order, 1 .. orders: {@code [sample][bond]}. */
	public double[][] magnitudes(final int order) {
		return samples.stream().map(sample -> Arrays.stream(sample[order - 1]).map(Math::abs).toArray()).toArray(
			double[][]::new);
	}
}
