package org.glassj.expansion;

import org.glassj.energy.BondNetwork;
import org.glassj.numeric.ResultTable;
import org.glassj.numeric.TaylorSeries;
import org.glassj.particle.BondList;
import org.glassj.particle.ParticleDataset;

/**
 * What each bond contributes to an expansion: phi_b, phi_gamma, phi_gammagamma, ... of its energy (eqs. 13 and 14 at the
 * bond level), whose sums over bonds are the derivatives of U. Derivative k of bond m of the network is at
 * {@code [k][m]}.
 */
public final class BondCoefficients {

	private final StrainExpansion expansion;
	private final double[][] energy;

	private BondCoefficients(final StrainExpansion expansion, final double[][] energy) {
		this.expansion = expansion;
		this.energy = energy;
	}

	/** The coefficients of every bond of an expanded network. */
	public static BondCoefficients of(final StrainExpansion expansion) {
		final int bonds = expansion.network().size();
		final double[][] energy = new double[expansion.order() + 1][bonds];
		final double[] series = new double[expansion.order() + 1];
		for (int m = 0; m < bonds; m++) {
			expansion.bondEnergy(m, series);
			final double[] derivatives = TaylorSeries.toDerivatives(series);
			for (int k = 0; k < derivatives.length; k++)
				energy[k][m] = derivatives[k];
		}
		return new BondCoefficients(expansion, energy);
	}

	/** Derivative k of every bond's energy, not copied. */
	public double[] energy(final int k) {
		return energy[k];
	}

	/**
	 * The product field of the paper's Fig. 2: phi_gamma times phi_gammagamma, summed on every particle over its bonds.
	 * Positive where the loading destabilises, negative where it stabilises; 0 for rattlers.
	 *
	 * @throws IllegalArgumentException if the expansion stops below order 2
	 */
	public double[] productField() {
		if (expansion.order() < 2) throw new IllegalArgumentException("order: the product field needs order 2, not " +
			expansion.order() + ".");
		final BondNetwork network = expansion.network();
		final BondList bonds = network.state().bonds();
		final double[] field = new double[network.state().particles().size()];
		for (int m = 0; m < network.size(); m++) {
			final double product = energy[1][m] * energy[2][m];
			field[bonds.first(network.bond(m))] += product;
			field[bonds.second(network.bond(m))] += product;
		}
		return field;
	}

	/** One row a bond: ids of its ends, its vector, its length, and derivatives energy0, energy1, ... */
	public ResultTable table() {
		final BondNetwork network = expansion.network();
		final BondList bonds = network.state().bonds();
		final ParticleDataset particles = network.state().particles();
		final int n = network.size();
		final double[][] ends = new double[2][n];
		final double[][] vector = new double[particles.dimension()][n];
		final double[] length = new double[n];
		for (int m = 0; m < n; m++) {
			ends[0][m] = particles.ids()[bonds.first(network.bond(m))];
			ends[1][m] = particles.ids()[bonds.second(network.bond(m))];
			for (int a = 0; a < vector.length; a++)
				vector[a][m] = expansion.bondVector(m, 0, a);
			length[m] = Math.sqrt(bonds.squaredLength(network.bond(m)));
		}
		final ResultTable table = new ResultTable("bonds").column("id1", ends[0]).column("id2", ends[1]);
		for (int a = 0; a < vector.length; a++)
			table.column("xyz".substring(a, a + 1), vector[a]);
		table.column("length", length);
		for (int k = 0; k < energy.length; k++)
			table.column("energy" + k, energy[k]);
		return table;
	}
}
