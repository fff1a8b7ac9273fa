package org.glassj.numeric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.apache.commons.rng.UniformRandomProvider;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The smallest eigenpairs of a symmetric positive (semi-)definite matrix by Lanczos' method on its (pseudo-)inverse,
 * whose largest eigenvalues theta = 1 / lambda stand far apart.
 * <p>
 * One run grows an orthonormal basis of a Krylov space from a random vector, with full reorthogonalisation, and restarts
 * it from its best Ritz vectors and the residual (thick restart; K. Wu and H. Simon, SIAM J. Matrix Anal. Appl. 22, 602
 * (2000)) until the pairs wanted have converged. As a Krylov space holds one vector of each eigenspace, further runs
 * from other random vectors in the orthogonal complement follow, until one has nothing to add: so multiple eigenvalues
 * come with all their vectors, and a pair missed is found. One more step of inverse iteration and a Rayleigh-Ritz step
 * with the matrix itself end it.
 * </p>
 *
 * <pre>
 * Eigenpairs soft = new Lanczos(hessian, factor, 0, random).smallest(20, 1e-10, found -&gt; {});
 * </pre>
 */
public final class Lanczos {

	/** Vectors by which a basis exceeds the pairs wanted, at least. */
	private static final int SPARE = 24;

	/** Steps between looks at the Ritz values. */
	private static final int INTERVAL = 8;

	/** Runs that round-off keeps from converging end here; their residuals say so. */
	private static final int MOST_CYCLES = 300;

	/** What is left of a vector below this fraction is round-off. */
	private static final double NOTHING = 1e-12;

	/** Below this fraction, what is left is no longer orthogonal to what was taken off. */
	private static final double LITTLE = 1e-3;

	/** Eigenvalues nearer to each other than this fraction count as equal. */
	private static final double EQUAL = 1e-9;

	private final SymmetricBlockMatrix matrix;
	private final SymmetricSolver inverse;
	private final int rank;
	private final UniformRandomProvider random;

	private final List<double[]> found = new ArrayList<>();
	private final List<Double> thetas = new ArrayList<>();
	private int solves;

	/**
	 * Prepares to find eigenpairs; one object for one call.
	 *
	 * @param inverse solves with the matrix; if it is singular, projects the right-hand side and the solution on the
	 *          range, as {@link TranslationFreeSolver} does
	 * @param nullity dimension of the null space
	 * @param random start vectors
	 */
	public Lanczos(final SymmetricBlockMatrix matrix, final SymmetricSolver inverse, final int nullity,
		final UniformRandomProvider random)
	{
		this.matrix = matrix;
		this.inverse = inverse;
		this.random = random;
		rank = matrix.rows() * matrix.dimension() - nullity;
	}

	/**
	 * Finds eigenpairs.
	 *
	 * @param count number of pairs, 1 .. rank
	 * @param tolerance largest relative residual |theta v - H^-1 v| / theta; about that of H, too
	 * @param listener told after every solution of a linear system how many pairs are known; may throw to stop
	 * @throws IllegalArgumentException if there are not so many
	 */
	public Eigenpairs smallest(final int count, final double tolerance, final IntConsumer listener) {
		if (count < 1 || count > rank) throw new IllegalArgumentException("modes: " + count + " is outside 1.." + rank +
			".");
		int added;
		do {
			final double threshold = found.size() < count ? 0 : EQUAL * thetas.get(count - 1) + thetas.get(count - 1);
			final Run run = new Run(Math.max(1, count - found.size()), threshold, tolerance, listener);
			added = run.execute();
			sort();
		}
		while (added > 0 && found.size() < rank);
		return refine(count, listener);
	}

	private void sort() {
		final int[] order = IntStream.range(0, found.size()).boxed().sorted(Comparator.comparing(k -> -thetas.get(k)))
			.mapToInt(k -> k).toArray();
		final List<double[]> vectors = new ArrayList<>(found);
		final List<Double> values = new ArrayList<>(thetas);
		for (int k = 0; k < order.length; k++) {
			found.set(k, vectors.get(order[k]));
			thetas.set(k, values.get(order[k]));
		}
	}

	/** H^-1 v. */
	private double[] solved(final double[] v) {
		final double[] w = v.clone();
		inverse.solve(w);
		solves++;
		return w;
	}

	/**
	 * A random unit vector in the range of the matrix, orthogonal to all that is known. Done twice: if little is left in
	 * the first pass, some of it is round-off outside the range.
	 */
	private double[] fresh(final List<double[]> basis) {
		double[] v = new double[matrix.rows() * matrix.dimension()];
		for (int p = 0; p < v.length; p++)
			v[p] = random.nextDouble() - 0.5;
		for (int pass = 0; pass < 2; pass++) {
			v = solved(v);
			separate(v, basis);
			separate(v, basis);
		}
		return v;
	}

	/** A unit vector projected on the range of the matrix, by H H^-1, and separated from all that is known. */
	private double[] purified(final double[] v, final List<double[]> basis) {
		matrix.multiply(solved(v), v);
		separate(v, basis);
		separate(v, basis);
		return v;
	}

	/** Takes all that is known off a vector and normalises what is left. */
	private void separate(final double[] v, final List<double[]> basis) {
		orthogonalize(v, found, null);
		orthogonalize(v, basis, null);
		scale(v, 1 / norm(v));
	}

	/** Takes the components along a basis off v, twice, and adds them to a column of coefficients. */
	private static void orthogonalize(final double[] v, final List<double[]> basis, final double[] column) {
		for (int pass = 0; pass < 2; pass++)
			for (int i = 0; i < basis.size(); i++) {
				final double component = dot(basis.get(i), v);
				addMultiple(v, -component, basis.get(i));
				if (column != null) column[i] += component;
			}
	}

	/** One run in the complement of what was found before. */
	private final class Run {

		private final int want;
		private final double threshold;
		private final double tolerance;
		private final IntConsumer listener;
		private final int limit;
		private final List<double[]> basis = new ArrayList<>();
		/** Projection of H^-1 on the basis, its columns. */
		private final List<double[]> columns = new ArrayList<>();
		private double[] next;
		private double coupling;
		private double[] values;
		private double[][] ritz;
		private int converged;

		private Run(final int want, final double threshold, final double tolerance, final IntConsumer listener) {
			this.want = want;
			this.threshold = threshold;
			this.tolerance = tolerance;
			this.listener = listener;
			limit = Math.min(rank - found.size(), want + Math.max(want, SPARE));
		}

		/** Adds what it finds above the threshold; returns how many. */
		private int execute() {
			next = fresh(basis);
			for (int cycle = 0; cycle < MOST_CYCLES; cycle++) {
				if (cycle > 0) restart();
				while (basis.size() < limit) {
					step();
					if (basis.size() < limit && (basis.size() <= want || basis.size() % INTERVAL != 0)) continue;
					look();
					if (isDone()) return take(converged);
				}
			}
			return take(want);
		}

		/** Adds the next vector to the basis and the image of the next to the projection. */
		private void step() {
			basis.add(next);
			final double[] image = solved(next);
			final double[] column = new double[limit];
			orthogonalize(image, found, null);
			final double before = norm(image);
			orthogonalize(image, basis, column);
			columns.add(column);
			coupling = norm(image);
			if (coupling > NOTHING * before) {
				scale(image, 1 / coupling);
				// where little was left, round-off is a part of it
				next = coupling < LITTLE * before ? purified(image, basis) : image;
			}
			else {
				// the basis is an invariant space
				coupling = 0;
				if (basis.size() < rank - found.size()) next = fresh(basis);
			}
			listener.accept(Math.min(found.size() + converged, found.size() + want));
		}

		/** Ritz values, descending, and how many of the first have converged. */
		private void look() {
			final int m = basis.size();
			final double[][] projection = new double[m][m];
			for (int j = 0; j < m; j++)
				for (int i = 0; i <= j; i++)
					projection[i][j] = projection[j][i] = columns.get(j)[i];
			final double[][] pairs = eigenpairs(projection);
			values = new double[m];
			ritz = new double[m][];
			for (int k = 0; k < m; k++) {
				values[k] = pairs[m][m - 1 - k];
				ritz[k] = pairs[m - 1 - k];
			}
			converged = 0;
			while (converged < m && coupling * Math.abs(ritz[converged][m - 1]) <= tolerance * values[converged])
				converged++;
		}

		private boolean isDone() {
			return converged >= want || converged > 0 && values[converged - 1] <= threshold;
		}

		private int take(final int most) {
			int count = 0;
			while (count < Math.min(most, want) && values[count] > threshold)
				count++;
			rotate(basis, ritz, count);
			for (int k = 0; k < count; k++) {
				found.add(basis.get(k));
				thetas.add(values[k]);
			}
			return count;
		}

		/** Keeps the best Ritz vectors; the residual, common to all, goes on. */
		private void restart() {
			final int keep = Math.min(limit - 1, Math.max(want, converged) + (limit - want) / 2);
			rotate(basis, ritz, keep);
			basis.subList(keep, basis.size()).clear();
			columns.clear();
			for (int k = 0; k < keep; k++) {
				final double[] column = new double[limit];
				column[k] = values[k];
				columns.add(column);
			}
		}
	}

	/** Inverse iteration once, then Rayleigh and Ritz with the matrix in the space found. */
	private Eigenpairs refine(final int count, final IntConsumer listener) {
		final List<double[]> basis = new ArrayList<>();
		for (final double[] v : found) {
			final double[] w = solved(v);
			orthogonalize(w, basis, null);
			scale(w, 1 / norm(w));
			basis.add(w);
			listener.accept(count);
		}
		final int m = basis.size();
		final double[][] projection = new double[m][m];
		final double[] image = new double[basis.get(0).length];
		for (int j = 0; j < m; j++) {
			matrix.multiply(basis.get(j), image);
			for (int i = 0; i <= j; i++)
				projection[i][j] = projection[j][i] = dot(basis.get(i), image);
		}
		final double[][] pairs = eigenpairs(projection);
		rotate(basis, pairs, count);
		final double[] values = new double[count];
		final double[] residuals = new double[count];
		for (int k = 0; k < count; k++) {
			values[k] = pairs[m][k];
			matrix.multiply(basis.get(k), image);
			addMultiple(image, -values[k], basis.get(k));
			residuals[k] = norm(image);
		}
		return new Eigenpairs(values, basis.subList(0, count).toArray(new double[0][]), residuals, solves);
	}

	/** Eigenvectors of a small dense matrix, {@code [k]}, ascending, and after them the eigenvalues. */
	private static double[][] eigenpairs(final double[][] dense) {
		final int m = dense.length;
		final EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(m, true, true);
		if (!eigen.decompose(new DMatrixRMaj(dense))) throw new ArithmeticException("The projected matrix of order " + m +
			" has no eigenvalues.");
		final int[] order = IntStream.range(0, m).boxed().sorted(Comparator.comparing(k -> eigen.getEigenvalue(k).real))
			.mapToInt(k -> k).toArray();
		final double[][] pairs = new double[m + 1][];
		pairs[m] = new double[m];
		for (int k = 0; k < m; k++) {
			pairs[m][k] = eigen.getEigenvalue(order[k]).real;
			pairs[k] = eigen.getEigenVector(order[k]).data;
		}
		return pairs;
	}

	/** Overwrites the first vectors of a basis by the combinations {@code weights[k][i]} of all. */
	private static void rotate(final List<double[]> basis, final double[][] weights, final int count) {
		final double[][] v = basis.toArray(new double[0][]);
		final double[] row = new double[v.length];
		for (int p = 0; p < v[0].length; p++) {
			for (int i = 0; i < row.length; i++)
				row[i] = v[i][p];
			for (int k = 0; k < count; k++)
				v[k][p] = dot(weights[k], row);
		}
	}

	private static double dot(final double[] u, final double[] v) {
		double sum = 0;
		for (int p = 0; p < u.length; p++)
			sum += u[p] * v[p];
		return sum;
	}

	private static void addMultiple(final double[] v, final double factor, final double[] u) {
		for (int p = 0; p < v.length; p++)
			v[p] += factor * u[p];
	}

	private static void scale(final double[] v, final double factor) {
		for (int p = 0; p < v.length; p++)
			v[p] *= factor;
	}

	private static double norm(final double[] v) {
		return Math.sqrt(dot(v, v));
	}
}
