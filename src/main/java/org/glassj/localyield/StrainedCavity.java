package org.glassj.localyield;

import java.util.Arrays;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.numeric.EnvelopeCholesky;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.potential.PairInteraction;
import org.glassj.task.ProgressMonitor;

/**
 * A cavity under finite strain: the matrix follows D(g) = exp(g A), a free particle stands at D(g) X + v with its
 * non-affine displacement v, so that the bond between particles i and j is x = D(g) X_ij + v_j - v_i. Energy, forces,
 * Hessian and stress are those of the free particles and their bonds, which are found afresh from pairs with a skin.
 * Bonds weigh in the stress as in {@link BondNetwork}: 1 between free particles, 1/2 to the matrix; the volume is
 * V(g) = V exp(g tr A). Arrays run over the bonds innermost, and the first {@link #inner()} bonds join free particles.
 * Mutable, for one thread.
 */
final class StrainedCavity {

	/** First skin, in units of the mean spacing. */
	private static final double SKIN = 0.75;

	private final BondNetwork network;
	private final Deformation loading;
	private final ProgressMonitor monitor;
	private final PairInteraction interaction;
	private final int dim;
	private final double strainRate;
	private CavityPairs pairs;

	private double strain = Double.NaN;
	/** Pairs of the list under the affine strain alone, {@code [a][p]}. */
	private final double[][] affine;
	private final double[][] moved;
	private double[] distances;
	private double[] work;
	private int[] within;

	private final double[] displacement;
	private int bonds;
	private int inner;
	private int[] i;
	private int[] j;
	private int[] first;
	private int[] second;
	private final double[][] vectors;
	private double[] squares;
	private double[][] taylor = new double[0][];
	private final double[] diagonal;
	private double[] blocks;
	private EnvelopeCholesky factor;

	StrainedCavity(final BondNetwork network, final Deformation loading, final ProgressMonitor monitor) {
		this.network = network;
		this.loading = loading;
		this.monitor = monitor;
		this.interaction = network.state().interaction();
		this.dim = network.dimension();
		this.strainRate = strainRate(loading);
		this.affine = new double[dim][];
		this.moved = new double[dim][];
		this.vectors = new double[dim][];
		this.displacement = new double[network.unknowns() * dim];
		this.diagonal = new double[network.unknowns() * dim * dim];
		list(Math.min(SKIN * network.state().particles().spacing(), CavityPairs.widestSkin(network.state())));
	}

	/** Lists the pairs with a skin, and reserves arrays for as many bonds. */
	private void list(final double skin) {
		pairs = CavityPairs.of(network, skin);
		strain = Double.NaN;
		// one more, for the pair under consideration
		final int size = pairs.size + 1;
		for (int a = 0; a < dim; a++) {
			affine[a] = new double[size];
			moved[a] = new double[size];
			vectors[a] = new double[size];
		}
		distances = new double[size];
		work = new double[size];
		within = new int[size];
		i = new int[size];
		j = new int[size];
		first = new int[size];
		second = new int[size];
		squares = new double[size];
		taylor = new double[0][];
		blocks = new double[pairs.inner * dim * dim];
	}

	/**
	 * An upper bound of |d ln |x| / dg| under D(g): d|x|/dg = x . A x / |x| is at most the largest eigenvalue of the
	 * symmetric part of A, and that at most its Frobenius norm and its largest sum over a row.
	 */
	private static double strainRate(final Deformation loading) {
		double squares = 0;
		double largest = 0;
		for (int a = 0; a < loading.dimension(); a++) {
			double row = 0;
			for (int b = 0; b < loading.dimension(); b++) {
				final double s = (loading.gradient(a, b) + loading.gradient(b, a)) / 2;
				squares += s * s;
				row += Math.abs(s);
			}
			largest = Math.max(largest, row);
		}
		return Math.min(Math.sqrt(squares), largest);
	}

	/**
	 * Strains the matrix and moves the free particles.
	 *
	 * @param g strain
	 * @param v non-affine displacements, {@code [u * dim + a]}; copied
	 * @param order highest Taylor coefficient of the bond energies to keep: 2 for a Hessian
	 * @throws ArithmeticException if particles have moved so far that the periodic images of the matrix would matter
	 * @throws java.util.concurrent.CancellationException if the monitor says so
	 */
	void moveTo(final double g, final double[] v, final int order) {
		monitor.checkCanceled();
		System.arraycopy(v, 0, displacement, 0, v.length);
		requireReach(g);
		strain(g);
		Arrays.fill(distances, 0, pairs.size, 0);
		for (int a = 0; a < dim; a++)
			movePairs(a);
		bonds = 0;
		for (int p = 0; p < pairs.size; p++) {
			if (p == pairs.inner) inner = bonds;
			within[bonds] = p;
			if (distances[p] < pairs.rangeSquared[p]) bonds++;
		}
		if (pairs.inner == pairs.size) inner = bonds;
		collect();
		expandBonds(order);
	}

	/** Strains all pairs affinely. */
	private void strain(final double g) {
		if (g == strain) return;
		strain = g;
		final double[] d = loading.at(g);
		for (int a = 0; a < dim; a++) {
			Arrays.fill(affine[a], 0, pairs.size, 0);
			for (int b = 0; b < dim; b++)
				BondArrays.addMultiple(d[a * dim + b], pairs.reference[b], affine[a], pairs.size);
		}
	}

	/** Component a of all pairs, and its square to their distances. */
	private void movePairs(final int a) {
		final double[] x = moved[a];
		for (int p = 0; p < pairs.inner; p++)
			x[p] = affine[a][p] - displacement[pairs.first[p] * dim + a] + displacement[pairs.second[p] * dim + a];
		for (int p = pairs.inner; p < pairs.size; p++)
			x[p] = affine[a][p] - displacement[pairs.first[p] * dim + a];
		BondArrays.addProduct(x, x, distances, pairs.size);
	}

	/** Copies what is wanted of the pairs within range. */
	private void collect() {
		for (int m = 0; m < bonds; m++) {
			final int p = within[m];
			i[m] = pairs.i[p];
			j[m] = pairs.j[p];
			first[m] = pairs.first[p];
			second[m] = pairs.second[p];
			squares[m] = distances[p];
		}
		for (int a = 0; a < dim; a++)
			for (int m = 0; m < bonds; m++)
				vectors[a][m] = moved[a][within[m]];
	}

	/**
	 * Finds the Taylor coefficients of the bond energies in the present state.
	 *
	 * @param order highest coefficient to keep
	 */
	void expandBonds(final int order) {
		if (taylor.length < order + 2) taylor = new double[order + 2][squares.length];
		interaction.taylor(bonds, i, j, squares, order, taylor);
	}

	/** Makes sure that no pair outside the list can come into range; lists more if it might. */
	private void requireReach(final double g) {
		final double farthest = MechanicalState.largestNorm(displacement, dim);
		// written so that NaN fails
		if (!(farthest < Double.POSITIVE_INFINITY)) throw new ArithmeticException("The cavity has no finite state.");
		final double shrink = Math.exp(-Math.abs(g) * strainRate);
		while ((pairs.largestRange + pairs.skin) * shrink - 2 * farthest < pairs.largestRange) {
			final double widest = CavityPairs.widestSkin(network.state());
			if (pairs.skin >= widest) throw new ArithmeticException("The cavity is deformed too far for its box.");
			list(Math.min(2 * pairs.skin, widest));
		}
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

	/** Number of those between free particles, which come first; the others end in the matrix. */
	int inner() {
		return inner;
	}

	/** Unknowns at the first ends of the bonds; not copied. */
	int[] first() {
		return first;
	}

	/** Unknowns at the second ends of the inner bonds; not copied. */
	int[] second() {
		return second;
	}

	/** Bond vectors, {@code [a][m]}; not copied. */
	double[][] vectors() {
		return vectors;
	}

	/** Taylor coefficients of the bond energies, {@code [k][m]}; not copied. */
	double[][] taylor() {
		return taylor;
	}

	/** Sum over the bonds with their weights in the stress. */
	double weightedSum(final double[] values) {
		double sum = 0;
		for (int m = 0; m < inner; m++)
			sum += values[m];
		double outer = 0;
		for (int m = inner; m < bonds; m++)
			outer += values[m];
		return sum + 0.5 * outer;
	}

	/** Volume under strain. */
	double volume() {
		return network.volume() * Math.exp(strain * loading.trace());
	}

	/** Energy that the free particles see: every bond in full. */
	double energy() {
		double sum = 0;
		for (int m = 0; m < bonds; m++)
			sum += taylor[0][m];
		return sum;
	}

	/**
	 * Writes the gradient of the energy, {@code [u * dim + a]}.
	 *
	 * @return the largest |F_i|
	 */
	double gradient(final double[] gradient) {
		Arrays.fill(gradient, 0);
		for (int a = 0; a < dim; a++) {
			final double[] force = work;
			for (int m = 0; m < bonds; m++)
				force[m] = -2 * taylor[1][m] * vectors[a][m];
			scatter(force, a, gradient);
		}
		return MechanicalState.largestNorm(gradient, dim);
	}

	/** Adds component a of vectors on the bonds to the unknowns at their first ends, and subtracts it at the others. */
	void scatter(final double[] values, final int a, final double[] sums) {
		for (int m = 0; m < bonds; m++)
			sums[first[m] * dim + a] += values[m];
		for (int m = 0; m < inner; m++)
			sums[second[m] * dim + a] -= values[m];
	}

	/** Component a of the differences second end minus first end of a vector on the unknowns; the matrix stays. */
	void gather(final double[] vector, final int a, final double[] differences) {
		for (int m = 0; m < inner; m++)
			differences[m] = vector[second[m] * dim + a] - vector[first[m] * dim + a];
		for (int m = inner; m < bonds; m++)
			differences[m] = -vector[first[m] * dim + a];
	}

	/** Loading stress sigma : A = (1/V(g)) sum_bonds w 2 psi' x . A x. */
	double stress() {
		Arrays.fill(work, 0, bonds, 0);
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++)
				for (int m = 0; m < bonds; m++)
					work[m] += 2 * taylor[1][m] * loading.gradient(a, b) * vectors[a][m] * vectors[b][m];
		return weightedSum(work) / volume();
	}

	/** The Hessian of the free particles, as in {@link BondNetwork#hessian}. */
	SymmetricBlockMatrix hessian() {
		assemble();
		return SymmetricBlockMatrix.assemble(network.unknowns(), dim, inner, Arrays.copyOf(first, inner), Arrays.copyOf(
			second, inner), blocks, diagonal.clone());
	}

	/**
	 * The factorised Hessian, in the place of the one before.
	 *
	 * @throws org.glassj.numeric.NotPositiveDefiniteException if it is not positive definite
	 */
	SymmetricSolver factorize() {
		if (network.unknowns() > CubicEstimator.LARGEST_ENVELOPE) return factorize(hessian());
		assemble();
		if (factor == null) factor = EnvelopeCholesky.ofPairs(network.unknowns(), dim, inner, first, second, blocks,
			diagonal);
		else factor.factorizePairs(inner, first, second, blocks, diagonal);
		return factor;
	}

	/** The same of any matrix over the unknowns. */
	SymmetricSolver factorize(final SymmetricBlockMatrix matrix) {
		return CubicEstimator.factorize(network, matrix, monitor);
	}

	/** Finds the blocks of the Hessian, off the diagonal in the order of the inner bonds. */
	private void assemble() {
		Arrays.fill(diagonal, 0);
		final int block = dim * dim;
		for (int a = 0; a < dim; a++)
			for (int b = 0; b < dim; b++) {
				final double[] k = stiffness(a, b);
				final int q = a * dim + b;
				for (int m = 0; m < bonds; m++)
					diagonal[first[m] * block + q] += k[m];
				for (int m = 0; m < inner; m++) {
					diagonal[second[m] * block + q] += k[m];
					blocks[m * block + q] = -k[m];
				}
			}
	}

	/** Component (a, b) of 8 c_2 x x^T + 2 c_1 1 for all bonds. */
	private double[] stiffness(final int a, final int b) {
		final double[] k = work;
		final double[] xa = vectors[a];
		final double[] xb = vectors[b];
		final double[] curvature = taylor[2];
		for (int m = 0; m < bonds; m++)
			k[m] = 8 * curvature[m] * xa[m] * xb[m];
		if (a == b) BondArrays.addMultiple(2, taylor[1], k, bonds);
		return k;
	}
}
