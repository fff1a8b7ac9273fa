package org.glassj.expansion;

import java.util.Arrays;

import org.glassj.energy.BondNetwork;
import org.glassj.numeric.ResultTable;
import org.glassj.numeric.TaylorSeries;
import org.glassj.particle.BondList;
import org.glassj.particle.ParticleDataset;

/**
 * What each bond contributes to an expansion: phi_b, phi_gamma, phi_gammagamma, ... of its energy (eqs. 13 and 14 at the
 * bond level) and of every component of the stress (eqs. 15 to 18), whose sums over bonds are the derivatives of U and
 * sigma. Derivative k of bond m of the network is at {@code [k][m]}.
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
		final BondSeries bond = expansion.series();
		final double[] series = new double[expansion.order() + 1];
		for (int m = 0; m < bonds; m++) {
			bond.energy(m, series);
			setColumn(energy, m, TaylorSeries.toDerivatives(series));
		}
		return new BondCoefficients(expansion, energy);
	}

	private static void setColumn(final double[][] table, final int m, final double[] column) {
		for (int k = 0; k < column.length; k++)
			table[k][m] = column[k];
	}

	/** Derivative k of every bond's energy, not copied. */
	public double[] energy(final int k) {
		return energy[k];
	}

	/** Derivatives {@code [k][m]} of every bond's part of stress component (a, b), computed anew. */
	public double[][] stress(final int a, final int b) {
		final double[][] stress = new double[energy.length][energy[0].length];
		final BondSeries bond = expansion.series();
		for (int m = 0; m < energy[0].length; m++)
			setColumn(stress, m, expansion.bondStress(bond, m, a, b));
		return stress;
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

	/**
	 * How concentrated a field is in few places: the smallest fraction of particles that together hold half of the sum of
	 * its magnitudes; 1/2 for a uniform field, 0 for one that vanishes.
	 */
	public static double concentration(final double[] field) {
		final double[] sorted = Arrays.stream(field).map(Math::abs).sorted().toArray();
		final double half = Arrays.stream(sorted).sum() / 2;
		double sum = 0;
		int count = 0;
		while (sum < half)
			sum += sorted[sorted.length - ++count];
		return (double) count / field.length;
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
		return addDerivatives(table, "energy", energy);
	}

	/** The same, followed by the derivatives of every component of the stress: stress_xx0, stress_xx1, ... */
	public ResultTable tableWithStress() {
		final ResultTable table = table();
		final int dim = expansion.network().dimension();
		for (int a = 0; a < dim; a++)
			for (int b = a; b < dim; b++)
				addDerivatives(table, "stress_" + "xyz".charAt(a) + "xyz".charAt(b), stress(a, b));
		return table;
	}

	private static ResultTable addDerivatives(final ResultTable table, final String name, final double[][] derivatives) {
		for (int k = 0; k < derivatives.length; k++)
			table.column(name + k, derivatives[k]);
		return table;
	}
}
