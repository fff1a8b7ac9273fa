package org.glassj.shear;

import org.glassj.energy.EnergyFunction;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.particle.BoxReduction;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairPotential;

/**
 * A sample at any strain g of a loading: its box is exp(g A) of the box at rest with tilts wrapped at one half, which
 * depends on g alone; its positions run on continuously, outside the box if need be.
 */
final class StrainedSample {

	private final ParticleDataset rest;
	private final PairPotential potential;
	private final Deformation loading;

	StrainedSample(final ParticleDataset rest, final PairPotential potential, final Deformation loading) {
		this.rest = rest;
		this.potential = potential;
		this.loading = loading;
	}

	/** The sample before it was strained. */
	ParticleDataset rest() {
		return rest;
	}

	/** The loading. */
	Deformation loading() {
		return loading;
	}

	/** The potential. */
	PairPotential potential() {
		return potential;
	}

	/** The box at a strain. */
	PeriodicBox box(final double strain) {
		return BoxReduction.of(rest.box().deformed(loading.at(strain)), rest.box().smallestWidth());
	}

	/** The particles at a strain, with positions x that are kept. */
	ParticleDataset at(final double strain, final double[] x) {
		return ParticleDataset.builder(box(strain), x).diameters(rest.diameters()).types(rest.types()).ids(rest.ids()).name(
			rest.name()).build();
	}

	/** Their mechanical state with Taylor coefficients up to an order. */
	MechanicalState state(final double strain, final double[] x, final int order) {
		return MechanicalState.of(at(strain, x), potential, order);
	}

	/** The energy as a function of positions in the box at a strain. */
	EnergyFunction energy(final double strain, final double[] x) {
		return new EnergyFunction(at(strain, x), potential);
	}

	/** Points or displacements x moved along with the matrix, exp(h A) x. */
	double[] affine(final double h, final double[] x) {
		final int dim = loading.dimension();
		final double[] d = loading.at(h);
		final double[] moved = new double[x.length];
		for (int p = 0; p < x.length; p += dim)
			for (int a = 0; a < dim; a++)
				for (int b = 0; b < dim; b++)
					moved[p + a] += d[a * dim + b] * x[p + b];
		return moved;
	}

	/** The stress that does the loading's work, sigma : A. */
	double loadingStress(final MechanicalState state) {
		final int dim = loading.dimension();
		final double[] stress = state.stress();
		double sum = 0;
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				sum += loading.gradient(a, b) * stress[a * dim + b];
		return sum;
	}
}
