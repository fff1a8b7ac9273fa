package org.glassj.expansion;

import java.util.Arrays;
import java.util.function.IntFunction;

import org.ejml.simple.SimpleMatrix;
import org.glassj.energy.BondNetwork;

/**
 * The paper's own way to the expansion: tensors J, H, T and M of every bond contracted with bond vectors (eqs. B6-B12),
 * the non-affine velocity, acceleration and jerk by dense linear algebra (eqs. 5, 11, 12), energy and stress put
 * together term by term (eqs. 13-18). Orders 1 to 3; nothing is shared with the series.
 */
final class Contractions {

	private final BondNetwork network;
	private final Deformation loading;
	private final int dim;
	/** x and d_1, d_2, d_3 of every bond: {@code [k][bond][a]}. */
	private final double[][][] d;
	/** Non-affine velocity, acceleration and jerk of the unknowns: {@code [n][u * dim + a]}. */
	private final double[][] nonaffine;

	Contractions(final BondNetwork network, final Deformation loading) {
		this.network = network;
		this.loading = loading;
		dim = network.dimension();
		d = new double[4][network.size()][];
		nonaffine = new double[4][];
		final double[] vectors = network.state().bonds().vectors();
		for (int m = 0; m < network.size(); m++)
			d[0][m] = Arrays.copyOfRange(vectors, network.bond(m) * dim, (network.bond(m) + 1) * dim);
		// eq. 5: H x' = -H . (A x)
		advance(1, m -> hessian(m, affine(m, 0)));
		// eq. 11: H x'' = -[T : d1 d1 + H . (A d1)]
		advance(2, m -> sum(tessian(m, d[1][m], d[1][m]), hessian(m, affine(m, 1))));
		// eq. 12: H x''' = -[M : d1 d1 d1 + 3 T : d1 d2 + H . (A d2)]
		advance(3, m -> sum(sum(messian(m, d[1][m], d[1][m], d[1][m]), times(3, tessian(m, d[1][m], d[2][m]))), hessian(m,
			affine(m, 2))));
	}

	/** Solves for the non-affine part of order n, driven by a force of each bond, and sets d_n = A d_(n-1) + it. */
	private void advance(final int n, final IntFunction<double[]> force) {
		final double[] right = new double[network.unknowns() * dim];
		for (int m = 0; m < network.size(); m++)
			network.scatter(m, times(-1, force.apply(m)), right);
		final SimpleMatrix hessian = new SimpleMatrix(network.hessian().toDense());
		nonaffine[n] = hessian.solve(new SimpleMatrix(right.length, 1, true, right)).getDDRM().getData();
		for (int m = 0; m < network.size(); m++) {
			d[n][m] = affine(m, n - 1);
			for (int a = 0; a < dim; a++)
				d[n][m][a] += end(network.second(m), n, a) - end(network.first(m), n, a);
		}
	}

	private double end(final int unknown, final int n, final int a) {
		return unknown == BondNetwork.FIXED ? 0 : nonaffine[n][unknown * dim + a];
	}

	private double[] affine(final int m, final int k) {
		return times(loading, d[k][m]);
	}

	/** (k-th) of bond m. */
	private double radial(final int m, final int k) {
		double value = network.state().taylor()[network.bond(m) * network.state().terms() + k];
		for (int l = 1; l <= k; l++)
			value *= 2 * l;
		return value;
	}

	/** B6 for one bond. */
	private double jacobian(final int m, final double[] v) {
		return radial(m, 1) * dot(d[0][m], v);
	}

	/** B7. */
	private double[] hessian(final int m, final double[] v) {
		return sum(times(radial(m, 2) * dot(d[0][m], v), d[0][m]), times(radial(m, 1), v));
	}

	/** B8. */
	private double hessian(final int m, final double[] v, final double[] u) {
		return radial(m, 2) * dot(d[0][m], v) * dot(d[0][m], u) + radial(m, 1) * dot(v, u);
	}

	/** B9. */
	private double[] tessian(final int m, final double[] v, final double[] u) {
		final double[] x = d[0][m];
		final double[] second = sum(sum(times(dot(x, v), u), times(dot(x, u), v)), times(dot(u, v), x));
		return sum(times(radial(m, 3) * dot(x, v) * dot(x, u), x), times(radial(m, 2), second));
	}

	/** B10. */
	private double tessian(final int m, final double[] v, final double[] u, final double[] w) {
		final double[] x = d[0][m];
		return radial(m, 3) * dot(x, v) * dot(x, u) * dot(x, w) + radial(m, 2) * (dot(x, v) * dot(u, w) + dot(x, u) * dot(v,
			w) + dot(u, v) * dot(x, w));
	}

	/** B11. */
	private double[] messian(final int m, final double[] v, final double[] u, final double[] w) {
		final double[] x = d[0][m];
		final double xv = dot(x, v);
		final double xu = dot(x, u);
		final double xw = dot(x, w);
		final double along = xv * dot(u, w) + xu * dot(v, w) + xw * dot(v, u);
		final double[] third = sum(sum(times(xu * xw, v), times(xv * xw, u)), sum(times(xv * xu, w), times(along, x)));
		final double[] second = sum(sum(times(dot(u, v), w), times(dot(u, w), v)), times(dot(v, w), u));
		return sum(times(radial(m, 4) * xv * xu * xw, x), sum(times(radial(m, 3), third), times(radial(m, 2), second)));
	}

	/** B12, written out as printed. */
	private double messian(final int m, final double[] v, final double[] u, final double[] w, final double[] z) {
		final double[] x = d[0][m];
		return radial(m, 4) * dot(x, v) * dot(x, u) * dot(x, w) * dot(x, z) + radial(m, 3) * (dot(x, u) * dot(x, w) * dot(v,
			z) + dot(x, v) * dot(x, w) * dot(u, z) + dot(x, v) * dot(x, u) * dot(w, z) + dot(x, v) * dot(u, w) * dot(x, z) +
			dot(x, u) * dot(v, w) * dot(x, z) + dot(x, w) * dot(v, u) * dot(x, z)) + radial(m, 2) * (dot(u, v) * dot(w, z) +
				dot(u, w) * dot(v, z) + dot(v, w) * dot(u, z));
	}

	/** d^n x_nonaffine / dg^n of the unknowns, n = 1 .. 3. */
	double[] nonaffine(final int n) {
		return nonaffine[n];
	}

	/** d_n of bond m. */
	double[] bond(final int m, final int n) {
		return d[n][m];
	}

	/** Derivatives of the energy of bond m (eq. 13, at the level of bonds). */
	double[] energy(final int m) {
		final double[] d1 = d[1][m];
		final double[] d2 = d[2][m];
		return new double[] { radial(m, 0), //
			jacobian(m, d1), //
			hessian(m, d1, d1) + jacobian(m, d2), //
			tessian(m, d1, d1, d1) + 3 * hessian(m, d1, d2) + jacobian(m, d[3][m]) };
	}

	/** Derivatives of O = J . (B x) of bond m (the brackets of eqs. 15-18, with B13-B15). */
	double[] virial(final int m, final Deformation b) {
		final double[] d1 = d[1][m];
		final double[] d2 = d[2][m];
		final double[] d3 = d[3][m];
		final double[] bx = times(b, d[0][m]);
		final double[] b1 = times(b, d1);
		final double[] b2 = times(b, d2);
		return new double[] { jacobian(m, bx), //
			hessian(m, bx, d1) + jacobian(m, b1), //
			tessian(m, bx, d1, d1) + 2 * hessian(m, b1, d1) + hessian(m, bx, d2) + jacobian(m, b2), //
			messian(m, bx, d1, d1, d1) + 3 * (tessian(m, b1, d1, d1) + tessian(m, bx, d1, d2) + hessian(m, b1, d2) + hessian(
				m, b2, d1)) + hessian(m, bx, d3) + jacobian(m, times(b, d3)) };
	}

	/** A sum over bonds with their weights. */
	double[] total(final IntFunction<double[]> ofBond) {
		double[] total = new double[4];
		for (int m = 0; m < network.size(); m++)
			total = sum(total, times(network.weight(m), ofBond.apply(m)));
		return total;
	}

	private static double[] times(final Deformation b, final double[] v) {
		final double[] out = new double[v.length];
		b.apply(v, 0, 1, out, 0);
		return out;
	}

	private static double dot(final double[] u, final double[] v) {
		double sum = 0;
		for (int a = 0; a < u.length; a++)
			sum += u[a] * v[a];
		return sum;
	}

	private static double[] sum(final double[] u, final double[] v) {
		final double[] sum = u.clone();
		for (int a = 0; a < u.length; a++)
			sum[a] += v[a];
		return sum;
	}

	private static double[] times(final double factor, final double[] v) {
		final double[] product = v.clone();
		for (int a = 0; a < v.length; a++)
			product[a] *= factor;
		return product;
	}
}
