package org.glassj.localyield;

import java.util.Arrays;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.numeric.EnvelopeCholesky;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.potential.PairInteraction;

/**
 * A cavity under finite strain: the matrix follows D(g) = exp(g A), a free particle stands at D(g) X + v with its
 * non-affine displacement v, so that the bond between particles i and j is x = D(g) X_ij + v_j - v_i. Energy, forces,
 * Hessian and stress are those of the free particles and their bonds, which are found afresh from pairs with a skin.
 * Bonds weigh in the stress as in {@link BondNetwork}: 1 between free particles, 1/2 to the matrix; the volume is
 * V(g) = V exp(g tr A). Mutable, for one thread.
 */
final class StrainedCavity {

	/** First skin, in units of the mean spacing. */
	private static final double SKIN = 0.5;

	private final BondNetwork network;
	private final Deformation loading;
	private final PairInteraction interaction;
	private final int dim;
	private CavityPairs pairs;

	private double strain;
	private final double[] displacement;
	private int terms;
	private int bonds;
	private int[] pair;
	private double[] vectors;
	private double[] squares;
	private double[] taylor;
	private double[] coefficients;
	private final double[] diagonal;
	private int[] blockRow = new int[0];
	private int[] blockColumn = new int[0];
	private double[] blocks;

	StrainedCavity(final BondNetwork network, final Deformation loading) {
		this.network = network;
		this.loading = loading;
		this.interaction = network.state().interaction();
		this.dim = network.dimension();
		this.pairs = CavityPairs.of(network, Math.min(SKIN * network.state().particles().spacing(), CavityPairs.widestSkin(
			network.state())));
		this.displacement = new double[network.unknowns() * dim];
		this.diagonal = new double[network.unknowns() * dim * dim];
		this.coefficients = new double[0];
		this.taylor = new double[0];
		this.pair = new int[0];
	}

	/**
	 * Strains the matrix and moves the free particles.
	 *
	 * @param g strain
	 * @param v non-affine displacements, {@code [u * dim + a]}; copied
	 * @param order highest Taylor coefficient of the bond energies to keep: 2 for a Hessian
	 * @throws ArithmeticException if particles have moved so far that the periodic images of the matrix would matter
	 */
	void moveTo(final double g, final double[] v, final int order) {
		strain = g;
		System.arraycopy(v, 0, displacement, 0, v.length);
		final double[] d = loading.at(g);
		requireReach();
		reserve();
		bonds = 0;
		for (int p = 0; p < pairs.size; p++) {
			double s = 0;
			final int o = bonds * dim;
			for (int a = 0; a < dim; a++) {
				double x = 0;
				for (int b = 0; b < dim; b++)
					x += d[a * dim + b] * pairs.reference[p * dim + b];
				if (pairs.second[p] != BondNetwork.FIXED) x += v[pairs.second[p] * dim + a];
				x -= v[pairs.first[p] * dim + a];
				vectors[o + a] = x;
				s += x * x;
			}
			if (s >= pairs.rangeSquared[p]) continue;
			squares[bonds] = s;
			pair[bonds++] = p;
		}
		expandBonds(order);
	}

	/**
	 * Finds the Taylor coefficients of the bond energies in the present state.
	 *
	 * @param order highest coefficient to keep
	 */
	void expandBonds(final int order) {
		terms = order + 1;
		if (coefficients.length < terms) coefficients = new double[terms];
		if (taylor.length < bonds * terms) taylor = new double[pair.length * terms];
		for (int m = 0; m < bonds; m++) {
			interaction.taylor(pairs.i[pair[m]], pairs.j[pair[m]], squares[m], order, coefficients);
			System.arraycopy(coefficients, 0, taylor, m * terms, terms);
		}
	}

	/** Makes sure that no pair outside the list can have come into range; lists more if it might. */
	private void requireReach() {
		double farthest = MechanicalState.largestNorm(displacement, dim);
		// written so that NaN fails
		if (!(farthest < Double.POSITIVE_INFINITY)) throw new ArithmeticException("The cavity has no finite state.");
		final double shrink = Math.exp(-Math.abs(strain) * strainRate());
		while ((pairs.largestRange + pairs.skin) * shrink - 2 * farthest < pairs.largestRange) {
			final double widest = CavityPairs.widestSkin(network.state());
			if (pairs.skin >= widest) throw new ArithmeticException("The cavity is deformed too far for its box.");
			pairs = CavityPairs.of(network, Math.min(2 * pairs.skin, widest));
			pair = new int[0];
		}
	}

	/** Norm of the symmetric part of A: |D(g) x| is at least |x| exp(-|g| times it), for d|x|/dg = x . A x / |x|. */
	private double strainRate() {
		double sum = 0;
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				sum += Math.pow((loading.gradient(a, b) + loading.gradient(b, a)) / 2, 2);
		return Math.sqrt(sum);
	}

	private void reserve() {
		// one more, for the pair under consideration
		if (pair.length == pairs.size + 1) return;
		pair = new int[pairs.size + 1];
		vectors = new double[(pairs.size + 1) * dim];
		squares = new double[pairs.size + 1];
	}

	/** The cavity at rest. */
	BondNetwork network() {
		return network;
	}

	/** How it is strained. */
	Deformation loading() {
		return loading;
	}

	/** Present strain g. */
	double strain() {
		return strain;
	}

	/** Present non-affine displacements; not copied. */
	double[] displacement() {
		return displacement;
	}

	/** Number of bonds within range. */
	int bonds() {
		return bonds;
	}

	/** Unknown at the first end of bond m, never fixed. */
	int first(final int m) {
		return pairs.first[pair[m]];
	}

	/** Unknown at the second end of bond m, or {@link BondNetwork#FIXED}. */
	int second(final int m) {
		return pairs.second[pair[m]];
	}

	/** Bond vectors, {@code [m * dim + a]}; not copied. */
	double[] vectors() {
		return vectors;
	}

	/** Taylor coefficients of the bond energies, {@code [m * terms + k]}; not copied. */
	double[] taylor() {
		return taylor;
	}

	/** Number of Taylor coefficients of a bond. */
	int terms() {
		return terms;
	}

	/** Weight of bond m in the stress. */
	double weight(final int m) {
		return second(m) == BondNetwork.FIXED ? 0.5 : 1;
	}

	/** Volume under strain. */
	double volume() {
		return network.volume() * Math.exp(strain * loading.trace());
	}

	/** Energy that the free particles see: every bond in full. */
	double energy() {
		double sum = 0;
		for (int m = 0; m < bonds; m++)
			sum += taylor[m * terms];
		return sum;
	}

	/**
	 * Writes the gradient of the energy, {@code [u * dim + a]}.
	 *
	 * @return the largest |F_i|
	 */
	double gradient(final double[] gradient) {
		Arrays.fill(gradient, 0);
		for (int m = 0; m < bonds; m++) {
			final double tension = 2 * taylor[m * terms + 1];
			for (int a = 0; a < dim; a++) {
				final double f = tension * vectors[m * dim + a];
				gradient[first(m) * dim + a] -= f;
				if (second(m) != BondNetwork.FIXED) gradient[second(m) * dim + a] += f;
			}
		}
		return MechanicalState.largestNorm(gradient, dim);
	}

	/** Loading stress sigma : A = (1/V(g)) sum_bonds w 2 psi' x . A x. */
	double stress() {
		double sum = 0;
		for (int m = 0; m < bonds; m++)
			for (int a = 0; a < dim; a++)
				for (int b = 0; b < dim; b++)
					sum += weight(m) * 2 * taylor[m * terms + 1] * loading.gradient(a, b) * vectors[m * dim + a] * vectors[m *
						dim + b];
		return sum / volume();
	}

	/** The Hessian of the free particles, as in {@link BondNetwork#hessian}. */
	SymmetricBlockMatrix hessian() {
		final int inner = assemble();
		return SymmetricBlockMatrix.assemble(network.unknowns(), dim, inner, Arrays.copyOf(blockRow, inner), Arrays.copyOf(
			blockColumn, inner), blocks, diagonal.clone());
	}

	/**
	 * The factorised Hessian.
	 *
	 * @throws org.glassj.numeric.NotPositiveDefiniteException if it is not positive definite
	 */
	SymmetricSolver factorize() {
		return EnvelopeCholesky.ofPairs(network.unknowns(), dim, assemble(), blockRow, blockColumn, blocks, diagonal);
	}

	/** Writes the blocks of the Hessian in the order of the bonds; returns the number of those off the diagonal. */
	private int assemble() {
		final int block = dim * dim;
		if (blockRow.length < bonds) {
			blockRow = new int[pair.length];
			blockColumn = new int[pair.length];
			blocks = new double[pair.length * block];
		}
		Arrays.fill(diagonal, 0);
		int inner = 0;
		for (int m = 0; m < bonds; m++) {
			final double along = 8 * taylor[m * terms + 2];
			final double tension = 2 * taylor[m * terms + 1];
			final int i = first(m);
			final int j = second(m);
			for (int a = 0; a < dim; a++)
				for (int b = 0; b < dim; b++) {
					final int q = a * dim + b;
					final double k = along * vectors[m * dim + a] * vectors[m * dim + b] + (a == b ? tension : 0);
					diagonal[i * block + q] += k;
					if (j == BondNetwork.FIXED) continue;
					diagonal[j * block + q] += k;
					blocks[inner * block + q] = -k;
				}
			if (j == BondNetwork.FIXED) continue;
			blockRow[inner] = i;
			blockColumn[inner++] = j;
		}
		return inner;
	}
}
